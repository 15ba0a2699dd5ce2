"""Who holds something at the time that a question names, on answers made by hand."""

import datetime as dt

from search.graph_answers import Given
from search.in_force import in_force, when_asked
from search.periods import Period
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
    assert names(in_force(GIVEN, spring, now=False)) == ["Asta Sund", "Eva Lind"]
    assert names(in_force(GIVEN, winter, now=False)) == ["Bo Kull", "Eva Lind"]
    assert in_force(GIVEN, None, now=False) is GIVEN


def test_now_leaves_out_who_has_left_if_anybody_remains() -> None:
    assert names(in_force(GIVEN, None, now=True)) == ["Bo Kull", "Eva Lind"]
    assert names(in_force(Given((ASTA,), 0.9), None, now=True)) == ["Asta Sund"]


def test_nothing_is_known_where_nobody_holds_it_then() -> None:
    assert in_force(Given((BO,), 0.9), Period("2024", "2024"), now=False) == Given((), 0.0)


def test_time_is_that_of_the_question_or_none() -> None:
    assert when_asked("Vem leder isrådet våren 2026?", today=TODAY) == Period("2026-02", "2026-06")
    assert when_asked("Vem leder isrådet?", today=TODAY) is None
