"""Pages of a document that was read which were not, or not well: what the report of taking in files says."""

from collections.abc import Sequence
from itertools import groupby

from corpus.records import Note, NoteKind

_WORDS = {NoteKind.UNREAD_PAGE: "inte läst", NoteKind.BROKEN_TEXT: "läst ur ett skadat textlager"}
_WORDS_OF_MANY = {
    NoteKind.UNREAD_PAGE: "inte lästa",
    NoteKind.BROKEN_TEXT: "lästa ur ett skadat textlager",
}


def unread_pages(notes: Sequence[Note]) -> str:
    """Say which pages were not read and why; "" where all were.

    >>> unread_pages([Note(kind=NoteKind.UNREAD_PAGE, page=page, text="Inskannad.") for page in (2, 3, 5)])
    'Sidorna 2–3, 5 är inte lästa. Inskannad.'
    """
    told = [note for note in notes if note.kind in _WORDS]
    parts = []
    for kind in _WORDS:
        found = [note for note in told if note.kind is kind]
        if found:
            pages = sorted({note.page for note in found})
            subject = f"Sida {pages[0]}" if len(pages) == 1 else f"Sidorna {_runs(pages)}"
            what = _WORDS[kind] if len(pages) == 1 else _WORDS_OF_MANY[kind]
            parts.append(f"{subject} är {what}. {found[0].text}".strip())
    return " ".join(parts)


def _runs(pages: Sequence[int]) -> str:
    runs = [
        [page for _, page in run] for _, run in groupby(enumerate(pages), key=lambda pair: pair[1] - pair[0])
    ]
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
