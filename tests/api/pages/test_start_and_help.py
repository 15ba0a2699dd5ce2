"""Where people begin: the start page, the help, the list of documents, the title of a search."""

import pytest
from fastapi.testclient import TestClient

from tests.api.pages.reading import addresses, page, text_of

pytestmark = pytest.mark.slow


def test_the_start_page_shows_the_newest_documents(client: TestClient) -> None:
    heads = client.get("/api/documents").json()["documents"]
    newest = sorted((head["date"] for head in heads if head["date"]), reverse=True)[:5]
    start = page(client, "/")
    assert [node.attributes["datetime"] for node in start.css(".newest time")] == newest
    assert page(client, addresses(start, ".newest a")[0]).css("article.document")


def test_every_page_leads_to_the_help_and_the_help_to_the_registers(client: TestClient) -> None:
    for address in ("/", "/?q=egenmonitorering", "/dokument", "/beslut", "/lage"):
        assert "/hjalp" in addresses(page(client, address), "footer a")
    shown = page(client, "/hjalp")
    for link in addresses(shown, "main a"):
        if link.startswith("#"):
            assert shown.css(link), link
        else:
            assert client.get(link).status_code == 200, link


def test_documents_are_found_by_words_of_their_title_body_and_file(client: TestClient) -> None:
    heads = client.get("/api/documents").json()["documents"]
    wanted = {f"/dokument/{head['id']}" for head in heads if "LPO" in head["title"]}
    assert wanted <= set(addresses(page(client, "/dokument?q=lpo"), ".documents a"))
    (motion,) = addresses(page(client, "/dokument?q=mammografi+MOTION+docx"), ".documents a")
    assert text_of(page(client, motion), "h1") == "Motion om mobil mammografi"
    nothing = page(client, "/dokument?q=xyzzy")
    assert "Inget dokument heter så." in text_of(nothing, "main")
    assert "/?q=xyzzy" in addresses(nothing, "main p a")


def test_the_title_of_a_search_tells_how_many_were_found(client: TestClient) -> None:
    found = client.get("/api/search?q=bussresor").json()["total"]
    assert text_of(page(client, "/?q=bussresor"), "title") == f"bussresor: {found} avsnitt – Beslutsgraf"
    assert text_of(page(client, "/?q=xyzzy+qwxz"), "title") == "xyzzy qwxz: inga träffar – Beslutsgraf"
