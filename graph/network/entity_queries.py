"""Which entity is meant: entities by kind, by document, and by what they are called."""

import difflib
from collections.abc import Iterable, Sequence

from corpus.errors import InvalidRequest, NotFound
from corpus.filters import Filters
from corpus.records import Entity, Ref
from corpus.store import Store
from graph.names.forms.identifiers import normalise_name
from graph.names.forms.local_names import plain_of
from graph.network.knowledge import KnowledgeGraph, Known
from graph.ontology import load_ontology
from graph.within.authorities import authority_in, plain_name

IN_ITS_OWN_WORDS = frozenset(("activity", "decision"))
"""The kinds whose names are no names, but sentences."""

_SUGGESTED = 3


class EntityQueries:
    """Asks the graph for entities."""

    def __init__(self, store: Store, knowledge: KnowledgeGraph) -> None:
        self._store = store
        self.knowledge = knowledge

    def entities(self, *, kind: str | None = None, source: str | None = None) -> tuple[Known, ...]:
        """List entities, the most mentioned first, then by name.

        :raises InvalidRequest: where there is no such kind.
        :param source: only those that documents whose source has this part name.
        """
        kind = load_ontology().entity_kind(kind).name if kind is not None else None
        self.knowledge.catch_up()
        found: Iterable[Known]
        if source is None:
            found = self.knowledge.all_known()
        else:
            ids = {
                self.knowledge.canonical(each.id)
                for document_id in self._documents(source)
                for each in self._store.entities(document_id)
            }
            found = (known for each in ids if (known := self.knowledge.known(each)) is not None)
        chosen = [known for known in found if kind is None or known.ref.kind == kind]
        return tuple(
            sorted(chosen, key=lambda known: (-known.mentions, known.ref.name.casefold(), known.ref.id))
        )

    def find(self, name_or_id: str) -> tuple[Known, ...]:
        """List the entities that go by an id, name or alias, the most mentioned first."""
        self.knowledge.catch_up()
        exact = self.knowledge.known(name_or_id)
        if exact is not None:
            return (exact,)
        found = [self.knowledge.known(each) for each in self.knowledge.ids_named(name_or_id)]
        known = [each for each in found if each is not None]
        return tuple(sorted(known, key=lambda each: (-each.mentions, -each.documents, each.ref.id)))

    def entity(self, name_or_id: str) -> Known:
        """Give the one entity of an id, name or alias.

        :raises NotFound: where none goes by it; similar names are suggested.
        :raises InvalidRequest: where several do; they are listed with their ids.
        """
        found = self.find(name_or_id)
        own = [each for each in found if _plain(each.ref).casefold() == name_or_id.casefold()]
        if len(found) == 1 or (own and _one_board(own)):
            return (own or found)[0]
        if found:
            listed = "; ".join(told_apart(each.ref) for each in found[:10])
            raise InvalidRequest(f"Flera heter ”{name_or_id}”: {listed}. Ange id.")
        near = self._near(name_or_id)
        hint = f" Menade du {', '.join(f'”{each}”' for each in near)}?" if near else ""
        raise NotFound(f"Ingen person, organisation, grupp eller annat heter ”{name_or_id}”.{hint}")

    def _near(self, name: str) -> Iterable[str]:
        """Give some names that one may have meant: those that hold it as a word, then those spelt alike."""
        names, meant = self.knowledge.names(), normalise_name(name)
        holding = {known for each in names if meant in each.split() for known in self.find(each)}
        alike = difflib.get_close_matches(meant, names, n=_SUGGESTED, cutoff=0.75)
        best = sorted(holding, key=lambda known: (-known.mentions, known.ref.id))
        known = (*best, *(known for each in alike for known in self.find(each)))
        named = (each.ref.name for each in known if each.ref.kind not in IN_ITS_OWN_WORDS)
        return tuple(dict.fromkeys(named))[:_SUGGESTED]

    def _documents(self, source: str) -> frozenset[str]:
        return self._store.document_ids(Filters(source=source))


def told_apart(entity: Ref | Entity) -> str:
    """Give a name with what tells it apart from others of the name: its kind in Swedish, and its id."""
    return f"{entity.name} ({load_ontology().entity_kind(entity.kind).label.lower()}, {entity.id})"


def _plain(ref: Ref) -> str:
    """Give a name without what tells it apart from others of the name."""
    return plain_of(Entity(ref.id, ref.kind, plain_name(ref.name)))


def _one_board(found: Sequence[Known]) -> bool:
    """Tell whether entities are one, or a board with and without the only authority that it is given."""
    kinds = {each.ref.kind for each in found}
    authorities = {authority_in(each.ref.name) for each in found} - {""}
    return len(found) == 1 or (len(found) == 2 and len(kinds) == len(authorities) == 1)
