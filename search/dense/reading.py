"""Reading the files of a vector index, also while another process writes them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from corpus.errors import StaleIndex
from search.dense import faiss_engine
from search.dense import parts as vector_parts
from search.dense.files import REBUILD, Manifest, read_manifest
from search.dense.parts import Part


def read_all(
    folder: Path, encoder_name: str
) -> tuple[Manifest, Any, tuple[Sequence[str], Sequence[int]], list[Part]]:
    """Read manifest, index, ids and parts; once more where another process saves in between.

    :raises StaleIndex: where another encoder or format made them, or they are damaged.
    """
    manifest = read_manifest(folder, encoder_name=encoder_name)
    while True:
        try:
            index = faiss_engine.read(folder / manifest.file)
            held = (manifest.chunk_ids, manifest.rows)
            ids = vector_parts.read_ids(folder / manifest.ids) if manifest.ids else held
            return manifest, index, ids, [vector_parts.read_part(folder / name) for name in manifest.parts]
        except (RuntimeError, *vector_parts.UNREADABLE) as error:
            newer = read_manifest(folder, encoder_name=encoder_name)
            if newer.names == manifest.names:
                raise StaleIndex(f"Vektorindexet i {folder} är skadat. {REBUILD}") from error
            manifest = newer
