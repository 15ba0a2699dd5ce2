"""Tables without lines: rows whose cells stand above each other, parted by gaps that go all through."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.readers.pdf_lines import Line
from ingest.readers.pdf_order import Row, gutters_of, mask_of
from ingest.sections.numbering import is_contents_line, paragraph_mark
from ingest.tables.heads import is_amount
from ingest.tables.rows import is_sum
from ingest.text.joining import goes_on, join_pair

_FEWEST_ROWS = 3
_MOST_SINGLE = 2  # rows in a row with one cell only
_NEAR = 2.0  # of the type size: a row further down begins something else


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows of a zone that make up a table: from `start` to `end`, and its cells."""

    start: int
    end: int
    rows: tuple[tuple[str, ...], ...]


def stretches_of(rows: Sequence[Row]) -> Iterator[Stretch]:
    """Give the tables among the rows of a zone, in order."""
    start = 0
    while start < len(rows):
        end, gutters = _longest(rows, start)
        if end and _is_table(rows[start:end]):
            yield Stretch(start, end, _cells(rows[start:end], sorted(gutters)))
            start = end
        else:
            start += 1


def _longest(rows: Sequence[Row], start: int) -> tuple[int, list[float]]:
    """Find how far rows go on with gaps in common."""
    if len(rows[start]) < 2:
        return 0, []
    mask, best, found, single = 0, 0, [0.0], 0
    for end in range(start, len(rows)):
        row = rows[end]
        if end > start and not _is_near(rows[end - 1], row):
            break
        for line in row:
            mask |= mask_of(line.box)
        gutters = list(gutters_of(mask))
        if not gutters or (best and len(gutters) < len(found) - 1):
            break
        single = 0 if len(row) > 1 else single + 1
        if single > _MOST_SINGLE:
            break
        if len(row) > 1 or _starts_late(row, gutters):
            best, found = end + 1, gutters
    return best, found


def _is_near(above: Row, row: Row) -> bool:
    size = max(line.size for line in (*above, *row))
    return min(line.base for line in row) - max(line.base for line in above) <= _NEAR * size


def _starts_late(row: Row, gutters: Sequence[float]) -> bool:
    """Tell a row that has nothing in the first column: it goes on with the cells above."""
    return row[0].box.x0 > min(gutters)


def _is_table(rows: Sequence[Row]) -> bool:
    full = [row for row in rows if len(row) > 1]
    if len(full) < _FEWEST_ROWS:
        return bool(full) and all(sum(is_amount(line.text) for line in row) > 1 for row in full)
    firsts = [row[0] for row in full]
    listed = sum(bool(line.marker) or _is_mark(line) or is_contents_line(line.text) for line in firsts)
    listed += sum(is_contents_line("\t".join(line.text for line in row)) and _is_mark(row[0]) for row in full)
    return listed * 2 < len(full)


def _is_mark(line: Line) -> bool:
    """Tell a cell that is a number mark alone, as before a heading."""
    text = line.text.strip("().: ")
    return paragraph_mark(line.text) is not None or (text.isdigit() and len(text) < 3) or len(text) < 2


def _cells(rows: Sequence[Row], gutters: Sequence[float]) -> tuple[tuple[str, ...], ...]:
    table: list[list[str]] = []
    for row in rows:
        cells = [""] * (len(gutters) + 1)
        for line in row:
            column = sum(line.box.x0 > gutter for gutter in gutters)
            cells[column] = f"{cells[column]} {line.text}".strip()
        if table and _goes_on(table[-1], cells):
            table[-1] = [_joined(above, below) for above, below in zip(table[-1], cells, strict=True)]
        else:
            table.append(cells)
    return tuple(map(tuple, table))


def _goes_on(above: Sequence[str], cells: Sequence[str]) -> bool:
    """Tell a row that only finishes the one above."""
    if not cells[0]:
        return not is_sum(above, cells)
    return not (any(cells[1:]) and any(above[1:])) and goes_on(above[0], cells[0])


def _joined(above: str, below: str) -> str:
    if not above or not below:
        return above or below
    return join_pair(above, below) if goes_on(above, below) else f"{above}\n{below}"
