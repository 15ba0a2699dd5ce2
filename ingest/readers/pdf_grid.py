"""The cells that lines on a page rule off: grids, with cells merged where no line parts them."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ingest.readers.pdf_words import Box

_NEAR = 3.0  # points: lines this near each other are one
_TOUCH = 3.5  # points by which lines may miss each other and still meet
_OPEN = 6.0  # points without a line at the end of others: the side is open there
_MAX_MEETINGS = 150_000
_WHOLE = 0.95  # of a table's width
_TALL = 0.4  # of the page's height
_MAX_RULES = 4_000


@dataclass(frozen=True, slots=True)
class Rule:
    """A line at `at`, from `start` to `end`, across the direction that `at` counts in."""

    at: float
    start: float
    end: float


@dataclass(slots=True)
class Grid:
    """A ruled table: the places of its lines, and for each base cell the number of the cell it belongs to."""

    xs: list[float]
    ys: list[float]
    cells: list[list[int]] = field(default_factory=list)

    @property
    def box(self) -> Box:
        """The extent of the table."""
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    def cell_at(self, x: float, y: float) -> int | None:
        """Give the number of the cell that a point lies in; None outside the table."""
        column, row = bisect_right(self.xs, x) - 1, bisect_right(self.ys, y) - 1
        if 0 <= row < len(self.cells) and 0 <= column < len(self.cells[row]):
            return self.cells[row][column]
        return None

    def frames(self, page: Box) -> bool:
        """Tell whether it only frames a page: one cell over all its columns is tall."""
        return any(
            cell.width >= _WHOLE * self.box.width and cell.height > _TALL * page.height
            for cell in self.extents().values()
        )

    def extents(self) -> dict[int, Box]:
        """Give the extent of each cell."""
        boxes: dict[int, Box] = {}
        for row, numbers in enumerate(self.cells):
            for column, number in enumerate(numbers):
                own = Box(self.xs[column], self.ys[row], self.xs[column + 1], self.ys[row + 1])
                old = boxes.get(number, own)
                boxes[number] = Box(
                    min(old.x0, own.x0),
                    min(old.top, own.top),
                    max(old.x1, own.x1),
                    max(old.bottom, own.bottom),
                )
        return boxes


def rules_of(boxes: Iterable[Box]) -> tuple[list[Rule], list[Rule]]:
    """Give the horizontal and the vertical lines, pieces of one line joined."""
    level, upright = [], []
    for box in boxes:
        if box.width >= box.height:
            level.append(Rule((box.top + box.bottom) / 2, box.x0, box.x1))
        else:
            upright.append(Rule((box.x0 + box.x1) / 2, box.top, box.bottom))
    return _merged(level[:_MAX_RULES]), _merged(upright[:_MAX_RULES])


def grids_of(level: Sequence[Rule], upright: Sequence[Rule]) -> list[Grid]:
    """Give the grids that lines make where they meet, from top to bottom; a map or drawing makes none."""
    if len(level) * len(upright) > _MAX_MEETINGS:
        return []
    grids = []
    for group in _components(list(level), list(upright)):
        rows, columns = _meeting(*_closed(*group))
        ys, xs = _places(rule.at for rule in rows), _places(rule.at for rule in columns)
        if len(xs) > 1 and len(ys) > 1:
            grids.append(Grid(xs, ys, _cells(xs, ys, rows, columns)))
    return sorted(grids, key=lambda grid: (grid.box.top, grid.box.x0))


def _merged(rules: list[Rule]) -> list[Rule]:
    """Join pieces of one line; lines at almost the same place are put at one place."""
    merged: list[Rule] = []
    group: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: rule.at):
        if group and rule.at - group[0].at > _NEAR:
            merged += _joined(group)
            group = []
        group.append(rule)
    return merged + _joined(group)


def _joined(group: list[Rule]) -> list[Rule]:
    joined: list[Rule] = []
    for rule in sorted(group, key=lambda rule: rule.start):
        if joined and rule.start - joined[-1].end <= _TOUCH:
            joined[-1] = Rule(joined[-1].at, joined[-1].start, max(joined[-1].end, rule.end))
        else:
            joined.append(Rule(group[0].at, rule.start, rule.end))
    return joined


def _meets(one: Rule, other: Rule) -> bool:
    return (
        one.start - _TOUCH <= other.at <= one.end + _TOUCH
        and other.start - _TOUCH <= one.at <= other.end + _TOUCH
    )


def _closed(rows: list[Rule], columns: list[Rule]) -> tuple[list[Rule], list[Rule]]:
    """Add the sides of a table that is open there, as where a page breaks it: lines that others end at."""
    return rows + _sides(rows, columns, 3), columns + _sides(columns, rows, 2)


def _sides(rules: list[Rule], across: list[Rule], fewest: int) -> list[Rule]:
    sides = []
    for end in (min(rule.start for rule in across), max(rule.end for rule in across)):
        ending = [rule.at for rule in across if min(abs(rule.start - end), abs(rule.end - end)) <= _TOUCH]
        if len(ending) >= fewest and all(abs(rule.at - end) > _OPEN for rule in rules):
            sides.append(Rule(end, min(ending), max(ending)))
    return sides


def _meeting(level: Sequence[Rule], upright: Sequence[Rule]) -> tuple[list[Rule], list[Rule]]:
    """Leave out lines that do not meet two others: underlines, decorations."""
    rows, columns = list(level), list(upright)
    for _ in range(2):
        rows = [rule for rule in rows if sum(_meets(rule, other) for other in columns) > 1]
        columns = [rule for rule in columns if sum(_meets(rule, other) for other in rows) > 1]
    return rows, columns


def _components(level: list[Rule], upright: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Group lines that meet each other, directly or through others."""
    left = set(range(len(upright)))
    rest = set(range(len(level)))
    groups = []
    while rest:
        rows, columns, fresh = set(), set(), {min(rest)}
        while fresh:
            rows |= fresh
            rest -= fresh
            reached = {c for c in left if any(_meets(level[r], upright[c]) for r in fresh)}
            columns |= reached
            left -= reached
            fresh = {r for r in rest if any(_meets(level[r], upright[c]) for c in reached)}
        if columns:
            groups.append(([level[r] for r in rows], [upright[c] for c in columns]))
    return groups


def _places(values: Iterable[float]) -> list[float]:
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > _NEAR:
            places.append(value)
    return places


def _cells(xs: list[float], ys: list[float], rows: list[Rule], columns: list[Rule]) -> list[list[int]]:
    """Give each base cell a number, the same to those with no line between them."""
    width = len(xs) - 1
    parent = list(range(width * (len(ys) - 1)))
    for row in range(len(ys) - 1):
        middle = (ys[row] + ys[row + 1]) / 2
        for column in range(width):
            place = row * width + column
            if column + 1 < width and not _parted_at(columns, xs[column + 1], middle):
                _unite(parent, place, place + 1)
            across = (xs[column] + xs[column + 1]) / 2
            if row + 2 < len(ys) and not _parted_at(rows, ys[row + 1], across):
                _unite(parent, place, place + width)
    return [[_root(parent, row * width + column) for column in range(width)] for row in range(len(ys) - 1)]


def _parted_at(rules: list[Rule], at: float, across: float) -> bool:
    return any(abs(rule.at - at) <= _NEAR and rule.start <= across <= rule.end for rule in rules)


def _root(parent: list[int], place: int) -> int:
    while parent[place] != place:
        place = parent[place]
    return place


def _unite(parent: list[int], first: int, second: int) -> None:
    low, high = sorted((_root(parent, first), _root(parent, second)))
    parent[high] = low
