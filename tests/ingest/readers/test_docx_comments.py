"""Comments in the margin of Word documents."""

from io import BytesIO
from typing import Any

import docx

from corpus.records import Note, NoteKind
from ingest.readers.docx import DocxReader
from ingest.text.blocks import Reading
from tests.ingest.readers.seen import texts


def read(document: Any) -> Reading:
    stream = BytesIO()
    document.save(stream)
    return DocxReader().read(stream.getvalue(), name="protokoll.docx")


def commented(*words: str) -> Any:
    document = docx.Document()
    document.add_paragraph("Nämnden beslutar enligt förslaget.")
    runs = [document.add_paragraph().add_run(text) for text in words]
    document.add_comment(runs, text="Stämmer beloppet?", author="Ylva Rask", initials="YR")
    return document


def test_a_comment_is_a_note_on_its_words_and_not_in_the_text() -> None:
    reading = read(commented("Bidraget är 40 000 kr."))
    (note,) = reading.notes
    assert texts(reading) == ["Nämnden beslutar enligt förslaget.", "Bidraget är 40 000 kr."]
    assert (note.kind, note.page) == (NoteKind.COMMENT, 1)
    assert reading.text[note.start : note.end] == "Bidraget är 40 000 kr."
    assert note.text.startswith("Ylva Rask, ")
    assert note.text.endswith(" om ”Bidraget är 40 000 kr.”: Stämmer beloppet?")


def test_a_comment_on_words_that_stand_twice_belongs_to_the_whole_document() -> None:
    document = commented("Bordläggs.")
    document.add_paragraph("Bordläggs.")
    (note,) = read(document).notes
    assert (note.page, note.start, note.end) == (0, 0, 0)


def test_an_empty_comment_is_none() -> None:
    document = docx.Document()
    run = document.add_paragraph("Text.").add_run("Mer.")
    document.add_comment([run], text="  ", author="Ylva Rask", initials="YR")
    notes: tuple[Note, ...] = read(document).notes
    assert notes == ()
