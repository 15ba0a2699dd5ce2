"""The threads of a store in a file of the home folder, with the items that they were joined from.

Derived from the store: it can be deleted, and is then made anew. So a new process shows threads without
reading any document, and a change joins anew only what it can touch, in one transaction. Where that is much,
all is joined anew, and the file written beside and renamed. Whoever reads it reads all of one stand of the
store, and nothing stays in it of a document that has been removed. What was written by other rules, or of
another store, is passed by.
"""

import logging
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple, TypeVar

from corpus.disk import write_atomically
from corpus.errors import NotFound
from corpus.evidence import Quoter
from corpus.records import DocumentHead
from corpus.store import Store
from corpus.stored_knowledge import Stand
from graph.rule_state import rules_of
from graph.threads.building import Joined, Strand
from graph.threads.gathering import items_of
from graph.threads.items import Item
from graph.threads.rejoining import rejoin
from graph.threads.sql_tables import TABLES, Documents, fill
from graph.threads.thread import Thread
from graph.threads.title_changes import TooMuchChanged
from graph.threads.written import head_of_json, item_of_json, strand_of_json, thread_of_json

_MADE_BY = "graph.threads.book"
_SECONDS = 60.0  # that somebody who writes may take
_MANY = 0.01  # of all documents; where more changed, all is sooner joined anew
_FEW = 20
_NO_JOURNAL = "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"  # for a file that nobody sees yet
_UNREADABLE = (sqlite3.Error, ValueError, KeyError, TypeError)  # what a damaged file may give
_log = logging.getLogger(__name__)

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
        """Give the threads, in any order; None where the file does not hold those of that very stand."""
        query = "SELECT content FROM threads"

        def read(held: sqlite3.Connection) -> tuple[Thread, ...]:
            return tuple(thread_of_json(content) for (content,) in held.execute(query))

        return self._of(stand, read)

    def strands(self, stand: Stand) -> tuple[Strand, ...] | None:
        """Give the strands in the order of their first items; None as for threads."""

        def read(held: sqlite3.Connection) -> tuple[Strand, ...]:
            by_id = {item.id: item for _, items in _documents(held).values() for item in items}
            rows = held.execute("SELECT strand FROM threads")
            strands = (strand_of_json(content, by_id) for (content,) in rows)
            return tuple(sorted(strands, key=lambda strand: strand.items[0].order))

        return self._of(stand, read)

    def documents(self, store: Store) -> tuple[Stand, Documents]:
        """Give the stand of the store that is held, and the items of its documents."""

        def read(connection: sqlite3.Connection) -> tuple[Stand, Documents] | None:
            held = _held(connection)
            return (held.stand, _documents(connection)) if self._is_of(held, store) else None

        return self._read(read) or (Stand(), {})

    def catch_up(self, store: Store) -> Stand | None:
        """Join anew what has changed in the store, and give the stand that is then held.

        :returns: None where all is to be joined anew.
        """

        def change(connection: sqlite3.Connection) -> Stand | None:
            if _held(connection) == _Held(stand := store.stand(), self._rules):
                return stand
            connection.isolation_level = None
            connection.execute("PRAGMA secure_delete=ON")
            connection.execute("BEGIN IMMEDIATE")
            try:
                found = self._rejoined(connection, store)
            except BaseException:
                connection.rollback()
                raise
            connection.commit() if found else connection.rollback()
            return found

        try:
            return self._read(change)
        except TooMuchChanged:
            return None

    def _rejoined(self, connection: sqlite3.Connection, store: Store) -> Stand | None:
        held, stand = _held(connection), store.stand()
        if not self._is_of(held, store):
            return None
        changed = {each.document_id for each in store.changes(held.stand.change)}
        (documents,) = connection.execute("SELECT COUNT(*) FROM documents").fetchone()
        if len(changed) > max(_FEW, _MANY * documents):
            return None
        quoter = Quoter(store)
        rejoin(connection, {each: _items_of(store, each, quoter) for each in sorted(changed)})
        connection.execute("UPDATE held SET change = ?, mark = ?", stand)
        return stand

    def write(
        self, store: Store, stand: Stand, documents: Documents, joined: Joined, threads: Iterable[Thread]
    ) -> None:
        """Put what was joined in place of what was held, unless that is newer.

        Where it cannot be written, nothing is held: no text may stay of a document that has been removed.
        """
        if self._read(lambda held: self._is_newer(_held(held), store, stand)):
            return

        def write(beside: Path) -> None:
            with closing(sqlite3.connect(beside)) as connection, connection:
                connection.executescript(_NO_JOURNAL + TABLES)
                connection.execute("INSERT INTO held VALUES (?, ?, ?)", (*stand, self._rules))
                fill(connection, documents, joined, threads)
            self._drop("-wal", "-shm", "-journal")  # which would be taken for the new file's

        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._path, write)
        except (OSError, sqlite3.Error) as error:
            _log.warning("The threads are not kept in %s: %s", self._path, error)
            self._drop("", "-journal")

    def _is_of(self, held: _Held, store: Store) -> bool:
        return held.rules == self._rules and store.has_been(held.stand)

    def _is_newer(self, held: _Held, store: Store, stand: Stand) -> bool:
        return self._is_of(held, store) and held.stand.change > stand.change

    def _of(self, stand: Stand, read: Callable[[sqlite3.Connection], Value]) -> Value | None:
        def read_all(connection: sqlite3.Connection) -> Value | None:
            return read(connection) if _held(connection) == _Held(stand, self._rules) else None

        return self._read(read_all)

    def _read(self, read: Callable[[sqlite3.Connection], Value | None]) -> Value | None:
        """Read the file; None where there is none, or it is damaged.

        It is opened for writing too, so that what was stopped in the middle is taken back.
        """
        try:
            address = f"{self._path.absolute().as_uri()}?mode=rw"
            with closing(sqlite3.connect(address, uri=True, timeout=_SECONDS)) as connection:
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


def _documents(connection: sqlite3.Connection) -> Documents:
    """Read all items."""
    heads = {each: head_of_json(head) for each, head in connection.execute("SELECT id, head FROM documents")}
    found: dict[str, list[Item]] = {each: [] for each in heads}
    for document_id, content in connection.execute("SELECT document, content FROM items"):
        found[document_id].append(item_of_json(content, heads[document_id]))
    return {each: (heads[each], tuple(sorted(items, key=_place))) for each, items in found.items()}


def _place(item: Item) -> tuple[int, int, str]:
    return item.spans[0].start, item.evidence.start, item.id


def _items_of(store: Store, document_id: str, quoter: Quoter) -> tuple[DocumentHead, tuple[Item, ...]] | None:
    """Read the items of a document; None where it has been removed."""
    try:
        head = store.head(document_id)
        return head, tuple(items_of(store, head, quoter))
    except NotFound:
        return None
