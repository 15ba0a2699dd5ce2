"""What rules decide between documents: their judgements, and the names that tell namesakes apart."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict
from typing import NamedTuple

import sqlalchemy as sa

from corpus import schema, statements
from corpus.catalogue import enter_names_anew
from corpus.judgements import RULE, Judgement
from corpus.records import Entity

State = frozenset[tuple[str, int, str]]


class Tie(NamedTuple):
    """The kind and the ends of a relation."""

    kind: str
    subject: str
    object: str


class Identities:
    """Judgements of rules and names of entities in a database; each call is one transaction."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    def state(self) -> State:
        """Give what changes with every judgement that is made or taken back, without reading them all."""
        table = schema.judgements.c
        query = sa.select(table.verdict, sa.func.count(), sa.func.max(table.at)).group_by(table.verdict)
        with self._engine.connect() as connection:
            return frozenset((verdict, count, at) for verdict, count, at in connection.execute(query))

    def entities(self, kinds: Collection[str]) -> dict[str, list[Entity]]:
        """Give the entities of these kinds by the id of the document that names them."""
        table = schema.entities.c
        query = sa.select(table.document_id, table.id, table.kind, table.name, table.aliases)
        query = query.where(table.kind.in_(kinds)).order_by(table.document_id, table.id)
        found: dict[str, list[Entity]] = defaultdict(list)
        with self._engine.connect() as connection:
            for document_id, entity_id, kind, name, aliases in connection.execute(query):
                found[document_id].append(Entity(entity_id, kind, name, tuple(aliases)))
        return found

    def ties(self, kinds: Collection[str]) -> dict[str, list[Tie]]:
        """Give the ends of the relations of these kinds by the id of the document that states them."""
        table = schema.relations.c
        query = sa.select(table.document_id, table.kind, table.subject, table.object)
        found: dict[str, list[Tie]] = defaultdict(list)
        with self._engine.connect() as connection:
            for document_id, *tie in connection.execute(query.where(table.kind.in_(kinds))):
                found[document_id].append(Tie(*tie))
        return found

    def keep_rules(self, judgements: Sequence[Judgement]) -> None:
        """Let these be all the judgements of rules; one that was there keeps its time."""
        table = schema.judgements
        ruled = table.c.by.startswith(RULE, autoescape=True)
        wanted = {each.id: each for each in judgements}
        with self._engine.execution_options(immediate=True).begin() as connection:
            found = connection.execute(sa.select(table.c.id, table.c.reason).where(ruled))
            held = {row.id: row.reason for row in found}
            for gone in held.keys() - wanted.keys():
                connection.execute(sa.delete(table).where(table.c.id == gone))
            for key, each in wanted.items():
                if key not in held:
                    connection.execute(sa.insert(table).values(**asdict(each)))
                elif held[key] != each.reason:
                    connection.execute(sa.update(table).where(table.c.id == key).values(reason=each.reason))

    def rename(self, renamed: Iterable[tuple[str, str, Entity]]) -> None:
        """Let entities of a document go by other ids, names and aliases, wherever it speaks of them.

        :param renamed: document id, the id that an entity goes by there, and the entity as it is to be.
        """
        touched: dict[str, None] = {}
        with self._engine.execution_options(immediate=True).begin() as connection:
            for document_id, old, entity in renamed:
                _rename(connection, document_id, old, entity)
                touched[document_id] = None
            for document_id in touched:
                enter_names_anew(connection, document_id)
                statements.log(connection, "rename", document_id)


def _rename(connection: sa.Connection, document_id: str, old: str, entity: Entity) -> None:
    entities = schema.entities
    here = sa.and_(entities.c.document_id == document_id, entities.c.id == old)
    there = sa.and_(entities.c.document_id == document_id, entities.c.id == entity.id)
    values = {"id": entity.id, "name": entity.name, "aliases": list(entity.aliases)}
    if connection.execute(sa.select(entities.c.id).where(there)).first():
        connection.execute(sa.delete(entities).where(here))  # the document has two that are one after all
    else:
        connection.execute(sa.update(entities).where(here).values(**values))
    for table, column in (
        (schema.mentions, "entity_id"),
        (schema.relations, "subject"),
        (schema.relations, "object"),
    ):
        named = sa.and_(table.c.document_id == document_id, table.c[column] == old)
        connection.execute(sa.update(table).where(named).values({column: entity.id}))
