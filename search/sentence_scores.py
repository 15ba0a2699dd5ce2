"""How near each sentence of a passage is to a question, token by token.

The vectors of a passage's tokens are kept for late interaction, and each knows its surroundings. So a
sentence is scored by those of its own tokens, without encoding it again and with its context in mind.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from corpus.records import Chunk, Document, Section, SectionKind, Span
from corpus.store import Store
from search.batches import Floats
from search.encoder import Encoder
from search.late_interaction import TokenVectors, rarity_weights
from search.reranking import Reranker

Place = tuple[str, Span]
"""A document's id and a stretch of its text."""


@dataclass(frozen=True, slots=True)
class PlacedTokens:
    """The tokens of a stretch of a document.

    :ivar spans: of each token in the document; fewer than the tokens where the last are not of its words.
    """

    tokens: TokenVectors
    spans: Sequence[Span]


@dataclass(frozen=True, slots=True)
class SentenceScorer:
    """Scores stretches of the corpus's documents.

    :ivar document: gives a document by id.
    :ivar reranker: what keeps the tokens; without it every stretch is encoded by itself.
    """

    encoder: Encoder
    store: Store
    document: Callable[[str], Document]
    reranker: Reranker | None

    def cosines(self, question: str, places: Sequence[Place]) -> list[float]:
        """Tell how near stretches are to a question."""
        if self.reranker is None:
            texts = [self.document(document_id).text[start:end] for document_id, (start, end) in places]
            near = self.encoder.encode_passages(texts) @ self.encoder.encode_query(question)[0]
            return [float(cosine) for cosine in near]
        tokens = self.reranker.encoder.query_tokens(question)
        documents = dict.fromkeys(document_id for document_id, _ in places)
        passages = {
            document_id: self._passages(
                document_id, [span for held, span in places if held == document_id], self.reranker
            )
            for document_id in documents
        }
        return span_scores(tokens, passages, places)

    def _passages(self, document_id: str, spans: Sequence[Span], reranker: Reranker) -> list[PlacedTokens]:
        text = self.document(document_id).text
        chunks = [one for one in self.store.chunks(document_id) if any(_meet(one, span) for span in spans)]
        sections = self.store.sections_by_id([chunk.section_id for chunk in chunks])
        held = reranker.tokens_of([chunk.id for chunk in chunks])
        return [
            self._placed(chunk, sections[chunk.section_id], text[chunk.start : chunk.end], held[chunk.id])
            for chunk in chunks
            if chunk.id in held and chunk.section_id in sections
        ]

    def _placed(self, chunk: Chunk, section: Section, words: str, tokens: TokenVectors) -> PlacedTokens:
        """Tell where a chunk's tokens stand: after its words come those of the brackets, which stand nowhere.

        The cells of a row stand with their columns' names between them, so each stands anywhere in the row.
        """
        if section.kind is SectionKind.ROW:
            return PlacedTokens(tokens, [Span(chunk.start, chunk.end)] * len(tokens.ids))
        places = self.encoder.token_spans(words)
        spans = [Span(chunk.start + start, chunk.start + end) for start, end in places]
        return PlacedTokens(tokens, spans[: len(tokens.ids)])


def _meet(one: Chunk | Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def span_scores(
    question: TokenVectors, passages: Mapping[str, Sequence[PlacedTokens]], places: Sequence[Place]
) -> list[float]:
    """Score spans by the weighted mean of the cosine of each token of a question to the nearest in the span.

    :param passages: the tokens of each document's passages.
    :returns: cosines, 0 for a span without tokens; the question's tokens count by their rarity in the spans.
    """
    found = [_nearest(question, passages.get(document_id, ()), span) for document_id, span in places]
    weights = rarity_weights(question.ids, [ids for ids, _ in found])
    shares = weights / weights.sum() if len(weights) else weights
    return [float(shares @ nearest) for _, nearest in found]


def _nearest(
    question: TokenVectors, passages: Sequence[PlacedTokens], span: Span
) -> tuple[list[int], Floats]:
    """Give the ids of a span's tokens and, for each token of the question, the cosine to the nearest."""
    ids: list[int] = []
    rows: list[Floats] = []
    for passage in passages:
        inside = [place for place, one in enumerate(passage.spans) if _meet(one, span)]
        ids += [passage.tokens.ids[place] for place in inside]
        rows += [passage.tokens.vectors[inside]] if inside else []
    if not rows:
        return ids, np.zeros(len(question.ids), dtype=np.float32)
    nearest: Floats = np.max(question.vectors @ np.concatenate(rows).T, axis=1)
    return ids, nearest
