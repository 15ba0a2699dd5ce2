"""The one source of truth: documents, sections, chunks and what was extracted, in a relational database.

One document is one transaction. Every addition and removal is numbered in `changes`; the derived indexes
remember the last number that they hold and catch up from there.
"""

from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from types import TracebackType
from typing import Any, Self, TypeVar

import sqlalchemy as sa

from corpus import rows, schema, statements
from corpus.catalogue import Catalogue
from corpus.database import open_database
from corpus.errors import NotFound
from corpus.filtering import conditions
from corpus.identities import Identities
from corpus.ledger import Ledger
from corpus.records import (
    Block,
    Change,
    Chunk,
    Document,
    DocumentHead,
    Entity,
    Extraction,
    Filters,
    Judgement,
    Mention,
    Note,
    NoteKind,
    Parsed,
    Relation,
    Section,
)
from corpus.sketches import SKETCH_SIZE

Record = TypeVar("Record")
_BATCH = 500  # ids in one query: SQLite and PostgreSQL both take many more


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the store holds."""

    documents: int
    sections: int
    chunks: int
    entities: int
    relations: int
    quarantined: int


class Store:
    """Records in a database; safe to use from several threads and processes."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self.ledger = Ledger(engine)
        self.identities = Identities(engine)
        self.catalogue = Catalogue(engine)

    @classmethod
    def open(cls, url: str) -> Self:
        """Open the database, make it where there is none, and bring it to the present version.

        :param url: an SQLAlchemy URL, `sqlite:///path` or `postgresql+psycopg://...`.
        :raises StoreError: where it cannot be opened or was made by a later version.
        """
        return cls(open_database(url))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self._engine.dispose()

    # Adding and removing

    def add(self, parsed: Parsed, extraction: Extraction) -> str:
        """Keep one document with all that belongs to it, in place of what its source held before.

        :returns: `added`, `updated` (the source held something else) or `unchanged`.
        """
        document = parsed.document
        with self._writing() as connection:
            held = statements.document_at(connection, document.source)
            connection.execute(
                sa.delete(schema.quarantine).where(schema.quarantine.c.source == document.source)
            )
            if held == document.id:
                return "unchanged"
            if held is not None:
                statements.leave_place(connection, document.source, held)
            if not statements.exists(connection, document.id):
                statements.insert_document(connection, parsed, extraction)
            place = {"source": document.source, "source_key": rows.fold(document.source)}
            connection.execute(sa.insert(schema.places).values(**place, document_id=document.id))
        return "added" if held is None else "updated"

    def remove(self, source_or_id: str) -> tuple[DocumentHead, ...]:
        """Remove a document by its id from all its places, or what one source holds, with its attachments.

        :returns: the documents that are gone from the store or from that source.
        :raises NotFound: where neither a source nor a document goes by that name.
        """
        with self._writing() as connection:
            places = statements.places_to_leave(connection, source_or_id)
            if not places and not statements.forget_quarantined(connection, source_or_id):
                raise NotFound(f"Det finns inget dokument med källan eller id:t ”{source_or_id}”.")
            heads = statements.heads(connection, schema.documents.c.id.in_({held for _, held in places}))
            for source, held in places:
                statements.leave_place(connection, source, held)
        return heads

    def replace_extraction(self, document_id: str, extraction: Extraction) -> None:
        """Put what was extracted from a document in place of what was extracted before."""
        with self._writing() as connection:
            for table in (schema.mentions, schema.section_entities, schema.entities, schema.relations):
                connection.execute(sa.delete(table).where(table.c.document_id == document_id))
            statements.insert_extraction(connection, document_id, extraction)
            statements.log(connection, "remove", document_id)
            statements.log(connection, "add", document_id)

    def quarantine(self, source: str, reason: str) -> None:
        """Remember that a file could not be read, and why; what it held before stays."""
        with self._writing() as connection:
            connection.execute(sa.delete(schema.quarantine).where(schema.quarantine.c.source == source))
            connection.execute(sa.insert(schema.quarantine).values(source=source, reason=reason))

    def judge(self, judgement: Judgement) -> None:
        """Keep a judgement of two entities' identity."""
        with self._writing() as connection:
            connection.execute(sa.delete(schema.judgements).where(schema.judgements.c.id == judgement.id))
            connection.execute(sa.insert(schema.judgements).values(**asdict(judgement)))

    def withdraw(self, judgement_id: str) -> None:
        """Take a judgement back.

        :raises NotFound: where there is none of that id.
        """
        with self._writing() as connection:
            table = schema.judgements
            done = connection.execute(sa.delete(table).where(table.c.id == judgement_id))
            if not done.rowcount:
                raise NotFound(f"Det finns inget avgörande med id:t ”{judgement_id}”.")

    # Documents

    def is_current(self, source: str, sha256: str) -> bool:
        """Tell whether this source was read when the file had these bytes."""
        joined = schema.places.join(schema.documents)
        query = sa.select(schema.documents.c.sha256).select_from(joined)
        with self._engine.connect() as connection:
            return connection.execute(query.where(schema.places.c.source == source)).scalar() == sha256

    def document_at(self, source: str) -> str | None:
        """Give the id of the document that a source holds; None where it holds none."""
        with self._engine.connect() as connection:
            return statements.document_at(connection, source)

    def heads(self, filters: Filters | None = None) -> tuple[DocumentHead, ...]:
        """List documents without their text, by date (undated first) and source."""
        with self._engine.connect() as connection:
            return statements.heads(connection, *conditions(filters or Filters()))

    def document_ids(self, filters: Filters) -> frozenset[str]:
        """Give the ids of the documents that a filter lets through."""
        query = sa.select(schema.documents.c.id).where(*conditions(filters))
        with self._engine.connect() as connection:
            return frozenset(connection.execute(query).scalars())

    def head(self, document_id: str) -> DocumentHead:
        """Give one document without its text.

        :raises NotFound: where there is none of that id.
        """
        return rows.head_of(self._one(statements.HEAD_COLUMNS, document_id))

    def document(self, document_id: str) -> Document:
        """Give one document with its text.

        :raises NotFound: where there is none of that id.
        """
        return rows.document_of(self._one([*statements.HEAD_COLUMNS, schema.documents.c.text], document_id))

    def text_of(self, document_id: str) -> str:
        """Give the text of one document.

        :raises NotFound: where there is none of that id.
        """
        return str(self._one([schema.documents.c.text], document_id)["text"])

    def blocks(self, document_id: str) -> tuple[Block, ...]:
        """Give the blocks of one document in the order of its text.

        :raises NotFound: where there is none of that id.
        """
        return tuple(map(rows.block_of, self._one([schema.documents.c.blocks], document_id)["blocks"]))

    def places(self, document_id: str) -> tuple[str, ...]:
        """List every source that holds this very document."""
        places = schema.places.c
        query = sa.select(places.source).where(places.document_id == document_id).order_by(places.source)
        with self._engine.connect() as connection:
            return tuple(connection.execute(query).scalars())

    def resembling(self, document_id: str) -> tuple[str, ...]:
        """Give the ids of documents that seem to share a tenth of the text or more, the most alike first."""
        with self._engine.connect() as connection:
            return tuple(statements.resembling(connection, document_id, shared=SKETCH_SIZE // 10))

    def sources_under(self, source: str) -> tuple[str, ...]:
        """List the sources inside another: the attachments of a mail."""
        places = schema.places.c
        inside = places.source.startswith(source + "/", autoescape=True)
        with self._engine.connect() as connection:
            return tuple(connection.execute(sa.select(places.source).where(inside)).scalars())

    def quarantined(self) -> tuple[tuple[str, str], ...]:
        """List the files that could not be read, with the reason, by source."""
        table = schema.quarantine.c
        with self._engine.connect() as connection:
            found = connection.execute(sa.select(table.source, table.reason).order_by(table.source))
            return tuple((source, reason) for source, reason in found)

    def notes(
        self, document_id: str | None = None, *, kinds: Collection[NoteKind] = ()
    ) -> Iterator[tuple[str, Note]]:
        """Give (document id, note) of one document or of all, in their order; of some kinds, or of all."""
        table = schema.notes
        query = sa.select(table).order_by(table.c.document_id, table.c.ordinal)
        if document_id is not None:
            query = query.where(table.c.document_id == document_id)
        if kinds:
            query = query.where(table.c.kind.in_([kind.value for kind in kinds]))
        return self._records(query, rows.note_of)

    # Sections and chunks

    def sections(self, document_id: str) -> tuple[Section, ...]:
        """Give the sections of one document in order."""
        table = schema.sections
        query = sa.select(table).where(table.c.document_id == document_id).order_by(table.c.ordinal)
        return tuple(self._records(query, rows.section_of))

    def section(self, section_id: str) -> Section:
        """Give one section.

        :raises NotFound: where there is none of that id.
        """
        found = self.sections_by_id([section_id])
        if section_id not in found:
            raise NotFound(f"Det finns inget avsnitt med id:t ”{section_id}”.")
        return found[section_id]

    def sections_by_id(self, section_ids: Collection[str]) -> dict[str, Section]:
        """Give those of the sections that exist, by id."""
        table = schema.sections
        wanted = list(dict.fromkeys(section_ids))
        found: dict[str, Section] = {}
        for first in range(0, len(wanted), _BATCH):
            query = sa.select(table).where(table.c.id.in_(wanted[first : first + _BATCH]))
            found |= {section.id: section for section in self._records(query, rows.section_of)}
        return found

    def sections_mentioning(self, *entity_ids: str) -> frozenset[str]:
        """Give the ids of the sections in which any of these entities is mentioned."""
        return self.catalogue.sections_naming(entity_ids)

    def chunks(self, document_id: str) -> tuple[Chunk, ...]:
        """Give the chunks of one document in order."""
        table = schema.chunks
        query = sa.select(table).where(table.c.document_id == document_id).order_by(table.c.ordinal)
        return tuple(self._records(query, rows.chunk_of))

    def chunk_places(self) -> Iterator[tuple[str, str, str]]:
        """Give the id of every chunk with those of its section and its document."""
        chunk = schema.chunks.c
        query = sa.select(chunk.id, chunk.section_id, chunk.document_id)
        with self._engine.connect() as connection:
            yield from ((found[0], found[1], found[2]) for found in connection.execute(query))

    # What was extracted

    def mentions(self, document_id: str | None = None) -> Iterator[Mention]:
        """Give the mentions of one document or of all, in the order of the text."""
        return self._extracted(schema.mentions, document_id, rows.mention_of, "start")

    def entities(self, document_id: str | None = None) -> Iterator[Entity]:
        """Give the entities as each document, or one, names them; one id may come from several documents."""
        return self._extracted(schema.entities, document_id, rows.entity_of, "id")

    def relations(self, document_id: str | None = None) -> Iterator[Relation]:
        """Give the relations of one document or of all, in the order of the text."""
        return self._extracted(schema.relations, document_id, rows.relation_of, "start")

    def judgements(self) -> tuple[Judgement, ...]:
        """Give the judgements of identity in the order of time."""
        table = schema.judgements
        query = sa.select(table).order_by(table.c.at, table.c.id)
        return tuple(self._records(query, rows.judgement_of))

    # The log of changes

    def changes(self, after: int) -> tuple[Change, ...]:
        """Give the changes with a number greater than `after`, in order."""
        table = schema.changes
        query = sa.select(table).where(table.c.number > after).order_by(table.c.number)
        return tuple(self._records(query, rows.change_of))

    def last_change(self) -> int:
        """Give the number of the last change; 0 where there was none."""
        with self._engine.connect() as connection:
            return connection.execute(sa.select(sa.func.max(schema.changes.c.number))).scalar() or 0

    def counts(self) -> Counts:
        """Count what the store holds."""
        tables = (schema.documents, schema.sections, schema.chunks, schema.relations, schema.quarantine)
        with self._engine.connect() as connection:
            documents, sections, chunks, relations, quarantined = (
                connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
                for table in tables
            )
            distinct = sa.select(sa.func.count(schema.entities.c.id.distinct()))
            entities = connection.execute(distinct).scalar_one()
        return Counts(documents, sections, chunks, entities, relations, quarantined)

    # Inner rooms

    def _writing(self) -> AbstractContextManager[sa.Connection]:
        return self._engine.execution_options(immediate=True).begin()

    def _records(self, query: sa.Select[Any], record: Callable[[sa.RowMapping], Record]) -> Iterator[Record]:
        with self._engine.connect() as connection:
            yield from (record(row) for row in connection.execute(query).mappings())

    def _extracted(
        self,
        table: sa.Table,
        document_id: str | None,
        record: Callable[[sa.RowMapping], Record],
        order: str,
    ) -> Iterator[Record]:
        wanted = [
            column for column in table.c if table is not schema.entities or column.name != "document_id"
        ]
        query = sa.select(*wanted).order_by(table.c.document_id, table.c[order], table.c.id)
        if document_id is not None:
            query = query.where(table.c.document_id == document_id)
        return self._records(query, record)

    def _one(self, columns: list[sa.Column[Any]], document_id: str) -> sa.RowMapping:
        query = sa.select(*columns).where(schema.documents.c.id == document_id)
        with self._engine.connect() as connection:
            row = connection.execute(query).mappings().first()
        if row is None:
            raise NotFound(f"Det finns inget dokument med id:t ”{document_id}”.")
        return row
