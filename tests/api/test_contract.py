"""The contract of the command line and HTTP: the same objects, the fixed field names, exact quotations."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import CommandLine

pytestmark = pytest.mark.slow

HIT = {"rank", "score", "source", "document", "section", "text", "snippet", "start", "end", "why"}
EVIDENCE = {"source", "document", "section", "page", "quote", "start", "end"}
REF = {"id", "kind", "name"}
EDGE = {
    "id",
    "kind",
    "subject",
    "object",
    "valid_from",
    "valid_to",
    "decided",
    "due",
    "confidence",
    "extractor",
    "evidence",
}
ANSWER = {"text", "ref", "valid_from", "valid_to", "evidence"}
RESPONSIBILITY = {
    "actor",
    "object",
    "role",
    "support",
    "valid_from",
    "valid_to",
    "due",
    "score",
    "evidence",
}
DECISION = {"body", "text", "outcome", "date", "number", "case", "score", "evidence"}

TWINS = [
    (["search", "mobil mammografi"], "/api/search?q=mobil%20mammografi"),
    (
        ["search", "mammografi", "-k", "3", "--mode", "lexical", "--from", "2025", "--to", "2025-12"],
        "/api/search?q=mammografi&k=3&mode=lexical&from=2025&to=2025-12",
    ),
    (["search", "mammografi", "--kind", "protokoll"], "/api/search?q=mammografi&kind=protokoll"),
    (
        ["search", "mammografi", "--kind", "protokoll", "--kind", "motion", "--sort", "date"],
        "/api/search?q=mammografi&kind=protokoll&kind=motion&sort=date",
    ),
    (
        ["search", "mammografi", "--region", "Region Kustbygden", "--entity", "Regionstyrelsen"],
        "/api/search?q=mammografi&region=Region Kustbygden&entity=Regionstyrelsen",
    ),
    (["suggest", "mamm"], "/api/suggest?q=mamm"),
    (["suggest", "region älv", "-k", "3"], "/api/suggest?q=region älv&k=3"),
    (["ask", "Vad beslutades om mobil mammografi?"], "/api/ask?q=Vad beslutades om mobil mammografi?"),
    (["responsible", "mammografi"], "/api/responsible?q=mammografi"),
    (["responsible", "--on", "2025-06-01"], "/api/responsible?on=2025-06-01"),
    (["decisions", "mammografi"], "/api/decisions?q=mammografi"),
    (["decisions"], "/api/decisions"),
    (["timeline", "mammografi"], "/api/timeline?q=mammografi"),
    (["entities", "--kind", "person"], "/api/entities?kind=person"),
    (["entities", "--source", "motion"], "/api/entities?source=motion"),
    (["entity", "Regionstyrelsen"], "/api/entities/Regionstyrelsen"),
    (["relations", "--kind", "decided"], "/api/relations?kind=decided"),
    (["documents"], "/api/documents"),
    (["documents", "--kind", "protokoll"], "/api/documents?kind=protokoll"),
    (
        ["documents", "--region", "Region Kustbygden", "--kind", "protokoll", "--kind", "rapport"],
        "/api/documents?region=Region Kustbygden&kind=protokoll&kind=rapport",
    ),
    (["status"], "/api/status"),
]


@pytest.mark.parametrize(("arguments", "address"), TWINS, ids=[" ".join(twin[0]) for twin in TWINS])
def test_a_command_and_its_address_give_the_same_object(
    command_line: CommandLine, client: TestClient, arguments: list[str], address: str
) -> None:
    code, printed = command_line(*arguments)
    answered = client.get(address)
    assert answered.status_code == 200, answered.text
    assert printed == answered.json()
    assert code == 0


def test_hits_have_the_fields_of_the_contract(client: TestClient) -> None:
    result = client.get("/api/search?q=mobil mammografi").json()
    assert result.keys() >= {"query", "mode", "hits", "total", "abstained", "searched"}
    assert result["searched"].keys() >= {"documents", "from", "to"}
    assert result["hits"]
    for hit in result["hits"]:
        assert hit.keys() >= HIT
        assert hit["document"].keys() >= {"id", "title", "date", "body", "kind"}
        assert hit["section"].keys() >= {"id", "number", "headings", "page", "kind"}
        assert hit["why"].keys() >= {"lexical", "semantic", "copies"}
    assert "<mark>" in result["hits"][0]["snippet"]


def test_answers_edges_decisions_and_responsibilities_have_theirs(client: TestClient) -> None:
    reply = client.get("/api/ask?q=Vad beslutades om mobil mammografi?").json()
    assert reply.keys() >= {"question", "intent", "answers", "hits", "abstained"}
    assert reply["answers"]
    assert all(answer.keys() >= ANSWER for answer in reply["answers"])
    edges = client.get("/api/relations").json()["relations"]
    assert edges
    assert all(edge.keys() >= EDGE and edge["subject"].keys() >= REF for edge in edges)
    duties = client.get("/api/responsible").json()["responsibilities"]
    assert duties
    assert all(duty.keys() >= RESPONSIBILITY and duty["actor"].keys() >= REF for duty in duties)
    decisions = client.get("/api/decisions").json()["decisions"]
    assert decisions
    assert all(decision.keys() >= DECISION and decision["body"].keys() >= REF for decision in decisions)


def test_every_quotation_is_exactly_what_stands_in_its_document(client: TestClient) -> None:
    texts = {
        head["id"]: client.get(f"/api/documents/{head['id']}").json()["text"]
        for head in client.get("/api/documents").json()["documents"]
    }
    addresses = ["/api/relations", "/api/responsible", "/api/decisions", "/api/timeline?q=mammografi"]
    addresses += [f"/api/ask?q={question}" for question in ("Vem ansvarar för uppföljningen?", "mammografi")]
    addresses += ["/api/entities/Regionstyrelsen"]
    checked = 0
    for address in addresses:
        for found in _evidence(client.get(address).json()):
            assert found.keys() >= EVIDENCE
            assert found["quote"] == texts[found["document"]][found["start"] : found["end"]] != ""
            assert found["page"] >= 1
            checked += 1
    assert checked > 100


def test_a_hits_text_is_exactly_what_stands_in_its_document(client: TestClient) -> None:
    for hit in client.get("/api/search?q=uppföljning av cancerplanen&k=50").json()["hits"]:
        document = client.get(f"/api/documents/{hit['document']['id']}").json()
        assert hit["text"] == document["text"][hit["start"] : hit["end"]]
        assert hit["source"].endswith(document["source"].rsplit("/", 1)[-1])


def test_sections_of_a_document_point_into_its_text(client: TestClient) -> None:
    for head in client.get("/api/documents").json()["documents"]:
        document = client.get(f"/api/documents/{head['id']}").json()
        assert document["sections"]
        for section in document["sections"]:
            assert section["text"] == document["text"][section["start"] : section["end"]]


def test_a_path_leads_from_one_name_to_another(command_line: CommandLine, client: TestClient) -> None:
    edge = client.get("/api/relations?kind=member_of").json()["relations"][0]
    start, goal = edge["subject"]["id"], edge["object"]["id"]
    code, printed = command_line("path", start, goal)
    paths = client.get(f"/api/path?a={start}&b={goal}").json()["paths"]
    assert (code, printed["paths"]) == (0, paths)
    assert len(paths[0]) == 1
    assert [len(path) for path in paths] == sorted(len(path) for path in paths)
    assert {paths[0][0]["subject"]["id"], paths[0][0]["object"]["id"]} == {start, goal}


@pytest.mark.parametrize("format_", ["graphml", "jsonld", "ftm", "csv"])
def test_an_export_holds_the_graph(client: TestClient, format_: str) -> None:
    answered = client.get(f"/api/export?format={format_}")
    assert answered.status_code == 200
    assert "Regionstyrelsen" in answered.text
    assert answered.headers["content-disposition"] == f'attachment; filename="beslutsgraf.{format_}"'


def test_an_export_to_a_file_says_with_json_which_file_it_wrote(
    command_line: CommandLine, tmp_path: Path
) -> None:
    file = tmp_path / "graf.csv"
    assert command_line("export", "--format", "csv", "-o", str(file)) == (
        0,
        {"format": "csv", "file": str(file)},
    )
    assert "Regionstyrelsen" in file.read_text(encoding="utf-8-sig")


def _evidence(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "quote" in value:
            yield value
        for inner in value.values():
            yield from _evidence(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _evidence(inner)
