"""Reads plain text and Markdown, also text that was taken out of PDF or Word files."""

import re

from corpus.errors import UnreadableDocument, UnsupportedFormat
from corpus.records import BlockKind
from ingest import media_types
from ingest.plain.cells import listed
from ingest.plain.front_matter import split_front_matter
from ingest.plain.headings import find_headings
from ingest.plain.layout import pieces_of
from ingest.plain.pages import lines_of
from ingest.plain.people_cells import with_people_in_rows
from ingest.plain.pieces import Piece, PieceKind
from ingest.plain.stacked import with_stacked_tables
from ingest.tables.rows import TableJoiner
from ingest.text.blocks import Reading, TextBuilder, normalise
from ingest.text.encoding import decode
from ingest.text.inline import clean, tidy, without_held_marks, write

_SOFT_HYPHEN_AT_END = re.compile("\u00ad[ \t]*\r?\n[ \t]*")
_OTHER_BREAKS = str.maketrans({"\v": "\n", "\x85": "\n"})
_KINDS = {
    PieceKind.TEXT: BlockKind.PARAGRAPH,
    PieceKind.ITEM: BlockKind.ITEM,
    PieceKind.CONTENTS: BlockKind.ITEM,
    PieceKind.HEADING: BlockKind.HEADING,
}


class TextReader:
    """Plain text and Markdown."""

    def read(self, data: bytes, *, name: str) -> Reading:
        """Read one file; see `Reader`."""
        text = decode(data)
        if text is None:
            raise UnsupportedFormat("Filen innehåller inte text.")
        markdown = name.lower().endswith((".md", ".markdown"))
        return reading_of(text, media_type=media_types.MARKDOWN if markdown else media_types.PLAIN)


def reading_of(text: str, *, media_type: str) -> Reading:
    """Read text that has been decoded.

    :raises UnreadableDocument: where nothing visible is in it.
    """
    properties, body = split_front_matter(_prepared(text))
    lines = lines_of(body)
    builder = TextBuilder()
    _write(find_headings(with_people_in_rows(with_stacked_tables(pieces_of(lines)))), builder)
    blocks = builder.blocks()
    if not blocks:
        raise UnreadableDocument("Filen är tom: den innehåller ingen text.")
    pages = max((line.page for line in lines), default=1)
    return Reading(
        text=builder.text(), blocks=blocks, pages=pages, media_type=media_type, properties=properties
    )


def _prepared(text: str) -> str:
    text = _SOFT_HYPHEN_AT_END.sub("", without_held_marks(text).translate(_OTHER_BREAKS))
    return normalise(text)


def _write(pieces: list[Piece], builder: TextBuilder) -> None:
    tables = TableJoiner(builder)
    for piece in pieces:
        if piece.kind is PieceKind.TABLE:
            rows = [[tidy(listed(clean(cell))) for cell in row] for row in piece.rows]
            tables.add(rows, page=piece.page, header=piece.header, whole=piece.whole)
            continue
        text = clean(piece.text)
        if text:
            tables.close(before=text)
            level = piece.level if piece.kind is not PieceKind.TEXT else 0
            write(builder, _KINDS[piece.kind], text, page=piece.page, level=level)
    tables.close()
