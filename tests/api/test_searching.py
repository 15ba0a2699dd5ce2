"""Searching as a tool: facets that keep their promise, one order over all pages, the list as a table."""

import csv
import io
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.cli import run
from corpus.settings import Settings

pytestmark = pytest.mark.slow
QUERY = "mammografi cancer uppföljning"


def asked(client: TestClient, **parameters: Any) -> dict[str, Any]:
    answered = client.get("/api/search", params={"q": QUERY, "mode": "lexical"} | parameters)
    assert answered.status_code == 200, answered.text
    found: dict[str, Any] = answered.json()
    return found


@pytest.mark.parametrize("mode", ["lexical", "hybrid"])
@pytest.mark.parametrize("facet", ["body", "kind", "region", "entity"])
def test_a_facets_value_as_a_filter_finds_as_many_as_it_says(
    client: TestClient, facet: str, mode: str
) -> None:
    values = asked(client, mode=mode)["facets"][facet]
    assert values
    for value in values[:4]:
        assert asked(client, mode=mode, **{facet: value["value"]})["total"] == value["count"] > 0


@pytest.mark.parametrize("mode", ["lexical", "hybrid"])
@pytest.mark.parametrize("facet", ["year", "month"])
def test_a_period_as_a_filter_finds_as_many_as_it_says(client: TestClient, facet: str, mode: str) -> None:
    values = asked(client, mode=mode)["facets"][facet]
    assert [value["value"] for value in values] == sorted(value["value"] for value in values)
    for value in values:
        found = asked(client, mode=mode, **{"from": value["value"], "to": value["value"]})
        assert found["total"] == value["count"] > 0


def test_kinds_of_all_hits_add_up_to_the_total(client: TestClient) -> None:
    found = asked(client, k=1)
    assert sum(value["count"] for value in found["facets"]["kind"]) == found["total"] > len(found["hits"])


@pytest.mark.parametrize("sort", ["relevance", "date"])
@pytest.mark.parametrize("mode", ["hybrid", "lexical", "semantic"])
def test_pages_put_together_are_the_whole_list(client: TestClient, mode: str, sort: str) -> None:
    whole = asked(client, mode=mode, sort=sort, k=1000)
    pages = [
        hit
        for offset in range(0, whole["total"], 5)
        for hit in asked(client, mode=mode, sort=sort, k=5, offset=offset)["hits"]
    ]
    assert pages == whole["hits"]
    assert [hit["rank"] for hit in pages] == list(range(1, whole["total"] + 1))


def test_sorted_by_date_no_hit_is_older_than_the_next(client: TestClient) -> None:
    dates = [hit["document"]["date"] or "" for hit in asked(client, sort="date", k=1000)["hits"]]
    assert dates == sorted(dates, reverse=True)
    assert len(set(dates)) > 3


def test_the_table_has_every_hit_of_the_list(client: TestClient) -> None:
    whole = asked(client, sort="date", k=1000)["hits"]
    answered = client.get(f"/api/search?q={QUERY}&mode=lexical&sort=date&format=csv")
    assert answered.headers["content-type"] == "text/csv; charset=utf-8"
    assert answered.headers["content-disposition"] == 'attachment; filename="beslutsgraf-traffar.csv"'
    rows = list(csv.DictReader(io.StringIO(answered.content.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert [(row["nr"], row["avsnitt"], row["text"].lstrip("'")) for row in rows] == [
        (str(hit["rank"]), hit["section"]["id"], hit["text"]) for hit in whole
    ]


def test_the_command_writes_the_same_table(
    client: TestClient, sample_settings: Settings, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    home = str(sample_settings.home)
    assert run(["search", QUERY, "--mode", "lexical", "--csv", "-k", "7", "--home", home]) == 0
    written = capfdbinary.readouterr().out
    assert written == client.get(f"/api/search?q={QUERY}&mode=lexical&k=7&format=csv").content
    assert written.count(b"\r\n") == 8
    assert run(["search", "xylofonkonsert", "--mode", "lexical", "--csv", "--home", home]) == 1


def test_a_table_and_an_object_at_once_are_refused(sample_settings: Settings) -> None:
    assert run(["search", QUERY, "--csv", "--json", "--home", str(sample_settings.home)]) == 2


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/api/search?q=a&sort=colour", 422),
        ("/api/search?q=a&format=xls", 422),
        ("/api/search?q=a&regions=b", 422),
        ("/api/search?q=a&region=Regionstyrelsen", 400),
        ("/api/search?q=a&entity=Ingen Alls", 404),
    ],
)
def test_what_cannot_be_is_refused(client: TestClient, address: str, status: int) -> None:
    answered = client.get(address)
    assert answered.status_code == status
    assert answered.headers["content-type"] == "application/problem+json"


def test_a_region_that_stands_nowhere_finds_nothing(client: TestClient) -> None:
    found = asked(client, region="Region Ingenstans")
    assert (found["total"], found["searched"]["documents"]) == (0, 0)


def test_an_empty_field_of_a_form_is_no_filter(client: TestClient) -> None:
    assert asked(client, body="", region="", entity="", kind="") == asked(client)


def test_what_is_typed_is_completed_by_names_titles_and_headings(client: TestClient) -> None:
    found = client.get("/api/suggest?q=mamm&k=50").json()["suggestions"]
    assert all(one.keys() == {"text", "kind", "id", "count"} for one in found)
    assert all("mamm" in one["text"].casefold() for one in found)
    assert {one["kind"] for one in found} >= {"rubrik"}
    (board,) = client.get("/api/suggest?q=regionstyrelsen (region älv&k=1").json()["suggestions"]
    assert client.get(f"/api/entities/{board['id']}").json()["entity"]["name"] == board["text"]


def test_a_misspelt_query_that_finds_nothing_gets_a_suggestion(client: TestClient) -> None:
    found = client.get('/api/search?q="mobl mammografi"').json()
    assert (found["total"], found["suggestion"]) == (0, '"mobil mammografi"')
    assert client.get("/api/search", params={"q": found["suggestion"]}).json()["total"] > 0
    assert asked(client)["suggestion"] is None
