"""What filters and facets ask of the store: what a filter lets through, and what a section says of itself.

`section_entities` holds which entities each section names. It follows from the mentions and is written with
them, so that a filter by name reads an index and not every mention.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from corpus import rows, schema
from corpus.filtering import conditions, of_region
from corpus.filters import Filters
from corpus.records import Entity, Mention, Relation

_BATCH = 500
_NAMINGS = 50  # documents that are asked how they name an entity; of a common one that is enough


@dataclass(frozen=True, slots=True)
class Card:
    """What facets count of a document."""

    document_id: str
    source: str
    title: str
    kind: str
    body: str | None
    date: str | None


@dataclass(frozen=True, slots=True)
class Extent:
    """How many documents there are, and the first and the last of their dates."""

    documents: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Said:
    """What was extracted from a document: relations in the order of the text, mentions by entity."""

    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]
    mentions: Counter[str]


class Catalogue:
    """Reads what filters and facets need, never more of a document than that."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    def extent(self, filters: Filters) -> Extent:
        """Count the documents that a filter lets through.

        :raises InvalidRequest: where a date is not an ISO 8601 prefix.
        """
        date = schema.documents.c.date
        query = sa.select(sa.func.count(), sa.func.min(date), sa.func.max(date))
        with self._engine.connect() as connection:
            found = connection.execute(query.select_from(schema.documents).where(*conditions(filters))).one()
        return Extent(*found)

    def judged(self) -> tuple[int, str | None]:
        """Tell how many judgements of identity there are, and when the last was made."""
        query = sa.select(sa.func.count(), sa.func.max(schema.judgements.c.at))
        with self._engine.connect() as connection:
            found = connection.execute(query.select_from(schema.judgements)).one()
        return int(found[0]), found[1]

    def bodies(self) -> tuple[str, ...]:
        """List the bodies of all documents."""
        return self._distinct(schema.documents.c.body)

    def kinds(self) -> tuple[str, ...]:
        """List the kinds of all documents."""
        return self._distinct(schema.documents.c.kind)

    def sections_naming(self, entity_ids: Collection[str]) -> frozenset[str]:
        """Give the ids of the sections that name any of these entities."""
        held = schema.section_entities.c
        query = sa.select(held.section_id).where(held.entity_id.in_(entity_ids))
        with self._engine.connect() as connection:
            return frozenset(connection.execute(query).scalars())

    def sections_of_regions(self, regions: Sequence[str]) -> frozenset[str]:
        """Give the ids of the sections that name one of the regions, or whose document's body is of one.

        :param regions: ids or names.
        """
        section = schema.sections.c
        of_bodies = sa.select(schema.documents.c.id).where(sa.or_(*map(of_region, regions)))
        query = sa.select(section.id).where(section.document_id.in_(of_bodies))
        with self._engine.connect() as connection:
            return frozenset(connection.execute(query).scalars()) | self.sections_naming(regions)

    def cards(self, document_ids: Collection[str]) -> dict[str, Card]:
        """Give the cards of those of the documents that exist, by id."""
        document = schema.documents.c
        columns = (document.id, document.source, document.title, document.kind, document.body, document.date)
        found = self._by_batches(sa.select(*columns), document.id, document_ids)
        return {row[0]: Card(*row) for row in found}

    def names_in(
        self, section_ids: Collection[str], kinds: Collection[str]
    ) -> Iterator[tuple[str, str, str]]:
        """Give each of the sections with the id and kind of each entity of some kinds that it names."""
        held = schema.section_entities.c
        query = sa.select(held.section_id, held.entity_id, held.kind).where(held.kind.in_(kinds))
        return ((row[0], row[1], row[2]) for row in self._by_batches(query, held.section_id, section_ids))

    def namings(
        self, document_ids: Collection[str], kinds: Collection[str]
    ) -> Iterator[tuple[str, str, str, str]]:
        """Give the document, section, entity and kind of each naming in some documents, of some kinds."""
        held = schema.section_entities.c
        query = sa.select(held.document_id, held.section_id, held.entity_id, held.kind)
        query = query.where(held.kind.in_(kinds))
        found = self._by_batches(query, held.document_id, document_ids)
        return ((row[0], row[1], row[2], row[3]) for row in found)

    def chunk_places(self, document_ids: Collection[str]) -> Iterator[tuple[str, str, str]]:
        """Give each chunk of some documents with its section and its document."""
        chunk = schema.chunks.c
        query = sa.select(chunk.id, chunk.section_id, chunk.document_id)
        found = self._by_batches(query, chunk.document_id, document_ids)
        return ((row[0], row[1], row[2]) for row in found)

    def headings(self, document_ids: Collection[str]) -> Iterator[tuple[str, list[str]]]:
        """Give each of the documents with the headings of each of its sections, the outermost first."""
        section = schema.sections.c
        query = sa.select(section.document_id, section.headings)
        return ((row[0], row[1]) for row in self._by_batches(query, section.document_id, document_ids))

    def names_of(
        self, document_ids: Collection[str], kinds: Collection[str]
    ) -> Iterator[tuple[str, str, str, str]]:
        """Give each of the documents with the id, kind and name of each entity of some kinds in it."""
        entity = schema.entities.c
        query = sa.select(entity.document_id, entity.id, entity.kind, entity.name)
        query = query.where(entity.kind.in_(kinds))
        found = self._by_batches(query, entity.document_id, document_ids)
        return ((row[0], row[1], row[2], row[3]) for row in found)

    def entity_names(self, entity_ids: Collection[str]) -> dict[str, tuple[str, str]]:
        """Give the kind and name that most of some documents use for each of the entities that there are."""
        entity = schema.entities.c
        used: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        query = sa.select(entity.id, entity.kind, entity.name)
        with self._engine.connect() as connection:
            for entity_id in entity_ids:
                for row in connection.execute(query.where(entity.id == entity_id).limit(_NAMINGS)):
                    used[row.id][(row.kind, row.name)] += 1
        return {entity_id: max(held, key=lambda each: (held[each], each)) for entity_id, held in used.items()}

    def said(self, document_ids: Collection[str]) -> dict[str, Said]:
        """Give what was extracted from each of the documents that names something."""
        entity, relation, mention = schema.entities, schema.relations, schema.mentions
        entities, relations = defaultdict[str, list[Entity]](list), defaultdict[str, list[Relation]](list)
        mentions = defaultdict[str, Counter[str]](Counter)
        named = (entity.c.document_id, entity.c.id, entity.c.kind, entity.c.name, entity.c.aliases)
        ordered = sa.select(*named).order_by(entity.c.document_id, entity.c.id)
        for document_id, *own in self._by_batches(ordered, entity.c.document_id, document_ids):
            entity_id, kind, name, aliases = own
            entities[document_id].append(Entity(entity_id, kind, name, tuple(aliases)))
        ordered = sa.select(relation).order_by(relation.c.document_id, relation.c.start, relation.c.id)
        for row in self._mapped(ordered, relation.c.document_id, document_ids):
            relations[row["document_id"]].append(rows.relation_of(row))
        counted = sa.select(mention.c.document_id, mention.c.entity_id, sa.func.count())
        counted = counted.where(mention.c.entity_id.is_not(None))
        counted = counted.group_by(mention.c.document_id, mention.c.entity_id)
        for document_id, entity_id, count in self._by_batches(counted, mention.c.document_id, document_ids):
            mentions[document_id][entity_id] = count
        return {
            document_id: Said(tuple(held), tuple(relations[document_id]), mentions[document_id])
            for document_id, held in entities.items()
        }

    def _mapped(
        self, query: sa.Select[Any], key: sa.ColumnElement[str], ids: Collection[str]
    ) -> Iterator[sa.RowMapping]:
        wanted = list(dict.fromkeys(ids))
        with self._engine.connect() as connection:
            for first in range(0, len(wanted), _BATCH):
                found = connection.execute(query.where(key.in_(wanted[first : first + _BATCH])))
                yield from found.mappings()

    def _distinct(self, column: sa.ColumnElement[str]) -> tuple[str, ...]:
        with self._engine.connect() as connection:
            found = connection.execute(sa.select(column).distinct().where(column.is_not(None))).scalars()
            return tuple(sorted(filter(None, found)))

    def _by_batches(
        self, query: sa.Select[Any], key: sa.ColumnElement[str], ids: Collection[str]
    ) -> Iterator[tuple[Any, ...]]:
        wanted = list(dict.fromkeys(ids))
        with self._engine.connect() as connection:
            for first in range(0, len(wanted), _BATCH):
                found = connection.execute(query.where(key.in_(wanted[first : first + _BATCH])))
                yield from map(tuple, found)


def enter_names(connection: sa.Connection, document_id: str, mentions: Iterable[Mention]) -> None:
    """Write which entities each section of a document names; it has no such rows yet."""
    section = schema.sections.c
    query = sa.select(section.id, section.start, section.end).where(section.document_id == document_id)
    sections = connection.execute(query.order_by(section.start)).all()
    named: dict[tuple[str, str], str] = {}
    for mention in mentions:
        place = bisect_right(sections, mention.start, key=lambda row: int(row.start)) - 1
        if mention.entity_id and place >= 0 and mention.start < sections[place].end:
            named.setdefault((sections[place].id, mention.entity_id), mention.kind)
    values = [
        {"section_id": section_id, "entity_id": entity_id, "kind": kind, "document_id": document_id}
        for (section_id, entity_id), kind in named.items()
    ]
    if values:
        connection.execute(sa.insert(schema.section_entities), values)


def enter_names_anew(connection: sa.Connection, document_id: str) -> None:
    """Write again which entities each section of a document names, from the mentions that are kept."""
    held, mention = schema.section_entities, schema.mentions
    connection.execute(sa.delete(held).where(held.c.document_id == document_id))
    found = connection.execute(sa.select(mention).where(mention.c.document_id == document_id))
    enter_names(connection, document_id, [rows.mention_of(row) for row in found.mappings()])
