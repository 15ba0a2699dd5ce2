"""Headings: those the reader marked, but for lines that only look so, and those that words give away."""

import re

from corpus.dates import find_dates
from corpus.records import BlockKind, SectionKind
from ingest.sections.marks import BlockView, Mark, one_line
from ingest.sections.numbering import number_mark, paragraph_mark
from ingest.sections.supplements import only_refers
from ingest.sections.vocabulary import is_agenda_list, is_outer

_LONGEST = 160
_CAPTION = re.compile(r"(?:figur|tabell|bild|diagram|foto|källa)\s*\d*\s*[.:]?(?:\s|$)", re.IGNORECASE)
_ADDRESS = re.compile(r"<?(?:https?://|www\.|mailto:)\S+>?$|\S+@\S+\.\w+$")
_LEADS_IN = re.compile(
    r"\b(?:att|är|har|ska|skall|kan|bör|söker|omfattar|innebär|innehåller|föreslår|föreslås|syftar|handlar"
    r"|ingår|gäller|lyder|följer|framgår|består|beslutar|beslutade|deltar|deltog|yrkar|anför)\b"
)


def heading_marks(view: BlockView) -> dict[int, Mark]:
    """Find the headings outside tables of contents, by the place of their block; § are not among them."""
    found: dict[int, Mark] = {}
    for place in range(len(view)):
        if not view.is_free(place) or not _is_heading(view, place):
            continue
        text = view.text(place)
        numbered = number_mark(text)
        title, after = one_line(text), place + 1
        if numbered and not numbered.rest and after < len(view) and view.is_free(after):
            title, after = _joined(view, text, after)
        number = numbered.number if numbered and (numbered.rest or after > place + 1) else None
        found[place] = Mark(place, after, SectionKind.HEADING, 0, number, title)
    return found


def _is_heading(view: BlockView, place: int) -> bool:
    text = view.text(place)
    if view.is_heading(place):
        return not _only_looks_so(text)
    if view.blocks[place].kind is not BlockKind.PARAGRAPH or len(text) > _LONGEST or "\n" in text:
        return False
    numbered = number_mark(text)
    if numbered and numbered.depth > 1:
        return bool(numbered.rest) and numbered.rest[0].isupper() and not text.endswith((".", ";", ","))
    if only_refers(view, place):
        return False
    return is_agenda_list(text) or (is_outer(text) and not text.endswith("."))


def _only_looks_so(text: str) -> bool:
    """Tell captions, addresses, dates and lines that lead into a list ("Målet är att:") from headings."""
    if _CAPTION.match(text) or _ADDRESS.match(text) or not any(sign.isalnum() for sign in text):
        return True
    if text.endswith(" att") or (text.endswith(":") and _LEADS_IN.search(text)):
        return True
    return any(len(date.value) > 7 and date.end - date.start >= len(text) - 10 for date in find_dates(text))


def _joined(view: BlockView, number: str, place: int) -> tuple[str, int]:
    """Join a number that stands alone with the title after it."""
    text = view.text(place)
    if len(text) > _LONGEST or paragraph_mark(text) or number_mark(text):
        return number, place
    return f"{number} {one_line(text)}", place + 1
