"""The phrases of the store in a file: in how many documents each is, and by which words it is found.

Kept up to date document by document, so that neither a change nor a new process reads all of the store.
"""

import math
import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from corpus.store import Store
from search.stored.derived_file import DerivedFile
from search.stored.phrases import DOCUMENT, HEADING, Phrase, phrases_of

_WORTH = {DOCUMENT: 0.6, HEADING: 0.3}
_WORD = re.compile(r"\w+")
_LAST = "\U0010ffff"
_BATCH = 2_000
_TABLES = """
CREATE TABLE IF NOT EXISTS held (last_change INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS phrases (
    id INTEGER PRIMARY KEY, text TEXT NOT NULL, kind TEXT NOT NULL, entity TEXT NOT NULL,
    opening TEXT NOT NULL, count INTEGER NOT NULL, worth REAL NOT NULL, UNIQUE (text, kind, entity)
);
CREATE TABLE IF NOT EXISTS words (word TEXT, phrase INTEGER, PRIMARY KEY (word, phrase)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS places (
    document TEXT, phrase INTEGER, PRIMARY KEY (document, phrase)
) WITHOUT ROWID;
"""


def words_in(text: str) -> list[str]:
    """Give the words of a text, case apart."""
    return _WORD.findall(text.casefold())


class PhraseBook:
    """Knows every phrase of a store; safe to use from several threads and processes."""

    def __init__(self, store: Store, path: Path | None = None) -> None:
        """Open the book.

        :param path: its file; None for one that is kept in memory.
        """
        self._store = store
        self._file = DerivedFile(path, _prepare)

    def beginning(self, typed: Sequence[str]) -> list[tuple[Phrase, int]]:
        """Give the phrases in which every word typed begins a word, with the number of documents.

        What begins with all of it comes first, then the most frequent, then the shortest.

        :param typed: at least one word.
        """
        opening = " ".join(typed)
        found = " AND ".join(["id IN (SELECT phrase FROM words WHERE word >= ? AND word < ?)"] * len(typed))
        order = "substr(opening, 1, ?) = ? DESC, worth DESC, length(text), text"
        query = f"SELECT text, kind, entity, count FROM phrases WHERE {found} ORDER BY {order} LIMIT 1000"  # noqa: S608 - marks only
        values = [value for word in typed for value in (word, word + _LAST)]

        def find(file: sqlite3.Connection) -> list[tuple[str, str, str, int]]:
            self._catch_up(file)
            return file.execute(query, [*values, len(opening), opening]).fetchall()

        rows = self._file.use(find)
        return [(Phrase(text, kind, entity or None), count) for text, kind, entity, count in rows]

    def catch_up(self) -> None:
        """Take in what has changed in the store."""
        self._file.use(self._catch_up)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _catch_up(self, connection: sqlite3.Connection) -> None:
        last = self._store.last_change()
        if _held(connection) == last:
            return
        with connection:
            connection.execute("BEGIN IMMEDIATE")
            if _held(connection) > last:  # the book of another store
                _forget(connection)
            changes = self._store.changes(_held(connection))
            touched = list(dict.fromkeys(change.document_id for change in changes))
            for start in range(0, len(touched), _BATCH):
                batch = touched[start : start + _BATCH]
                _replace(connection, batch, phrases_of(self._store, batch))
            connection.execute("DELETE FROM held")
            connection.execute("INSERT INTO held VALUES (?)", (last,))
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # nothing stays of what was removed


def _prepare(connection: sqlite3.Connection) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA secure_delete=ON")
    connection.executescript(_TABLES)


def _held(connection: sqlite3.Connection) -> int:
    row = connection.execute("SELECT last_change FROM held").fetchone()
    return int(row[0]) if row else 0


def _forget(connection: sqlite3.Connection) -> None:
    for table in ("held", "phrases", "words", "places"):
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - a name of ours


def _replace(
    connection: sqlite3.Connection, document_ids: Sequence[str], phrases: Mapping[str, Sequence[Phrase]]
) -> None:
    """Put what documents now hold in place of what they held."""
    changed = set(_taken_out(connection, document_ids))
    for document_id, held in phrases.items():
        numbers = [_number(connection, phrase) for phrase in held]
        changed.update(numbers)
        places = [(document_id, number) for number in numbers]
        connection.executemany("INSERT OR IGNORE INTO places VALUES (?, ?)", places)
        counted = [(number,) for number in numbers]
        connection.executemany("UPDATE phrases SET count = count + 1 WHERE id = ?", counted)
    _weigh(connection, changed)


def _taken_out(connection: sqlite3.Connection, document_ids: Iterable[str]) -> Iterator[int]:
    for document_id in document_ids:
        rows = connection.execute("SELECT phrase FROM places WHERE document = ?", (document_id,)).fetchall()
        connection.executemany("UPDATE phrases SET count = count - 1 WHERE id = ?", rows)
        connection.execute("DELETE FROM places WHERE document = ?", (document_id,))
        yield from (number for (number,) in rows)


def _number(connection: sqlite3.Connection, phrase: Phrase) -> int:
    """Give the number of a phrase, which is entered where it is new."""
    values = (phrase.text, phrase.kind, phrase.id or "")
    query = "SELECT id FROM phrases WHERE text = ? AND kind = ? AND entity = ?"
    if row := connection.execute(query, values).fetchone():
        return int(row[0])
    words = words_in(phrase.text)
    entered = connection.execute(
        "INSERT INTO phrases (text, kind, entity, opening, count, worth) VALUES (?, ?, ?, ?, 0, 0)",
        (*values, " ".join(words)),
    )
    number = int(entered.lastrowid or 0)
    connection.executemany("INSERT OR IGNORE INTO words VALUES (?, ?)", [(word, number) for word in words])
    return number


def _weigh(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Weigh phrases by how many documents hold them; those that none holds go."""
    for number in numbers:
        kind, count = connection.execute("SELECT kind, count FROM phrases WHERE id = ?", (number,)).fetchone()
        if count > 0:
            worth = _WORTH.get(kind, 1.0) * math.log1p(count)
            connection.execute("UPDATE phrases SET worth = ? WHERE id = ?", (worth, number))
            continue
        text = connection.execute("DELETE FROM phrases WHERE id = ? RETURNING text", (number,)).fetchone()[0]
        gone = [(word, number) for word in words_in(text)]
        connection.executemany("DELETE FROM words WHERE word = ? AND phrase = ?", gone)
