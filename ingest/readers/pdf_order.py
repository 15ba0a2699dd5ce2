"""The order in which the lines of a page are read: columns one after the other, everything else downwards."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from ingest.readers.pdf_lines import Line, surrounding
from ingest.readers.pdf_words import Box

_BIN = 2.0  # points of a page's width that one bit of a mask stands for
_MOST_BINS = 5_000
_GUTTER = 4  # bins
_MOST_ROWS = 600  # of a page that may stand in columns
_TRIES = 15
_FEWEST_LINES = 5
_FEWEST_SHARE = 0.35  # of the rows from a column's first line to its last have something in it
_FULL_LINES = 0.5  # median width of a column's lines, of the column's
_LETTERS = 20  # that a line of a column has at least, in the middle
_WIDE = 0.6  # of the text's width: lines that wide leave no room for a column beside them
_NARROWEST = 0.15  # of the text's width

Row = Sequence[Line]


@dataclass(frozen=True, slots=True)
class Zone:
    """Lines that follow on each other downwards, each with what stands beside it, and their extent.

    :ivar is_column: another column stands beside it.
    """

    rows: tuple[Row, ...]
    box: Box
    is_column: bool = False


def zones_of(rows: Sequence[Row], *, is_column: bool = False) -> Iterator[Zone]:
    """Give the zones of a page, or of a part of it, in reading order."""
    start = 0
    plain: list[Row] = []
    while start < len(rows):
        stretch = _stretch(rows, start) if len(rows) <= _MOST_ROWS else []
        end, gutter = _columns(rows, start, stretch)
        if not end:
            passed = max(1, len(stretch) // _TRIES)
            plain += rows[start : start + passed]
            start += passed
            continue
        if plain:
            yield _zone(plain, is_column=is_column)
            plain = []
        for side in _sides(rows[start:end], gutter):
            yield from zones_of(side, is_column=True)
        start = end
    if plain:
        yield _zone(plain, is_column=is_column)


def _zone(rows: Sequence[Row], *, is_column: bool) -> Zone:
    return Zone(tuple(rows), surrounding(line.box for row in rows for line in row), is_column)


def _stretch(rows: Sequence[Row], start: int) -> list[list[float]]:
    """Give for each row from `start` on the gutters that all rows up to it leave, while there may be any."""
    mask = 0
    whole = _reach([line for row in rows for line in row])
    found = []
    for row in rows[start:]:
        for line in row:
            mask |= mask_of(line.box)
        gutters = list(gutters_of(mask))
        if not gutters and _width(mask) > _WIDE * whole:
            break
        found.append(gutters)
    return found


def _columns(rows: Sequence[Row], start: int, stretch: Sequence[list[float]]) -> tuple[int, float]:
    """Find the longest part of a stretch of rows that stands in columns.

    :returns: where it ends, 0 where there is none, and the middle of the gutter.
    """
    for length in range(len(stretch), _FEWEST_LINES - 1, -max(1, len(stretch) // _TRIES)):
        for gutter in stretch[length - 1]:
            if _is_parted(rows[start : start + length], gutter):
                return start + _trimmed(rows[start : start + length], gutter), gutter
    return 0, 0.0


def mask_of(box: Box) -> int:
    """Give the part of the page's width that a box covers, a bit for every two points."""
    first, last = (min(max(int(x / _BIN), 0), _MOST_BINS) for x in (box.x0, box.x1))
    return ((1 << (last - first + 1)) - 1) << first


def _width(mask: int) -> float:
    """Give the distance from a mask's first bit to its last."""
    return (mask.bit_length() - (mask & -mask).bit_length()) * _BIN if mask else 0.0


def gutters_of(mask: int) -> Iterator[float]:
    """Give the middles of the gaps inside a mask, the widest first."""
    bits = bin(mask)[2:][::-1]
    gaps = []
    for piece_start, piece_end in _gaps(bits):
        if piece_end - piece_start >= _GUTTER:
            gaps.append((piece_start - piece_end, (piece_start + piece_end) / 2 * _BIN))
    return (middle for _, middle in sorted(gaps))


def _gaps(bits: str) -> Iterator[tuple[int, int]]:
    place = bits.find("1")
    while (start := bits.find("0", place)) >= 0:
        place = bits.find("1", start)
        if place < 0:
            return
        yield start, place


def _is_parted(rows: Sequence[Row], gutter: float) -> bool:
    lines = [line for row in rows for line in row]
    left = [line for line in lines if line.box.x1 <= gutter]
    right = [line for line in lines if line.box.x1 > gutter]
    if min(len(left), len(right)) < _FEWEST_LINES:
        return False
    whole = _reach(lines)
    return _is_column(left, rows, whole) and _is_column(right, rows, whole)


def _reach(lines: Sequence[Line]) -> float:
    """Give how wide lines are together."""
    return max(line.box.x1 for line in lines) - min(line.box.x0 for line in lines)


def _is_column(lines: Sequence[Line], rows: Sequence[Row], whole: float) -> bool:
    first, last = min(line.base for line in lines), max(line.base for line in lines)
    beside = sum(first <= row[0].base <= last for row in rows)
    if len(lines) < max(_FEWEST_LINES, _FEWEST_SHARE * beside):
        return False
    width = _reach(lines)
    return (
        width >= _NARROWEST * whole
        and median(line.box.width for line in lines) >= _FULL_LINES * width
        and median(len(line.text) for line in lines) >= _LETTERS
    )


def _sides(rows: Sequence[Row], gutter: float) -> list[list[list[Line]]]:
    left = [[line for line in row if line.box.x1 <= gutter] for row in rows]
    right = [[line for line in row if line.box.x1 > gutter] for row in rows]
    return [[row for row in side if row] for side in (left, right) if any(side)]


def _trimmed(rows: Sequence[Row], gutter: float) -> int:
    """Leave out rows at the end that stand under one column only and are set off from it."""
    end = len(rows)
    while end > _FEWEST_LINES:
        last = rows[end - 1]
        is_left = all(line.box.x1 <= gutter for line in last)
        above = [line for row in rows[: end - 1] for line in row if (line.box.x1 <= gutter) == is_left]
        if len(last) > 1 or not above or not _is_set_off(last[0], above[-1]):
            break
        end -= 1
    return end


def _is_set_off(line: Line, above: Line) -> bool:
    step = (line.base - above.base) / max(line.size, above.size)
    is_alike = abs(line.size - above.size) <= 0.8 and line.bold == above.bold
    return step > (3.0 if is_alike else 1.9)
