"""Tables of whom each party can be reached by: "Part, Kontaktperson, Funktion". They tell of no duties."""

import re
from collections.abc import Iterator

from corpus.records import Cell, Entity, Span
from graph.extractors.columns import Column
from graph.extractors.duty_rows import TIMES, DutyRow
from graph.extractors.roles import base_form, is_role
from graph.extractors.view import BODY_KINDS, Claim, View

_EXTRACTOR = "tabell"
_PARTIES = (Column.ORGANISATION, Column.OTHER)
_CONTACT = re.compile(r"\s*kontakt", re.IGNORECASE)


def names_contact(cells: dict[Column, list[Cell]]) -> bool:
    """Tell whether a row tells whom to turn to, and names nothing to do."""
    named = cells.get(Column.RESPONSIBLE, [])
    told = Column.MATTER in cells or not TIMES.isdisjoint(cells)
    return not told and any(_CONTACT.match(cell.column) for cell in named)


def party_reached(view: View, cells: dict[Column, list[Cell]]) -> Entity | None:
    """Give the body whose contact a row names; None where no cell is a body and nothing else."""
    beside = (cell for kind in _PARTIES for cell in cells.get(kind, ()))
    named = (view.named_at(Span(cell.start, cell.end)) for cell in beside)
    return next((body for body in named if body is not None and body.kind in BODY_KINDS), None)


def contacts(view: View, row: DutyRow, cells: dict[Column, list[Cell]], party: Entity) -> Iterator[Claim]:
    """Read the people of a row: they represent the party, each in the office that the row names."""
    named = cells[Column.RESPONSIBLE]
    people = [one for cell in named for one in view.names.within(cell.start, cell.end, kinds=("person",))]
    offices = [base_form(view.quoted(Span(cell.start, cell.end))) for cell in cells.get(Column.ROLE, ())]
    roles = [view.names.make("role", office) for office in offices if is_role(office)]
    told = [("represents", party), *(("has_role", role) for role in roles)]
    for person in people:
        for kind, about in told if person.entity_id else ():
            yield Claim(
                kind=kind,
                subject=view.names.entity(person.entity_id or ""),
                object=about,
                evidence=Span(row.start, row.end),
                extractor=_EXTRACTOR,
                confidence=0.9,
            )
