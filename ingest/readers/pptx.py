"""Slides (PPTX): each slide a page, its title a heading, its shapes from top to bottom, then its notes."""

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from corpus.errors import UnreadableDocument
from corpus.records import BlockKind
from ingest import media_types
from ingest.readers.bold_headings import with_bold_headings
from ingest.readers.package import PackageReader
from ingest.readers.pieces import Piece, TablePiece, emit
from ingest.readers.pptx_shapes import in_reading_order, is_heading_like, pieces_of, title_of
from ingest.readers.properties import core_properties
from ingest.text.blocks import Reading, TextBuilder

if TYPE_CHECKING:
    from pptx.slide import Slide

NOTES_HEADING = "Anteckningar"


class PptxReader(PackageReader):
    """Reads slides with python-pptx and the tree beneath it."""

    label = "en PowerPoint-presentation"

    def opened(self, data: bytes) -> Reading:
        """Read a package that was let in."""
        return _read(data)


def _read(data: bytes) -> Reading:
    import pptx

    presentation = pptx.Presentation(BytesIO(data))
    builder = TextBuilder()
    pages = 0
    for page, slide in enumerate(presentation.slides, start=1):
        emit(_slide(slide, page), builder)
        pages = page
    if not builder.blocks():
        raise UnreadableDocument("Presentationen innehåller ingen text, kanske bara bilder.")
    return Reading(
        text=builder.text(),
        blocks=builder.blocks(),
        pages=max(pages, 1),
        media_type=media_types.PPTX,
        properties=core_properties(presentation.core_properties),
    )


def _slide(slide: "Slide", page: int) -> Iterator[Piece | TablePiece]:
    title = title_of(slide)
    pieces = [piece for shape in in_reading_order(slide) for piece in pieces_of(shape, slide, page)]
    first = pieces[0] if pieces else None
    if title:
        pieces.insert(0, Piece(kind=BlockKind.HEADING, text=title, page=page, level=1))
    elif first is not None and is_heading_like(first):
        pieces[0] = Piece(kind=BlockKind.HEADING, text=first.text, page=page, level=1)
    yield from with_bold_headings(pieces)
    yield from _notes(slide, page)


def _notes(slide: "Slide", page: int) -> Iterator[Piece]:
    frame = slide.notes_slide.notes_text_frame if slide.has_notes_slide else None
    texts = [] if frame is None else [paragraph.text.strip() for paragraph in frame.paragraphs]
    if any(texts):
        yield Piece(kind=BlockKind.HEADING, text=NOTES_HEADING, page=page, level=2)
    for text in texts:
        yield Piece(kind=BlockKind.PARAGRAPH, text=" ".join(text.split()), page=page)
