import networkx as nx
import pytest
from fastapi.testclient import TestClient

from tests.api.pages.reading import addresses, entity_id, page, text_of

pytestmark = pytest.mark.slow


def test_the_picture_the_table_and_the_file_hold_the_same(client: TestClient) -> None:
    query = "?fran=NLR&antal=30"
    data = client.get(f"/graf.json{query}").json()
    ids = {node["id"] for node in data["nodes"]}
    assert data["nodes"][0]["id"] == entity_id(client, "NLR")
    assert all({link["source"], link["target"]} <= ids for link in data["links"])
    shown = page(client, f"/graf{query}")
    assert len(shown.css("table.links tbody tr")) == len(data["links"]) > 5
    graph = nx.parse_graphml(client.get(f"/graf.graphml{query}").text, force_multigraph=True)
    assert set(graph.nodes) == ids
    assert graph.number_of_edges() == sum(link["times"] for link in data["links"])


def test_opening_a_neighbour_adds_what_stands_around_it(client: TestClient) -> None:
    before = client.get("/graf.json?fran=NLR&slag=person&slag=group").json()
    neighbour = before["nodes"][1]
    after = client.get(
        f"/graf.json?fran=NLR&slag=person&slag=group&slag=region&oppna={neighbour['id']}"
    ).json()
    assert {node["id"] for node in before["nodes"]} <= {node["id"] for node in after["nodes"]}
    assert len(after["links"]) > len(before["links"])
    assert [node["opened"] for node in after["nodes"]][:2] == [True, True]


def test_kinds_period_and_number_narrow_the_graph(client: TestClient) -> None:
    people = client.get("/graf.json?fran=NLR&slag=person").json()
    assert {node["kind"] for node in people["nodes"][1:]} == {"person"}
    few = client.get("/graf.json?fran=Region Älvmarken&antal=10").json()
    assert len(few["nodes"]) == 10
    assert few["leftOut"] > 0
    assert client.get("/graf.json?fran=NLR&from=1999&to=1999").json()["links"] == []
    in_time = client.get("/graf.json?fran=NLR&from=2026").json()
    assert 0 < len(in_time["links"]) < len(client.get("/graf.json?fran=NLR").json()["links"])


def test_the_way_between_two_names_holds_both(client: TestClient) -> None:
    data = client.get("/graf.json?fran=Margareta Svärdhagen&till=Vallsele kommun").json()
    names = {node["name"] for node in data["nodes"]}
    assert {"Margareta Svärdhagen", "Vallsele kommun"} <= names
    shown = page(client, "/graf?fran=Margareta Svärdhagen&till=Vallsele kommun")
    assert text_of(shown, "h1") == "Så hänger Margareta Svärdhagen och Vallsele kommun ihop"


def test_the_overview_hangs_together(client: TestClient) -> None:
    data = client.get("/graf.json").json()
    graph: nx.Graph[str] = nx.Graph([(link["source"], link["target"]) for link in data["links"]])
    assert nx.is_connected(graph)
    assert len(data["nodes"]) > 10


def test_an_unknown_name_and_a_bad_date_are_told_on_the_page(client: TestClient) -> None:
    assert "finnsinte" in text_of(page(client, "/graf?fran=finnsinte", status=404), ".problem")
    assert "inget datum" in text_of(page(client, "/graf?from=igår", status=400), "main")


def test_without_scripts_a_link_opens_each_neighbour(client: TestClient) -> None:
    shown = page(client, "/graf?fran=NLR&slag=person")
    first = addresses(shown, ".nodes a")[0]
    assert "oppna=" in first
    assert len(page(client, first).css("table.links tbody tr")) >= len(shown.css("table.links tbody tr"))
