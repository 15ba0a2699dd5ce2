"""The ways through the knowledge graph from one entity to another, weighed so that hubs explain little.

That two decisions were made by one board says nothing of them, and that two people met at a meeting of eighty
little. A step costs one, and more for every doubling of the relations of the node that it passes through.
"""

import math
from collections import Counter
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

_LONGEST = 5  # steps
_CANDIDATES = 40
_PASSING = 0.5  # what each doubling of a node's relations adds to passing through it
_WORSE = 2.5  # a way that costs so much more than the best is left out
_FANS = frozenset(("decided", "responsible_for", "has_role", "supports", "presented"))
_FEW = 12  # a node with more relations of one such kind joins nothing by two of them


def ways(graph: "nx.MultiDiGraph[str]", one: str, other: str, *, limit: int) -> list[list[str]]:
    """Give the ways between two nodes, shortest first, of equal length the one through lesser hubs first.

    Ways through a role are left out, and ways through a node by two of its many relations of one kind: two
    chairs of different bodies have nothing to do with each other, nor two decisions of one board.
    """
    import networkx as nx

    passable = _between(_passable(graph, {one, other}), one, other)
    if one == other or one not in passable or other not in passable:
        return []
    try:
        found = list(islice(_telling(graph, passable, one, other), limit))
    except nx.NetworkXNoPath:
        return []
    if not found:
        return []
    least = min(cost for cost, _ in found)
    kept = [(len(way), cost, way) for cost, way in found if cost <= least + _WORSE]
    return [way for _, _, way in sorted(kept)]


def _passable(graph: "nx.MultiDiGraph[str]", ends: set[str]) -> "nx.Graph[str]":
    """Give the graph without roles, each edge with half of what passing its ends costs."""
    import networkx as nx

    kinds = graph.nodes(data="kind")
    costs = {
        node: 0.0 if node in ends else _PASSING * math.log2(1 + degree) for node, degree in graph.degree()
    }
    passable: nx.Graph[str] = nx.Graph()
    passable.add_nodes_from(ends & set(graph))
    passable.add_edges_from(
        (one, other, {"cost": 1.0 + (costs[one] + costs[other]) / 2})
        for one, other in graph.edges()
        if all(each in ends or kinds[each] != "role" for each in (one, other))
    )
    return passable


def _between(passable: "nx.Graph[str]", one: str, other: str) -> "nx.Graph[str]":
    """Keep the nodes of ways between two that are not too long."""
    import networkx as nx

    if one not in passable or other not in passable:
        return passable
    there = nx.single_source_shortest_path_length(passable, one, cutoff=_LONGEST)
    back = nx.single_source_shortest_path_length(passable, other, cutoff=_LONGEST)
    near = [node for node in there if there[node] + back.get(node, _LONGEST + 1) <= _LONGEST]
    return passable.subgraph([*near, one, other]).copy()


def _telling(
    graph: "nx.MultiDiGraph[str]", passable: "nx.Graph[str]", one: str, other: str
) -> Iterator[tuple[float, list[str]]]:
    """Give ways that tell something, the cheapest first, each with its cost."""
    import networkx as nx

    candidates = nx.shortest_simple_paths(passable, one, other, weight="cost")
    for way in islice(candidates, _CANDIDATES):
        if len(way) - 1 <= _LONGEST and not any(
            _is_fan(graph, *way[at : at + 3]) for at in range(len(way) - 2)
        ):
            cost = sum(passable.edges[step]["cost"] for step in pairwise(way))
            yield cost, way


def _is_fan(graph: "nx.MultiDiGraph[str]", before: str, node: str, after: str) -> bool:
    """Tell whether a way passes a node only by two of its many relations of one kind."""
    kinds = _kinds_between(graph, node, before) | _kinds_between(graph, node, after)
    if len(kinds) != 1 or not kinds <= _FANS:
        return False
    kind = next(iter(kinds))
    held = Counter(data["kind"] for _, _, data in graph.out_edges(node, data=True))
    return held[kind] > _FEW


def _kinds_between(graph: "nx.MultiDiGraph[str]", one: str, other: str) -> set[str]:
    return {
        str(data["kind"])
        for start, end in ((one, other), (other, one))
        for data in (graph.get_edge_data(start, end) or {}).values()
    }
