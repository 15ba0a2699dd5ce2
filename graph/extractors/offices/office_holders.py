"""Who in a document has the office that a sentence speaks of without a name: "Förbundschefen redogör för"."""

import re

from corpus.records import Entity, Span
from graph.extractors.offices.roles import base_form, is_membership, with_field
from graph.extractors.view import View, masked_pattern

_BESIDE = re.compile(r",\s+(?P<office>[^\n,.;:()]{3,60})")


def office_of(view: View, person: Entity) -> str | None:
    """Give the office that stands after a person's name, `Anna Berg, chef för arkivet`, if it is one."""
    offices = set[str]()
    for mention in view.names.mentions:
        match = _BESIDE.match(view.text, mention.end) if mention.entity_id == person.id else None
        words = with_field(match["office"].strip()) if match is not None else None
        if words is not None and not is_membership(words):
            offices.add(base_form(words))
    return offices.pop() if len(offices) == 1 else None


def holder_of(view: View, office: str) -> Entity | None:
    """Give the only person beside whose name an office stands, as `Anna Berg, förbundschef`, if sure."""
    words = " ".join(map(re.escape, base_form(office).split()))
    beside = masked_pattern(
        rf"(?P<person><PERSON>)<PARTY>(?:,\s+|[^\S\n]+)(?i:{words})\b|\b(?i:{words})(?:en|n)?,?[^\S\n]+(?P<after><PERSON>)"
    )
    people = dict[str, Entity]()
    for match in beside.finditer(view.mask):
        name = "person" if match["person"] else "after"
        person = view.named_at(Span(*match.span(name)))
        if person is not None:
            people[person.id] = person
    return next(iter(people.values())) if len(people) == 1 else None
