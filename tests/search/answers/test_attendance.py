"""Who was at a meeting, and who may sit in a body that lists no members."""

from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import pytest

from corpus.records import Edge
from graph.network.queries import GraphQueries
from search.answers.attendance import attendance
from search.answers.graph_relations import Relations
from search.engine import SearchEngine
from search.questions.periods import Period
from search.questions.routing import understand
from tests.search.statements import edge, weighed


def there(person: str, meeting: str, day: str, *, status: str = "närvarande") -> Edge:
    made = edge("attended", ("person", person), ("meeting", f"{meeting} {day}"), valid_from=day)
    return replace(made, properties=(("status", status),))


HELD = (
    there("Asta Sund", "Kajrådet", "2026-01-10"),
    there("Bo Kull", "Kajrådet", "2026-03-02"),
    there("Eva Lind", "Kajrådet", "2026-03-02", status="frånvarande"),
    there("Ove Ek", "Badnämnden", "2026-04-01"),
)


@pytest.mark.parametrize(
    ("topic", "period", "absent", "names"),
    [
        ("Kajrådet", None, False, ["Bo Kull"]),
        ("Kajrådet", None, True, ["Eva Lind"]),
        ("Kajrådet", Period("2026-01", "2026-01"), False, ["Asta Sund"]),
        ("mötet", None, False, ["Ove Ek"]),
        ("arbetsgruppen bakom planen", None, False, []),
    ],
)
def test_those_who_were_there_are_named_by_body_and_time(
    topic: str, period: Period | None, names: list[str], *, absent: bool
) -> None:
    found = attendance(HELD, weighed(topic), period, absent=absent)
    assert [one.subject.name for one in found] == names


@pytest.mark.parametrize(
    ("meeting", "names"),
    [("kajrådsmötet", ["Eva Lind"]), ("ledamot saknades på Kajrådet", ["Eva Lind"]), ("isrådsmötet", [])],
)
def test_meeting_that_is_called_after_its_body_is_of_that_body(meeting: str, names: list[str]) -> None:
    queries = SimpleNamespace(relations=lambda **_: HELD)
    engine = SimpleNamespace(weighed=weighed, floor=0.0)
    graph = Relations(cast("SearchEngine", engine), cast("GraphQueries", queries))
    given = graph.who_attended(meeting, None, absent=True)
    assert [one.text for one in given.answers] == names


def test_those_who_came_last_are_a_guess_of_who_sits_in_a_body() -> None:
    queries = SimpleNamespace(relations=lambda kind: HELD if kind == "attended" else ())
    engine = SimpleNamespace(weighed=weighed, floor=0.0)
    graph = Relations(cast("SearchEngine", engine), cast("GraphQueries", queries))
    question = "Vilka sitter i Kajrådet?"
    [bo] = graph.related(understand(question), question).answers
    assert (bo.text, bo.sure, bo.valid_from) == ("Bo Kull", False, None)
