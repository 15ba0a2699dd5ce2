"""Words gathered to lines: those on one baseline, parted where a wide gap stands between."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from statistics import median

from ingest.readers.pdf_words import Box, Word
from ingest.text.inline import STRUCK_OFF, STRUCK_ON

_SAME_BASE = 0.35  # of the smaller type size
_WIDE_GAP = 1.5  # of the type size: what parts columns, cells and a label from its value
_AT_MARGIN = 3.0  # points
_ALIKE = 0.15  # by which share gaps differ at most in a line that was drawn out
_BLANK = 0.15  # of the type size: a gap that shows as a blank
_RAISED_SIZE = 0.8  # of the word before
_FEWEST_LETTERS = 4  # of a word set with blanks between its letters

BULLETS = frozenset("•●○◦▪■□◆◇▫‣⁃–—-∙·*➢➤►▶✓✔→⮚")
_NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-zåäöA-ZÅÄÖ]|[ivx]{1,4})[.)]")
_GLUED = re.compile(r"[-•●▪][^\W\d_]{2}")  # a sign without a blank after it
_BEGINS_ANEW = re.compile(r"§|\[[ xX]?\]?$|\d{1,2}(?:\.\d{1,2}){1,4}\.?$|[☐☒✓]")


@dataclass(frozen=True)
class Line:
    """Words side by side on one baseline, from left to right.

    :ivar justified: its gaps are wide only because the line was drawn out to both margins.
    """

    words: tuple[Word, ...]
    justified: bool = False

    @cached_property
    def box(self) -> Box:
        """The extent of the words."""
        return surrounding(word.box for word in self.words)

    @cached_property
    def base(self) -> float:
        """Where the letters stand."""
        return median(word.base for word in self.words)

    @cached_property
    def size(self) -> float:
        """The type size of most of its signs."""
        weights: dict[float, int] = {}
        for word in self.words:
            weights[word.size] = weights.get(word.size, 0) + len(word.text)
        return max(weights, key=lambda size: (weights[size], size))

    @cached_property
    def bold(self) -> bool:
        """Whether all words with letters or digits are bold."""
        told = [word.bold for word in self.words if any(sign.isalnum() for sign in word.text)]
        return bool(told) and all(told)

    @cached_property
    def text(self) -> str:
        """The words with blanks, and tabs at wide gaps; struck-out ones marked by `ingest.text.inline`."""
        text = joined(self.words)
        return text.replace("\t", " ") if self.justified else text

    @property
    def marker(self) -> str:
        """The bullet or number that the line begins with; "" where there is none."""
        first = self.words[0].text
        if first in BULLETS or (first == "o" and len(self.words) > 1 and self._gap(1) > _BLANK):
            return first
        if _GLUED.match(first):
            return first[0]
        return first if len(self.words) > 1 and _NUMBER.fullmatch(first) else ""

    @property
    def begins_anew(self) -> bool:
        """Whether it begins with what only begins a paragraph: a marker, a §, a box to tick, `2.3`."""
        return bool(self.marker) or _BEGINS_ANEW.match(self.words[0].text) is not None

    @property
    def is_bulleted(self) -> bool:
        """Whether the marker is a sign and not a number."""
        marker = self.marker
        return bool(marker) and not any(sign.isdigit() or sign in ".)" for sign in marker)

    @property
    def indent(self) -> float:
        """Where the text begins, after a marker where there is one."""
        return self.words[1].box.x0 if self.marker and len(self.words) > 1 else self.box.x0

    def _gap(self, index: int) -> float:
        before, word = self.words[index - 1], self.words[index]
        return (word.box.x0 - before.box.x1) / max(word.size, 1.0)


@dataclass(slots=True)
class _Row:
    """Words in the order of their bases, the first of those that stand lowest, and where they end."""

    words: list[Word]
    lowest: Word
    right: float

    def add(self, word: Word) -> None:
        self.words.append(word)
        self.right = max(self.right, word.box.x1)
        if word.base > self.lowest.base:
            self.lowest = word


def is_drawn_out(words: Sequence[Word], left: float, right: float) -> bool:
    """Tell words set from margin to margin with gaps all alike from cells that stand beside each other."""
    gaps = [word.box.x0 - before.box.x1 for before, word in pairwise(words)]
    reaches = words[0].box.x0 - left < _AT_MARGIN and right - words[-1].box.x1 < _AT_MARGIN
    return reaches and len(gaps) > 1 and max(gaps) - min(gaps) < _ALIKE * max(gaps)


def surrounding(boxes: Iterable[Box]) -> Box:
    """Give the smallest box around all."""
    left, top, right, bottom = zip(*boxes, strict=True)
    return Box(min(left), min(top), max(right), max(bottom))


def rows_of(words: Iterable[Word]) -> list[list[Line]]:
    """Give the lines of a page from top to bottom, those on one baseline together from left to right."""
    rows: list[_Row] = []
    for word in sorted(words, key=lambda word: (word.base, word.box.x0)):
        if rows and _on_same_base(rows[-1], word):
            rows[-1].add(word)
        else:
            rows.append(_Row([word], word, word.box.x1))
    return [_parted(sorted(row.words, key=lambda word: word.box.x0)) for row in rows]


def joined(words: Iterable[Word]) -> str:
    """Write words beside each other as one text."""
    text, open_mark = "", False
    before: Word | None = None
    for word in _spaced_letters(without_raised(words)):
        blank = "" if before is None else _blank(before, word)
        if open_mark and not word.struck:
            text, open_mark = text + STRUCK_OFF, False
        text += blank
        if word.struck and not open_mark:
            text, open_mark = text + STRUCK_ON, True
        text += word.text
        before = word
    return text + STRUCK_OFF if open_mark else text


def without_raised(words: Iterable[Word]) -> list[Word]:
    """Leave out the raised figures that refer to footnotes."""
    kept: list[Word] = []
    is_after_raised = False
    for word in words:
        if kept and _is_note_mark(kept[-1], word):
            is_after_raised = True
            continue
        if is_after_raised and not word.text[0].isalnum() and word.text[0] not in "(–-":
            word = replace(word, spaced=False, box=word.box._replace(x0=kept[-1].box.x1))
        kept.append(word)
        is_after_raised = False
    return kept


def _is_note_mark(before: Word, word: Word) -> bool:
    return (
        word.text.isdigit()
        and len(word.text) <= 2
        and word.size < _RAISED_SIZE * before.size
        and word.base < before.base - 0.15 * before.size
        and before.text[-1].isalpha() | (before.text[-1] in '.,;:)”"')
    )


def _on_same_base(row: _Row, word: Word) -> bool:
    tolerance = _SAME_BASE * min(row.lowest.size, word.size)
    if word.base - row.lowest.base > tolerance and word.base - row.words[0].base > tolerance:
        return _is_raised(row.words, word)
    return word.box.x0 >= row.right or not any(_overlap(known.box, word.box) for known in row.words)


def _is_raised(row: list[Word], word: Word) -> bool:
    """Tell a line whose first words found were raised signs: what follows is larger and lies around them."""
    largest = max(known.size for known in row)
    return word.size > 1.3 * largest and word.box.top < min(known.base for known in row) < word.base


def _overlap(first: Box, second: Box) -> bool:
    return min(first.x1, second.x1) - max(first.x0, second.x0) > 0.5 * min(first.width, second.width) + 0.01


def _parted(words: list[Word]) -> list[Line]:
    lines: list[list[Word]] = []
    for word in words:
        if lines and word.box.x0 - lines[-1][-1].box.x1 <= _WIDE_GAP * max(word.size, lines[-1][-1].size):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [Line(tuple(line)) for line in lines]


def _blank(before: Word, word: Word) -> str:
    gap = word.box.x0 - before.box.x1
    if gap > _WIDE_GAP * max(word.size, before.size):
        return "\t"
    return " " if word.spaced or gap > _BLANK * word.size else ""


def _spaced_letters(words: list[Word]) -> list[Word]:
    """Join a line that is all single letters, set with blanks between for effect."""
    if len(words) < _FEWEST_LETTERS or any(len(word.text) > 1 or not word.text.isalpha() for word in words):
        return words
    whole = "".join(word.text for word in words)
    first = words[0]
    box = surrounding(word.box for word in words)
    return [Word(whole, box, first.base, first.size, first.bold, first.spaced, first.struck)]
