"""Who holds something at the time that a question names, on answers made by hand."""

import datetime as dt
from dataclasses import replace

from search.answers.given import Given
from search.answers.in_force import in_force, present_first, still_held, when_asked
from search.questions.periods import Period
from search.results import Answer
from tests.search.statements import evidence

TODAY = dt.date(2026, 11, 23)


def holder(name: str, valid_from: str | None, valid_to: str | None) -> Answer:
    return Answer(text=name, ref=None, valid_from=valid_from, valid_to=valid_to, evidence=evidence())


ASTA = holder("Asta Sund", None, "2026-09-30")
BO = holder("Bo Kull", "2026-10-01", None)
EVA = holder("Eva Lind", None, None)
GIVEN = Given((ASTA, BO, EVA), 0.9)


def names(given: Given) -> list[str]:
    return [one.text for one in given.answers]


def test_who_comes_later_and_who_has_left_do_not_hold_it_then() -> None:
    spring, winter = Period("2026-02", "2026-06"), Period("2026-11", "2027-01")
    assert names(in_force(GIVEN, spring, today=TODAY)) == ["Asta Sund", "Eva Lind"]
    assert names(in_force(GIVEN, winter, today=TODAY)) == ["Bo Kull", "Eva Lind"]


def test_now_leaves_out_who_has_left_if_anybody_remains() -> None:
    assert names(still_held(GIVEN)) == ["Bo Kull", "Eva Lind"]
    assert names(still_held(Given((ASTA,), 0.9))) == ["Asta Sund"]


def test_nothing_is_known_where_nobody_holds_it_then() -> None:
    assert in_force(Given((BO,), 0.9), Period("2024", "2024"), today=TODAY) == Given((), 0.0)


def test_time_is_that_of_the_question_or_none() -> None:
    assert when_asked("Vem leder isrådet våren 2026?", today=TODAY) == (
        Period("2026-02", "2026-06"),
        "Vem leder isrådet?",
    )
    assert when_asked("Vem leder isrådet?", today=TODAY) == (None, "Vem leder isrådet?")


def dated(name: str, date: str, quote: str = "") -> Answer:
    return replace(holder(name, None, None), evidence=replace(evidence(quote), date=date))


def test_who_is_told_of_at_the_time_comes_before_a_later_one_who_is_a_guess() -> None:
    later, then = dated("Bo Kull", "2026-03-01"), dated("Asta Sund", "2025-04-01")
    found = in_force(Given((later, then), 0.9), Period("2025", "2025"), today=TODAY)
    assert [(one.text, one.sure) for one in found.answers] == [("Asta Sund", True), ("Bo Kull", False)]


def test_words_that_name_the_years_tell_of_them() -> None:
    chosen = dated("Asta Sund", "2024-11-01", "Asta Sund valdes för 2025–2028.")
    found = in_force(Given((chosen,), 0.9), Period("2026", "2026"), today=TODAY)
    assert [one.sure for one in found.answers] == [True]


def test_nobody_is_a_guess_for_a_time_that_is_not_past() -> None:
    found = in_force(Given((EVA,), 0.9), Period("2026", "2026"), today=TODAY)
    assert [one.sure for one in found.answers] == [True]


def test_present_is_that_of_today() -> None:
    coming = holder("Åsa Ek", "2027-01-01", None)
    given = Given((coming, BO), 0.9)
    assert names(present_first(given, "Vem är ordförande?", today=TODAY)) == ["Bo Kull", "Åsa Ek"]
    assert present_first(given, "Vem blir ordförande?", today=TODAY) is given
