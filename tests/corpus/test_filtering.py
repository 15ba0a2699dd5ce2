import pytest

from corpus.errors import InvalidRequest
from corpus.filtering import checked_date


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
