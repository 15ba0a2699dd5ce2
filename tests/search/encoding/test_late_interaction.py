from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from corpus.settings import Settings
from search.encoding.encoder import PrefixedEncoder, load_encoder
from search.encoding.late_interaction import maxsim, rarity_weights, rerank_scores

PASSAGES = [
    "Förskolan på Lingonstigen får två nya avdelningar.",
    "Motionen om fler laddstolpar i Ängsby avslås.",
    "Screeningen för tjocktarmscancer utökas till åldrarna 50–74 år.",
    "Nästa möte hålls digitalt torsdagen den 5 februari.",
]


def test_maxsim_agrees_with_plain_loops() -> None:
    generator = np.random.default_rng(4)
    query = generator.normal(size=(3, 5)).astype(np.float32)
    passages = [generator.normal(size=(length, 5)).astype(np.float32) for length in (1, 6, 2)]
    weights = np.array([0.5, 2.0, 1.5], dtype=np.float32)
    for passage, score in zip(passages, maxsim(query, passages, weights), strict=True):
        nearest = [max(float(one @ token) for token in passage) for one in query]
        expected = sum(weight * value for weight, value in zip(weights, nearest, strict=True)) / 4.0
        assert score == pytest.approx(expected, rel=1e-5)


def test_a_passage_without_tokens_scores_nothing() -> None:
    query, empty = np.ones((1, 2), dtype=np.float32), np.empty((0, 2), dtype=np.float32)
    assert maxsim(query, [empty], np.ones(1, dtype=np.float32)).tolist() == [0.0]


def test_a_rarer_token_weighs_more_and_none_weighs_nothing() -> None:
    passages: Sequence[Sequence[int]] = [(1, 2, 2), (1, 3), (1,), (1, 2)]
    everywhere, twice, once, nowhere = rarity_weights([1, 2, 3, 9], passages).tolist()
    assert 0 < everywhere < twice < once < nowhere


@pytest.fixture(scope="module")
def encoder(encoder_home: Path) -> PrefixedEncoder:
    return load_encoder(Settings(home=encoder_home, runtime="openvino"))


@pytest.mark.slow
def test_each_token_of_a_text_has_one_vector_without_prefix_and_special_ones(
    encoder: PrefixedEncoder,
) -> None:
    for tokens, text in zip(encoder.passage_tokens(PASSAGES), PASSAGES, strict=True):
        assert len(tokens.ids) == len(tokens.vectors) == len(encoder.token_spans(text))
        np.testing.assert_allclose(np.linalg.norm(tokens.vectors, axis=1), 1.0, rtol=1e-5)


@pytest.mark.slow
def test_both_runtimes_give_the_same_token_vectors(encoder: PrefixedEncoder, encoder_home: Path) -> None:
    other = load_encoder(Settings(home=encoder_home, runtime="torch"))
    for ours, theirs in zip(encoder.passage_tokens(PASSAGES), other.passage_tokens(PASSAGES), strict=True):
        assert ours.ids == theirs.ids
        assert np.einsum("td,td->t", ours.vectors, theirs.vectors).min() > 0.995


@pytest.mark.slow
@pytest.mark.parametrize(
    ("query", "best"),
    [("nya platser för förskolebarn", 0), ("laddning av elbilar", 1), ("vilken dag träffas vi härnäst?", 3)],
)
def test_reranking_puts_the_passage_that_answers_first(
    encoder: PrefixedEncoder, query: str, best: int
) -> None:
    assert int(rerank_scores(encoder, query, PASSAGES).argmax()) == best


@pytest.mark.slow
def test_a_passage_longer_than_the_model_reads_keeps_the_tokens_that_are_read(
    encoder: PrefixedEncoder,
) -> None:
    (tokens,) = encoder.passage_tokens([" ".join(PASSAGES) * 40])
    assert 490 <= len(tokens.ids) < 512
