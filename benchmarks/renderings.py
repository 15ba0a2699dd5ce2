"""One fictional document in many formats: what the committed sources say, written as each format has it."""

import html
import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from email.message import EmailMessage
from typing import TYPE_CHECKING

from corpus.sample.make_sample import SOURCES
from corpus.sample.page import write_pdf
from corpus.sample.source import Piece, PieceKind, Source, load_source, runs
from corpus.sample.word import write_docx

if TYPE_CHECKING:
    from pptx.slide import Slide

_TAGS = {"**": "strong", "~~": "s"}
_SLIDE_LEVEL = 2  # headings up to it begin a slide
_PRINTED = (".docx.md", ".pdf.md")
_LINES_OF_HEAD = 12  # points of a slide's height


def write_txt(source: Source) -> bytes:
    """Write plain text: a blank line between pieces, tables between bars."""
    return "\n".join(_text_lines(source)).encode()


def write_html(source: Source) -> bytes:
    """Write a web page."""
    title = html.escape(source.fields["title"])
    body = "\n".join(_html(piece) for piece in _grouped(source))
    return f"<!doctype html><html lang=sv><title>{title}</title><body>{body}</body></html>".encode()


def write_eml(source: Source) -> bytes:
    """Write mail with the text as its body."""
    mail = EmailMessage()
    mail["From"], mail["To"] = "registrator@alvmarken.example", "namnd@alvmarken.example"
    mail["Subject"], mail["Date"] = source.fields["title"], "Thu, 05 Feb 2026 08:00:00 +0100"
    mail.set_content("\n".join(_text_lines(source)), cte="quoted-printable")
    return mail.as_bytes()


def write_pptx(source: Source) -> bytes:
    """Write slides: a heading of the first two levels begins one, lower ones are bold lines."""
    from pptx import Presentation

    deck = Presentation()
    deck.core_properties.title = source.fields["title"]
    slide: Slide | None = None
    for piece in _with_head(source):
        if slide is None or (piece.kind is PieceKind.HEADING and piece.level <= _SLIDE_LEVEL):
            slide = deck.slides.add_slide(deck.slide_layouts[5])
            title = slide.shapes.title
            assert title is not None
            title.text = piece.text
        else:
            _add_to_slide(slide, piece)
    return _saved(deck.save)


def write_xlsx(source: Source) -> bytes:
    """Write a sheet: a piece a row, headings bold, the cells of tables beside each other."""
    from openpyxl import Workbook
    from openpyxl.styles import Font

    book = Workbook()
    book.properties.title = source.fields["title"]
    sheet = book.active
    for piece in _with_head(source):
        if piece.kind is PieceKind.TABLE:
            sheet.append([])
            for row in piece.rows:
                sheet.append(list(row))
            sheet.append([])
        elif piece.kind is not PieceKind.PAGE:
            mark = "- " if piece.kind is PieceKind.ITEM else ""
            sheet.append([mark + _plain(piece.text)])
            if piece.kind is PieceKind.HEADING:
                sheet.cell(sheet.max_row, 1).font = Font(bold=True, size=18 - 2 * piece.level)
    return _saved(book.save)


WRITERS: dict[str, Callable[[Source], bytes]] = {
    "docx": write_docx,
    "pdf": write_pdf,
    "html": write_html,
    "txt": write_txt,
    "eml": write_eml,
    "pptx": write_pptx,
    "xlsx": write_xlsx,
}


def _saved(save: Callable[[io.BytesIO], None]) -> bytes:
    stream = io.BytesIO()
    save(stream)
    return stream.getvalue()


def _with_head(source: Source) -> Iterator[Piece]:
    """Give the pieces, what stands in the page header of printed formats after the title."""
    head = [part.strip() for part in source.fields.get("header", "").split("|") if part.strip()]
    for number, piece in enumerate(source.pieces):
        yield piece
        if number == 0:
            yield from (Piece(PieceKind.PARAGRAPH, text) for text in head)


def _text_lines(source: Source) -> Iterator[str]:
    above: Piece | None = None
    for piece in _with_head(source):
        if above is not None and not (above.kind is piece.kind is PieceKind.ITEM):
            yield ""
        if piece.kind is PieceKind.TABLE:
            yield from _bars(piece)
        elif piece.kind is not PieceKind.PAGE:
            yield ("- " if piece.kind is PieceKind.ITEM else "") + _plain(piece.text)
        above = piece


def _bars(piece: Piece) -> Iterator[str]:
    for number, row in enumerate(piece.rows):
        yield "| " + " | ".join(_plain(cell).replace("\n", "<br>") for cell in row) + " |"
        if number == 0 and piece.header:
            yield "|" + "---|" * len(row)


def _plain(text: str) -> str:
    return "".join(words for _, words in runs(text))


def _grouped(source: Source) -> Iterator[list[Piece]]:
    """Give the pieces one by one, list items that follow on each other together."""
    group: list[Piece] = []
    for piece in _with_head(source):
        if group and not (piece.kind is group[-1].kind is PieceKind.ITEM):
            yield group
            group = []
        group.append(piece)
    yield group


def _html(group: list[Piece]) -> str:
    piece = group[0]
    if piece.kind is PieceKind.ITEM:
        return "<ul>" + "".join(f"<li>{_marked(item.text)}</li>" for item in group) + "</ul>"
    if piece.kind is PieceKind.HEADING:
        return f"<h{piece.level}>{_marked(piece.text)}</h{piece.level}>"
    if piece.kind is PieceKind.TABLE:
        rows = (
            "".join(
                f"<{tag}>{_marked(cell)}</{tag}>"
                for cell in row
                for tag in ("th" if number == 0 and piece.header else "td",)
            )
            for number, row in enumerate(piece.rows)
        )
        return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
    return f"<p>{_marked(piece.text)}</p>" if piece.text else ""


def _marked(text: str) -> str:
    found = ((marks, html.escape(words).replace("\n", "<br>")) for marks, words in runs(text))
    return "".join(f"<{_TAGS[marks]}>{words}</{_TAGS[marks]}>" if marks else words for marks, words in found)


def _add_to_slide(slide: "Slide", piece: Piece) -> None:
    from pptx.util import Length, Pt

    top = Length(max((shape.top + shape.height for shape in slide.shapes), default=0) + Pt(1))
    if piece.kind is PieceKind.TABLE:
        rows, columns = len(piece.rows), max(map(len, piece.rows))
        height = Pt(_LINES_OF_HEAD * rows)
        frame = slide.shapes.add_table(rows, columns, Pt(40), top, Pt(640), height)
        frame.table.first_row = piece.header
        for number, row in enumerate(piece.rows):
            for column, text in enumerate(row):
                frame.table.cell(number, column).text = _plain(text)
    elif piece.kind is not PieceKind.PAGE:
        box = slide.shapes.add_textbox(Pt(40), top, Pt(640), Pt(_LINES_OF_HEAD))
        paragraph = box.text_frame.paragraphs[0]
        paragraph.level = int(piece.kind is PieceKind.ITEM)
        run = paragraph.add_run()
        run.text = ("• " if piece.kind is PieceKind.ITEM else "") + _plain(piece.text)
        run.font.bold = piece.kind is PieceKind.HEADING
        run.font.size = Pt(16 if run.font.bold else 12)


def without_pages(source: Source) -> Source:
    """Give a source without page breaks, which only printed formats have."""
    return replace(source, pieces=tuple(piece for piece in source.pieces if piece.kind is not PieceKind.PAGE))


def sources() -> tuple[Source, ...]:
    """Give the sources of texts, not those of slides, workbooks and mail."""
    paths = sorted(path for path in SOURCES.glob("*.md") if path.name.endswith(_PRINTED))
    return tuple(without_pages(load_source(path)) for path in paths)
