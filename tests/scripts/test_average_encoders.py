import numpy as np
import pytest

from scripts.average_encoders import averaged


def test_trained_layers_are_averaged_with_a_share_of_the_plain_ones() -> None:
    one, other = ({"w": np.full((2, 2), value, dtype=np.float32)} for value in (2.0, 4.0))
    plain = {"w": np.zeros((2, 2), dtype=np.float32), "unused": np.ones(1, dtype=np.float32)}
    found = averaged([one, other], plain, share=0.25)
    assert found.keys() == {"w"}
    assert found["w"] == pytest.approx(np.full((2, 2), 2.25))


def test_layers_of_different_forms_are_not_averaged() -> None:
    layers = {"w": np.zeros(1, dtype=np.float32)}
    with pytest.raises(ValueError, match="not of one form"):
        averaged([layers, {"v": np.zeros(1, dtype=np.float32)}], layers, share=0.3)
    with pytest.raises(ValueError, match="none"):
        averaged([], layers, share=0.3)
