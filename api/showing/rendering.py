"""The blocks of a document as a page shows them: paragraphs, lists, tables; passage, words and names."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TypeVar

from corpus.records import Block, BlockKind, Cell, Ref, Span

_OUTERMOST, _INNERMOST = 2, 6  # the page's own heading is h1, and HTML knows six
_WIDTHS = {3: "few", 6: "some", 8: "many", 11: "wide"}  # by the most columns that each has room for
_OWN_MARKER = re.compile(r"(\d+(\.\d+)*[.)]?|[a-zåäö][.)]|[–-])\s")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text: marked or not, struck out or not, a word of the search or not, part of a name or not."""

    text: str
    marked: bool = False
    struck: bool = False
    sought: bool = False
    name: Ref | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """Where an entity is named."""

    start: int
    end: int
    ref: Ref


Placed = TypeVar("Placed", Span, Named)


@dataclass(frozen=True, slots=True)
class Marks:
    """What is told apart in a text.

    :ivar passage: the span that was found; None for none.
    :ivar words: where the words of the search stand, in order, without overlaps.
    :ivar names: where entities are named, in order, without overlaps.
    """

    passage: Span | None = None
    words: Sequence[Span] = ()
    names: Sequence[Named] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A heading, paragraph or list item; or one row of a table, a cell each in `cells`."""

    pieces: tuple[Piece, ...]
    level: int
    start: int
    cells: tuple[tuple[Piece, ...], ...] = ()

    @property
    def marked(self) -> bool:
        """Tell whether any of the line is marked."""
        return any(piece.marked for pieces in (self.pieces, *self.cells) for piece in pieces)

    @property
    def whole(self) -> bool:
        """Tell whether all of the line is marked."""
        return self.marked and all(piece.marked or not piece.text.strip() for piece in self.pieces)

    @property
    def text(self) -> str:
        """Give the line's text on one line."""
        return " ".join("".join(piece.text for piece in self.pieces).split())

    @property
    def has_own_marker(self) -> bool:
        """Tell whether a list item begins with its own number or letter."""
        return bool(_OWN_MARKER.match("".join(piece.text for piece in self.pieces)))


@dataclass(frozen=True, slots=True)
class Group:
    """Lines of one kind that stand together.

    :ivar page: of the first line.
    :ivar columns: of a table.
    :ivar rank: of a heading, from 2 to 6; no heading is more than one below the heading before it.
    """

    kind: BlockKind
    page: int
    lines: tuple[Line, ...]
    columns: tuple[str, ...] = ()
    rank: int = 0

    @property
    def width(self) -> str:
        """Name how many columns a table has; rows become cards where the window is too narrow for that."""
        columns = len(self.columns)
        return next((width for most, width in _WIDTHS.items() if columns <= most), "cards")


def groups_of(text: str, blocks: Sequence[Block], marks: Marks) -> Iterator[Group]:
    """Group a document's blocks for showing."""
    outline: list[int] = []
    for (kind, _, page), members in groupby(blocks, key=_group_key):
        held = list(members)
        columns = _columns(held[0]) if kind is BlockKind.ROW else ()
        rank = _entered(outline, held[0].level or 1) if kind is BlockKind.HEADING else 0
        yield Group(kind, page, tuple(_line(text, block, marks) for block in held), columns, rank)


def _entered(outline: list[int], level: int) -> int:
    """Enter a heading into the outline of those that it stands under, and give its rank on the page."""
    while outline and outline[-1] >= level:
        outline.pop()
    outline.append(level)
    return min(_OUTERMOST + len(outline) - 1, _INNERMOST)


def _group_key(block: Block) -> tuple[BlockKind, object, int]:
    if block.kind is BlockKind.ROW:
        return block.kind, (block.table, _columns(block)), block.page
    return block.kind, block.start if block.kind is not BlockKind.ITEM else None, block.page


def _columns(row: Block) -> tuple[str, ...]:
    return tuple(cell.column for cell in row.cells)


def _line(text: str, block: Block, marks: Marks) -> Line:
    cells = tuple(_pieces(text, cell, block.struck, marks) for cell in block.cells)
    return Line(_pieces(text, block, block.struck, marks), block.level, block.start, cells)


def _pieces(text: str, part: Block | Cell, struck: Sequence[Span], marks: Marks) -> tuple[Piece, ...]:
    """Cut one block or cell where anything that is told apart begins or ends."""
    words = _within(marks.words, part)
    names = _within(marks.names, part)
    spans = [*struck, *words, *(Span(name.start, name.end) for name in names)]
    if marks.passage:
        spans.append(marks.passage)
    borders = {edge for span in spans for edge in span if part.start < edge < part.end}
    cuts = sorted({part.start, part.end} | borders)
    return tuple(
        Piece(
            text[start:end],
            marks.passage is not None and marks.passage.start <= start < marks.passage.end,
            _covers(struck, start),
            _covers(words, start),
            next((name.ref for name in names if name.start <= start < name.end), None),
        )
        for start, end in pairwise(cuts)
    )


def _within(placed: Sequence[Placed], part: Block | Cell) -> Sequence[Placed]:
    first = bisect_left(placed, part.start + 1, key=lambda each: each.end)
    last = bisect_left(placed, part.end, key=lambda each: each.start)
    return placed[first:last]


def _covers(spans: Sequence[Span], position: int) -> bool:
    return any(span.start <= position < span.end for span in spans)
