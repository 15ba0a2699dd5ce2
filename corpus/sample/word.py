"""Sources as Word documents."""

import io
from datetime import datetime
from typing import TYPE_CHECKING

from corpus.sample.source import Piece, PieceKind, Source, runs

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph


def write_docx(source: Source) -> bytes:
    """Make a Word document with running header and footer, styles, lists and tables."""
    import docx

    document = docx.Document()
    document.core_properties.title = source.fields["title"]
    document.core_properties.author = source.fields.get("author", "")
    document.core_properties.created = datetime.fromisoformat(source.fields["date"])
    document.core_properties.modified = document.core_properties.created
    section = document.sections[0]
    section.header.paragraphs[0].text = source.fields.get("header", "")
    section.footer.paragraphs[0].text = source.fields.get("footer", "")
    for piece in source.pieces:
        _add(document, piece)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _add(document: "Document", piece: Piece) -> None:
    if piece.kind is PieceKind.HEADING:
        document.add_heading(piece.text, level=piece.level)
    elif piece.kind is PieceKind.TABLE:
        _add_table(document, piece)
    elif piece.kind is PieceKind.PAGE:
        document.add_paragraph().paragraph_format.page_break_before = True
    else:
        style = "List Bullet" if piece.kind is PieceKind.ITEM else None
        _fill(document.add_paragraph(style=style), piece.text)


def _add_table(document: "Document", piece: Piece) -> None:
    table = document.add_table(rows=0, cols=max(map(len, piece.rows)), style="Table Grid")
    for values in piece.rows:
        for cell, value in zip(table.add_row().cells, values, strict=False):
            first, *others = value.split("\n")
            _fill(cell.paragraphs[0], first)
            for line in others:
                _fill(cell.add_paragraph(), line)


def _fill(paragraph: "Paragraph", text: str) -> None:
    for marks, words in runs(text):
        run = paragraph.add_run(words)
        run.bold = True if marks == "**" else None
        run.font.strike = True if marks == "~~" else None
