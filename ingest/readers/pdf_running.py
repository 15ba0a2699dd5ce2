"""Running headers, footers and page numbers of a PDF, found by their words and by their place on the page."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ingest.readers.pdf_lines import Line, rows_of
from ingest.readers.pdf_words import Box, Word
from ingest.running import is_boilerplate, key_of, running_lines

_TOP, _LOW = 0.18, 0.82  # of the page's height: above and below is where running lines stand
_FEWEST_PAGES = 3
_SHARE = 0.4  # of the pages, in one place on them
_SHARE_OF_SURE = 0.25
_SHORT = 12
_STEP = 5.0  # points within which a place is the same
_NUMBERS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"[-–—|( ]*\d{1,4}[-–—|) ]*")

_COUNTED = {
    "",
    "§",
    "§§",
    "sida",
    "sidan",
    "sid",
    "s",
    "sidaav",
    "av",
    "page",
    "pageof",
}  # words of page numbers

Place = tuple[str, int, int]


def without_running(pages: Sequence[tuple[Sequence[Word], Box]]) -> list[list[Word]]:
    """Give each page's words without those in running lines.

    A running line that says something of the document stays where it stands first, unless that is at the
    foot of a page, where it would part what goes on overleaf.

    :param pages: the words of each page, and its extent.
    """
    lines = [[line for row in rows_of(words) for line in row] for words, _ in pages]
    texts = [[line.text.replace("\t", " ") for line in page] for page in lines]
    taken = [set(out) for out in running_lines(texts)]
    keys = {key_of(page[index]) for page, out in zip(texts, taken, strict=True) for index in out} - {""}
    extents = [extent for _, extent in pages]
    for page, text, extent, out in zip(lines, texts, extents, taken, strict=True):
        out |= {i for i, line in enumerate(page) if _is_low(line, extent) and key_of(text[i]) in keys}
    for out, more in zip(taken, _in_place(lines, extents), strict=True):
        out |= more
    return [
        [word for index, line in enumerate(page) if index not in out for word in line.words]
        for page, out in zip(lines, taken, strict=True)
    ]


def _in_place(lines: Sequence[Sequence[Line]], extents: Sequence[Box]) -> Iterator[set[int]]:
    """Find for each page the lines that stand in one place, figures apart, on a good part of the pages."""
    places = [
        {index: place for index, line in enumerate(page) if (place := _place(line, extent)) is not None}
        for page, extent in zip(lines, extents, strict=True)
    ]
    counts = Counter(place for page in places for place in set(page.values()))
    filled = sum(map(bool, lines))
    before: dict[Place, str] = {}
    for page, found, extent in zip(lines, places, extents, strict=True):
        running = {index for index, place in found.items() if counts[place] >= _least(place, filled)}
        kept = {
            index
            for index in running
            if before.get(found[index]) != page[index].text and _says_something(page[index], extent)
        }
        before |= {found[index]: page[index].text for index in running}
        yield running - kept


def _least(place: Place, pages: int) -> float:
    """Give on how many pages a line must stand; a short one without figures may be a heading."""
    shape = place[0]
    share = _SHARE if len(shape) <= _SHORT and "#" not in shape else _SHARE_OF_SURE
    return max(_FEWEST_PAGES, share * pages)


def _place(line: Line, extent: Box) -> Place | None:
    height = (line.base - extent.top) / max(extent.height, 1.0)
    if _TOP < height < _LOW:
        return None
    if _PAGE_NUMBER.fullmatch(line.text):
        return "#", 0, round(line.base / _STEP)
    shape = _NUMBERS.sub("#", line.text.casefold())
    return shape, round(line.box.x0 / _STEP), round(line.base / _STEP)


def _says_something(line: Line, extent: Box) -> bool:
    """Tell a line worth keeping where it is new or changed: not a number, and not at the foot of the page."""
    bare = "".join(sign for sign in line.text.casefold() if sign.isalpha() or sign == "§")
    return bare not in _COUNTED and not _is_low(line, extent) and not is_boilerplate(line.text)


def _is_low(line: Line, extent: Box) -> bool:
    return line.base > extent.top + _LOW * extent.height
