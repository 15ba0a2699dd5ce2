"""The hits of a search as a table that opens in a spreadsheet: CSV in UTF-8 with a byte order mark."""

import csv
import io
from collections.abc import Iterable, Iterator

from search.results import Hit

COLUMNS = (
    "nr", "poäng", "datum", "titel", "organ", "dokumenttyp", "paragraf", "rubriker", "sida", "text", "källa",
    "dokument", "avsnitt", "början", "slut", "samma_text_i",
)  # fmt: skip

MOST_ROWS = 10_000
"""How many hits a table holds at most."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def csv_of(hits: Iterable[Hit]) -> Iterator[bytes]:
    """Write hits as rows with semicolons between the cells, the first row naming the columns."""
    yield "\ufeff".encode() + _row(COLUMNS)
    for hit in hits:
        yield _row(_cells(hit))


def _cells(hit: Hit) -> tuple[object, ...]:
    document, section = hit.document, hit.section
    return (
        hit.rank, hit.score, document.date, document.title, document.body, document.kind,
        section.number, " › ".join(section.headings), section.page, hit.text, hit.source, document.id,
        section.id, hit.start, hit.end, " | ".join(copy.source for copy in hit.why.copies),
    )  # fmt: skip


def _row(values: Iterable[object]) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=";", lineterminator="\r\n").writerow([_safe(value) for value in values])
    return buffer.getvalue().encode()


def _safe(value: object) -> str:
    """Give a cell's text; text of a document is kept from being taken for a formula.

    A number has a decimal comma, as Swedish spreadsheets read it.
    """
    if isinstance(value, float):
        return f"{value:.4f}".replace(".", ",")
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
