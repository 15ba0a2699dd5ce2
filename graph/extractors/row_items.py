"""The actions of a row whose cell lists several, each with its own parties where letters tell."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.records import Cell
from graph.extractors.action_words import begins_with_verb
from graph.extractors.columns import Column
from graph.extractors.duty_rows import BESIDES, WHO
from graph.extractors.table_reading import TableReading
from graph.extractors.view import View
from graph.sentences import lines

_MARK = re.compile(r"\s*(?:(?P<letter>[a-h])[.)]|[-–•●▪*])\s+")
_FEWEST = 2


def items_of(view: View, reading: TableReading, cells: Sequence[Cell]) -> Iterator[tuple[Cell, ...]]:
    """Give the cells of a row once for each action that it lists; unchanged where it names one."""
    place = next((each for each in reading.matters if cells[each].end > cells[each].start), None)
    listed = listed_in(view, cells[place]) if place is not None else []
    if place is None or len(listed) < _FEWEST:
        yield tuple(cells)
        return
    own = {each: dict(listed_in(view, cells[each])) for each in _shared(reading.kinds)}
    for letter, item in listed:
        parted = list(cells)
        parted[place] = item
        for each, items in own.items():
            parted[each] = items.get(letter, cells[each]) if letter else cells[each]
        yield tuple(parted)


def _shared(kinds: Sequence[Column]) -> list[int]:
    return [place for place, kind in enumerate(kinds) if kind in WHO | BESIDES]


def listed_in(view: View, cell: Cell) -> list[tuple[str, Cell]]:
    """Give the items of a cell with their letters; none where a line goes on with another or stands alone."""
    found = []
    for line in lines(view.text, cell.start, cell.end):
        mark = _MARK.match(view.text, line.start, line.end)
        start = mark.end() if mark else line.start
        words = view.text[start : line.end]
        if not mark and not (words[:1].isupper() and begins_with_verb(words)):
            return []
        found.append((mark["letter"] or "" if mark else "", replace(cell, start=start, end=line.end)))
    return found
