"""What a change of items means for titles in a file of threads: what their words are worth, and which stand.

A word is worth what the doublings of its count tell, so that most changes reach few other titles.
"""

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property

from graph.threads import blocks
from graph.threads.items import Item
from graph.threads.recurrence import recurs
from graph.threads.shelf import Limits, Shelf
from graph.threads.sql_tables import put_titles, run
from graph.threads.stored_items import StoredItems
from graph.threads.titles import Title, rounded_holders, rounded_titles

_REACH = 0.1  # of all titles; what reaches more is sooner joined all anew
_FEW = 200

Titles = dict[Title, str]
"""Titles with their ids."""


class TooMuchChanged(Exception):
    """All is to be joined anew."""


class TitleChanges:
    """Brings the titles of a file up to date after its items, and tells which others they reach."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        held: StoredItems,
        limits: Limits,
        changed: tuple[Iterable[Item], Iterable[Item]],
    ) -> None:
        """Take in what changed.

        :param changed: the items that are gone, and those that came.
        """
        self._connection = connection
        self._held = held
        self._limits = limits
        self._gone, self._come = changed
        self._of_changed = {item.read: held.id_of(item.read) for items in changed for item in items}
        self._shift: Counter[str] = Counter()  # of the titles with a word
        self._telling: Counter[str] = Counter()  # of those of which it tells most

    @cached_property
    def shelf(self) -> Shelf:
        """What tells items apart, once the titles are counted."""
        return Shelf(self._held, limits=self._limits)

    def counted(self) -> None:
        """Keep the titles that have come, and none that is gone.

        :raises TooMuchChanged: where there are so many more or fewer that all words are worth something else.
        """
        more = 0
        for title, title_id in self._of_changed.items():
            before, now = self._is_held("titles", "id", title_id), self._is_held("items", "title", title_id)
            if now and not before:
                put_titles(self._connection, [(title_id, False, False, title)])
                words = [(word, title_id) for word in title.words]
                self._connection.executemany("INSERT INTO words VALUES (?, ?, 0)", words)
            elif before and not now:
                self._telling.subtract(self._told_by(title, title_id))
                run(self._connection, "DELETE FROM titles WHERE id = ?", title_id)
                run(
                    self._connection, "DELETE FROM words WHERE title = ? AND word IN ?", title_id, title.words
                )
            more += (now - before) * bool(title.words)
            self._shift.update(dict.fromkeys(title.words, now - before))
        titles = self._held.titles()
        if rounded_titles(titles) != rounded_titles(titles - more):
            raise TooMuchChanged

    def reweighed(self) -> Titles:
        """Give the titles with a word that has come to be worth something else.

        :raises TooMuchChanged: where they are many.
        """
        words = [word for word, shift in self._shift.items() if self._is_reweighed(word, shift)]
        found = run(self._connection, "SELECT DISTINCT title FROM words WHERE word IN ?", words)
        if len(found) > max(_FEW, _REACH * self._held.titles()):
            raise TooMuchChanged
        return self._titles(found)

    def of_changed(self) -> Titles:
        """Give the titles of changed items that are still there."""
        return self._titles([(each,) for each in self._of_changed.values()])

    def turned(self, titles: Mapping[Title, str]) -> Titles:
        """Bring up to date which of some titles stand, and give those that have come to do so, or no more."""
        found: Titles = {}
        for title, title_id in titles.items():
            if title in self._of_changed:
                again = recurs(self._held.of_title(title), self._limits)
                run(self._connection, "UPDATE titles SET recurs = ? WHERE id = ?", again, title_id)
            stands = self.shelf.is_standing(title)
            query = "SELECT id FROM titles WHERE id = ? AND standing <> ?"
            if run(self._connection, query, title_id, stands):
                run(self._connection, "UPDATE titles SET standing = ? WHERE id = ?", stands, title_id)
                found[title] = title_id
        return found

    def crowded(self, titles: Mapping[Title, str]) -> Titles:
        """Bring up to date which words of some titles tell most.

        :returns: the titles of words that have come to stand in few enough of them to pair, or no more.
        """
        for title, title_id in titles.items():
            before, now = self._told_by(title, title_id), self.shelf.weights.telling(title)
            query = "UPDATE words SET tells = ? WHERE title = ? AND word IN ?"
            run(self._connection, query, True, title_id, now - before)
            run(self._connection, query, False, title_id, before - now)
            self._telling.update(now - before)
            self._telling.subtract(before - now)
        most = self._limits.pairing
        words = [
            word for word, shift in self._telling.items() if _passes(self._held.told_by(word), shift, most)
        ]
        query = "SELECT DISTINCT title FROM words WHERE tells AND word IN ?"
        return self._titles(run(self._connection, query, words))

    def renamed(self) -> Titles:
        """Give the titles of items with a name that has come to be rare, or is so no more."""
        named = Counter(name for item in self._come for name in item.names)
        named.subtract(name for item in self._gone for name in item.names)
        rare = self._limits.rare
        names = [name for name, shift in named.items() if _passes(self._held.naming(name), shift, rare)]
        query = "SELECT DISTINCT title FROM blocks JOIN items ON items.id = item WHERE kind = ? AND key IN ?"
        return self._titles(run(self._connection, query, blocks.NAME, names))

    def _is_reweighed(self, word: str, shift: int) -> bool:
        now = self._held.holding(word)
        return rounded_holders(now) != rounded_holders(now - shift)

    def _told_by(self, title: Title, title_id: str) -> frozenset[str]:
        """Give the words that are held to tell most of a title."""
        query = "SELECT word FROM words WHERE tells AND title = ? AND word IN ?"
        return frozenset(word for (word,) in run(self._connection, query, title_id, title.words))

    def _titles(self, ids: Collection[tuple[str]]) -> Titles:
        return {title: self._held.id_of(title) for title in self._held.titles_of([each for (each,) in ids])}

    def _is_held(self, table: str, column: str, value: str) -> bool:
        query = f"SELECT EXISTS (SELECT 1 FROM {table} WHERE {column} = ?)"  # noqa: S608 - names of ours
        return bool(run(self._connection, query, value)[0][0])


def _passes(now: int, shift: int, most: int) -> bool:
    """Tell whether a count has come to be more than a number, or is so no more."""
    return (now > most) != (now - shift > most)
