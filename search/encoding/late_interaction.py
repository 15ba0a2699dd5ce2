"""Late interaction: a passage is scored by how well it answers each token of the question.

A vector of a whole passage blurs its details. Here every token of the question looks for the nearest token of
the passage, and the rarer tokens count for more (MaxSim), with no other model than the encoder. It costs one
encoding of each passage, so it is for the best candidates of a first search, not for a corpus.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from typing import Protocol, runtime_checkable

import numpy as np

from search.encoding.batches import Floats


@dataclass(frozen=True, slots=True)
class TokenVectors:
    """The tokens of one text, its prefix and the special ones left out.

    :ivar ids: the tokens' ids in the encoder's vocabulary.
    :ivar vectors: float32 of shape (tokens, dim), each row of L2 norm 1.
    """

    ids: tuple[int, ...]
    vectors: Floats


@runtime_checkable
class TokenEncoder(Protocol):
    """An encoder that gives the vector of each token, and where the tokens stand."""

    def query_tokens(self, text: str) -> TokenVectors:
        """Give a question's tokens."""
        ...

    def passage_tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        """Give the tokens of passages."""
        ...

    def token_spans(self, text: str) -> Sequence[tuple[int, int]]:
        """Give the character offsets of a text's tokens."""
        ...

    def text_of(self, tokens: TokenVectors) -> str:
        """Give the text that a passage's tokens stand for; white space need not be as it was."""
        ...


def rerank_scores(encoder: TokenEncoder, query: str, passages: Sequence[str]) -> Floats:
    """Score passages for a question, the question's tokens weighted by their rarity in these passages.

    :returns: float32 of shape (passages,); higher is closer.
    """
    question = encoder.query_tokens(query)
    tokens = encoder.passage_tokens(passages)
    weights = rarity_weights(question.ids, [passage.ids for passage in tokens])
    return maxsim(question.vectors, [passage.vectors for passage in tokens], weights)


def maxsim(query_tokens: Floats, passages: Sequence[Floats], weights: Floats) -> Floats:
    """Give the weighted mean, over the question's tokens, of the cosine to the passage's nearest token.

    :param query_tokens: shape (tokens, dim), rows of L2 norm 1.
    :param passages: for each passage the same of its tokens; a passage without tokens scores 0.
    :param weights: shape (tokens,), not negative, not all 0.
    """
    if not len(weights):
        return np.zeros(len(passages), dtype=np.float32)
    scores: Floats = (weights / weights.sum()) @ maxima(query_tokens, passages)
    return scores


def maxima(query_tokens: Floats, passages: Sequence[Floats]) -> Floats:
    """Give, for each of the question's tokens, the cosine to the nearest token of each passage.

    :returns: float32 of shape (tokens, passages); 0 for a passage without tokens.
    """
    nearest = np.zeros((len(query_tokens), len(passages)), dtype=np.float32)
    for number, tokens in enumerate(passages):  # one by one, each in the processor's cache, and none copied
        if len(tokens):
            nearest[:, number] = (query_tokens @ tokens.T).max(axis=1)
    return nearest


def rarity_weights(query_ids: Sequence[int], passages_ids: Sequence[Sequence[int]]) -> Floats:
    """Weigh each token of a question by how few of the passages hold it, as in BM25; never 0."""
    holding = Counter(token for ids in passages_ids for token in set(ids))
    count = len(passages_ids)
    weights = [log(1 + (count - holding[token] + 0.5) / (holding[token] + 0.5)) for token in query_ids]
    return np.array(weights, dtype=np.float32)
