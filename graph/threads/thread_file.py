"""The threads of a store in a file of the home folder, with the items that they were joined from.

Derived from the store: it can be deleted, and is then made anew. So a new process shows threads without
reading any document, and only documents that changed are read when they are joined again.
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from corpus.records import DocumentHead
from graph.threads.building import Strand
from graph.threads.items import Item
from graph.threads.thread import Thread
from graph.threads.written import (
    items_as_json,
    items_of_json,
    strand_as_json,
    strand_of_json,
    thread_as_json,
    thread_of_json,
)

FORMAT = 1
"""To be raised where items or threads are read or joined in another way."""

_TABLES = f"""
CREATE TABLE IF NOT EXISTS held (last_change INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS items (document TEXT PRIMARY KEY, content TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS strands (position INTEGER PRIMARY KEY, content TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS threads (position INTEGER PRIMARY KEY, content TEXT NOT NULL);
PRAGMA user_version = {FORMAT};
"""
_NONE = -1


class ThreadFile:
    """Keeps threads; opened for each use, so that another process may write it or delete it between."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def last_change(self) -> int:
        """Give the number of the store's last change that is held; -1 where nothing is."""
        with self._opened() as connection:
            return _held(connection) if connection else _NONE

    def items(self, heads: Iterable[DocumentHead]) -> dict[str, tuple[Item, ...]]:
        """Give the items of those of the documents that are held, by their ids."""
        with self._opened() as connection:
            found = dict(connection.execute("SELECT document, content FROM items")) if connection else {}
        return {head.id: items_of_json(found[head.id], head) for head in heads if head.id in found}

    def strands(self, items: Iterable[Item]) -> tuple[Strand, ...]:
        """Give the strands that were joined from all items."""
        by_id = {item.id: item for item in items}
        return tuple(strand_of_json(text, by_id) for text in self._contents("strands"))

    def threads(self) -> tuple[Thread, ...]:
        """Give the threads in their order."""
        return tuple(map(thread_of_json, self._contents("threads")))

    def write(
        self,
        last_change: int,
        items: Mapping[str, tuple[Item, ...]],
        anew: Collection[str],
        strands: Iterable[Strand],
        threads: Iterable[Thread],
    ) -> None:
        """Put what was joined in place of what was held, where that is no newer; nothing where it is in use.

        :param items: of all documents, by their ids.
        :param anew: ids of documents that were read since the file was written.
        """
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with suppress(sqlite3.OperationalError), closing(_made(self._path)) as connection, connection:
            connection.execute("BEGIN IMMEDIATE")
            if _held(connection) >= last_change:
                return
            known = {row[0] for row in connection.execute("SELECT document FROM items")}
            kept = (known & items.keys()) - {*anew}
            connection.executemany("DELETE FROM items WHERE document = ?", ((each,) for each in known - kept))
            rows = ((each, items_as_json(items[each])) for each in sorted(items.keys() - kept))
            connection.executemany("INSERT INTO items VALUES (?, ?)", rows)
            _refill(connection, "strands", map(strand_as_json, strands))
            _refill(connection, "threads", map(thread_as_json, threads))
            connection.execute("DELETE FROM held")
            connection.execute("INSERT INTO held VALUES (?)", (last_change,))

    def delete(self) -> None:
        """Throw the file away."""
        for suffix in ("", "-wal", "-shm"):
            self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)

    def _contents(self, table: str) -> list[str]:
        with self._opened() as connection:
            if connection is None:
                return []
            found = connection.execute(f"SELECT content FROM {table} ORDER BY position")  # noqa: S608 - a table's name
            return [row[0] for row in found]

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection | None]:
        """Open the file; None where there is none, or one of another form, or a damaged one."""
        if not self._path.exists():
            yield None
            return
        with closing(sqlite3.connect(self._path, timeout=60)) as connection:
            yield connection if _is_ours(connection) else None


def _made(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=60, isolation_level=None)
    if not _is_ours(connection):
        connection.close()
        path.unlink(missing_ok=True)
        connection = sqlite3.connect(path, timeout=60, isolation_level=None)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.executescript(_TABLES)
    return connection


def _is_ours(connection: sqlite3.Connection) -> bool:
    try:
        return bool(connection.execute("PRAGMA user_version").fetchone()[0] == FORMAT)
    except sqlite3.DatabaseError:
        return False


def _held(connection: sqlite3.Connection) -> int:
    row = connection.execute("SELECT last_change FROM held").fetchone()
    return int(row[0]) if row else _NONE


def _refill(connection: sqlite3.Connection, table: str, contents: Iterable[str]) -> None:
    connection.execute(f"DELETE FROM {table}")  # noqa: S608 - a table's name
    connection.executemany(f"INSERT INTO {table} VALUES (?, ?)", enumerate(contents))  # noqa: S608 - as above
