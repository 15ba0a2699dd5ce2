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


class Collection:
    """Holds the items of every document of a store, and reads those of changed documents when asked."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._change = 0
        self._held: dict[str, tuple[DocumentHead, tuple[Item, ...]]] = {}

    def items(self) -> Iterator[Item]:
        """Give all items in the order of `graph.threads.gathering.gather`, as the store holds them now."""
        last = self._store.last_change()
        if last < self._change:  # the store was emptied and begins to count anew
            self._held.clear()
            self._change = 0
        for each in self._store.changes(self._change):
            self._held.pop(each.document_id, None)
        quoter = Quoter(self._store)
        self._held = {head.id: self._of(head, quoter) for head in self._store.heads()}
        self._change = last
        for _, items in self._held.values():
            yield from items

    def _of(self, head: DocumentHead, quoter: Quoter) -> tuple[DocumentHead, tuple[Item, ...]]:
        held = self._held.get(head.id)
        return held if held and held[0] == head else (head, tuple(items_of(self._store, head, quoter)))
