"""Tables of a PDF page that lines rule off: their cells as text."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.readers.pdf_grid import Grid, grids_of, rules_of
from ingest.readers.pdf_lines import Line, rows_of
from ingest.readers.pdf_paragraphs import paragraphs_of
from ingest.readers.pdf_words import Box, Word
from ingest.tables.heads import is_header

_PADDING = 3.0
_MOST_PADDING = 12.0
_FEWEST_COLUMNS_OF_ONE_ROW = 3


@dataclass(frozen=True, slots=True)
class Table:
    """A table on a page: where it stands, its rows of cells, and which words of the list it took.

    :ivar is_fragment: it holds too little to be a table unless one goes on from the page before.
    """

    box: Box
    rows: tuple[tuple[str, ...], ...]
    taken: frozenset[int]
    is_fragment: bool = False


def tables_of(words: Sequence[Word], rules: Sequence[Box], extent: Box) -> list[Table]:
    """Give the ruled tables of a page from top to bottom; frames around text are none."""
    level, upright = rules_of(rules)
    found = (_table(grid, words, extent) for grid in grids_of(level, upright))
    return [table for table in found if table is not None]


def _table(grid: Grid, words: Sequence[Word], extent: Box) -> Table | None:
    placed: dict[int, list[int]] = {}
    for index, word in enumerate(words):
        number = grid.cell_at((word.box.x0 + word.box.x1) / 2, (word.box.top + word.box.bottom) / 2)
        if number is not None:
            placed.setdefault(number, []).append(index)
    extents = grid.extents()
    if not placed or grid.frames(extent):
        return None
    texts = {
        number: cell_text([words[index] for index in found], extents[number])
        for number, found in placed.items()
    }
    rows = _rows(grid, texts)
    filled, columns = sum(any(row) for row in rows), _columns(rows)
    is_fragment = columns < 2 or (
        filled < 2 and columns < _FEWEST_COLUMNS_OF_ONE_ROW and not is_header(rows[0])
    )
    if is_fragment and len(grid.xs) <= _FEWEST_COLUMNS_OF_ONE_ROW:
        return None
    taken = frozenset(index for found in placed.values() for index in found)
    return Table(grid.box, rows, taken, is_fragment)


def _columns(rows: Sequence[Sequence[str]]) -> int:
    return sum(any(column) for column in zip(*rows, strict=True))


def _rows(grid: Grid, texts: dict[int, str]) -> tuple[tuple[str, ...], ...]:
    """Give the texts in rows: a cell over many columns in its first, one over many rows in each of them."""
    return tuple(
        tuple(
            texts.get(number, "") if column == 0 or numbers[column - 1] != number else ""
            for column, number in enumerate(numbers)
        )
        for numbers in grid.cells
    )


def cell_text(words: Sequence[Word], cell: Box) -> str:
    """Give what stands in a cell, its paragraphs and list items parted by line feeds."""
    upright = [word for word in words if word.upright] or list(words)
    lines = [Line(tuple(word for line in row for word in line.words)) for row in rows_of(upright)]
    padding = max(min(line.box.x0 for line in lines) - cell.x0, _PADDING)
    found = paragraphs_of(lines, page=0, right=cell.x1 - min(padding, _MOST_PADDING), is_cell=True)
    return "\n".join(paragraph.text for paragraph in found)
