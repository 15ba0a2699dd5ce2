from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree as ET

import pytest
from fastapi.testclient import TestClient

from api.pages.feeds import Entry, atom
from tests.api.pages.reading import addresses, page

pytestmark = pytest.mark.slow
ATOM = "{http://www.w3.org/2005/Atom}"


def feed(client: TestClient, address: str) -> ET.Element:
    answered = client.get(address)
    assert answered.status_code == 200, answered.text
    assert answered.headers["content-type"].startswith("application/atom+xml")
    return ET.fromstring(answered.content)  # noqa: S314 - our own file


def told(parsed: ET.Element, name: str) -> list[Any]:
    return [entry.findtext(f"{ATOM}{name}") for entry in parsed.findall(f"{ATOM}entry")]


def test_the_newest_decisions_are_a_feed_that_leads_to_their_words(client: TestClient) -> None:
    every = client.get("/api/decisions").json()["decisions"]
    newest = sorted((one["date"] for one in every if one["date"]), reverse=True)[:50]
    found = feed(client, "/beslut.atom")
    assert told(found, "updated") == [f"{date}T00:00:00Z" for date in newest]
    link = found.find(f"{ATOM}entry/{ATOM}link")
    assert link is not None
    marked = page(client, link.attrib["href"])
    words = " ".join("".join(node.text() for node in marked.css("mark")).split())
    assert told(found, "summary")[0].startswith(f"”{words}” (")


def test_a_feed_is_narrowed_as_its_page_is(client: TestClient) -> None:
    shown = page(client, "/beslut?outcome=avslag&from=2025&sort=organ")
    address = next(each for each in addresses(shown, "main p a") if ".atom" in each)
    every = client.get("/api/decisions").json()["decisions"]
    wanted = {one["text"] for one in every if one["outcome"] == "avslag" and (one["date"] or "") >= "2025"}
    assert wanted
    assert set(told(feed(client, address), "title")) == wanted
    assert client.get("/beslut.atom?from=ig%C3%A5r").status_code == 400


def test_the_newest_documents_are_a_feed(client: TestClient) -> None:
    heads = client.get("/api/documents").json()["documents"]
    found = feed(client, f"/dokument.atom?kind=motion&q={quote('mammografi')}")
    assert told(found, "title") == ["Motion om mobil mammografi"]
    assert len(told(feed(client, "/dokument.atom"), "id")) == sum(bool(head["date"]) for head in heads)
    assert client.get("/dokument.atom?from=ig%C3%A5r").status_code == 400
    assert told(feed(client, "/dokument.atom?from=2031"), "id") == []


def test_signs_that_xml_has_no_place_for_are_left_out() -> None:
    entry = Entry("d", "Plan \x01& <torg>", "2026-02", "/dokument/d", "Parknämnden", "”Vi\x0c ses.”")
    written = atom("Dokument", [entry], own="http://x/f", page="/dokument", base="http://x")
    parsed = ET.fromstring(written)  # noqa: S314 - our own file
    assert (told(parsed, "title"), told(parsed, "summary")) == (["Plan & <torg>"], ["”Vi ses.”"])
    assert told(parsed, "updated") == ["2026-02-01T00:00:00Z"]
    addresses_told = [link.attrib["href"] for link in parsed.iter(f"{ATOM}link")]
    assert addresses_told == ["http://x/f", "http://x/dokument", "http://x/dokument/d"]
