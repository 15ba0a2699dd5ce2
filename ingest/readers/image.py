"""Pictures of pages (PNG, JPEG, TIFF): read with Tesseract as a scanned PDF is."""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

from corpus.errors import TooLarge, UnreadableDocument
from corpus.records import Note, NoteKind
from ingest import media_types
from ingest.ocr.pages import ReadPage, read_picture
from ingest.ocr.picture import is_blank
from ingest.ocr.tesseract import RecognitionFailed, tesseract
from ingest.options import ReadingOptions
from ingest.readers.bold_headings import with_bold_headings
from ingest.readers.guards import translated
from ingest.readers.pdf_compose import compose
from ingest.readers.pdf_pages import DPI, why_not_recognised
from ingest.readers.pieces import emit
from ingest.text.blocks import Reading, TextBuilder

if TYPE_CHECKING:
    from numpy import uint8
    from numpy.typing import NDArray
    from PIL.Image import Image

_LABEL = "en bild"
_MAX_PIXELS = 120_000_000
_MAX_PAGES = 500
_TOO_LARGE = f"Bilden har fler än {_MAX_PAGES} sidor eller för många bildpunkter."
_FEWEST_PIXELS = 300  # of the longer side
_PAGE_INCHES = 11.7  # the longer side of A4, where the file names no resolution
_TRUE_DPI = (150, 1_200)
_LOW_DPI = 220


@dataclass(frozen=True, slots=True)
class ImageReader:
    """Reads pictures with Pillow and Tesseract; each frame is a page."""

    options: ReadingOptions = field(default_factory=ReadingOptions)

    def read(self, data: bytes, *, name: str) -> Reading:  # noqa: ARG002 - the protocol's
        """Read one file.

        :raises UnreadableDocument: where Tesseract is missing, or no text can be read.
        """
        if not self.options.recognises or tesseract().missing:
            raise UnreadableDocument(f"Filen är en bild. {why_not_recognised(self.options)}")
        with translated(_LABEL):
            return _read(data, self.options)


def _read(data: bytes, options: ReadingOptions) -> Reading:
    with warnings.catch_warnings(), _opened(data) as image:
        warnings.simplefilter("ignore")  # Pillow warns of damage in what is not read, as Exif
        media_type = {"PNG": media_types.PNG, "TIFF": media_types.TIFF}.get(
            image.format or "", media_types.JPEG
        )
        pages = [_page(frame, dpi, options) for frame, dpi in _frames(image)]
    if not any(page.sheet.words for page in pages):
        raise UnreadableDocument("Bilden innehåller ingen text som kan tolkas.")
    builder = TextBuilder()
    emit(with_bold_headings(compose([page.sheet for page in pages])), builder)
    notes = tuple(
        Note(kind=NoteKind.OCR, page=number, text="Sidan är en bild.", confidence=page.confidence)
        for number, page in enumerate(pages, start=1)
    )
    return Reading(
        text=builder.text(),
        blocks=builder.blocks(),
        pages=len(pages),
        media_type=media_type,
        notes=(*notes, *builder.notes()),
    )


def _opened(data: bytes) -> "Image":
    """Open a picture; Pillow's warning of large ones is left out, since the frames are looked at for that."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            return Image.open(BytesIO(data))
    except Image.DecompressionBombError as error:
        raise TooLarge(_TOO_LARGE) from error


def _page(image: "NDArray[uint8]", dpi: int, options: ReadingOptions) -> ReadPage:
    try:
        return read_picture(image, tesseract(), dpi=dpi, timeout_seconds=options.page_seconds)
    except RecognitionFailed as error:
        raise UnreadableDocument(f"Filen är en bild. {error}") from error


def _frames(image: "Image") -> Iterator[tuple["NDArray[uint8]", int]]:
    """Give the frames as grey values, made larger where they are coarse, and their resolution."""
    import numpy as np
    from PIL import ImageOps, ImageSequence

    for number, frame in enumerate(ImageSequence.Iterator(image)):
        if number >= _MAX_PAGES or frame.width * frame.height > _MAX_PIXELS:
            raise TooLarge(_TOO_LARGE)
        if max(frame.size) < _FEWEST_PIXELS:
            continue
        upright = ImageOps.exif_transpose(frame)
        dpi = _resolution(upright)
        grey = _on_white(upright).convert("L")
        if dpi < _LOW_DPI:
            scale = DPI / dpi
            grey, dpi = grey.resize((round(grey.width * scale), round(grey.height * scale))), DPI
        pixels = np.ascontiguousarray(np.asarray(grey))
        if not is_blank(pixels):
            yield pixels, dpi


def _on_white(image: "Image") -> "Image":
    """Lay a picture that is transparent in places on white."""
    if "A" not in image.getbands() and "transparency" not in image.info:
        return image
    from PIL import Image as Images

    colours = image.convert("RGBA")
    white = Images.new("RGBA", colours.size, "white")
    return Images.alpha_composite(white, colours)


def _resolution(image: "Image") -> int:
    told = round(float((image.info.get("dpi") or (0, 0))[0]))
    if _TRUE_DPI[0] <= told <= _TRUE_DPI[1]:
        return told
    return max(round(max(image.size) / _PAGE_INCHES), 72)
