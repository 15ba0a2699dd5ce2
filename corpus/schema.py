"""The tables of the store, and the steps that bring an older database to the present version."""

from collections.abc import Callable

import sqlalchemy as sa
from sqlalchemy import Column, Float, ForeignKey, Integer, MetaData, String, Table, Text

from corpus.errors import StoreError

metadata = MetaData()


def _document_id(*, primary_key: bool = False) -> Column[str]:
    target = ForeignKey("documents.id", ondelete="CASCADE")
    return Column("document_id", String(16), target, nullable=False, index=True, primary_key=primary_key)


def _span() -> tuple[Column[int], Column[int]]:
    return Column("start", Integer, nullable=False), Column("end", Integer, nullable=False)


documents = Table(
    "documents",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("source", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("body", Text),
    Column("body_key", Text, nullable=False),  # case-folded, "" for none: what filters compare with
    Column("date", String(10)),
    Column("media_type", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("pages", Integer, nullable=False),
    Column("parent", String(16)),
    Column("text", Text, nullable=False),
    Column("blocks", sa.JSON, nullable=False),
)
places = Table(
    "places",
    metadata,
    Column("source", Text, primary_key=True),
    Column("source_key", Text, nullable=False),
    _document_id(),
)
sections = Table(
    "sections",
    metadata,
    Column("id", String(16), primary_key=True),
    _document_id(),
    Column("ordinal", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("number", Text),
    Column("headings", sa.JSON, nullable=False),
    *_span(),
    Column("page", Integer, nullable=False),
    Column("cells", sa.JSON, nullable=False),
)
chunks = Table(
    "chunks",
    metadata,
    Column("id", String(16), primary_key=True),
    _document_id(),
    Column("section_id", String(16), nullable=False),
    Column("ordinal", Integer, nullable=False),
    *_span(),
)
mentions = Table(
    "mentions",
    metadata,
    _document_id(primary_key=True),
    Column("id", String(16), primary_key=True),
    *_span(),
    Column("surface", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("entity_id", String(16), index=True),
    Column("extractor", Text, nullable=False),
    Column("confidence", Float, nullable=False),
)
entities = Table(
    "entities",
    metadata,
    _document_id(primary_key=True),
    Column("id", String(16), primary_key=True, index=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("aliases", sa.JSON, nullable=False),
)
section_entities = Table(
    "section_entities",
    metadata,
    Column("section_id", String(16), primary_key=True),
    Column("entity_id", String(16), primary_key=True, index=True),
    Column("kind", Text, nullable=False),
    _document_id(),
)
relations = Table(
    "relations",
    metadata,
    _document_id(primary_key=True),
    Column("id", String(16), primary_key=True),
    Column("kind", Text, nullable=False, index=True),
    Column("subject", String(16), nullable=False),
    Column("object", String(16), nullable=False),
    *_span(),
    Column("extractor", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("valid_from", String(10)),
    Column("valid_to", String(10)),
    Column("decided", String(10)),
    Column("due", String(10)),
    Column("properties", sa.JSON, nullable=False),
)
relation_quotes = Table(
    "relation_quotes",
    metadata,
    _document_id(primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("end", Integer, primary_key=True),
    Column("section_id", String(16)),
    Column("page", Integer, nullable=False),
    Column("text", Text, nullable=False),
)
notes = Table(
    "notes",
    metadata,
    _document_id(primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("kind", Text, nullable=False, index=True),
    Column("page", Integer, nullable=False),
    *_span(),
    Column("text", Text, nullable=False),
    Column("confidence", Float),
)
changes = Table(
    "changes",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("operation", String(6), nullable=False),
    Column("document_id", String(16), nullable=False),
    Column("mark", String(16), nullable=False, server_default=""),  # drawn by lot: no two stores share one
    sqlite_autoincrement=True,
)
extractions = Table(
    "extractions",
    metadata,
    _document_id(primary_key=True),
    Column("rules", String(16), nullable=False),
)
quarantine = Table(
    "quarantine",
    metadata,
    Column("source", Text, primary_key=True),
    Column("reason", Text, nullable=False),
)
sketches = Table(
    "sketches",
    metadata,
    _document_id(primary_key=True),
    Column("hash", sa.BigInteger, primary_key=True, index=True),
)
file_log = Table(
    "file_log",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("at", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("pages", Integer, nullable=False),
    Column("sections", Integer, nullable=False),
    Column("notes", Integer, nullable=False),
    Column("seconds", Float, nullable=False),
    sqlite_autoincrement=True,
)
collections = Table(
    "collections",
    metadata,
    Column("path", Text, primary_key=True),
    Column("privacy", Text, nullable=False),
)
judgements = Table(
    "judgements",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("left", String(16), nullable=False),
    Column("right", String(16), nullable=False),
    Column("verdict", String(8), nullable=False),
    Column("by", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", Text, nullable=False),
)
schema_version = Table("schema_version", metadata, Column("version", Integer, primary_key=True))


def _create_tables(connection: sa.Connection) -> None:
    metadata.create_all(connection)


def _add_notes(connection: sa.Connection) -> None:
    notes.create(connection, checkfirst=True)


def _add_ledger(connection: sa.Connection) -> None:
    file_log.create(connection, checkfirst=True)
    collections.create(connection, checkfirst=True)


def _add_section_entities(connection: sa.Connection) -> None:
    from corpus.catalogue import enter_names_anew  # it reads these tables

    section_entities.create(connection, checkfirst=True)
    for document_id in connection.execute(sa.select(documents.c.id)).scalars().all():
        enter_names_anew(connection, document_id)


def _add_sketches(connection: sa.Connection) -> None:
    from corpus.rows import sketch_values

    sketches.create(connection, checkfirst=True)
    for document_id, text in connection.execute(sa.select(documents.c.id, documents.c.text)):
        if values := sketch_values(document_id, text):
            connection.execute(sa.insert(sketches), values)


def _add_relation_quotes(connection: sa.Connection) -> None:
    from corpus.quoted_relations import enter_quotes

    relation_quotes.create(connection, checkfirst=True)
    connection.execute(sa.delete(relation_quotes))
    for document_id in connection.execute(sa.select(documents.c.id)).scalars().all():
        enter_quotes(connection, document_id)


def _add_marks(connection: sa.Connection) -> None:
    held = {column["name"] for column in sa.inspect(connection).get_columns(changes.name)}
    if changes.c.mark.name not in held:
        connection.exec_driver_sql("ALTER TABLE changes ADD COLUMN mark VARCHAR(16) NOT NULL DEFAULT ''")
    extractions.create(connection, checkfirst=True)


MIGRATIONS: tuple[Callable[[sa.Connection], None], ...] = (
    _create_tables,
    _add_notes,
    _add_ledger,
    _add_section_entities,
    _add_sketches,
    _add_relation_quotes,
    _add_marks,
)
"""Step `i` brings a database of version `i` to version `i + 1`; steps are added at the end, never changed."""


def migrate(connection: sa.Connection) -> None:
    """Bring the database to the present version, step by step, in the caller's transaction.

    :raises StoreError: where the database was made by a later version of the program.
    """
    schema_version.create(connection, checkfirst=True)
    found = connection.execute(sa.select(sa.func.max(schema_version.c.version))).scalar() or 0
    if found > len(MIGRATIONS):
        raise StoreError(
            f"Databasen har version {found}, men programmet känner till högst {len(MIGRATIONS)}. "
            "Uppgradera programmet, eller välj en annan hemkatalog med --home."
        )
    for version, step in enumerate(MIGRATIONS[found:], start=found + 1):
        step(connection)
        connection.execute(sa.insert(schema_version).values(version=version))
