"""The one source of truth: documents, sections, chunks and what was extracted, in a relational database.

One document is one transaction. Every addition and removal is numbered in `changes`; the derived indexes
remember the last number that they hold and catch up from there.
"""

from contextlib import AbstractContextManager
from dataclasses import asdict
from types import TracebackType
from typing import Self

import sqlalchemy as sa

from corpus import rows, schema, statements
from corpus.catalogue import Catalogue
from corpus.database import empty_log, open_database
from corpus.errors import NotFound
from corpus.identities import Identities
from corpus.judgements import Judgement
from corpus.ledger import Ledger
from corpus.quoted_relations import QuotedRelations
from corpus.records import DocumentHead, Extraction, Parsed
from corpus.stored_documents import StoredDocuments
from corpus.stored_knowledge import StoredKnowledge


class Store(StoredDocuments, StoredKnowledge):
    """Records in a database; safe to use from several threads and processes."""

    def __init__(self, engine: sa.Engine) -> None:
        super().__init__(engine)
        self.ledger = Ledger(engine)
        self.identities = Identities(engine)
        self.catalogue = Catalogue(engine)
        self.quoted_relations = QuotedRelations(engine)

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
        empty_log(self._engine)
        return heads

    def replace_extraction(self, document_id: str, extraction: Extraction) -> None:
        """Put what was extracted from a document in place of what was extracted before."""
        with self._writing() as connection:
            statements.delete_extraction(connection, document_id)
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

    def sections_mentioning(self, *entity_ids: str) -> frozenset[str]:
        """Give the ids of the sections in which any of these entities is mentioned."""
        return self.catalogue.sections_naming(entity_ids)

    def _writing(self) -> AbstractContextManager[sa.Connection]:
        return self._engine.execution_options(immediate=True).begin()
