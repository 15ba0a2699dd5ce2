from collections import Counter

import pytest
from fastapi.testclient import TestClient

from tests.api.pages.reading import addresses, entity_id, page, text_of, texts

pytestmark = pytest.mark.slow


def test_every_fact_of_a_card_leads_to_the_very_words(client: TestClient) -> None:
    card = page(client, "/entitet/Margareta Svärdhagen")
    assert text_of(card, "h1") == "Margareta Svärdhagen"
    facts = card.css(".facts > li")
    assert len(facts) > 5
    for fact in facts[:6]:
        link, quote = fact.css_first(".sources > a"), fact.css_first("blockquote")
        assert link is not None
        assert quote is not None
        shown = page(client, link.attributes["href"] or "")
        marked = "".join(node.text() for node in shown.css("mark"))
        assert "".join(marked.split()) == "".join(quote.text().split())


def test_a_card_tells_roles_names_documents_and_years(client: TestClient) -> None:
    card = page(client, "/entitet/NLR")
    assert text_of(card, "h1") == "Nordvästra sjukvårdsregionens ledningsråd"
    assert "NLR" in text_of(card, ".card")
    headings = texts(card, "h2")
    assert headings[0] in ("Ansvar", "Beslut")
    assert {"Ledamöter och företrädare", "Tidslinje", "Dokument"} <= set(headings)
    years = [text.split()[0] for text in texts(card, ".year summary")]
    assert years == sorted(years, reverse=True)


def test_a_card_goes_by_the_id_as_well(client: TestClient) -> None:
    found = entity_id(client, "NLR")
    assert text_of(page(client, f"/entitet/{found}"), "h1") == "Nordvästra sjukvårdsregionens ledningsråd"


def test_an_unknown_name_is_told_with_what_resembles_it(client: TestClient) -> None:
    assert "Margareta" in text_of(page(client, "/entitet/Margareta Svärdhage", status=404), "main").title()


def test_a_name_that_several_have_lets_the_reader_choose(client: TestClient) -> None:
    entities = client.get("/api/entities").json()["entities"]
    bearers = Counter(name for each in entities for name in {each["name"], *each["aliases"]})
    shared = [name for name, number in bearers.items() if number > 1]
    told = next(name for name in shared if client.get(f"/api/entities/{name}").status_code == 400)
    shown = page(client, f"/entitet/{told}")
    assert text_of(shown, "h1") == f"Flera heter ”{told}”"
    links = addresses(shown, ".names a")
    assert len(links) > 1
    assert all(page(client, link).css(".card") for link in links)


def test_names_are_listed_by_kind_and_part_of_the_name(client: TestClient) -> None:
    people = page(client, "/entiteter?kind=person&sort=namn&q=berg")
    names = texts(people, ".names li > a")
    assert names == sorted(names, key=str.casefold)
    assert {"Karin Bergkvist", "Mats Bergkvist"} <= set(names)
    assert all("Person" in text for text in texts(people, ".names .right"))
    assert "”fisk” är inget slag" in text_of(page(client, "/entiteter?kind=fisk", status=400), "main")
    assert "Inget namn innehåller ”xyzzy”" in text_of(page(client, "/entiteter?q=xyzzy"), "main")
