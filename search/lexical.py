"""BM25 over sections in Tantivy: title, headings and body as terms, and the words as written for phrases.

The index is a function of the store. It remembers the last change of the store that it holds; a batch that
a crash cut off is simply taken again, for adding a document first removes what the index held of it.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.errors import StaleIndex
from corpus.records import Chunk, DocumentHead, Section, Span
from search.analysis import VERSION as ANALYSER_VERSION
from search.analysis import folded_words, terms_of
from search.copies import sketch_of
from search.query import Group, ParsedQuery

if TYPE_CHECKING:
    import tantivy

FORMAT = "1"
BOOSTS: Mapping[str, float] = {"body": 1.0, "headings": 0.5, "title": 0.1}
_PHRASE_BOOST = 2.0
_MANIFEST = "manifest.json"
_HEAP_BYTES = 60_000_000
_PAGE = 20
_HELD_PIECES = 100_000
_Piece = tuple[str, str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class IndexedDocument:
    """A document as an index takes it."""

    head: DocumentHead
    text: str
    sections: tuple[Section, ...]
    chunks: tuple[Chunk, ...] = ()

    def pieces(self) -> Iterator[tuple[Section, str]]:
        """Give each section with the texts that are scored: its chunks, or all of it where it has one."""
        spans: dict[str, list[Span]] = {}
        for chunk in self.chunks:
            spans.setdefault(chunk.section_id, []).append(Span(chunk.start, chunk.end))
        for section in self.sections:
            chunks = spans.get(section.id, [])
            for start, end in chunks if len(chunks) > 1 else [Span(section.start, section.end)]:
                yield section, self.text[start:end]


@dataclass(frozen=True, slots=True)
class Allowed:
    """Which sections may be hits: those of these documents, or these sections; None lets all through."""

    documents: frozenset[str] | None = None
    sections: frozenset[str] | None = None


ALL = Allowed()


@dataclass(frozen=True, slots=True)
class LexicalHit:
    """A section that holds words of the query; `score` is BM25, higher is better."""

    section_id: str
    document_id: str
    score: float
    sketch: tuple[int, ...] = ()


class LexicalIndex:
    """The Tantivy index in a folder; one process writes at a time, any number read."""

    def __init__(self, folder: Path) -> None:
        """Open the index, or make it where the folder holds none.

        :raises StaleIndex: where another version of the analyser made it, or its files are damaged.
        """
        self._folder = folder
        self._schema = _schema()
        self._manifest = self._read_manifest()
        self._index = self._open()
        self._searcher = self._index.searcher()
        self._held: tuple[object, dict[tuple[int, int], _Piece]] = (self._searcher, {})

    @property
    def last_change(self) -> int:
        """The number of the last change of the store that the index holds."""
        return int(self._manifest["last_change"])

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
                writer.add_document(self._entry(document.head, section, piece, sketches[section.id]))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()
        self._write_manifest(last_change)

    def search(self, query: ParsedQuery, *, limit: int, allowed: Allowed = ALL) -> tuple[LexicalHit, ...]:
        """Find the sections that hold words of the query, each scored by its best piece.

        :returns: at most `limit`, best first; ties by section id.
        """
        if not query.groups and not query.phrases:
            return ()
        clauses = [self._group_query(group) for group in query.groups]
        return self._best(self._filtered(self._all_of(query, clauses), allowed), limit)

    def matching(self, group: Group, section_ids: Sequence[str]) -> frozenset[str]:
        """Tell which of the sections hold a group's word."""
        if not section_ids:
            return frozenset()
        wanted = self._filtered(self._group_query(group), Allowed(sections=frozenset(section_ids)))
        return frozenset(hit.section_id for hit in self._best(wanted, len(section_ids)))

    def entries(self, section_ids: Sequence[str]) -> dict[str, LexicalHit]:
        """Look sections up by id; the scores mean nothing."""
        from tantivy import Query

        if not section_ids:
            return {}
        wanted = Query.term_set_query(self._schema, "section", list(section_ids))
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

    # Queries

    def _group_query(self, group: Group) -> "tantivy.Query":
        from tantivy import Occur, Query

        terms = [
            (
                Occur.Should,
                Query.boost_query(Query.term_query(self._schema, field, term), boost * weight * group.weight),
            )
            for term, weight in group.terms
            for field, boost in BOOSTS.items()
        ]
        return Query.boolean_query(terms)

    def _term_query(self, field: str, term: str, boost: float) -> "tantivy.Query":
        from tantivy import Query

        return Query.boost_query(Query.term_query(self._schema, field, term), boost)

    def _all_of(self, query: ParsedQuery, clauses: "list[tantivy.Query]") -> "tantivy.Query":
        from tantivy import Occur, Query

        parts = [(Occur.Should, clause) for clause in clauses]
        for words in query.phrases:
            phrase = self._phrase_query(words)
            parts.append((Occur.Must, Query.boost_query(phrase, _PHRASE_BOOST)))
        return Query.boolean_query(parts)

    def _phrase_query(self, words: tuple[str, ...]) -> "tantivy.Query":
        from tantivy import Query

        if len(words) == 1:
            return Query.term_query(self._schema, "exact", words[0])
        return Query.phrase_query(self._schema, "exact", list(words))

    def _filtered(self, query: "tantivy.Query", allowed: Allowed) -> "tantivy.Query":
        from tantivy import Occur, Query

        filters = [
            (Occur.Must, Query.const_score_query(Query.term_set_query(self._schema, field, sorted(ids)), 0.0))
            for field, ids in (("document", allowed.documents), ("section", allowed.sections))
            if ids is not None
        ]
        return Query.boolean_query([(Occur.Must, query), *filters]) if filters else query

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

    # Files

    def _entry(
        self, head: DocumentHead, section: Section, body: str, sketch: tuple[int, ...]
    ) -> "tantivy.Document":
        from tantivy import Document

        headings = " ".join((*section.headings, section.number or ""))
        return Document(
            section=section.id,
            document=head.id,
            title=" ".join(terms_of(head.title)),
            headings=" ".join(terms_of(headings)),
            body=" ".join(terms_of(body)),
            exact=" ".join(folded_words(f"{headings}\n{body}")),
            sketch=list(sketch),
        )

    def _open(self) -> "tantivy.Index":
        from tantivy import Index

        path = self._folder / "tantivy"
        path.mkdir(parents=True, exist_ok=True)
        try:
            return Index(self._schema, str(path), reuse=True)
        except ValueError as error:
            raise _stale("är skadat eller av en annan version") from error

    def _read_manifest(self) -> dict[str, Any]:
        path = self._folder / _MANIFEST
        if not path.exists():
            return {"last_change": 0}
        try:
            manifest = dict(json.loads(path.read_text(encoding="utf-8")))
        except ValueError as error:
            raise _stale("är skadat") from error
        if (manifest.get("format"), manifest.get("analyser")) != (FORMAT, ANALYSER_VERSION):
            raise _stale("gjordes av en annan version av språkanalysen")
        return manifest

    def _write_manifest(self, last_change: int) -> None:
        self._manifest = {"format": FORMAT, "analyser": ANALYSER_VERSION, "last_change": last_change}
        beside = self._folder / (_MANIFEST + ".new")
        beside.write_text(json.dumps(self._manifest), encoding="utf-8")
        beside.replace(self._folder / _MANIFEST)


def _schema() -> "tantivy.Schema":
    from tantivy import SchemaBuilder

    builder = SchemaBuilder()
    for name in ("section", "document"):
        builder.add_text_field(name, stored=True, tokenizer_name="raw", index_option="basic")
    for name in BOOSTS:
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
    builder.add_unsigned_field("sketch", stored=True)
    builder.add_text_field("exact", tokenizer_name="whitespace", index_option="position")
    return builder.build()


def _stale(what: str) -> StaleIndex:
    return StaleIndex(f"Ordindexet {what}. Bygg om det med ”beslutsgraf rebuild”.")
