"""Lists of those present and absent, which stand before the matters of a meeting."""

import re

from corpus.records import BlockKind, SectionKind
from ingest.sections.marks import BlockView, Mark
from ingest.sections.vocabulary import is_officers, is_participants

_LONGEST_LINE = 160
_ROLES = frozenset(("ordförande", "ordf", "sekreterare", "adjungerad", "ersättare", "förhinder", "ledamot"))
_LABEL = re.compile(r"^([^:\n]{3,60}):\s*\S")


def participant_marks(view: BlockView, *, stop: int) -> dict[int, Mark]:
    """Find the lists of participants before the block `stop`, under a heading or after a label in the text.

    What names an officer ("Sekreterare: …") counts only after or right before such a list.
    """
    found = {
        place: mark
        for place in range(stop)
        if view.is_free(place)
        and view.blocks[place].kind is not BlockKind.ITEM
        and (mark := _mark(view, place)) is not None
    }
    present = [place for place, mark in found.items() if is_participants(mark.title)]
    return {
        place: mark
        for place, mark in found.items()
        if present and (is_participants(mark.title) or place > present[0] - 4)
    }


def looks_like_person(line: str) -> bool:
    """Tell whether a short line may name a person: two words with capitals, no sentence."""
    words = re.findall(r"[\w.'-]+", line)
    capitals = [word for word in words[:4] if word[0].isupper() and len(word) > 1]
    officer = any(word.lower() in _ROLES for word in words)
    return 2 <= len(words) <= 14 and (len(capitals) >= 2 or officer) and not line.endswith((".", ":", "?"))


def _mark(view: BlockView, place: int) -> Mark | None:
    text = view.text(place)
    line = text.split("\n")[0]
    if not line[:1].isupper():
        return None
    if len(line) <= _LONGEST_LINE and _names_list(line):
        after = place + ("\n" not in text)
        return Mark(place, after, SectionKind.PARTICIPANTS, 0, None, line.strip(" :"), closed=True)
    label = _LABEL.match(text)
    if label and _names_list(label[1]):
        return Mark(place, place, SectionKind.PARTICIPANTS, 0, None, label[1].strip(), closed=True)
    return None


def _names_list(text: str) -> bool:
    return is_participants(text) or is_officers(text)
