import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from search.encoding.batches import BATCH_TEXTS, BATCH_TOKENS, batches, normalised, pool, shorten


@given(st.lists(st.integers(1, 200), max_size=300))
def test_every_text_stands_in_one_batch_with_its_tokens_and_mask(lengths: list[int]) -> None:
    tokens = [[7 + row] * length for row, length in enumerate(lengths)]
    seen = []
    for batch in batches(tokens, padding=1, longest=200):
        assert len(batch.rows) <= BATCH_TEXTS
        assert batch.ids.size <= BATCH_TOKENS
        for row, ids, mask in zip(batch.rows.tolist(), batch.ids, batch.mask, strict=True):
            seen.append(row)
            length = len(tokens[row])
            assert ids[:length].tolist() == tokens[row]
            assert set(ids[length:].tolist()) <= {1}
            assert mask.tolist() == [1] * length + [0] * (len(mask) - length)
    assert sorted(seen) == list(range(len(lengths)))


def test_texts_of_like_lengths_share_a_batch_and_widths_are_few() -> None:
    tokens = [[5] * length for length in (3, 100, 9, 97, 12)]
    found = [(batch.rows.tolist(), batch.ids.shape[1]) for batch in batches(tokens, padding=1, longest=512)]
    assert found[0] == ([1, 3, 4, 2, 0], 112)
    many = [[5] * (1 + row % 500) for row in range(5000)]
    widths = {batch.ids.shape[1] for batch in batches(many, padding=1, longest=512)}
    assert widths <= set(range(16, 513, 16))


def test_no_batch_is_wider_than_the_model_reads() -> None:
    assert [batch.ids.shape for batch in batches([[5] * 62], padding=0, longest=62)] == [(1, 62)]


def test_shortening_keeps_the_closing_token() -> None:
    assert shorten([0, 5, 6, 7, 8, 2], [1, 0, 0, 0, 0, 1], 4) == [0, 5, 6, 2]
    assert shorten([0, 5, 6, 2], [1, 0, 0, 1], 4) == [0, 5, 6, 2]
    assert shorten([5, 6, 7], [0, 0, 0], 2) == [5, 6]


def test_pooling_agrees_with_plain_loops() -> None:
    states = np.random.default_rng(2).normal(size=(3, 4, 5)).astype(np.float32)
    mask = np.array([[1, 1, 1, 1], [1, 1, 0, 0], [1, 0, 0, 0]])
    for text, length in enumerate((4, 2, 1)):
        mean = sum(states[text, token] for token in range(length)) / length
        expected = mean / np.sqrt((mean**2).sum())
        np.testing.assert_allclose(pool(states, mask, "mean")[text], expected, rtol=1e-5)
        first = states[text, 0]
        np.testing.assert_allclose(
            pool(states, mask, "cls")[text], first / np.sqrt((first**2).sum()), rtol=1e-5
        )


def test_a_zero_vector_stays_zero() -> None:
    assert normalised(np.zeros((1, 3), dtype=np.float32)).tolist() == [[0.0, 0.0, 0.0]]
