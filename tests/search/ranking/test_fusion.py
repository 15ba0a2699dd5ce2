import math

import pytest

from search.analysis.query import parse
from search.ranking.candidates import Candidate
from search.ranking.fusion import Scale, attainable, ranked, rarity

SCALE = Scale(centre=0.8, spread=0.01, attainable=20.0)
WORDS = Candidate("words", "d", lexical=10.0, semantic=0.80)
MEANING = Candidate("meaning", "d", lexical=0.0, semantic=0.84)


def order(mode: str) -> list[str]:
    return [one.candidate.section_id for one in ranked([MEANING, WORDS], SCALE, mode=mode)]


def test_each_mode_has_its_own_order() -> None:
    assert order("lexical") == ["words"]
    assert order("semantic") == ["meaning", "words"]
    assert order("hybrid") == ["words", "meaning"]


def test_hybrid_score_is_spreads_and_share_of_the_attainable() -> None:
    best, other = ranked([MEANING, WORDS], SCALE, mode="hybrid")
    assert best.score == pytest.approx(10 * 10 / 20)
    assert other.score == pytest.approx(4.0)


def test_ties_go_by_section() -> None:
    twins = [Candidate("b", "d", semantic=0.8), Candidate("a", "d", semantic=0.8)]
    assert [one.candidate.section_id for one in ranked(twins, SCALE, mode="semantic")] == ["a", "b"]


def test_rarity_is_that_of_bm25() -> None:
    assert rarity(10, 2) == pytest.approx(math.log(1 + 8.5 / 2.5))


def test_frame_of_a_question_counts_less_than_its_topic() -> None:
    topic, both = parse("simhallen"), parse("beslutades simhallen")
    alone = attainable(topic, pieces=100, holding=[2])
    assert attainable(both, pieces=100, holding=[2, 2]) == pytest.approx(1.3 * alone)
