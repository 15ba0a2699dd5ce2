"""The actions of tables: row by row, or column by column where the labels stand first in each row."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from corpus.records import Cell, Section
from graph.extractors.columns import Column, column_of, tier
from graph.extractors.duty_rows import BESIDES, WHO, DutyRow, names_somebody
from graph.extractors.labelled_duties import Group
from graph.extractors.table_owners import owner_column, owner_in_heading, owner_in_row
from graph.extractors.view import View

_DITTO = re.compile(
    r"""(?:["”“'’]+|[-–]?\s*["”]\s*[-–]?|dito|d:o|samma|samma som ovan|se ovan|som ovan)\W*""", re.I
)
_NUMBERS = re.compile(r"(?:nr|nummer|id|löpnr|löpnummer|#)?\W*", re.IGNORECASE)
_ORDINAL_NAME = re.compile(r"\D{0,20}\d{0,3}")
_FEWEST_LABELS = 2
_LONGEST_EVIDENCE = 1500


def table_rows(view: View, captions: Mapping[int, Group]) -> Iterator[DutyRow]:
    """Give the actions of all tables.

    :param captions: what labels right above a table say of all of it, by the place of its first row.
    """
    for table in tables(view):
        if is_turned(view, table):
            yield from _by_column(view, table)
        else:
            yield from _by_row(view, table, captions.get(table[0].start))


def tables(view: View) -> Iterator[list[Section]]:
    """Give the rows of each table; a table that goes on in the next block under the same names is one."""
    if "tables" not in view.memory:
        view.memory["tables"] = tuple(_tables(view))
    yield from view.memory["tables"]


def _tables(view: View) -> Iterator[list[Section]]:
    places = {block.start: index for index, block in enumerate(view.blocks) if block.cells}
    table: list[Section] = []
    for row in view.rows():
        follows = table and places.get(row.start, -1) == places.get(table[-1].start, -1) + 1
        if table and not (follows and _names(row) == _names(table[-1])):
            yield table
            table = []
        table.append(row)
    if table:
        yield table


def is_turned(view: View, table: Sequence[Section]) -> bool:
    """Tell whether the first cells of the rows, and not the columns, say what each cell holds."""
    if any(column_of(name) in WHO for name in _names(table[0])) or len(table[0].cells) < _FEWEST_LABELS:
        return False
    labels = [column_of(_label(view, row)) for row in table]
    named = {label for label in labels if label in WHO | BESIDES | {Column.MATTER}}
    return bool(named & WHO) and len(named) >= _FEWEST_LABELS


def _by_column(view: View, table: Sequence[Section]) -> Iterator[DutyRow]:
    """Read each column as one action, or as several below each other where its labels come again."""
    for place, name in enumerate(_names(table[0])):
        for rows in _cards(view, table) if place else ():
            cells = [
                replace(row.cells[place], column=_label(view, row))
                for row in rows
                if place < len(row.cells) and row.cells[place].end > row.cells[place].start
            ]
            if not names_somebody(cells):
                continue
            matters = [cell for cell in cells if column_of(cell.column) is Column.MATTER]
            title = "" if matters or _ORDINAL_NAME.fullmatch(name) else name
            if matters or title:
                yield DutyRow(min(row.start for row in rows), rows[-1].end, tuple(cells), title)


def _cards(view: View, table: Sequence[Section]) -> Iterator[list[Section]]:
    """Divide the rows of a turned table where a label comes again."""
    card: list[Section] = []
    seen = set[str]()
    for row in table:
        label = _label(view, row).casefold()
        if label in seen:
            yield card
            card, seen = [], set()
        card.append(row)
        seen.add(label)
    yield card


def _label(view: View, row: Section) -> str:
    return " ".join(view.text[row.cells[0].start : row.cells[0].end].split()).strip(" :*")


def _names(row: Section) -> tuple[str, ...]:
    return tuple(cell.column for cell in row.cells)


def _by_row(view: View, table: Sequence[Section], caption: Group | None) -> Iterator[DutyRow]:
    """Read each row as one action, with what is said above of several."""
    needs_somebody = not any(column_of(name) in WHO for name in _names(table[0]))
    column = owner_column(table)
    stated = caption.cells if caption else owner_in_heading(view, table)
    said = _Said(stated if needs_somebody else ())
    above: tuple[Cell, ...] | None = None
    for row in table:
        if needs_somebody and (found := owner_in_row(view, row)):
            said = _Said(found)
            continue
        named = [replace(cell, column="Ansvarig") if cell.column == column else cell for cell in row.cells]
        own = tuple(named) if column else row.cells
        cells = own if above is None else _completed(view, own, above)
        above = cells
        added = said.beside(cells)
        start = min((cell.start for cell in (*cells, *added) if cell.end > cell.start), default=row.start)
        if row.end - start > _LONGEST_EVIDENCE:
            start = row.start
        yield DutyRow(min(start, row.start), row.end, (*cells, *added))


@dataclass(frozen=True, slots=True)
class _Said:
    """What stands above several rows and holds for each of them that does not say it itself."""

    cells: tuple[Cell, ...]

    def beside(self, cells: Sequence[Cell]) -> tuple[Cell, ...]:
        """Give what a row with these cells does not say."""
        own = {column_of(cell.column) for cell in cells if cell.end > cell.start}
        return () if own & WHO else tuple(each for each in self.cells if column_of(each.column) not in own)


def _completed(view: View, cells: tuple[Cell, ...], above: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Fill the cells that repeat the row above: by ditto marks, or as one cell over several rows."""
    kinds = [column_of(cell.column) for cell in cells]
    action = _action_place(cells)
    same_action = action is not None and _empty(cells[action])
    merged = action is not None and not same_action and _goes_on(cells, kinds, action)
    found = []
    for cell, over, kind in zip(cells, above, kinds, strict=True):
        ditto = _DITTO.fullmatch(view.text, cell.start, cell.end) is not None and cell.end > cell.start
        goes_on = _empty(cell) and ((same_action and kind is Column.MATTER) or (merged and kind in WHO))
        found.append(replace(over, column=cell.column) if ditto or goes_on else cell)
    return tuple(found)


def _action_place(cells: Sequence[Cell]) -> int | None:
    """Give the place of the column that names the action, among those of goals, areas and actions."""
    matters = [place for place, cell in enumerate(cells) if column_of(cell.column) is Column.MATTER]
    return min(matters, key=lambda place: tier(cells[place].column), default=None)


def _goes_on(cells: Sequence[Cell], kinds: Sequence[Column], action: int) -> bool:
    """Tell whether a row goes on with the goal or area of the row above, whose cell is set over both."""
    sorting = [
        cell
        for cell, kind in zip(cells[:action], kinds[:action], strict=True)
        if kind in (Column.MATTER, Column.OTHER) and not _NUMBERS.fullmatch(cell.column)
    ]
    return bool(sorting) and all(_empty(cell) for cell in sorting)


def _empty(cell: Cell) -> bool:
    return cell.end <= cell.start
