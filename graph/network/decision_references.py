"""Decisions that are only referred to, by body, date and §, as the decisions that the corpus holds."""

from collections import defaultdict
from collections.abc import Iterable

from corpus.records import Entity, Relation
from graph.names.forms.identifiers import normalise_name

Said = tuple[Iterable[Entity], Iterable[Relation]]


def referred_decisions(documents: Iterable[Said]) -> dict[str, str]:
    """Give for each decision that is named by body, date and § the id of the first decision of that §.

    A name without its authority counts only where all decisions of that name are of one.

    :param documents: the entities and relations of each.
    """
    made: dict[str, tuple[int, Entity]] = {}
    named: dict[str, Entity] = {}
    for entities, relations in documents:
        decisions = {entity.id: entity for entity in entities if entity.kind == "decision"}
        named |= decisions
        for relation in relations:
            if relation.kind == "decided" and relation.object in decisions:
                place = (relation.start, decisions[relation.object])
                made[relation.object] = min(made.get(relation.object, place), place, key=lambda each: each[0])
    return _joined(made, (entity for entity in named.values() if entity.id not in made))


def _joined(made: dict[str, tuple[int, Entity]], referred: Iterable[Entity]) -> dict[str, str]:
    by_name: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for start, entity in made.values():
        for alias in entity.aliases:
            by_name[normalise_name(alias)].append((start, entity.id, entity.aliases[0]))
    found = {}
    for entity in referred:
        held = by_name.get(normalise_name(entity.name), ())
        if held and len({whole for _, _, whole in held}) == 1:
            found[entity.id] = min(held)[1]
    return found
