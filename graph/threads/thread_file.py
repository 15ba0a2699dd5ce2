"""The threads of a store in a file of the home folder, with the items that they were joined from.

Derived from the store: it can be deleted, and is then made anew. So a new process shows threads without
reading any document, and only documents that changed are read when they are joined again.

The file is never changed but written beside and renamed: whoever reads it reads all of one stand of the
store, and nothing stays in it of a document that has been removed. What was written by other rules, or of
another store, is passed by.
"""

import logging
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple, TypeVar

from corpus.disk import write_atomically
from corpus.records import DocumentHead
from corpus.store import Store
from corpus.stored_knowledge import Stand
from graph.rule_state import rules_of
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

_MADE_BY = "graph.threads.book"
_TABLES = """
PRAGMA journal_mode=OFF;
PRAGMA synchronous=OFF;
CREATE TABLE held (change INTEGER NOT NULL, mark TEXT NOT NULL, rules TEXT NOT NULL);
CREATE TABLE items (document TEXT PRIMARY KEY, content TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE strands (position INTEGER PRIMARY KEY, content TEXT NOT NULL);
CREATE TABLE threads (position INTEGER PRIMARY KEY, content TEXT NOT NULL);
"""
_UNREADABLE = (sqlite3.Error, ValueError, KeyError, TypeError)  # what a damaged file may give
_log = logging.getLogger(__name__)

Items = Mapping[str, tuple[Item, ...]]
"""Items by the ids of their documents."""

Value = TypeVar("Value")


class _Held(NamedTuple):
    """What a file was made from: a stand of the store, by rules."""

    stand: Stand
    rules: str


class ThreadFile:
    """Keeps threads; opened for each use, so that another process may replace or delete it between."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._rules = rules_of(_MADE_BY)

    def threads(self, stand: Stand) -> tuple[Thread, ...] | None:
        """Give the threads in their order; None where the file does not hold those of that very stand."""
        return self._of(stand, lambda held: tuple(map(thread_of_json, _contents(held, "threads"))))

    def strands(self, stand: Stand, items: Iterable[Item]) -> tuple[Strand, ...] | None:
        """Give the strands that were joined from all items; None as for threads."""
        by_id = {item.id: item for item in items}
        return self._of(
            stand, lambda held: tuple(strand_of_json(text, by_id) for text in _contents(held, "strands"))
        )

    def items(self, store: Store, heads: Iterable[DocumentHead]) -> tuple[Stand, Items]:
        """Give the stand of the store that is held, and the items of its documents.

        :param heads: of the documents that the store now holds.
        """

        def read(connection: sqlite3.Connection) -> tuple[Stand, Items] | None:
            held = _held(connection)
            if not self._is_of(held, store):
                return None
            found = dict(connection.execute("SELECT document, content FROM items"))
            return held.stand, {
                head.id: items_of_json(found[head.id], head) for head in heads if head.id in found
            }

        return self._read(read) or (Stand(), {})

    def write(
        self,
        store: Store,
        stand: Stand,
        items: Items,
        strands: Iterable[Strand],
        threads: Iterable[Thread],
    ) -> None:
        """Put what was joined in place of what was held, unless that is newer.

        Where it cannot be written, nothing is held: no text may stay of a document that has been removed.
        """
        if self._read(lambda held: self._is_newer(_held(held), store, stand)):
            return

        def write(beside: Path) -> None:
            with closing(sqlite3.connect(beside)) as connection, connection:
                connection.executescript(_TABLES)
                connection.execute("INSERT INTO held VALUES (?, ?, ?)", (*stand, self._rules))
                kept = dict(self._read(lambda held: self._unchanged(held, store, items)) or ())
                rows = ((each, kept.get(each) or items_as_json(items[each])) for each in sorted(items))
                connection.executemany("INSERT INTO items VALUES (?, ?)", rows)
                _fill(connection, "strands", map(strand_as_json, strands))
                _fill(connection, "threads", map(thread_as_json, threads))

            self._drop("-wal", "-shm")  # which would be taken for the new file's

        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._path, write)
        except (OSError, sqlite3.Error) as error:
            _log.warning("The threads are not kept in %s: %s", self._path, error)
            self._drop("")

    def _unchanged(
        self, connection: sqlite3.Connection, store: Store, items: Items
    ) -> list[tuple[str, str]] | None:
        """Give the items that are held of documents that have not changed since, as they are written."""
        held = _held(connection)
        if not self._is_of(held, store):
            return None
        changed = {each.document_id for each in store.changes(held.stand.change)}
        found = connection.execute("SELECT document, content FROM items")
        return [(each, content) for each, content in found if each in items and each not in changed]

    def _is_of(self, held: _Held, store: Store) -> bool:
        return held.rules == self._rules and store.has_been(held.stand)

    def _is_newer(self, held: _Held, store: Store, stand: Stand) -> bool:
        return self._is_of(held, store) and held.stand.change > stand.change

    def _of(self, stand: Stand, read: Callable[[sqlite3.Connection], Value]) -> Value | None:
        def read_all(connection: sqlite3.Connection) -> Value | None:
            return read(connection) if _held(connection) == _Held(stand, self._rules) else None

        return self._read(read_all)

    def _read(self, read: Callable[[sqlite3.Connection], Value | None]) -> Value | None:
        """Read the file; None where there is none, or it is damaged."""
        try:
            address = f"{self._path.absolute().as_uri()}?mode=ro"
            with closing(sqlite3.connect(address, uri=True, timeout=60)) as connection:
                return read(connection)
        except _UNREADABLE:
            return None

    def _drop(self, *suffixes: str) -> None:
        for suffix in suffixes:
            file = self._path.with_name(self._path.name + suffix)
            with suppress(OSError):
                file.unlink(missing_ok=True)


def _held(connection: sqlite3.Connection) -> _Held:
    change, mark, rules = connection.execute("SELECT change, mark, rules FROM held").fetchone()
    return _Held(Stand(change, mark), rules)


def _contents(connection: sqlite3.Connection, table: str) -> Iterable[str]:
    found = connection.execute(f"SELECT content FROM {table} ORDER BY position")  # noqa: S608 - a table's name
    return (row[0] for row in found)


def _fill(connection: sqlite3.Connection, table: str, contents: Iterable[str]) -> None:
    connection.executemany(f"INSERT INTO {table} VALUES (?, ?)", enumerate(contents))  # noqa: S608 - a table's name
