"""The shapes of a slide in the order they are read, and the text, tables and diagrams in them."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeGuard, cast
from xml.etree.ElementTree import Element

from corpus.records import BlockKind
from ingest.readers.docx_paragraphs import tidy
from ingest.readers.pieces import Piece, TablePiece
from ingest.readers.pptx_bullets import Bullets

if TYPE_CHECKING:
    from pptx.shapes.autoshape import Shape
    from pptx.shapes.base import BaseShape
    from pptx.shapes.graphfrm import GraphicFrame
    from pptx.slide import Slide

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FURNITURE = {"DATE", "FOOTER", "SLIDE_NUMBER", "HEADER", "SLIDE_IMAGE"}
_SAME_LINE = 0.04  # of the slide's height in 16:9; shapes whose tops differ by less stand side by side
_SLIDE_HEIGHT = 6_858_000
_LONGEST_HEADING = 120
_SIZE = 1.0  # type is not measured: its size comes through layout and master


def title_of(slide: "Slide") -> str:
    """Give the text of the title placeholder; "" where there is none."""
    shape = slide.shapes.title
    return "" if shape is None or not shape.has_text_frame else " ".join(shape.text_frame.text.split())


def in_reading_order(slide: "Slide") -> Iterator["BaseShape"]:
    """Give the shapes from top to bottom and left to right, without the title and page furniture."""
    title = slide.shapes.title
    for shape in _opened(slide.shapes):
        if title is not None and shape.shape_id == title.shape_id:
            continue
        if shape.is_placeholder and shape.placeholder_format.type.name in _FURNITURE:
            continue
        yield shape


def pieces_of(shape: "BaseShape", slide: "Slide", page: int) -> Iterator[Piece | TablePiece]:
    """Give what a shape says."""
    if getattr(shape, "has_table", False):
        yield _table(shape, page)
    elif shape.has_text_frame:
        yield from _paragraphs(shape, slide, page)
    else:
        for text in _diagram(shape, slide):
            yield Piece(kind=BlockKind.ITEM, text=text, page=page, level=1, size=_SIZE)


def is_heading_like(piece: Piece | TablePiece) -> TypeGuard[Piece]:
    """Tell whether the first text of a slide without a title can stand as its heading."""
    return isinstance(piece, Piece) and "\n" not in piece.text and len(piece.text) <= _LONGEST_HEADING


def _opened(shapes: Iterable["BaseShape"]) -> Iterator["BaseShape"]:
    for shape in _sorted(list(shapes)):
        if hasattr(shape, "shapes"):
            yield from _opened(shape.shapes)
        else:
            yield shape


def _sorted(shapes: list["BaseShape"]) -> list["BaseShape"]:
    """Order by lines of shapes whose tops are near each other, then from left to right."""
    tolerance = _SAME_LINE * _SLIDE_HEIGHT
    ordered: list[BaseShape] = []
    line: list[BaseShape] = []
    for shape in sorted(shapes, key=lambda found: (found.top or 0, found.left or 0)):
        if line and (shape.top or 0) - (line[0].top or 0) > tolerance:
            ordered += sorted(line, key=lambda found: found.left or 0)
            line = []
        line.append(shape)
    return ordered + sorted(line, key=lambda found: found.left or 0)


def _paragraphs(shape: "BaseShape", slide: "Slide", page: int) -> Iterator[Piece]:
    bullets = Bullets(shape, slide)
    for paragraph in cast("Shape", shape).text_frame.paragraphs:
        text, struck = tidy([(text, is_struck) for text, is_struck in _runs(paragraph._p)])
        if not text:
            continue
        label = bullets.label(paragraph._p, paragraph.level)
        if label is None:
            bold = _is_bold(paragraph._p)
            yield Piece(kind=BlockKind.PARAGRAPH, text=text, page=page, struck=struck, bold=bold, size=_SIZE)
            continue
        prefix = f"{label} " if label else ""
        moved = tuple(type(span)(span.start + len(prefix), span.end + len(prefix)) for span in struck)
        level = paragraph.level + 1
        yield Piece(kind=BlockKind.ITEM, text=prefix + text, page=page, level=level, struck=moved, size=_SIZE)


def _runs(paragraph: Element) -> Iterator[tuple[str, bool]]:
    for element in paragraph:
        if element.tag == A + "br":
            yield " ", False
        elif element.tag in {A + "r", A + "fld"}:
            properties = element.find(A + "rPr")
            strike = "noStrike" if properties is None else properties.get("strike", "noStrike")
            yield element.findtext(A + "t") or "", strike != "noStrike"


def _is_bold(paragraph: Element) -> bool:
    """Tell whether every run that says something is set in bold."""
    runs = [run for run in paragraph.iter(A + "r") if (run.findtext(A + "t") or "").strip()]
    told = (run.find(A + "rPr") for run in runs)
    return bool(runs) and all(found is not None and found.get("b") in {"1", "true"} for found in told)


def _table(shape: "BaseShape", page: int) -> TablePiece:
    table = cast("GraphicFrame", shape).table
    rows: list[tuple[str, ...]] = []
    for row in table.rows:
        cells: list[str] = []
        for cell in row.cells:
            vertical = cell._tc.get("vMerge") in {"1", "true"}
            above = rows[-1][len(cells)] if vertical and rows else ""
            cells.append(
                above or "\n".join(" ".join(p.text.split()) for p in cell.text_frame.paragraphs).strip()
            )
        rows.append(tuple(cells))
    return TablePiece(
        rows=tuple(rows),
        pages=(page,) * len(rows),
        headers=1 if table.first_row and len(rows) > 1 else 0,
    )


def _diagram(shape: "BaseShape", slide: "Slide") -> Iterator[str]:
    """Give the texts of a SmartArt diagram, which stand in a part of their own."""
    from pptx.oxml import parse_xml

    for reference in shape._element.iter(_DIAGRAM + "relIds"):
        part = slide.part.related_part(reference.get(_RELATED + "dm"))
        for point in parse_xml(part.blob).iter(_DIAGRAM + "pt"):
            text, _ = tidy([(found.text or "", False) for found in point.iter(A + "t")])
            if text:
                yield text
