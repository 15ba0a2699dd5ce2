"""What readers of laid-out formats collect before it becomes text: pieces of prose, and tables as grids."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from corpus.records import BlockKind, Span
from ingest.tables.rows import TableJoiner
from ingest.text.blocks import TextBuilder
from ingest.text.inline import struck
from ingest.text.joining import ends_sentence

_TYPED_BULLET = re.compile(r"([-–—•●○◦▪■])\s+(?=\S)")
_TYPED_NUMBER = re.compile(r"(?:\d{1,2}|[a-z])[.)]\s+\S")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A heading, paragraph or list item on its way into the text.

    :ivar bold: all of it is bold; `size` is the largest type in it, in points (0 where unknown).
    """

    kind: BlockKind
    text: str
    page: int = 1
    level: int = 0
    struck: tuple[Span, ...] = ()
    bold: bool = False
    size: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePiece:
    """A table as printed: rows of cells, and the page of each row.

    :ivar headers: how many rows at the top are marked as the header; 0 where nothing says so.
    :ivar broken: it may go on from the page before, so that its first row may finish the last row there.
    :ivar whole: its rows are parted by the format itself, so that none finishes the one above.
    """

    rows: tuple[tuple[str, ...], ...]
    pages: tuple[int, ...]
    headers: int = 0
    broken: bool = False
    whole: bool = False


def emit(pieces: Iterable[Piece | TablePiece], builder: TextBuilder) -> None:
    """Add pieces to the text in their order; tables get column names, and those that go on are joined."""
    joiner = TableJoiner(builder)
    for piece in pieces:
        if isinstance(piece, TablePiece):
            _add_table(piece, joiner)
            continue
        joiner.close()
        found = with_typed_mark(piece)
        builder.add(found.kind, found.text, page=found.page, level=found.level, struck=found.struck)
    joiner.close()


def with_typed_mark(piece: Piece) -> Piece:
    """Make a list item of a paragraph whose bullet or number was typed by hand; the bullet is left out.

    A dash before a whole sentence may be speech, and stays.
    """
    if piece.kind is not BlockKind.PARAGRAPH:
        return piece
    if _TYPED_NUMBER.match(piece.text):
        return replace(piece, kind=BlockKind.ITEM, level=1)
    mark = _TYPED_BULLET.match(piece.text)
    if mark is None or (mark[1] in "–—" and ends_sentence(piece.text)):
        return piece
    cut = mark.end()
    moved = tuple(Span(max(span.start - cut, 0), span.end - cut) for span in piece.struck if span.end > cut)
    return replace(piece, kind=BlockKind.ITEM, level=1, text=piece.text[cut:], struck=moved)


def held(piece: Piece) -> str:
    """Give a piece's text for a cell, with its struck-out words held in the marks of `ingest.text.inline`."""
    text, end = "", 0
    for span in piece.struck:
        text += piece.text[end : span.start] + struck(piece.text[span.start : span.end])
        end = span.end
    return text + piece.text[end:]


def _add_table(piece: TablePiece, joiner: TableJoiner) -> None:
    header, broken = piece.headers or None, piece.broken
    for page, group in groupby(zip(piece.pages, piece.rows, strict=True), key=lambda pair: pair[0]):
        joiner.add([row for _, row in group], page=page, header=header, broken=broken, whole=piece.whole)
        header, broken = 0, False
