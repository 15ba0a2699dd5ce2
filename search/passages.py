"""What the encoder reads of a chunk: its words, then in brackets where they stand.

Measured on the development questions of the real and of the sample documents: the words first and the title
last find more than the title first, and headings further out than the nearest do not help. A change of this
form makes the vectors that are kept stale: raise `search.vector_files.FORMAT` with it.
"""

from corpus.records import DocumentHead, Section, SectionKind


def passage_text(head: DocumentHead, section: Section, text: str) -> str:
    """Give the text that stands for a chunk in the encoder.

    The cells of a whole table row follow their columns' names, as in `Aktivitet: … Ansvarig: …`.

    :param text: the chunk's text, a part of the section's or all of it.
    """
    places = [*(heading for heading in section.headings[-1:] if heading not in text), head.title]
    place = ", ".join(dict.fromkeys(part for part in places if part))
    words = _row(section, text) if section.kind is SectionKind.ROW else text
    return f"{words} ({place})" if place else words


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
