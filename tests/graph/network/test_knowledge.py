from corpus.judgements import Judgement, Verdict
from corpus.store import Store
from graph.network.knowledge import KnowledgeGraph
from tests.graph.conftest import keep, minutes, plan
from tests.graph.extractors.drafting import Draft


def _edges(knowledge: KnowledgeGraph) -> set[tuple[str, str, str]]:
    return {
        (knowledge.ref(start).name, data["kind"], knowledge.ref(end).name)
        for start, end, data in knowledge.graph.edges(data=True)
    }


def _nodes(knowledge: KnowledgeGraph) -> dict[str, object]:
    graph = knowledge.graph
    return {node: graph.nodes[node] for node in graph.nodes}


def _id(knowledge: KnowledgeGraph, name: str) -> str:
    knowledge.catch_up()
    (found,) = knowledge.ids_named(name)
    return found


def _same(one: str, other: str) -> Judgement:
    return Judgement(
        id="prov", left=one, right=other, verdict=Verdict.SAME, by="prov", reason="samma", at="2026-05-01"
    )


def test_the_same_name_in_two_documents_is_one_node_with_the_edges_of_both(store: Store) -> None:
    edges = _edges(KnowledgeGraph(store))
    assert ("Karin Holm", "represents", "Region Uppsala") in edges
    assert ("Karin Holm", "responsible_for", "Bygga registret") in edges


def test_the_graph_holds_every_relation_of_the_store(store: Store) -> None:
    graph = KnowledgeGraph(store).graph
    assert {key for _, _, key in graph.edges(keys=True)} == {each.id for each in store.relations()}
    assert set(graph.nodes) == {each.id for each in store.entities()}


def test_catching_up_after_a_removal_equals_building_anew(store: Store) -> None:
    knowledge = KnowledgeGraph(store)
    knowledge.catch_up()
    store.remove("prov/a.txt")
    fresh = KnowledgeGraph(store)
    assert _edges(knowledge) == _edges(fresh)
    assert _nodes(knowledge) == _nodes(fresh)
    assert knowledge.change == store.last_change()


def test_catching_up_after_an_addition_takes_in_the_new_document(store: Store) -> None:
    knowledge = KnowledgeGraph(store)
    knowledge.catch_up()
    keep(store, Draft(source="prov/d.txt").row(Uppgift="Kalla till möte", Ansvarig="Karin Holm"))
    assert ("Karin Holm", "responsible_for", "Kalla till möte") in _edges(knowledge)


def test_mentions_are_counted_over_all_documents(store: Store) -> None:
    knowledge = KnowledgeGraph(store)
    known = knowledge.known(_id(knowledge, "RSG Uppföljning"))
    assert known is not None
    expected = sum(each.entity_id == known.ref.id for each in store.mentions())
    assert (known.mentions, known.documents) == (expected, 3)


def test_judged_the_same_is_one_node_and_withdrawn_two_again(store: Store) -> None:
    knowledge = KnowledgeGraph(store)
    before = _edges(knowledge)
    analysis, structured = _id(knowledge, "RSG Analys"), _id(knowledge, "RSG Statistik")
    store.judge(_same(analysis, structured))
    merged = _edges(knowledge)
    assert knowledge.canonical(analysis) == knowledge.canonical(structured)
    assert len({subject for subject, kind, _ in merged if kind == "merged_into"}) == 1
    store.withdraw("prov")
    assert _edges(knowledge) == before


def test_a_merged_entity_goes_by_all_its_names(store: Store) -> None:
    knowledge = KnowledgeGraph(store)
    one, other = _id(knowledge, "RSG Analys"), _id(knowledge, "RSG Statistik")
    store.judge(_same(one, other))
    knowledge.catch_up()
    assert knowledge.ids_named("rsg analys") == knowledge.ids_named("RSG STATISTIK")


def test_the_most_used_name_is_shown(store: Store) -> None:
    knowledge = KnowledgeGraph(store)
    one, other = _id(knowledge, "RSG Analys"), _id(knowledge, "RSG Uppföljning")
    store.judge(_same(one, other))
    knowledge.catch_up()
    assert knowledge.ref(one).name == "RSG Uppföljning"


def test_a_document_that_comes_back_gives_the_same_graph(store: Store) -> None:
    knowledge = KnowledgeGraph(store)
    before = _edges(knowledge)
    store.remove("prov/b.txt")
    knowledge.catch_up()
    keep(store, plan())
    assert _edges(knowledge) == before
    assert minutes().parts[0].id in knowledge.documents_of(_id(knowledge, "RSG Analys"))
