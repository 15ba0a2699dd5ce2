"""Sources as PDF with a text layer: minutes, two-column newsletters and plans with tables over pages."""

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from corpus.sample.source import Piece, PieceKind, Source, runs

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_TAGS = {"**": "b", "~~": "strike"}
_MARGIN = 62.0


def write_pdf(source: Source) -> bytes:
    """Make a PDF; it is laid out twice, so that the footer can name the number of pages."""
    _, pages = _build(source, total=0)
    data, _ = _build(source, total=pages)
    return data


def _build(source: Source, *, total: int) -> tuple[bytes, int]:
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.platypus import BaseDocTemplate, PageTemplate

    size = landscape(A4) if source.fields.get("layout") == "plan" else A4
    stream = io.BytesIO()
    template = BaseDocTemplate(
        stream,
        pagesize=size,
        title=source.fields["title"],
        author=source.fields.get("author", ""),
        invariant=1,
        pageCompression=0,
    )

    def decorate(canvas: "Canvas", _: object) -> None:
        _draw_running(canvas, source, size, total)

    frames = _frames(source.fields.get("layout", ""), size)
    template.addPageTemplates([PageTemplate(id="page", frames=frames, onPage=decorate)])
    template.build(_story(source, frames[0].width - 12))
    return stream.getvalue(), template.page


def _frames(layout: str, size: tuple[float, float]) -> list[Any]:
    from reportlab.platypus import Frame

    width, height = size[0] - 2 * _MARGIN, size[1] - 2 * _MARGIN
    if layout != "columns":
        return [Frame(_MARGIN, _MARGIN, width, height, id="all")]
    half = (width - 18) / 2
    return [Frame(_MARGIN + place * (half + 18), _MARGIN, half, height, id=f"c{place}") for place in (0, 1)]


def _draw_running(canvas: "Canvas", source: Source, size: tuple[float, float], total: int) -> None:
    canvas.setFont("Helvetica", 8)
    top = size[1] - 36
    for place, text in enumerate(source.fields.get("header", "").split(" | ")):
        canvas.drawString(_MARGIN + place * 170, top, text)
    canvas.drawRightString(size[0] - _MARGIN, top, f"{canvas.getPageNumber()} ({total})")
    canvas.drawString(_MARGIN, 36, source.fields.get("footer", ""))


def _story(source: Source, width: float) -> list[Any]:
    return [_flowable(piece, width, source.fields.get("repeat", "yes") == "yes") for piece in source.pieces]


def _flowable(piece: Piece, width: float, repeat: bool) -> Any:  # noqa: ANN401 -- reportlab is untyped
    from reportlab.platypus import PageBreak, Paragraph

    if piece.kind is PieceKind.PAGE:
        return PageBreak()
    if piece.kind is PieceKind.TABLE:
        return _table(piece, width, repeat)
    if piece.kind is PieceKind.HEADING:
        return Paragraph(_marked(piece.text), _style(14 - 1.5 * piece.level, bold=True))
    bullet = "•" if piece.kind is PieceKind.ITEM else None
    return Paragraph(_marked(piece.text), _style(9.5, indent=12 if bullet else 0), bulletText=bullet)


def _table(piece: Piece, width: float, repeat: bool) -> Any:  # noqa: ANN401 -- reportlab is untyped
    from reportlab.lib.colors import grey
    from reportlab.platypus import LongTable, Paragraph

    body, head = _style(8.5), _style(8.5, bold=True)
    cells = [
        [Paragraph(_marked(cell), head if piece.header and number == 0 else body) for cell in row]
        for number, row in enumerate(piece.rows)
    ]
    style = [("GRID", (0, 0), (-1, -1), 0.4, grey), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    return LongTable(
        cells,
        colWidths=_widths(piece.rows, width),
        repeatRows=int(piece.header and repeat),
        style=style,
        splitInRow=1,
    )


def _widths(rows: Sequence[Sequence[str]], width: float) -> list[float]:
    columns = list(zip(*rows, strict=True))
    narrowest = [
        12 + 5 * max(len(word) for cell in column for word in [*cell.split(), ""]) for column in columns
    ]
    weights = [sum(len(cell) for cell in column) ** 0.5 for column in columns]
    spare = width - sum(narrowest)
    return [least + spare * weight / sum(weights) for least, weight in zip(narrowest, weights, strict=True)]


def _style(size: float, *, bold: bool = False, indent: float = 0) -> Any:  # noqa: ANN401 -- reportlab is untyped
    from reportlab.lib.styles import ParagraphStyle

    return ParagraphStyle(
        "sample",
        fontName="Helvetica-Bold" if bold else "Helvetica",
        fontSize=size,
        leading=size * 1.25,
        leftIndent=indent,
        spaceBefore=size * (0.7 if bold else 0),
        spaceAfter=size * 0.4,
        keepWithNext=bold,
    )


def _marked(text: str) -> str:
    pieces = []
    for marks, words in runs(text):
        inner = escape(words).replace("\n", "<br/>")
        pieces.append(f"<{_TAGS[marks]}>{inner}</{_TAGS[marks]}>" if marks else inner)
    return "".join(pieces)
