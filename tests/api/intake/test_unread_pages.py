from api.intake.unread_pages import unread_pages
from corpus.records import Note, NoteKind


def test_pages_that_were_not_read_are_named_with_the_reason() -> None:
    notes = [
        *(Note(kind=NoteKind.UNREAD_PAGE, page=page, text="Sidan är inskannad.") for page in (2, 3, 7)),
        Note(kind=NoteKind.BROKEN_TEXT, page=5, text="Fyra av tio ord är inte svenska."),
        Note(kind=NoteKind.OCR, page=1, text="Sidan är inskannad."),
    ]
    assert unread_pages(notes) == (
        "Sidorna 2–3, 7 är inte lästa. Sidan är inskannad. "
        "Sida 5 är läst ur ett skadat textlager. Fyra av tio ord är inte svenska."
    )
    assert unread_pages([notes[-1]]) == ""
