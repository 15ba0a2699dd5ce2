"""Which bodies much hangs on: degree, PageRank and betweenness over relations that join bodies and people.

Decisions and duties are no bodies: a decision joins its body with what it concerns, and is itself left out.
Each two that are joined count once for every document that says so.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from corpus.records import Relation
from graph.names.lists.gazetteers import parties
from graph.ontology import load_ontology

if TYPE_CHECKING:
    import networkx as nx

    from graph.network.knowledge import KnowledgeGraph

BODIES = ("organisation", "group", "region")
COUNTED = (
    "part_of", "member_of", "chairs", "represents", "participates_in", "merged_into", "replaces", "decided",
    "concerns",
)  # fmt: skip
_JOINING = ("decided", "concerns")
_LEFT_OUT = frozenset(("decision", "activity", "role", "meeting"))
_DAMPING = 0.85
_EXACT = 400  # nodes up to which betweenness is counted from all, above from a sample
_SAMPLE = 150
_ROUNDS = 200
_NEAR = 1e-10


@dataclass(frozen=True, slots=True, kw_only=True)
class Central:
    """A body with its measures; `pagerank` sums to 1 over all that is counted, `betweenness` goes to 1."""

    id: str
    kind: str
    name: str
    degree: int
    pagerank: float
    betweenness: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Centrality:
    """The most central, and what was counted.

    :ivar relations: the kinds of relations that were counted.
    :ivar nodes: how many entities, `edges` how many pairs of them.
    :ivar sampled: betweenness was estimated from a sample.
    """

    central: tuple[Central, ...]
    relations: tuple[str, ...]
    nodes: int
    edges: int
    sampled: bool


def centrality(
    knowledge: "KnowledgeGraph", *, kinds: Collection[str] = (), relations: Collection[str] = (), limit: int
) -> Centrality:
    """Measure how central bodies are, the highest PageRank first.

    :param kinds: of the entities to show; bodies that are no parties where it is empty.
    :param relations: the kinds of relations that count; those that join bodies and people where empty.
    :raises InvalidRequest: where there is no such kind.
    """
    ontology = load_ontology()
    kinds = [ontology.entity_kind(kind).name for kind in kinds]
    relations = [ontology.relation_kind(kind).name for kind in relations]
    counted = tuple(relations or COUNTED)
    joined = _joined(knowledge, counted)
    shown = set(kinds or BODIES)
    ranks = pagerank({node: dict(joined.adj[node]) for node in joined})
    between = _betweenness(joined)
    found = [
        Central(
            id=node,
            kind=named["kind"],
            name=named["name"],
            degree=joined.degree(node),
            pagerank=round(ranks[node], 6),
            betweenness=round(between[node], 6),
        )
        for node, named in joined.nodes(data=True)
        if named["kind"] in shown and (kinds or named["name"] not in _parties())
    ]
    found.sort(key=lambda each: (-each.pagerank, each.name, each.id))
    return Centrality(
        central=tuple(found[:limit]),
        relations=counted,
        nodes=joined.number_of_nodes(),
        edges=joined.number_of_edges(),
        sampled=len(joined) > _EXACT,
    )


@cache
def _parties() -> frozenset[str]:
    """Give the names of parties, with their letters: people belong to them, and nothing hangs on them."""
    return frozenset((*parties(), *parties().values()))


def pagerank(joined: Mapping[str, Mapping[str, Mapping[str, float]]]) -> dict[str, float]:
    """Give the PageRank of the nodes of an undirected graph.

    :param joined: for each node its neighbours, each with a `weight`.
    """
    if not joined:
        return {}
    strength = {node: sum(data["weight"] for data in others.values()) for node, others in joined.items()}
    ranks = dict.fromkeys(joined, 1.0 / len(joined))
    for _ in range(_ROUNDS):
        loose = sum(rank for node, rank in ranks.items() if not strength[node])
        base = (1.0 - _DAMPING + _DAMPING * loose) / len(joined)
        new = {
            node: base
            + _DAMPING
            * sum(ranks[other] * data["weight"] / strength[other] for other, data in others.items())
            for node, others in joined.items()
        }
        moved = sum(abs(new[node] - ranks[node]) for node in joined)
        ranks = new
        if moved < _NEAR:
            break
    return ranks


def _joined(knowledge: "KnowledgeGraph", counted: Collection[str]) -> "nx.Graph[str]":
    import networkx as nx

    graph = knowledge.graph
    joined: nx.Graph[str] = nx.Graph()
    for (one, other), documents in sorted(_pairs(knowledge, counted).items()):
        for node in (one, other):
            joined.add_node(node, kind=graph.nodes[node]["kind"], name=graph.nodes[node]["name"])
        joined.add_edge(one, other, weight=len(documents))
    return joined


def _pairs(knowledge: "KnowledgeGraph", counted: Collection[str]) -> dict[tuple[str, str], set[str]]:
    """Give the pairs that are joined, with the documents that say so."""
    graph = knowledge.held
    kinds = graph.nodes(data="kind")
    pairs: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one, other, relation in _edges(graph):
        through = kinds[one] in _LEFT_OUT or kinds[other] in _LEFT_OUT
        if relation.kind in counted and not through:
            pairs[min(one, other), max(one, other)].add(relation.document_id)
    if all(kind in counted for kind in _JOINING):
        for one, other, document_id in _through_decisions(knowledge):
            if one != other:
                pairs[min(one, other), max(one, other)].add(document_id)
    return pairs


def _through_decisions(knowledge: "KnowledgeGraph") -> Iterator[tuple[str, str, str]]:
    """Give who decided and what the decision concerns."""
    graph = knowledge.held
    for body, decision, relation in _edges(graph):
        if relation.kind != "decided":
            continue
        for _, concerned, what in _edges(graph, decision):
            if what.kind == "concerns" and graph.nodes[concerned]["kind"] not in _LEFT_OUT:
                yield body, concerned, relation.document_id


def _edges(graph: "nx.MultiDiGraph[str]", node: str | None = None) -> "Iterator[tuple[str, str, Relation]]":
    """Give the edges of a graph, or those out of one node, with their relations."""
    if node is None:
        yield from graph.edges(data="relation")
    else:
        yield from graph.out_edges(node, data="relation")


def _betweenness(joined: "nx.Graph[str]") -> dict[str, float]:
    import networkx as nx

    if len(joined) <= _EXACT:
        return dict(nx.betweenness_centrality(joined))
    return dict(nx.betweenness_centrality(joined, k=_SAMPLE, seed=0))
