"""The shortest ways through the knowledge graph from one entity to another."""

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

_LONGEST = 5  # steps


def ways(graph: "nx.MultiDiGraph[str]", one: str, other: str, *, limit: int) -> list[list[str]]:
    """Give the ways between two nodes, shortest first, in either direction of the edges.

    Ways through a role are left out: two chairs of different bodies have nothing to do with each other.
    """
    import networkx as nx

    passable = _passable(graph, {one, other})
    if one == other or one not in passable or other not in passable:
        return []
    try:
        return list(islice(_short(passable, one, other), limit))
    except nx.NetworkXNoPath:
        return []


def _passable(graph: "nx.MultiDiGraph[str]", ends: set[str]) -> "nx.Graph[str]":
    import networkx as nx

    kinds = graph.nodes(data="kind")
    passable: nx.Graph[str] = nx.Graph()
    passable.add_nodes_from(ends & set(graph))
    passable.add_edges_from(
        (one, other)
        for one, other in graph.edges()
        if all(each in ends or kinds[each] != "role" for each in (one, other))
    )
    return passable


def _short(passable: "nx.Graph[str]", one: str, other: str) -> Iterator[list[str]]:
    import networkx as nx

    for way in nx.shortest_simple_paths(passable, one, other):
        if len(way) - 1 > _LONGEST:
            return
        yield way
