"""A quotation on one line of a terminal."""

from collections.abc import Iterator

from api.wording import section_number
from corpus.records import Evidence

WIDTH = 300
"""A longer quotation is cut where it is shown in a list."""


def quoted(found: Evidence, *, width: int = WIDTH) -> str:
    """Give a quotation on one line, cut at a word where it is long."""
    quote = " ".join(found.quote.replace("\t", " · ").split())
    return quote if len(quote) <= width else quote[:width].rsplit(" ", 1)[0] + " …"


def placed(found: Evidence, *copies: Evidence) -> Iterator[str]:
    """Give a quotation, under it where it stands, and then which files are copies of the document."""
    number = f", {section_number(found.number)}" if found.number else ""
    yield f"   ”{quoted(found)}”"
    yield f"   {found.title}, {found.date or 'odaterat'}{number}, s. {found.page}"
    for copy in copies:
        yield f"   Samma text: {copy.source}"
