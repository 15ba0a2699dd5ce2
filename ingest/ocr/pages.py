"""The picture of a page to what stands on it: words with places and type, and ruled lines, as in a PDF.

The picture is made straight, ruled lines are wiped before the letters are read, and a page that reads badly
is turned as it seems to stand.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from statistics import median
from typing import TYPE_CHECKING

from ingest.ocr import picture
from ingest.ocr.hocr import Recognised, Seen
from ingest.ocr.paragraph_signs import with_paragraph_sign
from ingest.ocr.tesseract import Tesseract
from ingest.ocr.true_signs import with_true_signs
from ingest.ocr.unseen import with_unseen
from ingest.readers.pdf_running import Sheet
from ingest.readers.pdf_words import Box, Word

if TYPE_CHECKING:
    from numpy import bool_, uint8
    from numpy.typing import NDArray

POINTS = 72.0  # to an inch
UNSURE = 60  # a word of less confidence is marked
_JUNK = 60  # signs without a letter or digit, of less confidence, are dirt
_HARDLY_READ = 15
_READS_WELL = 75.0  # confidence at which nobody asks whether the page lies on its side
_FEW_WORDS = 15
_ONE_SIZE = 0.18  # by which share sizes of one type differ at most
_BOLDER = 1.28  # times the usual stroke
_FEWEST_SIGNS = 3  # of a word whose stroke is measured
_BULLETS = frozenset("e¢«»®©°*¤+")  # what a bullet is taken for


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page as recognised, and with what confidence, from 0 to 1."""

    sheet: Sheet
    confidence: float


@dataclass(frozen=True, slots=True)
class _Attempt:
    image: "NDArray[uint8]"
    rules: list[picture.Ruled]
    found: Recognised

    @property
    def worth(self) -> float:
        return self.found.confidence * sum(len(seen.text) for seen in self.found.words)


def read_picture(
    image: "NDArray[uint8]", program: Tesseract, *, dpi: int, timeout_seconds: float
) -> ReadPage:
    """Read the picture of a page.

    :raises RecognitionFailed: where the program fails or runs out of time.
    """
    best = _attempt(image, program, dpi, timeout_seconds)
    if best.found.confidence < _READS_WELL or len(best.found.words) < _FEW_WORDS:
        quarter = program.quarter(image, dpi=dpi, timeout_seconds=timeout_seconds)
        if quarter:
            import numpy as np

            other = np.ascontiguousarray(np.rot90(image, -quarter))
            best = max(
                best, _attempt(other, program, dpi, timeout_seconds), key=lambda attempt: attempt.worth
            )
    clean = picture.wiped(best.image, best.rules)
    found = with_unseen(clean, best.found, program, dpi=dpi, timeout_seconds=timeout_seconds)
    return _page(replace(best, found=found), POINTS / dpi)


def _attempt(image: "NDArray[uint8]", program: Tesseract, dpi: int, timeout_seconds: float) -> _Attempt:
    skew = picture.skew_of(image)
    straight = picture.turned(image, skew) if skew else image
    rules = picture.rules_in(picture.faint(straight), dpi=dpi)
    found = program.read(picture.wiped(straight, rules), dpi=dpi, timeout_seconds=timeout_seconds)
    return _Attempt(straight, rules, found)


def _page(attempt: _Attempt, scale: float) -> ReadPage:
    ink = picture.dark(picture.wiped(attempt.image, attempt.rules))
    signed = (with_paragraph_sign(seen, ink) for seen in with_true_signs(attempt.found.words, ink))
    kept = [seen for seen in signed if not _is_dirt(seen)]
    height, width = attempt.image.shape
    words = _words(kept, ink, scale) if kept else []
    rules = tuple(Box(*(place * scale for place in rule)) for rule in attempt.rules)
    sheet = Sheet(tuple(words), rules, Box(0.0, 0.0, width * scale, height * scale))
    return ReadPage(sheet, round(Recognised(tuple(kept)).confidence / 100, 3))


def _is_dirt(seen: Seen) -> bool:
    has_letters = any(sign.isalnum() for sign in seen.text)
    return seen.confidence < (_HARDLY_READ if has_letters else _JUNK) and seen.text not in "-–•§"


def _words(kept: Sequence[Seen], ink: "NDArray[bool_]", scale: float) -> list[Word]:
    usual = median(seen.size for seen in kept for _ in seen.text)
    strokes = [_stroke(seen, ink) for seen in kept]
    told = [stroke / _size(seen, usual) for seen, stroke in zip(kept, strokes, strict=True) if stroke]
    heavy = _BOLDER * median(told) if told else 0.0
    words = []
    for seen, stroke in zip(kept, strokes, strict=True):
        size = _size(seen, usual)
        x0, y0, x1, y1 = (place * scale for place in seen.box)
        words.append(
            Word(
                text=seen.text,
                box=Box(x0, y0, x1, y1),
                base=seen.base * scale,
                size=round(size * scale, 1),
                bold=bool(told) and stroke > heavy * size,
                unsure=seen.confidence < UNSURE,
            )
        )
    return list(_with_bullets(words))


def _size(seen: Seen, usual: float) -> float:
    """Give the size of a word's type; one that differs little from most of the page's is the same."""
    is_usual = abs(seen.size - usual) <= _ONE_SIZE * usual or len(seen.text) < _FEWEST_SIGNS - 1
    return usual if is_usual else max(seen.size, 1.0)


def _stroke(seen: Seen, ink: "NDArray[bool_]") -> float:
    if sum(sign.isalnum() for sign in seen.text) < _FEWEST_SIGNS:
        return 0.0
    x0, y0, x1, y1 = seen.box
    return picture.stroke_of(ink[y0:y1, x0:x1])


def _with_bullets(words: Sequence[Word]) -> Iterator[Word]:
    """Give a bullet its own sign again where it was taken for a letter at the beginning of a line."""
    for _, group in groupby(words, key=lambda word: round(word.base)):
        line = list(group)
        if (
            len(line) > 1
            and line[0].text in _BULLETS
            and line[1].box.x0 - line[0].box.x1 > 0.4 * line[0].size
        ):
            line[0] = replace(line[0], text="•", unsure=False)
        yield from line
