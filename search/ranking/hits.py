"""Turns found sections into hits: their text, the snippet, the columns of a row, and the copies folded in."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from corpus.records import Chunk, Document, Section, Span
from corpus.store import Store
from search.analysis.query import ParsedQuery
from search.ranking.candidates import Candidate
from search.ranking.snippets import matches, met_by_synonyms, snippet, words_at
from search.results import Column, Copy, Hit, HitDocument, HitSection, Why
from search.stored.held import Held

LONG_SECTION = 6000
PIECE = 3600
_HELD_DOCUMENTS = 64


@dataclass(frozen=True, slots=True)
class Found:
    """A ranked section, with the ids of the sections folded into it."""

    rank: int
    score: float
    candidate: Candidate
    copies: tuple[str, ...] = ()


class HitMaker:
    """Reads what a hit shows from the store; keeps the documents read last."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._documents = Held[Document](_HELD_DOCUMENTS)

    def hits(self, found: Sequence[Found], query: ParsedQuery) -> tuple[Hit, ...]:
        """Make the hits of one page; a section that has just been removed is left out."""
        wanted = [item.candidate.section_id for item in found] + [
            copy for item in found for copy in item.copies
        ]
        sections = self._store.sections_by_id(wanted)
        copies = self._copies(found, sections)
        shown = [(item, sections.get(item.candidate.section_id)) for item in found]
        holding = {section.document_id for _, section in shown if section}
        documents = self.documents(holding)
        return tuple(
            self._hit(item, section, documents[section.document_id], copies, query)
            for item, section in shown
            if section and section.document_id in documents
        )

    def forget(self) -> None:
        """Read documents anew from now on."""
        self._documents = Held[Document](_HELD_DOCUMENTS)

    def documents(self, document_ids: Collection[str]) -> dict[str, Document]:
        """Give those of the documents that exist, by id, from those held where they are there."""
        return self._documents.all_of(document_ids, self._store.documents_by_id)

    def document(self, document_id: str) -> Document:
        """Give a document, from those held where it is there."""
        return self._documents.of(document_id, lambda: self._store.document(document_id))

    def _hit(
        self,
        found: Found,
        section: Section,
        document: Document,
        copies: dict[str, Copy],
        query: ParsedQuery,
    ) -> Hit:
        span = self._shown(document, section, found.candidate, query)
        text = document.text[span.start : span.end]
        marked = matches(text, query)
        return Hit(
            rank=found.rank,
            score=round(found.score, 4),
            source=document.source,
            document=HitDocument(document.id, document.title, document.date, document.body, document.kind),
            section=HitSection(section.id, section.number, section.headings, section.page, section.kind),
            text=text,
            snippet=snippet(text, marked),
            start=span.start,
            end=span.end,
            columns=tuple(
                Column(cell.column, document.text[cell.start : cell.end]) for cell in section.cells
            ),
            why=Why(
                lexical=round(found.candidate.lexical, 4) or None,
                semantic=None if found.candidate.semantic is None else round(found.candidate.semantic, 4),
                words=words_at(text, marked),
                synonyms=met_by_synonyms(text, query),
                copies=tuple(copies[copy] for copy in found.copies if copy in copies),
            ),
        )

    def _copies(self, found: Sequence[Found], sections: dict[str, Section]) -> dict[str, Copy]:
        """Give every copy by its section; of their documents no text is read."""
        folded = [sections[copy] for item in found for copy in item.copies if copy in sections]
        cards = self._store.catalogue.cards({section.document_id for section in folded})
        return {
            section.id: Copy(
                card.source, card.document_id, section.id, card.title, card.date, section.start, section.end
            )
            for section in folded
            if (card := cards.get(section.document_id))
        }

    def _shown(self, document: Document, section: Section, found: Candidate, query: ParsedQuery) -> Span:
        """Give the span of the section, or of its best piece where it is long."""
        if section.end - section.start <= LONG_SECTION:
            return Span(section.start, section.end)
        chunks = [chunk for chunk in self._store.chunks(document.id) if chunk.section_id == section.id]
        if not chunks:
            return Span(section.start, section.start + LONG_SECTION)
        best = _best(chunks, document.text, found, query)
        return _widened(chunks, best)


def _best(chunks: Sequence[Chunk], text: str, found: Candidate, query: ParsedQuery) -> int:
    """Choose the chunk that made the hit; of a hit of words alone the one with most of them."""

    def merit(number: int) -> tuple[bool, int, int]:
        chunk = chunks[number]
        piece = text[chunk.start : chunk.end]
        words = {word.lower() for word in words_at(piece, matches(piece, query))}
        return chunk.id == found.chunk_id and not query.phrases, len(words), -number

    return max(range(len(chunks)), key=merit)


def _widened(chunks: Sequence[Chunk], best: int) -> Span:
    """Take neighbouring chunks in, following and preceding by turns, up to the size of a piece."""
    first = last = best
    while True:
        following = chunks[last + 1].end - chunks[first].start if last + 1 < len(chunks) else PIECE + 1
        preceding = chunks[last].end - chunks[first - 1].start if first > 0 else PIECE + 1
        if following <= PIECE and (preceding > PIECE or last - best <= best - first):
            last += 1
        elif preceding <= PIECE:
            first -= 1
        else:
            return Span(chunks[first].start, chunks[last].end)
