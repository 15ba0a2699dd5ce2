"""What the encoder is trained for, on a transformer of a few letters."""

import random
from dataclasses import dataclass

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from scripts.encoder_losses import Learner, Lesson
from scripts.encoder_pairs import Pair, Synonyms


@dataclass(frozen=True)
class States:
    last_hidden_state: Tensor


class Letters(nn.Module):
    """A vector of its own for each token, and nothing of the tokens around it."""

    def __init__(self) -> None:
        super().__init__()
        self.table = nn.Embedding(40, 40, _weight=torch.eye(40))

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> States:
        return States(self.table(input_ids) * attention_mask[:, :, None])


class LetterTokens:
    """The letters of a text as tokens, with as many for its prefix as e5 has, and one at the end."""

    padding = 0

    def ids(self, texts: list[str], *, longest: int) -> list[list[int]]:
        found = []
        for text in texts:
            prefix, _, rest = text.partition(": ")
            head = [36] * (4 if prefix == "query" else 3)
            found.append([*head, *(ord(letter) - ord("a") + 1 for letter in rest), 37][:longest])
        return found


def losses(*pairs: Pair) -> list[float]:
    learner = Learner(Letters(), LetterTokens(), Synonyms({}, str))  # type: ignore[arg-type] # what is asked of it
    vectors = np.eye(len(pairs), 40, dtype=np.float32)
    lesson = Lesson(pairs, vectors, vectors)
    return [float(one.detach()) for one in learner.losses(lesson, range(len(pairs)), random.Random(1))]


def pair(question: str, passage: str, miss: str = "") -> Pair:
    return Pair(question, passage, passage, "own", miss)


def test_a_question_of_its_passages_letters_costs_less_than_one_of_anothers() -> None:
    right = losses(pair("abc", "abcd"), pair("xyz", "wxyz"))
    wrong = losses(pair("abc", "wxyz"), pair("xyz", "abcd"))
    assert right[0] < wrong[0]
    assert right[1] < wrong[1]


def test_a_near_miss_costs_the_more_the_nearer_it_is_to_the_passage() -> None:
    far, same, nearer = (
        losses(pair("abx", "abcd", miss), pair("pqr", "pqrs"))[2] for miss in ("klm", "abx", "abcd")
    )
    assert far < same < nearer
    assert same == pytest.approx(float(np.log(2)), abs=1e-4)


def test_where_no_question_is_missed_nothing_is_lost_by_it() -> None:
    assert losses(pair("abc", "abcd"), pair("xyz", "wxyz"))[2] == 0.0
