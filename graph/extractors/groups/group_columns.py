"""Columns of lists of people that say in which group each sits, and for how long."""

import re
from collections.abc import Iterator

from corpus.records import BlockKind, Cell, Entity, Section, Span
from graph.extractors.duties.periods import Period, period_in
from graph.extractors.tables.headings import Column, column_of
from graph.extractors.view import View

_GROUP_COLUMN = re.compile(
    r"(?:arbets|del|projekt|under|referens|styr)?grupp(?:ens namn)?|nätverk|råd|utskott|team"
    r"|(?:nätverk|organ|forum|kommitté|beredning|råd)(?:\s*(?:/|eller|och)\s*(?:grupp|nätverk|råd|forum))?"
    r"|grupp\s*(?:/|eller|och)\s*(?:nätverk|råd|forum|organ)",
    re.IGNORECASE,
)
_SEAT_COLUMN = re.compile(r"(?:roll|uppdrag|funktion|plats|post|stol)(?:\s+(?:i|inom)\s.*)?", re.IGNORECASE)
_TERM_COLUMN = re.compile(
    r"(?:mandat\w*|förordnande\w*|uppdrag\w*|plats\w*)\b.*\b(?:löper|gäller|går|upphör|slut\w*|utgång\w*|till|t\.?\s?o\.?\s?m)\b.*"
    r"|(?:sitter|vald\w*|utsedd\w*|förordnad\w*)\s+(?:till|t\.?\s?o\.?\s?m)\b.*|mandat(?:tid|period)\w*",
    re.IGNORECASE,
)
_LONGEST = 60


def group_in_column(view: View, row: Section) -> Entity | None:
    """Give the group that a column of the row names; an empty first cell is of the group above it."""
    at = next((at for at, cell in enumerate(row.cells) if _GROUP_COLUMN.fullmatch(cell.column.strip())), None)
    if at is None:
        return None
    cell = row.cells[at]
    cell = cell if cell.end > cell.start or at else first_above(view, row)
    words = view.quoted(Span(cell.start, cell.end))
    if not words[:1].isupper() or len(words) > _LONGEST:
        return None
    return view.names.named(words, kinds=("group",)) or view.names.make("group", words)


def is_of_groups(cell: Cell) -> bool:
    """Tell whether the column of a cell names groups."""
    return _GROUP_COLUMN.fullmatch(cell.column.strip()) is not None


def lists_people_of_groups(row: Section) -> bool:
    """Tell a list of people of several groups: a column of groups, of names, and of seats or senders."""
    columns = {column_of(cell.column) for cell in row.cells}
    seats = any(_SEAT_COLUMN.fullmatch(cell.column.strip()) for cell in row.cells)
    told = seats or bool(columns & {Column.ROLE, Column.ORGANISATION})
    return told and Column.PERSON in columns and any(map(is_of_groups, row.cells))


def term_of(view: View, row: Section) -> Period:
    """Give how long somebody sits in a group, where a column says it: "Mandat löper ut"."""
    cells = [cell for cell in row.cells if _TERM_COLUMN.fullmatch(cell.column.strip(" :."))]
    if len(cells) != 1:
        return Period()
    found = period_in(view.quoted(Span(cells[0].start, cells[0].end)), year=view.year)
    one_day = found.valid_from == found.valid_to or not found.valid_to
    return Period(valid_to=found.valid_to or found.valid_from or found.due) if one_day else found


def first_above(view: View, row: Section) -> Cell:
    """Give the nearest filled first cell of the rows above: an empty one below it is of the same body."""
    if "first cells above" not in view.memory:
        view.memory["first cells above"] = (dict(_first_cells(view)),)
    above: dict[int, Cell] = view.memory["first cells above"][0]
    return above[row.start]


def _first_cells(view: View) -> Iterator[tuple[int, Cell]]:
    """Give the start of every row with its first cell, or the one above it in its table that is filled."""
    last: Cell | None = None
    table = 0
    for block in (each for each in view.blocks if each.kind is BlockKind.ROW and each.cells):
        first = block.cells[0]
        last = first if first.end > first.start or block.table != table or last is None else last
        table = block.table
        yield block.start, last
