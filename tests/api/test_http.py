"""HTTP: errors as problem objects, uploads, removal, security headers."""

import io
import json
from typing import Any

import pytest
from fastapi.testclient import TestClient

from corpus.settings import Settings

pytestmark = pytest.mark.slow

MINUTES = """Protokoll

Kulturnämnden

Datum: 2026-03-05

§ 7 Nytt bibliotek i Åsby

Beslut

Kulturnämnden beslutar att bygga ett bibliotek i Åsby.
""".encode()


def send(client: TestClient, name: str, data: bytes) -> dict[str, Any]:
    answered = client.post("/api/documents", files={"file": (name, io.BytesIO(data))})
    assert answered.status_code == 200, answered.text
    report = answered.json()
    assert isinstance(report, dict)
    return report


@pytest.mark.parametrize(
    ("address", "status", "detail"),
    [
        ("/api/search", 422, "”q” saknas"),
        ("/api/search?q=", 422, "”q” är tom."),
        (f"/api/search?q={'x' * 2001}", 422, "”q” är för lång: den får ha högst 2\u00a0000 tecken."),
        ("/api/search?q=%3F!", 400, "Frågan är tom"),
        ("/api/search?q=x&from=2026&to=2024", 400, "slutar (2024) innan den börjar (2026)"),
        ("/api/search?q=%20", 400, "tom"),
        ("/api/search?q=x&okänd=1", 422, "okänd parameter"),
        ("/api/search?q=x&k=0", 422, "”k” ska vara minst 1."),
        ("/api/search?q=x&k=tio", 422, "”k” ska vara ett heltal."),
        ("/api/search?q=x&k=20000", 422, "”k” får vara högst 10\u00a0000."),
        ("/api/search?q=x&mode=magi", 422, "”mode” ska vara hybrid, lexical eller semantic."),
        ("/api/neighbourhood?name=RSG Säker vård&from=2026&to=2025", 400, "Perioden slutar"),
        ("/api/path?a=Karin Bergkvist&b=Karin Bergkvist", 400, "en och samma"),
        ("/api/search?q=x&from=2026-13", 400, "2026-13"),
        ("/api/search?q=x&entity=Finns Inte Alls", 404, "Finns Inte Alls"),
        ("/api/entities?kind=okänd", 400, "okänd"),
        ("/api/relations?kind=okänd", 400, "okänd"),
        ("/api/responsible?on=igår", 400, "igår"),
        ("/api/timeline", 400, "ämne"),
        ("/api/documents/finnsinte", 404, "finnsinte"),
        ("/api/export?format=pdf", 422, "”format”"),
        ("/api/finnsinte", 404, "Adressen ”/api/finnsinte” finns inte."),
        ("/api/decisions?q=buss&topic=budget", 400, "”q” och ”topic” är samma sak"),
        ("/api/status?x=1", 422, "”x”"),
    ],
)
def test_a_bad_request_is_a_problem_object(
    client: TestClient, address: str, status: int, detail: str
) -> None:
    answered = client.get(address)
    assert answered.status_code == status
    assert answered.headers["content-type"] == "application/problem+json"
    problem = answered.json()
    assert problem.keys() == {"type", "title", "status", "detail"}
    assert problem["status"] == status
    assert detail in problem["detail"]


def test_a_body_that_is_no_json_is_told_so(client: TestClient) -> None:
    answered = client.post("/api/judgements", content=b"{x", headers={"Content-Type": "application/json"})
    assert (answered.status_code, answered.json()["detail"]) == (
        422,
        "Det som skickades är ingen giltig JSON.",
    )


def test_an_uploaded_file_is_found_and_removed(empty_client: TestClient) -> None:
    report = send(empty_client, "Kulturnämnden protokoll.txt", MINUTES)
    assert (report["added"], report["documents"], report["quarantined"]) == (1, 1, [])
    assert send(empty_client, "Kulturnämnden protokoll.txt", MINUTES)["unchanged"] == 1
    hit = empty_client.get("/api/search?q=bibliotek i Åsby").json()["hits"][0]
    assert hit["section"]["number"] == "§ 7"
    assert hit["source"].endswith("Kulturnämnden protokoll.txt")
    removed = empty_client.delete(f"/api/documents/{hit['document']['id']}")
    assert [head["id"] for head in removed.json()["removed"]] == [hit["document"]["id"]]
    assert empty_client.get("/api/search?q=bibliotek i Åsby").json()["hits"] == []
    assert empty_client.delete(f"/api/documents/{hit['document']['id']}").status_code == 404


def test_two_uploads_of_one_name_are_two_documents_and_go_with_their_files(
    empty_client: TestClient, empty_settings: Settings
) -> None:
    other = MINUTES.replace(b"bibliotek", b"badhus")
    for text in (MINUTES, other):
        assert send(empty_client, "protokoll.txt", text)["added"] == 1
    kept = list(empty_settings.home.rglob("protokoll.txt"))
    assert len(kept) == len(empty_client.get("/api/documents").json()["documents"]) == 2
    for head in empty_client.get("/api/documents").json()["documents"]:
        assert empty_client.delete(f"/api/documents/{head['id']}").status_code == 200
    assert not any(file.exists() for file in kept)


def test_an_uploaded_file_that_cannot_be_read_is_quarantined_with_its_reason(
    empty_client: TestClient,
) -> None:
    report = send(empty_client, "../../tom.pdf", b"")
    assert report["added"] == 0
    (bad,) = report["quarantined"]
    assert "/uppladdat/" in bad["source"]
    assert bad["source"].endswith("/tom.pdf")
    assert "tom" in bad["reason"].lower()
    assert empty_client.get("/api/status").json()["quarantined"] == [bad]


def test_an_upload_without_a_file_is_refused(empty_client: TestClient) -> None:
    answered = empty_client.post("/api/documents", data={"file": "text"})
    assert answered.status_code == 400
    assert "Ingen fil" in answered.json()["detail"]


def test_a_file_in_a_field_of_another_name_is_refused_and_not_taken_in(empty_client: TestClient) -> None:
    answered = empty_client.post("/api/documents", files={"bilaga": ("a.txt", io.BytesIO(b"Protokoll"))})
    assert answered.status_code == 400
    assert answered.json()["detail"].startswith("”bilaga” är ett okänt fält.")
    assert empty_client.get("/api/documents").json()["documents"] == []


def test_a_method_that_an_address_does_not_take_is_named(client: TestClient) -> None:
    answered = client.put("/api/documents")
    assert answered.status_code == 405
    assert answered.json()["detail"] == "”/api/documents” tar inte emot PUT."


def test_pages_forbid_scripts_from_elsewhere(client: TestClient) -> None:
    headers = client.get("/").headers
    assert "default-src 'self'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"


def test_the_interface_describes_itself(client: TestClient) -> None:
    schema = client.get("/openapi.json").json()
    assert {"/api/search", "/api/ask", "/api/documents", "/api/documents/{document_id}", "/healthz"} <= set(
        schema["paths"]
    )
    assert "from" in schema["components"]["schemas"]["Searched"]["properties"]
    assert '"from_"' not in json.dumps(schema)
    examples = [
        operation["get"]["responses"]["200"]["content"]["application/json"]["example"]
        for path, operation in schema["paths"].items()
        if path in ("/api/search", "/api/ask", "/api/responsible", "/api/decisions")
    ]
    assert all(examples)
    assert client.get("/healthz").json() == {"status": "ok"}


def test_a_page_that_does_not_exist_is_a_page_for_a_person(client: TestClient) -> None:
    answered = client.get("/finnsinte", headers={"accept": "text/html"})
    assert answered.status_code == 404
    assert "<h1>Finns inte</h1>" in answered.text
