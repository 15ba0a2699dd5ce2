"""The tagger's weights in a file."""

from importlib.resources import files
from pathlib import Path

from corpus.errors import TaggerUnavailable
from corpus.packed_weights import read_packed
from graph.tagger.labels import Floats

FILE = "tagger.safetensors"


def read_weights(path: Path | None = None) -> dict[str, Floats]:
    """Read weights as float32, those that the project ships where no file is named.

    :raises TaggerUnavailable: where the file is missing or damaged.
    """
    source = path or files("graph.tagger") / "data" / FILE
    try:
        return read_packed(source.read_bytes())
    except (OSError, ValueError) as error:
        raise TaggerUnavailable(f"Namntaggarens vikter i {source} kan inte läsas: {error}") from error
