"""The choice, page by page, between text layer and picture."""

from io import BytesIO

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from corpus.errors import UnreadableDocument
from corpus.records import NoteKind
from ingest.ocr.tesseract import RecognitionFailed, Tesseract
from ingest.options import ReadingOptions
from ingest.readers import pdf_pages
from ingest.readers.pdf import PdfReader
from ingest.text.blocks import Reading
from tests.ingest.ocr.scanning import MINUTES, painted, picture, scan, write
from tests.ingest.readers.seen import pages, texts


def text(canvas: Canvas) -> None:
    write(canvas, MINUTES)


def damaged(canvas: Canvas) -> None:
    """Write what a font with a broken map gives: signs left out, and others in the place of ligatures."""
    lines = [
        line.replace("tt", "").replace("fö", "ff").replace("ö", "Ü").replace("t", "jj") for line in MINUTES
    ]
    found = canvas.beginText(70, 740)
    found.setTextRenderMode(3)
    found.setFont("Helvetica", 11, 11 * 1.35)
    for line in lines:
        found.textLine(line)
    canvas.drawText(found)


def together(*files: bytes) -> bytes:
    found = pypdfium2.PdfDocument.new()
    for data in files:
        found.import_pages(pypdfium2.PdfDocument(data))
    stream = BytesIO()
    found.save(stream)
    return stream.getvalue()


def read(data: bytes, **options: bool) -> Reading:
    return PdfReader(ReadingOptions(**options)).read(data, name="protokoll.pdf")


SCAN = scan(picture(text))
DAMAGED = scan(picture(text), layer=damaged)


@pytest.mark.usefixtures("recognition")
def test_only_the_scanned_pages_of_a_document_are_recognised() -> None:
    reading = read(together(painted(text), SCAN))
    assert [(note.kind, note.page) for note in reading.notes] == [(NoteKind.OCR, 2)]
    first, second = (" ".join(found) for found in _by_page(reading))
    assert first == " ".join(MINUTES)
    assert second[:40] == first[:40]


@pytest.mark.usefixtures("recognition")
def test_a_broken_text_layer_is_read_from_the_picture_and_the_reason_is_kept() -> None:
    reading = read(DAMAGED)
    (note,) = [note for note in reading.notes if note.kind is NoteKind.OCR]
    assert note.text.startswith("Textlagret är skadat:")
    assert "Nämnden beslutade att godkänna förslaget" in reading.text


def test_a_sound_text_layer_is_never_recognised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_pages, "read_picture", lambda *_, **__: pytest.fail("it was recognised"))
    monkeypatch.setattr(pdf_pages, "tesseract", lambda: Tesseract("tesseract", ""))
    assert read(painted(text)).notes == ()


def test_without_tesseract_the_rest_of_a_document_is_read_and_the_page_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    missing = Tesseract("", "Texttolkningsprogrammet Tesseract är inte installerat")
    monkeypatch.setattr(pdf_pages, "tesseract", lambda: missing)
    reading = read(together(painted(text), SCAN))
    assert [(note.kind, note.page) for note in reading.notes] == [(NoteKind.UNREAD_PAGE, 2)]
    assert "sudo apt-get install tesseract-ocr tesseract-ocr-swe" in reading.notes[0].text
    assert (" ".join(texts(reading)), reading.pages) == (" ".join(MINUTES), 2)
    with pytest.raises(UnreadableDocument, match="sudo apt-get install tesseract-ocr"):
        read(SCAN)


def test_without_recognition_a_broken_text_layer_is_kept_and_told() -> None:
    (note,) = read(DAMAGED, recognises=False).notes
    assert (note.kind, note.page) == (NoteKind.BROKEN_TEXT, 1)
    assert "är inte svenska" in note.text


def test_a_blank_page_is_nothing_to_tell_of() -> None:
    reading = read(together(painted(text), painted(lambda canvas: canvas.showPage())), recognises=False)
    assert (reading.notes, reading.pages) == ((), 2)


def _by_page(reading: Reading) -> list[list[str]]:
    found = list(zip(pages(reading), texts(reading), strict=True))
    return [[text for page, text in found if page == number] for number in range(1, reading.pages + 1)]


def test_a_long_document_in_another_language_is_tried_on_a_few_pages_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tried = []
    foreign = "kaupunginhallitus käsitteli ehdotuksen ja päätti hyväksyä talousarvion yhdeksällä äänellä"

    def paint(canvas: Canvas) -> None:
        for _ in range(12):
            write(canvas, [foreign] * 4)
            canvas.showPage()

    def note(*_: object, **__: object) -> object:
        tried.append(1)
        raise RecognitionFailed("Texttolkningen tog mer än 1 s.")

    monkeypatch.setattr(pdf_pages, "read_picture", note)
    monkeypatch.setattr(pdf_pages, "tesseract", lambda: Tesseract("tesseract", ""))
    reading = read(painted(paint))
    assert reading.pages == 12
    assert 1 <= len(tried) <= 5
