from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.http import create_app
from tests.api.pages.reading import HTML, addresses, entity_id, page, text_of, texts
from tests.conftest import home_with_encoder

pytestmark = pytest.mark.slow

MINUTES = """Protokoll

Bussrådet

Datum: 2026-03-05

Närvarande: Ada Lindkvist (ordförande), Bo Ekmark, Bo Ekmarksson

§ 1 Tidtabellen

Bussrådet beslutar att godkänna tidtabellen.
"""


@pytest.fixture(scope="module")
def judging(tmp_path_factory: pytest.TempPathFactory, encoder_home: Path) -> Iterator[TestClient]:
    """Give a client of a corpus in which a person stands under two names."""
    settings = home_with_encoder(tmp_path_factory.mktemp("home"), encoder_home)
    with TestClient(create_app(settings), raise_server_exceptions=False) as client:
        sent = {"file": ("protokoll.txt", MINUTES.encode())}
        assert client.post("/api/documents", files=sent).json()["added"] == 1
        yield client


def judged(client: TestClient, left: str, right: str, verdict: str = "same") -> str:
    fields = {"left": left, "right": right, "verdict": verdict, "reason": "samma person", "by": "Arkivet"}
    answered = client.post("/avgoranden", data=fields, headers=HTML, follow_redirects=False)
    assert answered.status_code == 303, answered.text
    return answered.headers["location"]


def test_two_names_become_one_and_two_again(judging: TestClient) -> None:
    one, other = entity_id(judging, "Bo Ekmark"), entity_id(judging, "Bo Ekmarksson")
    card = page(judging, judged(judging, one, other))
    assert "Avgjort" in text_of(card, "#avgjort")
    assert text_of(page(judging, f"/entitet/{other}"), "h1") == text_of(
        page(judging, f"/entitet/{one}"), "h1"
    )
    listed = page(judging, "/avgoranden")
    (line,) = texts(listed, ".judgements li")
    assert "är" in line
    assert "Arkivet: samma person" in line
    form = listed.css_first(".judgements form")
    assert form is not None
    undone = judging.post(form.attributes["action"] or "", headers=HTML, follow_redirects=False)
    assert undone.status_code == 303
    after = page(judging, undone.headers["location"])
    told = text_of(after, "[role=status]")
    assert told == "Avgörandet om Bo Ekmark och Bo Ekmarksson är ångrat."
    assert {f"/entitet/{one}", f"/entitet/{other}"} == set(addresses(after, "[role=status] a"))
    assert not page(judging, "/avgoranden").css("[role=status], .judgements li")
    assert text_of(page(judging, f"/entitet/{other}"), "h1") == "Bo Ekmarksson"


def test_a_judgement_that_cannot_be_made_is_explained(judging: TestClient) -> None:
    one = entity_id(judging, "Bo Ekmark")
    fields = {"left": one, "right": "Finns Inte", "verdict": "same"}
    told = judging.post("/avgoranden", data=fields, headers=HTML)
    assert told.status_code == 404
    assert "Finns Inte" in told.text
    assert "Tillbaka till kortet" in told.text


def test_a_judgement_from_another_site_is_refused(judging: TestClient) -> None:
    fields = {"left": entity_id(judging, "Bo Ekmark"), "right": "Ada Lindkvist", "verdict": "same"}
    refused = judging.post("/avgoranden", data=fields, headers={"sec-fetch-site": "cross-site"})
    assert refused.status_code == 403
    assert judging.get("/api/judgements").json()["judgements"] == []
