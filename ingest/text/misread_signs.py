"""The sign § after its number where recognition took it for the figure 8: "448 Taxor" after "43 §"."""

import re

from corpus.records import NoteKind
from ingest.sections.marks import BlockView
from ingest.sections.numbering import Numbered

_MISREAD = re.compile(r"(\d{1,3})8\s+(?=[A-ZÅÄÖ])")


def with_misread_signs(view: BlockView, found: dict[int, Numbered]) -> dict[int, Numbered]:
    """Add the headings of a recognised document that go on with its § by one once an 8 is taken for the sign.

    :param found: the § marks by the place of their block.
    """
    recognised = any(note.kind is NoteKind.OCR for note in view.reading.notes)
    if not recognised or not any(mark.number.endswith("§") for mark in found.values()):
        return found
    marks: dict[int, Numbered] = {}
    last = 0
    for place in range(len(view)):
        mark = found.get(place) or (_misread(view.text(place), last) if view.is_heading(place) else None)
        if mark is not None:
            marks[place] = mark
            last = mark.last
    return marks


def _misread(text: str, last: int) -> Numbered | None:
    match = _MISREAD.match(text)
    if match is None or int(match[1]) not in (last, last + 1):
        return None
    return Numbered(f"{match[1]} §", 1, text[match.end() :].strip())
