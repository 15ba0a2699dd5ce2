import numpy as np
import pytest

from corpus.records import Span
from search.late_interaction import TokenVectors
from search.sentence_scores import PlacedTokens, span_scores


def tokens(*vectors: tuple[float, float]) -> TokenVectors:
    return TokenVectors(tuple(range(len(vectors))), np.array(vectors, dtype=np.float32))


def test_span_is_scored_by_its_own_tokens_alone() -> None:
    question = TokenVectors((7,), np.array([[1.0, 0.0]], dtype=np.float32))
    passage = PlacedTokens(tokens((0.6, 0.8), (1.0, 0.0)), [Span(10, 15), Span(16, 20)])
    places = [("d", Span(10, 15)), ("d", Span(16, 20)), ("d", Span(10, 20))]
    assert span_scores(question, {"d": [passage]}, places) == pytest.approx([0.6, 1.0, 1.0])


def test_span_reaches_over_two_passages_and_over_none() -> None:
    question = TokenVectors((7, 8), np.eye(2, dtype=np.float32))
    passages = {
        "d": [
            PlacedTokens(tokens((1.0, 0.0)), [Span(0, 5)]),
            PlacedTokens(tokens((0.0, 1.0)), [Span(5, 9)]),
        ]
    }
    places = [("d", Span(0, 9)), ("d", Span(0, 5)), ("d", Span(20, 30)), ("e", Span(0, 9))]
    assert span_scores(question, passages, places) == pytest.approx([1.0, 0.5, 0.0, 0.0])


def test_tokens_in_brackets_after_the_words_belong_to_no_sentence() -> None:
    question = TokenVectors((7,), np.array([[1.0, 0.0]], dtype=np.float32))
    passage = PlacedTokens(tokens((0.6, 0.8), (1.0, 0.0)), [Span(0, 5)])
    assert span_scores(question, {"d": [passage]}, [("d", Span(0, 99))]) == pytest.approx([0.6])
