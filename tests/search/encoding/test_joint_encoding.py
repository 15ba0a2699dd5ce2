from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from corpus.records import Extraction
from corpus.settings import Settings
from corpus.store import Store
from search.encoding.batches import Floats
from search.encoding.encoder import PrefixedEncoder, load_encoder
from search.encoding.late_interaction import TokenVectors
from search.engine import SearchEngine
from tests.corpus.factory import parsed_from
from tests.search.fakes import LetterEncoder

TEXTS = ["Nämnden beslutar att bygga en ny simhall.", "Budgeten höjs.", "Ja.", "Ärendet bordläggs " * 40]


class JointLetters(LetterEncoder):
    """Counts how many passages were encoded for both uses at once, and how many for their tokens alone."""

    joint = alone = 0

    def passages_with_tokens(self, texts: Sequence[str]) -> tuple[Floats, list[TokenVectors]]:
        self.joint += len(texts)
        return super().encode_passages(texts), super().passage_tokens(texts)

    def passage_tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        self.alone += len(texts)
        return super().passage_tokens(texts)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(f"sqlite:///{tmp_path / 'test.sqlite'}") as opened:
        opened.add(parsed_from(*TEXTS, source="/1.txt"), Extraction())
        yield opened


def test_passages_are_encoded_once_for_both_uses(store: Store, tmp_path: Path) -> None:
    encoder = JointLetters()
    engine = SearchEngine(store, encoder, tmp_path / "joint")
    engine.catch_up()
    assert (encoder.joint, encoder.alone) == (len(TEXTS), 0)
    apart = SearchEngine(store, LetterEncoder(), tmp_path / "apart")
    apart.catch_up()
    assert engine.search("simhall").hits == apart.search("simhall").hits
    for one in (engine, apart):
        one.close()


def test_in_a_corpus_too_large_to_keep_all_tokens_passages_are_encoded_alone(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("search.engine.EAGER", 2)
    encoder = JointLetters()
    engine = SearchEngine(store, encoder, tmp_path / "large")
    engine.catch_up()
    assert (encoder.joint, encoder.encoded) == (0, len(TEXTS))
    engine.close()


@pytest.mark.slow
def test_both_at_once_are_what_they_are_apart(encoder_home: Path) -> None:
    encoder = load_encoder(Settings(home=encoder_home, runtime="openvino"))
    assert isinstance(encoder, PrefixedEncoder)
    vectors, tokens = encoder.passages_with_tokens(TEXTS)
    apart = encoder.encode_passages(TEXTS)
    assert np.sum(vectors * apart, axis=1) == pytest.approx(np.ones(len(TEXTS)), abs=1e-4)
    for one, other in zip(tokens, encoder.passage_tokens(TEXTS), strict=True):
        assert one.ids == other.ids
        assert np.sum(one.vectors * other.vectors, axis=1) == pytest.approx(np.ones(len(one.ids)), abs=1e-3)
