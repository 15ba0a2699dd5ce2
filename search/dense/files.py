"""Index files on disk: written beside, flushed and renamed, with a manifest that says what made them."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from corpus.disk import write_atomically
from corpus.errors import StaleIndex
from search.stored.leftovers import remove_leftovers

FORMAT = 3
"""Raised when the files change, and when the passages that are encoded do."""

FORMER = 2
"""The format of before, which had the ids in the manifest; it is read, and written as the present one."""

MANIFEST = "vectors.json"
REBUILD = "Kör `beslutsgraf rebuild`."


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What an index file and its parts hold.

    :ivar file: the name of the index file, which stands beside the manifest.
    :ivar ids: the name of the file of its chunks and rows; "" where `chunk_ids` and `rows` hold them.
    :ivar parts: the names of the files of what was added to it, in order.
    :ivar last_change: the number of the last change of the corpus that all of it holds.
    """

    format: int
    encoder: str
    dimension: int
    last_change: int
    file: str
    ids: str = ""
    parts: tuple[str, ...] = ()
    chunk_ids: tuple[str, ...] = ()
    rows: tuple[int, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all files."""
        return (self.file, self.ids, *self.parts)


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Put the manifest in its place, from which moment it counts, and delete the files that it replaces.

    A file that no manifest names yet may be one that another process is about to name: only old ones go.
    """
    former = named_files(folder) or ()
    content = json.dumps(asdict(manifest), ensure_ascii=False).encode()
    write_atomically(folder / MANIFEST, lambda path: path.write_bytes(content))
    for name in {*former} - {*manifest.names, ""}:
        (folder / name).unlink(missing_ok=True)
    unnamed = [path for path in folder.glob("vectors-*") if path.name not in manifest.names]
    remove_leftovers([*unnamed, *folder.glob(".vectors*")])


def named_files(folder: Path) -> tuple[str, ...] | None:
    """Give the names of the files that the manifest of a folder names; None where there is none."""
    try:
        held = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return tuple(Path(name).name for name in (held["file"], held.get("ids", ""), *held.get("parts", ())))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def read_manifest(folder: Path, *, encoder_name: str) -> Manifest:
    """Read the manifest and check that it is of our format and of this encoder.

    :raises StaleIndex: with what was found and how to rebuild.
    """
    try:
        content = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        found = content["format"]
        if found not in (FORMAT, FORMER):
            raise StaleIndex(
                f"Vektorindexet har formatet {found}; det här programmet läser {FORMAT}. {REBUILD}"
            )
        manifest = Manifest(**{name: _plain(value) for name, value in content.items()})
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StaleIndex(f"Vektorindexet i {folder} kan inte läsas: {error}. {REBUILD}") from error
    if manifest.encoder != encoder_name:
        raise StaleIndex(
            f"Vektorindexet är gjort med {manifest.encoder}, men modellen är nu {encoder_name}. {REBUILD}"
        )
    return manifest


def _plain(value: object) -> Any:  # noqa: ANN401 - a value of JSON
    return tuple(value) if isinstance(value, list) else value
