"""A part of the knowledge graph that fits on a page: around some entities, or on the ways between two."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from api.lines.wording import relation_label
from corpus.records import Edge, Evidence, Ref, Relation
from graph.network.knowledge import Known
from graph.network.neighbourhood import Within
from graph.network.queries import GraphQueries

_PLACES = 5  # quotations of one line in the picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What to show around the entities that are opened.

    :ivar kinds: of the entities to show; those that are opened are shown whatever their kind.
    :ivar counted: the period that counts.
    :ivar limit: how many entities at most.
    """

    kinds: Collection[str]
    counted: Within
    limit: int

    def holds(self, queries: GraphQueries, relation: Relation) -> bool:
        """Tell whether a relation counts, by its own day, or that of its document."""
        day = relation.decided or relation.valid_from or queries.evidence(relation).date
        return self.counted.holds(day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A line of the picture: how one entity stands to another, with the places that say so.

    :ivar inferred: whether no place says so in words that a rule knows.
    """

    kind: str
    label: str
    subject: Ref
    object: Ref
    since: str | None
    until: str | None
    times: int
    inferred: bool
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the graph.

    :ivar opened: the ids of the entities that it was opened from.
    :ivar left_out: how many neighbours there was no room for.
    """

    known: tuple[Known, ...] = ()
    edges: tuple[Edge, ...] = ()
    opened: tuple[str, ...] = ()
    left_out: int = 0

    @property
    def nodes(self) -> tuple[Ref, ...]:
        """Give the entities by name, those that were opened first."""
        return tuple(each.ref for each in self.known)

    @property
    def links(self) -> tuple[Link, ...]:
        """Give the lines of the picture, by the names of their ends."""
        return _joined(self.edges)

    def entities(self) -> tuple[Known, ...]:
        """Give the entities, as an export asks for them."""
        return self.known

    def each_relation(self) -> Iterator[Edge]:
        """Give the relations, as an export asks for them."""
        return iter(self.edges)


def around(queries: GraphQueries, opened: Sequence[str], wanted: Wanted) -> Part:
    """Show what stands around some entities; those with most relations to them come first.

    :param opened: ids of nodes.
    """
    graph = queries.knowledge.graph
    known = [each for each in opened if each in graph]
    weights: Counter[str] = Counter()
    for node in known:
        for one, other, relation in _relations(queries, node):
            neighbour = other if one == node else one
            if graph.nodes[neighbour]["kind"] in wanted.kinds and wanted.holds(queries, relation):
                weights[neighbour] += 1
    for node in known:
        del weights[node]
    room = max(wanted.limit - len(known), 0)
    chosen = [*known, *(each for each, _ in _heaviest(queries, weights)[:room])]
    return Part(
        known=_known(queries, chosen),
        edges=_edges(queries, chosen, wanted),
        opened=tuple(known),
        left_out=max(len(weights) - room, 0),
    )


def overview(queries: GraphQueries, wanted: Wanted) -> Part:
    """Show the entities that are most joined to each other, as far as they hang together."""
    graph = queries.knowledge.graph
    kinds: dict[str, str] = {node: data["kind"] for node, data in graph.nodes(data=True)}
    joins = {frozenset(ends) for ends in graph.edges() if all(kinds[end] in wanted.kinds for end in ends)}
    degrees = Counter(end for ends in joins for end in ends)
    chosen = _largest_whole(queries, [node for node, _ in _heaviest(queries, degrees)[: wanted.limit]])
    edges = _edges(queries, chosen, wanted)
    return Part(known=_known(queries, chosen), edges=edges, left_out=max(len(degrees) - len(chosen), 0))


def between(queries: GraphQueries, ways: Iterable[Sequence[Edge]], start: str, goal: str) -> Part:
    """Show the ways from one entity to another."""
    edges = tuple({edge.id: edge for way in ways for edge in way}.values())
    nodes = dict.fromkeys(end.id for edge in edges for end in (edge.subject, edge.object))
    return Part(known=_known(queries, nodes), edges=edges, opened=(start, goal))


def _largest_whole(queries: GraphQueries, nodes: Sequence[str]) -> list[str]:
    """Keep those nodes that hang together, where most do."""
    import networkx as nx

    wholes = nx.weakly_connected_components(queries.knowledge.held.subgraph(nodes))
    largest: set[str] = max(wholes, key=lambda each: (len(each), min(each)), default=set())
    return [node for node in nodes if node in largest]


def _known(queries: GraphQueries, nodes: Iterable[str]) -> tuple[Known, ...]:
    found = (queries.knowledge.known(node) for node in nodes)
    return tuple(each for each in found if each is not None)


def _edges(queries: GraphQueries, chosen: Collection[str], wanted: Wanted) -> tuple[Edge, ...]:
    within = set(chosen)
    relations = {
        relation.id: relation
        for node in chosen
        for one, other, relation in _relations(queries, node)
        if one in within and other in within and wanted.holds(queries, relation)
    }
    return tuple(queries.edge(each) for each in relations.values())


def _joined(edges: Iterable[Edge]) -> tuple[Link, ...]:
    """Make one line of all relations of a kind from one entity to another."""
    held: dict[tuple[str, str, str], Link] = {}
    for edge in edges:
        key = (edge.subject.id, relation_label(edge), edge.object.id)
        link = held.get(key)
        held[key] = _added(link, edge) if link else _link(edge)
    return tuple(
        sorted(held.values(), key=lambda link: (link.subject.name.casefold(), link.label, link.object.name))
    )


def _link(edge: Edge) -> Link:
    return Link(
        kind=edge.kind,
        label=relation_label(edge),
        subject=edge.subject,
        object=edge.object,
        since=edge.valid_from or edge.decided,
        until=edge.valid_to or edge.due,
        times=1,
        inferred=edge.inferred,
        evidence=(edge.evidence,),
    )


def _added(link: Link, edge: Edge) -> Link:
    return replace(
        link,
        since=min(filter(None, (link.since, edge.valid_from or edge.decided)), default=None),
        until=max(filter(None, (link.until, edge.valid_to or edge.due)), default=None),
        times=link.times + 1,
        inferred=link.inferred and edge.inferred,
        evidence=(*link.evidence, edge.evidence)[:_PLACES],
    )


def _relations(queries: GraphQueries, node: str) -> list[tuple[str, str, Relation]]:
    graph = queries.knowledge.held
    return [*graph.out_edges(node, data="relation"), *graph.in_edges(node, data="relation")]


def _heaviest(queries: GraphQueries, weights: Counter[str]) -> list[tuple[str, int]]:
    nodes = queries.knowledge.held.nodes
    return sorted(weights.items(), key=lambda each: (-each[1], nodes[each[0]]["name"], each[0]))
