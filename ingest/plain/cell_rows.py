"""Lines cut into cells and dealt out to the columns of a table, so that all together suits best.

A way of cutting is weighed by what the names of the columns promise, what the other cells of a column are,
where a line goes on from the one above, blank lines, and empty cells at a cost. The best way is found by
dynamic programming over the lines read so far and the column of the last cell (Viterbi's rule).
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp, log

from ingest.plain.cell_heads import ANYWHERE, Head, heads_of, share
from ingest.plain.cell_kinds import Kind, kind_of
from ingest.plain.cell_lines import CellLine, Style
from ingest.tables.heads import names_a_column
from ingest.text.joining import join_lines

_MOST_LINES_OF_CELL = 24
_MOST_AGAINST_CELL = -8.0
_EMPTY, _FIRST_EMPTY, _OFTEN_EMPTY = -2.2, -2.5, -1.4
_BAND = -3.5  # a row with its first cell only
_LEAST_EMPTY, _MOST_EMPTY = -1.0, -3.5  # of a column, after what was learned
_IMPOSSIBLE = -1e9
_PRIOR, _PRIOR_EMPTY = 8, 3  # cells that the name of a column counts for
_SELDOM_FILLED = re.compile(
    r".*(?:stöd|samverk|medverk|hjälp|bistå|komment|anm|status|tillsammans|deltar|övrigt|stötta)",
    re.IGNORECASE,
)
_LEAST, _MUCH = 1.0, 2.5  # that a row is worth on average
_TELLING = frozenset(Head) - {Head.WORDS, Head.OTHER}
_GAPS = 0.25  # of the cells are empty
_STRAY = 0.05  # of the cells may be words that name columns elsewhere
_ALIKE = 0.8  # of the cells are of one kind: a list
_SURELY, _MOSTLY = 0.7, 0.5  # of the cells of a column are what its name promises


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of equal length.

    :ivar ends: how many lines the rows take up to each.
    :ivar worth: what speaks for them, as the logarithm of a likelihood ratio.
    """

    rows: list[list[str]]
    ends: list[int]
    worth: float
    heads: list[Head]

    @property
    def lines(self) -> int:
        """How many lines the rows take."""
        return self.ends[-1] if self.ends else 0

    def consistent(self) -> "Rows":
        """Give the rows before two, or the last ones, of which most cells are not what the names promise."""
        suited = [self._suits(row) for row in self.rows]
        count = next((at for at, two in enumerate(pairwise(suited)) if not any(two)), len(suited))
        while count and not suited[count - 1]:
            count -= 1
        return Rows(self.rows[:count], self.ends[:count], self.worth, self.heads)

    def _suits(self, row: Sequence[str]) -> bool:
        cells = [
            (head, kind_of(cell))
            for head, cell in zip(self.heads, row, strict=True)
            if cell and head in _TELLING
        ]
        told = [share(head, kind) > ANYWHERE[kind] for head, kind in cells]
        return 2 * sum(told) >= len(told) > 0

    def are_sure(self) -> bool:
        """Tell whether the rows agree enough to be those of a table."""
        full = [row for row in self.rows if 2 * sum(map(bool, row)) > len(row)]
        if len(full) < 2 or 2 * len(full) < len(self.rows) or self.worth < _LEAST * len(self.rows):
            return False
        if self._are_read_by_columns(full):
            return False
        kinds = Counter(kind_of(cell) for row in full for cell in row if cell)
        if max(kinds.values()) > _ALIKE * kinds.total():
            return False
        told = [self._share(place, full) for place, head in enumerate(self.heads) if head in _TELLING]
        suited = sum(each >= _MOSTLY for each in told)
        if max(told, default=0.0) < _SURELY:
            return False
        return suited == len(told) or (2 * suited >= len(told) and self.worth >= _MUCH * len(self.rows))

    def _are_read_by_columns(self, rows: Sequence[Sequence[str]]) -> bool:
        """Tell a text that has column after column: names of columns and gaps are among the cells."""
        if len(set(self.heads)) == 1:
            return True
        cells = [cell for row in rows for cell in row]
        return cells.count("") > _GAPS * len(cells) or sum(map(_is_head, cells)) > _STRAY * len(cells)

    def _share(self, place: int, rows: Sequence[Sequence[str]]) -> float:
        """Give the share of the cells of a column that are what its name promises."""
        kinds = [kind_of(row[place]) for row in rows if row[place]]
        told = sum(share(self.heads[place], kind) > 2 * ANYWHERE[kind] for kind in kinds)
        return told / max(len(kinds), 2)


def _is_head(cell: str) -> bool:
    """Tell a cell that is the name of a column, of one word, or begins with one in a line of its own."""
    first = cell.partition("\n")[0]
    return " " not in first and names_a_column(first) and kind_of(first) is not Kind.STATE


@dataclass(frozen=True, slots=True)
class _Step:
    """The best way to a cell that ends on a line in a column.

    :ivar begin: the line on which the cell begins.
    :ivar before: the column of the cell before.
    :ivar new_row: whether the cell begins a row.
    """

    worth: float
    begin: int = 0
    before: int = 0
    new_row: bool = False


_NO_WAY = _Step(_IMPOSSIBLE)


def _empty(name: str) -> float:
    """Weigh an empty cell in the column of a name."""
    return _OFTEN_EMPTY if _SELDOM_FILLED.match(name) else _EMPTY


class Cuts:
    """The cells that lines may be cut into, each weighed once however many ways of reading ask for it."""

    def __init__(self, lines: Sequence[CellLine], style: Style) -> None:
        self.lines = lines
        self.style = style
        self._found: dict[tuple[int, bool], list[tuple[int, float, Kind]]] = {}

    def at(self, begin: int, end: int, *, first: bool) -> Iterator[tuple[int, float, Kind]]:
        """Give the cells that may begin on a line and end before another.

        :param first: whether no cell stands before it.
        :returns: the line after each, what speaks against it, and its kind.
        """
        if (begin, first) not in self._found:
            self._found[begin, first] = list(self._cut(begin, first=first))
        return (cell for cell in self._found[begin, first] if cell[0] <= end)

    def _cut(self, begin: int, *, first: bool) -> Iterator[tuple[int, float, Kind]]:
        lines, text = self.lines, self.lines[begin].text
        against = 0.0 if first else min(self.style.new_cell(lines[begin - 1].text, lines[begin]), 0.0)
        yield begin + 1, against, kind_of(text)
        for end in range(begin + 1, min(begin + _MOST_LINES_OF_CELL, len(lines))):
            against -= max(self.style.new_cell(lines[end - 1].text, lines[end]), 0.0)
            if against < _MOST_AGAINST_CELL:
                return
            text = join_lines((text, lines[end].text))
            yield end + 1, against, kind_of(text)


class Aligner:
    """Cuts lines into cells and deals them out to columns.

    :param cuts: of lines, those below the names of the columns among them.
    :param names: of the columns.
    :param begin: the first of the lines to deal out; `end` the line after the last.
    """

    def __init__(self, cuts: Cuts, names: Sequence[str], begin: int, end: int) -> None:
        self._cuts = cuts
        self._begin = begin
        self._lines = cuts.lines[begin:end]
        self._heads = heads_of(names)
        self._width = len(names)
        self._learned: list[Counter[Kind]] = [Counter() for _ in names]
        self._empty = [_FIRST_EMPTY, *map(_empty, names[1:])]
        near = Counter(kind_of(line.text) for line in self._lines)
        self._elsewhere = {kind: (ANYWHERE[kind] + near[kind] / len(self._lines)) / 2 for kind in Kind}

    def best(self) -> Rows:
        """Give the best rows, once more after what the columns hold was learned from them."""
        first = self._align()
        if len(first.rows) < 3:
            return first
        self._learn(first.rows)
        return self._align()

    def _learn(self, rows: Sequence[Sequence[str]]) -> None:
        for place, column in enumerate(zip(*rows, strict=True)):
            kinds = [kind_of(cell) for cell in column if cell]
            self._learned[place] = Counter(kinds)
            empty = (len(column) - len(kinds) + _PRIOR_EMPTY * exp(self._empty[place])) / (
                len(column) + _PRIOR_EMPTY
            )
            self._empty[place] = max(min(log(empty), _LEAST_EMPTY), _MOST_EMPTY)

    def _worth(self, place: int, kind: Kind) -> float:
        """Weigh a cell of a kind in a column."""
        learned = self._learned[place]
        mean = (learned[kind] + _PRIOR * share(self._heads[place], kind)) / (learned.total() + _PRIOR)
        return log(mean / self._elsewhere[kind])

    def _align(self) -> Rows:
        steps = self._steps()
        rest = [self._rest(place) for place in range(self._width)]
        ways = [
            (step.worth + rest[place], end, place)
            for end, row in enumerate(steps)
            for place, step in enumerate(row)
        ]
        worth, end, place = max(ways)
        if worth <= 0:
            return Rows([], [], 0.0, self._heads)
        return self._rows(steps, end, place, worth)

    def _steps(self) -> list[list[_Step]]:
        """Find the best way to each cell: by the lines read so far and its column."""
        size = len(self._lines)
        steps = [[_NO_WAY] * self._width for _ in range(size + 1)]
        skipped = self._skipped()
        worths = {kind: [self._worth(place, kind) for place in range(self._width)] for kind in Kind}
        for begin in range(size):
            entered = self._entered(steps[begin], begin, skipped)
            if max(step.worth for step in entered) <= _IMPOSSIBLE / 2:
                continue
            first = self._begin + begin
            for end, against, kind in self._cuts.at(first, self._begin + size, first=not begin):
                ended = steps[end - self._begin]
                for place, (step, told) in enumerate(zip(entered, worths[kind], strict=True)):
                    worth = step.worth + against + told
                    if worth > ended[place].worth:
                        ended[place] = _Step(worth, begin, step.before, step.new_row)
        return steps

    def _skipped(self) -> list[list[float]]:
        """Weigh the empty cells from each column up to each other."""
        places = range(self._width)
        return [[sum(self._empty[begin:place]) for place in places] for begin in range(self._width + 1)]

    def _rest(self, place: int) -> float:
        """Weigh the cells that a row leaves empty after its last one."""
        worth = sum(self._empty[place + 1 :])
        return max(worth, _BAND) if place == 0 else worth

    def _entered(self, above: Sequence[_Step], begin: int, skipped: Sequence[Sequence[float]]) -> list[_Step]:
        """Give the best way to begin a cell in each column on a line.

        :param skipped: what empty cells from one column up to another weigh.
        """
        worth, last = 0.0, 0
        if begin:
            worth, last = max((step.worth + self._rest(place), place) for place, step in enumerate(above))
        found = []
        for place in range(self._width):
            best, before = worth + skipped[0][place], None
            for left in range(place):
                if (way := above[left].worth + skipped[left + 1][place]) > best:
                    best, before = way, left
            found.append(_Step(best, begin, last if before is None else before, before is None))
        return found

    def _rows(self, steps: Sequence[Sequence[_Step]], end: int, place: int, worth: float) -> Rows:
        """Follow the best way back from its last cell."""
        rows: list[list[str]] = []
        ends = [end]
        row = [""] * self._width
        while end:
            step = steps[end][place]
            row[place] = self._cuts.style.cell(self._lines[step.begin : end])
            end, place = step.begin, step.before
            if step.new_row:
                rows.append(row)
                row = [""] * self._width
                ends.append(end)
        return Rows(rows[::-1], ends[-2::-1], worth, self._heads)
