"""Scanned pages, as a user has them: read by Tesseract, with what is unsure told."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from benchmarks.text_errors import character_error_rate
from corpus.records import NoteKind
from ingest.readers.pdf import PdfReader
from ingest.text.blocks import Reading
from tests.ingest.ocr.scanning import MINUTES, picture, scan, write
from tests.ingest.readers.seen import headings, rows

pytestmark = pytest.mark.usefixtures("recognition")


def paint(canvas: Canvas) -> None:
    write(canvas, ["§ 14 Verksamhetsplan för biblioteken"], y=780, font="Helvetica-Bold", size=13)
    write(canvas, MINUTES)


EXPECTED = " ".join(["§ 14 Verksamhetsplan för biblioteken", *MINUTES])


def read(data: bytes) -> Reading:
    return PdfReader().read(data, name="protokoll.pdf")


@pytest.fixture(scope="module")
def upright() -> Reading:
    return read(scan(picture(paint)))


def test_a_clean_scan_is_read_with_fewer_than_two_errors_in_a_hundred_signs(upright: Reading) -> None:
    assert character_error_rate(upright.text, EXPECTED) < 0.02


def test_a_scan_keeps_its_headings_and_the_sign_of_a_paragraph(upright: Reading) -> None:
    assert [text for _, text in headings(upright)] == ["§ 14 Verksamhetsplan för biblioteken"]


def test_a_recognised_page_says_so_with_its_confidence(upright: Reading) -> None:
    (note,) = [note for note in upright.notes if note.kind is NoteKind.OCR]
    assert (note.page, note.text) == (1, "Sidan är inskannad.")
    assert note.confidence is not None
    assert 0.8 < note.confidence <= 1


@pytest.mark.parametrize(("degrees", "quarter"), [(1.7, 0), (0.0, 1)])
def test_crooked_and_turned_pages_are_made_straight(degrees: float, quarter: int) -> None:
    image = picture(paint).rotate(degrees, fillcolor=255).rotate(90 * quarter, expand=True)
    assert character_error_rate(read(scan(image)).text, EXPECTED) < 0.03


def test_a_ruled_table_in_a_scan_becomes_rows_with_column_names() -> None:
    table = [
        ("Aktivitet", "Ansvarig", "Klart"),
        ("Öppna träffpunkten", "Alva Lindh", "2025-06-30"),
        ("Utreda lokaler", "Bo Ekström", "2025-09-30"),
    ]

    def paint_table(canvas: Canvas) -> None:
        write(canvas, ["Handlingsplan"], y=780, font="Helvetica-Bold", size=14)
        canvas.grid([70, 250, 400, 520], [740, 715, 690, 665])
        canvas.setFont("Helvetica", 11)
        for line, cells in enumerate(table):
            for column, text in enumerate(cells):
                canvas.drawString((70, 250, 400)[column] + 6, 723 - line * 25, text)

    assert rows(read(scan(picture(paint_table)))) == [
        dict(zip(table[0], row, strict=True)) for row in table[1:]
    ]


def test_words_that_are_hard_to_read_are_marked() -> None:
    def paint_faint(canvas: Canvas) -> None:
        write(canvas, MINUTES)
        canvas.setFillGray(0.1)
        canvas.setFont("Helvetica-Oblique", 30)
        for shift in range(6):
            canvas.saveState()
            canvas.translate(80 + 3 * shift, 735 - 5 * shift)
            canvas.rotate(-4 + shift)
            canvas.drawString(0, 0, "Oläsligt kladd")
            canvas.restoreState()

    reading = read(scan(picture(paint_faint)))
    unsure = [note for note in reading.notes if note.kind is NoteKind.UNSURE_WORD]
    assert unsure
    assert all(reading.text[note.start : note.end].strip() for note in unsure)
    assert all(" " not in reading.text[note.start : note.end] for note in unsure)
