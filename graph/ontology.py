"""The kinds of entities and relations that the graph knows, as graph/ontology.yaml defines them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

from corpus.errors import InvalidRequest
from corpus.records import Entity

Kind = TypeVar("Kind", bound="EntityKind | RelationKind")


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What other vocabularies call a kind; "" where one has no fitting term."""

    popolo: str
    org: str
    schema: str
    ftm: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityKind:
    """A kind of entity; `label` is Swedish, as users see it."""

    name: str
    label: str
    english: str
    description: str
    terms: Terms


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationKind:
    """A kind of relation, read `subject label object`, or `object inverse subject`.

    :ivar subjects: kinds of entities that it may start from.
    :ivar objects: kinds of entities that it may lead to.
    """

    name: str
    label: str
    english: str
    inverse: str
    subjects: frozenset[str]
    objects: frozenset[str]
    terms: Terms

    def allows(self, subject: Entity, obj: Entity) -> bool:
        """Tell whether the relation may join these two."""
        return subject.kind in self.subjects and obj.kind in self.objects


@dataclass(frozen=True, slots=True)
class Ontology:
    """All kinds by name, in the order of the file."""

    entities: Mapping[str, EntityKind]
    relations: Mapping[str, RelationKind]

    def entity_kind(self, name: str) -> EntityKind:
        """Give one kind of entity, by its name or its Swedish label.

        :raises InvalidRequest: where there is none of this name.
        """
        return _look_up(self.entities, name, "entiteter")

    def relation_kind(self, name: str) -> RelationKind:
        """Give one kind of relation, by its name or its Swedish label.

        :raises InvalidRequest: where there is none of this name.
        """
        return _look_up(self.relations, name, "relationer")

    def kind(self, name: str) -> EntityKind | RelationKind:
        """Give one kind of either, by its name or its Swedish label.

        :raises InvalidRequest: where there is none of this name.
        """
        return _look_up(self.kinds, name, "relationer eller entiteter")

    @property
    def kinds(self) -> Mapping[str, EntityKind | RelationKind]:
        """All kinds of relations and entities by name."""
        return {**self.relations, **self.entities}


def _look_up(kinds: Mapping[str, Kind], name: str, what: str) -> Kind:
    """Find a kind; of those that go by two Swedish words (`strategi eller plan`) the first is enough."""
    meant = name.casefold()
    for kind in kinds.values():
        label = kind.label.casefold()
        if meant in (kind.name, label, label.partition(" eller ")[0]):
            return kind
    raise InvalidRequest(f"”{name}” är inget slag av {what}. Välj bland: {', '.join(kinds)}.")


@cache
def load_ontology() -> Ontology:
    """Read and check the ontology; once in a process.

    :raises ValueError: where a relation names a kind of entity that is not defined, or a field is missing.
    """
    import yaml

    raw = yaml.safe_load((files("graph") / "ontology.yaml").read_text(encoding="utf-8"))
    return build_ontology(raw)


def build_ontology(raw: Mapping[str, Any]) -> Ontology:
    """Make the ontology of what the file holds.

    :raises ValueError: where a relation names a kind of entity that is not defined, or a field is missing.
    """
    try:
        entities = {name: _entity_kind(name, fields) for name, fields in raw["entities"].items()}
        relations = {name: _relation_kind(name, fields) for name, fields in raw["relations"].items()}
    except KeyError as error:
        raise ValueError(f"graph/ontology.yaml lacks the field {error}") from error
    for kind in relations.values():
        unknown = (kind.subjects | kind.objects) - entities.keys()
        if unknown:
            raise ValueError(f"graph/ontology.yaml: {kind.name} names unknown kinds {sorted(unknown)}")
    return Ontology(entities, relations)


def _entity_kind(name: str, fields: Mapping[str, str]) -> EntityKind:
    return EntityKind(
        name=name,
        label=fields["sv"],
        english=fields["en"],
        description=fields["description"],
        terms=_terms(fields),
    )


def _relation_kind(name: str, fields: Mapping[str, Any]) -> RelationKind:
    return RelationKind(
        name=name,
        label=fields["sv"],
        english=fields["en"],
        inverse=fields["inverse"],
        subjects=frozenset(fields["subjects"]),
        objects=frozenset(fields["objects"]),
        terms=_terms(fields),
    )


def _terms(fields: Mapping[str, str]) -> Terms:
    return Terms(popolo=fields["popolo"], org=fields["org"], schema=fields["schema"], ftm=fields["ftm"])
