import datetime as dt

import pytest

from search.periods import Period, period_of

TODAY = dt.date(2026, 3, 10)


@pytest.mark.parametrize(
    ("question", "first", "last", "rest"),
    [
        ("Vilka beslut fattades den 3 februari 2026?", "2026-02-03", "2026-02-03", "Vilka beslut fattades?"),
        ("Vad beslutades i februari 2025 om badhuset?", "2025-02", "2025-02", "Vad beslutades om badhuset?"),
        ("Vad beslutades i april?", "2025-04", "2025-04", "Vad beslutades?"),
        ("Var diskuterades isen under 2025?", "2025", "2025", "Var diskuterades isen?"),
        ("Vad beslutades förra året?", "2025", "2025", "Vad beslutades?"),
        ("Vad beslutades förra månaden?", "2026-02", "2026-02", "Vad beslutades?"),
        ("Vad har beslutats sedan den 1 mars 2026?", "2026-03-01", None, "Vad har beslutats?"),
        ("Vilka deltog i mötet 2026-02-03?", "2026-02-03", "2026-02-03", "Vilka deltog i?"),
    ],
)
def test_period_is_taken_from_the_question(
    question: str, first: str | None, last: str | None, rest: str
) -> None:
    assert period_of(question, today=TODAY) == (Period(first, last), rest)


@pytest.mark.parametrize(
    "question", ["Gäller planen för 2025?", "planen från 2018", "Vad beslutades om bron?"]
)
def test_year_of_a_plan_is_no_period(question: str) -> None:
    assert period_of(question, today=TODAY) == (None, question)


@pytest.mark.parametrize(
    ("date", "held"),
    [("2026-02-03", True), ("2026-02", True), ("2026", True), ("2026-03", False), (None, False)],
)
def test_period_holds_dates_that_overlap(date: str | None, held: bool) -> None:
    assert Period("2026-02", "2026-02").holds(date) is held
