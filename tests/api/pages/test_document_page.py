import io
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.api.pages.reading import addresses, page, text_of, texts
from tests.conftest import SAMPLE

pytestmark = pytest.mark.slow


@pytest.fixture
def minutes(client: TestClient) -> dict[str, str]:
    """Give the head of minutes that are a PDF."""
    listed = client.get("/api/documents").json()["documents"]
    found = next(
        each for each in listed if each["source"].endswith("03-regionstyrelsen-protokoll-2024-11-12.pdf")
    )
    assert isinstance(found, dict)
    return found


def test_names_are_told_apart_by_kind_and_lead_to_their_cards(
    client: TestClient, minutes: dict[str, str]
) -> None:
    shown = page(client, f"/dokument/{minutes['id']}")
    named = shown.css("article a.named.person")
    assert named
    assert text_of(page(client, named[0].attributes["href"] or ""), ".kind") == "Person"
    (plain,) = [each for each in addresses(shown, ".beside a") if "?namn=nej" in each]
    without = page(client, plain)
    assert not without.css("article a.named")
    article, bare = shown.css_first("article"), without.css_first("article")
    assert article is not None
    assert bare is not None
    assert article.text() == bare.text()


def test_contents_lead_to_the_headings(client: TestClient, minutes: dict[str, str]) -> None:
    shown = page(client, f"/dokument/{minutes['id']}")
    anchors = [each.removeprefix("#") for each in addresses(shown, ".toc a")]
    assert len(anchors) > 3
    assert set(anchors) <= {node.attributes["id"] for node in shown.css("article [id]")}


def test_decisions_beside_the_text_lead_to_their_words(client: TestClient, minutes: dict[str, str]) -> None:
    shown = page(client, f"/dokument/{minutes['id']}")
    (bus,) = [node for node in shown.css(".beside a.plain") if "egen mammografibuss" in node.text()]
    marked = page(client, bus.attributes["href"] or "")
    assert "egen mammografibuss" in "".join(node.text() for node in marked.css("mark"))
    assert (
        text_of(marked, "#hanvisning") == "Regionstyrelsen 2024-11-12, § 187, Anskaffning av mammografibuss"
    )


def test_a_passage_is_cited_with_its_words_and_opens_the_original_at_its_page(
    client: TestClient, minutes: dict[str, str]
) -> None:
    (bus,) = [
        node
        for node in page(client, f"/dokument/{minutes['id']}").css(".beside a.plain")
        if "egen mammografibuss" in node.text()
    ]
    address = bus.attributes["href"] or ""
    marked = page(client, address)
    words, link = (
        node.attributes["data-copy"] or "" for node in marked.css("details:first-child [data-copy]")
    )
    quote = " ".join("".join(node.text() for node in marked.css("mark")).split())
    assert words == f"”{quote}” (Protokoll – Regionstyrelsen, 12 november 2024, § 187, sida 1)"
    assert link == address
    assert f"/dokument/{minutes['id']}/original#page=1" in addresses(marked, ".beside a")
    assert not page(client, f"/dokument/{minutes['id']}").css(".beside [data-link]")


def test_the_words_of_the_search_are_marked_and_those_of_the_question_are_not(
    client: TestClient, minutes: dict[str, str]
) -> None:
    shown = page(client, f"/dokument/{minutes['id']}?q=Vad beslutades om mammografibussen?")
    assert {text.casefold() for text in texts(shown, ".sought")} == {"mammografibuss"}
    assert addresses(shown, ".back a") == ["/?q=Vad+beslutades+om+mammografibussen%3F"]


def test_the_original_is_sent_as_it_is_and_opens_at_its_page(
    client: TestClient, minutes: dict[str, str]
) -> None:
    sent = client.get(f"/dokument/{minutes['id']}/original")
    assert sent.content == (SAMPLE / "03-regionstyrelsen-protokoll-2024-11-12.pdf").read_bytes()
    assert sent.headers["content-type"] == "application/pdf"
    assert sent.headers["content-disposition"].startswith("inline")
    assert "default-src 'none'" in sent.headers["content-security-policy"]
    shown = page(client, f"/dokument/{minutes['id']}")
    assert f"/dokument/{minutes['id']}/original#page=2" in addresses(shown, ".page a")


def test_a_web_page_is_sent_as_a_file_to_save_and_not_shown(client: TestClient) -> None:
    listed = client.get("/api/documents").json()["documents"]
    (web,) = [
        each
        for each in listed
        if each["source"].endswith("26-vallsele-webbsida-kvarteret-spinnaren-2025-11-20.html")
    ]
    sent = client.get(f"/dokument/{web['id']}/original")
    assert sent.headers["content-type"] == "application/octet-stream"
    assert sent.headers["content-disposition"].startswith("attachment")


def test_versions_are_listed_with_what_differs(client: TestClient, minutes: dict[str, str]) -> None:
    shown = page(client, f"/dokument/{minutes['id']}")
    (comparison,) = [each for each in addresses(shown, ".beside a") if "/skillnader?" in each]
    assert "annat format" in text_of(shown, ".beside")
    compared = page(client, comparison)
    assert text_of(compared, "h1") == "Skillnader mellan två versioner"


def test_an_attachment_and_its_mail_lead_to_each_other(client: TestClient) -> None:
    listed = client.get("/api/documents").json()["documents"]
    (mail,) = [each for each in listed if each["media_type"] == "message/rfc822"]
    (attached,) = [each for each in listed if each["parent"] == mail["id"]]
    assert f"/dokument/{attached['id']}" in addresses(page(client, f"/dokument/{mail['id']}"), ".beside a")
    inner = page(client, f"/dokument/{attached['id']}")
    assert f"/dokument/{mail['id']}" in addresses(inner, ".beside a")
    assert "inuti en annan fil" in text_of(inner, ".beside")


def test_a_file_that_has_changed_is_not_sent(empty_client: TestClient) -> None:
    sent = {"file": ("plan.txt", io.BytesIO("Plan för bussar\n\nBussrådet ses i maj.".encode()))}
    empty_client.post("/api/documents", files=sent)
    (document,) = empty_client.get("/api/documents").json()["documents"]
    address = f"/dokument/{document['id']}"
    assert empty_client.get(f"{address}/original").status_code == 200
    file = Path(document["source"])
    file.write_text("något annat", encoding="utf-8")
    assert "har ändrats" in text_of(page(empty_client, address), ".beside")
    assert empty_client.get(f"{address}/original").status_code == 404
    file.unlink()
    assert "finns inte kvar" in text_of(page(empty_client, address), ".beside")
