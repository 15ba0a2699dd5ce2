"""The knowledge graph: every entity and relation of the store as one directed multigraph.

It is derived: it remembers the last change of the store that it holds and catches up from there. What a
person or rule has judged to be one entity is one node; withdrawing the judgement parts it again. A decision
that is referred to by body, date and § is one with the decision itself where a document holds it.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import RLock
from typing import TYPE_CHECKING

from corpus.catalogue import Said
from corpus.collecting import uncollected
from corpus.identities import State
from corpus.judgements import Judgement
from corpus.records import Entity, Ref
from corpus.store import Store
from graph.identity import Identity, identity_of
from graph.names.forms.identifiers import normalise_name
from graph.names.forms.local_names import is_by_its_paper
from graph.network.decision_references import referred_decisions

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class Known:
    """An entity across all documents: its most used name, every other name, how often it is mentioned."""

    ref: Ref
    aliases: tuple[str, ...]
    mentions: int
    documents: int


@dataclass(slots=True)
class _Node:
    """What the documents say of one entity: the entity as each of them names it, and its mentions there."""

    named: list[tuple[str, Entity]] = field(default_factory=list)
    mentions: dict[str, int] = field(default_factory=dict)

    def known(self, entity_id: str) -> Known:
        if len(self.named) == 1:  # as most
            return self._known(entity_id, self.named[0][1].kind, self.named[0][1].name, 1)
        names = Counter(entity.name for _, entity in self.named)
        kinds = Counter(entity.kind for _, entity in self.named)
        often = names if "decision" not in kinds else Counter[str]()  # a decision's words, not its § and date
        name = max(names, key=lambda each: (not is_by_its_paper(each), often[each], len(each), each))
        kind = max(kinds, key=lambda each: (kinds[each], each))
        return self._known(entity_id, kind, name, len({document_id for document_id, _ in self.named}))

    def _known(self, entity_id: str, kind: str, name: str, documents: int) -> Known:
        others = dict.fromkeys(
            other for _, entity in self.named for other in (entity.name, *entity.aliases) if other != name
        )
        return Known(Ref(entity_id, kind, name), tuple(others), sum(self.mentions.values()), documents)


class KnowledgeGraph:
    """A NetworkX multigraph over the store; nodes are entity ids, edge keys are relation ids.

    Every node has `kind`, `name` and `aliases`; every edge has `kind` and `relation`, the record itself.
    """

    def __init__(self, store: Store) -> None:
        import networkx as nx

        self._store = store
        self._lock = RLock()
        self._graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        self._change = 0
        self._state: State | None = None
        self._identity = Identity()
        self._referred: dict[str, str] = {}
        self._documents: dict[str, Said] = {}
        self._nodes: dict[str, _Node] = {}
        self._names: dict[str, set[str]] | None = None

    @property
    def graph(self) -> "nx.MultiDiGraph[str]":
        """The graph as it stands, after catching up with the store."""
        self.catch_up()
        return self._graph

    @property
    def held(self) -> "nx.MultiDiGraph[str]":
        """The graph as it stood when it last caught up: for the rest of one question."""
        return self._graph

    @contextmanager
    def still(self) -> Iterator["nx.MultiDiGraph[str]"]:
        """Give the graph after catching up; it stays as it is inside, whoever else asks meanwhile."""
        with self._lock:
            self.catch_up()
            yield self._graph

    @property
    def change(self) -> int:
        """The number of the store's last change that the graph holds."""
        return self._change

    def catch_up(self) -> None:
        """Take in what has changed in the store since the last time."""
        with self._lock:
            state, last = self._store.identities.state(), self._store.last_change()
            if last < self._change:
                self._documents.clear()
                self._change = 0
            if state != self._state or not self._change:
                self._judge_anew(self._store.judgements())
                self._state = state
            if last != self._change:
                touched = dict.fromkeys(each.document_id for each in self._store.changes(self._change))
                with uncollected():
                    self._take_in(touched)
                self._change = last
                self._find_referred()

    def size(self) -> tuple[int, int]:
        """Count entities and relations as they are shown: what was judged to be one counts once."""
        relations = self.graph.number_of_edges()
        return len(self._nodes), relations

    def canonical(self, entity_id: str) -> str:
        """Give the id of the node that an entity is part of."""
        return self._identity.of(self._referred.get(entity_id, entity_id))

    @property
    def identity(self) -> Identity:
        """Which entities are one, by the judgements as they were when the graph last caught up."""
        return self._identity

    def as_named(self, entity_id: str) -> tuple[Entity, ...]:
        """Give the entities behind a node as each document names them, in the order of the documents."""
        node = self._nodes.get(self.canonical(entity_id))
        return tuple(entity for _, entity in node.named) if node else ()

    def known(self, entity_id: str) -> Known | None:
        """Give an entity by its id or by that of one it was merged with; None where there is none."""
        node = self._nodes.get(self.canonical(entity_id))
        return node.known(self.canonical(entity_id)) if node and node.named else None

    def ref(self, entity_id: str) -> Ref:
        """Give the node of an entity as named in answers.

        :raises KeyError: where no document has this entity.
        """
        node = self._graph.nodes[self.canonical(entity_id)]
        return Ref(self.canonical(entity_id), node["kind"], node["name"])

    def documents_of(self, entity_id: str) -> tuple[str, ...]:
        """Give the ids of the documents that name an entity, in the order in which they were added."""
        node = self._nodes.get(self.canonical(entity_id))
        return tuple(dict.fromkeys(each for each, _ in node.named)) if node else ()

    def all_known(self) -> Iterator[Known]:
        """Give every entity, one at a time; one that goes meanwhile is left out."""
        with self._lock:
            held = list(self._nodes.items())
        return (node.known(entity_id) for entity_id, node in held if node.named)

    def ids_named(self, name: str) -> frozenset[str]:
        """Give the ids of all entities that go by a name or alias, without regard to case."""
        with self._lock:
            if self._names is None:
                self._names = {}
                for entity_id, node in self._nodes.items():
                    for _, entity in node.named:
                        for each in (entity.name, *entity.aliases):
                            self._names.setdefault(normalise_name(each), set()).add(entity_id)
            return frozenset(self._names.get(normalise_name(name), ()))

    def names(self) -> Iterable[str]:
        """Give every name and alias, in the form that they are compared in."""
        self.ids_named("")
        return (self._names or {}).keys()

    def _judge_anew(self, judgements: tuple[Judgement, ...]) -> None:
        """Put what the documents say together anew, by other judgements."""
        self._identity = identity_of(judgements)
        self._place_anew()

    def _find_referred(self) -> None:
        """Find the decisions that are referred to; put all together anew where that has changed."""
        referred = referred_decisions((held.entities, held.relations) for held in self._documents.values())
        if referred != self._referred:
            self._referred = referred
            self._place_anew()

    def _place_anew(self) -> None:
        self._graph.clear()
        self._nodes.clear()
        self._names = None
        for document_id, held in self._documents.items():
            self._place(document_id, held)
        for entity_id in self._nodes:
            self._describe(entity_id)

    def _take_in(self, document_ids: Collection[str]) -> None:
        said = self._store.catalogue.said(document_ids)
        renamed: dict[str, None] = {}
        for document_id in document_ids:
            renamed |= dict.fromkeys(self._drop(document_id))
            if document_id in said:
                self._documents[document_id] = said[document_id]
                renamed |= dict.fromkeys(self._place(document_id, said[document_id]))
        self._names = None
        for entity_id in renamed:
            self._describe(entity_id)

    def _place(self, document_id: str, held: Said) -> list[str]:
        """Put what a document says where judgements say; give the nodes that it names."""
        named = [self.canonical(entity.id) for entity in held.entities]
        self._graph.add_nodes_from(named)
        for entity_id, entity in zip(named, held.entities, strict=True):
            node = self._nodes.get(entity_id)
            if node is None:
                node = self._nodes[entity_id] = _Node()
            node.named.append((document_id, entity))
            node.mentions[document_id] = node.mentions.get(document_id, 0) + held.mentions.get(entity.id, 0)
        for relation in held.relations:
            start, end = self.canonical(relation.subject), self.canonical(relation.object)
            if start != end:
                self._graph.add_edge(start, end, key=relation.id, kind=relation.kind, relation=relation)
        return named

    def _drop(self, document_id: str) -> list[str]:
        """Take out what a document said; give the nodes that it named."""
        held = self._documents.pop(document_id, None)
        if held is None:
            return []
        for relation in held.relations:
            start, end = self.canonical(relation.subject), self.canonical(relation.object)
            if self._graph.has_edge(start, end, key=relation.id):
                self._graph.remove_edge(start, end, key=relation.id)
        touched = list(dict.fromkeys(self.canonical(entity.id) for entity in held.entities))
        for entity_id in touched:
            node = self._nodes[entity_id]
            node.named = [each for each in node.named if each[0] != document_id]
            del node.mentions[document_id]
        return touched

    def _describe(self, entity_id: str) -> None:
        """Write the name of an entity to its node; remove the node where no document names it any more."""
        node = self._nodes[entity_id]
        if not node.named:
            del self._nodes[entity_id]
            if entity_id in self._graph:
                self._graph.remove_node(entity_id)
            return
        known = node.known(entity_id)
        self._graph.add_node(entity_id, kind=known.ref.kind, name=known.ref.name, aliases=known.aliases)
