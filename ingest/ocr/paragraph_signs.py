"""The sign § where it was taken for a figure or a letter: it hangs below the line that figures stand on."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.ocr.hocr import Seen

if TYPE_CHECKING:
    from numpy import bool_
    from numpy.typing import NDArray

_HANGS = 0.07  # of the type size
_LEADING = re.compile(r"[86S5$&](\d{1,3}[.:]?)?")
_TRAILING = re.compile(r"(\d{1,3})\.?[86S5$&]")
_DOUBLE = re.compile(r"[86S5$&§]{2}")
_LEFT_HALF = 0.5
_IN_PARENTHESIS = re.compile(r"\([86S5$&]")
_WIDE = 0.75  # of the type size: two signs take more, one less
_SURE = 70  # the confidence of a word so mended, at least


def with_paragraph_sign(seen: Seen, ink: "NDArray[bool_]") -> Seen:
    """Give a word as it stands, or with a § in place of what it was taken for."""
    below = seen.box[3] - seen.base
    if below < _HANGS * seen.size:
        return seen
    lead, trail = _LEADING.fullmatch(seen.text), _TRAILING.fullmatch(seen.text)
    is_left = _hangs_left(seen, ink) if lead or trail else None
    if _DOUBLE.fullmatch(seen.text):
        text = "§§" if seen.box[2] - seen.box[0] > _WIDE * seen.size else "§"
    elif _IN_PARENTHESIS.fullmatch(seen.text) and _hangs(seen):
        text = "(§"
    elif lead and (not lead[1] or is_left):
        text = f"§ {lead[1] or ''}".strip()
    elif trail and is_left is False:
        text = f"{trail[1]} §"
    else:
        return seen
    return replace(seen, text=text, confidence=max(seen.confidence, _SURE))


def _hangs(seen: Seen) -> bool:
    """Tell whether the last sign of a word hangs below the line."""
    return bool(seen.places) and seen.places[-1][3] - seen.base >= _HANGS * seen.size


def _hangs_left(seen: Seen, ink: "NDArray[bool_]") -> bool | None:
    """Tell in which half of a word something hangs below the line; None where nothing does."""
    x0, _, x1, y1 = seen.box
    import numpy as np

    hanging = np.nonzero(np.any(ink[round(seen.base) + 2 : y1 + 1, x0:x1], axis=0))[0]
    if not len(hanging) or x1 <= x0:
        return None
    return bool(hanging.mean() < _LEFT_HALF * (x1 - x0))
