"""Opening a database: SQLite in write-ahead mode, or whatever server an SQLAlchemy URL names."""

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from corpus import schema
from corpus.disk import why
from corpus.errors import StoreError

_PATIENT = "busy_timeout=30000"
_LOG_TIMEOUT_MS = 1_000
_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=NORMAL",
    "foreign_keys=ON",
    _PATIENT,
    "secure_delete=ON",  # what is removed is overwritten, not only let go
    "cache_size=-16000",  # kilobytes: the upper levels of the indexes of 100,000 sections stay in memory
)

_WRITING = 0xBE51  # any number that nobody else locks in the same database


def open_database(url: str) -> sa.Engine:
    """Open the database, make it where there is none, and bring it to the present version.

    :param url: an SQLAlchemy URL, `sqlite:///path` or `postgresql+psycopg://...`.
    :raises StoreError: where it cannot be opened or was made by a later version.
    """
    try:
        engine = _engine(url)
        with engine.execution_options(immediate=True).begin() as connection:
            schema.migrate(connection)
    except (sa.exc.SQLAlchemyError, ImportError, OSError) as error:
        raise StoreError(f"Databasen {_shown(url)} kan inte öppnas: {_reason(error)}") from error
    return engine


def empty_log(engine: sa.Engine) -> None:
    """Move what SQLite's write-ahead log holds into the database; nothing stays of what was removed.

    Where somebody has been reading since before the removal, that is left to the next time.
    """
    if engine.dialect.name == "sqlite":
        with closing(engine.raw_connection()) as connection, closing(connection.cursor()) as cursor:
            for pragma in (f"busy_timeout={_LOG_TIMEOUT_MS}", "wal_checkpoint(TRUNCATE)", _PATIENT):
                cursor.execute(f"PRAGMA {pragma}")


def _shown(url: str) -> str:
    try:
        return sa.engine.make_url(url).render_as_string(hide_password=True)
    except sa.exc.ArgumentError:
        return f"”{url}”"


def _engine(url: str) -> sa.Engine:
    parsed = sa.engine.make_url(url)
    if parsed.get_backend_name() == "sqlite" and parsed.database:
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    engine = sa.create_engine(parsed, json_deserializer=_read_json)
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", _configure_sqlite)
        sa.event.listen(engine, "begin", _begin_sqlite)
    if engine.dialect.name == "postgresql":
        sa.event.listen(engine, "begin", _begin_postgresql)
    return engine


def _read_json(text: str) -> Any:  # noqa: ANN401 - what a column of JSON holds
    return json.loads(text) if text != "[]" else []  # of a hundred thousand names most have no other


def _configure_sqlite(connection: Any, _record: object) -> None:  # noqa: ANN401 - a DBAPI connection has no type
    connection.isolation_level = None  # transactions begin in _begin_sqlite, not by the driver's guess
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: sa.Connection) -> None:
    immediate = connection.get_execution_options().get("immediate")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _begin_postgresql(connection: sa.Connection) -> None:
    """Let one write at a time, as in SQLite: changes are then seen in the order of their numbers."""
    if connection.get_execution_options().get("immediate"):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITING})")


def _reason(error: Exception) -> str:
    if isinstance(error, OSError):
        return f"{why(error)}."
    return str(getattr(error, "orig", None) or error).splitlines()[0]
