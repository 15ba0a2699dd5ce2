"""Tables whose columns are set apart by blanks alone, below a line of column names.

A cell may go on over lines, as a page laid out as text keeps it: what goes on stands below its beginning, in
a line that lacks some of the cells of the row. Where blank lines part the rows, the lines between are one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.plain.shapes import paragraph_sign
from ingest.tables.heads import are_two_people, is_header, is_label_of_people, looks_like_header
from ingest.text.joining import goes_on, join_pair

_CELL = re.compile(r"\S+(?: \S+)*")  # words with single blanks between them
_AWAY = 3  # characters that a cell may begin away from its column's name
_FEWEST_COLUMNS = 2
_TELLING_COLUMNS = 3  # of a table whose names are not known words
_TELLING_LINES = 3
_MOST_BLANK_LINES = 3  # a page may end between
_MOST_LINES_OF_HEADING = 3  # and the first line of the row below it
_OF_COMPANY = frozenset(("AB", "HB", "KB"))  # which end its name and begin no line of their own
_APART = 0.3  # of the lines of a table whose rows blank lines part


@dataclass(frozen=True, slots=True)
class SpacedTable:
    """Rows of equal length, the names of the columns first; `end` is the index of the first line after it.

    :ivar header: 1 where a line of dashes stands below the names; None otherwise.
    """

    rows: list[list[str]]
    end: int
    header: int | None


@dataclass(frozen=True, slots=True)
class _Line:
    """The cells of a line, and whether a blank line stands above it."""

    cells: list[str]
    apart: bool


def spaced_table_at(texts: Sequence[str], begin: int) -> SpacedTable | None:
    """Read the table that begins with a line of column names; None where none does."""
    if "  " not in texts[begin].strip() or "\t" in texts[begin] or "|" in texts[begin]:
        return None
    names = list(_CELL.finditer(texts[begin]))
    header = [match.group() for match in names]
    header_rows = 1 if begin + 1 < len(texts) and _is_dashes(texts[begin + 1]) else None
    known = header_rows is not None or is_header(header)
    if (
        len(names) < _FEWEST_COLUMNS
        or paragraph_sign(texts[begin].strip())
        or not (known or _may_name(header))
    ):
        return None
    starts = [match.start() for match in names]
    lines, end = _lines(texts, begin + 1, starts)
    least = 1 if known else _TELLING_LINES
    if sum(_filled(line.cells) >= _FEWEST_COLUMNS for line in lines) < least:
        return None
    widths = [after - start for start, after in pairwise(starts)]
    widths.append(max(len(line.cells[-1]) for line in lines))
    return SpacedTable(_rows([_Line(header, apart=False), *lines], widths), end, header_rows)


def _is_dashes(text: str) -> bool:
    return bool(text.strip()) and not text.strip("-=_ ")


def _may_name(header: Sequence[str]) -> bool:
    return len(header) >= _TELLING_COLUMNS and looks_like_header(header)


def _lines(texts: Sequence[str], index: int, starts: Sequence[int]) -> tuple[list[_Line], int]:
    """Read the lines whose cells stand below the names; give the index of the first line after them."""
    lines: list[_Line] = []
    while index < len(texts):
        if _is_dashes(texts[index]):
            index += 1
            continue
        at = _next_filled(texts, index)
        cells = _cells(texts[at], starts) if at < len(texts) else None
        if cells is None or (at > index and not _stands_apart(texts, at, cells, starts)):
            break
        lines.append(_Line(cells, apart=at > index))
        index = at + 1
    return lines, index


def _next_filled(texts: Sequence[str], index: int) -> int:
    at = index
    while at < len(texts) and at - index < _MOST_BLANK_LINES and not texts[at].strip():
        at += 1
    return at


def _stands_apart(texts: Sequence[str], at: int, cells: Sequence[str], starts: Sequence[int]) -> bool:
    """Tell a row after a blank line: of several cells, or the heading of the rows that follow below it."""
    if _filled(cells) >= _FEWEST_COLUMNS:
        return True
    for _ in range(_MOST_LINES_OF_HEADING):
        if _filled(cells) > 1 or not cells[0]:
            break
        at = _next_filled(texts, at + 1)
        below = _cells(texts[at], starts) if at < len(texts) else None
        if below is None:
            return False
        cells = below
    else:
        return False
    return _filled(cells) >= _TELLING_COLUMNS and not is_header(cells)


def _cells(text: str, starts: Sequence[int]) -> list[str] | None:
    """Give the cells of a line by where they begin; None where one begins below no column's name."""
    cells = [""] * len(starts)
    for match in _CELL.finditer(text):
        place = min(range(len(starts)), key=lambda column: abs(starts[column] - match.start()))
        if abs(starts[place] - match.start()) > _AWAY or cells[place]:
            return None
        cells[place] = match.group()
    return cells if any(cells) else None


def _filled(cells: Sequence[str]) -> int:
    return sum(map(bool, cells))


def _rows(lines: Sequence[_Line], widths: Sequence[int]) -> list[list[str]]:
    """Join the lines of each row, cell by cell."""
    apart = sum(line.apart for line in lines) > _APART * len(lines)
    return [_joined(group, widths) for group in _groups(lines, widths, apart=apart)]


def _groups(lines: Sequence[_Line], widths: Sequence[int], *, apart: bool) -> Iterator[list[list[str]]]:
    """Part the lines to rows."""
    columns = lines[0].cells
    group: list[list[str]] = []
    for line in lines:
        is_rest = bool(group) and not _parts_people(columns, group[-1], line.cells)
        is_rest = is_rest and (not line.apart if apart else _is_rest(group, line.cells, widths))
        if group and not is_rest:
            yield group
            group = []
        group.append(line.cells)
    yield group


def _parts_people(columns: Sequence[str], above: Sequence[str], below: Sequence[str]) -> bool:
    """Tell two lines of two people, or one that says who those below it are, from two lines of one row."""
    labels = any(is_label_of_people(columns, cells) for cells in (above, below))
    return labels or are_two_people(columns, above, below)


def _is_rest(group: Sequence[Sequence[str]], cells: Sequence[str], widths: Sequence[int]) -> bool:
    """Tell a line that goes on with the first cell of the row, or with all that it has, but lacks some."""
    first, above = group[0], group[-1]
    if not any(over and not cell for over, cell in zip(first, cells, strict=True)):
        return False
    if goes_on(above[0], cells[0]):
        return True
    told = [place for place, cell in enumerate(cells) if cell]
    return all(_goes_on(above[place], cells[place], widths[place]) for place in told)


def _goes_on(above: str, below: str, width: int) -> bool:
    """Tell whether the first word below would not have fitted in the cell, or its sentence goes on."""
    first = below.split()[0]
    too_long = len(above) + len(first) + 1 > width - _AWAY
    return bool(above) and (goes_on(above, below) or too_long or first in _OF_COMPANY)


def _joined(group: Sequence[Sequence[str]], widths: Sequence[int]) -> list[str]:
    row = list(group[0])
    above = list(group[0])
    for cells in group[1:]:
        for place, cell in enumerate(cells):
            if cell and row[place]:
                on = _goes_on(above[place], cell, widths[place])
                row[place] = join_pair(row[place], cell) if on else f"{row[place]}\n{cell}"
            row[place] = row[place] or cell
        above = list(cells)
    return row
