"""Tables as text (CSV, TSV): each row a row with column names."""

import csv
from io import StringIO

from corpus.errors import TooLarge, UnreadableDocument
from ingest import media_types
from ingest.readers.guards import translated
from ingest.readers.pieces import TablePiece, emit
from ingest.text.blocks import Reading, TextBuilder, normalise
from ingest.text.encoding import decode

_LABEL = "en tabell (CSV)"
_SAMPLE_LINES = 50
_DELIMITERS = ";\t,|"
_MAX_CELLS = 2_000_000
_LONGEST_CELL = 1_000_000
_HEADER_SHARE = 0.5


class CsvReader:
    """Reads tables with the standard library; what parts the columns is found out."""

    def read(self, data: bytes, *, name: str) -> Reading:
        """Read one file.

        :raises UnreadableDocument: where it is empty or no text.
        """
        with translated(_LABEL):
            text = decode(data)
            if text is None or not text.strip():
                raise UnreadableDocument("Tabellen är tom.")
            return _read(normalise(text), is_tsv=name.lower().endswith((".tsv", ".tab")))


def _read(text: str, *, is_tsv: bool) -> Reading:
    csv.field_size_limit(_LONGEST_CELL)
    found = csv.reader(StringIO(text), delimiter="\t" if is_tsv else delimiter_of(text))
    rows = [tuple(cell.strip() for cell in row) for row in found if any(cell.strip() for cell in row)]
    if sum(map(len, rows)) > _MAX_CELLS:
        raise TooLarge(f"Tabellen har fler än {_MAX_CELLS} celler.")
    width = max(map(len, rows), default=0)
    squared = tuple(row + ("",) * (width - len(row)) for row in rows)
    builder = TextBuilder()
    header = int(len(squared) > 1 and _is_header(squared[0]))
    emit([TablePiece(rows=squared, pages=(1,) * len(squared), headers=header)], builder)
    return Reading(
        text=builder.text(),
        blocks=builder.blocks(),
        media_type=media_types.TSV if is_tsv else media_types.CSV,
    )


def delimiter_of(text: str) -> str:
    r"""Tell which sign parts the columns: the one that the first lines have equally often, and most of.

    >>> delimiter_of('namn;belopp\n"Ek, Siv";1,5')
    ';'
    """
    lines = [line for line in text.split("\n")[:_SAMPLE_LINES] if line.strip()]

    def worth(sign: str) -> tuple[float, int]:
        counts = [sum(piece.count(sign) for piece in line.split('"')[::2]) for line in lines]
        usual = max(set(counts), key=counts.count)
        return (counts.count(usual) / len(counts) if usual else 0.0), usual

    return max(_DELIMITERS, key=worth)


def _is_header(row: tuple[str, ...]) -> bool:
    """Tell names of columns from values: most cells are filled, and none is a number."""
    filled = [cell for cell in row if cell]
    is_named = all(any(sign.isalpha() for sign in cell) for cell in filled)
    return is_named and len(filled) > _HEADER_SHARE * len(row)
