"""Tables of whom each party can be reached by: "Part, Kontaktperson, Funktion". They tell of no duties."""

import re
from collections.abc import Iterator, Sequence

from corpus.records import Cell, Entity, Span
from graph.extractors.duties.rows import TIMES, DutyRow
from graph.extractors.meetings.people import people_of
from graph.extractors.offices.post_tables import posts
from graph.extractors.offices.roles import base_form, with_field
from graph.extractors.tables.headings import Column, tier
from graph.extractors.view import BODY_KINDS, Claim, View

_EXTRACTOR = "tabell"
_PARTIES = (Column.ORGANISATION, Column.OTHER)
_AMOUNT = re.compile(r"\s*(?:(?:beviljat|sökt)\s+)?(?:belopp|bidrag|summa)", re.IGNORECASE)
_CONTACT = re.compile(r"\s*kontakt", re.IGNORECASE)


def names_contact(cells: dict[Column, list[Cell]]) -> bool:
    """Tell whether a row tells whom to turn to, and names nothing to do but what money is granted for."""
    named = cells.get(Column.RESPONSIBLE, [])
    matters = cells.get(Column.MATTER, [])
    granted = any(_AMOUNT.match(cell.column) for cell in cells.get(Column.BESIDE, ()))
    granted = granted and all(tier(cell.column) for cell in matters)
    told = (bool(matters) and not granted) or not TIMES.isdisjoint(cells)
    return not told and any(_CONTACT.match(cell.column) for cell in named)


def party_reached(
    view: View, cells: dict[Column, list[Cell]], *, kinds: Sequence[Column] = _PARTIES
) -> Entity | None:
    """Give the body whose contact a row names; None where no cell is a body and nothing else."""
    beside = (cell for kind in kinds for cell in cells.get(kind, ()))
    named = (view.named_at(Span(cell.start, cell.end)) for cell in beside)
    return next((body for body in named if body is not None and body.kind in BODY_KINDS), None)


def contacts(view: View, row: DutyRow, cells: dict[Column, list[Cell]], party: Entity) -> Iterator[Claim]:
    """Read the people of a row: they represent the party, each in the office that the row names."""
    for person in _people(view, cells):
        yield _told(row, person, "represents", party)
    for cell in cells.get(Column.RESPONSIBLE, ()):
        for each in people_of(view, [Span(cell.start, cell.end)]):
            for role in each.roles:
                yield _told(row, each.entity, "has_role", view.names.make("role", base_form(role)))
    yield from offices(view, row, cells)


def offices(
    view: View, row: DutyRow, cells: dict[Column, list[Cell]], *, office: str = "", since: str | None = None
) -> Iterator[Claim]:
    """Read the office and the unit that a row names beside the people who act: "Roll, Namn, Ansvar".

    :param office: where the row tells who gets one, with the day from which it is held.
    """
    if office:
        for person in _people(view, cells)[:1]:  # the next may be whom somebody replaces
            yield from posts(view, row, cells[Column.MATTER][0], person, since)
        return
    told = cells.get(Column.ROLE, ())
    named = [base_form(view.quoted(Span(cell.start, cell.end))) for cell in told]
    unit = party_reached(view, cells, kinds=_PARTIES[:1])
    for person in _people(view, cells) if named else ():
        for each in filter(_is_office, named):
            yield _told(row, person, "has_role", view.names.make("role", each))
        if unit is not None:
            yield _told(row, person, "represents", unit)


def _is_office(words: str) -> bool:
    """Tell whether words are an office, alone or with its field: "delprojektledare teknik"."""
    return with_field(words) is not None and not words.startswith("ansvarig ")


def _people(view: View, cells: dict[Column, list[Cell]]) -> list[Entity]:
    """Give the people of the cells that say who acts, in the order of the row."""
    named = sorted(
        (*cells.get(Column.RESPONSIBLE, ()), *cells.get(Column.ACTOR, ())), key=lambda cell: cell.start
    )
    found = (one for cell in named for one in view.names.within(cell.start, cell.end, kinds=("person",)))
    return [view.names.entity(one.entity_id) for one in found if one.entity_id]


def _told(row: DutyRow, person: Entity, kind: str, about: Entity) -> Claim:
    return Claim.stated(kind, person, about, Span(row.start, row.end), by=_EXTRACTOR, confidence=0.9)
