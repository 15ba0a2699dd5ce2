"""What each document says of each entity: the ground on which rules decide between documents."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.records import Entity, Relation
from corpus.store import Store
from graph.across.contexts import Context, context_of, usual_names, with_colleagues, with_usual_names
from graph.across.local_names import plain_of
from graph.authorities import is_territory
from graph.gazetteers import rows
from graph.namesakes import tagged_parties

KINDS = frozenset({"person", "organisation", "group", "region", "strategy", "initiative"})
_TIES = frozenset({"represents", "member_of", "chairs"})


@dataclass(frozen=True, slots=True)
class Sighting:
    """One entity in one document.

    :ivar plain: its name without what an earlier run told it apart by.
    :ivar parties: those that a person is said to represent.
    :ivar territories: regions and municipalities that a person is said to represent.
    :ivar ties: all that a person represents, chairs or is a member of.
    :ivar meetings: those that a person is listed at, present or absent.
    """

    entity: Entity
    plain: str
    context: Context
    parties: frozenset[str] = frozenset()
    territories: frozenset[str] = frozenset()
    ties: frozenset[str] = frozenset()
    meetings: frozenset[str] = frozenset()


def sightings(store: Store) -> Iterator[Sighting]:
    """Give every entity of every document, in the order of date and source."""
    said = [(head, tuple(store.entities(head.id)), tuple(store.relations(head.id))) for head in store.heads()]
    around = {head.id: entities for head, entities, _ in said}
    around |= {  # an attachment stands where its mail does
        head.id: (*entities, *around[head.parent]) for head, entities, _ in said if head.parent in around
    }
    people = {document_id: _persons(entities) for document_id, entities in around.items()}
    stated = [context_of(head, around[head.id]) for head, _, _ in said]
    usual = usual_names(stated)
    contexts = with_colleagues(with_usual_names(stated, usual), people)
    for context, (_, entities, relations) in zip(contexts, said, strict=True):
        yield from _seen(context, entities, relations, usual)


def _persons(entities: Iterable[Entity]) -> frozenset[str]:
    return frozenset(plain_of(each) for each in entities if each.kind == "person")


def _seen(
    context: Context, entities: Sequence[Entity], relations: Sequence[Relation], usual: Mapping[str, str]
) -> Iterator[Sighting]:
    by_id = {entity.id: entity for entity in entities}
    ties, meetings = _ties(relations, by_id), _meetings(relations)
    for entity in entities:
        if entity.kind in KINDS:
            tied = ties.get(entity.id, frozenset())
            yield Sighting(
                entity,
                plain_of(entity),
                context,
                _parties_of(entity, tied),
                frozenset(usual.get(name, name) for name in tied if is_territory(name)),
                tied,
                meetings.get(entity.id, frozenset()),
            )


def _ties(relations: Iterable[Relation], by_id: Mapping[str, Entity]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for relation in relations:
        if relation.kind in _TIES and by_id[relation.subject].kind == "person":
            found[relation.subject].add(by_id[relation.object].name)
    return {key: frozenset(names) for key, names in found.items()}


def _meetings(relations: Iterable[Relation]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for relation in relations:
        if relation.kind == "attended":
            found[relation.subject].add(relation.object)
    return {key: frozenset(ids) for key, ids in found.items()}


def _parties_of(entity: Entity, tied: frozenset[str]) -> frozenset[str]:
    """Give the parties of a person: those it represents, or that its document tells namesakes apart by."""
    tagged = tagged_parties((entity.name, *entity.aliases)) if entity.kind == "person" else frozenset()
    return tagged or tied & _parties()


@lru_cache(maxsize=1)
def _parties() -> frozenset[str]:
    return frozenset(row[0] for row in rows("parties.tsv"))
