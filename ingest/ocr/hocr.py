"""What Tesseract writes of a page (hOCR): its lines, words and signs with places, sizes and confidences."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

_TAG = re.compile(r"<span class='(ocr_[a-z]+|ocrx_word)'[^>]*?title=(['\"])(.*?)\2[^>]*>", re.S)
_WORD_TEXT = re.compile(r"(.*?)</span>", re.S)
_SIGN = re.compile(
    r"<span class='ocrx_cinfo' title='x_bboxes ([-\d]+) ([-\d]+) ([-\d]+) ([-\d]+)[^']*'>([^<]+)<"
)
_INNER_TAG = re.compile(r"<[^>]+>")
_BOX = re.compile(r"\bbbox (-?\d+) (-?\d+) (-?\d+) (-?\d+)")
_BASELINE = re.compile(r"\bbaseline (-?[\d.]+) (-?[\d.]+)")
_SIZE = re.compile(r"\bx_size (-?[\d.]+)")
_CONFIDENCE = re.compile(r"\bx_wconf (\d+)")


Place = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Seen:
    """A word as recognised; its box and baseline are in pixels, `confidence` from 0 to 100.

    :ivar size: of its line's type, in pixels.
    :ivar places: the box of each sign of the text; empty where they are not told.
    """

    text: str
    box: Place
    base: float
    size: float
    confidence: int
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Recognised:
    """The words of a page in the order that the program read them."""

    words: tuple[Seen, ...]

    @property
    def confidence(self) -> float:
        """The mean confidence of the words' letters, from 0 to 100; 0 where there are none."""
        letters = sum(len(word.text) for word in self.words)
        return sum(len(word.text) * word.confidence for word in self.words) / letters if letters else 0.0


@dataclass(frozen=True, slots=True)
class _Line:
    left: int
    bottom: int
    slope: float
    drop: float
    size: float

    def base_at(self, x: float) -> float:
        return self.bottom + self.drop + self.slope * (x - self.left)


def recognised(hocr: str) -> Recognised:
    """Read what the program wrote."""
    return Recognised(tuple(_words(hocr)))


def _words(hocr: str) -> Iterator[Seen]:
    line: _Line | None = None
    tags = list(_TAG.finditer(hocr))
    ends = [tag.start() for tag in tags] + [len(hocr)]
    for tag, end in zip(tags, ends[1:], strict=True):
        box = _BOX.search(tag[3])
        if box is None:
            continue
        if tag[1] != "ocrx_word":
            line = _line(tag[3], box)
            continue
        text, places = _text(hocr, tag.end(), end)
        if line is not None and text:
            x0, y0, x1, y1 = map(int, box.groups())
            base, sure = line.base_at((x0 + x1) / 2), _CONFIDENCE.search(tag[3])
            yield Seen(text, (x0, y0, x1, y1), base, line.size, int(sure[1]) if sure else 0, places)


def _text(hocr: str, start: int, end: int) -> tuple[str, tuple[Place, ...]]:
    """Give what a word says and where each of its signs stands."""
    signs = [(html.unescape(found[5]), found) for found in _SIGN.finditer(hocr, start, end)]
    if signs:
        places = [(int(found[1]), int(found[2]), int(found[3]), int(found[4])) for _, found in signs]
        text = "".join(sign for sign, _ in signs)
        return text, tuple(places) if len(text) == len(places) else ()
    inner = _WORD_TEXT.match(hocr, start)
    return (html.unescape(_INNER_TAG.sub("", inner[1])).strip() if inner else ""), ()


def _line(title: str, box: re.Match[str]) -> _Line:
    slope, size = _BASELINE.search(title), _SIZE.search(title)
    left, top, _, bottom = map(int, box.groups())
    turn, drop = (float(slope[1]), float(slope[2])) if slope else (0.0, 0.0)
    return _Line(left, bottom, turn, drop, float(size[1]) if size else float(bottom - top))
