import numpy as np
import pytest

from corpus.records import Span
from search.encoding.late_interaction import TokenVectors
from search.encoding.sentence_scores import WHOLE, PlacedTokens, span_scores

APART = np.array([0.0, 0.0], dtype=np.float32)
"""A question that is as near to one whole as to another."""


def by_tokens(*cosines: float) -> object:
    """Give what spans score whose tokens are so near, and that are near to nothing as a whole."""
    return pytest.approx([(1 - WHOLE) * cosine for cosine in cosines])


def tokens(*vectors: tuple[float, float]) -> TokenVectors:
    return TokenVectors(tuple(range(len(vectors))), np.array(vectors, dtype=np.float32))


def test_span_is_scored_by_its_own_tokens_alone() -> None:
    question = TokenVectors((7,), np.array([[1.0, 0.0]], dtype=np.float32))
    passage = PlacedTokens(tokens((0.6, 0.8), (1.0, 0.0)), [Span(10, 15), Span(16, 20)])
    places = [("d", Span(10, 15)), ("d", Span(16, 20)), ("d", Span(10, 20))]
    assert span_scores(question, {"d": [passage]}, places, whole=APART) == by_tokens(0.6, 1.0, 1.0)


def test_span_reaches_over_two_passages_and_over_none() -> None:
    question = TokenVectors((7, 8), np.eye(2, dtype=np.float32))
    passages = {
        "d": [
            PlacedTokens(tokens((1.0, 0.0)), [Span(0, 5)]),
            PlacedTokens(tokens((0.0, 1.0)), [Span(5, 9)]),
        ]
    }
    places = [("d", Span(0, 9)), ("d", Span(0, 5)), ("d", Span(20, 30)), ("e", Span(0, 9))]
    assert span_scores(question, passages, places, whole=APART) == by_tokens(1.0, 0.5, 0.0, 0.0)


def test_tokens_in_brackets_after_the_words_belong_to_no_sentence() -> None:
    question = TokenVectors((7,), np.array([[1.0, 0.0]], dtype=np.float32))
    passage = PlacedTokens(tokens((0.6, 0.8), (1.0, 0.0)), [Span(0, 5)])
    assert span_scores(question, {"d": [passage]}, [("d", Span(0, 99))], whole=APART) == by_tokens(0.6)


def test_of_spans_with_a_token_as_near_the_one_near_as_a_whole_is_nearer() -> None:
    question = TokenVectors((7,), np.array([[1.0, 0.0]], dtype=np.float32))
    passage = PlacedTokens(
        tokens((1.0, 0.0), (1.0, 0.0), (1.0, 0.0), (0.0, 1.0)), [Span(n, n + 1) for n in range(4)]
    )
    whole = np.array([1.0, 0.0], dtype=np.float32)
    near, mixed = span_scores(question, {"d": [passage]}, [("d", Span(0, 2)), ("d", Span(2, 4))], whole=whole)
    assert near == pytest.approx(1.0)
    assert mixed == pytest.approx((1 - WHOLE) + WHOLE * 0.5**0.5)
