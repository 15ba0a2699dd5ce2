"""The picture of a page as grey values: made straight, its ruled lines found and wiped, its strokes measured.

Arrays are uint8 of shape (height, width), 0 for black and 255 for white.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from numpy import bool_, uint8
    from numpy.typing import NDArray

_COARSE = 4  # pixels to one, where the skew is looked for
_WIDEST_SKEW = 6.0  # degrees
_LEAST_SKEW = 0.12
_MOST_DARK = 400_000  # pixels that the skew is looked for in
_FAINT = 36  # grey values that a thin line is darker than the paper
_PRINT = 160  # grey values that print is darker than
_BLANK_SHARE = 0.0004  # of the page is dark
_RULE_INCHES = 0.45
_THICKEST_INCHES = 0.03
_GAP = 6  # pixels that a ruled line may be broken by
_DRIFT = 3  # pixels that a line may climb from one run to the next


class Ruled(NamedTuple):
    """A ruled line in pixels."""

    x0: int
    y0: int
    x1: int
    y1: int


def dark(image: "NDArray[uint8]") -> "NDArray[bool_]":
    """Part ink from paper by the threshold that parts the grey values best."""
    import numpy as np

    counts = np.bincount(image.ravel(), minlength=256).astype(np.float64)
    below, sums = np.cumsum(counts), np.cumsum(counts * np.arange(256))
    above = below[-1] - below
    with np.errstate(divide="ignore", invalid="ignore"):
        spread = (sums[-1] * below / below[-1] - sums) ** 2 / (below * above)
    found = np.nan_to_num(spread[:-1], nan=-1.0, posinf=-1.0)
    return np.asarray(image <= min(int(found.argmax()), 215))


def faint(image: "NDArray[uint8]") -> "NDArray[bool_]":
    """Part whatever is a little darker than the paper from it: thin lines are printed pale."""
    import numpy as np

    return np.asarray(image < float(np.median(image[::8, ::8])) - _FAINT)


def is_blank(image: "NDArray[uint8]") -> bool:
    """Tell a page without anything on it."""
    return bool((image < _PRINT).mean() < _BLANK_SHARE)


def skew_of(image: "NDArray[uint8]") -> float:
    """Find by how many degrees the lines of text fall to the right; 0.0 where they are straight enough."""
    import numpy as np

    height, width = (size // _COARSE * _COARSE for size in image.shape)
    small = image[:height, :width].reshape(height // _COARSE, _COARSE, width // _COARSE, _COARSE)
    rows, columns = np.nonzero(dark(small.mean(axis=(1, 3)).astype(np.uint8)))
    if not len(rows):
        return 0.0
    step = len(rows) // _MOST_DARK + 1
    rows, columns = rows[::step].astype(np.float64), columns[::step].astype(np.float64)

    def sharpness(angle: float) -> float:
        shifted = rows - columns * np.tan(np.radians(angle))
        counts = np.bincount(np.round(shifted - shifted.min()).astype(np.int64))
        return float(np.square(np.diff(counts.astype(np.float64))).sum())

    best = 0.0
    for width_of, step_of in ((_WIDEST_SKEW, 0.5), (0.5, 0.1), (0.1, 0.02)):
        best = max(np.arange(best - width_of, best + width_of + 1e-9, step_of).tolist(), key=sharpness)
    return 0.0 if abs(best) < _LEAST_SKEW or sharpness(best) < 1.02 * sharpness(0.0) else best


def turned(image: "NDArray[uint8]", degrees: float) -> "NDArray[uint8]":
    """Turn a picture counter-clockwise, its corners filled with white."""
    import numpy as np
    from PIL import Image

    found = Image.fromarray(image).rotate(
        degrees, resample=Image.Resampling.BICUBIC, expand=False, fillcolor=255
    )
    return np.asarray(found)


def rules_in(ink: "NDArray[bool_]", *, dpi: int) -> list[Ruled]:
    """Find the level and upright lines drawn on a page."""
    import numpy as np

    level = [Ruled(x0, y0, x1, y1) for y0, y1, x0, x1 in _strips(ink, dpi)]
    upright = [Ruled(x0, y0, x1, y1) for x0, x1, y0, y1 in _strips(np.ascontiguousarray(ink.T), dpi)]
    return level + upright


def wiped(image: "NDArray[uint8]", rules: list[Ruled]) -> "NDArray[uint8]":
    """Paint ruled lines white, so that they are not read as letters."""
    clean = image.copy()
    for rule in rules:
        clean[max(rule.y0 - 2, 0) : rule.y1 + 3, max(rule.x0 - 2, 0) : rule.x1 + 3] = 255
    return clean


def stroke_of(ink: "NDArray[bool_]") -> float:
    """Measure how thick the letters of a word are drawn: the mean width of their strokes in pixels."""
    import numpy as np

    if not ink.size:
        return 0.0
    starts = np.count_nonzero(ink[:, 1:] & ~ink[:, :-1]) + np.count_nonzero(ink[:, 0])
    return np.count_nonzero(ink) / starts if starts else 0.0


def _strips(ink: "NDArray[bool_]", dpi: int) -> Iterator[tuple[int, int, int, int]]:
    """Give long dark strips along the rows: first and last row, first and last column."""
    open_strips: list[list[int]] = []
    for row, x0, x1 in _runs(ink, int(_RULE_INCHES * dpi)):
        for strip in [strip for strip in open_strips if row - strip[1] > _DRIFT]:
            open_strips.remove(strip)
            if strip[1] - strip[0] <= _THICKEST_INCHES * dpi:
                yield strip[0], strip[1], strip[2], strip[3]
        near = next((s for s in open_strips if x0 <= s[3] + _GAP * 3 and x1 >= s[2] - _GAP * 3), None)
        if near is None:
            open_strips.append([row, row, x0, x1])
        else:
            near[1:] = [row, min(near[2], x0), max(near[3], x1)]
    for strip in open_strips:
        if strip[1] - strip[0] <= _THICKEST_INCHES * dpi:
            yield strip[0], strip[1], strip[2], strip[3]


def _runs(ink: "NDArray[bool_]", least: int) -> Iterator[tuple[int, int, int]]:
    """Give the runs of ink in each row that are at least so long, small gaps passed over."""
    import numpy as np

    promising = np.nonzero(np.count_nonzero(ink, axis=1) >= least)[0]
    for row in promising.tolist():
        places = np.nonzero(ink[row])[0]
        breaks = np.nonzero(np.diff(places) > _GAP)[0]
        starts = places[np.concatenate(([0], breaks + 1))]
        ends = places[np.concatenate((breaks, [len(places) - 1]))]
        # a line is nearly all ink; a row of text is not
        for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
            if end - start + 1 >= least and np.count_nonzero(ink[row, start : end + 1]) > 0.9 * (end - start):
                yield row, start, end
