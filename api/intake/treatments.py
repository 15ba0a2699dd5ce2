"""How files are treated: personal identity numbers, and what a new choice or program means for kept ones."""

from collections.abc import Collection
from dataclasses import replace

from corpus.ledger import innermost
from corpus.records import Extraction, Note, NoteKind, Parsed
from corpus.store import Store
from ingest.text.privacy import MASK, MASKED, QUARANTINE

PERSONAL = (NoteKind.PERSONAL_NUMBER, NoteKind.COORDINATION_NUMBER)
UNREAD = (NoteKind.UNREAD_PAGE, NoteKind.BROKEN_TEXT)


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
        """Add a document to the store; a copy that was read in another way goes, from all its places.

        :returns: what `Store.add` says of its source.
        """
        document = parsed.document
        if not (self._is_treated_otherwise(parsed) or self._has_more_unread(parsed)):
            return self._store.add(parsed, extraction)
        places = self._store.places(document.id)
        self._store.remove(document.id)
        for place in {*places, document.source}:
            self._store.add(replace(parsed, document=replace(document, source=place)), extraction)
        return "updated"

    def notes_at(self, source: str, kinds: Collection[NoteKind]) -> list[Note]:
        """Give the notes of some kinds of the document that a source holds."""
        document_id = self._store.document_at(source)
        return [note for _, note in self._store.notes(document_id, kinds=kinds)] if document_id else []

    def refuse(self, source: str) -> None:
        """Let go of what a source held where it must not hold personal numbers any more."""
        document_id = self._store.document_at(source)
        if (
            document_id is not None
            and self.of(source) == QUARANTINE
            and self._masked(document_id) is not None
        ):
            self._store.remove(source)

    def _is_treated_otherwise(self, parsed: Parsed) -> bool:
        """Tell whether the store holds this document with its personal numbers treated in another way."""
        held, new = self._masked(parsed.document.id), any(note.text == MASKED for note in parsed.notes)
        return held is not None and held != new and not (held and self._must_be_masked(parsed.document.id))

    def _has_more_unread(self, parsed: Parsed) -> bool:
        """Tell whether the store holds this very document with more pages left unread."""
        held = list(self._store.notes(parsed.document.id, kinds=UNREAD))
        return len(held) > sum(note.kind in UNREAD for note in parsed.notes)

    def _masked(self, document_id: str) -> bool | None:
        """Tell whether a document's personal numbers are covered; None where it has none."""
        notes = [note for _, note in self._store.notes(document_id, kinds=PERSONAL)]
        return notes[0].text == MASKED if notes else None

    def _must_be_masked(self, document_id: str) -> bool:
        return any(self.of(place) == MASK for place in self._store.places(document_id))
