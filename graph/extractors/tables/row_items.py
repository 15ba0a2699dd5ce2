"""The actions of a row whose cell lists several, each with its own parties where letters tell."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.action_words import begins_with_verb
from corpus.dates import FoundDate, find_dates
from corpus.records import Cell, Span
from graph.extractors.duties.rows import BESIDES, TIMES, WHO
from graph.extractors.tables.cell_contents import holds_day
from graph.extractors.tables.headings import Column
from graph.extractors.tables.lost_lines import LOOSE
from graph.extractors.tables.reading import TableReading
from graph.extractors.view import View
from graph.text.sentences import lines

_MARK = re.compile(r"\s*(?:(?P<letter>[a-h])[.)]|[-–•●▪*])\s+")
_FEWEST = 2
_LOOSE_ENDS = [[word] for word in LOOSE]  # after which a line goes on


def items_of(view: View, reading: TableReading, cells: Sequence[Cell]) -> Iterator[tuple[Cell, ...]]:
    """Give the cells of a row once for each action that it lists; unchanged where it names one."""
    place = next((each for each in reading.matters if cells[each].end > cells[each].start), None)
    listed = listed_in(view, cells[place]) if place is not None else []
    if place is None or len(listed) < _FEWEST:
        yield tuple(cells)
        return
    own = {each: dict(listed_in(view, cells[each])) for each in _shared(reading.kinds)}
    days = {
        each: found
        for each, kind in enumerate(reading.kinds)
        if kind in TIMES and len(found := _days_in(view, cells[each], len(listed))) == len(listed)
    }
    if days:  # where each action has its day, each line of those who do them is of one
        days |= {
            each: found
            for each in _of_those(reading.kinds)
            if len(found := _lines_in(view, cells[each])) == len(listed)
        }
    for row, (letter, item) in enumerate(listed):
        parted = list(cells)
        parted[place] = item
        for each, items in own.items():
            parted[each] = items.get(letter, cells[each]) if letter else cells[each]
        for each, found in days.items() if not letter else ():
            parted[each] = found[row]
        yield tuple(parted)


def _shared(kinds: Sequence[Column]) -> list[int]:
    return [place for place, kind in enumerate(kinds) if kind in WHO | BESIDES]


def _of_those(kinds: Sequence[Column]) -> list[int]:
    return [place for place, kind in enumerate(kinds) if kind in WHO]


def _lines_in(view: View, cell: Cell) -> list[Cell]:
    return [replace(cell, start=each.start, end=each.end) for each in lines(view.text, cell.start, cell.end)]


def _days_in(view: View, cell: Cell, count: int) -> list[Cell]:
    """Give the lines of a cell of which each says when, or so many days side by side: "maj juni"."""
    found = _lines_in(view, cell)
    if len(found) == 1:
        words = view.text[cell.start : cell.end]
        days = find_dates(words, year=view.year)
        if len(days) == count and not any(map(str.strip, _without(words, days))):
            return [replace(cell, start=cell.start + each.start, end=cell.start + each.end) for each in days]
    return found if all(holds_day(view, view.quoted(Span(each.start, each.end))) for each in found) else []


def _without(words: str, days: Sequence[FoundDate]) -> Iterator[str]:
    """Give what stands before, between and after days."""
    begin = 0
    for each in days:
        yield words[begin : each.start]
        begin = each.end
    yield words[begin:]


def listed_in(view: View, cell: Cell) -> list[tuple[str, Cell]]:
    """Give the items of a cell with their letters; none where a line is no action of its own."""
    found: list[tuple[str, Cell]] = []
    before = ""
    for line in lines(view.text, cell.start, cell.end):
        mark = _MARK.match(view.text, line.start, line.end)
        start = mark.end() if mark else line.start
        words = view.text[start : line.end]
        if not mark and not _is_action(view, start, words, before):
            return []
        before = words
        found.append((mark["letter"] or "" if mark else "", replace(cell, start=start, end=line.end)))
    return found


def _is_action(view: View, at: int, words: str, before: str) -> bool:
    """Tell whether a line is an action of its own: by its verb, or as several words that begin anew."""
    if not words[:1].isupper():
        return False
    goes_on = before.endswith((",", "-", "–", ":", "/")) or before.split()[-1:] in _LOOSE_ENDS
    named = any(each.start == at for each in view.names.within(at, at + len(words)))
    return begins_with_verb(words) or not (goes_on or named or len(words.split()) < _FEWEST)
