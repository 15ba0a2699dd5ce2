"""Signs told by the picture where recognition takes them for others: dashes, Ä for A, ( for 6, blanks.

They differ in length, in dots or in where they hang only. Each is changed only where the boxes of the signs,
measured against the type size or the others of the word, leave no doubt.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from ingest.ocr.hocr import Place, Seen

if TYPE_CHECKING:
    from numpy import bool_
    from numpy.typing import NDArray

_DASHES = frozenset("-–—")
_THIN, _FULL = frozenset("il"), frozenset("nuhb")
_TYPEWRITTEN = 0.62  # of the others' width is that of thin letters, where all are set equally wide
_FLAT = 0.2  # of the type size: what is higher is no dash alone
_SHORT_DASH, _LONG_DASH = 0.34, 0.8  # of the type size: a hyphen is shorter, an em dash longer
_DOTTED = {"A": "Ä", "O": "Ö", "a": "ä", "o": "ö"}
_ABOVE = 0.45  # of a letter's height: how far up its dots are looked for
_BODY = 0.5  # of what is looked at: the least that the letter below the dots takes
_DOT_WIDTH = 0.4  # of the letter's width: one of two dots is at most so wide
_PARENTHESIS = frozenset("16[{|")
_HANGS, _NARROW = 0.12, 0.8  # of the height and width of the figures beside it
_SOCIAL_DEMOCRAT = re.compile(r"\(\$S?\)")  # the party's letter, alone between parentheses
_FEWEST_FIGURES = 4
_WIDER = 1.28  # times the step from figure to figure, where a blank stands between


def with_true_signs(words: Sequence[Seen], ink: "NDArray[bool_]") -> list[Seen]:
    """Give the words of a page with the signs that the picture shows, wherever their places are told."""
    has_dashes = not _is_typewritten(words)
    return [
        _with_true_signs(word, ink, has_dashes=has_dashes) if len(word.places) == len(word.text) else word
        for word in words
    ]


def _is_typewritten(words: Sequence[Seen]) -> bool:
    """Tell type whose letters are all equally wide: its dashes are too."""
    widths: dict[bool, list[int]] = {True: [], False: []}
    for word in words:
        for sign, place in zip(word.text, word.places, strict=False):
            if sign in _THIN or sign in _FULL:
                widths[sign in _THIN].append(place[2] - place[0])
    return all(widths.values()) and median(widths[True]) > _TYPEWRITTEN * median(widths[False])


def _with_true_signs(seen: Seen, ink: "NDArray[bool_]", *, has_dashes: bool) -> Seen:
    signs = list(seen.text)
    if has_dashes:
        _set_dashes(signs, seen, ink)
    _set_parenthesis(signs, seen)
    for index, (sign, place) in enumerate(zip(signs, seen.places, strict=True)):
        if sign in _DOTTED and _has_dots(ink, place):
            signs[index] = _DOTTED[sign]
    text = _SOCIAL_DEMOCRAT.sub("(S)", "".join(_with_blanks(signs, seen.places)))
    return seen if text == seen.text else replace(seen, text=text, places=())


def _set_dashes(signs: list[str], seen: Seen, ink: "NDArray[bool_]") -> None:
    for index, (sign, place) in enumerate(zip(signs, seen.places, strict=True)):
        if sign in _DASHES:
            width, height = (length / max(seen.size, 1.0) for length in _inked(ink, place))
            before = index and signs[index - 1] in _DASHES and seen.places[index - 1][2] > place[0]
            if before:  # one dash seen twice
                signs[index] = ""
            elif 0 < height < _FLAT and width > height:
                signs[index] = "-" if width < _SHORT_DASH else "–" if width < _LONG_DASH else "—"


def _inked(ink: "NDArray[bool_]", place: Place) -> tuple[int, int]:
    """Give how wide and high what is drawn in a box is, in pixels."""
    import numpy as np

    x0, y0, x1, y1 = place
    rows, columns = np.nonzero(ink[max(y0, 0) : y1, max(x0, 0) : x1])
    return (int(np.ptp(columns)) + 1, int(np.ptp(rows)) + 1) if len(rows) else (0, 0)


def _set_parenthesis(signs: list[str], seen: Seen) -> None:
    """Open a parenthesis that was taken for a figure: it is closed, narrow, and hangs below the line."""
    if signs.count(")") <= signs.count("("):
        return
    figures = [place for sign, place in zip(signs, seen.places, strict=True) if sign.isdigit()]
    for index in range(signs.index(")")):
        if signs[index] in _PARENTHESIS and _is_parenthesis(seen.places[index], seen.base, figures):
            signs[index] = "("
            return


def _is_parenthesis(place: Place, base: float, figures: Sequence[Place]) -> bool:
    others = [other for other in figures if other != place]
    if not others:
        return False
    height = median(other[3] - other[1] for other in others)
    hangs = place[3] - max(other[3] for other in others) > _HANGS * height and place[3] > base
    return hangs and place[2] - place[0] < _NARROW * 0.5 * (place[3] - place[1])


def _has_dots(ink: "NDArray[bool_]", place: Place) -> bool:
    """Tell whether two dots stand above a letter, with a white line between."""
    import numpy as np

    x0, y0, x1, y1 = place
    top = max(y0 - round(_ABOVE * (y1 - y0)), 0)
    box = ink[top:y1, max(x0, 0) : x1]
    bands = _runs(np.any(box, axis=1)) if box.size else []
    if len(bands) < 2 or not bands[-2][0]:  # what reaches up to the edge belongs to the line above
        return False
    (first, last), body = bands[-2], bands[-1]
    dots = _runs(np.any(box[first:last], axis=0))
    narrow = all(end - start <= _DOT_WIDTH * (x1 - x0) for start, end in dots)
    return len(dots) == 2 and narrow and body[1] - body[0] >= _BODY * len(box)


def _runs(filled: "NDArray[bool_]") -> list[tuple[int, int]]:
    """Give where runs of true values begin and end."""
    import numpy as np

    edges = np.nonzero(np.diff(np.concatenate(([False], filled, [False])).astype(np.int8)))[0].tolist()
    return list(zip(edges[::2], edges[1::2], strict=True))


def _with_blanks(signs: Sequence[str], places: Sequence[Place]) -> list[str]:
    """Part the thousands of a number where the step from one figure to the next is wider there."""
    if len(signs) < _FEWEST_FIGURES or not all(sign.isdigit() for sign in signs):
        return list(signs)
    middles = [(place[0] + place[2]) / 2 for place in places]
    steps = [after - before for before, after in pairwise(middles)]
    usual = median(steps)
    wide = {
        index + 1
        for index, step in enumerate(steps)
        if (len(signs) - index - 1) % 3 == 0 and step > _WIDER * usual
    }
    return [f" {sign}" if index in wide else sign for index, sign in enumerate(signs)]
