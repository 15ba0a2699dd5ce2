import pytest

from corpus.dates import FoundDate, find_dates


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Nässjö 20 februari 2026", "2026-02-20"),
        ("Datum: 2026-04-14", "2026-04-14"),
        ("Nyhetsbrev februari 2026", "2026-02"),
        ("Sammanträdesdatum: 2023-02-23", "2023-02-23"),
        ("den 3 feb 2026", "2026-02-03"),
        ("den 3:e mars 2026", "2026-03-03"),
        ("den 18. mars 2026, klockan 18.30", "2026-03-18"),
        ("14/4 2026", "2026-04-14"),
        ("14/4-2026", "2026-04-14"),
        ("28.3.2023 kl. 15.02–16.55", "2023-03-28"),
        ("2026-04-14 kl 9", "2026-04-14"),
        ("Upprättad 2026-01-05", "2026-01-05"),
        ("protokoll_20260203.pdf".replace("_", " "), "2026-02-03"),
        ("dat (25-05-21)", "2025-05-21"),
        ("under 2025.", "2025"),
        ("Deadline 2026-10-02.", "2026-10-02"),
    ],
)
def test_a_date_is_given_as_an_iso_prefix(text: str, value: str) -> None:
    assert [found.value for found in find_dates(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value", "value_to"),
    [
        ("Handlingsplan 2025-2027", "2025", "2027"),
        ("Tidsram 2025– 2027", "2025", "2027"),
        ("läsåret 2026/27", "2026", "2027"),
        ("september 2025 till maj 2026", "2025-09", "2026-05"),
        ("mars–maj 2026", "2026-03", "2026-05"),
        ("16 februari till 14 april 2026", "2026-02-16", "2026-04-14"),
        ("3–5 mars 2026", "2026-03-03", "2026-03-05"),
        ("2026-01-01 – 2026-06-30", "2026-01-01", "2026-06-30"),
        ("vecka 26 2026", "2026-06-22", "2026-06-28"),
    ],
)
def test_a_period_is_given_from_its_first_to_its_last_day(text: str, value: str, value_to: str) -> None:
    assert [(found.value, found.value_to) for found in find_dates(text)] == [(value, value_to)]


def test_the_span_is_that_of_the_date_itself() -> None:
    text = "Rådet möttes den 3 februari 2026 och igen 2026-03-01."
    assert [text[found.start : found.end] for found in find_dates(text)] == ["3 februari 2026", "2026-03-01"]


def test_a_date_without_a_year_counts_only_where_the_year_is_known() -> None:
    text = "Svar senast 22/5, möte den 3 feb och v. 26"
    assert find_dates(text) == ()
    assert find_dates(text, year=2026) == (
        FoundDate(12, 16, "2026-05-22"),
        FoundDate(27, 32, "2026-02-03"),
        FoundDate(37, 42, "2026-06-22", "2026-06-28"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "SLK-2024-00440",
        "KS 2025/123",
        "handling 2023 nr 10",
        "0901/22",
        "26, 27, 28 samt 32",
        "nr 2026-20240",
    ],
)
def test_case_numbers_are_no_dates(text: str) -> None:
    assert find_dates(text) == ()


def test_a_day_that_the_calendar_lacks_is_not_made_up() -> None:
    assert [found.value for found in find_dates("2026-02-30 och 2026-13-01")] == []
