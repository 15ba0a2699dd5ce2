"""What the encoder reads of a chunk: its words, then in brackets where they stand.

Measured on the development questions of the real and of the sample documents: the words first and the title
last find more than the title first, and headings further out than the nearest do not help. A change of this
form makes the vectors that are kept stale: raise `search.dense.files.FORMAT` with it.
"""

import re

from corpus.records import DocumentHead, Section, SectionKind

_LONGEST_TITLE = 200
_SAYS = re.compile(r"[.:;!?](?:\s|\Z)")  # ends a sentence, or tells what follows
_NUMBERS = re.compile(r"\b[\d§]+[\d.:/ -]*")
_WORD = re.compile(r"[^\W\d_]{3,}")


def passage_text(head: DocumentHead, section: Section, text: str) -> str:
    """Give the text that stands for a chunk in the encoder.

    The cells of a whole table row follow their columns' names, as in `Aktivitet: … Ansvarig: …`.

    :param text: the chunk's text, a part of the section's or all of it.
    """
    places = [*(heading for heading in section.headings[-1:] if heading not in text), head.title]
    place = ", ".join(dict.fromkeys(part for part in places if part))
    words = _row(section, text) if section.kind is SectionKind.ROW else text
    return f"{words} ({place})" if place else words


def apart(text: str) -> tuple[str, str]:
    """Take the words of a passage and where they stand apart, as its text alone tells them.

    >>> apart("Bryggan byggs om. (§ 7 Bryggan, Protokoll)"), apart("Bryggan byggs om.")
    (('Bryggan byggs om.', '§ 7 Bryggan, Protokoll'), ('Bryggan byggs om.', ''))
    """
    words, bracket, place = text.rpartition(" (")
    return (words, place[:-1]) if bracket and text.endswith(")") else (text, "")


def is_title(text: str) -> bool:
    """Tell a passage without a sentence half of whose words stand in its document's title.

    >>> [is_title(f"{one} (Plan för bryggan)") for one in ("Plan för bryggan 2026", "Plan: bryggan rivs.")]
    [True, False]
    """
    words, place = apart(text)
    if len(words) > _LONGEST_TITLE or _SAYS.search(_NUMBERS.sub("", words)):
        return False
    own = _WORD.findall(words.casefold())
    title = set(_WORD.findall(place.casefold()))
    return 2 * sum(word in title for word in own) >= len(own) > 0


def _row(section: Section, text: str) -> str:
    """Name the columns where the chunk is the whole row; the cells' places are known of the whole only."""
    if len(text) != section.end - section.start:
        return text
    parts = []
    for cell in section.cells:
        words = " ".join(text[cell.start - section.start : cell.end - section.start].split())
        if words:
            parts.append(f"{cell.column}: {words}" if cell.column else words)
    return "\n".join(parts) or text
