from pathlib import Path

import numpy as np
import pytest

from graph.learned.linear import SIZE, LinearModel, place, read_model


@pytest.fixture
def model() -> LinearModel:
    weights = np.zeros((SIZE, 2), dtype=np.float32)
    weights[place("between=leder")] = [2.0, 0.0]
    weights[place("subject=person")] = [1.0, -1.0]
    base = np.array([-2.0, 0.0], dtype=np.float32)
    return LinearModel(("chairs", "represents"), weights, base, (0.7, 0.3))


def test_a_feature_has_the_same_place_everywhere() -> None:
    assert place("between=leder") == 243091


def test_sums_of_parts_give_the_score_of_the_whole(model: LinearModel) -> None:
    whole = model.summed(["between=leder", "subject=person"])
    parts = model.summed(["between=leder"]) + model.summed(["subject=person"])
    assert whole.tolist() == parts.tolist() == [3.0, -1.0]
    assert model.summed([]).tolist() == [0.0, 0.0]


def test_only_kinds_that_reach_their_threshold_are_likely(model: LinearModel) -> None:
    both = model.summed(["between=leder", "subject=person"])
    assert list(model.likely(both)) == [("chairs", 0.73)]
    assert list(model.likely(model.summed(["an unknown word"]))) == [("represents", 0.5)]


def test_a_written_model_is_read_as_it_was_and_written_alike(model: LinearModel, tmp_path: Path) -> None:
    one, other = tmp_path / "one.npz", tmp_path / "other.npz"
    model.write(one)
    again = read_model(one)
    again.write(other)
    assert one.read_bytes() == other.read_bytes()
    assert again.kinds == model.kinds
    assert again.thresholds == model.thresholds
    assert again.weights.tobytes() == model.weights.tobytes()
    assert again.base.tolist() == model.base.tolist()
