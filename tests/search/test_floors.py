from typing import cast

import pytest

from search.abstention import Calibration
from search.candidates import Candidate
from search.floors import Judge
from search.fusion import Scored
from search.lexical import LexicalIndex
from search.query import parse

JUDGE = Judge(cast("LexicalIndex", None), Calibration())  # what is tested here asks the index nothing


def scored(*scores: float) -> list[Scored]:
    return [Scored(Candidate(f"s{number}", "d", 1.0), score) for number, score in enumerate(scores)]


@pytest.mark.parametrize(
    ("scores", "kept"),
    [
        ((20.0, 10.0, 5.0, 4.9, 1.0), [20.0, 10.0, 5.0]),
        ((4.0, 0.9, -3.0), [4.0]),
        ((-2.0, -3.0, -9.0), [-2.0, -3.0]),
        ((), []),
    ],
)
def test_hits_of_words_and_meaning_are_those_with_a_share_of_the_best(
    scores: tuple[float, ...], kept: list[float]
) -> None:
    assert [one.score for one in JUDGE.relevant(scored(*scores), parse("bryggan"), "hybrid")] == kept


def test_every_section_that_holds_a_word_is_a_hit_of_words() -> None:
    assert len(JUDGE.relevant(scored(20.0, 0.1), parse("bryggan"), "lexical")) == 2
