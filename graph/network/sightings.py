"""Where an entity is named: the sentence, or the table row, around each mention."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from corpus.errors import NotFound
from corpus.evidence import Quoter
from corpus.records import BlockKind, Evidence, Mention
from corpus.store import Store
from graph.network.knowledge import KnowledgeGraph
from graph.text.sentences import sentences

_KEPT_DOCUMENTS = 64


class Sightings:
    """Quotes the sentences that name an entity."""

    def __init__(self, store: Store, knowledge: KnowledgeGraph, quoter: Quoter) -> None:
        self._store = store
        self._knowledge = knowledge
        self._quoter = quoter
        self._blocks = lru_cache(maxsize=_KEPT_DOCUMENTS)(store.blocks)

    def of(self, entity_id: str) -> Iterator[Evidence]:
        """Quote where an entity, or what it was merged with, is named, in the order of documents and text."""
        node = self._knowledge.canonical(entity_id)
        for document_id in self._knowledge.documents_of(node):
            for mention in self._store.mentions(document_id):
                if mention.entity_id and self._knowledge.canonical(mention.entity_id) == node:
                    try:
                        quoted = self._quoter.quote(document_id, *self._sentence(mention))
                    except NotFound:  # it has been removed just now
                        break
                    yield quoted

    def _sentence(self, mention: Mention) -> tuple[int, int]:
        """Give the sentence, or the table row, around a mention."""
        blocks = self._blocks(mention.document_id)
        index = bisect_right(blocks, mention.start, key=lambda block: block.start) - 1
        if index < 0 or mention.end > blocks[index].end:
            return mention.start, mention.end
        block = blocks[index]
        if block.kind is BlockKind.ROW:
            return block.start, block.end
        text = self._quoter.quote(mention.document_id, block.start, block.end).quote
        for start, end in sentences(text, 0, len(text)):
            if start <= mention.start - block.start < end:
                return block.start + start, max(block.start + end, mention.end)
        return mention.start, mention.end
