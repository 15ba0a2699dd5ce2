"""The points of a document's blocks that no name reaches over."""

import re
from collections.abc import Iterable, Iterator

from corpus.records import Block, Cell
from graph.names.lists.gazetteers import person_names

_LINE_BREAK = re.compile(r"\n(?=[A-ZÅÄÖ])")
_CASE = re.compile(r"(?<=\s)(?:[Dd]nr:?\s)?[A-ZÅÄÖ]{1,6}[ -]?(?:19|20)\d\d[/:]\d{1,6}\b")  # "SBN 2026/31"
_LAST_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*\Z")
_ALONE = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?=\s*(?:[,(\n]|\Z))")


def breaks_of(blocks: Iterable[Block], text: str) -> list[int]:
    """Give where blocks, cells and case numbers begin and end, and the lines of a cell of several."""
    places = list[int]()
    for block in blocks:
        places += (block.start, block.end)
        for case in _CASE.finditer(text, block.start, block.end) if not block.cells else ():
            places += case.span()
        for cell in block.cells:
            places += (cell.start, cell.end, *_lines(text, cell))
    return places


def _lines(text: str, cell: Cell) -> Iterator[int]:
    for found in _LINE_BREAK.finditer(text, cell.start, cell.end):
        if not _is_broken_name(text[cell.start : found.start()], text[found.end() : cell.end]):
            yield found.end()


def _is_broken_name(before: str, after: str) -> bool:
    """Tell whether a line ends after a given name, and the next is a surname: `Jurist Clas / Ringdahl`."""
    given, surname = _LAST_WORD.search(before, before.rfind(" ") + 1), _ALONE.match(after)
    if given is None or surname is None:
        return False
    names = person_names()
    first, last = given[0].casefold(), surname[0].casefold()
    return given[0][0].isupper() and first in names.first and last in names.last and last not in names.first
