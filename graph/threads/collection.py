"""The items of a store from one change to the next: only documents that changed are read anew."""

from collections.abc import Iterator

from corpus.errors import NotFound
from corpus.evidence import Quoter
from corpus.records import DocumentHead
from corpus.store import Store
from corpus.stored_knowledge import Stand
from graph.threads.gathering import items_of
from graph.threads.items import Item
from graph.threads.sql_tables import Documents
from graph.threads.thread_file import ThreadFile


class Collection:
    """Holds the items of every document of a store, and reads those of changed documents when asked."""

    def __init__(self, store: Store, file: ThreadFile | None = None) -> None:
        """Hold nothing yet.

        :param file: what holds the items of an earlier change.
        """
        self._store = store
        self._file = file
        self._stand = Stand()
        self._held: dict[str, tuple[DocumentHead, tuple[Item, ...]]] = {}

    def items(self) -> Iterator[Item]:
        """Give all items in the order of `graph.threads.gathering.gather`, as the store holds them now."""
        stand, heads = self._store.stand(), self._store.heads()
        self._begin()
        for each in self._store.changes(self._stand.change):
            self._held.pop(each.document_id, None)
        quoter = Quoter(self._store)
        self._held = {head.id: held for head in heads if (held := self._of(head, quoter))}
        self._stand = stand
        for _, items_of_one in self._held.values():
            yield from items_of_one

    def documents(self) -> Documents:
        """Give the items as they were last given, with the heads of their documents, by the ids of these."""
        return self._held

    def _begin(self) -> None:
        """Begin with what the file holds, and anew where the store has been emptied."""
        if not self._store.has_been(self._stand):
            self._held.clear()
            self._stand = Stand()
        if not self._held and self._file is not None:
            self._stand, found = self._file.documents(self._store)
            self._held = dict(found)

    def _of(self, head: DocumentHead, quoter: Quoter) -> tuple[DocumentHead, tuple[Item, ...]] | None:
        """Give the items of a document; None where it has been removed just now."""
        held = self._held.get(head.id)
        if held and held[0] == head:
            return held
        try:
            return head, tuple(items_of(self._store, head, quoter))
        except NotFound:
            return None
