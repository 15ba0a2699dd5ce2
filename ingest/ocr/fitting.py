"""A recognised page fitted to the text layer that it replaces.

The layer's letters are wrong, but it says truly where text stands and how it is set: what was recognised
outside of it is a coat of arms or a stamp, and size and weight are taken from it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ingest.readers.pdf_running import Sheet
from ingest.readers.pdf_words import Box, Word

_BAND = 20.0  # points of a page's height that words are looked up by
_AGREES = 0.7  # of the words lie where the layer has text; fewer, and the two cannot be compared
_REACH = 0.4  # of the type size that a word may lie beside its place


def fitted(found: Sheet, layer: Sheet) -> Sheet:
    """Give the recognised words that stand where the layer has text, set as there, and the layer's lines."""
    bands = _bands(layer.words)
    lines = [[(word, _under(word, bands)) for word in line] for line in _lines(found.words)]
    pairs = [pair for line in lines for pair in line]
    if sum(bool(under) for _, under in pairs) < _AGREES * len(pairs):
        return found
    words = [word for line in lines for word in _as_set_there(line)]
    return Sheet(tuple(words), layer.rules, layer.extent)


def _lines(words: Sequence[Word]) -> list[list[Word]]:
    return [list(line) for _, line in groupby(words, key=lambda word: round(word.base))]


def _as_set_there(line: Sequence[tuple[Word, list[Word]]]) -> Iterator[Word]:
    """Give the words of a line of which at least half stand where the layer has text."""
    found = [under for _, under in line if under]
    if len(found) * 2 >= len(line):
        for word, under in line:
            yield _as_set(word, under or found[0])


def _as_set(word: Word, under: Sequence[Word]) -> Word:
    longest = max(under, key=lambda other: min(word.box.x1, other.box.x1) - max(word.box.x0, other.box.x0))
    return replace(word, size=longest.size, bold=longest.bold, base=longest.base, struck=longest.struck)


def _bands(words: Sequence[Word]) -> dict[int, list[Word]]:
    bands: dict[int, list[Word]] = {}
    for word in words:
        for band in range(int(word.box.top / _BAND), int(word.box.bottom / _BAND) + 1):
            bands.setdefault(band, []).append(word)
    return bands


def _under(word: Word, bands: dict[int, list[Word]]) -> list[Word]:
    """Give the layer's words that lie where a recognised one does."""
    middle = (word.box.top + word.box.bottom) / 2
    return [other for other in bands.get(int(middle / _BAND), ()) if _meets(word.box, middle, other)]


def _meets(box: Box, middle: float, other: Word) -> bool:
    reach = _REACH * other.size
    return (
        other.box.top <= middle <= other.box.bottom
        and box.x0 < other.box.x1 + reach
        and box.x1 > other.box.x0 - reach
    )
