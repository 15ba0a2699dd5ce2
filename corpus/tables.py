"""Reading tables of the store as records."""

from collections.abc import Callable, Collection, Iterator
from typing import Any, TypeVar

import sqlalchemy as sa

_BATCH = 500  # ids in one query: SQLite and PostgreSQL both take many more

Record = TypeVar("Record")


class Tables:
    """One database, read in queries whose rows become records."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    def _records(self, query: sa.Select[Any], record: Callable[[sa.RowMapping], Record]) -> Iterator[Record]:
        with self._engine.connect() as connection:
            yield from (record(row) for row in connection.execute(query).mappings())

    def _by_id(
        self,
        query: sa.Select[Any],
        key: sa.ColumnElement[str],
        ids: Collection[str],
        record: Callable[[sa.RowMapping], Record],
    ) -> Iterator[Record]:
        """Read the rows of some ids, in any order."""
        wanted = list(dict.fromkeys(ids))
        for first in range(0, len(wanted), _BATCH):
            yield from self._records(query.where(key.in_(wanted[first : first + _BATCH])), record)
