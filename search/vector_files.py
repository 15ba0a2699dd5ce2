"""Index files on disk: written beside, flushed and renamed, with a manifest that says what made them."""

import json
import os
import uuid
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from corpus.errors import StaleIndex
from search.leftovers import remove_leftovers

FORMAT = 2
"""Raised when the files change, and when the passages that are encoded do."""

MANIFEST = "vectors.json"
REBUILD = "Kör `beslutsgraf rebuild`."


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What an index file holds.

    :ivar file: the name of the index file, which stands beside the manifest.
    :ivar last_change: the number of the last change of the corpus that the index holds.
    :ivar chunk_ids: in the order of `rows`, which are their row numbers in the index.
    """

    format: int
    encoder: str
    dimension: int
    last_change: int
    file: str
    chunk_ids: list[str]
    rows: list[int]


def write_atomically(path: Path, write: Callable[[Path], object]) -> None:
    """Write a file beside its place, flush it to the disk and rename it."""
    beside = path.with_name(f".{path.name}.{uuid.uuid4().hex}")
    try:
        write(beside)
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Put the manifest in its place, from which moment it counts, and delete the file that it replaces.

    A file that no manifest names yet may be one that another process is about to name: only old ones go.
    """
    former = _named_file(folder)
    content = json.dumps(asdict(manifest), ensure_ascii=False).encode()
    write_atomically(folder / MANIFEST, lambda path: path.write_bytes(content))
    if former not in {None, manifest.file}:
        (folder / str(former)).unlink(missing_ok=True)
    unnamed = [path for path in folder.glob("vectors-*.faiss") if path.name != manifest.file]
    remove_leftovers([*unnamed, *folder.glob(".vectors*")])


def _named_file(folder: Path) -> str | None:
    try:
        return Path(json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["file"]).name
    except (OSError, ValueError, KeyError, TypeError):
        return None


def read_manifest(folder: Path, *, encoder_name: str) -> Manifest:
    """Read the manifest and check that it is of our format and of this encoder.

    :raises StaleIndex: with what was found and how to rebuild.
    """
    try:
        content = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        found = content["format"]
        if found != FORMAT:
            raise StaleIndex(
                f"Vektorindexet har formatet {found}; det här programmet läser {FORMAT}. {REBUILD}"
            )
        manifest = Manifest(**content)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StaleIndex(f"Vektorindexet i {folder} kan inte läsas: {error}. {REBUILD}") from error
    if manifest.encoder != encoder_name:
        raise StaleIndex(
            f"Vektorindexet är gjort med {manifest.encoder}, men modellen är nu {encoder_name}. {REBUILD}"
        )
    return manifest
