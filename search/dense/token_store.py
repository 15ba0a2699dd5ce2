"""The token vectors of chunks on disk, eight bits a number: what late interaction reads of a passage.

A cache and nothing more: what is not there is computed from the chunk's text and kept.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

import numpy as np

from search.encoding.late_interaction import TokenVectors
from search.stored.derived_file import DerivedFile

_STEPS = 127.0
_BATCH = 500
_PRAGMAS = ("page_size=16384", "journal_mode=WAL", "synchronous=NORMAL", "secure_delete=ON")
"""A chunk's tokens take some 50 KB; what a crash may cost of them is computed again."""


class TokenStore:
    """Token vectors by chunk id, of one encoder; another encoder's are thrown away when it is opened."""

    def __init__(self, path: Path, *, encoder_name: str) -> None:
        self._encoder_name = encoder_name
        self._file = DerivedFile(path, self._prepare)
        self.chunk_ids()  # so that a file of another encoder is emptied at once

    def chunk_ids(self) -> frozenset[str]:
        """Give the ids of the chunks that are there."""
        return self._file.use(
            lambda file: frozenset(chunk for (chunk,) in file.execute("SELECT chunk FROM tokens"))
        )

    def get(self, chunk_ids: Sequence[str]) -> dict[str, TokenVectors]:
        """Give those of the chunks that are there."""
        found: dict[str, TokenVectors] = {}
        for first in range(0, len(chunk_ids), _BATCH):
            rows = self._file.use(partial(_rows, list(chunk_ids[first : first + _BATCH])))
            found |= {chunk: _unpacked(ids, vectors) for chunk, ids, vectors in rows}
        return found

    def put(self, tokens: Mapping[str, TokenVectors]) -> dict[str, TokenVectors]:
        """Keep the tokens of chunks, all of them or none.

        :returns: them as `get` gives them.
        """
        packed = [(chunk, *_packed(found)) for chunk, found in tokens.items()]
        self._file.use(partial(_write, "INSERT OR REPLACE INTO tokens VALUES (?, ?, ?)", packed))
        return {chunk: _unpacked(ids, vectors) for chunk, ids, vectors in packed}

    def drop(self, chunk_ids: Iterable[str]) -> None:
        """Forget chunks."""
        gone = [(chunk,) for chunk in chunk_ids]
        self._file.use(partial(_write, "DELETE FROM tokens WHERE chunk = ?", gone))

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _prepare(self, connection: sqlite3.Connection) -> None:
        with connection:
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
            connection.execute("CREATE TABLE IF NOT EXISTS encoder (name TEXT PRIMARY KEY)")
            connection.execute(
                "CREATE TABLE IF NOT EXISTS tokens (chunk TEXT PRIMARY KEY, ids BLOB, vectors BLOB)"
            )
            if connection.execute("SELECT name FROM encoder").fetchall() != [(self._encoder_name,)]:
                connection.execute("DELETE FROM tokens")
                connection.execute("DELETE FROM encoder")
                connection.execute("INSERT INTO encoder VALUES (?)", (self._encoder_name,))


def _rows(chunk_ids: Sequence[str], connection: sqlite3.Connection) -> list[tuple[str, bytes, bytes]]:
    marks = ",".join("?" * len(chunk_ids))
    query = f"SELECT chunk, ids, vectors FROM tokens WHERE chunk IN ({marks})"  # noqa: S608 - marks only
    return connection.execute(query, chunk_ids).fetchall()


def _write(statement: str, values: Sequence[tuple[object, ...]], connection: sqlite3.Connection) -> None:
    with connection:
        connection.executemany(statement, values)


def _packed(tokens: TokenVectors) -> tuple[bytes, bytes]:
    vectors = np.rint(tokens.vectors * _STEPS).astype(np.int8)
    return np.array(tokens.ids, dtype=np.int32).tobytes(), vectors.tobytes()


def _unpacked(ids: bytes, vectors: bytes) -> TokenVectors:
    numbers = np.frombuffer(ids, dtype=np.int32)
    states = np.frombuffer(vectors, dtype=np.int8).astype(np.float32)
    states /= np.float32(_STEPS)
    return TokenVectors(tuple(numbers.tolist()), states.reshape(len(numbers), -1) if len(numbers) else states)
