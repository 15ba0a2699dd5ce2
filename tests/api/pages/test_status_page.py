import pytest
from fastapi.testclient import TestClient

from tests.api.pages.reading import HTML, addresses, page, text_of, texts

pytestmark = pytest.mark.slow

OWN = HTML | {"sec-fetch-site": "same-origin", "origin": "http://testserver"}
NOTE = ("anteckning.txt", "Bussrådet\n\nMöte 2026-03-05\n\nRådet går igenom tidtabellen.".encode())
BROKEN = ("trasig.pdf", b"%PDF-1.7\n" + b"\x00" * 40)


def test_the_state_shows_documents_over_time_and_gaps(client: TestClient) -> None:
    state = page(client, "/lage")
    assert text_of(state, ".figures dd") == "33"
    assert "Regionstyrelsen: § 133–184, mellan 17 september 2024 och 12 november 2024" in texts(
        state, ".plain-list li"
    )
    cell = state.css_first(".grid td a")
    assert cell is not None
    listed = page(client, cell.attributes["href"] or "")
    assert str(len(listed.css(".documents li"))) == cell.text()


def test_files_are_taken_in_by_the_form_and_told_of(empty_client: TestClient) -> None:
    sent = empty_client.post(
        "/lage", files=[("file", NOTE), ("file", BROKEN)], headers=OWN, follow_redirects=False
    )
    assert (sent.status_code, sent.headers["location"]) == (
        303,
        "/lage?nya=1&andrade=0&oforandrade=0&karantan=1#resultat",
    )
    state = page(empty_client, sent.headers["location"])
    assert "1 nytt dokument" in text_of(state, "#resultat")
    (quarantined,) = texts(state, "section[aria-labelledby=karantan] li")
    assert quarantined.startswith("trasig.pdf: ")


def test_the_formats_that_are_taken_are_told_beside_the_field(client: TestClient) -> None:
    state = page(client, "/lage")
    field = state.css_first("#file")
    assert field is not None
    told = text_of(state, f"#{field.attributes['aria-describedby']}")
    for form in (
        "PDF",
        "bilder (PNG, JPEG, TIFF)",
        "CSV",
        "kalendrar (ICS)",
        "e-post (EML, MSG)",
        "ZIP-arkiv",
    ):
        assert form in told


def test_a_form_without_a_file_says_so(empty_client: TestClient) -> None:
    told = empty_client.post("/lage", files=[("file", ("", b""))], headers=HTML)
    assert told.status_code == 400
    assert "Välj minst en fil" in told.text


@pytest.mark.parametrize(
    "headers",
    [{"sec-fetch-site": "cross-site"}, {"origin": "https://annan.example"}, {"sec-fetch-site": "same-site"}],
)
def test_a_change_from_another_site_is_refused(empty_client: TestClient, headers: dict[str, str]) -> None:
    for address in ("/lage", "/api/documents"):
        refused = empty_client.post(address, files=[("file", NOTE)], headers=HTML | headers)
        assert refused.status_code == 403
    assert empty_client.get("/api/documents").json()["documents"] == []


def test_months_lead_to_the_documents_of_the_month(client: TestClient) -> None:
    assert all(each.startswith("/dokument?body=") for each in addresses(page(client, "/lage"), ".grid a"))
