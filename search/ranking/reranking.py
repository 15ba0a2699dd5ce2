"""Orders the best candidates anew by late interaction, token by token, and by the form of an answer.

Chosen by measurement on development questions (`benchmarks/retrieval.py`): the cosine of whole passages
keeps a part of its weight, the words keep theirs, and the tokens count most. Who asks for a time, a sum or a
person looks for a section that holds one, and a title answers no question.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from operator import itemgetter

from search.dense.token_store import TokenStore
from search.encoding.batches import Floats
from search.encoding.late_interaction import TokenEncoder, TokenVectors, maxima, rarity_weights
from search.encoding.passages import apart, is_title
from search.encoding.word_weights import by_words, less_of_names
from search.progress import Progress
from search.ranking.candidates import Candidate
from search.ranking.expected_values import asks, expected
from search.ranking.fusion import Scale, Scored
from search.ranking.support import NONE, Support

DEPTH = 30
"""How many candidates are ordered anew, each by its nearest chunks."""

EAGER = 100_000
"""Chunks up to which every token vector is kept, 5 GB of disk; above, those that a question has needed."""

FEW = 16
"""How many candidates are ordered anew above that, where most tokens are computed while somebody waits."""

COSINE = 0.7
WORDS = 6.0
TOKENS = 2.2

EXPECTED = 2.0
"""What a section gains that holds a value of the kind that a question asks for."""

TITLE = 0.5
"""What share of its score a title loses where something is asked."""

_BATCH = 256
_STAGE = "Kodar ord för ord"
_TITLE_TOKENS = 80  # a title has at most, with the place that it stands in
Near = tuple[float, float, float]
"""How near a chunk is to a question's tokens, to them where names count for little, and to the token that it
is least near: cosines."""

Formed = Callable[[Candidate, float], float]
"""Gives the score of a section, which it has by its words and nearness, with what its form counts."""
Texts = Callable[[Sequence[str]], Iterable[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Reranker:
    """Late interaction over the chunks of a corpus.

    :ivar texts: gives the text that stands for each of some chunks in the encoder.
    :ivar chunks: tells how many chunks the corpus has.
    """

    encoder: TokenEncoder
    store: TokenStore
    texts: Texts
    chunks: Callable[[], int] = int

    def catch_up(self, chunk_ids: frozenset[str], *, progress: Progress) -> None:
        """Drop what is gone, and compute what is missing where the corpus is not too large for that."""
        held = self.store.chunk_ids()
        self.store.drop(held - chunk_ids)
        missing = sorted(chunk_ids - held)
        if not missing or len(chunk_ids) > EAGER:
            return
        done = 0
        for batch in _batches(self.texts(missing)):
            self._computed(batch)
            done += len(batch)
            progress(_STAGE, done, len(missing))

    def reranked(
        self, query: str, scored: Sequence[Scored], scale: Scale, support: Support = NONE
    ) -> list[Scored]:
        """Order the first candidates anew; the others follow in the order they had, with no higher score.

        :param support: what speaks for candidates beside their own scores.
        """
        depth = DEPTH if self.chunks() <= EAGER else FEW
        first = [one for one in scored[:depth] if one.candidate.chunk_ids]
        if not first:
            return list(scored)
        chosen = {id(one) for one in first}
        chunk_ids = list(dict.fromkeys(chunk_id for one in first for chunk_id in one.candidate.chunk_ids))
        held = self.tokens_of(chunk_ids)
        nearness, formed = self._nearness(query, chunk_ids, held), self._formed(query, held)
        anew = [_compared(one, scale, nearness, support, formed) for one in first]
        anew.sort(key=lambda one: (-one.score, one.candidate.section_id))
        lowest = anew[-1].score
        rest = [one for one in scored if id(one) not in chosen]
        return anew + [Scored(one.candidate, min(one.score, lowest)) for one in rest]

    def tokens_of(self, chunk_ids: Sequence[str]) -> dict[str, TokenVectors]:
        """Give the tokens of chunks, computed where they are not kept yet."""
        held = self.store.get(chunk_ids)
        missing = [chunk_id for chunk_id in dict.fromkeys(chunk_ids) if chunk_id not in held]
        if missing:
            held |= self._computed(list(self.texts(missing)))
        return held

    def _nearness(
        self, query: str, chunk_ids: Sequence[str], held: Mapping[str, TokenVectors]
    ) -> dict[str, Near]:
        """Tell how near each chunk is to a question's tokens; see `Near`."""
        question = self.encoder.query_tokens(query)
        passages = [held[chunk_id] for chunk_id in chunk_ids]
        spans = self.encoder.token_spans(query)
        weights = by_words(rarity_weights(question.ids, [one.ids for one in passages]), query, spans)
        nearest = maxima(question.vectors, [one.vectors for one in passages])
        whole, topical = (_mean(each, nearest) for each in (weights, less_of_names(weights, query, spans)))
        weakest = nearest.min(axis=0, initial=1.0)
        columns = (each.tolist() for each in (whole, topical, weakest))
        return dict(zip(chunk_ids, zip(*columns, strict=True), strict=True))

    def _formed(self, query: str, held: Mapping[str, TokenVectors]) -> Formed:
        """Give what tells sections that have the form of an answer to a question from those that have not."""
        holds, asked = expected(query), asks(query)

        def formed(candidate: Candidate, score: float) -> float:
            texts = (self.encoder.text_of(held[chunk_id]) for chunk_id in candidate.chunk_ids)
            if holds and any(holds(apart(text)[0]) for text in texts):
                score += EXPECTED
            shown = held[candidate.chunk_id or candidate.chunk_ids[0]]
            if asked and len(shown.ids) <= _TITLE_TOKENS and is_title(self.encoder.text_of(shown)):
                score -= TITLE * max(score, 0.0)
            return score

        return formed

    def _computed(self, batch: Sequence[tuple[str, str]]) -> dict[str, TokenVectors]:
        """Compute the tokens of chunks, and keep them."""
        found = self.encoder.passage_tokens([text for _, text in batch])
        return self.store.put({chunk_id: tokens for (chunk_id, _), tokens in zip(batch, found, strict=True)})


def _mean(weights: Floats, nearest: Floats) -> Floats:
    """Give the weighted mean over a question's tokens, for each passage."""
    mean: Floats = (weights / weights.sum()) @ nearest if len(weights) else nearest.sum(axis=0)
    return mean


def _compared(
    one: Scored, scale: Scale, nearness: Mapping[str, Near], support: Support, formed: Formed
) -> Scored:
    """Score a section by the chunk that is nearest token by token, which is the one to show."""
    chunk_id = max(one.candidate.chunk_ids, key=lambda each: nearness[each][0])
    near = scale.over(nearness[chunk_id][0])
    _, topical, weakest = max((nearness[each] for each in one.candidate.chunk_ids), key=itemgetter(1))
    candidate = replace(one.candidate, chunk_id=chunk_id)
    score = _score(one, scale, near) + support.of(candidate.section_id)
    return Scored(candidate, formed(candidate, score), near, scale.over(topical), scale.over(weakest))


def _score(one: Scored, scale: Scale, nearness: float) -> float:
    words = WORDS * scale.lexical(one.candidate)
    return COSINE * scale.semantic(one.candidate) + words + TOKENS * nearness


def _batches(texts: Iterable[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    remaining = iter(texts)
    while batch := list(islice(remaining, _BATCH)):
        yield batch
