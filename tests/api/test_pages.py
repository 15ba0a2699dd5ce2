"""The pages as a program sees them: hostile content is inert, links lead to the words, nothing is inline."""

import html
import io
import re
from urllib.parse import parse_qs, quote_plus

import pytest
from fastapi.testclient import TestClient

pytestmark = pytest.mark.slow

HOSTILE = "<script>alert(1)</script>"
TABLE = (
    f"Plan för {HOSTILE}\n\nÅtgärd\tAnsvarig\nMäta {HOSTILE} vatten\tEnheten {HOSTILE}\nRena\tAnläggningen\n"
)


def page(client: TestClient, path: str) -> str:
    answered = client.get(path, headers={"accept": "text/html"})
    assert answered.status_code == 200, answered.text
    return answered.text


def test_hostile_content_is_inert_everywhere(empty_client: TestClient) -> None:
    name = "<img src=x onerror=alert(1)>.txt"
    empty_client.post("/api/documents", files={"file": (name, io.BytesIO(TABLE.encode()))})
    (document,) = empty_client.get("/api/documents").json()["documents"]
    for path in (
        f"/?q={quote_plus(HOSTILE + ' vatten')}",
        "/?q=vatten",
        "/dokument",
        f"/dokument/{document['id']}",
        f"/dokument/{document['id']}?start=0&end=30&q={quote_plus(HOSTILE)}",
    ):
        shown = page(empty_client, path)
        assert "<script" not in shown
        assert "<img src=x" not in shown
    assert html.escape(HOSTILE) in page(empty_client, f"/dokument/{document['id']}")


def test_every_hit_leads_to_a_page_where_its_text_is_marked(client: TestClient) -> None:
    hits = client.get("/api/search?q=mobil mammografi&k=10").json()["hits"]
    links = re.findall(r'<h3><a href="(/dokument/[^"]+)"', page(client, "/?q=mobil mammografi"))
    assert len(links) == len(hits) > 3
    for hit, link in zip(hits, links, strict=True):
        shown = page(client, html.unescape(link).split("#")[0])
        marked = "".join(html.unescape(text) for text in re.findall(r"<mark>(.*?)</mark>", shown, re.DOTALL))
        assert "".join(marked.split()) == "".join(hit["text"].split())
        assert shown.count('id="stycke"') == 1


def test_paging_and_filters_keep_the_question(client: TestClient) -> None:
    shown = page(client, "/?q=nämnden&kind=protokoll&sida=2")
    assert 'value="nämnden"' in shown
    assert re.search(r"<option[^>]*selected[^>]*>protokoll", shown)
    (previous,) = re.findall(r'rel="prev" href="/\?([^"]*)"', shown)
    assert parse_qs(html.unescape(previous)) == {"q": ["nämnden"], "kind": ["protokoll"], "sida": ["1"]}


def test_no_hits_say_what_was_searched(client: TestClient) -> None:
    shown = page(client, "/?q=mammografi&from=1999&to=1999")
    assert "Inga träffar" in shown
    assert "0 dokument" in shown
    assert "utan avgränsningar" in shown


def test_an_empty_collection_tells_how_to_fill_it(empty_client: TestClient) -> None:
    assert "beslutsgraf ingest" in page(empty_client, "/")


def test_a_bad_date_is_told_beside_the_form_and_kept(client: TestClient) -> None:
    answered = client.get("/?q=mammografi&from=igår", headers={"accept": "text/html"})
    assert answered.status_code == 400
    assert "igår” är inget datum" in answered.text
    assert 'value="mammografi"' in answered.text


@pytest.mark.parametrize("path", ["/?okänd=1", "/dokument?okänd=1", "/dokument/saknas", "/saknas"])
def test_what_does_not_exist_gives_a_page_in_swedish(client: TestClient, path: str) -> None:
    answered = client.get(path, headers={"accept": "text/html"})
    assert 400 <= answered.status_code < 500
    assert '<html lang="sv">' in answered.text
    assert "Till sökningen" in answered.text


def test_nothing_is_inline_and_nothing_comes_from_elsewhere(client: TestClient) -> None:
    for path in ("/", "/?q=mammografi", "/dokument"):
        shown = page(client, path)
        assert not re.search(r"<script(?![^>]*src)|<style| style=| on\w+=|javascript:", shown)
        assert not re.search(r'(?:src|href|action)="(?:https?:)?//', shown)
