"""The web pages as HTML: what they show in each state, and that nothing in a document can act on them."""

import io
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote_plus

import pytest
from fastapi.testclient import TestClient
from selectolax.lexbor import LexborHTMLParser as Html

from api.http import create_app
from api.service import Service
from corpus.settings import Settings
from tests.api.pages.reading import HTML, addresses, page, text_of

pytestmark = pytest.mark.slow

ATTACK = "<script>alert(1)</script>"
HOSTILE = f"""# Protokoll {ATTACK}

Kulturnämnden

Datum: 2026-03-05

## Åtgärder {ATTACK}

| Åtgärd {ATTACK} | Ansvarig |
| --- | --- |
| Måla biblioteket {ATTACK} | Kulturnämnden |
"""
PLAIN_PAGES = (
    "/dokument", "/ansvar", "/beslut", "/arende", "/entiteter", "/entitet/NLR", "/graf", "/graf?fran=NLR",
    "/lage", "/avgoranden", "/hjalp", "/finnsinte",
)  # fmt: skip
QUESTIONS = (
    "Vem ansvarar för egenmonitorering vid hjärtsvikt?",
    "Vad beslutades om mobil mammografi?",
    "Var diskuterades egenmonitorering?",
    "Kvarnbacken",
)


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_the_start_page_says_what_can_be_searched(client: TestClient) -> None:
    start = page(client, "/")
    assert text_of(start, "h1") == "Sök i beslut, protokoll och planer"
    assert "Det går att söka i 33 dokument." in text_of(start, "main")


def test_the_questions_of_the_start_page_come_from_the_documents_and_are_answered(client: TestClient) -> None:
    questions = addresses(page(client, "/"), ".hint li a")
    assert len(questions) == 3
    for address in questions:
        assert page(client, address).css(".answers li"), address


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_link_of_a_result_leads_to_the_very_words_marked(client: TestClient, question: str) -> None:
    hits = client.get("/api/search", params={"q": question, "k": 10}).json()["hits"]
    found = page(client, f"/?q={quote_plus(question)}")
    links = addresses(found, ".hits h3 a")
    assert len(links) == len(hits) > 0
    for link, hit in zip(links, hits, strict=True):
        shown = page(client, link)
        marked = "".join(node.text() for node in shown.css("mark"))
        assert squeezed(marked) == squeezed(hit["text"])
        assert len(shown.css("#stycke")) == 1
        assert link.endswith("#stycke")


@pytest.mark.parametrize("question", QUESTIONS[:3])
def test_every_answer_shows_and_links_to_its_quotation(client: TestClient, question: str) -> None:
    answers = client.get("/api/ask", params={"q": question, "k": 1}).json()["answers"]
    found = page(client, f"/?q={quote_plus(question)}")
    items = found.css(".answers li")
    assert len(items) == len(answers) > 0
    for item, answer in zip(items, answers, strict=True):
        link = item.css_first(".place a")
        assert link is not None
        shown = page(client, link.attributes["href"] or "")
        marked = "".join(node.text() for node in shown.css("mark"))
        assert squeezed(marked) == squeezed(answer["evidence"]["quote"])


def test_dates_are_written_out_and_kept_for_machines(client: TestClient) -> None:
    found = page(client, "/?q=egenmonitorering&from=2026-03-24&to=2026-03-24")
    (date,) = {(node.attributes["datetime"], node.text()) for node in found.css(".hits time")}
    assert date == ("2026-03-24", "24 mars 2026")


def test_filters_and_paging_keep_the_search(client: TestClient) -> None:
    first = page(client, "/?q=regionen&kind=protokoll&from=2024")
    assert "protokoll" in text_of(first, "ul.chips")
    (second_address,) = addresses(first, "a[rel=next]")
    second = page(client, second_address)
    assert "Sida 2 av" in text_of(second, ".paging")
    box = second.css_first("#q")
    start = second.css_first("#from")
    assert box is not None
    assert start is not None
    assert (box.attributes["value"], start.attributes["value"]) == ("regionen", "2024")
    assert not set(addresses(first, ".hits h3 a")) & set(addresses(second, ".hits h3 a"))
    passage = page(client, addresses(second, ".hits h3 a")[0])
    (back,) = addresses(passage, ".back a")
    assert addresses(page(client, back), ".hits h3 a") == addresses(second, ".hits h3 a")


@pytest.mark.parametrize(
    "address", ["/?q=egenmonitorering&", "/dokument?", "/ansvar?", "/beslut?", "/arende?", "/entiteter?"]
)
def test_a_page_beyond_the_last_says_so(client: TestClient, address: str) -> None:
    beyond = page(client, f"{address}sida=999")
    assert "Sida 999 finns inte." in text_of(beyond, "main")
    (last,) = [each for each in addresses(beyond, "main p a") if "sida=" in each]
    assert "Sida 999 finns inte." not in text_of(page(client, last), "main")


def test_a_search_without_hits_says_what_was_searched(client: TestClient) -> None:
    nothing = page(client, "/?q=xyzzy+qwxz")
    assert text_of(nothing, "#traffar") == "Inga träffar"
    assert "Sökningen gällde 33 dokument från 2 september 2024 till" in text_of(nothing, "main")


def test_a_filtered_search_without_hits_offers_to_lift_the_filters(client: TestClient) -> None:
    nothing = page(client, "/?q=egenmonitorering&from=2031")
    (lifted,) = addresses(nothing, "section p a")
    assert lifted == "/?q=egenmonitorering"
    assert "Inget dokument passar avgränsningarna." in text_of(nothing, "main")


@pytest.mark.parametrize("path", ["/?q=buss&", "/dokument?"])
@pytest.mark.parametrize(
    ("query", "field", "message"),
    [
        ("from=igår", "from", "”igår” är inget datum."),
        ("to=2026-13", "to", "”2026-13” är inget datum."),
        ("from=2026-05&to=2026-04", "to", "Till datum ligger före från datum."),
    ],
)
def test_a_bad_date_is_told_beside_its_field(
    client: TestClient, path: str, query: str, field: str, message: str
) -> None:
    told = page(client, path + query, status=400)
    assert message in text_of(told, f"#{field}-fel")
    (wrong,) = told.css("[aria-invalid]")
    assert wrong.attributes["id"] == field
    assert f"{field}-fel" in (wrong.attributes["aria-describedby"] or "")
    assert f"{field}={wrong.attributes['value']}" in query


def test_a_year_may_hold_the_month_it_ends_before(client: TestClient) -> None:
    assert page(client, "/dokument?from=2025-03&to=2025").css(".documents li")


def test_documents_are_listed_by_year_with_the_newest_first(client: TestClient) -> None:
    listed = page(client, "/dokument")
    assert [node.text() for node in listed.css("h2")] == ["2026", "2025", "2024"]
    dates = [node.attributes["datetime"] or "" for node in listed.css("time")]
    assert dates == sorted(dates, reverse=True)
    assert len(listed.css(".documents li")) == 33
    assert len(page(client, "/dokument?kind=motion").css(".documents li")) == 2


def test_an_empty_home_says_how_to_load_documents(empty_client: TestClient) -> None:
    for address in ("/", "/dokument", "/?q=budget"):
        assert text_of(page(empty_client, address), "#tomt") == "Inga dokument är inlästa"


@pytest.mark.parametrize(
    ("address", "status", "heading", "detail"),
    [
        ("/finnsinte", 404, "Finns inte", "Adressen ”/finnsinte” finns inte."),
        ("/dokument/finnsinte", 404, "Finns inte", "finnsinte"),
        ("/?okänd=1", 422, "Ogiltig begäran", "”okänd” är en okänd parameter."),
        ("/dokument?okänd=1", 422, "Ogiltig begäran", "”okänd” är en okänd parameter."),
        ("/?q=x&sida=noll", 422, "Ogiltig begäran", "”sida” ska vara ett heltal."),
    ],
)
def test_an_error_is_a_page_in_swedish(
    client: TestClient, address: str, status: int, heading: str, detail: str
) -> None:
    told = page(client, address, status=status)
    assert text_of(told, "h1") == heading
    assert detail in text_of(told, "main")


def test_an_unforeseen_error_is_a_page_that_tells_nothing_of_the_inside(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: Service) -> None:
        raise RuntimeError("hemlig uppgift")

    monkeypatch.setattr(Service, "choices", fail)
    told = page(client, "/dokument", status=500)
    assert text_of(told, "h1") == "Internt fel"
    assert "hemlig" not in text_of(told, "html")


def test_a_link_to_words_that_are_not_there_says_so(client: TestClient) -> None:
    (document, *_) = client.get("/api/documents").json()["documents"]
    shown = page(client, f"/dokument/{document['id']}?start=9000000&end=9000009#stycke")
    assert "finns inte i det här dokumentet" in text_of(shown, ".notice")


def test_every_document_has_headings_without_a_leap_and_tables_with_scope(client: TestClient) -> None:
    for head in client.get("/api/documents").json()["documents"]:
        shown = page(client, f"/dokument/{head['id']}")
        ranks = [int((node.tag or "")[1]) for node in shown.css("h1, h2, h3, h4, h5, h6")]
        assert ranks.count(1) == 1
        assert all(later - earlier <= 1 for earlier, later in pairwise(ranks)), head
        assert all(node.attributes.get("scope") == "col" for node in shown.css("th"))


@pytest.fixture
def hostile_client(empty_settings: Settings, tmp_path: Path) -> Iterator[TestClient]:
    """Give a client of a corpus whose every part tries to run a script."""
    folder = tmp_path / "papper"
    folder.mkdir()
    (folder / "<img src=x onerror=alert(1)>.md").write_text(HOSTILE, encoding="utf-8")
    with Service(empty_settings) as service:
        assert service.ingest([folder]).added == 1
    with TestClient(create_app(empty_settings), raise_server_exceptions=False) as opened:
        yield opened


def test_hostile_content_is_inert(hostile_client: TestClient) -> None:
    (document,) = hostile_client.get("/api/documents").json()["documents"]
    addresses_tried = (
        f"/?q={quote_plus(ATTACK)}",
        f"/?q={quote_plus('måla biblioteket script')}",
        f"/?q={quote_plus('Vem ansvarar för att måla biblioteket?')}",
        f"/?q=x&from={quote_plus(ATTACK)}&body={quote_plus(ATTACK)}&source={quote_plus(ATTACK)}",
        "/dokument",
        f"/dokument/{document['id']}?start=0&end=400&q={quote_plus(ATTACK)}",
        f"/dokument/{quote_plus('<script>alert(1)')}",
        f"/?{quote_plus(ATTACK)}=1",
    )
    for address in addresses_tried:
        answered = hostile_client.get(address, headers=HTML)
        parsed = Html(answered.text)
        assert not parsed.css("script:not([src]), [onerror], img[src=x]"), address
        assert all((node.attributes["src"] or "").startswith("/static/") for node in parsed.css("script"))
        assert "alert(1)" in answered.text, address


def test_pages_hold_no_script_no_inline_style_and_no_address_elsewhere(client: TestClient) -> None:
    (document, *_) = client.get("/api/documents").json()["documents"]
    document_page = f"/dokument/{document['id']}?start=0&end=200"
    for address in ("/", "/?q=egenmonitorering", document_page, *PLAIN_PAGES):
        answered = client.get(address, headers=HTML)
        parsed = Html(answered.text)
        assert not parsed.css("script:not([src]), style, [style], iframe, object, embed")
        assert not [node.text() for node in parsed.css("script") if node.text()]
        for node in parsed.css("[href], [src], [action]"):
            for name in ("href", "src", "action"):
                value = node.attributes.get(name) or "/"
                assert re.match(r"[/#](?!/)", value + "." if value == "/" else value), (address, value)
        assert not [name for node in parsed.css("*") for name in node.attributes if name.startswith("on")]


@pytest.mark.parametrize("address", ["/", "/?q=egenmonitorering"])
def test_a_whole_page_is_small(client: TestClient, address: str) -> None:
    answered = client.get(address)
    parts = [
        node.attributes.get("href") or node.attributes.get("src")
        for node in Html(answered.text).css("link, script")
    ]
    assert all(parts)
    assert len(answered.content) + sum(len(client.get(part or "").content) for part in parts) < 100_000


def test_an_uploaded_name_is_shown_as_text(empty_client: TestClient) -> None:
    sent = {"file": ("<b>fet</b>.txt", io.BytesIO(b"Kulturrad\n\nMote om biblioteket i Asby."))}
    assert empty_client.post("/api/documents", files=sent).json()["added"] == 1
    (document,) = empty_client.get("/api/documents").json()["documents"]
    assert not page(empty_client, f"/dokument/{document['id']}").css("dd b")


def test_a_duty_with_a_last_day_says_so(empty_client: TestClient) -> None:
    plan = "Plan för vatten\n\nÅtgärd\tAnsvarig\tKlart senast\nMäta vattnet\tMiljöenheten\t2027-10-31\n"
    empty_client.post("/api/documents", files={"file": ("plan.txt", io.BytesIO(plan.encode()))})
    (answer,) = empty_client.get("/api/ask?q=Vem ansvarar för att mäta vattnet?").json()["answers"]
    assert (answer["text"], answer["valid_to"], answer["due"]) == ("Miljöenheten", None, "2027-10-31")
    shown = page(empty_client, f"/?q={quote_plus('Vem ansvarar för att mäta vattnet?')}")
    assert 'Klart senast <time datetime="2027-10-31">31 oktober 2027</time>' in (shown.html or "")
