"""What the encoder is asked for in training: whole texts, their tokens, and to stay near what it was."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from scripts.encoder_pairs import Pair, Synonyms
from search.encoding.batches import Floats
from search.encoding.tokens import Tokens

HEAT = 0.03
DOUBLES = 0.975  # cosine of passages that may both be right
REWORDED = 0.4  # of the questions that others have written
LONGEST_QUESTION, LONGEST_PASSAGE = 40, 128
QUERY_PREFIX, PASSAGE_PREFIX = 4, 3  # tokens of e5's prefixes, with the one that begins every text


@dataclass(frozen=True, slots=True)
class Lesson:
    """Pairs with the vectors that the plain encoder gives them, float32 of shape (pairs, dim)."""

    pairs: Sequence[Pair]
    questions: Floats
    passages: Floats


@dataclass(frozen=True, slots=True)
class Learner:
    """What is trained, with what it needs: the transformer, its tokenizer, and the words to replace."""

    transformer: nn.Module
    tokens: Tokens
    synonyms: Synonyms

    def losses(self, lesson: Lesson, batch: Sequence[int], draw: random.Random) -> tuple[Tensor, ...]:
        """Give the losses of a batch: by whole texts, tokens, near misses, and how far vectors have moved."""
        pairs = [lesson.pairs[row] for row in batch]
        asked = [f"query: {self._asked(one, draw)}" for one in pairs]
        questions, seen = self._states(asked, LONGEST_QUESTION)
        passages, held = self._states([f"passage: {one.passage}" for one in pairs], LONGEST_PASSAGE)
        right, doubtful = torch.arange(len(batch)), both_right(lesson, batch)
        ours, theirs = pooled(questions, seen), pooled(passages, held)
        cosines = (ours @ theirs.T).masked_fill(doubtful, -1) / HEAT
        whole = functional.cross_entropy(cosines, right) + 0.5 * functional.cross_entropy(cosines.T, right)
        likeness = maxsim(questions, seen, passages, held)
        nearest = likeness.masked_fill(doubtful, -1) / HEAT
        plain = torch.from_numpy(np.stack([lesson.questions[list(batch)], lesson.passages[list(batch)]]))
        moved = 2 - (ours * plain[0]).sum(1).mean() - (theirs * plain[1]).sum(1).mean()
        tokens = functional.cross_entropy(nearest, right)
        return whole, tokens, self._missed(pairs, (passages, held), theirs, ours, likeness.diagonal()), moved

    def _missed(
        self,
        pairs: Sequence[Pair],
        found: tuple[Tensor, Tensor],
        theirs: Tensor,
        ours: Tensor,
        likeness: Tensor,
    ) -> Tensor:
        """Give how much nearer a question stands that a passage does not answer than one that it does."""
        rows = [row for row, pair in enumerate(pairs) if pair.miss]
        if not rows:
            return torch.zeros(())
        states, seen = self._states([f"query: {pairs[row].miss}" for row in rows], LONGEST_QUESTION)
        passages, held = found
        whole = (pooled(states, seen) * theirs[rows]).sum(1) - (ours[rows] * theirs[rows]).sum(1)
        tokens = maxsim(states, seen, passages[rows], held[rows]).diagonal() - likeness[rows]
        return functional.softplus(torch.cat([whole, tokens]) / HEAT).mean()

    def _asked(self, pair: Pair, draw: random.Random) -> str:
        if pair.source == "own" or draw.random() >= REWORDED:
            return pair.question
        return self.synonyms.worded_anew(pair.question, draw)

    def _states(self, texts: Sequence[str], longest: int) -> tuple[Tensor, Tensor]:
        ids = self.tokens.ids(texts, longest=longest)
        width = max(map(len, ids))
        padded = torch.full((len(ids), width), self.tokens.padding)
        mask = torch.zeros((len(ids), width), dtype=torch.long)
        for row, one in enumerate(ids):
            padded[row, : len(one)] = torch.tensor(one)
            mask[row, : len(one)] = 1
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = self.transformer(input_ids=padded, attention_mask=mask).last_hidden_state
        return states.float(), mask


def both_right(lesson: Lesson, batch: Sequence[int]) -> Tensor:
    """Mark the passages of other pairs that may answer a question as well; shape (pairs, pairs)."""
    passages = lesson.passages[list(batch)]
    places = [lesson.pairs[row].place for row in batch]
    marked = passages @ passages.T > DOUBLES
    marked |= np.array([[one == other for other in places] for one in places])
    np.fill_diagonal(marked, val=False)
    return torch.from_numpy(marked)


def pooled(states: Tensor, mask: Tensor) -> Tensor:
    """Give the mean of each text's states, of L2 norm 1."""
    return functional.normalize((states * mask[:, :, None]).sum(1), dim=1)


def maxsim(questions: Tensor, seen: Tensor, passages: Tensor, held: Tensor) -> Tensor:
    """Give the mean, over each question's tokens, of the cosine to each passage's nearest token.

    The special tokens and those of the prefixes take no part: a mask shifted by one leaves a text's last out.
    """
    wanted = functional.normalize(questions[:, QUERY_PREFIX:-1], dim=2)
    found = functional.normalize(passages[:, PASSAGE_PREFIX:-1], dim=2)
    own, theirs = seen[:, QUERY_PREFIX + 1 :], held[:, PASSAGE_PREFIX + 1 :]
    cosines = torch.einsum("qid,pjd->qpij", wanted, found)
    best = cosines.masked_fill(theirs[None, :, None, :] == 0, -1).amax(3)
    return (best * own[:, None, :]).sum(2) / own.sum(1)[:, None]
