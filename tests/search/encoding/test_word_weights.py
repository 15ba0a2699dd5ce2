import numpy as np
import pytest

from search.encoding.word_weights import by_words, less_of_names


def test_word_of_many_pieces_counts_less_than_the_sum_of_them() -> None:
    weights = by_words(np.array([2.0, 2.0, 2.0], dtype=np.float32), "snö skoter", [(0, 3), (4, 7), (7, 10)])
    assert weights.tolist() == pytest.approx([2.0, 1.5, 1.5])


def test_words_that_say_nothing_count_less() -> None:
    weights = by_words(np.array([1.0, 1.0], dtype=np.float32), "vad skoter", [(0, 3), (4, 10)])
    assert weights.tolist() == pytest.approx([0.6, 1.0])


def test_question_cut_at_the_encoders_length_keeps_its_weights() -> None:
    weights = np.array([1.0, 3.0], dtype=np.float32)
    assert by_words(weights, "en lång fråga", [(0, 2), (3, 7), (8, 13)]) is weights


def test_names_count_less_than_what_is_asked_of_them_but_not_the_first_word_of_a_question() -> None:
    weights = np.array([1.0, 1.0, 1.0], dtype=np.float32)
    spans = [(0, 6), (7, 8), (9, 16)]
    assert less_of_names(weights, "Badhus i Norrvik", spans).tolist() == pytest.approx([1.0, 1.0, 0.4])
    assert less_of_names(weights, "badhus i norrvik", spans) is weights
    assert less_of_names(weights, "Badhus i Norrvik", spans[:2]) is weights
