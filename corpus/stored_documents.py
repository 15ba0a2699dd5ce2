"""What the store holds of documents: heads, texts, places, notes, sections, chunks."""

from collections.abc import Collection, Iterator
from typing import Any

import sqlalchemy as sa

from corpus import rows, schema, statements
from corpus.errors import NotFound
from corpus.filtering import conditions
from corpus.filters import Filters
from corpus.records import Block, Chunk, Document, DocumentHead, Note, NoteKind, Section
from corpus.sketches import SKETCH_SIZE
from corpus.tables import Tables


class StoredDocuments(Tables):
    """Reads documents."""

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

    def documents_by_id(self, document_ids: Collection[str]) -> dict[str, Document]:
        """Give those of the documents that exist, with their texts, by id."""
        query = sa.select(*statements.HEAD_COLUMNS, schema.documents.c.text)
        found = self._by_id(query, schema.documents.c.id, document_ids, rows.document_of)
        return {document.id: document for document in found}

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
        found = self._by_id(sa.select(table), table.c.id, section_ids, rows.section_of)
        return {section.id: section for section in found}

    def chunks(self, document_id: str) -> tuple[Chunk, ...]:
        """Give the chunks of one document in order."""
        table = schema.chunks
        query = sa.select(table).where(table.c.document_id == document_id).order_by(table.c.ordinal)
        return tuple(self._records(query, rows.chunk_of))

    def chunks_by_id(self, chunk_ids: Collection[str]) -> dict[str, Chunk]:
        """Give those of the chunks that exist, by id."""
        table = schema.chunks
        found = self._by_id(sa.select(table), table.c.id, chunk_ids, rows.chunk_of)
        return {chunk.id: chunk for chunk in found}

    def chunk_places(self) -> Iterator[tuple[str, str, str]]:
        """Give the id of every chunk with those of its section and its document."""
        chunk = schema.chunks.c
        query = sa.select(chunk.id, chunk.section_id, chunk.document_id)
        with self._engine.connect() as connection:
            yield from ((found[0], found[1], found[2]) for found in connection.execute(query))

    # Inner rooms

    def _one(self, columns: list[sa.Column[Any]], document_id: str) -> sa.RowMapping:
        query = sa.select(*columns).where(schema.documents.c.id == document_id)
        with self._engine.connect() as connection:
            row = connection.execute(query).mappings().first()
        if row is None:
            raise NotFound(f"Det finns inget dokument med id:t ”{document_id}”.")
        return row
