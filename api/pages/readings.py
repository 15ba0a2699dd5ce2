"""How a document was read, in words for its reader: pages recognised by a program, words it was unsure of."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from api.lines.wording import counted, listed
from corpus.records import Note, NoteKind

_BY_PAGE = {
    NoteKind.OCR: "lästes ur bild av ett program (OCR); fel kan förekomma",
    NoteKind.UNREAD_PAGE: "kunde inte läsas",
    NoteKind.BROKEN_TEXT: "har ett skadat textlager",
}
_COUNTED = {
    NoteKind.UNSURE_WORD: ("osäkert läst ord", "osäkert lästa ord"),
    NoteKind.PERSONAL_NUMBER: ("personnummer i texten", "personnummer i texten"),
    NoteKind.COORDINATION_NUMBER: ("samordningsnummer i texten", "samordningsnummer i texten"),
}


def remarks(notes: Sequence[Note]) -> tuple[str, ...]:
    """Say what a reader should know, a sentence each."""
    kinds = Counter(note.kind for note in notes)
    told = [
        f"{_pages_in_words({note.page for note in notes if note.kind is kind})} {what}."
        for kind, what in _BY_PAGE.items()
        if kinds[kind]
    ]
    told += [
        f"{counted(kinds[kind], *words)}.".capitalize() for kind, words in _COUNTED.items() if kinds[kind]
    ]
    told += [f"Kommentar i marginalen: {note.text}" for note in notes if note.kind is NoteKind.COMMENT]
    if kinds[NoteKind.CONVERTED]:
        told.append("Filen omvandlades till ett annat format innan den lästes.")
    return tuple(told)


def _pages_in_words(pages: Iterable[int]) -> str:
    """Write page numbers out, with runs drawn together.

    >>> _pages_in_words([1, 2, 3, 5]), _pages_in_words([2]), _pages_in_words([0])
    ('Sidorna 1–3 och 5', 'Sida 2', 'Dokumentet')
    """
    wanted = sorted(set(pages) - {0})
    if not wanted:
        return "Dokumentet"
    runs = [
        [page for _, page in run] for _, run in groupby(enumerate(wanted), key=lambda pair: pair[1] - pair[0])
    ]
    written = [str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]
    return f"Sida {written[0]}" if len(wanted) == 1 else f"Sidorna {listed(written)}"
