"""Who answers for a duty that was handed over, on responsibilities made by hand."""

from collections.abc import Sequence
from dataclasses import replace
from types import SimpleNamespace
from typing import cast

from corpus.records import Edge, Ref
from graph.network.answers import Handover, Responsibility
from graph.network.queries import GraphQueries
from search.answers.given import Given
from search.answers.graph_answers import holder_answer
from search.answers.graph_duties import Duties
from search.engine import SearchEngine
from search.questions.routing import understand
from tests.search.statements import edge, evidence, weighed

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


def told(*held: Responsibility) -> list[tuple[str, str | None, str | None]]:
    return [(one.text, one.valid_from, one.valid_to) for one in given(*held).answers]


def named(
    *held: Responsibility, parties: Sequence[Edge] = (), question: str = "Vem lagar bryggan?"
) -> list[str]:
    return [one.text for one in given(*held, parties=parties, question=question).answers]


def given(*held: Responsibility, parties: Sequence[Edge] = (), question: str = "Vem lagar bryggan?") -> Given:
    queries = SimpleNamespace(responsibilities=lambda **_: held, relations=lambda **_: parties)
    engine = SimpleNamespace(weighed=weighed, scores=lambda *_: {"s1": 1.0}, floor=0.0)
    duties = Duties(cast("SearchEngine", engine), cast("GraphQueries", queries))
    asked = understand(question)
    return duties.who_supports(asked) if asked.supporting else duties.who_answers(asked)


def test_who_took_a_duty_over_stands_before_who_left_it() -> None:
    held = (duty("Ove Ek", until="2026-05-31"), duty("Asta Sund", since="2026-06-01"))
    assert named(*held) == ["Asta Sund", "Ove Ek"]


def test_who_a_later_document_names_for_a_duty_answers_for_it_since_then() -> None:
    later = replace(evidence("Asta Sund lagar bryggan."), section="s9")
    after = Handover(actor=Ref("Asta", "person", "Asta Sund"), date="2026-06-01", evidence=later)
    left = replace(duty("Ove Ek", until="2026-05-31"), after=(after,))
    assert told(left) == [("Asta Sund", "2026-06-01", None), ("Ove Ek", None, "2026-05-31")]
    assert told(replace(left, valid_to=None)) == [("Ove Ek", None, None)]


def test_whose_support_somebody_has_is_told_where_the_words_of_the_duty_do_not() -> None:
    supported = duty("Asta Sund", support=("Isrådet", "Hamnbolaget"))
    assert named(supported) == ["Asta Sund med stöd av Isrådet och Hamnbolaget"]
    said = replace(supported, as_written="Asta Sund med stöd av Isrådet och hamnbolaget")
    assert named(said) == ["Asta Sund med stöd av Isrådet och hamnbolaget"]


def party(name: str, kind: str, column: str) -> Edge:
    made = edge(kind, ("organisation", name), ("activity", "laga bryggan"))
    return replace(made, properties=(("column", column),))


def test_who_only_helps_stands_after_who_answers_and_who_carries_out_before() -> None:
    helps, does = (
        replace(duty(name), relation="participates_in", object_id="laga bryggan")
        for name in ("Kajrådet", "Byggfirman")
    )
    parties = (
        party("Kajrådet", "participates_in", "Tillsammans med"),
        party("Byggfirman", "participates_in", "Utförs av"),
    )
    assert named(helps, duty("Asta Sund"), does, parties=parties) == ["Byggfirman", "Asta Sund", "Kajrådet"]


def test_who_supports_is_named_alone_where_that_is_asked_for() -> None:
    supported = duty("Asta Sund", support=("Isrådet", "Hamnbolaget"))
    assert named(supported, question="Vem stödjer arbetet med bryggan?") == ["Isrådet", "Hamnbolaget"]
    assert named(duty("Asta Sund"), question="Vem stödjer arbetet med bryggan?") == []


def test_duty_of_the_body_that_a_question_names_stands_first() -> None:
    there = duty("Ove Ek")
    there = replace(there, evidence=replace(there.evidence, document="d2"))
    queries = SimpleNamespace(
        responsibilities=lambda **_: (duty("Asta Sund"), there), relations=lambda **_: ()
    )
    engine = SimpleNamespace(weighed=weighed, scores=lambda *_: {"s1": 1.0}, floor=0.0)
    duties = Duties(cast("SearchEngine", engine), cast("GraphQueries", queries))
    asked = understand("Vem ansvarar för bryggan i Norrhamn?")
    assert duties.who_answers(asked, owners={"d2": "Norrhamn"}).answers[0].text == "Ove Ek"
    assert duties.who_answers(asked).answers[0].text == "Asta Sund"


def test_a_holder_that_was_inferred_is_asserted_only_where_it_is_nearly_certain() -> None:
    likely = replace(duty("Asta Sund"), inferred=True, score=0.7)
    assert [holder_answer(one).sure for one in (likely, replace(likely, score=0.8), duty("Ove Ek"))] == [
        False,
        True,
        True,
    ]
