"""Running headers, footers and page numbers of a PDF, found by their words and by their place on the page."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.readers.pdf_grid import grids_of, rules_of
from ingest.readers.pdf_lines import Line, rows_of
from ingest.readers.pdf_words import Box, Word
from ingest.text.running import is_boilerplate, page_number

_TOP, _LOW = 0.18, 0.82  # of the page's height: above and below is where running lines stand
_EDGE = 0.1  # of the page's height: nearer its ends two pages are enough
_FEWEST_PAGES = 3
_SHARE = 0.4  # of the pages, in one place on them
_SHARE_OF_SURE = 0.25
_SHORT = 12
_DIGITS_OF_DATE = 6
_STEP = 5.0  # points within which a place is the same
_NUMBERS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"[-–—|( ]*\d{1,4}[-–—|) ]*")
_SPECKS = re.compile(r"[^\w()]")
# The letters in lines that are numbered anew on each page.
_COUNTED = {"", "§", "§§", "sida", "sidan", "sid", "s", "sidaav", "av", "page", "pageof"}

Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on one page: its words, the lines drawn on it, and its extent."""

    words: tuple[Word, ...]
    rules: tuple[Box, ...]
    extent: Box

    def height_of(self, line: Line) -> float:
        """Give how far down the page a line stands, from 0 to 1."""
        return (line.base - self.extent.top) / max(self.extent.height, 1.0)


def without_running(sheets: Sequence[Sheet]) -> list[list[Word]]:
    """Give each page's words without those in running lines.

    A running line that says something of the document stays where it stands first, and where it changes,
    unless that is at the foot of a page, where it would part what goes on overleaf.
    """
    lines = [[line for row in rows_of(sheet.words) for line in row] for sheet in sheets]
    return [
        [word for index, line in enumerate(page) if index not in out for word in line.words]
        for page, out in zip(lines, _running(lines, sheets), strict=True)
    ]


def _running(lines: Sequence[Sequence[Line]], sheets: Sequence[Sheet]) -> Iterator[set[int]]:
    places = [_places(page, sheet) for page, sheet in zip(lines, sheets, strict=True)]
    counts = Counter(place for found in places for place in set(found.values()))
    filled = sum(map(bool, lines))
    before: dict[Place, str] = {}
    for number, (page, found, sheet) in enumerate(zip(lines, places, sheets, strict=True), start=1):
        running = {
            index
            for index, place in found.items()
            if counts[place] >= _least(place, filled, sheet.height_of(page[index]))
        }
        numbers = {index for index in found if _is_page_number(page[index], number, len(sheets), sheet)}
        kept = {
            index
            for index in running - numbers
            if before.get(found[index]) != page[index].text and _says_something(page[index], sheet)
        }
        before |= {found[index]: page[index].text for index in running}
        yield (running | numbers) - kept


def _places(page: Sequence[Line], sheet: Sheet) -> dict[int, Place]:
    """Give the lines that may be running: near an end of the page, and in no table that reaches inwards."""
    grids = grids_of(*rules_of(sheet.rules))
    tables = [grid.box for grid in grids if not grid.frames(sheet.extent)]
    bounds = (sheet.extent.top + share * sheet.extent.height for share in (_TOP, _LOW))
    upper, lower = bounds
    inner = [box for box in tables if box.bottom > upper and box.top < lower]
    return {
        index: _place(line)
        for index, line in enumerate(page)
        if not upper < line.base < lower and not any(box.top <= line.base <= box.bottom for box in inner)
    }


def _place(line: Line) -> Place:
    if _PAGE_NUMBER.fullmatch(line.text):
        return "#", 0, round(line.base / _STEP)
    shape = _NUMBERS.sub("#", line.text.casefold())
    return shape, round(line.box.x0 / _STEP), round(line.base / _STEP)


def _least(place: Place, pages: int, height: float) -> float:
    """Give on how many pages a line must stand; a short one without figures may be a heading."""
    if pages <= _FEWEST_PAGES:
        return 2 if min(height, 1 - height) < _EDGE else _FEWEST_PAGES
    share = _SHARE if len(place[0]) <= _SHORT and "#" not in place[0] else _SHARE_OF_SURE
    return max(_FEWEST_PAGES, share * pages)


def _is_page_number(line: Line, page: int, pages: int, sheet: Sheet) -> bool:
    """Tell "3 (12)" and "Sida 3"; at the very end of a page also its number alone, and "312)" in a scan."""
    height = sheet.height_of(line)
    bare = _SPECKS.sub("", line.text)
    is_counted = bare in {str(page), *(f"{page}{sign}{pages})" for sign in ("", "6", "("))}
    return (is_counted and min(height, 1 - height) < _EDGE) or page_number(line.text) is not None


def _says_something(line: Line, sheet: Sheet) -> bool:
    """Tell a line worth keeping where it is new or changed: not a number, not at the foot of the page."""
    bare = "".join(sign for sign in line.text.casefold() if sign.isalpha() or sign == "§")
    is_date = sum(sign.isdigit() for sign in line.text) >= _DIGITS_OF_DATE
    return (
        (bare not in _COUNTED or is_date) and sheet.height_of(line) < _LOW and not is_boilerplate(line.text)
    )
