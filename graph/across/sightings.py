"""What each document says of each entity: the ground on which rules decide between documents."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.identities import Tie
from corpus.records import DocumentHead, Entity
from corpus.store import Store
from graph.across.contexts import (
    Context,
    context_of,
    usual_names,
    with_colleagues,
    with_usual_names,
    with_worlds,
)
from graph.across.posts import HAS_ROLE, ROLE, posts_held
from graph.names.forms.local_names import is_own, plain_of
from graph.names.lists.gazetteers import parties
from graph.within.authorities import is_territory
from graph.within.namesakes import tagged_parties

KINDS = frozenset({"person", "organisation", "group", "region", "strategy", "initiative"})
_TIES = ("represents", "member_of", "chairs")
_LISTED = "attended"


@dataclass(frozen=True, slots=True)
class Sighting:
    """One entity in one document.

    :ivar plain: its name without what an earlier run told it apart by.
    :ivar parties: those that a person is said to represent.
    :ivar territories: regions and municipalities that a person is said to represent.
    :ivar ties: all that a person represents, chairs or is a member of.
    :ivar meetings: those that a person is listed at, present or absent.
    :ivar posts: what a person is employed as: `socialchef`, `rektor`.
    """

    entity: Entity
    plain: str
    context: Context
    parties: frozenset[str] = frozenset()
    territories: frozenset[str] = frozenset()
    ties: frozenset[str] = frozenset()
    meetings: frozenset[str] = frozenset()
    posts: frozenset[str] = frozenset()


def sightings(store: Store) -> Iterator[Sighting]:
    """Give every entity of every document, in the order of date and source."""
    heads = store.heads()
    entities = store.identities.entities(KINDS)
    roles = store.identities.entities((ROLE,))
    ties = store.identities.ties((*_TIES, _LISTED, HAS_ROLE))
    around = {  # an attachment stands where its mail does
        head.id: [*entities[head.id], *(entities[head.parent] if head.parent else ())] for head in heads
    }
    people = {document_id: _persons(named) for document_id, named in around.items()}
    stated = [context_of(head, around[head.id]) for head in heads]
    usual = usual_names(stated)
    known = {head.id: _acquaintances(head, around[head.id]) for head in heads}
    contexts = with_worlds(with_colleagues(with_usual_names(stated, usual), people), known)
    for context in contexts:
        named, relations = entities[context.document_id], ties[context.document_id]
        posts = posts_held(roles[context.document_id], relations)
        yield from _seen(context, named, relations, usual, posts)


def _persons(entities: Iterable[Entity]) -> frozenset[str]:
    """Give the persons of a document by name, and by the former names that it tells in full."""
    persons = [each for each in entities if each.kind == "person"]
    former = {alias for each in persons for alias in each.aliases if " " in alias and "," not in alias}
    return frozenset(plain_of(each) for each in persons) | former


def _acquaintances(head: DocumentHead, entities: Iterable[Entity]) -> frozenset[str]:
    """Name the body of a document, and whom it names that only those who know each other do."""
    named = {
        plain_of(each) for each in entities if each.kind == "person" or is_own(each.kind, plain_of(each))
    }
    return frozenset(named | ({head.body} if head.body else set()))


def _seen(
    context: Context,
    entities: Sequence[Entity],
    relations: Sequence[Tie],
    usual: Mapping[str, str],
    posts: Mapping[str, frozenset[str]],
) -> Iterator[Sighting]:
    names = {entity.id: entity.name for entity in entities}
    tied, meetings = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    for relation in relations:
        if relation.kind == _LISTED:
            meetings[relation.subject].add(relation.object)
        elif relation.object in names:
            tied[relation.subject].add(names[relation.object])
    for entity in entities:
        ties = frozenset(tied[entity.id]) if entity.kind == "person" else frozenset()
        yield Sighting(
            entity,
            plain_of(entity),
            context,
            _parties_of(entity, ties),
            frozenset(usual.get(name, name) for name in ties if is_territory(name)),
            ties,
            frozenset(meetings[entity.id]),
            posts.get(entity.id, frozenset()),
        )


def _parties_of(entity: Entity, tied: frozenset[str]) -> frozenset[str]:
    """Give the parties of a person: those it represents, or that its document tells namesakes apart by."""
    tagged = tagged_parties((entity.name, *entity.aliases)) if entity.kind == "person" else frozenset()
    return tagged or tied.intersection(parties().values())
