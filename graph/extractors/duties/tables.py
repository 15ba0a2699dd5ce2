"""The actions of tables: row by row, or column by column where the labels stand first in each row."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from corpus.records import Cell, Section, Span
from graph.extractors.decisions.listed_decisions import lists_decisions
from graph.extractors.duties.rows import BESIDES, WHO, DutyRow, names_somebody
from graph.extractors.duties.shares import tells_shares
from graph.extractors.tables.cell_contents import names_party
from graph.extractors.tables.headings import Column, column_of
from graph.extractors.tables.label_groups import Group
from graph.extractors.tables.owners import owner_above, owner_in_heading, owner_in_row
from graph.extractors.tables.reading import TableReading, read_table
from graph.extractors.tables.row_items import items_of
from graph.extractors.tables.whole_tables import names_of, tables
from graph.extractors.view import View
from graph.text.sentences import folded

_DITTO = re.compile(
    r"""(?:["”“'’]+|[-–]?\s*["”]\s*[-–]?|dito|d:o|samma|samma som ovan|se ovan|som ovan)\W*""", re.I
)
_NUMBERS = re.compile(r"(?:nr|nummer|id|löpnr|löpnummer|#)?\W*", re.IGNORECASE)
_ORDINAL_NAME = re.compile(r"(?:\w+\W+)?(?:nr\W*)?(?:\d{1,3}|[A-ZÅÄÖ])?\W*", re.IGNORECASE)
_SUM = re.compile(r"\W*(?:(?:del|slut|total)?summa|totalt|summerat|sammanlagt)\b", re.IGNORECASE)
_FEWEST_LABELS = 2
_LONGEST_EVIDENCE = 1500


def table_rows(view: View, captions: Mapping[int, Group]) -> Iterator[DutyRow]:
    """Give the actions of all tables.

    :param captions: what labels right above a table say of all of it, by the place of its first row.
    """
    for table in tables(view):
        if tells_shares(view, table) or lists_decisions(table[0]):
            continue  # read by `duty_shares` and `listed_decisions`
        if is_turned(view, table):
            yield from _by_column(view, table)
        else:
            yield from _by_row(view, table, captions.get(table[0].start))


def is_turned(view: View, table: Sequence[Section]) -> bool:
    """Tell whether the first cells of the rows, and not the columns, say what each cell holds."""
    if any(column_of(name) in WHO for name in names_of(table[0])) or len(table[0].cells) < _FEWEST_LABELS:
        return False
    labels = [column_of(_label(view, row)) for row in table]
    named = {label for label in labels if label in WHO | BESIDES | {Column.MATTER}}
    if not named & WHO or len(named) < _FEWEST_LABELS:
        return False
    acting = {Column.RESPONSIBLE} if Column.RESPONSIBLE in named else WHO
    beside = [
        cell for row, label in zip(table, labels, strict=True) if label in acting for cell in row.cells[1:]
    ]
    filled = [cell for cell in beside if cell.end > cell.start]
    return 2 * sum(names_party(view, cell) for cell in filled) >= len(filled)


def _by_column(view: View, table: Sequence[Section]) -> Iterator[DutyRow]:
    """Read each column as one action, or as several below each other where its labels come again."""
    for place, name in enumerate(names_of(table[0])):
        for rows in _cards(view, table) if place else ():
            cells = [
                replace(row.cells[place], column=_label(view, row))
                for row in rows
                if place < len(row.cells) and row.cells[place].end > row.cells[place].start
            ]
            cells = [cell for cell in cells if not _tells_how(view, cell, cells)]
            if not names_somebody(cells):
                continue
            matters = [cell for cell in cells if column_of(cell.column) is Column.MATTER]
            title = "" if matters or _ORDINAL_NAME.fullmatch(name) else name
            if matters or title:
                yield DutyRow(min(row.start for row in rows), rows[-1].end, tuple(cells), title)


def _tells_how(view: View, cell: Cell, card: Sequence[Cell]) -> bool:
    """Tell what is told of how an action is done, where another cell says who answers: "Genomförande"."""
    answered = any(column_of(each.column) is Column.RESPONSIBLE for each in card)
    return answered and column_of(cell.column) is Column.ACTOR and not names_party(view, cell)


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


def _by_row(view: View, table: Sequence[Section], caption: Group | None) -> Iterator[DutyRow]:
    """Read each row as one action, with what is said above of several."""
    needs_somebody = not any(column_of(name) in WHO for name in names_of(table[0]))
    stated = caption.cells if caption else owner_in_heading(view, table)
    owned = needs_somebody and (bool(stated) or any(owner_in_row(view, row) for row in table))
    reading = read_table(view, table, owned=owned)
    answered = any(column_of(name) is Column.RESPONSIBLE for name in names_of(table[0]))
    over = () if answered or (stated and needs_somebody) else owner_above(view, table)
    said = _Said(over, above=True) if over else _Said(stated if needs_somebody else ())
    above: tuple[Cell, ...] | None = None
    for row in table:
        if needs_somebody and (found := owner_in_row(view, row)):
            said = _Said(found)
            continue
        if _names_columns_again(view, row):
            continue
        if not (reading.names_somebody or said.cells):
            above = None
            continue
        cells = row.cells if above is None else _completed(view, reading, row.cells, above)
        above = cells
        for parted in items_of(view, reading, cells):
            found_row = _row(row, reading, parted, said.beside(parted, reading))
            if not (found_row.matter and _SUM.match(view.text, found_row.matter.start, found_row.matter.end)):
                yield found_row


def _names_columns_again(view: View, row: Section) -> bool:
    """Tell a row that repeats the names of the columns, as on a new page."""
    filled = [cell for cell in row.cells if not _empty(cell)]
    pairs = ((view.quoted(Span(cell.start, cell.end)), folded(cell.column)) for cell in filled)
    return len(filled) >= _FEWEST_LABELS and all(words.casefold() == name.casefold() for words, name in pairs)


def _row(row: Section, reading: TableReading, cells: tuple[Cell, ...], added: tuple[Cell, ...]) -> DutyRow:
    """Make the row of cells and of those added to it; what stands far above is no evidence."""
    start = min((cell.start for cell in (*cells, *added) if cell.end > cell.start), default=row.start)
    if row.end - start > _LONGEST_EVIDENCE:
        start = row.start
    kinds = (*reading.kinds, *(column_of(cell.column) for cell in added))
    matter = next((cells[place] for place in reading.matters if not _empty(cells[place])), None)
    return DutyRow(
        min(start, row.start),
        row.end,
        (*cells, *added),
        kinds=kinds,
        matter=matter,
        chance=reading.chance,
        partners=reading.partners,
        refused=reading.refused,
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """What stands above several rows and holds for each of them that does not say it itself.

    :ivar above: a line above the table says it, of rows that tell who does the work, not who answers for it.
    """

    cells: tuple[Cell, ...]
    above: bool = False

    def beside(self, cells: Sequence[Cell], reading: TableReading) -> tuple[Cell, ...]:
        """Give what a row with these cells does not say."""
        own = {kind for cell, kind in zip(cells, reading.kinds, strict=True) if not _empty(cell)}
        if Column.RESPONSIBLE in own or (own & WHO and not self.above):
            return ()
        return tuple(each for each in self.cells if column_of(each.column) not in own)


def _completed(
    view: View, reading: TableReading, cells: tuple[Cell, ...], above: tuple[Cell, ...]
) -> tuple[Cell, ...]:
    """Fill the cells that repeat the row above: by ditto marks, or as one cell over several rows."""
    action = next((place for place in reading.matters if reading.kinds[place] is Column.MATTER), None)
    same_action = action is not None and _empty(cells[action])
    begins = reading.kinds[0] in WHO and _empty(cells[0])  # who acts stands first, over several rows
    merged = action is not None and not same_action and (begins or _goes_on(cells, reading, action))
    found = []
    for cell, over, kind in zip(cells, above, reading.kinds, strict=True):
        ditto = _DITTO.fullmatch(view.text, cell.start, cell.end) is not None and cell.end > cell.start
        goes_on = _empty(cell) and ((same_action and kind is Column.MATTER) or (merged and kind in WHO))
        found.append(replace(over, column=cell.column) if ditto or goes_on else cell)
    return tuple(found)


def _goes_on(cells: Sequence[Cell], reading: TableReading, action: int) -> bool:
    """Tell whether a row goes on with the goal or area of the row above, whose cell is set over both."""
    sorting = [
        cell
        for cell, kind in zip(cells[:action], reading.kinds[:action], strict=True)
        if kind in (Column.MATTER, Column.OTHER) and not _NUMBERS.fullmatch(cell.column)
    ]
    return bool(sorting) and all(map(_empty, sorting))


def _empty(cell: Cell) -> bool:
    return cell.end <= cell.start
