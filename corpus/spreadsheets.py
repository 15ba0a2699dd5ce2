"""Tables that a Swedish spreadsheet opens as they are: CSV in UTF-8 with a byte order mark and semicolons."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

MEDIA_TYPE = "text/csv; charset=utf-8"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[bytes]:
    """Write a table, the names of the columns first."""
    yield "\ufeff".encode() + _line(columns)
    for row in rows:
        yield _line(row)


def safe(value: object) -> str:
    """Give a cell's text; text of a document is kept from being taken for a formula.

    A number has a decimal comma, as Swedish spreadsheets read it.

    >>> safe("=1+1"), safe(" -ordförande"), safe(0.5), safe(None), safe(True)
    ("'=1+1", "' -ordförande", '0,5', '', 'ja')
    """
    if isinstance(value, bool):
        return "ja" if value else ""
    if isinstance(value, float):
        return f"{value:g}".replace(".", ",")
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA) else text


def _line(values: Sequence[object]) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=";", lineterminator="\r\n").writerow([safe(value) for value in values])
    return buffer.getvalue().encode()
