import re
from pathlib import Path

import numpy as np
import pytest

from search.standing.background import (
    Among,
    background_of,
    load_background,
    save_background,
    typical_passages,
)

CHUNKS = np.array([[1.0, 0.0], [0.8, 0.6], [0.0, 1.0], [0.6, 0.8]], dtype=np.float32)
TYPICAL = np.array([[0.0, 1.0], [0.6, 0.8]], dtype=np.float32)


@pytest.mark.parametrize("question", [[1.0, 0.0], [0.0, 1.0], [0.6, 0.8]])
def test_question_lies_among_passages_as_its_cosines_to_each_of_them_tell(question: list[float]) -> None:
    vector = np.array(question, dtype=np.float32)
    cosines = CHUNKS @ vector
    among = background_of(CHUNKS, TYPICAL.mean(axis=0)).among(vector)
    assert among.mean == pytest.approx(cosines.mean(), abs=1e-6)
    assert among.spread == pytest.approx(cosines.std(), abs=1e-6)
    assert among.typical == pytest.approx((TYPICAL @ vector).mean(), abs=1e-6)


def test_among_passages_that_are_all_alike_there_is_no_spread() -> None:
    vector = np.array([0.28, 0.96], dtype=np.float32)
    one = np.array([[0.6, 0.8]] * 3, dtype=np.float32)
    assert background_of(one, one[0]).among(vector).spread == pytest.approx(0.0, abs=1e-3)


def test_background_is_read_as_it_was_written_and_a_damaged_file_is_none(tmp_path: Path) -> None:
    path = tmp_path / "background.npz"
    assert load_background(path) is None
    made = background_of(CHUNKS, TYPICAL.mean(axis=0))
    save_background(made, path)
    read = load_background(path)
    vector = np.array([0.6, 0.8], dtype=np.float32)
    assert read is not None
    assert read.among(vector) == made.among(vector)
    assert isinstance(read.among(vector), Among)
    path.write_bytes(path.read_bytes()[:100])
    assert load_background(path) is None
    path.write_bytes(b"")
    assert load_background(path) is None


def test_no_vector_of_a_passage_stands_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "background.npz"
    chunks = np.random.default_rng(1).normal(size=(50, 16)).astype(np.float32)
    save_background(background_of(chunks, chunks.mean(axis=0)), path)
    content = path.read_bytes()
    assert not any(chunk.tobytes() in content for chunk in chunks)


def test_typical_passages_are_many_and_of_a_passages_length() -> None:
    assert len(set(typical_passages())) == len(typical_passages()) >= 50
    for passage in typical_passages():
        assert 20 <= len(passage.split()) <= 120, passage
        assert re.search(r"\([^()]*, .*\)$", passage), passage
