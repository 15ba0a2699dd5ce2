from io import BytesIO
from typing import Any

import pptx
import pytest
from pptx.oxml import parse_xml
from pptx.util import Cm

from corpus.errors import UnreadableDocument
from ingest.readers.pptx import PptxReader
from ingest.text.blocks import Reading
from tests.ingest.readers.seen import (
    HEADING,
    ITEM,
    PARAGRAPH,
    blocks,
    headings,
    is_sound,
    pages,
    rows,
    struck,
    texts,
)

TITLE_ONLY, TITLE_AND_CONTENT, BLANK = 5, 1, 6
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"


def read(presentation: Any) -> Reading:
    stream = BytesIO()
    presentation.save(stream)
    return PptxReader().read(stream.getvalue(), name="bilder.pptx")


def slide(presentation: Any, layout: int, title: str = "") -> Any:
    made = presentation.slides.add_slide(presentation.slide_layouts[layout])
    if title:
        made.shapes.title.text = title
    return made


def box(made: Any, text: str, *, left: float, top: float) -> Any:
    shape = made.shapes.add_textbox(Cm(left), Cm(top), Cm(5), Cm(1))
    shape.text_frame.text = text
    return shape


def test_each_slide_is_a_page_with_its_title_as_heading_and_bullets_by_level() -> None:
    presentation = pptx.Presentation()
    made = slide(presentation, TITLE_AND_CONTENT, "Nuläge")
    frame = made.placeholders[1].text_frame
    frame.text = "Väntetider"
    inner = frame.add_paragraph()
    inner.text, inner.level = "Ortopedi", 1
    slide(presentation, TITLE_ONLY, "Nästa steg")
    reading = read(presentation)
    assert blocks(reading) == [
        (HEADING, 1, "Nuläge"),
        (ITEM, 1, "Väntetider"),
        (ITEM, 2, "Ortopedi"),
        (HEADING, 1, "Nästa steg"),
    ]
    assert pages(reading) == [1, 1, 1, 2]
    assert reading.pages == 2
    assert is_sound(reading)


def test_shapes_are_read_from_top_to_bottom_and_left_to_right_also_in_groups() -> None:
    presentation = pptx.Presentation()
    made = slide(presentation, TITLE_ONLY, "Ordning")
    box(made, "sist", left=1, top=15)
    group = made.shapes.add_group_shape(
        [box(made, "tredje", left=8, top=10.2), box(made, "andra", left=1, top=10)]
    )
    box(made, "först", left=5, top=5)
    assert group.shape_type is not None
    assert texts(read(presentation)) == ["Ordning", "först", "andra", "tredje", "sist"]


def test_automatic_numbers_are_written_and_text_boxes_are_paragraphs() -> None:
    presentation = pptx.Presentation()
    made = slide(presentation, TITLE_ONLY, "Steg")
    frame = box(made, "Samla", left=1, top=5).text_frame
    frame.add_paragraph().text = "Mät"
    for paragraph in frame.paragraphs:
        properties = paragraph._p.get_or_add_pPr()
        properties.append(parse_xml(f'<a:buAutoNum xmlns:a="{DRAWING}" type="arabicPeriod"/>'))
    box(made, "Fri text", left=1, top=12)
    assert blocks(read(presentation))[1:] == [
        (ITEM, 1, "1. Samla"),
        (ITEM, 1, "2. Mät"),
        (PARAGRAPH, 0, "Fri text"),
    ]


def test_tables_are_rows_with_the_names_of_their_columns() -> None:
    presentation = pptx.Presentation()
    made = slide(presentation, TITLE_ONLY, "Plan")
    table = made.shapes.add_table(3, 2, Cm(1), Cm(5), Cm(10), Cm(4)).table
    for cell, text in zip(
        table.iter_cells(), ["Vad", "Vem", "Boka lokal", "Ada", "Skicka kallelse", "Bo"], strict=True
    ):
        cell.text = text
    reading = read(presentation)
    assert rows(reading) == [{"Vad": "Boka lokal", "Vem": "Ada"}, {"Vad": "Skicka kallelse", "Vem": "Bo"}]


def test_speaker_notes_follow_under_a_heading() -> None:
    presentation = pptx.Presentation()
    made = slide(presentation, TITLE_ONLY, "Läget")
    made.notes_slide.notes_text_frame.text = "Säg tack.\nVisa siffrorna."
    assert blocks(read(presentation)) == [
        (HEADING, 1, "Läget"),
        (HEADING, 2, "Anteckningar"),
        (PARAGRAPH, 0, "Säg tack."),
        (PARAGRAPH, 0, "Visa siffrorna."),
    ]


def test_slide_without_title_takes_its_first_short_text_as_heading() -> None:
    presentation = pptx.Presentation()
    made = slide(presentation, BLANK)
    box(made, "Bakgrund", left=1, top=1)
    box(made, "Text under", left=1, top=5)
    assert headings(read(presentation)) == [(1, "Bakgrund")]


def test_struck_out_runs_keep_their_span() -> None:
    presentation = pptx.Presentation()
    made = slide(presentation, TITLE_ONLY, "Deltagare")
    paragraph = box(made, "Ada, ", left=1, top=5).text_frame.paragraphs[0]
    run = paragraph.add_run()
    run.text = "Bo"
    run._r.get_or_add_rPr().set("strike", "sngStrike")
    assert struck(read(presentation)) == ["Bo"]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04trasig", b"slump" * 99], ids=["empty", "broken", "random"])
def test_what_is_no_presentation_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableDocument, match="Filen"):
        PptxReader().read(data, name="a.pptx")


def test_presentation_without_text_is_refused() -> None:
    presentation = pptx.Presentation()
    slide(presentation, BLANK)
    with pytest.raises(UnreadableDocument, match="ingen text"):
        read(presentation)


def test_a_bold_line_over_plain_text_is_a_heading_below_the_title() -> None:
    presentation = pptx.Presentation()
    made = slide(presentation, TITLE_ONLY, "Synpunkter")
    box(made, "Smärtteam", left=1, top=5).text_frame.paragraphs[0].runs[0].font.bold = True
    box(made, "Regionen saknar team i två län, och det bör åtgärdas.", left=1, top=7)
    assert blocks(read(presentation)) == [
        (HEADING, 1, "Synpunkter"),
        (HEADING, 2, "Smärtteam"),
        (PARAGRAPH, 0, "Regionen saknar team i två län, och det bör åtgärdas."),
    ]
