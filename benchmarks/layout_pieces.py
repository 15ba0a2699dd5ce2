"""What a document says, piece by piece, whatever layout it came in."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from corpus.records import Block, BlockKind, Parsed


@dataclass(frozen=True, slots=True)
class Piece:
    """A heading, paragraph or item with its text, or a table as rows of cells, the header among them."""

    kind: BlockKind
    text: str = ""
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()
    has_header: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """What a document says, piece by piece, and the title that its pages bear ("" where no line is it)."""

    title: str
    pieces: Sequence[Piece]


def content_of(parsed: Parsed) -> Content:
    """Give what was read of a document, rows of one table together."""
    text = parsed.document.text
    pieces: list[Piece] = []
    for table, group in groupby(parsed.blocks, key=lambda block: block.table):
        if table:
            pieces.append(_table(text, list(group)))
        else:
            pieces += [Piece(each.kind, text[each.start : each.end], each.level) for each in group]
    title = parsed.document.title
    return Content(title if any(piece.text == title for piece in pieces) else "", pieces)


def _table(text: str, blocks: Sequence[Block]) -> Piece:
    names = tuple(cell.column for cell in blocks[0].cells)
    rows = [tuple(text[cell.start : cell.end] for cell in block.cells) for block in blocks]
    header = [names] if any(names) else []
    return Piece(BlockKind.ROW, rows=(*header, *rows), has_header=bool(header))
