"""What the pages do with scripts: suggestions, saved searches, graph, sending files, identity."""

import io
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import httpx
import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.conftest import ARTEFACTS, OpenPage

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NODES = "window.beslutsgraf.graph.nodes().length"
HOSTILE = """# Protokoll <script>alert(1)</script>

Bussrådet

Datum: 2026-03-05

## Åtgärder <img src=x onerror=alert(1)>

Närvarande: Bo Ekmark, Bo Ekmarksson

| Åtgärd <script>alert(2)</script> | Ansvarig |
| --- | --- |
| Måla hållplatsen <script>alert(3)</script> | Bussrådet |
"""


def ready(page: Page) -> None:
    expect(page.locator("#graf[data-state=ready]")).to_be_visible(timeout=30_000)


def tap(page: Page, what: str) -> None:
    page.evaluate(f"() => {{ window.beslutsgraf.graph.{what}.emit('tap'); }}")


def test_suggestions_are_chosen_with_the_keyboard(open_page: OpenPage) -> None:
    page = open_page()
    box = page.get_by_role("combobox", name="Ord eller en fråga")
    box.press_sequentially("mobil mam")
    options = page.get_by_role("listbox", name="Förslag").get_by_role("option")
    expect(options.first).to_be_visible()
    box.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    chosen = options.first.get_attribute("data-text") or ""
    box.press("Enter")
    page.wait_for_url(re.compile(r"\?q="))
    expect(page.get_by_label("Ord eller en fråga")).to_have_value(chosen)


def test_suggestions_close_with_escape_and_keep_what_was_typed(open_page: OpenPage) -> None:
    page = open_page()
    box = page.get_by_role("combobox")
    box.press_sequentially("region")
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("region")


def test_searches_are_remembered_here_and_can_be_saved_and_forgotten(open_page: OpenPage) -> None:
    page = open_page("/?q=bussresor")
    page.get_by_role("button", name="Spara sökningen").click()
    page.get_by_role("link", name="Beslutsgraf").click()
    expect(page.locator("#sparade a")).to_have_text("bussresor")
    expect(page.locator("#senaste a")).to_have_text("bussresor")
    page.get_by_role("button", name="Glöm dem").click()
    expect(page.locator("#senaste")).to_be_hidden()
    page.get_by_role("button", name="Ta bort bussresor").click()
    expect(page.locator("#sparade")).to_be_hidden()


@pytest.mark.parametrize("secure", [True, False])
def test_a_quotation_is_copied_with_its_place_and_told_of(open_page: OpenPage, secure: bool) -> None:
    page = open_page("/?q=Vad+beslutades+om+mobil+mammografi%3F")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    if not secure:
        page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    button = page.locator(".answers").get_by_role("button", name="Kopiera med källa").first
    expected = button.get_attribute("data-copy") or ""
    button.click()
    expect(page.get_by_role("status")).to_have_text("Kopierat")
    expect(button).to_be_focused()
    assert page.evaluate("navigator.clipboard.readText()") == expected
    assert re.fullmatch(r"”.+” \(.+, § \d+, sida \d+\)", expected)


def test_the_address_of_a_passage_is_copied_whole(open_page: OpenPage) -> None:
    page = open_page("/?q=bussresor")
    page.locator(".hits h3 a").first.click()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Kopiera länk hit").click()
    expect(page.get_by_role("status")).to_have_text("Kopierat")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/dokument/\w+\?start=\d+&end=\d+#stycke", copied)


def test_the_graph_opens_more_and_goes_back(open_page: OpenPage) -> None:
    page = open_page("/graf?fran=NLR&slag=person&slag=region&slag=group")
    ready(page)
    before = page.evaluate(NODES)
    rows = page.locator("table.links tbody tr").count()
    tap(page, "nodes('[kind = \"person\"]')[0]")
    page.get_by_role("button", name="Visa fler samband").click()
    page.wait_for_url(re.compile("oppna="))
    expect(page.locator("table.links tbody tr")).not_to_have_count(rows)
    assert page.evaluate(NODES) > before
    assert (
        page.evaluate("window.beslutsgraf.graph.edges().length")
        == page.locator("table.links tbody tr").count()
    )
    page.go_back()
    expect(page.locator("table.links tbody tr")).to_have_count(rows)
    assert page.evaluate(NODES) == before


def test_each_shape_of_the_legend_is_seen_whole(open_page: OpenPage) -> None:
    page = open_page("/graf?fran=NLR&slag=person&slag=region&slag=group")
    ready(page)
    for shape in page.locator(".legend svg").all():
        picture = Image.open(io.BytesIO(shape.screenshot())).convert("RGB")
        background, halfway = picture.getpixel((0, 0)), picture.height // 2
        drawn = [x for x in range(picture.width) if picture.getpixel((x, halfway)) != background]
        assert (drawn[0] + drawn[-1]) / 2 == pytest.approx(halfway, abs=2)
        assert len(drawn) > halfway


def test_a_line_of_the_graph_opens_its_sentence(open_page: OpenPage) -> None:
    page = open_page("/graf?fran=Margareta%20Sv%C3%A4rdhagen")
    ready(page)
    tap(page, "edges('[kind = \"chairs\"]')[0]")
    panel = page.locator("#panel")
    expect(panel.locator("h2")).to_have_text(
        "Margareta Svärdhagen är ordförande i Nordvästra sjukvårdsregionens ledningsråd"
    )
    quote = panel.locator("blockquote").first.inner_text()
    panel.locator(".place a").first.click()
    expect(page.locator("#stycke")).to_be_in_viewport()
    marked = "".join(page.locator("mark").all_inner_texts())
    assert "".join(marked.split()) == "".join(quote.split())


def test_the_graph_is_moved_about_without_dragging_or_pinching(open_page: OpenPage) -> None:
    page = open_page("/graf?fran=NLR", width=390)
    ready(page)
    zoom = "window.beslutsgraf.graph.zoom()"
    before = page.evaluate(zoom)
    page.evaluate("() => { window.beslutsgraf.graph.nodes()[3].select(); }")
    page.get_by_role("button", name="Förstora").click()
    assert page.evaluate(zoom) == pytest.approx(1.4 * before)
    middle = page.evaluate("""() => {
        const graph = window.beslutsgraf.graph, place = graph.nodes()[3].renderedPosition();
        return [place.x / graph.width(), place.y / graph.height()];
    }""")
    assert middle == pytest.approx([0.5, 0.5], abs=0.1)
    page.get_by_role("button", name="Förminska").click()
    assert page.evaluate(zoom) == pytest.approx(before)
    tap(page, "edges()[0]")
    expect(page.locator("#panel h2")).to_be_in_viewport()


def test_a_way_is_found_by_typing_two_names(open_page: OpenPage) -> None:
    page = open_page("/graf")
    ready(page)
    page.get_by_label("Utgå från").fill("Margareta Svärdhagen")
    page.get_by_label("Hitta vägen till").fill("Vallsele kommun")
    page.get_by_role("button", name="Visa", exact=True).click()
    ready(page)
    names = page.evaluate("window.beslutsgraf.graph.nodes().map(node => node.data('name'))")
    assert {"Margareta Svärdhagen", "Vallsele kommun"} <= set(names)


def test_the_graph_is_saved_as_files(open_page: OpenPage) -> None:
    page = open_page("/graf?fran=NLR")
    ready(page)
    for button, start in (("Spara som PNG", b"\x89PNG"), ("Spara som SVG", b"<svg")):
        with page.expect_download() as download:
            page.get_by_role("button", name=button).click()
        saved = Path(download.value.path()).read_bytes()
        assert saved.startswith(start)
    labels = {node.text for node in ET.fromstring(saved).iter("{http://www.w3.org/2000/svg}text")}  # noqa: S314 - our own file
    assert "Nordvästra sjukvårdsregionens ledningsråd" in labels
    with page.expect_download() as download:
        page.locator("#graf").get_by_role("link", name="GraphML").click()
    assert b"graphml" in Path(download.value.path()).read_bytes()[:200]


def test_two_hundred_names_are_drawn(open_page: OpenPage, address: str) -> None:
    listed = httpx.get(f"{address}/api/entities").json()["entities"]
    bodies = [each["id"] for each in listed if each["kind"] in ("organisation", "region", "group")][:40]
    page = open_page(
        f"/graf?antal=200&fran={bodies[0]}&slag=role&slag=activity&slag=person&slag=decision&slag=group&"
        + "&".join(f"oppna={each}" for each in bodies[1:])
    )
    ready(page)
    assert page.evaluate(NODES) == 200
    overlapping = page.evaluate("""() => {
        const nodes = window.beslutsgraf.graph.nodes().toArray();
        const near = (one, other) => Math.hypot(one.position('x') - other.position('x'),
            one.position('y') - other.position('y')) < (one.width() + other.width()) / 4;
        return nodes.filter((one, place) => nodes.slice(place + 1).some((other) => near(one, other))).length;
    }""")
    assert overlapping < 20
    page.screenshot(path=ARTEFACTS / "graf-200.png")


def test_files_are_sent_identity_corrected_and_hostile_words_stay_words(
    open_page: OpenPage, own_address: str, tmp_path: Path
) -> None:
    file = tmp_path / "<script>alert(0)<script>.md"
    file.write_text(HOSTILE, encoding="utf-8")
    page = open_page(f"{own_address}/lage")
    page.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))
    page.get_by_label("Filer, högst").set_input_files(file)
    page.get_by_role("button", name="Läs in").click()
    expect(page.locator("#resultat")).to_contain_text("1 nytt dokument", timeout=60_000)
    (document,) = httpx.get(f"{own_address}/api/documents").json()["documents"]
    for path in (
        f"/dokument/{document['id']}?start=0&end=300&q=<script>alert(4)</script>", "/dokument", "/ansvar",
        "/beslut", "/arende", "/entiteter", "/graf", "/graf?fran=Bussr%C3%A5det", "/lage",
        "/?q=<script>alert(5)</script>", "/?q=Vem+ansvarar+f%C3%B6r+att+m%C3%A5la+h%C3%A5llplatsen%3F",
    ):  # fmt: skip
        page.goto(own_address + path)
        assert page.locator("script:not([src]), img[src=x]").count() == 0, path
    page.goto(f"{own_address}/entitet/Bo%20Ekmark")
    page.get_by_text("Avgör mot ett annat namn").click()
    page.get_by_label("Det andra namnet").fill("Bo Ekmarksson")
    page.get_by_role("button", name="Samma", exact=True).click()
    expect(page.locator("#avgjort")).to_be_visible()
    assert len(httpx.get(f"{own_address}/api/judgements").json()["judgements"]) == 1
    page.locator("#avgjort").get_by_role("button", name="Ångra").click()
    expect(page.get_by_role("status").first).to_contain_text("är ångrat.")
    page.goto(f"{own_address}/entitet/Bo%20Ekmarksson")
    expect(page.locator("h1")).to_have_text("Bo Ekmarksson")
