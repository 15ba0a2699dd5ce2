"""Who in a document has the office that a sentence speaks of without a name: "Förbundschefen redogör för"."""

import re

from corpus.records import Entity, Span
from graph.extractors.roles import base_form
from graph.extractors.view import View, masked_pattern


def holder_of(view: View, office: str) -> Entity | None:
    """Give the only person beside whose name an office stands, as `Anna Berg, förbundschef`, if sure."""
    words = re.escape(base_form(office))
    beside = masked_pattern(
        rf"(?P<person><PERSON>)<PARTY>,?\s+(?i:{words})\b|\b(?i:{words})(?:en|n)?,? (?P<after><PERSON>)"
    )
    people = dict[str, Entity]()
    for match in beside.finditer(view.mask):
        name = "person" if match["person"] else "after"
        person = view.named_at(Span(*match.span(name)))
        if person is not None:
            people[person.id] = person
    return next(iter(people.values())) if len(people) == 1 else None
