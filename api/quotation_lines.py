"""A quotation on one line of a terminal."""

from corpus.records import Evidence

WIDTH = 300
"""A longer quotation is cut where it is shown in a list."""


def quoted(found: Evidence, *, width: int = WIDTH) -> str:
    """Give a quotation on one line, cut at a word where it is long."""
    quote = " ".join(found.quote.replace("\t", " · ").split())
    return quote if len(quote) <= width else quote[:width].rsplit(" ", 1)[0] + " …"
