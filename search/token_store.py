"""The token vectors of chunks on disk, eight bits a number: what late interaction reads of a passage.

A cache and nothing more: what is not there is computed from the chunk's text and kept.
"""

import sqlite3
import threading
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np

from search.late_interaction import TokenVectors

_STEPS = 127.0
_BATCH = 500
_PRAGMAS = ("page_size=16384", "journal_mode=WAL", "synchronous=NORMAL", "secure_delete=ON")
"""A chunk's tokens take some 50 KB; what a crash may cost of them is computed again."""


class TokenStore:
    """Token vectors by chunk id, of one encoder; another encoder's are thrown away when it is opened."""

    def __init__(self, path: Path, *, encoder_name: str) -> None:
        self._lock = threading.Lock()
        self._connection = sqlite3.connect(path, check_same_thread=False)
        with self._lock, self._connection as connection:
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
            connection.execute("CREATE TABLE IF NOT EXISTS encoder (name TEXT PRIMARY KEY)")
            connection.execute(
                "CREATE TABLE IF NOT EXISTS tokens (chunk TEXT PRIMARY KEY, ids BLOB, vectors BLOB)"
            )
            if connection.execute("SELECT name FROM encoder").fetchall() != [(encoder_name,)]:
                connection.execute("DELETE FROM tokens")
                connection.execute("DELETE FROM encoder")
                connection.execute("INSERT INTO encoder VALUES (?)", (encoder_name,))

    def chunk_ids(self) -> frozenset[str]:
        """Give the ids of the chunks that are there."""
        with self._lock:
            return frozenset(chunk for (chunk,) in self._connection.execute("SELECT chunk FROM tokens"))

    def get(self, chunk_ids: Sequence[str]) -> dict[str, TokenVectors]:
        """Give those of the chunks that are there."""
        found: dict[str, TokenVectors] = {}
        for first in range(0, len(chunk_ids), _BATCH):
            wanted = list(chunk_ids[first : first + _BATCH])
            marks = ",".join("?" * len(wanted))
            query = f"SELECT chunk, ids, vectors FROM tokens WHERE chunk IN ({marks})"  # noqa: S608 - marks only
            with self._lock:
                rows = self._connection.execute(query, wanted).fetchall()
            found |= {chunk: _unpacked(ids, vectors) for chunk, ids, vectors in rows}
        return found

    def put(self, tokens: Mapping[str, TokenVectors]) -> dict[str, TokenVectors]:
        """Keep the tokens of chunks, all of them or none.

        :returns: them as `get` gives them.
        """
        packed = [(chunk, *_packed(found)) for chunk, found in tokens.items()]
        with self._lock, self._connection as connection:
            connection.executemany("INSERT OR REPLACE INTO tokens VALUES (?, ?, ?)", packed)
        return {chunk: _unpacked(ids, vectors) for chunk, ids, vectors in packed}

    def drop(self, chunk_ids: Iterable[str]) -> None:
        """Forget chunks."""
        with self._lock, self._connection as connection:
            connection.executemany("DELETE FROM tokens WHERE chunk = ?", [(chunk,) for chunk in chunk_ids])

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()


def _packed(tokens: TokenVectors) -> tuple[bytes, bytes]:
    vectors = np.rint(tokens.vectors * _STEPS).astype(np.int8)
    return np.array(tokens.ids, dtype=np.int32).tobytes(), vectors.tobytes()


def _unpacked(ids: bytes, vectors: bytes) -> TokenVectors:
    numbers = np.frombuffer(ids, dtype=np.int32)
    states = np.frombuffer(vectors, dtype=np.int8).astype(np.float32)
    states /= np.float32(_STEPS)
    return TokenVectors(tuple(numbers.tolist()), states.reshape(len(numbers), -1) if len(numbers) else states)
