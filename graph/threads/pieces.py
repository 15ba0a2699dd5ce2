"""Which sections of a document make one item each."""

import re
from collections.abc import Iterator, Sequence

from corpus.records import DocumentHead, Section, SectionKind
from graph.extractors.decisions.labels import label_of
from graph.threads.agendas import agenda_points
from graph.threads.cases import cases_in
from graph.threads.items import Piece
from graph.threads.titles import bare_title

MEETINGS = frozenset(("protokoll", "mötesanteckningar", "kallelse", "dagordning", "beslut"))
_LETTERS = frozenset(("nyhetsbrev",))
_ITEMS = (SectionKind.PARAGRAPH, SectionKind.AGENDA)
_NO_MATTER = re.compile(
    r"(?:bilag\w*|innehåll\w*|underskrift\w*|deltagare|närvar\w*|frånvar\w*|förhinder|kallade|beslutande"
    r"|ledamöter\b.*|ersättare|tid|plats|tid och plats|plats och tid|datum|utses att justera|justering\w*"
    r"|anslag\w*|nästa möte.*|kommande möten.*|agenda|dagens agenda|dagordning|föredragningslista"
    r"|sekreterare|ordförande|vid (?:anteckningarna|protokollet)|protokoll\w*|paragrafer|reservation\w*"
    r"|så överklagar du|kontakt\w*|om nyhetsbrevet)(?:\s+\d+)?[.:]?",
    re.IGNORECASE,
)
_ROW_REFERENCE = re.compile(r"\b(?:19|20)\d\d-\d\d-\d\d\b[^\n]{0,20}§\s?\d+")
_FRONT = 160


def pieces_of(head: DocumentHead, sections: Sequence[Section], text: str) -> Iterator[Piece]:
    """Divide a document into the items that it treats."""
    if head.kind in MEETINGS or head.kind in _LETTERS:
        headed = tuple(_headed(head, sections))
        yield from headed
        if head.kind in MEETINGS:
            yield from agenda_points(sections, headed, text)
    elif sections:
        yield Piece(tuple(sections), _document_title(head), None, False, head.id)
    yield from _rows(head, sections, text)


def _headed(head: DocumentHead, sections: Sequence[Section]) -> Iterator[Piece]:
    numbered = any(section.kind is SectionKind.PARAGRAPH for section in sections)
    gathered: list[Section] = []
    for section in sections:
        begins = _begins(section, numbered=numbered) and not (gathered and _goes_on(gathered[0], section))
        if begins or not (gathered and _belongs(gathered[0], section)):
            yield from _piece(head, gathered)
            gathered = [section] if begins else []
        else:
            gathered.append(section)
    yield from _piece(head, gathered)


def _begins(section: Section, *, numbered: bool) -> bool:
    if not section.headings:
        return False
    if section.kind is SectionKind.PARAGRAPH:
        return True
    if numbered or _NO_MATTER.fullmatch(bare_title(section.headings[-1])):
        return False
    return section.kind in _ITEMS or section.kind is SectionKind.HEADING


def _goes_on(first: Section, section: Section) -> bool:
    """Tell whether a section is the next piece of the same item: its §, its heading, or a label below it."""
    paragraph = (first.number or "").startswith("§")
    if section.number == first.number and (paragraph or section.headings == first.headings):
        return True
    below = section.headings[: len(first.headings)] == first.headings
    return below and label_of(section.headings[-1].strip()) is not None


def _belongs(first: Section, section: Section) -> bool:
    below = section.headings[: len(first.headings)] == first.headings
    return below or (not section.headings and section.kind is SectionKind.ROW)


def _piece(head: DocumentHead, gathered: list[Section]) -> Iterator[Piece]:
    if gathered:
        first = gathered[0]
        title = bare_title(first.headings[-1])
        if title:
            yield Piece(tuple(gathered), title, first.number, head.kind in MEETINGS, first.id)


def _rows(head: DocumentHead, sections: Sequence[Section], text: str) -> Iterator[Piece]:
    """Give the rows that name a case or an earlier § of their own, called by the cell of most letters."""
    for section in sections:
        if section.kind is not SectionKind.ROW or not section.cells:
            continue
        row = text[section.start : section.end]
        if cases_in(row) or _ROW_REFERENCE.search(row.replace("\t", " ")):
            first = [text[cell.start : cell.end].strip() for cell in section.cells[:4]]
            title = max(first, key=_letters, default="")
            yield Piece((section,), bare_title(title), None, head.kind in MEETINGS, section.id)


def _letters(cell: str) -> int:
    return sum(letter.isalpha() for letter in cell)


def _document_title(head: DocumentHead) -> str:
    return bare_title(head.title)[:_FRONT]
