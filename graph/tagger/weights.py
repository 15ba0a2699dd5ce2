"""The tagger's weights in a file: eight bits a weight, and a scale for each row of a matrix."""

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

import numpy as np

from corpus.errors import TaggerUnavailable
from graph.tagger.labels import Floats

FILE = "tagger.safetensors"
SCALE = ".scale"
SMALL = 1024  # fewest weights in eight bits; the others are few


def write_weights(weights: Mapping[str, Floats], path: Path) -> None:
    """Write the weights, rounded to eight bits in the matrices and to sixteen elsewhere."""
    from safetensors.numpy import save_file

    packed = dict[str, np.ndarray]()
    for name, tensor in weights.items():
        if tensor.ndim < 2 or tensor.size < SMALL:
            packed[name] = tensor.astype(np.float16)
            continue
        scale = np.maximum(np.abs(tensor).max(axis=1), 1e-8) / 127
        packed[name] = np.rint(tensor / scale[:, None]).astype(np.int8)
        packed[name + SCALE] = scale.astype(np.float32)
    save_file(packed, str(path))


def read_weights(path: Path | None = None) -> dict[str, Floats]:
    """Read weights as float32, those that the project ships where no file is named.

    :raises TaggerUnavailable: where the file is missing or damaged.
    """
    from safetensors import SafetensorError
    from safetensors.numpy import load

    source = path or files("graph.tagger") / "data" / FILE
    try:
        packed = load(source.read_bytes())
    except (OSError, SafetensorError) as error:
        raise TaggerUnavailable(f"Namntaggarens vikter i {source} kan inte läsas: {error}") from error
    return {
        name: tensor.astype(np.float32) * packed[name + SCALE][:, None]
        if tensor.dtype == np.int8
        else tensor.astype(np.float32)
        for name, tensor in packed.items()
        if not name.endswith(SCALE)
    }
