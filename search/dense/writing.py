"""Writing the files of a vector index: whole, or what changed as a part, and the manifest that names them."""

import uuid
from functools import partial
from pathlib import Path
from typing import Any

from corpus.disk import write_atomically
from search.dense import faiss_engine
from search.dense import parts as vector_parts
from search.dense.files import FORMAT, Manifest, write_manifest
from search.dense.parts import Part, Rows


def write_whole(folder: Path, index: Any, chunk_ids: list[str], rows: Rows) -> tuple[str, str]:  # noqa: ANN401 - the stubs of faiss are wrong
    """Write an index and which chunk each of its rows is of; give the names of both files."""
    name, ids = (f"{_fresh()}{ending}" for ending in (".faiss", ".npz"))
    write_atomically(folder / name, partial(faiss_engine.write, index))
    vector_parts.write_ids(folder / ids, chunk_ids, rows)
    return name, ids


def write_part(folder: Path, part: Part) -> str:
    """Write what changed; give the name of the file."""
    name = f"{_fresh()}.part.npz"
    vector_parts.write_part(folder / name, part)
    return name


def write_names(
    folder: Path, names: tuple[str, ...], *, encoder_name: str, dimension: int, last_change: int
) -> None:
    """Write the manifest: from now on these files are the index.

    :param names: of the index, its ids, and its parts in order.
    """
    file, ids, *parts = names
    manifest = Manifest(
        format=FORMAT,
        encoder=encoder_name,
        dimension=dimension,
        last_change=last_change,
        file=file,
        ids=ids,
        parts=tuple(parts),
    )
    write_manifest(folder, manifest)


def _fresh() -> str:
    return f"vectors-{uuid.uuid4().hex[:16]}"
