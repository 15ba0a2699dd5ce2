"""The SQL tables of a file of threads: items with what may join them, their joins, and the threads of these.

All that follows from the items is there too, so that joining anew reads only what a change touches.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from corpus.records import DocumentHead
from graph.threads.blocks import blocks_of
from graph.threads.building import Joined, Strand
from graph.threads.items import Item
from graph.threads.shelf import Join
from graph.threads.thread import Thread
from graph.threads.titles import Title
from graph.threads.written import head_as_json, item_as_json, strand_as_json, thread_as_json

Documents = Mapping[str, tuple[DocumentHead, tuple[Item, ...]]]
"""Items with the heads of their documents, by the ids of these."""

Row = tuple[str, str, str, str, str, str, float]
"""A join as it is kept: kind and key of its block, its own kind, the ids of its items, reason, strength."""

TABLES = """
CREATE TABLE held (change INTEGER NOT NULL, mark TEXT NOT NULL, rules TEXT NOT NULL);
CREATE TABLE documents (id TEXT PRIMARY KEY, head TEXT NOT NULL);
CREATE TABLE items (
    id TEXT PRIMARY KEY, document TEXT NOT NULL, title TEXT NOT NULL, thread TEXT, content TEXT NOT NULL
);
CREATE TABLE blocks (kind TEXT, key TEXT, item TEXT, PRIMARY KEY (kind, key, item)) WITHOUT ROWID;
CREATE TABLE titles (
    id TEXT PRIMARY KEY, words TEXT NOT NULL, numbers TEXT NOT NULL,
    recurs INTEGER NOT NULL, standing INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE words (word TEXT, title TEXT, tells INTEGER NOT NULL, PRIMARY KEY (word, title)) WITHOUT ROWID;
CREATE TABLE joins (
    block TEXT NOT NULL, key TEXT NOT NULL, kind TEXT NOT NULL, earlier TEXT NOT NULL, later TEXT NOT NULL,
    reason TEXT NOT NULL, strength REAL NOT NULL
);
CREATE TABLE threads (id TEXT PRIMARY KEY, content TEXT NOT NULL, strand TEXT NOT NULL);
"""
"""`tells` marks the words that tell most of a title; the block of a join by title is empty."""

INDEXES = """
CREATE INDEX items_by_document ON items (document);
CREATE INDEX items_by_title ON items (title);
CREATE INDEX items_by_thread ON items (thread);
CREATE INDEX blocks_by_item ON blocks (item);
CREATE INDEX joins_by_block ON joins (block, key);
CREATE INDEX joins_by_earlier ON joins (earlier);
CREATE INDEX joins_by_later ON joins (later);
"""


Values = str | float | Collection[str]
"""What a statement is given: one value, or several for `IN ?`."""


def run(connection: sqlite3.Connection, query: str, *values: Values) -> list[tuple[Any, ...]]:
    """Run a statement, in which `IN ?` asks for several values, and give what it finds."""
    given = [value if isinstance(value, str | float | int) else json.dumps(list(value)) for value in values]
    return connection.execute(
        query.replace(" IN ?", " IN (SELECT value FROM json_each(?))"), given
    ).fetchall()


def fill(
    connection: sqlite3.Connection, documents: Documents, joined: Joined, threads: Iterable[Thread]
) -> None:
    """Write all that was joined into empty tables.

    :param threads: as the strands are shown, in their order.
    """
    shown = list(zip(joined.strands, threads, strict=True))
    thread_of = {item.id: thread.id for strand, thread in shown for item in members(strand)}
    put_documents(connection, documents, thread_of)
    held, weights = joined.held, joined.held.weights
    ids = held.title_ids.items()
    flags = ((each, held.recurs(title), joined.shelf.is_standing(title), title) for title, each in ids)
    put_titles(connection, flags)
    words = ((word, each, word in weights.telling(title)) for title, each in ids for word in title.words)
    connection.executemany("INSERT INTO words VALUES (?, ?, ?)", words)
    put_joins(connection, {row_of(*found) for found in joined.by_block})
    put_threads(connection, shown)
    connection.executescript(INDEXES)


def put_documents(
    connection: sqlite3.Connection, documents: Documents, thread_of: Mapping[str, str] | None = None
) -> None:
    """Add documents with their items, and with the threads of these where they are known."""
    heads = ((head.id, head_as_json(head)) for head, _ in documents.values())
    connection.executemany("INSERT INTO documents VALUES (?, ?)", heads)
    items = [item for _, held in documents.values() for item in held]
    threads = thread_of or {}
    rows = (
        (item.id, item.document.id, item.read.id, threads.get(item.id), item_as_json(item)) for item in items
    )
    connection.executemany("INSERT INTO items VALUES (?, ?, ?, ?, ?)", rows)
    blocks = ((*block, item.id) for item in items for block in set(blocks_of(item)))
    connection.executemany("INSERT INTO blocks VALUES (?, ?, ?)", blocks)


def put_titles(connection: sqlite3.Connection, titles: Iterable[tuple[str, bool, bool, Title]]) -> None:
    """Add titles: id, whether it recurs, whether it stands, and what it is."""
    rows = (
        (each, _listed(title.words), _listed(title.numbers), recurs, stands)
        for each, recurs, stands, title in titles
    )
    connection.executemany("INSERT INTO titles VALUES (?, ?, ?, ?, ?)", rows)


def put_joins(connection: sqlite3.Connection, joins: Iterable[Row]) -> None:
    """Add joins."""
    connection.executemany("INSERT INTO joins VALUES (?, ?, ?, ?, ?, ?, ?)", joins)


def put_threads(connection: sqlite3.Connection, shown: Iterable[tuple[Strand, Thread]]) -> None:
    """Add threads, or put them in place of those of the same ids."""
    rows = ((thread.id, thread_as_json(thread), strand_as_json(strand)) for strand, thread in shown)
    connection.executemany("INSERT OR REPLACE INTO threads VALUES (?, ?, ?)", rows)


def members(strand: Strand) -> Iterator[Item]:
    """Give all items of a strand, the copies too."""
    yield from strand.items
    for copies in strand.copies.values():
        yield from copies


def row_of(block: str, key: str, join: Join) -> Row:
    """Give a join as it is kept."""
    return (block, key, join.kind, join.earlier.id, join.later.id, join.reason, join.strength)


def title_of_row(words: str, numbers: str) -> Title:
    """Read a title again."""
    return Title(frozenset(json.loads(words)), frozenset(json.loads(numbers)))


def _listed(words: frozenset[str]) -> str:
    return json.dumps(sorted(words), ensure_ascii=False)
