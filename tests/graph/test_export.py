import csv
import importlib
import io
import json
import warnings

import networkx as nx
import pytest
import rdflib
from rdflib import RDF, XSD, Namespace, URIRef

from corpus.errors import InvalidRequest
from corpus.records import Entity, Extraction, Parsed, Relation
from corpus.store import Store
from graph.export import FORMATS, MEDIA_TYPES, export
from graph.export.statements import BASE
from graph.network.queries import GraphQueries
from tests.graph.conftest import keep
from tests.graph.extractors.drafting import Draft

BG = Namespace("urn:beslutsgraf:vocabulary:")
ORG = Namespace("http://www.w3.org/ns/org#")
PROV = Namespace("http://www.w3.org/ns/prov#")
SCHEMA = Namespace("https://schema.org/")


def _written(store: Store, name: str) -> str:
    return b"".join(export(GraphQueries(store), name)).decode()


def test_graphml_is_read_back_with_every_node_edge_and_value(store: Store) -> None:
    queries = GraphQueries(store)
    graph = nx.read_graphml(io.BytesIO(_written(store, "graphml").encode()), force_multigraph=True)
    assert isinstance(graph, nx.MultiDiGraph)
    known = {each.ref.id: each for each in queries.entities()}
    assert set(graph.nodes) == set(known)
    for node, data in graph.nodes(data=True):
        assert (data["kind"], data["name"]) == (known[node].ref.kind, known[node].ref.name)
    edges = {key: (start, end, data) for start, end, key, data in graph.edges(keys=True, data=True)}
    assert edges.keys() == {edge.id for edge in queries.relations()}
    for edge in queries.relations():
        start, end, data = edges[edge.id]
        assert (start, end, data["kind"]) == (edge.subject.id, edge.object.id, edge.kind)
        assert data["quote"] == edge.evidence.quote
        assert (data.get("valid_from"), data.get("decided")) == (edge.valid_from, edge.decided)
        assert (data["document"], data["page"]) == (edge.evidence.document, edge.evidence.page)
        assert json.loads(data.get("properties", "{}")) == dict(edge.properties)


def test_graphml_leaves_out_signs_that_xml_has_no_place_for(store: Store) -> None:
    document, blocks, sections = Draft(source="prov/g.txt").paragraph("Sara leder rådet.").parts
    entities = (
        Entity("a", "person", "Sara\x02"),
        Entity("b", "group", 'Rådet <för> \x0b"allt" & annat\uffff'),
    )
    relation = Relation(
        id="r", document_id=document.id, kind="chairs", subject="a", object="b", start=0, end=17,
        extractor="prov", confidence=1.0,
    )  # fmt: skip
    store.add(Parsed(document, blocks, sections, ()), Extraction((), entities, (relation,)))
    graph = nx.read_graphml(io.BytesIO(_written(store, "graphml").encode()), force_multigraph=True)
    assert (graph.nodes["a"]["name"], graph.nodes["b"]["name"]) == ("Sara ", 'Rådet <för>  "allt" & annat ')


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


def _read_jsonld(store: Store) -> rdflib.Graph:
    with warnings.catch_warnings():  # rdflib's own parser uses a class that rdflib calls deprecated
        warnings.filterwarnings("ignore", "ConjunctiveGraph is deprecated", DeprecationWarning)
        return rdflib.Graph().parse(data=_written(store, "jsonld"), format="json-ld")


def test_jsonld_has_its_context_inline_so_that_nothing_is_fetched(store: Store) -> None:
    content = json.loads(_written(store, "jsonld"))
    assert all(isinstance(term, str) for term in content["@context"].values())
    assert not any("@context" in item for item in content["@graph"])


def test_jsonld_is_read_back_statement_by_statement(store: Store) -> None:
    edges = {edge.id: edge for edge in GraphQueries(store).relations()}
    graph = _read_jsonld(store)
    statements = set(graph.subjects(RDF.type, RDF.Statement))
    assert {str(each).removeprefix(BASE) for each in statements} == set(edges)
    for statement in statements:
        edge = edges[str(statement).removeprefix(BASE)]
        assert str(graph.value(graph.value(statement, RDF.subject), SCHEMA.name)) == edge.subject.name
        assert str(graph.value(graph.value(statement, RDF.object), SCHEMA.name)) == edge.object.name
        assert graph.value(statement, RDF.predicate) == BG[edge.kind]
        quotation = graph.value(statement, PROV.wasQuotedFrom)
        assert str(graph.value(quotation, SCHEMA.text)) == edge.evidence.quote
        document = graph.value(quotation, SCHEMA.isPartOf)
        assert str(graph.value(document, SCHEMA.name)) == edge.evidence.title


@pytest.mark.parametrize(("day", "type_"), [("2026-02-03", XSD.date), ("2025", XSD.gYear)])
def test_jsonld_gives_dates_as_precisely_as_they_are_known(store: Store, day: str, type_: URIRef) -> None:
    graph = _read_jsonld(store)
    literals = {each for each in graph.objects() if isinstance(each, rdflib.Literal) and str(each) == day}
    assert rdflib.Literal(day, datatype=type_) in literals
    assert {each.datatype for each in literals} == {type_}


def test_jsonld_states_a_merger_in_the_terms_of_org(store: Store) -> None:
    graph = _read_jsonld(store)
    (new,) = graph.subjects(SCHEMA.name, rdflib.Literal("RSG Uppföljning"))
    mergers = set(graph.subjects(ORG.resultingOrganization, new))
    former = {str(graph.value(graph.value(each, ORG.originalOrganization), SCHEMA.name)) for each in mergers}
    assert former == {"RSG Analys", "RSG Statistik"}
    assert all((each, RDF.type, ORG.ChangeEvent) in graph for each in mergers)


def test_jsonld_can_be_asked_directly_who_decided_and_who_attended(store: Store) -> None:
    graph = _read_jsonld(store)
    query = """
        PREFIX schema: <https://schema.org/> PREFIX bg: <urn:beslutsgraf:vocabulary:>
        SELECT ?body ?person WHERE {
            ?decision a bg:decision ; schema:agent/schema:name ?body .
            ?meeting a bg:meeting ; schema:attendee/schema:name ?person .
        }"""
    rows = {tuple(str(value) for value in binding.values()) for binding in graph.query(query).bindings}
    assert rows == {
        ("Samordningsråd Ekby", "Anders Lindqvist"),
        ("Samordningsråd Ekby", "Karin Holm"),
    }


def test_jsonld_asserts_no_absence_as_an_attendance(store: Store) -> None:
    absent = Draft(source="prov/f.txt", body="Samordningsråd Ekby", date="2026-05-05")
    absent.heading("Frånvarande").paragraph("Sara Öhman, Region Uppsala")
    keep(store, absent)
    edges = [
        edge for edge in GraphQueries(store).relations(kind="attended") if edge.subject.name == "Sara Öhman"
    ]
    assert [dict(edge.properties)["status"] for edge in edges] == ["frånvarande"]
    graph = _read_jsonld(store)
    attendees = {str(graph.value(each, SCHEMA.name)) for each in graph.objects(None, SCHEMA.attendee)}
    assert attendees == {"Anders Lindqvist", "Karin Holm"}


def test_followthemoney_lines_point_at_entities_on_earlier_lines(store: Store) -> None:
    lines = [json.loads(line) for line in _written(store, "ftm").splitlines()]
    assert all(set(line) == {"id", "schema", "properties"} for line in lines)
    assert all(isinstance(value, list) for line in lines for value in line["properties"].values())
    seen: set[str] = set()
    for line in lines:
        ends = ("member", "organization", "director", "agent", "client", "successor", "predecessor", "proof")
        for name in ends:
            assert set(line["properties"].get(name, ())) <= seen
        seen.add(line["id"])
    chair = next(line for line in lines if line["schema"] == "Directorship")
    assert set(chair["properties"]) >= {"director", "organization", "role", "summary", "proof"}


def test_a_decision_of_many_words_is_cut_where_followthemoney_takes_no_more(store: Store) -> None:
    said = " ".join(["Rådet godkänner planen för gårdarna i norr"] * 12) + "."
    document, blocks, sections = Draft(source="prov/h.txt").paragraph(said).parts
    entities = (Entity("a", "group", "Gårdsrådet"), Entity("b", "decision", said, (said[:-1],)))
    relation = Relation(
        id="r", document_id=document.id, kind="decided", subject="a", object="b", start=0, end=len(said),
        extractor="prov", confidence=1.0,
    )  # fmt: skip
    store.add(Parsed(document, blocks, sections, ()), Extraction((), entities, (relation,)))
    lines = {line["id"]: line["properties"] for line in map(json.loads, _written(store, "ftm").splitlines())}
    decided = lines["b"]
    assert decided["summary"] == [said]
    assert [len(name) <= 384 for name in (*decided["name"], *decided["alias"])] == [True, True]
    assert said.startswith(decided["name"][0].removesuffix(" …"))
    assert len(decided["name"][0]) > 350
    assert "summary" not in lines["a"]


def test_followthemoneys_own_library_accepts_every_line(store: Store) -> None:
    try:
        model = importlib.import_module("followthemoney").model
    except ImportError:
        pytest.skip(
            "followthemoney, which needs a compiled PyICU, is missing: pip install '.[followthemoney]'"
        )
    lines = {line["id"]: line for line in map(json.loads, _written(store, "ftm").splitlines())}
    queries = GraphQueries(store)
    edges = {edge.id: edge for edge in queries.relations()}
    documents = {edge.evidence.document for edge in edges.values()}
    assert lines.keys() == {each.ref.id for each in queries.entities()} | edges.keys() | documents
    for line in lines.values():
        schema = model.get(line["schema"])
        assert set(schema.required) <= line["properties"].keys()
        for name, values in line["properties"].items():
            prop = schema.properties[name]
            assert [prop.type.clean(value) for value in values] == values
            if prop.range is not None:
                assert all(model.get(lines[value]["schema"]).is_a(prop.range) for value in values)
    for edge in edges.values():
        assert lines[edge.id]["properties"]["summary"] == [edge.evidence.quote.strip()]


def test_followthemoney_turns_a_merger_into_a_succession(store: Store) -> None:
    lines = [json.loads(line) for line in _written(store, "ftm").splitlines()]
    new = GraphQueries(store).entity("RSG Uppföljning").ref.id
    successions = [line for line in lines if line["schema"] == "Succession"]
    assert [line["properties"]["successor"] for line in successions] == [[new], [new]]


def test_every_format_has_a_media_type_and_an_unknown_one_is_refused(store: Store) -> None:
    assert FORMATS.keys() == MEDIA_TYPES.keys()
    with pytest.raises(InvalidRequest):
        export(GraphQueries(store), "xlsx")
