"""Web pages as blocks."""

import pytest

from corpus.errors import UnreadableDocument
from corpus.records import BlockKind
from ingest.readers.html import HtmlReader
from ingest.text.blocks import Reading


def page(body: str, *, head: str = "") -> Reading:
    return HtmlReader().read(
        f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode(), name="a.html"
    )


def texts(reading: Reading, kind: BlockKind) -> list[str]:
    return [reading.text[block.start : block.end] for block in reading.blocks if block.kind is kind]


def test_furniture_is_left_out() -> None:
    reading = page(
        "<header><a>Start</a></header><nav>Meny</nav><div class='cookie-banner'>Kakor</div><main>"
        "<h1>Beslut</h1>"
        "<p>Texten.</p><script>x()</script><aside>Läs även</aside></main><footer>Kontakt</footer>"
    )
    assert reading.text == "Beslut\nTexten."


def test_headings_paragraphs_and_line_ends() -> None:
    reading = page(
        "<h2>Plan</h2><p>Ett <b>fett</b>\n ord.<br>Ny rad</p><p><strong>Bakgrund</strong></p><p>Text.</p>"
    )
    assert [(block.kind, block.level) for block in reading.blocks] == [
        (BlockKind.HEADING, 2),
        (BlockKind.PARAGRAPH, 0),
        (BlockKind.PARAGRAPH, 0),
        (BlockKind.HEADING, 3),
        (BlockKind.PARAGRAPH, 0),
    ]
    assert reading.text == "Plan\nEtt fett ord.\nNy rad\nBakgrund\nText."


def test_lists_are_nested_and_numbers_are_printed() -> None:
    reading = page("<ul><li>Ett<ul><li>Under</li></ul></li></ul><ol start=3><li>Tre<li>Fyra</ol>")
    assert texts(reading, BlockKind.ITEM) == ["Ett", "Under", "3. Tre", "4. Fyra"]
    assert [block.level for block in reading.blocks] == [1, 2, 1, 1]


def test_tables_fill_their_spans_and_name_their_columns() -> None:
    reading = page(
        "<table><tr><th>Aktivitet</th><th>Ansvarig</th></tr><tr><td rowspan=2>Plan</td><td>Ada"
        "<p>Bo</p></td></tr>"
        "<tr><td>Cia</td></tr></table>"
    )
    rows = [
        [(cell.column, reading.text[cell.start : cell.end]) for cell in block.cells]
        for block in reading.blocks
    ]
    assert rows == [
        [("Aktivitet", "Plan"), ("Ansvarig", "Ada\nBo")],
        [("Aktivitet", "Plan"), ("Ansvarig", "Cia")],
    ]


def test_the_caption_of_a_table_stands_above_its_rows() -> None:
    reading = page(
        "<table><caption>Uppdrag till\nDriftenheten</caption><tr><th>Uppdrag<tr><td>Laga bron</table>"
    )
    caption, row = reading.blocks
    assert (caption.kind, caption.cells) == (BlockKind.PARAGRAPH, ())
    assert reading.text[caption.start : caption.end] == "Uppdrag till Driftenheten"
    assert [reading.text[cell.start : cell.end] for cell in row.cells] == ["Laga bron"]


def test_tables_that_only_arrange_the_page_are_no_tables() -> None:
    reading = page("<table><tr><td><h1>Brev</h1><p>Hej.</p></td><td>Bild</td></tr></table>")
    assert texts(reading, BlockKind.HEADING) == ["Brev"]
    assert texts(reading, BlockKind.ROW) == []


def test_struck_words_have_their_span() -> None:
    reading = page("<p>Närvarar: <del>Ada Ek</del>, Bo</p>")
    (span,) = reading.blocks[0].struck
    assert reading.text[span.start : span.end] == "Ada Ek"


def test_title_and_date_come_from_the_head() -> None:
    head = (
        "<title>Ny plan | Alby</title><meta name='dcterms.issued' content='2025-03-04T08:00'>"
        "<meta property='og:title' content='Ny plan'>"
    )
    assert dict(page("<p>a</p>", head=head).properties) == {"title": "Ny plan", "date": "2025-03-04"}
    assert dict(page("<p><time datetime='2024-01-02'>i dag</time></p>").properties) == {"date": "2024-01-02"}


def test_the_encoding_that_a_page_names_is_used() -> None:
    data = "<html><head><meta charset='iso-8859-1'></head><p>Åtgärd – ”klar”</p>".encode("cp1252")
    assert HtmlReader().read(data, name="a.html").text == "Åtgärd – ”klar”"


def test_a_page_nested_deeper_than_any_stack_is_read() -> None:
    assert page("<div>" * 10_000 + "Djupt ned").text == "Djupt ned"


def test_a_page_nested_beyond_reason_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="djupt nästlad"):
        page("<div>" * 100_000 + "x")


def test_classes_of_furniture_never_take_most_of_a_page() -> None:
    reading = page("".join(f"<div class='menu'>Del {number} av sidan.</div>" for number in range(20)))
    assert len(reading.blocks) > 10


def test_a_page_without_text_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="ingen text"):
        page("<script>x</script>")
