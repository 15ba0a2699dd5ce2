"""What the encoder reads of a chunk: where it stands first, then its words."""

from corpus.records import DocumentHead, Section, SectionKind


def passage_text(head: DocumentHead, section: Section, text: str) -> str:
    """Give the text that stands for a chunk in the encoder: title and headings, then the words.

    The cells of a whole table row follow their columns' names, as in `Aktivitet: … Ansvarig: …`.

    :param text: the chunk's text, a part of the section's or all of it.
    """
    body = text
    if section.kind is SectionKind.ROW and len(text) == section.end - section.start:
        body = _row(section, text)
    context = [head.title, *(heading for heading in section.headings if not text.startswith(heading))]
    return "\n".join([". ".join(part.rstrip(" .") for part in dict.fromkeys(context) if part), body])


def _row(section: Section, text: str) -> str:
    parts = []
    for cell in section.cells:
        words = " ".join(text[cell.start - section.start : cell.end - section.start].split())
        if words:
            parts.append(f"{cell.column}: {words}" if cell.column else words)
    return "\n".join(parts) or text
