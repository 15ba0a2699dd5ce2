import pytest

from corpus.errors import InvalidRequest
from corpus.filtering import checked_date, checked_period


@pytest.mark.parametrize("text", ["2026", "2026-02", "2026-02-03", "2024-02-29"])
def test_a_year_a_month_or_a_day_is_a_date(text: str) -> None:
    assert checked_date(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "igår",
        "26",
        "2026-13",
        "2026-2-3",
        "2026-02-30",
        "2025-02-29",
        "0000",
        "２０２６",
        "2026-02-03T10",
    ],
)
def test_what_the_calendar_does_not_have_is_no_date(text: str) -> None:
    with pytest.raises(InvalidRequest, match="inget datum"):
        checked_date(text)


@pytest.mark.parametrize(
    ("first", "last"),
    [("2025", "2026"), ("2026-02", "2026"), ("2026-02-03", "2026-02"), (None, "2024"), ("", "")],
)
def test_a_period_may_be_open_and_end_in_the_year_or_month_that_it_begins_in(
    first: str | None, last: str | None
) -> None:
    assert checked_period(first, last) == (first or None, last or None)


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(InvalidRequest, match=r"slutar \(2024\) innan den börjar \(2026-01\)"):
        checked_period("2026-01", "2024")
