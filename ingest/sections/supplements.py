"""Lines that name a supplement ("Bilaga 1"): those that begin it, and those in a § that only refer to it."""

import re

from corpus.records import BlockKind
from ingest.sections.marks import BlockView
from ingest.sections.vocabulary import is_part

_SUPPLEMENT = re.compile(r"bilag(?:a|or)\b", re.IGNORECASE)


def only_refers(view: BlockView, place: int) -> bool:
    """Tell whether a line that names a supplement stands in the text, and does not begin the supplement.

    It refers where it stands in a list of them, leads to nothing, or stands on the page above it with the
    parts of a § ("Beslut") still to come. One at the top of a page begins a supplement.
    """
    if not _SUPPLEMENT.match(view.text(place)):
        return False
    if place and view.blocks[place - 1].page != view.blocks[place].page:
        return False
    if place + 1 >= len(view) or _lists(view, place - 1) or _is_supplement(view, place + 1):
        return True
    return any(view.is_free(later) and is_part(view.text(later)) for later in range(place + 1, len(view)))


def _lists(view: BlockView, place: int) -> bool:
    """Tell whether what stands above is an item or supplement of the same list, or leads into one."""
    if place < 0:
        return False
    text = view.text(place)
    listed = view.blocks[place].kind is BlockKind.ITEM or _is_supplement(view, place)
    return listed or text.endswith(":") or (is_part(text) and not view.is_row(place))


def _is_supplement(view: BlockView, place: int) -> bool:
    return bool(_SUPPLEMENT.match(view.text(place)))
