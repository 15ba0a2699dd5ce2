"""What happens to a document inside one transaction: the statements that the store puts together."""

import secrets

import sqlalchemy as sa

from corpus import rows, schema
from corpus.catalogue import enter_names
from corpus.quoted_relations import enter_quotes
from corpus.records import DocumentHead, Extraction, Parsed

HEAD_COLUMNS = [schema.documents.c[field] for field in rows.HEAD_FIELDS]


def heads(connection: sa.Connection, *wanted: sa.ColumnElement[bool]) -> tuple[DocumentHead, ...]:
    """List documents without their text, by date (undated first) and source."""
    dated = sa.func.coalesce(schema.documents.c.date, "")
    query = sa.select(*HEAD_COLUMNS).where(*wanted).order_by(dated, schema.documents.c.source)
    return tuple(rows.head_of(row) for row in connection.execute(query).mappings())


def exists(connection: sa.Connection, document_id: str) -> bool:
    """Tell whether the store holds this document."""
    query = sa.select(schema.documents.c.id).where(schema.documents.c.id == document_id)
    return connection.execute(query).first() is not None


def document_at(connection: sa.Connection, source: str) -> str | None:
    """Give the id of the document that a source holds."""
    query = sa.select(schema.places.c.document_id).where(schema.places.c.source == source)
    return connection.execute(query).scalar()


def places_to_leave(connection: sa.Connection, source_or_id: str) -> list[tuple[str, str]]:
    """Give (source, document id) of the named source or document and of the attachments below them."""
    places = schema.places.c
    query = sa.select(places.source, places.document_id)
    named = sa.or_(places.source == source_or_id, places.document_id == source_or_id)
    found: dict[str, str] = dict(connection.execute(query.where(named)).all())
    for source in tuple(found):
        inside = places.source.startswith(source + "/", autoescape=True)
        found |= dict(connection.execute(query.where(inside)).all())
    return sorted(found.items())


def forget_quarantined(connection: sa.Connection, source: str) -> bool:
    """Take a file off the list of quarantined ones; tell whether it stood there."""
    table = schema.quarantine
    return bool(connection.execute(sa.delete(table).where(table.c.source == source)).rowcount)


def leave_place(connection: sa.Connection, source: str, document_id: str) -> None:
    """Let a source hold nothing; its document goes with its last place, else moves to the next."""
    places = schema.places.c
    connection.execute(sa.delete(schema.places).where(places.source == source))
    left = sa.select(sa.func.min(places.source)).where(places.document_id == document_id)
    next_source = connection.execute(left).scalar()
    this_document = schema.documents.c.id == document_id
    log(connection, "remove", document_id)
    if next_source is None:
        _delete_document(connection, document_id)
    else:
        connection.execute(sa.update(schema.documents).where(this_document).values(source=next_source))
        log(connection, "add", document_id)


def _delete_document(connection: sa.Connection, document_id: str) -> None:
    delete_extraction(connection, document_id)
    for table in (schema.notes, schema.sketches, schema.chunks, schema.sections):
        connection.execute(sa.delete(table).where(table.c.document_id == document_id))
    connection.execute(sa.delete(schema.documents).where(schema.documents.c.id == document_id))


def insert_document(connection: sa.Connection, parsed: Parsed, extraction: Extraction) -> None:
    """Put in a new document with all that belongs to it, and log it."""
    document = parsed.document
    connection.execute(sa.insert(schema.documents), [rows.document_values(document, parsed.blocks)])
    _insert(connection, schema.sections, [rows.section_values(section) for section in parsed.sections])
    _insert(connection, schema.chunks, [rows.chunk_values(chunk) for chunk in parsed.chunks])
    _insert(connection, schema.sketches, rows.sketch_values(document.id, document.text))
    _insert(connection, schema.notes, rows.note_values(document.id, parsed.notes))
    insert_extraction(connection, document.id, extraction)
    log(connection, "add", document.id)


def delete_extraction(connection: sa.Connection, document_id: str) -> None:
    """Take out all that was extracted from a document."""
    extracted = (
        *(schema.relation_quotes, schema.relations, schema.entities),
        *(schema.section_entities, schema.mentions, schema.extractions),
    )
    for table in extracted:
        connection.execute(sa.delete(table).where(table.c.document_id == document_id))


def insert_extraction(connection: sa.Connection, document_id: str, extraction: Extraction) -> None:
    """Put in the mentions, entities and relations of a document that has none."""
    mentions, entities, relations = rows.extraction_values(document_id, extraction)
    _insert(connection, schema.mentions, mentions)
    _insert(connection, schema.entities, entities)
    _insert(connection, schema.relations, relations)
    _insert(connection, schema.extractions, [{"document_id": document_id, "rules": extraction.rules}])
    enter_names(connection, document_id, extraction.mentions)
    enter_quotes(connection, document_id)


def resembling(connection: sa.Connection, document_id: str, *, shared: int) -> list[str]:
    """Give the ids of documents whose sketch shares at least so many hashes with this one's, most first."""
    one, other = schema.sketches.alias(), schema.sketches.alias()
    count = sa.func.count()
    query = (
        sa.select(other.c.document_id)
        .select_from(one.join(other, one.c.hash == other.c.hash))
        .where(one.c.document_id == document_id, other.c.document_id != document_id)
        .group_by(other.c.document_id)
        .having(count >= shared)
        .order_by(count.desc(), other.c.document_id)
    )
    return list(connection.execute(query).scalars())


def _insert(connection: sa.Connection, table: sa.Table, values: list[rows.Values]) -> None:
    if values:
        connection.execute(sa.insert(table), values)


def log(connection: sa.Connection, operation: str, document_id: str) -> None:
    """Append one change to the log."""
    values = {"operation": operation, "document_id": document_id, "mark": secrets.token_hex(8)}
    connection.execute(sa.insert(schema.changes).values(**values))
