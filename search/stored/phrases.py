"""What a document has that can be suggested to somebody who types: its title, its headings, its names."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from corpus.store import Store

NAMED_KINDS = ("person", "organisation", "region", "group", "strategy", "initiative")
DOCUMENT, HEADING = "dokument", "rubrik"

_SHORTEST, _LONGEST = 3, 120
_NUMBER = re.compile(r"^(?:§\s*\d+\w?|\d+(?:\.\d+)*[.)]?)\s+")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A name, title or heading; `id` is that of an entity."""

    text: str
    kind: str
    id: str | None = None


def phrases_of(store: Store, document_ids: Collection[str]) -> dict[str, tuple[Phrase, ...]]:
    """Give the phrases of those of the documents that exist, each phrase once a document."""
    found: dict[str, dict[Phrase, None]] = defaultdict(dict)
    for document_id, phrase in _all(store, document_ids):
        if _SHORTEST <= len(phrase.text) <= _LONGEST:
            found[document_id][phrase] = None
    return {document_id: tuple(held) for document_id, held in found.items()}


def _all(store: Store, document_ids: Collection[str]) -> Iterator[tuple[str, Phrase]]:
    catalogue = store.catalogue
    for card in catalogue.cards(document_ids).values():
        yield card.document_id, Phrase(" ".join(card.title.split()), DOCUMENT)
    for document_id, headings in catalogue.headings(document_ids):
        for heading in headings:
            yield document_id, Phrase(_NUMBER.sub("", " ".join(heading.split())), HEADING)
    for document_id, entity_id, kind, name in catalogue.names_of(document_ids, NAMED_KINDS):
        yield document_id, Phrase(name, kind, entity_id)
