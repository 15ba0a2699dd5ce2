"""Tables taken out of a page cell by cell, each cell a paragraph: their cells are put into rows again."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from ingest.plain.pieces import Piece, PieceKind
from ingest.tables.heads import names_a_column

_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 3
_LONGEST_CELL = 60


@dataclass(frozen=True, slots=True)
class _Cell:
    """What stands between two blank lines: its text and the places of its pieces."""

    text: str
    page: int
    end: int


def with_stacked_tables(pieces: Sequence[Piece]) -> list[Piece]:
    """Replace runs of short paragraphs below column names, one below the other, by tables."""
    found: list[Piece] = []
    index = 0
    while index < len(pieces):
        header = _header(pieces, index)
        rows = _rows(pieces, header) if len(header) >= _FEWEST_COLUMNS else []
        if len(rows) < _FEWEST_ROWS:
            found.append(pieces[index])
            index += 1
            continue
        found.extend(_tables(header, rows))
        index = rows[-1][-1].end
    return found


def _header(pieces: Sequence[Piece], index: int) -> list[_Cell]:
    header: list[_Cell] = []
    while (cell := _cell(pieces, index)) is not None and names_a_column(cell.text):
        header.append(cell)
        index = cell.end
    return header


def _rows(pieces: Sequence[Piece], header: list[_Cell]) -> list[list[_Cell]]:
    """Read rows of as many cells as there are names, while figures stand where they stood in the first."""
    rows: list[list[_Cell]] = []
    index = header[-1].end
    while (row := _row(pieces, index, len(header))) is not None:
        index = row[-1].end
        if [cell.text for cell in row] == [cell.text for cell in header]:
            continue
        if rows and _figures(row) != _figures(rows[0]):
            break
        rows.append(row)
    repeats = len({row[-1].text for row in rows}) * 2 <= len(rows)
    return rows if rows and (repeats or any(_figures(rows[0]))) else []


def _row(pieces: Sequence[Piece], index: int, width: int) -> list[_Cell] | None:
    row: list[_Cell] = []
    while len(row) < width:
        cell = _cell(pieces, index)
        if cell is None:
            return None
        row.append(cell)
        index = cell.end
    return row


def _cell(pieces: Sequence[Piece], index: int) -> _Cell | None:
    """Read the short paragraph, alone between blank lines, that begins at a piece."""
    if index >= len(pieces) or not pieces[index].above:
        return None
    end = index
    while (
        end < len(pieces) and pieces[end].kind is PieceKind.TEXT and (end == index or not pieces[end].above)
    ):
        end += 1
        if pieces[end - 1].below or end - index > _FEWEST_ROWS:
            break
    text = " ".join(piece.text for piece in pieces[index:end])
    if end == index or not pieces[end - 1].below or len(text) > _LONGEST_CELL:
        return None
    return _Cell(text, pieces[index].page, end)


def _figures(row: list[_Cell]) -> list[bool]:
    return [cell.text.replace(" ", "").isdigit() for cell in row]


def _tables(header: list[_Cell], rows: list[list[_Cell]]) -> list[Piece]:
    """Make one table a page; the header goes with the first."""
    tables: list[Piece] = []
    for page, group in groupby(rows, key=lambda row: row[0].page):
        table = Piece(PieceKind.TABLE, "", page, above=True, below=True)
        table.rows = [[cell.text for cell in row] for row in group]
        tables.append(table)
    tables[0].rows.insert(0, [cell.text for cell in header])
    tables[0].header = 1
    return tables
