import csv
import io

import pytest
from fastapi.testclient import TestClient

from tests.api.pages.reading import addresses, page, text_of, texts

pytestmark = pytest.mark.slow


def rows_of(client: TestClient, address: str) -> list[dict[str, str]]:
    answered = client.get(address)
    assert answered.headers["content-type"].startswith("text/csv")
    return list(csv.DictReader(io.StringIO(answered.text.removeprefix("\ufeff")), delimiter=";"))


def test_the_register_of_duties_holds_all_of_them(client: TestClient) -> None:
    every = client.get("/api/responsible").json()["responsibilities"]
    shown = page(client, "/ansvar")
    assert f"{len(every)} ansvar." in text_of(shown, "main > p.place")
    assert len(shown.css("tbody tr")) == 50
    assert len(rows_of(client, "/ansvar.csv")) == len(every)


def test_duties_are_sorted_by_a_column_and_back(client: TestClient) -> None:
    (link,) = [each for each in addresses(page(client, "/ansvar"), "th a") if "sort=klart" in each]
    upwards = page(client, link)
    dates = [node.attributes["datetime"] or "" for node in upwards.css("tbody td:nth-child(4) time")]
    assert dates == sorted(dates)
    assert len(dates) > 5
    heading = upwards.css_first("th[aria-sort]")
    assert heading is not None
    assert heading.attributes["aria-sort"] == "ascending"
    (turned,) = [each for each in addresses(upwards, "th a") if "sort=-klart" in each]
    downwards = page(client, turned)
    turned_dates = [node.attributes["datetime"] or "" for node in downwards.css("tbody td:nth-child(4) time")]
    assert turned_dates[0] >= dates[-1]


def test_duties_are_narrowed_by_who_and_by_view(client: TestClient) -> None:
    vacant = page(client, "/ansvar?visa=vakant")
    assert all("vakant" in text for text in texts(vacant, "tbody td:first-child"))
    late = client.get("/api/responsible", params={"overdue": True, "on": "2026-06-01"}).json()[
        "responsibilities"
    ]
    assert len(rows_of(client, "/ansvar.csv?visa=forsenat&on=2026-06-01")) == len(late) > 0
    of_one = page(client, "/ansvar?vem=blomdahl")
    assert all("Blomdahl" in text for text in texts(of_one, "tbody td:first-child"))


def test_a_vacancy_is_told_once_where_the_cell_holds_no_more_than_that_word(empty_client: TestClient) -> None:
    rows = ("| Aktivitet | Ansvarig | Tidsram |", "|---|---|---|", "| Inventera lekplatser | Vakant | 2027 |")
    sent = ("plan.md", "\n".join(("# Handlingsplan", "", *rows)).encode())
    assert empty_client.post("/api/documents", files={"file": sent}).json()["added"] == 1
    assert texts(page(empty_client, "/ansvar"), "tbody td:first-child") == ["Vemansvarig saknas vakant"]


@pytest.mark.parametrize("address", ["/ansvar", "/beslut"])
def test_a_list_without_rows_has_no_table_to_fetch(client: TestClient, address: str) -> None:
    empty = page(client, f"{address}?q=xyzzy+qwxz")
    assert text_of(empty, "main > p.place").split(". ")[1] == "Visa alla"


@pytest.mark.parametrize("address", ["/ansvar", "/beslut", "/arende"])
def test_what_was_asked_in_vain_can_be_searched_for_in_the_text(client: TestClient, address: str) -> None:
    empty = page(client, f"{address}?q=xyzzy+qwxz")
    assert "motsvarar det du angav" in text_of(empty, "main")
    assert {"/?q=xyzzy+qwxz", address} <= set(addresses(empty, "main p a"))


@pytest.mark.parametrize("address", ["/ansvar", "/beslut", "/arende", "/entiteter"])
def test_a_list_of_an_empty_home_leads_to_where_files_are_taken_in(
    empty_client: TestClient, address: str
) -> None:
    assert "/lage#las-in" in addresses(page(empty_client, address), "section a")


def test_a_list_that_nobody_narrowed_does_not_speak_of_what_was_asked(empty_client: TestClient) -> None:
    note = ("rad.md", b"# Anteckning\n\nSolen skiner i dag.")
    assert empty_client.post("/api/documents", files={"file": note}).json()["added"] == 1
    assert "Inga beslut har hittats i dokumenten." in text_of(page(empty_client, "/beslut"), "main")
    assert "flera handlingar behandlar samma sak" in text_of(page(empty_client, "/arende"), "main")


def test_a_duty_without_a_period_tells_the_day_of_the_document_that_says_it(empty_client: TestClient) -> None:
    rows = ("| Aktivitet | Ansvarig |", "|---|---|", "| Inventera lekplatser | Parkenheten |")
    sent = ("plan.md", "\n".join(("# Protokoll", "", "Datum: 2026-03-05", "", *rows)).encode())
    assert empty_client.post("/api/documents", files={"file": sent}).json()["added"] == 1
    assert texts(page(empty_client, "/ansvar"), "tbody td:nth-child(3)") == ["Gälleruppgift från 2026-03-05"]


def test_the_title_of_a_register_tells_what_was_asked(client: TestClient) -> None:
    assert text_of(page(client, "/beslut?q=mammografi"), "title") == "Beslut: mammografi – Beslutsgraf"


def test_a_day_that_is_none_is_told_beside_its_field(client: TestClient) -> None:
    told = page(client, "/ansvar?on=igår", status=400)
    assert "”igår” är inget datum." in text_of(told, "#on-hjalp")
    assert client.get("/ansvar.csv?on=igår").status_code == 400


def test_decisions_are_narrowed_by_body_outcome_and_period(client: TestClient) -> None:
    every = client.get("/api/decisions").json()["decisions"]
    wanted = [one for one in every if one["outcome"] == "avslag" and (one["date"] or "") >= "2025"]
    rows = rows_of(client, "/beslut.csv?outcome=avslag&from=2025")
    assert sorted(row["beslut"] for row in rows) == sorted(one["text"] for one in wanted)
    shown = page(client, "/beslut?body=Regionstyrelsen")
    assert all("Regionstyrelsen" in text for text in texts(shown, "tbody td:nth-child(2)"))
    dates = [node.attributes["datetime"] or "" for node in shown.css("tbody td:first-child time")]
    assert dates == sorted(dates, reverse=True)


def test_a_decision_leads_to_its_words(client: TestClient) -> None:
    shown = page(client, "/beslut?q=mobil mammografi")
    row = shown.css_first("tbody tr")
    assert row is not None
    link, quote = row.css_first(".sources a"), row.css_first("blockquote")
    assert link is not None
    assert quote is not None
    marked = "".join(node.text() for node in page(client, link.attributes["href"] or "").css("mark"))
    assert "".join(marked.split()) == "".join(quote.text().split())


def test_matters_are_followed_from_the_list_to_the_words(client: TestClient) -> None:
    listed = page(client, "/arende?q=mobil mammografi")
    matter = page(client, addresses(listed, ".matters h2 a")[0])
    dates = [node.attributes["datetime"] or "" for node in matter.css(".stages .when time")]
    assert dates == sorted(dates)
    assert len(dates) > 1
    assert page(client, addresses(matter, ".stages h2 a")[0]).css("#stycke")
    assert "inget ärende på den här adressen" in text_of(
        page(client, "/arende/finnsinte", status=404), "main"
    )
    assert "Alla skeden" in text_of(page(client, "/arende?stage=bordlagt"), "main")
