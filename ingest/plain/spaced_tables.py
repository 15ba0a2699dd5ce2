"""Tables whose columns are set apart by blanks alone, below a line of column names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.columns import is_header

_CELL = re.compile(r"\S+(?: \S+)*")  # words with single blanks between them
_AWAY = 3  # characters that a cell may begin away from its column's name
_FEWEST_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class SpacedTable:
    """Rows of equal length, the names of the columns first; `end` is the index of the first line after it."""

    rows: list[list[str]]
    end: int


def spaced_table_at(texts: Sequence[str], begin: int) -> SpacedTable | None:
    """Read the table that begins with a line of column names; None where none does."""
    if "  " not in texts[begin].strip() or "\t" in texts[begin] or "|" in texts[begin]:
        return None
    names = list(_CELL.finditer(texts[begin]))
    if len(names) < _FEWEST_COLUMNS or not is_header([match.group() for match in names]):
        return None
    starts = [match.start() for match in names]
    rows = [[match.group() for match in names]]
    index = begin + 1
    while index < len(texts):
        at = index if texts[index].strip() else index + 1  # rows may stand a line apart
        cells = _cells(texts[at], starts) if at < len(texts) else None
        if cells is None or (at > index and sum(map(bool, cells)) < _FEWEST_COLUMNS):
            break
        rows.append(cells)
        index = at + 1
    if not any(sum(map(bool, row)) >= _FEWEST_COLUMNS for row in rows[1:]):
        return None
    return SpacedTable(rows, index)


def _cells(text: str, starts: Sequence[int]) -> list[str] | None:
    """Give the cells of a line by where they begin; None where one begins below no column's name."""
    cells = [""] * len(starts)
    for match in _CELL.finditer(text):
        place = min(range(len(starts)), key=lambda column: abs(starts[column] - match.start()))
        if abs(starts[place] - match.start()) > _AWAY or cells[place]:
            return None
        cells[place] = match.group()
    return cells if any(cells) else None
