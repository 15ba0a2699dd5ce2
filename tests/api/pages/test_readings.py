from api.pages.readings import remarks
from corpus.records import Note, NoteKind


def test_pages_are_told_in_runs_and_words_counted() -> None:
    notes = [Note(kind=NoteKind.OCR, page=page) for page in (1, 2, 3, 5)]
    notes += [Note(kind=NoteKind.UNSURE_WORD, page=2), Note(kind=NoteKind.CONVERTED)]
    assert remarks(notes) == (
        "Sidorna 1–3 och 5 lästes ur bild av ett program (OCR); fel kan förekomma.",
        "1 osäkert läst ord.",
        "Filen omvandlades till ett annat format innan den lästes.",
    )


def test_nothing_is_said_of_a_document_that_was_read_as_it_is() -> None:
    assert remarks([]) == ()


def test_comments_in_the_margin_are_told_beside_the_text() -> None:
    note = Note(kind=NoteKind.COMMENT, page=1, text="Ylva Rask, 2025-03-04: Stämmer beloppet?")
    assert remarks([note]) == ("Kommentar i marginalen: Ylva Rask, 2025-03-04: Stämmer beloppet?",)
