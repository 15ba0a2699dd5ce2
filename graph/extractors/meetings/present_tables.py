"""People in tables of the present: a row each, with offices, organisations and marks of who came."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.records import Block, Cell, Section, Span
from graph.extractors.genres import is_of_meeting
from graph.extractors.groups.tables import group_of, homes
from graph.extractors.meetings.attendance import ABSENT, DECIDING, PRESENT, Label, status_of
from graph.extractors.meetings.people import Person, read_person
from graph.extractors.offices.roles import is_role
from graph.extractors.tables.headings import Column, cells_by_column, column_of
from graph.extractors.tables.labels import labelled, under
from graph.extractors.view import View

_REFUSED = re.compile(r"\W*(?:nej|-|–|☐|□)\W*", re.IGNORECASE)
_SEAT = re.compile(  # as converters leave it, too, which lose letters that were printed as one
    r"ordinarie(?: ledam[öo]ter)?|(?P<substitute>ersät{0,2}are)|(?P<deputy>suppleant(?:er)?)", re.IGNORECASE
)
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
    for row, seats in _seated(view) if is_of_meeting(view) else ():
        for cell, seat in zip(row.cells, seats, strict=True):
            person = read_person(view, Span(cell.start, cell.end)) if seat is not None else None
            if person is not None:
                yield person, Label(cell.column, PRESENT, seat or None, deciding=not seat, network=None)


def _seated(view: View) -> Iterator[tuple[Block, tuple[str | None, ...]]]:
    """Give each row with the seat of each of its cells: by its column, or by a row of such words above."""
    above: tuple[str | None, ...] = ()
    end = 0
    for row in view.blocks:
        told = tuple(_seat(view.text[cell.start : cell.end]) for cell in row.cells)
        if len(above) != len(told) or view.text[end : row.start].strip():
            above = ()
        end = row.end
        if told and None not in told:
            above = told
            continue
        yield row, above or tuple(_seat(cell.column) for cell in row.cells)


def _seat(words: str) -> str | None:
    """Give the office of those below a word, "" for members; None where it tells no seat."""
    seat = _SEAT.fullmatch(words.strip(" :"))
    if seat is None:
        return None
    return "suppleant" if seat["deputy"] else "ersättare" if seat["substitute"] else ""


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
