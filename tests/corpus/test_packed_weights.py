"""Weights in a file: eight bits, a scale a row."""

from pathlib import Path

import numpy as np
import pytest

from corpus.packed_weights import read_packed, write_packed


def test_weights_come_back_within_half_a_step_of_their_row(tmp_path: Path) -> None:
    draw = np.random.default_rng(5)
    matrix = (draw.normal(size=(64, 48)) * draw.uniform(0.01, 3, size=(64, 1))).astype(np.float32)
    bias = draw.normal(size=48).astype(np.float32)
    write_packed({"wide.weight": matrix, "wide.bias": bias}, tmp_path / "w.safetensors")
    found = read_packed((tmp_path / "w.safetensors").read_bytes())
    steps = np.abs(matrix).max(axis=1, keepdims=True) / 127
    assert set(found) == {"wide.weight", "wide.bias"}
    assert (np.abs(found["wide.weight"] - matrix) <= steps * 0.501).all()
    np.testing.assert_allclose(found["wide.bias"], bias, rtol=1e-3)


def test_a_row_of_zeros_stays_zero(tmp_path: Path) -> None:
    matrix = np.zeros((40, 40), dtype=np.float32)
    write_packed({"m": matrix}, tmp_path / "w.safetensors")
    found = read_packed((tmp_path / "w.safetensors").read_bytes())
    np.testing.assert_array_equal(found["m"], matrix)


def test_other_data_are_refused() -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_packed(b"no weights")
