"""Answers about the shape of the graph as lines of Swedish text for a terminal."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from api.lines.quotations import placed
from api.lines.wording import counted, period, relation_label
from graph.ontology import load_ontology

if TYPE_CHECKING:
    from corpus.records import Edge
    from graph.network.centrality import Centrality
    from graph.network.neighbourhood import Neighbourhood


def neighbourhood(result: "Neighbourhood") -> Iterator[str]:
    """List what stands around an entity: the names by steps, then the relations, each with its best words."""
    kinds = load_ontology().entities
    for node in result.nodes:
        kind = kinds[node.kind].label.lower()
        degree = counted(node.degree, "relation", "relationer")
        yield f"{'  ' * node.depth}{node.name} ({kind}), {degree}  [{node.id}]"
    said: dict[tuple[str, str, str], list[Edge]] = defaultdict(list)
    for edge in result.edges:
        said[edge.subject.id, edge.kind, edge.object.id].append(edge)
    for first, *others in said.values():
        more = f"  (sägs på {len(others) + 1} ställen)" if others else ""
        yield f"{relation(first)}{more}"
        yield from placed(first.evidence)
    if result.truncated:
        relations = counted(result.left_out_edges, "relation", "relationer")
        yield f"Ej visade: {result.left_out} namn och {relations}; visa fler med -k."


def relation(edge: "Edge") -> str:
    """Say a relation in the words of the ontology, with its period, and whether it was inferred."""
    held = period(edge.valid_from, edge.valid_to)
    likely = " (troligt)" if edge.inferred else ""
    return f"» {edge.subject.name} –[{relation_label(edge)}]→ {edge.object.name}{held}{likely}"


def central(result: "Centrality") -> Iterator[str]:
    """List the most central bodies with their measures, and what was counted."""
    yield f"{'namn':50} {'grannar':>8} {'PageRank':>9} {'mellan':>8}"
    for each in result.central:
        rank, between = (f"{value:.4f}".replace(".", ",") for value in (each.pagerank, each.betweenness))
        yield f"{each.name[:50]:50} {each.degree:8} {rank:>9} {between:>8}"
    sampled = ", mellanläge uppskattat ur ett urval" if result.sampled else ""
    labels = load_ontology().relations
    kinds = ", ".join(labels[kind].label for kind in result.relations)
    yield f"Räknat på {result.nodes} namn, {result.edges} par: {kinds}{sampled}."
