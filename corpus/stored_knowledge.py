"""What the store holds of knowledge: mentions, entities, relations, judgements, and the log of changes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import sqlalchemy as sa

from corpus import rows, schema
from corpus.judgements import Judgement
from corpus.records import Change, Entity, Mention, Relation
from corpus.tables import Record, Tables


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the store holds."""

    documents: int
    sections: int
    chunks: int
    entities: int
    relations: int
    quarantined: int


class Stand(NamedTuple):
    """A store as it was after a change: the number of that change, and its mark, which no other store has."""

    change: int = 0
    mark: str = ""


class StoredKnowledge(Tables):
    """Reads what was extracted."""

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

    def stand(self) -> Stand:
        """Give the store's present stand."""
        table = schema.changes.c
        query = sa.select(table.number, table.mark).order_by(table.number.desc()).limit(1)
        with self._engine.connect() as connection:
            found = connection.execute(query).first()
        return Stand(*found) if found else Stand()

    def has_been(self, stand: Stand) -> bool:
        """Tell whether the store has had a stand; one that was emptied, or another one, has not."""
        table = schema.changes.c
        query = sa.select(table.mark).where(table.number == stand.change)
        with self._engine.connect() as connection:
            return stand == Stand() or connection.execute(query).scalar() == stand.mark

    def extracted_by_others(self, rules: str) -> int:
        """Count the documents whose names and relations were found by other rules than these."""
        document, made = schema.documents, schema.extractions
        joined = document.join(made, made.c.document_id == document.c.id, isouter=True)
        others = sa.or_(made.c.rules.is_(None), made.c.rules != rules)
        query = sa.select(sa.func.count()).select_from(joined).where(others)
        with self._engine.connect() as connection:
            return connection.execute(query).scalar_one()

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
