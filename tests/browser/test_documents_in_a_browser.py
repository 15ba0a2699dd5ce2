"""Every sample document as it is laid out: nothing scrolls sideways, and axe finds nothing wrong."""

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import OpenPage

pytestmark = [pytest.mark.browser, pytest.mark.slow]

_SCROLLING = """() => [...document.querySelectorAll('.table')]
    .filter(box => box.scrollWidth > box.clientWidth).map(box => box.innerText.slice(0, 60))"""


@pytest.fixture(scope="module")
def documents(address: str) -> list[str]:
    """Give the path of every document's page."""
    listed = httpx.get(f"{address}/api/documents").json()["documents"]
    return [f"/dokument/{head['id']}" for head in listed]


WIDTHS = (320, 360, 641, 768, 897, 1024, 1217, 1280, 1537, 1600)


def test_no_document_scrolls_sideways(open_page: OpenPage, documents: list[str], address: str) -> None:
    page = open_page()
    for path in documents:
        page.goto(address + path)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)
            assert page.evaluate(_SCROLLING) == [], (path, width)


def test_axe_finds_nothing_wrong_in_any_document(
    open_page: OpenPage, documents: list[str], address: str
) -> None:
    page = open_page()
    for number, path in enumerate(documents):
        page.goto(f"{address}{path}?start=0&end=900")
        page.emulate_media(color_scheme="dark" if number % 2 else "light")
        found = Axe().run(page)
        assert found.violations_count == 0, (path, found.generate_report())


def test_a_row_on_a_telephone_names_its_columns(open_page: OpenPage) -> None:
    page = open_page("/?q=handlingsplan+Ansvarig&kind=handlingsplan", width=360)
    page.locator(".hits h3 a").first.click()
    columns = page.locator("table .column:visible")
    columns.first.wait_for()
    labels = columns.all_inner_texts()
    assert "Ansvarig" in labels
    assert page.locator("thead:visible").count() == 0
