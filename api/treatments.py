"""How personal identity numbers are treated in each file, and what a new choice means for kept documents."""

from dataclasses import replace

from corpus.ledger import innermost
from corpus.records import Extraction, NoteKind, Parsed
from corpus.store import Store
from ingest.privacy import MASK, MASKED, QUARANTINE

PERSONAL = (NoteKind.PERSONAL_NUMBER, NoteKind.COORDINATION_NUMBER)


class Treatments:
    """The choices for the collections of one store, as they are when this is made."""

    def __init__(self, store: Store, *, default: str) -> None:
        self._store = store
        self._default = default
        self._collections = store.ledger.collections()

    def of(self, source: str) -> str:
        """Tell how the file is treated: `warn`, `mask` or `quarantine`."""
        chosen = innermost(self._collections, source)
        return chosen.privacy if chosen else self._default

    def are_followed(self, source: str) -> bool:
        """Tell whether the document that a source holds is treated as is chosen now for all its places."""
        document_id = self._store.document_at(source)
        if document_id is None or (masked := self._masked(document_id)) is None:
            return True
        return self.of(source) != QUARANTINE and masked == self._must_be_masked(document_id)

    def keep(self, parsed: Parsed, extraction: Extraction) -> str:
        """Add a document to the store; a copy that was treated in another way goes, from all its places.

        :returns: what `Store.add` says of its source.
        """
        document = parsed.document
        new = any(note.text == MASKED for note in parsed.notes)
        held = self._masked(document.id)
        if held is None or held == new or (held and self._must_be_masked(document.id)):
            return self._store.add(parsed, extraction)
        places = self._store.places(document.id)
        self._store.remove(document.id)
        for place in {*places, document.source}:
            self._store.add(replace(parsed, document=replace(document, source=place)), extraction)
        return "updated"

    def refuse(self, source: str) -> None:
        """Let go of what a source held where it must not hold personal numbers any more."""
        document_id = self._store.document_at(source)
        if (
            document_id is not None
            and self.of(source) == QUARANTINE
            and self._masked(document_id) is not None
        ):
            self._store.remove(source)

    def _masked(self, document_id: str) -> bool | None:
        """Tell whether a document's personal numbers are covered; None where it has none."""
        notes = [note for _, note in self._store.notes(document_id, kinds=PERSONAL)]
        return notes[0].text == MASKED if notes else None

    def _must_be_masked(self, document_id: str) -> bool:
        return any(self.of(place) == MASK for place in self._store.places(document_id))
