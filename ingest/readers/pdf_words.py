"""The words of a PDF page with their places and type, turned so that most of its text runs upright.

Distances are points; x grows to the right and y downwards from the page's upper left corner as it is read.
"""

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from ingest.readers.pdf_signs import is_bold_name, sign_of

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_WORD_GAP = 0.2  # of the type size: a wider gap parts words
_SHIFT = 0.3  # of the type size: a baseline further off parts words
_DOUBLED = 0.15  # of the type size: a sign printed again this near is there to look bold
_BAND = 20.0  # points of a page's height that lines are looked up by
_BOLD_WEIGHT = 600
_BOLD_FLAG = 1 << 18
_STROKED_TEXT = 2
_FARTHEST = 20_000.0  # points; what a damaged file puts further out is not on the page
_MAX_CHARACTERS = 200_000


class Box(NamedTuple):
    """A rectangle on the page."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """Width in points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Height in points."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Word:
    """A word as printed.

    :ivar base: where its letters stand.
    :ivar spaced: a blank stands before it in the file.
    :ivar upright: it runs as most of the page's text does.
    :ivar unsure: it was read from a picture, and may be something else.
    """

    text: str
    box: Box
    base: float
    size: float
    bold: bool
    spaced: bool = True
    struck: bool = False
    upright: bool = True
    unsure: bool = False


class _Style(NamedTuple):
    size: float
    bold: bool
    quarter: int


@dataclass(slots=True)
class _Sign:
    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    x: float
    y: float
    style: _Style
    spaced: bool


@dataclass(frozen=True, slots=True)
class Turn:
    """How the coordinates of a page are turned for reading: by quarters, counter-clockwise."""

    quarter: int
    left: float
    top: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Turn a point of the file's coordinates."""
        if not self.quarter:
            return x - self.left, self.top - y
        across, up = ((x, y), (y, -x), (-x, -y), (-y, x))[self.quarter]
        return across - self.left, self.top - up

    def box(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """Turn a rectangle of the file's coordinates."""
        (a, b), (c, d) = self.point(x0, y0), self.point(x1, y1)
        return Box(min(a, c), min(b, d), max(a, c), max(b, d))


_AS_IT_RUNS = tuple(Turn(quarter, 0, 0) for quarter in range(4))


def read_words(page: "PdfPage") -> tuple[list[Word], Turn, Box]:
    """Give the words of a page in the order of the file, how it was turned, and its extent when turned."""
    signs = list(_signs(page))
    quarters = Counter(sign.style.quarter for sign in signs)
    quarter = quarters.most_common(1)[0][0] if quarters else 0
    bounds = page.get_bbox()
    raw = Turn(quarter, 0, 0).box(*bounds)
    turn = Turn(quarter, raw.x0, -raw.top)
    extent = turn.box(*bounds)
    return [word for group in _grouped(signs) if (word := _word(group, turn)).text], turn, extent


def unmapped_share(page: "PdfPage") -> float:
    """Give the share of a page's signs that its fonts name no letter for."""
    import pypdfium2.raw as pdfium

    text_page = page.get_textpage()
    count = min(text_page.count_chars(), _MAX_CHARACTERS)
    unmapped = sum(pdfium.FPDFText_HasUnicodeMapError(text_page.raw, index) == 1 for index in range(count))
    return unmapped / count if count else 0.0


def _signs(page: "PdfPage") -> Iterator[_Sign]:
    import pypdfium2.raw as pdfium

    text_page = page.get_textpage()
    raw = text_page.raw
    styles: dict[int, _Style] = {}
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    spaced = True
    for index in range(min(text_page.count_chars(), _MAX_CHARACTERS)):
        text = sign_of(pdfium.FPDFText_GetUnicode(raw, index))
        if not text.strip() or pdfium.FPDFText_IsGenerated(raw, index) == 1:
            spaced = spaced or bool(text)
            continue
        pdfium.FPDFText_GetLooseCharBox(raw, index, box)
        pdfium.FPDFText_GetCharOrigin(raw, index, x, y)
        places = (box.left, box.bottom, box.right, box.top, x.value, y.value)
        if not -_FARTHEST < min(places) <= max(places) < _FARTHEST:
            continue
        handle = pdfium.FPDFText_GetTextObject(raw, index)
        key = ctypes.addressof(handle.contents) if handle else 0
        if key not in styles:
            styles[key] = _style(raw, index, handle)
        yield _Sign(text, *places, styles[key], spaced)
        spaced = False


def _style(text_page: object, index: int, handle: object) -> _Style:
    import pypdfium2.raw as pdfium

    matrix = pdfium.FS_MATRIX()
    size = pdfium.FPDFText_GetFontSize(text_page, index)
    quarter = 0
    if pdfium.FPDFText_GetMatrix(text_page, index, matrix):
        size *= math.hypot(matrix.c, matrix.d)
        quarter = round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4
    name, flags = ctypes.create_string_buffer(256), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text_page, index, name, 256, flags)
    bold = (
        is_bold_name(name.value.decode("utf-8", "replace"))
        or pdfium.FPDFText_GetFontWeight(text_page, index) >= _BOLD_WEIGHT
        or bool(flags.value & _BOLD_FLAG)
        or (bool(handle) and pdfium.FPDFTextObj_GetTextRenderMode(handle) == _STROKED_TEXT)
    )
    return _Style(abs(size), bold, quarter)


def _grouped(signs: list[_Sign]) -> Iterator[list[_Sign]]:
    """Group signs that make up a word, those printed twice taken once."""
    group: list[_Sign] = []
    for sign in signs:
        if group and _is_doubled(group, sign):
            continue
        if group and (sign.spaced or not _follows(group[-1], sign)):
            yield group
            group = []
        group.append(sign)
    if group:
        yield group


def _is_doubled(group: list[_Sign], sign: _Sign) -> bool:
    for known in group[-3:]:
        if known.text == sign.text:
            near = _DOUBLED * sign.style.size
            if abs(known.x - sign.x) < near and abs(known.y - sign.y) < near:
                return True
    return False


def _follows(before: _Sign, sign: _Sign) -> bool:
    quarter, size = sign.style.quarter, max(before.style.size, sign.style.size, 1.0)
    if quarter != before.style.quarter:
        return False
    turn = _AS_IT_RUNS[quarter]
    (x, y), (x0, y0) = turn.point(sign.x, sign.y), turn.point(before.x, before.y)
    if abs(y - y0) > _SHIFT * size or x < x0 - 0.01:
        return False
    end = max(turn.point(before.x0, before.y0)[0], turn.point(before.x1, before.y1)[0])
    return x - end <= _WORD_GAP * size


def _word(group: list[_Sign], turn: Turn) -> Word:
    across = [place for sign in group for place in (sign.x0, sign.x1)]
    up = [place for sign in group for place in (sign.y0, sign.y1)]
    first = group[0]
    return Word(
        text="".join(sign.text for sign in group).strip(),
        box=turn.box(min(across), min(up), max(across), max(up)),
        base=turn.point(first.x, first.y)[1],
        size=max(sign.style.size for sign in group),
        bold=all(sign.style.bold for sign in group if sign.text.isalnum()),
        spaced=first.spaced,
        upright=first.style.quarter == turn.quarter,
    )


def with_struck(words: list[Word], rules: list[Box]) -> list[Word]:
    """Mark the words that a horizontal line is drawn through at the height of small letters."""
    level: dict[int, list[Box]] = {}
    for rule in rules:
        if rule.height < 2 < rule.width:
            level.setdefault(int(rule.top / _BAND), []).append(rule)
    return [replace(word, struck=True) if _is_struck(word, level) else word for word in words]


def _is_struck(word: Word, level: dict[int, list[Box]]) -> bool:
    bands = range(int((word.base - word.size) / _BAND) - 1, int(word.base / _BAND) + 1)
    return any(_strikes(rule, word) for band in bands for rule in level.get(band, ()))


def _strikes(rule: Box, word: Word) -> bool:
    middle = (rule.top + rule.bottom) / 2
    height = word.base - middle
    covered = min(rule.x1, word.box.x1) - max(rule.x0, word.box.x0)
    return 0.12 * word.size < height < 0.5 * word.size and covered >= 0.85 * word.box.width
