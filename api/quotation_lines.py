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
    """Give a quotation, and under it where it stands, in copies of the document too."""
    yield f"   ”{quoted(found)}”"
    for place in (found, *copies):
        number = f", {section_number(place.number)}" if place.number else ""
        yield f"   {place.title}, {place.date or 'odaterat'}{number}, s. {place.page}"
