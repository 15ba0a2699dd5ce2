"""One score from words and meaning: the cosine in its spreads, and BM25 as a share of what it could be.

Both halves mean the same from query to query: the spread is the encoder's on this corpus, and the share of
the attainable BM25 says how much of the query's rare words stand in a section. So the sum can be compared
with a floor, and a query whose words stand nowhere is ranked by meaning alone. Chosen by measurement
against reciprocal rank fusion and sums normalised by query (`benchmarks/retrieval.py`).
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from search.analysis.query import ParsedQuery
from search.ranking.candidates import Candidate

LEXICAL_WEIGHT = 10.0
_SATURATION = 2.2  # k1 + 1 of BM25 as Tantivy computes it


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with its score; higher is better.

    :ivar nearness: of the passage to the query's tokens, in spreads over the centre; None where it was not
        compared token by token.
    :ivar topical: the same where names count for little, as whether there is an answer is judged by.
    :ivar weakest: of the chunk that is nearest so, to the token of the query that it is least near.
    """

    candidate: Candidate
    score: float
    nearness: float | None = None
    topical: float | None = None
    weakest: float | None = None


@dataclass(frozen=True, slots=True)
class Scale:
    """How to read the scores of both halves.

    :ivar spread: standard deviation of the cosines of unrelated queries and passages.
    :ivar centre: their mean.
    :ivar attainable: BM25 of a section that holds every word of the query often.
    """

    centre: float
    spread: float
    attainable: float

    def lexical(self, candidate: Candidate) -> float:
        """Give the share of the attainable BM25."""
        return candidate.lexical / self.attainable if self.attainable else 0.0

    def semantic(self, candidate: Candidate) -> float:
        """Give the cosine in spreads above the centre; 0 where it was not compared."""
        return 0.0 if candidate.semantic is None else self.over(candidate.semantic)

    def over(self, cosine: float) -> float:
        """Give a cosine in spreads above the centre."""
        return (cosine - self.centre) / self.spread


def attainable(query: ParsedQuery, *, pieces: int, holding: Iterable[int]) -> float:
    """Give the BM25 that all words of a query together could reach.

    :param pieces: how many pieces of sections are indexed.
    :param holding: for each group of the query, how many pieces hold its word.
    """
    pairs = zip(query.groups, holding, strict=True)
    return sum(_SATURATION * group.weight * rarity(pieces, count) for group, count in pairs)


def rarity(pieces: int, holding: int) -> float:
    """Give BM25's inverse document frequency."""
    return math.log(1 + (pieces - holding + 0.5) / (holding + 0.5))


def ranked(candidates: Iterable[Candidate], scale: Scale, *, mode: str) -> list[Scored]:
    """Order candidates by a mode's score, best first; ties by section id."""
    scored = [Scored(candidate, _score(candidate, scale, mode)) for candidate in candidates]
    kept = [item for item in scored if mode != "lexical" or item.candidate.lexical > 0]
    return sorted(kept, key=lambda item: (-item.score, item.candidate.section_id))


def _score(candidate: Candidate, scale: Scale, mode: str) -> float:
    if mode == "lexical":
        return candidate.lexical
    if mode == "semantic":
        return candidate.semantic or 0.0
    return scale.semantic(candidate) + LEXICAL_WEIGHT * scale.lexical(candidate)
