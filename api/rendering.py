"""A document's blocks as what a page shows: paragraphs, lists and tables, with the found passage marked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from corpus.records import Block, BlockKind, Cell, Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that is marked or not, struck out or not."""

    text: str
    marked: bool = False
    struck: bool = False


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


@dataclass(frozen=True, slots=True)
class Group:
    """Lines of one kind that stand together; `columns` are a table's, `page` the first line's."""

    kind: BlockKind
    page: int
    lines: tuple[Line, ...]
    columns: tuple[str, ...] = ()


def groups_of(text: str, blocks: Sequence[Block], *, marked: Span | None) -> Iterator[Group]:
    """Group a document's blocks for showing.

    :param marked: the span to mark; None for none.
    """
    for (kind, _, page), members in groupby(blocks, key=_group_key):
        held = list(members)
        columns = _columns(held[0]) if kind is BlockKind.ROW else ()
        yield Group(kind, page, tuple(_line(text, block, marked) for block in held), columns)


def _group_key(block: Block) -> tuple[BlockKind, object, int]:
    if block.kind is BlockKind.ROW:
        return block.kind, (block.table, _columns(block)), block.page
    return block.kind, block.start if block.kind is not BlockKind.ITEM else None, block.page


def _columns(row: Block) -> tuple[str, ...]:
    return tuple(cell.column for cell in row.cells)


def _line(text: str, block: Block, marked: Span | None) -> Line:
    cells = tuple(_pieces(text, cell, block.struck, marked) for cell in block.cells)
    return Line(_pieces(text, block, block.struck, marked), block.level, block.start, cells)


def _pieces(text: str, part: Block | Cell, struck: Sequence[Span], marked: Span | None) -> tuple[Piece, ...]:
    """Cut one block or cell where marking or striking begins or ends."""
    spans = [*struck, *([marked] if marked else [])]
    borders = {edge for span in spans for edge in span if part.start < edge < part.end}
    cuts = sorted({part.start, part.end} | borders)
    return tuple(
        Piece(
            text[start:end],
            marked is not None and marked.start <= start < marked.end,
            any(span.start <= start < span.end for span in struck),
        )
        for start, end in pairwise(cuts)
    )
