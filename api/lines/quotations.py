"""A quotation on one line of a terminal."""

from collections.abc import Iterator

from api.lines.wording import says_date, section_number
from corpus.records import Evidence

WIDTH = 300
"""A longer quotation is cut where it is shown in a list."""


def quoted(found: Evidence, *, width: int = WIDTH) -> str:
    """Give a quotation on one line, cut at a word where it is long."""
    quote = " ".join(found.quote.replace("\t", " · ").split())
    return quote if len(quote) <= width else quote[:width].rsplit(" ", 1)[0] + " …"


def dated(title: str, date: str | None) -> str:
    """Give a title with its document's date, unless it says the date itself.

    >>> dated("Plan", "2026-02"), dated("Plan 2026-02", "2026-02"), dated("Plan", None)
    ('Plan, 2026-02', 'Plan 2026-02', 'Plan, odaterat')
    """
    return title if date and says_date(title, date) else f"{title}, {date or 'odaterat'}"


def placed(found: Evidence, *copies: Evidence) -> Iterator[str]:
    """Give a quotation, under it where it stands, and then which files are copies of the document."""
    number = f", {section_number(found.number)}" if found.number else ""
    yield f"   ”{quoted(found)}”"
    yield f"   {dated(found.title, found.date)}{number}, s. {found.page}"
    for copy in copies:
        yield f"   Samma text: {copy.source}"
