import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.questions.parts_of_year import Days
from search.questions.periods import Period, period_of

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
        ("Vilka deltog i mötet 2026-02-03?", "2026-02-03", "2026-02-03", "Vilka deltog?"),
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


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("hittills i år", "2026-01-01", "2026-03-10"),
        ("i förrgår", "2026-03-08", "2026-03-08"),
        ("i måndags", "2026-03-09", "2026-03-09"),
        ("förra veckan", "2026-03-02", "2026-03-08"),
        ("tredje kvartalet", "2025-07", "2025-09"),
        ("Q4 2024", "2024-10", "2024-12"),
        ("första halvåret 2025", "2025-01", "2025-06"),
        ("under våren 2025", "2025-02", "2025-06"),
        ("i höstas", "2025-08", "2025-12"),
        ("i vintras", "2024-12", "2025-03"),
        ("höstterminen 2025", "2025-07", "2025-12"),
        ("ht25", "2025-07", "2025-12"),
        ("läsåret 2025/26", "2025-07", "2026-06"),
        ("vintern 2024/25", "2024-12", "2025-03"),
        ("i mars förra året", "2025-03", "2025-03"),
        ("för två år sedan", "2024", "2024"),
        ("de senaste två månaderna", "2026-01-10", "2026-03-10"),
        ("på 1990-talet", "1990", "1999"),
        ("sedan i våras", "2025-02", None),
        ("efter 2024", "2025-01-01", None),
        ("före den 1 mars 2026", None, "2026-02-28"),
        ("fram till juni 2025", None, "2025-06"),
        ("i början av 2025", "2025-01", "2025-04"),
        ("i slutet av november 2025", "2025-11-21", "2025-11-30"),
        ("mellan den 3 februari och den 5 mars 2026", "2026-02-03", "2026-03-05"),
        ("från mars 2025 till juni 2025", "2025-03", "2025-06"),
    ],
)
def test_time_in_words_is_a_period(words: str, first: str | None, last: str | None) -> None:
    found, rest = period_of(f"Vad beslutades om badhuset {words}?", today=TODAY)
    assert (found, rest) == (Period(first, last), "Vad beslutades om badhuset?")


@pytest.mark.parametrize(
    "question",
    [
        "Vad säger vårens budget?",
        "Hur ser prognosen för tredje kvartalet ut?",
        "Vad beslutades i vår kommun om bron?",
        "Vad blev förra årets resultat?",
        "Vad gäller enligt K2?",
    ],
)
def test_words_that_only_look_like_times_are_no_period(question: str) -> None:
    assert period_of(question, today=TODAY) == (None, question)


def test_vague_times_are_counted_from_the_newest_document() -> None:
    found, _ = period_of("Vad har beslutats på sistone?", today=TODAY, newest=dt.date(2025, 6, 30))
    assert found == Period("2025-04-01", "2026-03-10")


DATES = st.dates(dt.date(1990, 1, 1), dt.date(2060, 12, 31))
PAST = (
    "i dag", "i går", "i förrgår", "i fredags", "förra veckan", "förra månaden", "förra kvartalet",
    "förra halvåret", "förra året", "förrförra året", "hittills i år", "i våras", "i somras", "i höstas",
    "i vintras", "för tre månader sedan", "det senaste året", "de senaste åren", "på sistone", "förra våren",
)  # fmt: skip


@given(today=DATES, words=st.sampled_from(PAST))
def test_what_has_been_is_never_after_today(today: dt.date, words: str) -> None:
    found, rest = period_of(f"Vad beslutades {words}?", today=today)
    assert rest == "Vad beslutades?"
    assert found is not None
    assert found.first is not None
    assert found.last is not None
    assert found.first <= today.isoformat()[: len(found.first)]
    assert found.first <= found.last <= today.isoformat()[: len(found.last)]


@given(first=DATES, length=st.integers(0, 900), date=DATES)
def test_period_of_days_holds_those_days_and_no_others(first: dt.date, length: int, date: dt.date) -> None:
    last = first + dt.timedelta(days=length)
    assert Period.of(Days(first, last)).holds(date.isoformat()) is (first <= date <= last)


@given(today=DATES, number=st.integers(1, 4), year=st.integers(1990, 2060))
def test_quarter_is_three_months_however_it_is_written(today: dt.date, number: int, year: int) -> None:
    ordinal = ("första", "andra", "tredje", "fjärde")[number - 1]
    forms = (f"{ordinal} kvartalet {year}", f"kvartal {number} {year}", f"Q{number} {year}")
    months = (f"{year}-{3 * number - 2:02}", f"{year}-{3 * number:02}")
    assert {period_of(f"Vad beslutades {form}?", today=today)[0] for form in forms} == {Period(*months)}


def test_may_is_a_month_though_its_name_is_short() -> None:
    today = dt.date(2026, 11, 23)
    assert period_of("Vad togs upp i maj?", today=today) == (Period("2026-05", "2026-05"), "Vad togs upp?")
