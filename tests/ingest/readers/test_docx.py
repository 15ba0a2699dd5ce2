from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from corpus.errors import TooLarge, UnreadableDocument
from ingest.readers.docx import DocxReader
from ingest.text.blocks import Reading
from tests.ingest.readers.seen import (
    ITEM,
    PARAGRAPH,
    blocks,
    cells,
    headings,
    is_sound,
    pages,
    rows,
    struck,
    texts,
)


def read(document: Any) -> Reading:
    stream = BytesIO()
    document.save(stream)
    return DocxReader().read(stream.getvalue(), name="protokoll.docx")


def append(document: Any, xml: str) -> None:
    """Add an element of raw WordprocessingML before the last section's properties."""
    body = document.element.body
    body.insert(len(body) - 1, parse_xml(xml.replace("<w:p>", f"<w:p {nsdecls('w')}>", 1)))


def test_body_is_read_in_order_with_tables_between_paragraphs() -> None:
    document = docx.Document()
    document.add_heading("Protokoll", 0)
    document.add_heading("Närvarande", 1)
    document.add_paragraph("Sanna Bergdal")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ["Aktivitet", "Ansvarig", "Ta fram en rutin", "Lo Ek"], strict=True):
        cell.text = text
    document.add_paragraph("Efter tabellen.")
    reading = read(document)
    assert texts(reading) == [
        "Protokoll",
        "Närvarande",
        "Sanna Bergdal",
        "Ta fram en rutin\tLo Ek",
        "Efter tabellen.",
    ]
    assert rows(reading) == [{"Aktivitet": "Ta fram en rutin", "Ansvarig": "Lo Ek"}]
    assert is_sound(reading)


def test_headings_have_the_level_of_their_style_also_by_swedish_names_and_outline_levels() -> None:
    document = docx.Document()
    document.add_heading("Första", 1)
    swedish = document.styles.add_style("Rubrik 3", 1)
    document.add_paragraph("Tredje", style=swedish)
    based = document.styles.add_style("Egen stil", 1)
    based.base_style = document.styles["Heading 2"]
    document.add_paragraph("Andra", style=based)
    append(document, '<w:p><w:pPr><w:outlineLvl w:val="3"/></w:pPr><w:r><w:t>Fjärde</w:t></w:r></w:p>')
    assert headings(read(document)) == [(1, "Första"), (3, "Tredje"), (2, "Andra"), (4, "Fjärde")]


def test_short_bold_paragraphs_are_headings_below_the_styled_ones() -> None:
    document = docx.Document()
    document.add_heading("Mötet", 1)
    document.add_paragraph().add_run("Beslut").bold = True
    document.add_paragraph("Rådet godkänner förslaget och lämnar det vidare till styrgruppen för kännedom.")
    mixed = document.add_paragraph()
    mixed.add_run("Obs: ").bold = True
    mixed.add_run("vanlig text")
    assert headings(read(document)) == [(1, "Mötet"), (2, "Beslut")]


def test_bold_list_of_names_makes_no_headings() -> None:
    document = docx.Document()
    document.add_paragraph("En inledande text som är lång nog för att vara det mesta av dokumentet. " * 4)
    for name in ("Ada Alm", "Bo Berg", "Cia Dahl", "Dan Ek", "Eva Fors"):
        document.add_paragraph().add_run(name).bold = True
    assert headings(read(document)) == []


def numbered(document: Any, patterns: list[tuple[str, str]]) -> None:
    """Define a list with one (format, text) a level, as numbering 77."""
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (kind, text) in enumerate(patterns)
    )
    root = document.part.numbering_part.element
    root.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))


def item(document: Any, text: str, level: int, style: str | None = None) -> None:
    paragraph = document.add_paragraph(text, style=style)
    properties = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(properties))


def test_automatic_numbers_are_in_the_text_as_printed() -> None:
    document = docx.Document()
    numbered(document, [("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "%3)")])
    item(document, "Syfte", 0, "Heading 1")
    item(document, "Mål", 0, "Heading 1")
    item(document, "På kort sikt", 1, "Heading 2")
    item(document, "På lång sikt", 1, "Heading 2")
    item(document, "en punkt", 2)
    item(document, "en till", 2)
    item(document, "Resurser", 0, "Heading 1")
    item(document, "Budget", 1, "Heading 2")
    assert texts(read(document)) == [
        "1. Syfte", "2. Mål", "2.1 På kort sikt", "2.2 På lång sikt", "a) en punkt", "b) en till",
        "3. Resurser", "3.1 Budget",
    ]  # fmt: skip


def test_bullets_are_items_without_their_sign() -> None:
    document = docx.Document()
    document.add_paragraph("yttre", style="List Bullet")
    numbered(document, [("bullet", "•"), ("bullet", "o")])
    item(document, "inre", 1)
    assert blocks(read(document)) == [(ITEM, 1, "yttre"), (ITEM, 2, "inre")]


def test_bullets_and_numbers_typed_by_hand_make_items() -> None:
    document = docx.Document()
    for text in ("- en punkt", "•\ten till", "1. en tredje", "– Vi är nöjda, säger Lo Ek.", "2026 blir bra"):
        document.add_paragraph(text)
    assert blocks(read(document)) == [
        (ITEM, 1, "en punkt"),
        (ITEM, 1, "en till"),
        (ITEM, 1, "1. en tredje"),
        (PARAGRAPH, 0, "– Vi är nöjda, säger Lo Ek."),
        (PARAGRAPH, 0, "2026 blir bra"),
    ]


def test_merged_cells_are_filled_downwards_and_nested_tables_follow() -> None:
    document = docx.Document()
    table = document.add_table(rows=3, cols=3)
    texts_in = ["Område", "Aktivitet", "Ansvarig", "Vård", "Utbilda", "Lo Ek", "", "Följa upp", "Mia Al"]
    for cell, text in zip(table._cells, texts_in, strict=True):
        cell.text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    nested = table.cell(2, 2).add_table(rows=1, cols=2)
    nested.cell(0, 0).text, nested.cell(0, 1).text = "Tid", "kl. 9"
    reading = read(document)
    assert rows(reading)[:2] == [
        {"Område": "Vård", "Aktivitet": "Utbilda", "Ansvarig": "Lo Ek"},
        {"Område": "Vård", "Aktivitet": "Följa upp", "Ansvarig": "Mia Al"},
    ]
    assert cells(reading)[2] == ["Tid", "kl. 9"]


def test_table_of_one_column_is_text() -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=1)
    table.cell(0, 0).text, table.cell(1, 0).text = "Ruta ett", "Ruta två"
    assert blocks(read(document)) == [(PARAGRAPH, 0, "Ruta ett"), (PARAGRAPH, 0, "Ruta två")]


def test_tracked_changes_are_accepted_and_comments_left_out() -> None:
    document = docx.Document()
    append(
        document,
        '<w:p><w:r><w:t xml:space="preserve">Rådet </w:t></w:r>'
        '<w:del w:id="1" w:author="A"><w:r><w:delText>avslår</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="A"><w:r><w:t>bifaller</w:t></w:r></w:ins>'
        '<w:r><w:commentReference w:id="0"/></w:r><w:r><w:t xml:space="preserve"> motionen</w:t></w:r></w:p>',
    )
    assert texts(read(document)) == ["Rådet bifaller motionen"]


def test_struck_out_words_stay_with_their_span_in_prose_and_in_cells() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Ada Alm, ")
    paragraph.add_run("Bo  Berg").font.strike = True
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "Frånvarande"
    table.cell(0, 1).paragraphs[0].add_run("Cia Dahl").font.strike = True
    reading = read(document)
    assert texts(reading) == ["Ada Alm, Bo Berg", "Frånvarande\tCia Dahl"]
    assert struck(reading) == ["Bo Berg", "Cia Dahl"]


def test_hyperlinks_fields_and_text_boxes_are_read_once() -> None:
    document = docx.Document()
    append(
        document,
        '<w:p><w:hyperlink w:anchor="x"><w:r><w:t>Läs mer</w:t></w:r></w:hyperlink>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    )
    box = "<w:txbxContent><w:p><w:r><w:t>I rutan</w:t></w:r></w:p></w:txbxContent>"
    wps = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    append(
        document,
        f'<w:p><w:r><mc:AlternateContent xmlns:mc="{mc}"><mc:Choice Requires="wps">'
        f'<wps:txbx xmlns:wps="{wps}">{box}</wps:txbx></mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
    )
    assert texts(read(document)) == ["Läs mer", "I rutan"]


def test_pages_are_counted_once_where_a_break_is_asked_for_and_rendered() -> None:
    document = docx.Document()
    document.add_paragraph("ett").add_run().add_break(WD_BREAK.PAGE)
    append(document, "<w:p><w:r><w:lastRenderedPageBreak/><w:t>två</w:t></w:r></w:p>")
    append(
        document, "<w:p><w:r><w:t>mer</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>tre</w:t></w:r></w:p>"
    )
    document.add_section()
    document.add_paragraph("fyra")
    reading = read(document)
    assert list(zip(texts(reading), pages(reading), strict=True)) == [
        ("ett", 1),
        ("två", 2),
        ("mertre", 2),
        ("fyra", 4),
    ]
    assert reading.pages == 4


def test_lines_of_a_paragraph_are_blocks_of_their_own() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Ada Alm")
    paragraph.add_run().add_break()
    paragraph.add_run("Bo\u00a0Berg")
    assert texts(read(document)) == ["Ada Alm", "Bo Berg"]


def test_properties_are_given_and_those_of_the_template_are_not() -> None:
    document = docx.Document()
    document.add_paragraph("Text")
    document.core_properties.title = "Minnesanteckningar"
    found = dict(read(document).properties)
    assert found["title"] == "Minnesanteckningar"
    assert "date" not in found


def test_the_page_header_stands_once_before_the_text_without_page_numbers() -> None:
    document = docx.Document()
    document.add_paragraph("Minnesanteckningar")
    header = document.sections[0].header
    header.paragraphs[0].text = "Region Norrsken\tLedningsrådet\tSida 1 (4)"
    header.add_paragraph("Minnesanteckningar")
    assert texts(read(document)) == ["Region Norrsken", "Ledningsrådet", "Minnesanteckningar"]


def package(parts: dict[str, str]) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return stream.getvalue()


@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x03\x04 inte ett arkiv", b"\x00\x01" * 500, package({"a.txt": "x"})],
    ids=["empty", "broken archive", "random bytes", "archive of something else"],
)
def test_what_is_no_word_document_is_refused_with_a_reason(data: bytes) -> None:
    with pytest.raises(UnreadableDocument, match="Filen"):
        DocxReader().read(data, name="a.docx")


def test_damaged_xml_is_refused() -> None:
    stream = BytesIO()
    document = docx.Document()
    document.add_paragraph("Text")
    document.save(stream)
    with ZipFile(stream) as archive:
        parts = {name: archive.read(name).decode("latin-1") for name in archive.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"][:-200]
    with pytest.raises(UnreadableDocument, match="skadad"):
        DocxReader().read(package(parts), name="a.docx")


def test_document_types_are_refused_so_that_no_entity_is_opened() -> None:
    parts = {
        "word/document.xml": '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
    }
    with pytest.raises(UnreadableDocument, match="DOCTYPE"):
        DocxReader().read(package(parts), name="a.docx")


def test_archive_that_unpacks_to_absurd_sizes_is_refused() -> None:
    with pytest.raises(TooLarge, match="orimligt"):
        DocxReader().read(package({"word/document.xml": " " * 160_000_000}), name="a.docx")


def test_document_without_text_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="ingen text"):
        read(docx.Document())
