"""Sources as slides, workbooks and mail."""

import io
from collections.abc import Iterator
from datetime import datetime
from email.message import EmailMessage
from typing import TYPE_CHECKING

from corpus.sample.source import Piece, PieceKind, Source

if TYPE_CHECKING:
    from pptx.slide import Slide


def write_pptx(source: Source) -> bytes:
    """Make a slide deck: every heading begins a slide, and its pieces become bullets or a table."""
    from pptx import Presentation

    deck = Presentation()
    deck.core_properties.title = source.fields["title"]
    deck.core_properties.author = source.fields.get("author", "")
    deck.core_properties.created = deck.core_properties.modified = datetime.fromisoformat(
        source.fields["date"]
    )
    for number, (heading, pieces) in enumerate(_groups(source.pieces)):
        slide = deck.slides.add_slide(deck.slide_layouts[0 if number == 0 else 1])
        slide.shapes.title.text = heading
        slide.placeholders[1].text = "\n".join(piece.text for piece in pieces if piece.text)
        for piece in pieces:
            if piece.kind is PieceKind.TABLE:
                _add_table(slide, piece)
    stream = io.BytesIO()
    deck.save(stream)
    return stream.getvalue()


def write_xlsx(source: Source) -> bytes:
    """Make a workbook: every heading is a sheet, paragraphs are rows of one cell above its table."""
    from openpyxl import Workbook

    book = Workbook()
    book.properties.title = source.fields["title"]
    book.properties.creator = source.fields.get("author", "")
    book.properties.created = datetime.fromisoformat(source.fields["date"])
    book.remove(book.active)
    for heading, pieces in _groups(source.pieces):
        sheet = book.create_sheet(heading)
        for piece in pieces:
            for row in piece.rows or ((piece.text,),):
                sheet.append([_value(cell) for cell in row])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def write_eml(source: Source, attachment: bytes) -> bytes:
    """Make a mail with one attachment, named by `attachment` in the front matter."""
    mail = EmailMessage()
    for name in ("From", "To", "Cc", "Subject", "Date", "Message-ID"):
        if name.lower() in source.fields:
            mail[name] = source.fields[name.lower()]
    mail.set_content(source.body, cte="quoted-printable")
    mail.add_attachment(
        attachment,
        maintype="application",
        subtype="vnd.openxmlformats-officedocument.wordprocessingml.document",
        filename=source.fields["attachment"],
    )
    mail.set_boundary("=_sample_" + source.fields["message-id"].strip("<>").partition("@")[0])
    return mail.as_bytes()


def _groups(pieces: tuple[Piece, ...]) -> Iterator[tuple[str, list[Piece]]]:
    heading, members = "", list[Piece]()
    for piece in pieces:
        if piece.kind is not PieceKind.HEADING:
            members.append(piece)
            continue
        if heading:
            yield heading, members
        heading, members = piece.text, []
    yield heading, members


def _add_table(slide: "Slide", piece: Piece) -> None:
    from pptx.util import Cm

    rows, columns = len(piece.rows), len(piece.rows[0])
    frame = slide.shapes.add_table(rows, columns, Cm(1.5), Cm(9), Cm(22), Cm(0.9 * rows))
    for number, row in enumerate(piece.rows):
        for column, text in enumerate(row):
            frame.table.cell(number, column).text = text


def _value(text: str) -> str | int | datetime:
    if text.isdigit():
        return int(text)
    try:
        return datetime.strptime(text, "%Y-%m-%d")
    except ValueError:
        return text
