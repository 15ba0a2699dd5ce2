"""The registers on the command line and over HTTP: vacancies, overdue duties, hand-overs, tables."""

import csv
import io
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.cli import run
from corpus.settings import Settings
from tests.api.conftest import CommandLine

pytestmark = pytest.mark.slow


def _duties(client: TestClient, query: str) -> list[dict[str, Any]]:
    answered = client.get(f"/api/responsible?{query}")
    assert answered.status_code == 200
    found: list[dict[str, Any]] = answered.json()["responsibilities"]
    return found


def _rows(data: bytes) -> list[dict[str, str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


@pytest.mark.parametrize(
    ("arguments", "query"),
    [
        (["--vacancies"], "vacancies=true"),
        (["--overdue", "--on", "2026-10-01"], "overdue=true&on=2026-10-01"),
        (["mammografi"], "topic=mammografi"),
    ],
)
def test_the_command_and_the_address_give_the_same_duties(
    command_line: CommandLine, client: TestClient, arguments: list[str], query: str
) -> None:
    code, printed = command_line("responsible", *arguments)
    assert code == 0
    assert printed["responsibilities"] == _duties(client, query) != []


def test_vacancies_are_duties_that_nobody_has(client: TestClient) -> None:
    duties = _duties(client, "vacancies=true")
    assert all(duty["vacant"] for duty in duties)
    assert "Mottagning för sena biverkningar efter cancerbehandling" in {duty["object"] for duty in duties}


def test_overdue_duties_have_passed_without_follow_up_the_oldest_first(client: TestClient) -> None:
    duties = _duties(client, "overdue=true&on=2026-10-01")
    last = [duty["due"] or duty["valid_to"] for duty in duties]
    assert last == sorted(last)
    assert all(duty["overdue"] for duty in duties)
    assert last[-1] < "2026-10-01"
    said = {duty["object"] for duty in duties}
    assert "Ta fram informationshanteringsplan för ambulansdata" in said
    assert not any("resultat i balans" in each for each in said)  # the board answered in February


def test_a_handed_over_duty_names_who_had_it_and_who_has_it(client: TestClient) -> None:
    duties = [each for each in _duties(client, "q=mammografiscreening i glesbygd") if each["after"]]
    (after,) = duties[0]["after"]
    successors = [
        each
        for each in _duties(client, "q=mammografiscreening i glesbygd")
        if each["actor"] == after["actor"]
    ]
    assert duties[0]["actor"] in [before["actor"] for each in successors for before in each["before"]]
    assert after["evidence"]["quote"]


@pytest.mark.parametrize("path", ["/api/responsible", "/api/decisions"])
def test_a_table_is_asked_for_by_header_or_parameter(client: TestClient, path: str) -> None:
    by_header = client.get(path, headers={"accept": "text/csv"})
    by_parameter = client.get(f"{path}?format=csv")
    assert by_header.content == by_parameter.content
    assert by_header.headers["content-type"] == "text/csv; charset=utf-8"
    assert by_header.headers["content-disposition"].startswith("attachment; filename=")
    plain = client.get(f"{path}?format=json", headers={"accept": "text/csv"})
    assert plain.headers["content-type"] == "application/json"


def test_the_table_of_duties_holds_each_once_sorted_by_holder(client: TestClient) -> None:
    rows = _rows(client.get("/api/responsible?format=csv").content)
    duties = _duties(client, "")
    assert sorted((row["vad"], row["citat"]) for row in rows) == sorted(
        (duty["object"], duty["evidence"]["quote"]) for duty in duties
    )
    order = {(each["object"], each["evidence"]["quote"]): each["actor"]["name"].casefold() for each in duties}
    holders = [order[row["vad"], row["citat"]] for row in rows]
    assert len(holders) == len(duties)
    assert rows == _rows(client.get("/api/responsible?format=csv").content)


def test_the_table_of_decisions_is_in_the_order_of_the_list(client: TestClient) -> None:
    rows = _rows(client.get("/api/decisions?format=csv").content)
    decisions = client.get("/api/decisions").json()["decisions"]
    assert [(row["datum"], row["organ"], row["beslut"]) for row in rows] == [
        (each["date"] or "", each["body"]["name"], each["text"]) for each in decisions
    ]


def test_the_command_line_writes_the_same_table(
    client: TestClient, sample_settings: Settings, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    home = ["--home", str(sample_settings.home)]
    assert run(["responsible", "--vacancies", "--csv", *home]) == 0
    written = capfdbinary.readouterr().out
    assert written == client.get("/api/responsible?vacancies=true&format=csv").content
    assert run(["decisions", "mammografi", "--format", "csv", *home]) == 0
    assert _rows(capfdbinary.readouterr().out)


def test_a_table_and_an_object_at_once_are_refused(sample_settings: Settings) -> None:
    assert run(["responsible", "--csv", "--json", "--home", str(sample_settings.home)]) == 2


def test_a_question_of_what_is_overdue_or_vacant_is_answered_by_the_register(client: TestClient) -> None:
    for question, query in (
        ("Vilka uppdrag är försenade?", "overdue=true"),
        ("Vilka uppdrag saknar ansvarig?", "vacancies=true"),
    ):
        answered = client.get("/api/ask", params={"q": question}).json()
        assert answered["intent"] == "responsible"
        listed = {duty["object"] for duty in _duties(client, query)}
        assert answered["answers"]
        assert all(any(one["text"].startswith(duty) for duty in listed) for one in answered["answers"])


def test_a_question_of_what_is_overdue_where_nothing_is_says_so(empty_client: TestClient) -> None:
    answered = empty_client.get("/api/ask", params={"q": "Vilka uppdrag är försenade?"}).json()
    assert (answered["answers"], answered["abstained"]) == ([], True)
    assert answered["message"].startswith("Inget uppdrag i dokumenten har passerat")
