"""Threads on the command line and over HTTP, of the sample documents."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import CommandLine

ENTRY = {"date", "stage", "title", "document", "body", "number", "reason", "evidence"}


def _threads(client: TestClient, query: str = "") -> list[dict[str, Any]]:
    answered = client.get(f"/api/threads?{query}")
    assert answered.status_code == 200
    found: list[dict[str, Any]] = answered.json()["threads"]
    return found


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "query"),
    [
        (["HSN 2024-00288"], "q=HSN 2024-00288"),
        (["mobil mammografi", "-k", "2"], "topic=mobil mammografi&k=2"),
        (["--undecided"], "undecided=true"),
        (["--stage", "följt upp", "--offset", "1"], "stage=följt upp&offset=1"),
    ],
)
def test_the_command_and_the_address_give_the_same_threads(
    command_line: CommandLine, client: TestClient, arguments: list[str], query: str
) -> None:
    code, printed = command_line("thread", *arguments)
    assert code == 0
    assert printed["threads"] == _threads(client, query) != []


@pytest.mark.slow
def test_a_case_number_gives_its_matter_in_time_order_with_reasons(client: TestClient) -> None:
    (thread,) = _threads(client, "q=hsn 2024/288")
    assert (thread["case"], thread["stage"], thread["undecided"]) == ("HSN 2024-00288", "följt upp", False)
    entries = thread["entries"]
    assert [(entry["date"], entry["stage"]) for entry in entries][:3] == [
        ("2025-02-20", "bordlagt"),
        ("2025-03-27", "återremitterat"),
        ("2025-05-15", "beslutat"),
    ]
    assert [entry["date"] for entry in entries] == sorted(entry["date"] for entry in entries)
    assert entries[0]["reason"] is None
    assert all(entry["reason"] for entry in entries[1:])
    assert all(entry.keys() >= ENTRY for entry in entries)


@pytest.mark.slow
def test_a_topic_gives_the_best_matter_first(client: TestClient) -> None:
    threads = _threads(client, "q=flytt av Kvarnbackens hälsocentral")
    assert threads[0]["case"] == "HSN 2024-00288"
    matters = [thread["score"] for thread in threads if not thread["standing"]]
    assert matters == sorted(matters, reverse=True)


@pytest.mark.slow
def test_undecided_matters_have_no_decision_and_are_no_standing_points(client: TestClient) -> None:
    threads = _threads(client, "undecided=true&k=1000")
    settled = {"beslutat", "verkställt", "följt upp"}
    assert all(not settled & {entry["stage"] for entry in thread["entries"]} for thread in threads)
    assert not any(thread["standing"] for thread in threads)
    assert "RS 2024-00401" in {thread["case"] for thread in threads}  # the motion waits for the council


@pytest.mark.slow
def test_every_entry_quotes_its_document_exactly(client: TestClient) -> None:
    for thread in _threads(client, "k=1000"):
        for entry in thread["entries"]:
            evidence = entry["evidence"]
            text = client.get(f"/api/documents/{entry['document']}").json()["text"]
            assert evidence["quote"] == text[evidence["start"] : evidence["end"]] != ""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("query", "status", "said"),
    [("stage=glömt", 400, "glömt"), ("skede=bordlagt", 422, "skede"), ("k=0", 422, "k")],
)
def test_a_bad_question_is_a_problem(client: TestClient, query: str, status: int, said: str) -> None:
    answered = client.get(f"/api/threads?{query}")
    assert answered.status_code == status
    assert answered.headers["content-type"] == "application/problem+json"
    assert said in answered.json()["detail"]


@pytest.mark.slow
def test_what_nobody_treated_has_no_thread(command_line: CommandLine) -> None:
    assert command_line("thread", "ABC 1999/1")[0] == 1
