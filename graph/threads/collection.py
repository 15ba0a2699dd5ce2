"""The items of a corpus from one change of the store to the next: only documents that changed are read anew.

How items are joined is not kept: what a word of a title is worth, and which titles stand on every agenda, is
learned from all titles together, so that each new document may join or part others. Of a corpus of 43 minutes
that takes a thirtieth of the time that reading them takes.
"""

from collections.abc import Iterator

from corpus.evidence import Quoter
from corpus.records import DocumentHead
from corpus.store import Store
from graph.threads.gathering import items_of
from graph.threads.items import Item
from graph.threads.thread_file import ThreadFile


class Collection:
    """Holds the items of every document of a store, and reads those of changed documents when asked."""

    def __init__(self, store: Store, file: ThreadFile | None = None) -> None:
        """Hold nothing yet.

        :param file: what holds the items of an earlier change.
        """
        self._store = store
        self._file = file
        self._change = 0
        self._held: dict[str, tuple[DocumentHead, tuple[Item, ...]]] = {}
        self._anew: set[str] = set()

    def items(self) -> Iterator[Item]:
        """Give all items in the order of `graph.threads.gathering.gather`, as the store holds them now."""
        last, heads = self._store.last_change(), self._store.heads()
        if not self._held and self._file is not None and 0 < (kept := self._file.last_change()) <= last:
            items = self._file.items(heads)
            self._held = {head.id: (head, items[head.id]) for head in heads if head.id in items}
            self._change = kept
        if last < self._change:  # the store was emptied and begins to count anew
            self._held.clear()
            self._change = 0
        for each in self._store.changes(self._change):
            self._held.pop(each.document_id, None)
        quoter = Quoter(self._store)
        self._held = {head.id: self._of(head, quoter) for head in heads}
        self._change = last
        for _, items_of_one in self._held.values():
            yield from items_of_one

    def by_document(self) -> dict[str, tuple[Item, ...]]:
        """Give the items as they were last given, by the ids of their documents."""
        return {document_id: items for document_id, (_, items) in self._held.items()}

    def read_anew(self) -> frozenset[str]:
        """Give the ids of the documents that were read since this was last asked."""
        read, self._anew = frozenset(self._anew), set()
        return read

    def _of(self, head: DocumentHead, quoter: Quoter) -> tuple[DocumentHead, tuple[Item, ...]]:
        held = self._held.get(head.id)
        if held and held[0] == head:
            return held
        self._anew.add(head.id)
        return head, tuple(items_of(self._store, head, quoter))
