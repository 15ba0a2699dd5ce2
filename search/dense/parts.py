"""Files of ids, rows and vectors: what belongs to an index file, and the parts that were added to it since.

An index of a million chunks is a gigabyte, which is not written anew for each document. What changed is
written as a part: a small file beside the index file. When there are many parts the index is written whole.
"""

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import numpy as np
import numpy.typing as npt

from corpus.disk import write_atomically

Floats = npt.NDArray[np.float32]
Rows = npt.NDArray[np.int64]

SMALL = 4_096
"""Chunks up to which the index is always written whole."""

SHARE = 0.2
"""Share of the index that the parts may come to."""

MOST = 64
"""How many parts there may be."""

UNREADABLE = (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile)
"""What reading a file raises that is missing or damaged."""


@dataclass(frozen=True, slots=True)
class Part:
    """What changed: rows that are gone, then rows that came, with their chunks and vectors."""

    removed: Rows
    chunk_ids: Sequence[str]
    rows: Rows
    vectors: Floats


@dataclass(slots=True)
class Changes:
    """What has changed in an index since it was saved or read.

    :ivar names: of the files that hold what was saved; None where nothing was.
    :ivar weight: how many rows the parts that were saved came to.
    """

    names: tuple[str, ...] | None = None
    weight: int = 0
    added: set[int] = field(default_factory=set)
    removed: set[int] = field(default_factory=set)

    def add(self, rows: Rows) -> None:
        """Take note of rows that came; they never came before."""
        self.added.update(rows.tolist())

    def remove(self, rows: Sequence[int]) -> None:
        """Take note of rows that went."""
        self.removed.update(row for row in rows if row not in self.added)
        self.added.difference_update(rows)

    def are_few(self, *, size: int, named: tuple[str, ...] | None) -> bool:
        """Tell whether they are better written as a part.

        :param size: rows of the whole index.
        :param named: the files that stand in the folder now, which another process may have written.
        """
        if self.names is None or self.names != named or size <= SMALL:
            return False
        weight = self.weight + len(self.added) + len(self.removed)
        return weight <= SHARE * size and len(self.names) < MOST


def write_ids(path: Path, chunk_ids: Sequence[str], rows: Rows) -> None:
    """Write which chunk each row of an index file is of."""
    write_atomically(path, partial(_save, chunk_ids=_texts(chunk_ids), rows=rows))


def read_ids(path: Path) -> tuple[list[str], list[int]]:
    """Read chunks and rows."""
    with path.open("rb") as file, np.load(file, allow_pickle=False) as held:
        return _ids(held["chunk_ids"]), held["rows"].tolist()


def write_part(path: Path, part: Part) -> None:
    """Write a part."""
    write_atomically(
        path,
        partial(
            _save,
            removed=part.removed,
            chunk_ids=_texts(part.chunk_ids),
            rows=part.rows,
            vectors=part.vectors,
        ),
    )


def read_part(path: Path) -> Part:
    """Read a part."""
    with path.open("rb") as file, np.load(file, allow_pickle=False) as held:
        return Part(held["removed"], _ids(held["chunk_ids"]), held["rows"], held["vectors"])


def _texts(values: Sequence[str]) -> npt.NDArray[np.bytes_]:
    return np.array([value.encode() for value in values], dtype=np.bytes_)


def _save(path: Path, **content: npt.NDArray[np.generic]) -> None:
    with path.open("wb") as file:
        np.savez(file, allow_pickle=False, **content)


def _ids(values: npt.NDArray[np.bytes_]) -> list[str]:
    return [value.decode() for value in values.tolist()]
