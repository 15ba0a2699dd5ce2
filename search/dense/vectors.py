"""The vectors of all chunks, and the chunks nearest to a question's vector."""

import threading
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from corpus.errors import StaleIndex
from search.dense import faiss_engine
from search.dense import writing as vector_writing
from search.dense.files import (
    MANIFEST,
    REBUILD,
    named_files,
)
from search.dense.parts import Changes, Part
from search.dense.reading import read_all

Floats = npt.NDArray[np.float32]
Scores = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64]

EXACT_LIMIT = 200_000
"""Chunks up to which every vector is compared with."""

DECIMALS = 6
"""Scores are rounded to these decimals, so that equal vectors tie whatever order the sums were made in."""

GROWTH = 4
"""An approximate index is divided anew when it has grown by this factor."""

FEW = 4_096
"""Rows that are compared with one by one rather than by going through the index."""


class FaissIndex:
    """Vectors keyed by chunk id, exact up to `exact_limit` chunks and approximate above.

    Safe to call from several threads. `last_change` numbers the last change of the corpus that it holds.
    """

    def __init__(self, dimension: int, *, encoder_name: str, exact_limit: int = EXACT_LIMIT) -> None:
        self.dimension = dimension
        self.encoder_name = encoder_name
        self.last_change = 0
        self._exact_limit = exact_limit
        self._index: Any = faiss_engine.exact(dimension)
        self._divided_at = 0
        self._rows: dict[str, int] = {}
        self._chunk_ids: dict[int, str] = {}
        self._next_row = 0
        self._changes = Changes()
        self._lock = threading.RLock()

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def chunk_ids(self) -> frozenset[str]:
        """The ids of all chunks that are there."""
        return frozenset(self._rows)

    @property
    def is_exact(self) -> bool:
        """Whether every vector is compared with."""
        return faiss_engine.is_exact(self._index)

    def add(self, chunk_ids: Sequence[str], vectors: Floats) -> None:
        """Add vectors, float32 of shape (n, dim) and L2 norm 1; a chunk that is there already is replaced."""
        if vectors.shape != (len(chunk_ids), self.dimension):
            raise ValueError(
                f"{len(chunk_ids)} ids, vectors of shape {vectors.shape}, not (n, {self.dimension})"
            )
        if not chunk_ids:
            return
        with self._lock:
            last = {chunk_id: position for position, chunk_id in enumerate(chunk_ids)}
            self.remove(last)
            rows = np.arange(self._next_row, self._next_row + len(last), dtype=np.int64)
            self._next_row += len(last)
            self._index.add_with_ids(
                np.ascontiguousarray(vectors[list(last.values())], dtype="float32"), rows
            )
            self._rows.update(zip(last, rows.tolist(), strict=True))
            self._chunk_ids.update(zip(rows.tolist(), last, strict=True))
            self._changes.add(rows)
            self._divide_if_grown()

    def remove(self, chunk_ids: Iterable[str]) -> None:
        """Remove chunks; unknown ones are left out of account."""
        with self._lock:
            known = [self._rows.pop(chunk_id) for chunk_id in set(chunk_ids) if chunk_id in self._rows]
            if known:
                self._index.remove_ids(np.array(known, dtype=np.int64))
                self._changes.remove(known)
                for row in known:
                    del self._chunk_ids[row]

    def search(
        self, query: Floats, *, limit: int, allowed: frozenset[str] | None = None
    ) -> list[tuple[str, float]]:
        """Find the chunks nearest to a question.

        :param query: float32, shape (1, dim), of L2 norm 1.
        :param allowed: only these chunks may be found; None for all.
        :returns: chunk ids and cosines, best first, ties in the order of addition; fewer than `limit` where
            there are fewer.
        """
        with self._lock:
            rows = None if allowed is None else self._rows_of(allowed)
            scores, found = self.nearest(query, limit=limit, rows=rows)
            pairs = zip(found.tolist(), scores.tolist(), strict=True)
            return [(self._chunk_ids[row], score) for row, score in pairs]

    def nearest(self, query: Floats, *, limit: int, rows: Rows | None = None) -> tuple[Scores, Rows]:
        """Find as `search` does, and give cosines and row numbers.

        :param rows: only these may be found; None for all.
        """
        with self._lock:
            possible = len(self) if rows is None else len(rows)
            if limit <= 0 or possible == 0:
                return np.empty(0), np.empty(0, dtype=np.int64)
            scores, found = self._nearest(query, limit, rows, possible)
            rounded: Scores = np.array(np.round(scores.astype(np.float64), DECIMALS), dtype=np.float64)
            order = np.lexsort((found, -rounded))[:limit]
            return rounded[order], found[order]

    def rows(self) -> tuple[list[str], Rows]:
        """Give all chunks with their row numbers, in the order of addition."""
        with self._lock:
            return list(self._rows), np.fromiter(self._rows.values(), dtype=np.int64, count=len(self))

    def chunk_id(self, row: int) -> str | None:
        """Give the chunk of a row; None where there is no such row, or it is gone by now."""
        return self._chunk_ids.get(row)

    def vectors_of(self, chunk_ids: Sequence[str]) -> Floats:
        """Give the vectors of chunks, shape (n, dim); an approximate index keeps 16 bits a number.

        :raises KeyError: where one is not there.
        """
        with self._lock:
            return self._vectors(np.array([self._rows[chunk_id] for chunk_id in chunk_ids], dtype=np.int64))

    def save(self, folder: Path) -> None:
        """Write the index, or what changed in it since, so that a crash leaves the former one or this one."""
        folder.mkdir(parents=True, exist_ok=True)
        with self._lock:
            names, changes = named_files(folder), self._changes
            if names is not None and changes.are_few(size=len(self), named=names):
                self._save_part(folder, names)
            else:
                self._save_whole(folder)

    def _save_whole(self, folder: Path) -> None:
        self._manifest(folder, vector_writing.write_whole(folder, self._index, *self.rows()), weight=0)

    def _save_part(self, folder: Path, names: tuple[str, ...]) -> None:
        changes = self._changes
        rows = np.array(sorted(changes.added), dtype=np.int64)
        if len(rows) or changes.removed:
            removed = np.array(sorted(changes.removed), dtype=np.int64)
            part = Part(removed, [self._chunk_ids[int(row)] for row in rows], rows, self._vectors(rows))
            names = (*names, vector_writing.write_part(folder, part))
        self._manifest(folder, names, weight=changes.weight + len(changes.added) + len(changes.removed))

    def _manifest(self, folder: Path, names: tuple[str, ...], *, weight: int) -> None:
        vector_writing.write_names(
            folder,
            names,
            encoder_name=self.encoder_name,
            dimension=self.dimension,
            last_change=self.last_change,
        )
        self._changes = Changes(names, weight)

    @classmethod
    def load(cls, folder: Path, *, encoder_name: str, exact_limit: int = EXACT_LIMIT) -> Self:
        """Read an index that was saved.

        :raises StaleIndex: where it was made by another encoder or format, or is missing or damaged.
        """
        manifest, index, (chunk_ids, rows), parts = read_all(folder, encoder_name)
        loaded = cls(manifest.dimension, encoder_name=encoder_name, exact_limit=exact_limit)
        loaded._index = index
        if loaded._index.ntotal != len(rows):
            raise StaleIndex(f"Vektorindexet i {folder} är ofullständigt. {REBUILD}")
        loaded._hold(chunk_ids, rows)
        loaded._divided_at = 0 if loaded.is_exact else len(loaded)
        for part in parts:
            loaded._take(part)
        loaded.last_change = manifest.last_change
        weight = sum(len(part.rows) + len(part.removed) for part in parts)
        loaded._changes = Changes(manifest.names if manifest.ids else None, weight)
        return loaded

    def _hold(self, chunk_ids: Sequence[str], rows: Sequence[int]) -> None:
        self._rows.update(zip(chunk_ids, rows, strict=True))
        self._chunk_ids.update(zip(rows, chunk_ids, strict=True))
        self._next_row = max(self._next_row, max(rows, default=-1) + 1)

    def _take(self, part: Part) -> None:
        self.remove([self._chunk_ids[row] for row in part.removed.tolist()])
        if len(part.rows):
            self._index.add_with_ids(part.vectors, part.rows)
            self._hold(part.chunk_ids, part.rows.tolist())

    def _rows_of(self, chunk_ids: Iterable[str]) -> Rows:
        rows = [row for chunk_id in chunk_ids if (row := self._rows.get(chunk_id)) is not None]
        return np.array(rows, dtype=np.int64)

    def _vectors(self, rows: Rows) -> Floats:
        if len(rows) == 0:
            return np.empty((0, self.dimension), dtype=np.float32)
        vectors: Floats = self._index.reconstruct_batch(rows)
        return vectors

    def _nearest(self, query: Floats, limit: int, rows: Rows | None, possible: int) -> tuple[Floats, Rows]:
        """Ask for more until the last hit is worse than the last one wanted: no tie is cut at random."""
        if rows is not None and len(rows) <= FEW:
            rows = np.array([row for row in rows.tolist() if row in self._chunk_ids], dtype=np.int64)
            return self._vectors(rows) @ query[0], rows
        count = limit + 8
        while True:
            scores, found = faiss_engine.nearest(self._index, query, min(count, possible), rows)
            enough = len(scores) < count or len(scores) == possible
            if enough or round(float(scores[-1]), DECIMALS) < round(float(scores[limit - 1]), DECIMALS):
                return scores, found
            count *= 4

    def _divide_if_grown(self) -> None:
        if len(self) <= max(self._exact_limit, self._divided_at * GROWTH):
            return
        rows = np.array(list(self._chunk_ids), dtype=np.int64)
        self._index = faiss_engine.divided(self._index, rows)
        self._divided_at = len(rows)


def open_vectors(
    folder: Path, *, encoder_name: str, dimension: int, exact_limit: int = EXACT_LIMIT
) -> FaissIndex:
    """Read the index of a folder, or make an empty one where there is none.

    :raises StaleIndex: where the one that is there was made by another encoder or format, or is damaged.
    """
    if not (folder / MANIFEST).is_file():
        return FaissIndex(dimension, encoder_name=encoder_name, exact_limit=exact_limit)
    return FaissIndex.load(folder, encoder_name=encoder_name, exact_limit=exact_limit)
