import csv
import io
import json

import networkx as nx
import pytest

from corpus.errors import InvalidRequest
from corpus.records import Entity, Extraction, Parsed, Relation
from corpus.store import Store
from graph.export import FORMATS, MEDIA_TYPES, export
from graph.queries import GraphQueries
from tests.graph.extractors.drafting import Draft


def _written(store: Store, name: str) -> str:
    return b"".join(export(GraphQueries(store), name)).decode()


def test_graphml_is_read_back_with_every_node_edge_and_quotation(store: Store) -> None:
    queries = GraphQueries(store)
    graph = nx.read_graphml(io.BytesIO(_written(store, "graphml").encode()), force_multigraph=True)
    assert set(graph.nodes) == set(queries.knowledge.graph.nodes)
    assert isinstance(graph, nx.MultiDiGraph)
    edges = {key: data for _, _, key, data in graph.edges(keys=True, data=True)}
    for edge in queries.relations():
        assert edges[edge.id]["kind"] == edge.kind
        assert edges[edge.id]["quote"] == edge.evidence.quote


def test_csv_is_read_back_row_by_row(store: Store) -> None:
    text = _written(store, "csv").removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    edges = GraphQueries(store).relations()
    assert [(row["subjekt"], row["relation"], row["objekt"]) for row in rows] == [
        (edge.subject.name, edge.kind, edge.object.name) for edge in edges
    ]
    assert [row["citat"] for row in rows] == [edge.evidence.quote for edge in edges]


def test_csv_never_gives_a_formula_to_a_spreadsheet(tmp_path: object, store: Store) -> None:
    document, blocks, sections = Draft(source="prov/e.txt").paragraph("=SUMMA(1)").parts
    entities = (Entity("a", "person", "=SUMMA(1)"), Entity("b", "group", "Rådet"))
    relation = Relation(
        id="r", document_id=document.id, kind="chairs", subject="a", object="b", start=0, end=9,
        extractor="prov", confidence=1.0,
    )  # fmt: skip
    store.add(Parsed(document, blocks, sections, ()), Extraction((), entities, (relation,)))
    assert "'=SUMMA(1)" in _written(store, "csv")


def test_jsonld_states_each_relation_once_with_ends_that_exist(store: Store) -> None:
    content = json.loads(_written(store, "jsonld"))
    nodes = {item["@id"]: item for item in content["@graph"]}
    statements = [item for item in content["@graph"] if item["@type"] == "rdf:Statement"]
    assert len(statements) == len(list(store.relations()))
    for statement in statements:
        assert nodes[statement["rdf:subject"]["@id"]]["name"]
        assert nodes[statement["rdf:object"]["@id"]]["name"]
        assert statement["prov:wasQuotedFrom"]["schema:text"]
    prefixes = set(content["@context"])
    for item in nodes.values():
        for term in item["@type"] if isinstance(item["@type"], list) else [item["@type"]]:
            assert term.split(":")[0] in prefixes


def test_followthemoney_lines_point_at_entities_on_earlier_lines(store: Store) -> None:
    lines = [json.loads(line) for line in _written(store, "ftm").splitlines()]
    assert all(set(line) == {"id", "schema", "properties"} for line in lines)
    assert all(isinstance(value, list) for line in lines for value in line["properties"].values())
    seen: set[str] = set()
    for line in lines:
        for name in ("member", "organization", "director", "agent", "client", "successor", "predecessor"):
            assert set(line["properties"].get(name, ())) <= seen
        seen.add(line["id"])
    chair = next(line for line in lines if line["schema"] == "Directorship")
    assert set(chair["properties"]) >= {"director", "organization", "role", "summary"}


def test_followthemoney_turns_a_merger_into_a_succession(store: Store) -> None:
    lines = [json.loads(line) for line in _written(store, "ftm").splitlines()]
    new = GraphQueries(store).entity("RSG Uppföljning").ref.id
    successions = [line for line in lines if line["schema"] == "Succession"]
    assert [line["properties"]["successor"] for line in successions] == [[new], [new]]


def test_every_format_has_a_media_type_and_an_unknown_one_is_refused(store: Store) -> None:
    assert FORMATS.keys() == MEDIA_TYPES.keys()
    with pytest.raises(InvalidRequest):
        export(GraphQueries(store), "xlsx")
