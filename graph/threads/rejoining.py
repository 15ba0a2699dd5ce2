"""Joins anew what some changed documents can touch, in a file of threads; all else stays as it was joined.

What comes of it is what joining everything anew gives: joins follow from each block by itself and from the
titles of its items, so that they are found anew for the blocks of changed items, and for the titles that a
change reaches.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from corpus.records import DocumentHead
from graph.threads import blocks
from graph.threads.building import shown, strands_by
from graph.threads.items import Item
from graph.threads.joins import JOINING, joins_of_block, joins_of_titles
from graph.threads.shelf import Join, Limits, Shelf
from graph.threads.sql_tables import Row, Values, members, put_documents, put_joins, put_threads, row_of, run
from graph.threads.stored_items import StoredItems
from graph.threads.title_changes import TitleChanges, Titles

Changes = Mapping[str, tuple[DocumentHead, tuple[Item, ...]] | None]
"""What documents now hold, by their ids; None for one that is gone."""


def rejoin(connection: sqlite3.Connection, documents: Changes, limits: Limits | None = None) -> None:
    """Put what documents now hold in place of what they held.

    :param connection: of a file of threads, in a transaction.
    :raises TooMuchChanged: where the change reaches too far; the transaction is to be taken back.
    """
    gone = StoredItems(connection).of_documents(documents)
    come = [item for held in documents.values() if held for item in held[1]]
    rejoining = _Rejoining(connection, limits or Limits())
    rejoining.touch([item.id for item in gone])
    _replace(connection, documents)
    rejoining.touch([item.id for item in come])
    rejoining.take(gone, come)


def _replace(connection: sqlite3.Connection, documents: Changes) -> None:
    query = "DELETE FROM blocks WHERE item IN (SELECT id FROM items WHERE document = ?)"
    ids = [(each,) for each in documents]
    connection.executemany(query, ids)
    connection.executemany("DELETE FROM items WHERE document = ?", ids)
    connection.executemany("DELETE FROM documents WHERE id = ?", ids)
    put_documents(connection, {each: held for each, held in documents.items() if held})


class _Rejoining:
    """One change of a file whose items are up to date already."""

    def __init__(self, connection: sqlite3.Connection, limits: Limits) -> None:
        self._connection = connection
        self._limits = limits
        self._held = StoredItems(connection, limits)
        self._touched: set[str] = set()  # items
        self._threads: set[str] = set()  # in which any of them stood

    def touch(self, item_ids: Iterable[str]) -> None:
        """Let the threads of some items be made anew."""
        items = set(item_ids)
        self._touched |= items
        query = "SELECT DISTINCT thread FROM items WHERE thread IS NOT NULL AND id IN ?"
        self._threads |= {each for (each,) in self._run(query, items)}

    def take(self, gone: Sequence[Item], come: Sequence[Item]) -> None:
        """Bring titles, joins and threads up to date.

        :param gone: the items that were held before of the documents that changed; `come`: those held now.
        """
        titles = TitleChanges(self._connection, self._held, self._limits, (gone, come))
        titles.counted()
        reweighed = titles.reweighed()
        dirty = titles.of_changed() | reweighed
        turned = titles.turned(dirty)
        query = "SELECT id FROM items WHERE title IN ?"
        self.touch(each for (each,) in self._run(query, turned.values()))
        paired = dirty | titles.crowded(dirty) | titles.renamed()
        self._rejoin_titles(titles.shelf, paired, gone)
        self._rejoin_blocks(titles.shelf, (*gone, *come), reweighed | turned)
        self._regroup(titles.shelf)

    def _rejoin_titles(self, shelf: Shelf, titles: Titles, gone: Iterable[Item]) -> None:
        items = self._run("SELECT id FROM items WHERE title IN ?", titles.values())
        ends = [*(each for (each,) in items), *(item.id for item in gone)]
        before = {
            *self._run("SELECT * FROM joins WHERE +block = '' AND earlier IN ?", ends),
            *self._run("SELECT * FROM joins WHERE +block = '' AND later IN ?", ends),
        }
        self._replace(before, {row_of("", "", join) for join in joins_of_titles(shelf, self._held, titles)})

    def _rejoin_blocks(self, shelf: Shelf, changed: Iterable[Item], titles: Titles) -> None:
        """Join anew in the blocks of changed items, and of the items of titles that are seen otherwise."""
        query = "SELECT DISTINCT kind, key FROM blocks JOIN items ON items.id = item WHERE title IN ?"
        found = {block for item in changed for block in blocks.blocks_of(item)}
        found.update(self._run(query, titles.values()))
        found |= {(blocks.CITING, key) for kind, key in found if kind == blocks.CITED}
        for kind, key in sorted(found):
            if kind in JOINING:
                before = set(self._run("SELECT * FROM joins WHERE block = ? AND key = ?", kind, key))
                joins = joins_of_block(shelf, self._held, kind, key)
                self._replace(before, {row_of(kind, key, join) for join in joins})

    def _replace(self, before: set[Row], now: set[Row]) -> None:
        same = "block = ? AND key = ? AND kind = ? AND earlier = ? AND later = ? AND reason = ?"
        gone = (row[:-1] for row in before - now)
        self._connection.executemany(f"DELETE FROM joins WHERE {same}", gone)  # noqa: S608 - columns of ours
        put_joins(self._connection, now - before)
        self.touch({end for row in before ^ now for end in row[3:5]})

    def _regroup(self, shelf: Shelf) -> None:
        """Make the threads anew in which anything was touched."""
        new = self._held.of_ids(self._touched)
        items = {item.id: item for item in (*self._held.of_threads(self._threads), *new)}
        joins = [
            Join(kind, items[earlier], items[later], reason, strength)
            for _, _, kind, earlier, later, reason, strength in self._run(
                "SELECT * FROM joins WHERE earlier IN ?", items
            )
        ]
        in_time = sorted(items.values(), key=lambda item: item.order)
        made = [(strand, shown(strand)) for strand in strands_by(in_time, joins, shelf)]
        gone = self._threads - {thread.id for _, thread in made}
        self._run("DELETE FROM threads WHERE id IN ?", gone)
        put_threads(self._connection, made)
        places = ((thread.id, item.id, thread.id) for strand, thread in made for item in members(strand))
        query = "UPDATE items SET thread = ? WHERE id = ? AND thread IS NOT ?"
        self._connection.executemany(query, places)

    def _run(self, query: str, *values: Values) -> list[tuple[Any, ...]]:
        return run(self._connection, query, *values)
