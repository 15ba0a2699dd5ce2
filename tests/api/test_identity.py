"""Judging of identity by the command line and over HTTP; every face follows at once."""

import json
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.cli import run
from api.http import create_app
from corpus.settings import Settings, load_settings

pytestmark = pytest.mark.slow

ONE, OTHER = "LPO Cancer", "RSG Säker vård"
ADDRESSES = (
    "/api/entities",
    "/api/relations",
    "/api/responsible",
    "/api/decisions",
    f"/api/timeline?q={OTHER}",
    f"/api/entities/{OTHER}",
    "/api/path?a=LPO Cancer&b=Region Älvmarken",
    f"/api/search?q=cancer&entity={OTHER}",
    "/api/ask?q=Vem är ordförande i LPO Cancer?",
    "/api/export?format=graphml",
    "/api/export?format=jsonld",
    "/api/export?format=ftm",
    "/api/export?format=csv",
)


@pytest.fixture(scope="module")
def settings(sample_settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Give a copy of the home folder with the sample documents, to judge in."""
    home = tmp_path_factory.mktemp("identity") / "home"
    shutil.copytree(sample_settings.home, home, symlinks=True)
    return load_settings(home=home, environment={})


@pytest.fixture(scope="module")
def http(settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(settings), raise_server_exceptions=False) as opened:
        yield opened


def _all(http: TestClient) -> list[str]:
    return [http.get(address).text for address in ADDRESSES]


def _judge(http: TestClient, verdict: str = "same", **more: str) -> Any:
    answer = http.post("/api/judgements", json={"left": ONE, "right": OTHER, "verdict": verdict, **more})
    assert answer.status_code == 201
    return answer.json()["judgement"]


def test_status_counts_names_and_relations_as_they_are_listed(http: TestClient) -> None:
    def told() -> tuple[int, int]:
        status = http.get("/api/status").json()
        assert status["entities"] == len(http.get("/api/entities").json()["entities"])
        assert status["relations"] == len(http.get("/api/relations").json()["relations"])
        return status["entities"], status["relations"]

    entities, relations = told()
    judgement = _judge(http)
    assert told()[0] == entities - 1
    http.delete(f"/api/judgements/{judgement['id']}")
    assert told() == (entities, relations)


def test_a_judgement_shows_in_every_answer_and_undoing_it_restores_them(http: TestClient) -> None:
    before = _all(http)
    judged = _judge(http, reason="prov", by="Ada")
    for address, was in zip(ADDRESSES, before, strict=True):
        if address.startswith(
            ("/api/entities", "/api/export", "/api/relations", "/api/timeline", "/api/sea")
        ):
            assert http.get(address).text != was, address
    undone = http.delete(f"/api/judgements/{judged['id']}")
    assert undone.status_code == 200
    assert undone.json() == {"undone": judged, "judgement": None}
    assert _all(http) == before


def test_the_entity_filter_of_search_finds_what_mentions_either_name(http: TestClient) -> None:
    def sections(entity: str) -> set[str]:
        every_word = {"q": "vård cancer", "mode": "lexical", "k": "100"}
        return {
            hit["section"]["id"]
            for hit in http.get("/api/search", params={**every_word, "entity": entity}).json()["hits"]
        }

    apart = {name: sections(name) for name in (ONE, OTHER)}
    judged = _judge(http)
    merged = sections(ONE)
    http.delete(f"/api/judgements/{judged['id']}")
    store = http.app.state.service.store  # type: ignore[attr-defined] # an application of ours
    assert merged <= store.sections_mentioning(judged["left"]["id"], judged["right"]["id"])
    assert merged >= apart[ONE] | apart[OTHER]
    assert apart[OTHER] - apart[ONE]


def test_the_list_tells_who_what_when_and_why(http: TestClient) -> None:
    judged = _judge(http, "not-same", reason="olika organ", by="Ada")
    listed = http.get("/api/judgements").json()["judgements"]
    http.delete(f"/api/judgements/{judged['id']}")
    assert listed[0] == judged
    assert {judged["left"]["name"], judged["right"]["name"]} == {ONE, OTHER}
    assert (judged["verdict"], judged["by"], judged["rule"], judged["reason"], judged["standing"]) == (
        "not-same",
        "Ada",
        False,
        "olika organ",
        "gäller",
    )
    assert judged["at"].endswith("+00:00")


def test_rules_have_judged_what_was_taken_in_and_a_person_may_set_them_aside(http: TestClient) -> None:
    before = _all(http)
    (rule,) = [
        each
        for each in http.get("/api/judgements").json()["judgements"]
        if each["rule"] and "ÄUS" in (each["left"]["name"], each["right"]["name"])
    ]
    assert (rule["by"], rule["verdict"], rule["standing"]) == ("förkortning", "same", "gäller")
    assert len(http.get("/api/entities/ÄUS").json()["entity"]["aliases"]) >= 1
    undone = http.delete(f"/api/judgements/{rule['id']}", params={"by": "Ada"}).json()
    assert (undone["judgement"]["verdict"], undone["judgement"]["by"]) == ("unsure", "Ada")
    assert (
        http.get(f"/api/entities/{rule['left']['id']}").text
        != http.get(f"/api/entities/{rule['right']['id']}").text
    )
    assert http.delete(f"/api/judgements/{undone['judgement']['id']}").status_code == 200
    assert _all(http) == before


def test_a_contradiction_is_a_conflict_that_names_the_judgements(http: TestClient) -> None:
    apart = _judge(http, "not-same", by="Ada")
    chain = http.post("/api/judgements", json={"left": ONE, "right": "RPO Hud", "verdict": "same"}).json()
    answer = http.post("/api/judgements", json={"left": OTHER, "right": "RPO Hud", "verdict": "same"})
    for judged in (apart, chain["judgement"]):
        http.delete(f"/api/judgements/{judged['id']}")
    assert answer.status_code == 409
    assert answer.headers["content-type"] == "application/problem+json"
    assert apart["id"] in answer.json()["detail"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"left": ONE, "right": "Ingen Alls", "verdict": "same"}, 404),
        ({"left": ONE, "right": ONE, "verdict": "same"}, 400),
        ({"left": ONE, "right": OTHER, "verdict": "kanske"}, 422),
        ({"left": ONE, "right": OTHER, "verdict": "same", "extra": 1}, 422),
        ({"left": ONE, "verdict": "same"}, 422),
    ],
)
def test_a_bad_judgement_is_refused(http: TestClient, body: dict[str, object], status: int) -> None:
    assert http.post("/api/judgements", json=body).status_code == status
    assert http.delete("/api/judgements/ffffffffffffffff").status_code == 404


def test_the_command_line_judges_lists_and_undoes(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    def call(*arguments: str) -> tuple[int, dict[str, Any]]:
        code = run([*arguments, "--home", str(settings.home), "--json"])
        return code, json.loads(capsys.readouterr().out)

    _, before = call("entities")
    code, judged = call("same", ONE, OTHER, "--reason", "prov", "--by", "Ada")
    assert (code, judged["judgement"]["by"], judged["judgement"]["reason"]) == (0, "Ada", "prov")
    assert call("judgements")[1]["judgements"][0] == judged["judgement"]
    assert call("entity", ONE)[1]["entity"] == call("entity", OTHER)[1]["entity"]
    assert call("not-same", ONE, OTHER)[0] == 0
    assert call("judgements")[1]["judgements"][1]["standing"] == "ersatt"
    for each in call("judgements")[1]["judgements"][:2]:
        assert call("undo", each["id"])[0] == 0
    assert call("entities")[1] == before


def test_the_command_line_speaks_swedish(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    home = ["--home", str(settings.home)]
    assert run(["same", ONE, OTHER, "--by", "Ada", "--reason", "bytte namn", *home]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith(f"» ”{ONE}” är ”{OTHER}”")
    assert told[1].endswith("Ada: bytte namn")
    assert run([*told[-1].removeprefix("Ångra med: beslutsgraf ").split(), *home]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "Avgörandet är återtaget."
    assert run(["same", ONE, ONE, *home]) == 2
    assert "samma namn i dokumenten" in capsys.readouterr().err
