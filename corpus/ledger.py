"""What came of every file, kept as a log, and what is chosen for each collection: a folder or file read."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import PurePath

import sqlalchemy as sa

from corpus import schema


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """What came of one file at one time.

    :ivar outcome: `added`, `updated`, `removed`, `quarantined` or `missing` (it is no longer where it was).
    :ivar reason: in Swedish why it was not read; "" where it was.
    :ivar at: ISO 8601 with the zone UTC; the ledger fills it in.
    """

    source: str
    outcome: str
    reason: str = ""
    media_type: str = ""
    pages: int = 0
    sections: int = 0
    notes: int = 0
    seconds: float = 0.0
    at: str = ""


@dataclass(frozen=True, slots=True)
class Collection:
    """A folder or file that is read, and how personal identity numbers in it are treated."""

    path: str
    privacy: str


class Ledger:
    """The log and the collections of one database."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    def write(self, entry: LogEntry) -> None:
        """Add one entry at the end of the log."""
        now = dt.datetime.now(tz=dt.UTC).isoformat(timespec="seconds")
        with self._engine.execution_options(immediate=True).begin() as connection:
            connection.execute(
                sa.insert(schema.file_log).values(**asdict(replace(entry, at=entry.at or now)))
            )

    def entries(
        self, *, source: str | None = None, outcome: str | None = None, limit: int = 100
    ) -> tuple[LogEntry, ...]:
        """Give the latest entries, newest first.

        :param source: a part of the source's path, in any case of letters.
        """
        table = schema.file_log.c
        query = sa.select(*(column for column in table if column.name != "number"))
        if source is not None:
            query = query.where(table.source.icontains(source, autoescape=True))
        if outcome is not None:
            query = query.where(table.outcome == outcome)
        with self._engine.connect() as connection:
            found = connection.execute(query.order_by(table.number.desc()).limit(limit)).mappings()
            return tuple(LogEntry(**row) for row in found)

    def choose(self, collection: Collection) -> None:
        """Remember what is chosen for a collection, in place of what was chosen before."""
        table = schema.collections
        with self._engine.execution_options(immediate=True).begin() as connection:
            connection.execute(sa.delete(table).where(table.c.path == collection.path))
            connection.execute(sa.insert(table).values(**asdict(collection)))

    def collections(self) -> tuple[Collection, ...]:
        """List the collections by path."""
        query = sa.select(schema.collections).order_by(schema.collections.c.path)
        with self._engine.connect() as connection:
            return tuple(Collection(**row) for row in connection.execute(query).mappings())


def innermost(collections: Sequence[Collection], source: str) -> Collection | None:
    """Give the collection that a source lies deepest in; None where it lies in none."""
    around = {str(place) for place in _around(source)}
    holding = [one for one in collections if one.path in around]
    return max(holding, key=lambda one: len(one.path), default=None)


def _around(source: str) -> Iterator[PurePath]:
    place = PurePath(source)
    yield place
    yield from place.parents
