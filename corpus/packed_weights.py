"""Weights of a network in a file: eight bits a weight in the matrices, and a scale for each of their rows."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

SCALE = ".scale"
SMALL = 1024  # fewest weights in eight bits; the others are few


def write_packed(weights: Mapping[str, Floats], path: Path) -> None:
    """Write weights, rounded to eight bits in the matrices and to sixteen elsewhere."""
    from safetensors.numpy import save_file

    packed = dict[str, npt.NDArray[Any]]()
    for name, tensor in weights.items():
        if tensor.ndim < 2 or tensor.size < SMALL:
            packed[name] = tensor.astype(np.float16)
            continue
        scale = np.maximum(np.abs(tensor).max(axis=1), 1e-8) / 127
        packed[name] = np.rint(tensor / scale[:, None]).astype(np.int8)
        packed[name + SCALE] = scale.astype(np.float32)
    save_file(packed, str(path))


def read_packed(data: bytes) -> dict[str, Floats]:
    """Read weights as float32.

    :raises ValueError: where the data are not of this kind.
    """
    from safetensors import SafetensorError
    from safetensors.numpy import load

    try:
        packed = load(data)
    except SafetensorError as error:
        raise ValueError(str(error)) from error
    return {
        name: tensor.astype(np.float32) * packed[name + SCALE][:, None]
        if tensor.dtype == np.int8
        else tensor.astype(np.float32)
        for name, tensor in packed.items()
        if not name.endswith(SCALE)
    }
