"""Answers about the shape of the graph as lines of Swedish text for a terminal."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from api.quotation_lines import placed
from api.wording import period

if TYPE_CHECKING:
    from graph.centrality import Centrality
    from graph.neighbourhood import Neighbourhood


def neighbourhood(result: "Neighbourhood") -> Iterator[str]:
    """List what stands around an entity: the names by steps, then the relations."""
    for node in result.nodes:
        yield f"{'  ' * node.depth}{node.name} ({node.kind}), {node.degree} relationer  [{node.id}]"
    for edge in result.edges:
        held = period(edge.valid_from, edge.valid_to)
        yield f"» {edge.subject.name} –[{edge.kind}]→ {edge.object.name}{held}"
        yield from placed(edge.evidence)
    if result.truncated:
        yield f"Ej visade: {result.left_out} namn och {result.left_out_edges} relationer; visa fler med -k."


def central(result: "Centrality") -> Iterator[str]:
    """List the most central bodies with their measures, and what was counted."""
    yield f"{'namn':50} {'grannar':>8} {'PageRank':>9} {'mellan':>8}"
    for each in result.central:
        rank, between = (f"{value:.4f}".replace(".", ",") for value in (each.pagerank, each.betweenness))
        yield f"{each.name[:50]:50} {each.degree:8} {rank:>9} {between:>8}"
    sampled = ", mellanläge uppskattat ur ett urval" if result.sampled else ""
    yield f"Räknat på {result.nodes} namn, {result.edges} par: {', '.join(result.relations)}{sampled}."
