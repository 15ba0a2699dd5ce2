"""Reading tables of the store as records."""

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import sqlalchemy as sa

Record = TypeVar("Record")


class Tables:
    """One database, read in queries whose rows become records."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    def _records(self, query: sa.Select[Any], record: Callable[[sa.RowMapping], Record]) -> Iterator[Record]:
        with self._engine.connect() as connection:
            yield from (record(row) for row in connection.execute(query).mappings())
