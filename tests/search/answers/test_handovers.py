"""Who came before and after whom, on handovers made by hand."""

from dataclasses import replace

import pytest

from corpus.records import Ref
from search.answers.handovers import (
    asks_beside,
    beside,
    day_before,
    held_before,
    with_starts,
    with_successors,
)
from search.questions.periods import Period
from search.results import Answer
from tests.search.statements import edge, evidence

ASTA_AFTER_OVE = edge("replaces", ("person", "Asta Sund"), ("person", "Ove Ek"), valid_from="2026-10-01")
BO_AFTER_ASTA = edge("replaces", ("person", "Bo Kull"), ("person", "Asta Sund"))


def holder(name: str, valid_from: str | None = None, valid_to: str | None = None) -> Answer:
    return Answer(
        text=name,
        ref=Ref(name, "person", name),
        valid_from=valid_from,
        valid_to=valid_to,
        evidence=evidence(),
    )


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Vem var ordförande före Asta Sund?", ["Ove Ek"]),
        ("Vem blev ordförande efter Asta Sund?", ["Bo Kull"]),
        ("Vem var ordförande mellan Ove Ek och Bo Kull?", ["Ove Ek", "Bo Kull"]),
        ("Vem var ordförande före Eva Lind?", []),
        ("Vem är ordförande efter årsskiftet?", []),
    ],
)
def test_one_before_and_one_after_somebody_are_told_by_who_replaced_whom(
    question: str, names: list[str]
) -> None:
    found = beside((ASTA_AFTER_OVE, BO_AFTER_ASTA), question)
    others = {"Ove Ek", "Bo Kull"}
    assert [end.name for one in found for end in (one.subject, one.object) if end.name in others] == names


def test_coming_before_or_after_somebody_is_told_from_a_time() -> None:
    asked = ("Vem ledde rådet innan Asta Sund?", "Vem ledde rådet mellan Asta Sund och Ove Ek?")
    assert all(asks_beside(one) for one in asked)
    assert not asks_beside("Vem leder rådet efter den 1 maj?")


def test_who_comes_after_somebody_begins_when_that_one_has_left() -> None:
    holders = (holder("Asta Sund", None, "2026-07-31"), holder("Bo Kull"))
    assert with_starts(holders, (BO_AFTER_ASTA,))[1].valid_from == "2026-08-01"
    assert with_starts(holders, ()) == holders


def test_own_start_is_kept() -> None:
    holders = (holder("Asta Sund", None, "2026-07-31"), holder("Bo Kull", "2026-09-01"))
    assert with_starts(holders, (BO_AFTER_ASTA,)) == holders


def test_place_of_one_who_comes_later_was_that_of_the_one_before() -> None:
    asta = holder("Asta Sund", "2026-10-01")
    (ove,) = held_before((asta,), (ASTA_AFTER_OVE,), Period("2026-08", "2026-08"))
    assert (ove.text, ove.valid_from, ove.valid_to) == ("Ove Ek", None, "2026-09-30")
    assert held_before((asta,), (ASTA_AFTER_OVE,), Period("2026-11", "2026-11")) == ()
    other = replace(ASTA_AFTER_OVE, valid_from="2020-01-01")  # in another place
    assert held_before((asta,), (other,), Period("2026-08", "2026-08")) == ()


@pytest.mark.parametrize(("day", "before"), [("2026-03-01", "2026-02-28"), ("2026-03", None), (None, None)])
def test_day_before_is_told_of_a_whole_day(day: str | None, before: str | None) -> None:
    assert day_before(day) == before


def test_who_took_over_from_one_who_has_left_is_named_beside() -> None:
    ove = holder("Ove Ek", None, "2026-09-30")
    [left, asta] = with_successors((ove,), (ASTA_AFTER_OVE,))
    assert left == ove
    assert (asta.text, asta.valid_from, asta.valid_to) == ("Asta Sund", "2026-10-01", None)
    other = replace(ASTA_AFTER_OVE, valid_from="2020-01-01")  # in another place
    assert with_successors((ove,), (other,)) == (ove,)


def test_successor_who_is_named_already_is_not_named_twice() -> None:
    holders = (holder("Ove Ek", None, "2026-09-30"), holder("Asta Sund", "2026-10-01"))
    assert with_successors(holders, (ASTA_AFTER_OVE,)) == holders
