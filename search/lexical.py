"""BM25 over sections in Tantivy: title, headings and body as terms, and the words as written for phrases.

The index is a function of the store. It remembers the last change of the store that it holds; a batch that
a crash cut off is simply taken again, for adding a document first removes what the index held of it.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from search.copies import sketch_of
from search.indexed import ALL, Allowed, IndexedDocument, LexicalHit
from search.lexical_files import open_index, read_last_change, write_last_change
from search.lexical_queries import QueryMaker
from search.lexical_schema import EXACT, entry, schema
from search.query import Group, ParsedQuery

if TYPE_CHECKING:
    import tantivy

_HEAP_BYTES = 60_000_000
_PAGE = 20
_HELD_PIECES = 100_000
_Piece = tuple[str, str, tuple[int, ...]]


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
        self._searcher = self._index.searcher()
        self._held: tuple[object, dict[tuple[int, int], _Piece]] = (self._searcher, {})

    @property
    def last_change(self) -> int:
        """The number of the last change of the store that the index holds."""
        return self._last_change

    @property
    def pieces(self) -> int:
        """How many pieces of sections the index holds."""
        return int(self._searcher.num_docs)

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
        self._searcher = self._index.searcher()
        write_last_change(self._folder, last_change)
        self._last_change = last_change

    def search(self, query: ParsedQuery, *, limit: int, allowed: Allowed = ALL) -> tuple[LexicalHit, ...]:
        """Find the sections that hold words of the query, each scored by its best piece.

        :returns: at most `limit`, best first; ties by section id.
        """
        if not query.groups and not query.phrases:
            return ()
        return self._best(self._queries.within(self._queries.asking(query), allowed), limit)

    def matching(self, group: Group, section_ids: Sequence[str]) -> frozenset[str]:
        """Tell which of the sections hold a group's word."""
        if not section_ids:
            return frozenset()
        among = Allowed(sections=frozenset(section_ids))
        wanted = self._queries.within(self._queries.word(group), among)
        return frozenset(hit.section_id for hit in self._best(wanted, len(section_ids)))

    def entries(self, section_ids: Sequence[str]) -> dict[str, LexicalHit]:
        """Look sections up by id; the scores mean nothing."""
        if not section_ids:
            return {}
        wanted = self._queries.sections(list(section_ids))
        return {hit.section_id: hit for hit in self._best(wanted, len(section_ids))}

    def _best(self, query: "tantivy.Query", limit: int) -> tuple[LexicalHit, ...]:
        """Run a query over pieces until it has given enough sections, or all that there are."""
        best: dict[str, LexicalHit] = {}
        offset, wanted = 0, 2 * limit + _PAGE
        while len(best) < limit:
            found = self._searcher.search(query, limit=wanted, offset=offset, count=False).hits
            for score, address in found:
                hit = self._hit(score, address)
                best.setdefault(hit.section_id, hit)
            if len(found) < wanted:
                break
            offset += wanted
        ordered = sorted(best.values(), key=lambda hit: (-hit.score, hit.section_id))
        return tuple(ordered[:limit])

    def pieces_with(self, term: str) -> int:
        """Count the pieces that hold a term in the field that has it most often."""
        return max(int(self._searcher.doc_freq(field, term)) for field in ("body", "headings", "title"))

    def terms_like(self, prefix: str, *, limit: int) -> list[tuple[str, int]]:
        """List the terms of the bodies by their beginning, with the number of pieces that hold each."""
        return list(self._searcher.terms_with_prefix("body", prefix, limit=limit))

    def words_like(self, prefix: str, *, limit: int) -> list[tuple[str, int]]:
        """List words as they are written, case apart, by their beginning, with the number of pieces."""
        return list(self._searcher.terms_with_prefix(EXACT, prefix, limit=limit))

    def _hit(self, score: float, address: "tantivy.DocAddress") -> LexicalHit:
        section_id, document_id, sketch = self._stored(address)
        return LexicalHit(section_id, document_id, float(score), sketch)

    def _stored(self, address: "tantivy.DocAddress") -> _Piece:
        """Read what is stored of a piece; the pieces that the searcher in use gave are held."""
        searcher, held = self._held
        if searcher is not self._searcher or len(held) > _HELD_PIECES:
            self._held = searcher, held = self._searcher, {}
        place = (address.segment_ord, address.doc)
        if place not in held:
            stored = self._searcher.doc(address)
            held[place] = (
                str(stored["section"][0]),
                str(stored["document"][0]),
                tuple(stored.get_all("sketch")),
            )
        return held[place]
