"""Who answers for a duty that was handed over, on responsibilities made by hand."""

from dataclasses import replace
from types import SimpleNamespace
from typing import cast

from corpus.records import Ref
from graph.answers import Responsibility
from graph.queries import GraphQueries
from search.engine import SearchEngine
from search.graph_duties import Duties
from search.questions import understand
from tests.search.statements import evidence, weighed

SAID = "Asta Sund tar över bryggan efter Ove Ek i juni."


def duty(
    name: str, *, since: str | None = None, until: str | None = None, support: tuple[str, ...] = ()
) -> Responsibility:
    return Responsibility(
        actor=Ref(name, "person", name),
        object="bryggan",
        object_id="bryggan",
        relation="responsible_for",
        role=None,
        as_written=name,
        support=tuple(Ref(one, "organisation", one) for one in support),
        valid_from=since,
        valid_to=until,
        due=None,
        vacant=False,
        score=1.0,
        evidence=replace(evidence(SAID), section="s1"),
    )


def named(*held: Responsibility) -> list[str]:
    queries = SimpleNamespace(responsibilities=lambda **_: held)
    engine = SimpleNamespace(weighed=weighed, scores=lambda *_: {"s1": 1.0}, floor=0.0)
    duties = Duties(cast("SearchEngine", engine), cast("GraphQueries", queries))
    return [one.text for one in duties.who_answers(understand("Vem ansvarar för bryggan?")).answers]


def test_who_took_a_duty_over_stands_before_who_left_it() -> None:
    held = (duty("Ove Ek", until="2026-05-31"), duty("Asta Sund", since="2026-06-01"))
    assert named(*held) == ["Asta Sund", "Ove Ek"]


def test_whose_support_somebody_has_is_told_where_the_words_of_the_duty_do_not() -> None:
    supported = duty("Asta Sund", support=("Isrådet", "Hamnbolaget"))
    assert named(supported) == ["Asta Sund med stöd av Isrådet och Hamnbolaget"]
    said = replace(supported, as_written="Asta Sund med stöd av Isrådet och hamnbolaget")
    assert named(said) == ["Asta Sund med stöd av Isrådet och hamnbolaget"]
