"""People in tables of the present: a row each, with offices, organisations and marks of who came."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.records import Cell, Section, Span
from graph.extractors.genres import is_of_meeting
from graph.extractors.groups.tables import group_of, homes
from graph.extractors.meetings.attendance import ABSENT, DECIDING, PRESENT, Label, status_of
from graph.extractors.meetings.people import Person, read_person
from graph.extractors.offices.roles import is_role
from graph.extractors.tables.headings import Column, cells_by_column, column_of
from graph.extractors.tables.labels import labelled, under
from graph.extractors.view import View

_REFUSED = re.compile(r"\W*(?:nej|-|–|☐|□)\W*", re.IGNORECASE)
_SEATS = {"ordinarie": "", "ersättare": "ersättare", "suppleanter": "suppleant"}
_TICK = re.compile(r"\s*\[?(?:x|ja|✓|✔|☒|☑)\]?\s*", re.IGNORECASE)


def in_tables(view: View) -> Iterator[tuple[Person, Label]]:
    """Read the rows of tables of the present."""
    yield from _by_seat(view)
    for row, words in labelled(view):
        cells = cells_by_column(row.cells)
        named = cells.get(Column.PERSON)
        told = named and not {Column.RESPONSIBLE, Column.MATTER} & cells.keys()
        if named and told and group_of(view, row) is None:
            for person, label in _row_people(view, row, named[0], cells):
                own, roles = under(words, label)
                yield replace(person, roles=tuple(dict.fromkeys((*person.roles, *roles)))), own


def _by_seat(view: View) -> Iterator[tuple[Person, Label]]:
    """Read the members and those who stand in for them, side by side below "Ordinarie" and "Ersättare"."""
    for passage in view.passages if is_of_meeting(view) else ():
        seat = _SEATS.get(passage.column.strip(" :").casefold())
        person = read_person(view, Span(passage.start, passage.end)) if seat is not None else None
        if person is not None:
            yield person, Label(passage.column, PRESENT, seat or None, deciding=not seat, network=None)


def _row_people(
    view: View, row: Section, named: Cell, cells: dict[Column, list[Cell]]
) -> Iterator[tuple[Person, Label]]:
    others = [cell for column in (Column.ROLE, Column.PARTY) for cell in cells.get(column, ())]
    others += homes(view, row)
    others += [cell for cell in cells.get(Column.OTHER, ()) if _is_office(view, cell)]
    person = read_person(
        view, Span(named.start, named.end), more=[Span(cell.start, cell.end) for cell in others]
    )
    if person is None:
        return
    presence = " ".join(view.text[cell.start : cell.end] for cell in _marks(cells))
    heading = row.headings[-1] if row.headings else ""
    left_blank = not presence.strip() and _is_ticked(view, row)
    refused = _REFUSED.fullmatch(presence) is not None
    status = status_of(presence) or (ABSENT if left_blank or refused else None)
    status = status or status_of(heading) or PRESENT
    words = f"{named.column} {heading}"
    yield (
        replace(person, evidence=Span(row.start, row.end)),
        Label(words, status, None, DECIDING.search(words) is not None, None),
    )


def _is_office(view: View, cell: Cell) -> bool:
    """Tell whether a cell of a column without a telling name holds an office: "Ersättare"."""
    return is_role(view.quoted(Span(cell.start, cell.end)).lower())


def _marks(cells: dict[Column, list[Cell]]) -> list[Cell]:
    """Give the cells that say who came: of a column for it, or of one `Närvarande` beside the names."""
    return [*cells.get(Column.PRESENCE, ()), *cells.get(Column.PERSON, ())[1:]]


def _is_ticked(view: View, row: Section) -> bool:
    """Tell whether a row stands in a table whose rows are ticked in a column for who came."""
    named = [cell.column for cell in row.cells if column_of(cell.column) in (Column.PERSON, Column.PRESENCE)]
    marked = named[1] if len(named) > 1 else None
    return marked is not None and any(
        cell.column == marked and _TICK.fullmatch(view.text[cell.start : cell.end])
        for other in view.rows()
        if other.headings == row.headings
        for cell in other.cells
    )
