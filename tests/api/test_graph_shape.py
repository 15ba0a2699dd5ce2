"""Neighbourhood and centrality on the command line and over HTTP."""

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import CommandLine

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("arguments", "address"),
    [
        (
            ["neighbourhood", "RSG Säker vård", "--depth", "2", "-k", "30"],
            "/api/neighbourhood?name=RSG Säker vård&depth=2&k=30",
        ),
        (
            ["neighbourhood", "RSG Säker vård", "--kind", "merged_into", "--kind", "group"],
            "/api/neighbourhood?name=RSG Säker vård&kind=merged_into&kind=group",
        ),
        (["central", "-k", "5"], "/api/central?k=5"),
        (
            ["central", "--kind", "person", "--relation", "member_of"],
            "/api/central?kind=person&relation=member_of",
        ),
    ],
)
def test_the_command_and_the_address_give_the_same_object(
    command_line: CommandLine, client: TestClient, arguments: list[str], address: str
) -> None:
    code, printed = command_line(*arguments)
    assert (code, printed) == (0, client.get(address).json())


def test_a_neighbourhood_says_what_it_leaves_out(client: TestClient) -> None:
    whole = client.get("/api/neighbourhood?name=Regionstyrelsen&k=1000").json()
    part = client.get("/api/neighbourhood?name=Regionstyrelsen&k=5").json()
    assert (whole["truncated"], whole["left_out"]) == (False, 0)
    assert (part["truncated"], len(part["nodes"])) == (True, 5)
    assert part["left_out"] == len(whole["nodes"]) - 5


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/api/neighbourhood?name=Ingen alls", 404),
        ("/api/neighbourhood?name=Regionstyrelsen&kind=fisk", 400),
        ("/api/neighbourhood?name=Regionstyrelsen&from=igår", 400),
        ("/api/neighbourhood?name=Regionstyrelsen&depth=9", 422),
        ("/api/central?kind=fisk", 400),
        ("/api/central?relation=äger", 400),
    ],
)
def test_a_bad_question_is_a_problem(client: TestClient, address: str, status: int) -> None:
    answered = client.get(address)
    assert answered.status_code == status
    assert answered.json()["detail"]


def test_a_question_of_how_two_names_hang_together_is_answered_by_the_way_between_them(
    client: TestClient,
) -> None:
    question = {"q": "Hur hänger LPO Cancer ihop med RCC Nordväst?"}
    answered = client.get("/api/ask", params=question).json()
    way = client.get("/api/path", params={"a": "LPO Cancer", "b": "RCC Nordväst"}).json()["paths"][0]
    assert answered["intent"] == "relation"
    assert [one["evidence"]["quote"] for one in answered["answers"]] == [
        step["evidence"]["quote"] for step in way
    ]
    assert all(
        step["subject"]["name"] in one["text"] for one, step in zip(answered["answers"], way, strict=True)
    )


def test_a_question_of_how_matters_hang_together_that_are_no_names_is_answered_by_passages(
    client: TestClient,
) -> None:
    answered = client.get("/api/ask", params={"q": "Hur hänger mammografin ihop med bussarna?"}).json()
    assert answered["intent"] == "search"
    assert answered["hits"]
