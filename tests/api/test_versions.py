from fastapi.testclient import TestClient

from tests.api.conftest import CommandLine


def test_versions_and_differences_are_told(client: TestClient, command_line: CommandLine) -> None:
    listed = client.get("/api/documents").json()["documents"]
    first, second = listed[0]["id"], listed[1]["id"]
    assert client.get(f"/api/documents/{first}/versions").json() == command_line("versions", first)[1]
    compared = client.get(f"/api/documents/{first}/differences", params={"to": second}).json()
    assert (compared["from"], compared["to"]) == (first, second)
    texts = [client.get(f"/api/documents/{each}").json()["text"] for each in (first, second)]
    for difference in compared["differences"]:
        assert all(line in texts[0] for line in difference["before"].splitlines())
        assert all(line in texts[1] for line in difference["after"].splitlines())
    same = client.get(f"/api/documents/{first}/differences", params={"to": first}).json()
    assert same["differences"] == []


def test_a_document_that_is_not_there_has_no_versions(client: TestClient) -> None:
    assert client.get("/api/documents/finns-inte/versions").status_code == 404
