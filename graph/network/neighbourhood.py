"""What stands around an entity: the names within some steps, and every relation between them, with a cap."""

from collections import Counter, deque
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from corpus.records import Edge, Relation
from graph.ontology import load_ontology

if TYPE_CHECKING:
    import networkx as nx

    from graph.network.queries import GraphQueries

    Joined = Iterator[tuple[str, str, Relation]]

DEEPEST = 4
_EDGES_A_NODE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Within:
    """What counts.

    :ivar relations: kinds of relations; all where it is empty.
    :ivar entities: kinds of entities besides the one asked for; all where it is empty.
    :ivar first: the first day that counts, an ISO prefix; None for all. What has no date counts only
        where neither this nor `last` is given.
    """

    relations: frozenset[str] = frozenset()
    entities: frozenset[str] = frozenset()
    first: str | None = None
    last: str | None = None

    def holds(self, day: str | None) -> bool:
        """Tell whether a day, month or year lies in the period, at least in part."""
        if self.first is None and self.last is None:
            return True
        if not day:
            return False
        begun = self.first is None or day >= self.first or self.first.startswith(day)
        return begun and (self.last is None or day[: len(self.last)] <= self.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An entity; `depth` counts steps from the one asked for, `degree` all its relations, shown or not."""

    id: str
    kind: str
    name: str
    depth: int
    degree: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbourhood:
    """Entities, nearest first, and the relations between them.

    :ivar truncated: there was no room for all; `left_out` counts the entities, `left_out_edges` the relations
        between those that are shown.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    truncated: bool
    left_out: int
    left_out_edges: int


def within(kinds: Collection[str] = (), *, first: str | None = None, last: str | None = None) -> Within:
    """Sort kinds into those of relations and those of entities.

    :raises InvalidRequest: where a kind is neither.
    """
    ontology = load_ontology()
    named = {ontology.kind(kind).name for kind in kinds}
    return Within(
        relations=frozenset(named & ontology.relations.keys()),
        entities=frozenset(named & ontology.entities.keys()),
        first=first,
        last=last,
    )


def neighbourhood(
    queries: "GraphQueries", start: str, *, depth: int, counted: Within, limit: int
) -> Neighbourhood:
    """Gather what stands within some steps of an entity; a role leads nowhere further.

    Of one step those come first that have most relations to what is nearer.

    :param start: id of a node.
    :param limit: how many entities at most; there are at most five times as many relations.
    """
    walk = _Walk(queries, counted)
    depths, left_out = walk.reached(start, depth, limit)
    relations = walk.between(depths)
    shown = relations[: limit * _EDGES_A_NODE]
    graph = queries.knowledge.held
    nodes = tuple(
        Node(id=ref.id, kind=ref.kind, name=ref.name, depth=steps, degree=graph.degree(ref.id))
        for ref, steps in ((queries.knowledge.ref(each), steps) for each, steps in depths.items())
    )
    return Neighbourhood(
        nodes=nodes,
        edges=tuple(map(queries.edge, shown)),
        truncated=bool(left_out) or len(shown) < len(relations),
        left_out=left_out,
        left_out_edges=len(relations) - len(shown),
    )


class _Walk:
    def __init__(self, queries: "GraphQueries", counted: Within) -> None:
        self._queries = queries
        self._graph: nx.MultiDiGraph[str] = queries.knowledge.graph
        self._counted = counted
        self._dates = queries.document_dates() if counted.first or counted.last else {}

    def reached(self, start: str, depth: int, limit: int) -> tuple[dict[str, int], int]:
        """Give the entities with their steps, nearest first, and how many found no room."""
        depths = {start: 0}
        frontier = deque([start])
        left_out: set[str] = set()
        for step in range(1, depth + 1):
            weights: Counter[str] = Counter()
            for node in frontier:
                if node == start or self._kind(node) != "role":
                    weights.update(other for other in self._neighbours(node) if other not in depths)
            ordered = sorted(weights, key=lambda each: (-weights[each], self._name(each), each))
            room = max(limit - len(depths), 0)
            left_out |= set(ordered[room:])
            frontier = deque(ordered[:room])
            depths |= dict.fromkeys(frontier, step)
        return depths, len(left_out - set(depths))

    def between(self, depths: Collection[str]) -> list[Relation]:
        """Give the relations that count between some entities, the surest first and repetitions last."""
        chosen = set(depths)
        found = {
            relation.id: relation
            for node in chosen
            for _, other, relation in self._out_of(node)
            if other in chosen and self._counts(relation)
        }
        place = {each: at for at, each in enumerate(depths)}
        canonical = self._queries.knowledge.canonical

        def order(relation: Relation) -> tuple[int, int, float, str]:
            ends = sorted(place[canonical(end)] for end in (relation.subject, relation.object))
            return ends[0], ends[1], -relation.confidence, relation.id

        seen: Counter[tuple[str, str, str]] = Counter()
        repeats: dict[str, int] = {}
        ordered = sorted(found.values(), key=order)
        for each in ordered:
            told = canonical(each.subject), each.kind, canonical(each.object)
            repeats[each.id] = seen[told]
            seen[told] += 1
        return sorted(ordered, key=lambda each: repeats[each.id])

    def _neighbours(self, node: str) -> Iterator[str]:
        wanted = self._counted.entities
        into: Joined = iter(self._graph.in_edges(node, data="relation"))
        turned = ((node, other, relation) for other, _, relation in into)
        for _, other, relation in chain(self._out_of(node), turned):
            if self._counts(relation) and (not wanted or self._kind(other) in wanted):
                yield other

    def _out_of(self, node: str) -> "Joined":
        return iter(self._graph.out_edges(node, data="relation"))

    def _counts(self, relation: Relation) -> bool:
        kinds = self._counted.relations
        if kinds and relation.kind not in kinds:
            return False
        day = relation.decided or relation.valid_from or self._dates.get(relation.document_id)
        return self._counted.holds(day)

    def _kind(self, node: str) -> str:
        return str(self._graph.nodes[node]["kind"])

    def _name(self, node: str) -> str:
        return str(self._graph.nodes[node]["name"]).casefold()
