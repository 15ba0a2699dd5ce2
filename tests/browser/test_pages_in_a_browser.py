"""The pages as people use them: typing, clicking, keyboard, narrow screens, no scripts, dark, and axe."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import ARTEFACTS, OpenPage

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PAGES = {
    "start": "/",
    "svar": "/?q=Vad+beslutades+om+mobil+mammografi%3F",
    "ansvarsfraga": "/?q=Vem+ansvarar+f%C3%B6r+uppf%C3%B6ljningen%3F",
    "avgransat": "/?q=mammografi&kind=protokoll&from=2025&to=2026",
    "inga-traffar": "/?q=mammografi&from=1999&to=1999",
    "fel-datum": "/?q=mammografi&from=ig%C3%A5r",
    "dokument": "/dokument",
    "ansvar": "/ansvar",
    "forsenat": "/ansvar?visa=forsenat&on=2026-06-01",
    "beslut": "/beslut?q=mammografi",
    "arenden": "/arende",
    "namn": "/entiteter",
    "person": "/entitet/Margareta%20Sv%C3%A4rdhagen",
    "organ": "/entitet/NLR",
    "graf": "/graf?antal=30",
    "graf-kring": "/graf?fran=NLR",
    "graf-vag": "/graf?fran=Margareta%20Sv%C3%A4rdhagen&till=Vallsele%20kommun",
    "lage": "/lage",
    "avgoranden": "/avgoranden?regler=ja",
    "hjalp": "/hjalp",
    "finns-inte": "/dokument/finnsinte",
}


def ask(page: Page, question: str) -> None:
    page.get_by_label("Ord eller en fråga").fill(question)
    page.get_by_role("button", name="Sök", exact=True).click()


def drawn(page: Page) -> None:
    """Wait for the picture of the graph where the page has one."""
    if page.locator("#graf").count():
        expect(page.locator("#graf[data-state=ready]")).to_be_visible(timeout=30_000)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Vad beslutades om mobil mammografi?", "mammografi"),
        ("Vem ansvarar för uppföljningen av handlingsplanen?", "uppfölj"),
        ("Var diskuterades mobil mammografi?", "mammografi"),
    ],
)
def test_each_question_leads_to_the_marked_words_in_one_click(
    open_page: OpenPage, question: str, said: str
) -> None:
    page = open_page()
    ask(page, question)
    answers = page.get_by_role("region", name=re.compile("svar", re.IGNORECASE))
    expect(answers).to_contain_text(re.compile(said, re.IGNORECASE))
    answers.get_by_role("link").first.click()
    passage = page.locator("#stycke")
    expect(passage).to_be_in_viewport()
    assert page.locator("mark").count() >= 1


def test_a_hit_leads_to_its_passage_and_back_to_the_hits(open_page: OpenPage) -> None:
    page = open_page("/?q=bussresor")
    first = page.locator(".hits h3 a").first
    heading = first.inner_text()
    first.click()
    expect(page.locator("#stycke")).to_be_in_viewport()
    page.get_by_role("link", name="Tillbaka till träffarna").click()
    expect(page.locator(".hits h3 a").first).to_have_text(heading)
    page.go_back()
    page.go_back()
    expect(page.get_by_label("Ord eller en fråga")).to_have_value("bussresor")


def test_filters_narrow_the_hits_and_can_be_taken_away(open_page: OpenPage) -> None:
    page = open_page("/?q=mammografi")
    before = page.locator("#traffar").inner_text()
    facets = page.get_by_role("complementary", name="Avgränsa")
    facets.get_by_role("link", name=re.compile("^protokoll")).click()
    assert "kind=protokoll" in page.url
    assert page.locator("#traffar").inner_text() != before
    assert all("protokoll" in text for text in page.locator(".hits > li").all_inner_texts())
    page.get_by_role("link", name="Ta bort protokoll").click()
    expect(page.locator("#traffar")).to_have_text(before)
    page.go_back()
    assert "kind=protokoll" in page.url


def test_a_bar_of_the_histogram_leads_to_its_month(open_page: OpenPage) -> None:
    page = open_page("/?q=mammografi")
    bar = page.locator(".histogram a").first
    address, label = bar.get_attribute("href") or "", bar.get_attribute("aria-label") or ""
    (counted,) = re.findall(r": (\d+) avsnitt", label)
    bar.click()
    page.wait_for_url(re.compile(re.escape(address)))
    expect(page.locator("#traffar")).to_have_text(re.compile(r"^\d+ avsnitt"))
    shown = int((page.locator("#traffar").text_content() or "").split()[0])
    assert shown == int(counted)
    assert re.search(r"[?&]from=\d{4}", address)


def test_everything_works_with_the_keyboard_alone(open_page: OpenPage) -> None:
    page = open_page()
    expect(page.get_by_label("Ord eller en fråga")).to_be_focused()
    page.keyboard.type("mobil mammografi")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("q=mobil"))
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('href') || ''").startswith("/dokument/"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("#stycke")).to_be_in_viewport()


def test_the_first_tab_stop_leads_past_the_menu(open_page: OpenPage) -> None:
    page = open_page("/dokument")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "innehall"


def test_a_document_with_a_table_fits_a_telephone(open_page: OpenPage) -> None:
    page = open_page("/?q=handlingsplan+Ansvarig&kind=handlingsplan", width=360)
    page.locator(".hits h3 a").first.click()
    expect(page.locator("table").first).to_be_attached()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.screenshot(path=ARTEFACTS / "tabell-360.png")


def test_a_register_is_sorted_on_a_telephone_too(open_page: OpenPage) -> None:
    page = open_page("/beslut?q=mammografi", width=390)
    page.get_by_label("Ordna efter").select_option("Datum, stigande")
    page.get_by_role("button", name="Visa", exact=True).click()
    page.wait_for_url(re.compile("sort=datum"))
    dates = [each.get_attribute("datetime") or "" for each in page.locator("td:first-child time").all()]
    assert dates == sorted(dates)
    assert len(dates) > 3
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(page.get_by_label("Ordna efter")).to_be_hidden()
    expect(page.locator("th[aria-sort=ascending]")).to_contain_text("Datum")


def test_searching_reading_and_following_need_no_scripts(open_page: OpenPage) -> None:
    page = open_page(scripts=False)
    ask(page, "Vad beslutades om mobil mammografi?")
    page.locator(".answers a").first.click()
    expect(page.locator("mark").first).to_be_visible()
    page.locator("article a.named").first.click()
    expect(page.locator(".card h1")).to_be_visible()
    page.get_by_role("link", name="Visa i grafen").click()
    expect(page.locator("table.links")).to_be_visible()
    expect(page.locator("#graf")).to_be_hidden()
    page.get_by_role("link", name="Ansvar", exact=True).click()
    page.locator("th a", has_text="Klart senast").click()
    expect(page.locator("th[aria-sort=ascending]")).to_contain_text("Klart senast")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_without_fault_in_light_in_dark_and_on_a_telephone(open_page: OpenPage, name: str) -> None:
    page = open_page(PAGES[name])
    drawn(page)
    ARTEFACTS.mkdir(exist_ok=True)
    for shade in ("light", "dark"):
        page.emulate_media(color_scheme="light" if shade == "light" else "dark")
        page.screenshot(path=ARTEFACTS / f"{name}-{shade}.png", full_page=True)
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.screenshot(path=ARTEFACTS / f"{name}-360.png", full_page=True)


def test_a_document_is_without_fault_in_light_in_dark_and_on_paper(open_page: OpenPage) -> None:
    page = open_page("/?q=handlingsplan+Ansvarig&kind=handlingsplan")
    page.locator(".hits h3 a").first.click()
    for shade in ("light", "dark"):
        page.emulate_media(color_scheme="light" if shade == "light" else "dark")
        page.screenshot(path=ARTEFACTS / f"dokumentet-{shade}.png")
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
    page.emulate_media(media="print")
    expect(page.locator(".beside")).to_be_hidden()
    expect(page.locator("nav").first).to_be_hidden()
    page.screenshot(path=ARTEFACTS / "dokumentet-utskrift.png")


def test_a_register_is_a_table_on_paper_in_dark_letters(open_page: OpenPage) -> None:
    page = open_page("/beslut?q=mammografi", width=700, dark=True)
    expect(page.locator("thead")).to_be_hidden()
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.locator("thead")).to_be_visible()
    expect(page.locator("form")).to_be_hidden()
    expect(page.get_by_role("button", name="Kopiera med källa").first).to_be_hidden()
    ink = page.evaluate("getComputedStyle(document.body).color")
    assert max(int(each) for each in re.findall(r"\d+", ink)) < 60


def test_quotations_that_are_folded_stand_on_paper(open_page: OpenPage) -> None:
    page = open_page("/entitet/Margareta%20Sv%C3%A4rdhagen")
    quote = page.locator(".facts blockquote").first
    expect(quote).to_be_hidden()
    page.emulate_media(media="print")
    assert quote.evaluate("quote => quote.getBoundingClientRect().height") > 10


def test_a_passage_is_told_apart_where_the_reader_chooses_the_colours(open_page: OpenPage) -> None:
    page = open_page("/?q=bussresor")
    page.emulate_media(forced_colors="active")
    page.locator(".hits h3 a").first.click()
    told = page.locator(".found, mark").first.evaluate(
        "each => [getComputedStyle(each).outlineStyle, getComputedStyle(each).backgroundColor]"
    )
    plain = page.locator("article p:not(.found)").first.evaluate(
        "each => [getComputedStyle(each).outlineStyle, getComputedStyle(each).backgroundColor]"
    )
    assert told != plain
