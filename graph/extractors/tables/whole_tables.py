"""The tables of a document, row by row, with the names of their columns: given, or in their first row."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, takewhile

from corpus.records import Cell, Section, Span
from graph.extractors.duties.rows import ANSWERS_FOR, WHO
from graph.extractors.tables.cell_contents import holds_day
from graph.extractors.tables.headings import Column, heading
from graph.extractors.view import View

_COUNTED = re.compile(r"\W*(?:\d+)?\W*$")  # "Åtgärd 2"
_FEWEST_COLUMNS, _FEWEST_BELOW, _SAMPLE = 3, 2, 6
_LONGEST_NAME, _MOST_WORDS = 40, 3


def tables(view: View) -> Iterator[list[Section]]:
    """Give the rows of each table; a table that goes on in the next block under the same names is one."""
    if "tables" not in view.memory:
        view.memory["tables"] = tuple(part for table in _tables(view) for part in _side_by_side(table))
    yield from view.memory["tables"]


def names_of(row: Section) -> tuple[str, ...]:
    """Give the names of the columns of a row."""
    return tuple(cell.column for cell in row.cells)


def _tables(view: View) -> Iterator[list[Section]]:
    table: list[Section] = []
    last, names = -1, tuple[str, ...]()
    for place, block in enumerate(view.blocks):
        section = view.section_at(block.start) if block.cells else None
        if section is None:
            continue
        row = replace(section, start=block.start, end=block.end, cells=block.cells)
        follows = last == place - 1
        begins = not follows or block.table != view.blocks[last].table
        last = place
        if begins and _names_columns(view, row, place):
            names = _words(view, row)
            continue
        goes_on = not begins or (bool(table) and row.headings[:1] == table[-1].headings[:1])
        row = _named(row, names if goes_on else ())
        names = names_of(row)
        if table and not (follows and names == names_of(table[-1])):
            yield table
            table = []
        table.append(row)
    if table:
        yield table


def _side_by_side(table: list[Section]) -> Iterator[list[Section]]:
    """Part a table whose columns come again, "Uppgift, Vem, Uppgift, Vem", into those that it consists of."""
    names = [_COUNTED.sub("", name).casefold() for name in names_of(table[0])]
    widths = (
        width for width in range(2, len(names) // 2 + 1) if names == names[:width] * (len(names) // width)
    )
    width = next(widths, 0)
    if not width or not WHO & {heading(name).column for name in names[:width]}:
        yield table
        return
    for first in range(0, len(names), width):
        yield [_part(row, row.cells[first : first + width]) for row in table if _is_filled(row, first, width)]


def _is_filled(row: Section, first: int, width: int) -> bool:
    return any(cell.end > cell.start for cell in row.cells[first : first + width])


def _part(row: Section, cells: tuple[Cell, ...]) -> Section:
    filled = [cell for cell in cells if cell.end > cell.start]
    return replace(row, start=filled[0].start, end=filled[-1].end, cells=cells)


def _named(row: Section, above: Sequence[str]) -> Section:
    """Give a row without column names those of the table above, if it has as many columns."""
    if any(names_of(row)) or len(row.cells) != len(above):
        return row
    named = zip(row.cells, above, strict=True)
    return replace(row, cells=tuple(replace(cell, column=name) for cell, name in named))


def _names_columns(view: View, row: Section, place: int) -> bool:
    """Tell whether the first row of a table without column names gives those of the rows below."""
    words = _words(view, row)
    if any(names_of(row)) or len(words) < _FEWEST_COLUMNS or max(map(len, words)) > _LONGEST_NAME:
        return False
    read = [heading(each) for each in words]
    known = [each.column for each in read if each.column is not Column.OTHER or each.party]
    acts = any(each.column in WHO or each.party for each in read)
    told = Column.MATTER in known or any(map(ANSWERS_FOR.fullmatch, words))
    known_well = acts and told and 2 * len(known) > len(words)
    return known_well or _is_unlike(view, words, place) or _heads_marks(view, words, place)


def _heads_marks(view: View, words: Sequence[str], place: int) -> bool:
    """Tell whether two columns or more hold nothing but single letters or marks below words that are none."""
    columns = _below(view, words, place)
    marked = [
        word
        for word, column in zip(words, columns, strict=True)
        if (filled := [each for each in column if each]) and all(len(each) == 1 for each in filled)
    ]
    return len(marked) >= _FEWEST_BELOW and all(len(word) > 1 for word in marked)


def _is_unlike(view: View, words: Sequence[str], place: int) -> bool:
    """Tell short words, one of them no day above a column of nothing but days."""
    if not all(words) or any(len(each.split()) > _MOST_WORDS for each in words):
        return False
    return any(
        not holds_day(view, word) and all(holds_day(view, each) for each in column)
        for word, column in zip(words, _below(view, words, place), strict=True)
    )


def _below(view: View, words: Sequence[str], place: int) -> list[list[str]]:
    """Give the words of each column in the next rows of the same table; nothing where they are too few."""
    number = view.blocks[place].table
    below = takewhile(lambda block: block.table == number and bool(block.cells), view.blocks[place + 1 :])
    rows = [block.cells for block in islice(below, _SAMPLE) if len(block.cells) == len(words)]
    if len(rows) < _FEWEST_BELOW:
        return [[""] for _ in words]
    return [
        [view.quoted(Span(cell.start, cell.end)) for cell in column] for column in zip(*rows, strict=True)
    ]


def _words(view: View, row: Section) -> tuple[str, ...]:
    return tuple(view.quoted(Span(cell.start, cell.end)) for cell in row.cells)
