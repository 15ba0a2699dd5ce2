"""A page of a PDF as its text layer has it, and whether its text may rather lie in pictures."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.readers.pdf_rules import read_rules
from ingest.readers.pdf_running import Sheet
from ingest.readers.pdf_words import read_words, unmapped_share, with_struck
from ingest.text.plausibility import Judged, judged

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_FEW_LETTERS = 150  # on a page whose text may lie in a picture
_PICTURE_SHARE = 0.5  # of the page: pictures that large hold the text
_FEWEST_SHAPES = 40  # drawn on a page without words: its letters may be drawn


@dataclass(frozen=True, slots=True)
class Layer:
    """A page as its text layer has it.

    :ivar pictured: its text may lie in pictures.
    """

    sheet: Sheet
    page: Judged
    pictured: bool

    @property
    def letters(self) -> int:
        """How many letters and digits it holds."""
        return letters_of(self.sheet)


def read_layer(page: "PdfPage") -> Layer:
    """Read the text layer of a page and judge it."""
    words, turn, extent = read_words(page)
    rules = read_rules(page, turn) if words else []
    sheet = Sheet(tuple(with_struck(words, rules)), tuple(rules), extent)
    page_words = judged_sheet(sheet, unmapped_share(page) if words else 0.0)
    return Layer(sheet, page_words, letters_of(sheet) < _FEW_LETTERS and _is_pictured(page, bool(words)))


def judged_sheet(sheet: Sheet, unmapped: float = 0.0) -> Judged:
    """Judge the words of a page; see `ingest.text.plausibility`."""
    return judged([word.text for word in sheet.words], unmapped=unmapped)


def letters_of(sheet: Sheet) -> int:
    """Count the letters and digits on a page."""
    return sum(sign.isalnum() for word in sheet.words for sign in word.text)


def _is_pictured(page: "PdfPage", has_words: bool) -> bool:
    """Tell whether pictures cover most of a page, or what has no words is drawn."""
    import pypdfium2.raw as pdfium

    width, height = page.get_size()
    covered, shapes = 0.0, 0
    for item in page.get_objects(max_depth=4):
        if item.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = item.get_bounds()
            covered += max(right - left, 0) * max(top - bottom, 0)
        elif item.type == pdfium.FPDF_PAGEOBJ_PATH:
            shapes += 1
    is_covered = covered >= _PICTURE_SHARE * width * height
    return is_covered or (not has_words and (shapes >= _FEWEST_SHAPES or covered > 0))
