"""The file of weights."""

from pathlib import Path

import pytest

from corpus.errors import TaggerUnavailable
from graph.tagger.weights import read_weights


def test_a_damaged_or_missing_file_is_told_in_swedish(tmp_path: Path) -> None:
    (tmp_path / "w.safetensors").write_bytes(b"no weights")
    for name in ("w.safetensors", "missing.safetensors"):
        with pytest.raises(TaggerUnavailable, match="kan inte läsas"):
            read_weights(tmp_path / name)
