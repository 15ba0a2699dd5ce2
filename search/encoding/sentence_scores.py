"""How near each sentence of a passage is to a question, token by token.

The vectors of a passage's tokens are kept for late interaction, and each knows its surroundings. So a
sentence is scored by those of its own tokens, without encoding it again and with its context in mind: by the
nearest token to each of the question, and by the mean of its tokens, which stands for it as a whole.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from corpus.records import Chunk, Document, Section, SectionKind, Span
from corpus.store import Store
from search.encoding.batches import Floats
from search.encoding.encoder import Encoder
from search.encoding.late_interaction import TokenVectors, maxsim, rarity_weights
from search.ranking.reranking import Reranker

Place = tuple[str, Span]
"""A document's id and a stretch of its text."""

WHOLE = 0.3
"""What the nearness of a stretch as a whole counts, the rest being that token by token."""


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

    :ivar encode_query: gives the vector of a question, of shape (1, dim).
    :ivar document: gives a document by id.
    :ivar reranker: what keeps the tokens; without it every stretch is encoded by itself.
    """

    encoder: Encoder
    encode_query: Callable[[str], Floats]
    store: Store
    document: Callable[[str], Document]
    reranker: Reranker | None

    def cosines(self, question: str, places: Sequence[Place]) -> list[float]:
        """Tell how near stretches are to a question."""
        if self.reranker is None:
            texts = [self.document(document_id).text[start:end] for document_id, (start, end) in places]
            near = self.encoder.encode_passages(texts) @ self.encode_query(question)[0]
            return [float(cosine) for cosine in near]
        tokens = self.reranker.encoder.query_tokens(question)
        whole = self.encode_query(question)[0]
        documents = dict.fromkeys(document_id for document_id, _ in places)
        passages = {
            document_id: self._passages(
                document_id, [span for held, span in places if held == document_id], self.reranker
            )
            for document_id in documents
        }
        return span_scores(tokens, passages, places, whole=whole)

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
    question: TokenVectors,
    passages: Mapping[str, Sequence[PlacedTokens]],
    places: Sequence[Place],
    *,
    whole: Floats,
) -> list[float]:
    """Score spans by how near they are to a question, token by token and as a whole.

    Token by token it is the weighted mean of the cosine of each token of the question to the nearest in the
    span, the question's tokens counting by their rarity in the spans.

    :param passages: the tokens of each document's passages.
    :param whole: the question's own vector, of shape (dim,) and L2 norm 1.
    :returns: cosines, 0 for a span without tokens.
    """
    held = [_inside(passages.get(document_id, ()), span) for document_id, span in places]
    weights = rarity_weights(question.ids, [ids for ids, _ in held])
    vectors = [tokens for _, tokens in held]
    near = maxsim(question.vectors, vectors, weights)
    return [
        float((1 - WHOLE) * by_tokens + WHOLE * _cosine(whole, tokens))
        for by_tokens, tokens in zip(near, vectors, strict=True)
    ]


def _inside(passages: Sequence[PlacedTokens], span: Span) -> tuple[list[int], Floats]:
    """Give the ids and the vectors of a span's tokens."""
    ids: list[int] = []
    rows: list[Floats] = [np.zeros((0, 0), dtype=np.float32)]
    for passage in passages:
        inside = [place for place, one in enumerate(passage.spans) if _meet(one, span)]
        ids += [passage.tokens.ids[place] for place in inside]
        rows += [passage.tokens.vectors[inside]] if inside else []
    return ids, np.concatenate(rows[1:]) if ids else rows[0]


def _cosine(whole: Floats, tokens: Floats) -> float:
    """Give the cosine of a question to the mean of some tokens."""
    if not len(tokens):
        return 0.0
    mean = tokens.mean(axis=0)
    return float(whole @ mean / (np.linalg.norm(mean) or 1.0))
