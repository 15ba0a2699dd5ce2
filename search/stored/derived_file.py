"""SQLite files that are made from the store, and made again where they are damaged."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from threading import RLock
from typing import TypeVar

Value = TypeVar("Value")
Prepare = Callable[[sqlite3.Connection], None]
"""Makes what is missing in a file that has just been opened."""

_SECONDS = 60.0


class DerivedFile:
    """One file, opened when first needed; one thread at a time uses it."""

    def __init__(self, path: Path | None, prepare: Prepare) -> None:
        """Name a file.

        :param path: None for one that is kept in memory.
        """
        self._path = path
        self._prepare = prepare
        self._lock = RLock()
        self._connection: sqlite3.Connection | None = None

    def use(self, act: Callable[[sqlite3.Connection], Value]) -> Value:
        """Do something with the file; with an empty one where it turns out to be damaged."""
        with self._lock:
            try:
                return act(self._opened())
            except sqlite3.DatabaseError as error:
                if self._path is None or not is_damage(error):
                    raise
                self._drop(self._path)
                return act(self._opened())

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            if self._path:
                self._path.parent.mkdir(parents=True, exist_ok=True)
            opened = sqlite3.connect(self._path or ":memory:", check_same_thread=False, timeout=_SECONDS)
            try:
                self._prepare(opened)
            except BaseException:
                opened.close()
                raise
            self._connection = opened
        return self._connection

    def _drop(self, path: Path) -> None:
        self.close()
        for suffix in ("", "-wal", "-shm"):  # a log would be taken for the new file's
            path.with_name(path.name + suffix).unlink(missing_ok=True)


def is_damage(error: sqlite3.DatabaseError) -> bool:
    """Tell damage from what will pass, such as a file that somebody else is using."""
    return type(error) is sqlite3.DatabaseError
