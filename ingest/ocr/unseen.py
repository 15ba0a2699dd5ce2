"""Numbers that stand alone, as in a narrow column, and that the first look at a page passed over."""

import re
from dataclasses import replace
from statistics import median
from typing import TYPE_CHECKING

from ingest.ocr.hocr import Recognised, Seen
from ingest.ocr.picture import dark
from ingest.ocr.tesseract import RecognitionFailed, Tesseract

if TYPE_CHECKING:
    from numpy import uint8
    from numpy.typing import NDArray

_NUMBER = re.compile(r"\d{1,3}[.:)]?")
_SURE = 60  # the least confidence
_AROUND = 3  # pixels around a word that was seen
_LEAST_INK = 0.06  # of the square of the type size: what a thin figure takes
_LOWEST, _HIGHEST = 0.4, 1.1  # of the type size: how high a figure is


def with_unseen(
    image: "NDArray[uint8]", found: Recognised, program: Tesseract, *, dpi: int, timeout_seconds: float
) -> Recognised:
    """Look again where there is ink that no word covers; numbers beside other words are added.

    :param image: straight, without ruled lines.
    """
    if not found.words:
        return found
    size = median(seen.size for seen in found.words)
    rest = image.copy()
    for x0, y0, x1, y1 in (seen.box for seen in found.words):
        rest[max(y0 - _AROUND, 0) : y1 + _AROUND, max(x0 - _AROUND, 0) : x1 + _AROUND] = 255
    if dark(image)[rest < 255].sum() < _LEAST_INK * size * size:
        return found
    try:
        more = program.read(rest, dpi=dpi, timeout_seconds=timeout_seconds, as_one=True)
    except RecognitionFailed:  # what was seen before is still worth having
        return found
    added = (replace(seen, size=size) for seen in more.words if _is_number(seen, size))
    return Recognised((*found.words, *(seen for seen in added if _has_company(seen, found))))


def _is_number(seen: Seen, size: float) -> bool:
    height = seen.box[3] - seen.box[1]
    is_high_enough = _LOWEST * size <= height <= _HIGHEST * size
    return seen.confidence >= _SURE and is_high_enough and _NUMBER.fullmatch(seen.text) is not None


def _has_company(seen: Seen, found: Recognised) -> bool:
    """Tell whether a word stands at the same height."""
    middle = (seen.box[1] + seen.box[3]) / 2
    return any(other.box[1] <= middle <= other.box[3] for other in found.words)
