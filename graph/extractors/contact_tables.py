"""Tables of whom each party can be reached by: "Part, Kontaktperson, Funktion". They tell of no duties."""

import re
from collections.abc import Iterator

from corpus.records import Cell, Entity, Span
from graph.extractors.columns import Column, column_of
from graph.extractors.duty_rows import DutyRow
from graph.extractors.roles import base_form, is_role
from graph.extractors.view import BODY_KINDS, Claim, View

_EXTRACTOR = "tabell"
_CONTACT = re.compile(r"\s*kontakt", re.IGNORECASE)


def party_reached(view: View, cells: dict[Column, list[Cell]], matter: Cell) -> Entity | None:
    """Give the body whose contact a row names; None where the row tells of a matter.

    :param matter: the cell beside the contact that is not known to be anything else.
    """
    named = cells.get(Column.RESPONSIBLE, ())
    if not named or not _CONTACT.match(named[0].column) or column_of(matter.column) is Column.MATTER:
        return None
    found = view.names.within(matter.start, matter.end, kinds=BODY_KINDS)
    whole = len(found) == 1 and (found[0].start, found[0].end) == (matter.start, matter.end)
    return view.names.entity(found[0].entity_id) if whole and found[0].entity_id else None


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
