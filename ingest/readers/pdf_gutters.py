"""Columns that stand closer than cells do: told by the edge that lines of the right one begin at."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from ingest.readers.pdf_lines import Line

_GAP = 0.75  # of the type size: wider than the blank between two words
_SAME_EDGE = 1.5  # points
_FEWEST_ROWS = 5
_MOST_CROSSED = 0.25  # of the rows from the first to the last have a word across the edge
_LETTERS = 12  # that a line of a column has at least, in the middle

Row = Sequence[Line]


class _Start(NamedTuple):
    x: float
    row: int
    left: int  # signs of what stands before it
    right: int


class _Edge(NamedTuple):
    x: float
    first: int
    last: int


def parted_at_gutters(rows: Sequence[Row]) -> list[Row]:
    """Part the lines of a page where the right one of two columns begins."""
    edges = list(_edges(rows))
    if not edges:
        return list(rows)
    parted: list[Row] = []
    for number, row in enumerate(rows):
        here = [edge.x for edge in edges if edge.first <= number <= edge.last]
        parted.append([part for line in row for part in _parted(line, here)] if here else row)
    return parted


def _edges(rows: Sequence[Row]) -> Iterator[_Edge]:
    starts = sorted(start for number, row in enumerate(rows) for start in _starts(row, number))
    group: list[_Start] = []
    for start in [*starts, None]:
        if start is not None and (not group or start.x - group[0].x <= 2 * _SAME_EDGE):
            group.append(start)
            continue
        edge = _edge(group, rows)
        if edge is not None:
            yield edge
        group = [start] if start is not None else []


def _edge(group: Sequence[_Start], rows: Sequence[Row]) -> _Edge | None:
    if len({start.row for start in group}) < _FEWEST_ROWS:
        return None
    if min(median(start.left for start in group), median(start.right for start in group)) < _LETTERS:
        return None
    x = median(start.x for start in group)
    first, last = min(start.row for start in group), max(start.row for start in group)
    crossed = sum(_is_crossed(row, x) for row in rows[first : last + 1])
    return _Edge(x, first, last) if crossed <= _MOST_CROSSED * (last - first + 1) else None


def _starts(row: Row, number: int) -> Iterator[_Start]:
    """Give where words begin after a gap that is wide for words, or a line beside another."""
    for place, line in enumerate(row):
        whole = _signs(line)
        if place:
            yield _Start(line.box.x0, number, _signs(row[place - 1]), whole)
        left = 0
        for before, word in pairwise(() if line.justified else line.words):
            left += len(before.text)
            if word.box.x0 - before.box.x1 >= _GAP * max(word.size, before.size):
                yield _Start(word.box.x0, number, left, whole - left)


def _signs(line: Line) -> int:
    return sum(len(word.text) for word in line.words)


def _is_crossed(row: Row, x: float) -> bool:
    return any(
        word.box.x0 < x - _SAME_EDGE and word.box.x1 > x + _SAME_EDGE for line in row for word in line.words
    )


def _parted(line: Line, edges: Sequence[float]) -> Iterator[Line]:
    words = [line.words[0]]
    for before, word in pairwise(line.words):
        is_edge = any(abs(word.box.x0 - x) <= 2 * _SAME_EDGE for x in edges)
        if is_edge and word.box.x0 - before.box.x1 >= _GAP * max(word.size, before.size):
            yield Line(tuple(words), line.justified)
            words = []
        words.append(word)
    yield Line(tuple(words), line.justified)
