from pathlib import Path

import networkx as nx
import pytest

from corpus.errors import InvalidRequest
from corpus.store import Store
from graph.network.centrality import COUNTED, centrality, pagerank
from graph.network.knowledge import KnowledgeGraph
from tests.graph.conftest import keep
from tests.graph.extractors.drafting import Draft


def test_pagerank_is_that_of_another_implementation() -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_weighted_edges_from(
        [("a", "b", 3.0), ("b", "c", 1.0), ("c", "a", 2.0), ("c", "d", 1.0), ("e", "f", 5.0)]
    )
    graph.add_node("alone")
    ours = pagerank({node: dict(graph.adj[node]) for node in graph})
    theirs = nx.pagerank(graph, alpha=0.85, tol=1e-12, max_iter=500)
    assert ours == pytest.approx(theirs, abs=1e-8)
    assert sum(ours.values()) == pytest.approx(1.0)


def test_nothing_has_no_pagerank() -> None:
    assert pagerank({}) == {}


def test_bodies_are_ranked_and_told_what_was_counted(store: Store) -> None:
    found = centrality(KnowledgeGraph(store), limit=10)
    assert found.relations == COUNTED
    assert {each.kind for each in found.central} <= {"organisation", "group", "region"}
    ranks = [each.pagerank for each in found.central]
    assert ranks == sorted(ranks, reverse=True)
    by_name = {each.name: each for each in found.central}
    assert (
        by_name["RSG Uppföljning"].degree == 3
    )  # two groups that merged, and the council that decided on it
    assert "Samordningsråd Ekby" in by_name


def test_only_the_relations_asked_for_count(store: Store) -> None:
    found = centrality(KnowledgeGraph(store), relations=["merged_into"], limit=10)
    assert {each.name: each.degree for each in found.central} == {
        "RSG Uppföljning": 2,
        "RSG Analys": 1,
        "RSG Statistik": 1,
    }
    between = {each.name: each.betweenness for each in found.central}
    assert between == {"RSG Uppföljning": 1.0, "RSG Analys": 0.0, "RSG Statistik": 0.0}


def test_an_unknown_kind_is_refused(store: Store) -> None:
    with pytest.raises(InvalidRequest):
        centrality(KnowledgeGraph(store), kinds=["fisk"], limit=5)


def test_parties_are_no_bodies_unless_they_are_asked_for(tmp_path: Path) -> None:
    draft = Draft(body="Region Uppsala", date="2025-01-10", title="Protokoll", source="prov/p.txt")
    draft.paragraph("Region Uppsala").heading("Närvarande").paragraph("Anna Berg (S)", "Per Ek (S)")
    with Store.open(f"sqlite:///{tmp_path / 'prov.sqlite'}") as store:
        keep(store, draft)
        knowledge = KnowledgeGraph(store)
        usual, asked = (
            {each.name for each in centrality(knowledge, kinds=kinds, limit=50).central}
            for kinds in ((), ("organisation",))
        )
    assert "Socialdemokraterna" in asked - usual
