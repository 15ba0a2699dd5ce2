"""BM25 over sections in Tantivy: title, headings and body as terms, and the words as written for phrases.

The index is a function of the store. It remembers the last change of the store that it holds; a batch that
a crash cut off is simply taken again, for adding a document first removes what the index held of it.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from search.analysis.query import Group, ParsedQuery
from search.lexical.files import open_index, read_last_change, write_last_change
from search.lexical.hits import NONE, WordedSections
from search.lexical.queries import QueryMaker, left_to_check
from search.lexical.reading import LexicalReading
from search.lexical.schema import EXACT, entry, schema
from search.stored.copies import sketch_of
from search.stored.indexed import ALL, Allowed, IndexedDocument, LexicalHit
from search.stored.keys import ids_of
from search.stored.section_sketches import SectionSketches

if TYPE_CHECKING:
    import tantivy

_HEAP_BYTES = 60_000_000


class LexicalIndex:
    """The Tantivy index in a folder; one process writes at a time, any number read."""

    def __init__(self, folder: Path) -> None:
        """Open the index, or make it where the folder holds none.

        :raises StaleIndex: where another version of the analyser made it, or its files are damaged.
        """
        self._folder = folder
        self._last_change = read_last_change(folder)
        self._queries = QueryMaker(schema())
        self._index = open_index(folder, self._queries.schema)
        self._reading = LexicalReading(self._index.searcher())

    @property
    def last_change(self) -> int:
        """The number of the last change of the store that the index holds."""
        return self._last_change

    @property
    def pieces(self) -> int:
        """How many pieces of sections the index holds."""
        return self._reading.pieces

    def update(self, added: Iterable[IndexedDocument], removed: Iterable[str], *, last_change: int) -> None:
        """Take documents in and out, and remember the change up to which the index now holds the store.

        :param added: what the index held of these documents before is replaced.
        """
        writer: Any = self._index.writer(_HEAP_BYTES, 1)
        for document_id in removed:
            writer.delete_documents_by_term("document", document_id)
        for document in added:
            writer.delete_documents_by_term("document", document.head.id)
            sketches = {one.id: sketch_of(document.text[one.start : one.end]) for one in document.sections}
            for section, piece in document.pieces():
                writer.add_document(entry(document.head, section, piece, sketches[section.id]))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._reading = LexicalReading(self._index.searcher())
        write_last_change(self._folder, last_change)
        self._last_change = last_change

    def search(self, query: ParsedQuery, *, limit: int, allowed: Allowed = ALL) -> tuple[LexicalHit, ...]:
        """Find the sections that hold words of the query, each scored by its best piece.

        :returns: at most `limit`, best first; ties by section id.
        """
        return self.worded(query, limit=limit, allowed=allowed).hits()

    def worded(self, query: ParsedQuery, *, limit: int, allowed: Allowed = ALL) -> WordedSections:
        """Find as `search` does, and give the sections as columns."""
        if not query.groups and not query.phrases:
            return NONE
        return self._best(self._queries.asking(query), limit, allowed)

    def matching(self, group: Group, section_ids: Sequence[str]) -> frozenset[str]:
        """Tell which of the sections hold a group's word; of a rare one all that do are looked through."""
        if not section_ids:
            return frozenset()
        among, limit, word = Allowed.of(sections=section_ids), len(section_ids), self._queries.word(group)
        if sum(self.pieces_with(term) for term, _ in group.terms) <= limit:
            found = self._reading.best(word, limit=limit, allowed=among)
        else:
            found = self._best(word, limit, among)
        return frozenset(ids_of(found.sections))

    @property
    def sketches(self) -> SectionSketches:
        """The sketches of all sections."""
        return self._reading.sketches

    def _best(self, query: "tantivy.Query", limit: int, allowed: Allowed) -> WordedSections:
        """Find sections; sets of few sections or documents are asked for inside the query.

        Of large ones the pieces that come are looked up in the set.
        """
        within = self._queries.within(query, allowed)
        return self._reading.best(within, limit=limit, allowed=left_to_check(allowed))

    def pieces_with(self, term: str) -> int:
        """Count the pieces that hold a term in the field that has it most often."""
        return self._reading.pieces_with(term)

    def terms_like(self, prefix: str, *, limit: int) -> list[tuple[str, int]]:
        """List the terms of the bodies by their beginning, with the number of pieces that hold each."""
        return self._reading.terms_with_prefix("body", prefix, limit)

    def words_like(self, prefix: str, *, limit: int) -> list[tuple[str, int]]:
        """List words as they are written, case apart, by their beginning, with the number of pieces."""
        return self._reading.terms_with_prefix(EXACT, prefix, limit)
