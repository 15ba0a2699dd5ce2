"""The items of a file of threads, read as far as they are needed, with what is learned of the whole."""

import sqlite3
from collections.abc import Collection, Sequence
from functools import cached_property

from corpus.records import DocumentHead
from graph.threads import blocks
from graph.threads.items import Item
from graph.threads.shelf import Limits
from graph.threads.sql_tables import Values, run, title_of_row
from graph.threads.titles import Title, TitleWeights
from graph.threads.written import head_of_json, item_of_json


class StoredItems:
    """Reads items and counts of a file that does not change meanwhile."""

    def __init__(self, connection: sqlite3.Connection, limits: Limits | None = None) -> None:
        self._connection = connection
        self._limits = limits or Limits()
        self._items: dict[str, Item] = {}
        self._heads: dict[str, DocumentHead] = {}
        self._ids: dict[Title, str] = {}
        self._recurring: dict[Title, bool] = {}
        self._near: dict[str, frozenset[Title]] = {}

    @cached_property
    def weights(self) -> TitleWeights:
        """What the words of titles are worth."""
        return TitleWeights(self.titles(), self.holding)

    def titles(self) -> int:
        """Count the distinct titles with words."""
        return self._count("SELECT COUNT(*) FROM titles WHERE words <> '[]'")

    def holding(self, word: str) -> int:
        """Count the distinct titles with a word."""
        return self._count("SELECT COUNT(*) FROM words WHERE word = ?", word)

    def told_by(self, word: str) -> int:
        """Count the titles of which a word is one of those that tell most."""
        return self._count("SELECT COUNT(*) FROM words WHERE word = ? AND tells", word)

    def naming(self, name: str) -> int:
        """Count the items that hold a name."""
        return self._count("SELECT COUNT(*) FROM blocks WHERE kind = ? AND key = ?", blocks.NAME, name)

    def titled(self, document_id: str, title: Title) -> int:
        """Count the items of a document that bear a title."""
        query = "SELECT COUNT(*) FROM items WHERE document = ? AND +title = ?"
        return self._count(query, document_id, self.id_of(title))

    def recurs(self, title: Title) -> bool:
        """Tell whether a title comes back over other cases, or although it was settled."""
        if title not in self._recurring:
            query = "SELECT recurs FROM titles WHERE id = ?"
            (found,) = run(self._connection, query, self.id_of(title))[0]
            self._recurring[title] = bool(found)
        return self._recurring[title]

    def id_of(self, title: Title) -> str:
        """Give the id of a title."""
        if title not in self._ids:
            self._ids[title] = title.id
        return self._ids[title]

    def in_block(self, kind: str, key: str) -> Sequence[Item]:
        """Give the items of a block, in the order of time."""
        query = (
            "SELECT id, document, content FROM items"
            " WHERE id IN (SELECT item FROM blocks WHERE kind = ? AND key = ?)"
        )
        return self._read(query, kind, key)

    def of_title(self, title: Title) -> Sequence[Item]:
        """Give the items of a title, in the order of time."""
        return self._read("SELECT id, document, content FROM items WHERE title = ?", self.id_of(title))

    def of_documents(self, document_ids: Collection[str]) -> Sequence[Item]:
        """Give the items of some documents, in the order of time."""
        return self._read("SELECT id, document, content FROM items WHERE document IN ?", document_ids)

    def of_threads(self, thread_ids: Collection[str]) -> Sequence[Item]:
        """Give the items of some threads, in the order of time."""
        return self._read("SELECT id, document, content FROM items WHERE thread IN ?", thread_ids)

    def of_ids(self, item_ids: Collection[str]) -> Sequence[Item]:
        """Give some items, where they are held, in the order of time."""
        return self._read("SELECT id, document, content FROM items WHERE id IN ?", item_ids)

    def near(self, title: Title) -> Collection[Title]:
        """Give the titles that share with this one a word that tells most in both, and in few others."""
        return {other for word in self.weights.telling(title) for other in self._told_by(word)}

    def _told_by(self, word: str) -> frozenset[Title]:
        """Give the titles of which a word is one of those that tell most; none where they are many."""
        if word not in self._near:
            query = "SELECT title FROM words WHERE word = ? AND tells LIMIT ?"
            found = run(self._connection, query, word, self._limits.pairing + 1)
            few = [each for (each,) in found] if len(found) <= self._limits.pairing else []
            self._near[word] = frozenset(self.titles_of(few))
        return self._near[word]

    def titles_of(self, title_ids: Collection[str]) -> list[Title]:
        """Give titles by their ids, where they are held."""
        query = "SELECT id, words, numbers FROM titles WHERE id IN ?"
        rows = run(self._connection, query, title_ids)
        found = {title_of_row(words, numbers): each for each, words, numbers in rows}
        self._ids |= found
        return list(found)

    def head(self, document_id: str) -> DocumentHead:
        """Give the head of a document."""
        if document_id not in self._heads:
            query = "SELECT head FROM documents WHERE id = ?"
            (found,) = run(self._connection, query, document_id)[0]
            self._heads[document_id] = head_of_json(found)
        return self._heads[document_id]

    def _read(self, query: str, *values: Values) -> Sequence[Item]:
        rows = run(self._connection, query, *values)
        for item_id, document_id, content in rows:
            if item_id not in self._items:
                self._items[item_id] = item_of_json(content, self.head(document_id))
        return sorted((self._items[row[0]] for row in rows), key=lambda item: item.order)

    def _count(self, query: str, *values: str) -> int:
        return int(run(self._connection, query, *values)[0][0])
