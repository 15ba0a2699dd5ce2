"""The outline of a document: where each §, agenda item, heading and list of participants begins."""

from collections.abc import Sequence
from dataclasses import replace

from corpus.records import BlockKind, SectionKind
from ingest.front.kinds import kind_word
from ingest.front.page import with_front
from ingest.sections.agenda import name_of, numbered_items
from ingest.sections.headings import heading_marks
from ingest.sections.marks import STEP, BlockView, Mark, one_line
from ingest.sections.numbering import number_mark, paragraph_mark
from ingest.sections.paragraphs import paragraph_marks
from ingest.sections.participants import looks_like_person, participant_marks
from ingest.sections.portions import portions_of
from ingest.sections.supplements import only_refers
from ingest.sections.vocabulary import is_agenda_list, is_common, is_outer, is_part

_INNERMOST = 1000
_LONGEST_UNPARTED = 4000  # characters of a § or item that is one section
_NUMBERED = (SectionKind.PARAGRAPH, SectionKind.AGENDA)


def outline_of(view: BlockView) -> list[Mark]:
    """Find the marks of a document, in the order of the text; the parts of a § are taken into it."""
    paragraphs = paragraph_marks(view)
    stop = min(paragraphs, default=len(view))
    headings = heading_marks(view)
    told = {place: mark for place, mark in headings.items() if paragraph_mark(view.text(place)) is None}
    found = told | participant_marks(view, stop=stop) | paragraphs
    found |= _items(view, found, stop=stop) | _contents(view)
    marks = with_front(view, _without_overlap([found[place] for place in sorted(found)]))
    return _absorbed(view, _ranked(view, marks))


def _items(view: BlockView, found: dict[int, Mark], *, stop: int) -> dict[int, Mark]:
    """Find the numbered items with text under them, outside the paragraphs of minutes."""
    taken = {
        place
        for mark in found.values()
        for place in range(mark.first, mark.after)
        if not (mark.number and mark.kind is SectionKind.HEADING)
    }
    places = [place for place in range(stop) if place not in taken and not view.in_contents(place)]
    items: dict[int, Mark] = {}
    for place in numbered_items(view.reading, places, meeting=view.is_meeting):
        number = number_mark(view.text(place))
        after = place + 1 if view.is_heading(place) else place
        kind = SectionKind.AGENDA if view.is_meeting else SectionKind.HEADING
        title = name_of(view.text(place))
        items[place] = Mark(place, after, kind, 0, number.number if number else None, title, listed=True)
    return items


def _contents(view: BlockView) -> dict[int, Mark]:
    marks = {}
    for zone in view.contents:
        title = view.text(zone.start).strip(" :")
        title = title if is_common(title) else "Innehåll"
        marks[zone.start] = Mark(zone.start, zone.start, SectionKind.HEADING, STEP, None, title, closed=True)
    return marks


def _without_overlap(marks: Sequence[Mark]) -> list[Mark]:
    kept: list[Mark] = []
    for mark in marks:
        if not kept or mark.first >= kept[-1].after:
            kept.append(mark)
    return kept


def _ranked(view: BlockView, marks: Sequence[Mark]) -> list[Mark]:
    """Give each mark its rank: the level of its type where there are several, else by number and place."""
    ranked: list[Mark] = []
    deep = sum(bool(mark.number and "." in mark.number) for mark in marks) > 1
    outer, top = 0, _INNERMOST
    for mark in marks:
        rank = mark.rank or _rank(view, mark, outer, deep=deep)
        if _is_outer_heading(mark) and (mark.number or not deep):
            outer = rank
        kind = _kind(view, mark, rank, top)
        top = min(top, rank) if kind is SectionKind.AGENDA else top
        ranked.append(replace(mark, rank=rank, kind=kind))
    return ranked


def _is_outer_heading(mark: Mark) -> bool:
    """Tell whether headings without a rank of their own may stand under this one."""
    if mark.kind is not SectionKind.HEADING or mark.front or mark.listed:
        return False
    return bool(mark.number) or not (mark.title.endswith(":") or is_part(mark.title))


def _rank(view: BlockView, mark: Mark, outer: int, *, deep: bool) -> int:
    if mark.kind is SectionKind.PARTICIPANTS:
        return STEP
    if mark.listed:
        return outer + STEP // 2
    if view.styled and view.is_heading(mark.first):
        return view.blocks[mark.first].level * STEP
    if mark.number:
        return STEP * (mark.number.count(".") + 1)
    if is_outer(mark.title) or not outer:
        return STEP
    return outer + STEP // 2 if deep or mark.title.endswith(":") else STEP


def _kind(view: BlockView, mark: Mark, rank: int, top: int) -> SectionKind:
    """Make an agenda item of an outermost heading in a document from a meeting.

    :param top: the rank of the outermost agenda item so far.
    """
    if not view.is_meeting or mark.kind is not SectionKind.HEADING or mark.front:
        return mark.kind
    if is_common(mark.title) or is_part(mark.title) or view.in_contents(mark.first):
        return mark.kind
    if kind_word(mark.title) and len(mark.title.split()) <= 2:
        return mark.kind
    return SectionKind.AGENDA if rank <= top else mark.kind


def _absorbed(view: BlockView, marks: Sequence[Mark]) -> list[Mark]:
    """Take the parts of each § and agenda item into it, unless it is so long that it is parted at them."""
    kept: list[Mark] = []
    last = max((mark.first for mark in marks if mark.kind is SectionKind.PARAGRAPH), default=-1)
    position = 0
    while position < len(marks):
        owner = marks[position]
        end = position + 1
        while end < len(marks) and _belongs(view, marks, end, owner, last=last):
            end += 1
        stop = marks[end].first if end < len(marks) else len(view)
        kept.extend(_parted(view, owner, marks[position + 1 : end], stop))
        position = end
    return kept


def _parted(view: BlockView, owner: Mark, inner: Sequence[Mark], stop: int) -> list[Mark]:
    """Give the owner alone, or with its parts where it is too long for one section."""
    if view.length(owner.first, stop) <= _LONGEST_UNPARTED or owner.kind is SectionKind.PARTICIPANTS:
        return [owner]
    marks = [owner, *_parts(view, owner, inner, stop)]
    return portions_of(view, marks, stop) if owner.kind in _NUMBERED else marks


def _belongs(view: BlockView, marks: Sequence[Mark], position: int, owner: Mark, *, last: int) -> bool:
    """Tell whether a mark is a part of its owner; `last` is where the last § begins."""
    mark = marks[position]
    if mark.front or mark.kind is SectionKind.PARAGRAPH or view.in_contents(mark.first):
        return False
    if owner.kind is SectionKind.PARTICIPANTS:
        return mark.kind is SectionKind.PARTICIPANTS or _is_person(view, marks, position)
    if mark.kind is SectionKind.PARTICIPANTS:
        return False
    if owner.kind is SectionKind.PARAGRAPH:
        ends = mark.first > last and is_outer(mark.title) and not is_part(mark.title)
        ends = ends and not only_refers(view, mark.first)
        return _is_under(view, mark, owner) and not ends
    if owner.listed and not mark.number and not view.styled:
        return _run_goes_on(marks, position + 1, owner)
    return owner.kind is SectionKind.AGENDA and is_part(mark.title) and mark.rank >= owner.rank


def _is_under(view: BlockView, mark: Mark, owner: Mark) -> bool:
    """Tell whether a heading is not further out than a § whose mark is a heading too."""
    if not (view.is_heading(owner.first) and view.is_heading(mark.first)):
        return True
    return view.blocks[mark.first].level >= view.blocks[owner.first].level


def _is_person(view: BlockView, marks: Sequence[Mark], position: int) -> bool:
    """Tell whether a heading in a list of participants is but one of the names, with nothing under it."""
    mark = marks[position]
    stop = marks[position + 1].first if position + 1 < len(marks) else len(view)
    if mark.number or is_common(mark.title) or is_agenda_list(mark.title) or is_part(mark.title):
        return False
    rows = mark.after < len(view) and view.is_row(mark.after)
    lower = mark.title[:1].islower()
    return (stop == mark.after or rows) and (lower or looks_like_person(mark.title))


def _run_goes_on(marks: Sequence[Mark], position: int, owner: Mark) -> bool:
    """Tell whether the number after the owner's comes later, so that what stands between is the owner's."""
    number = int(owner.number or 0) if (owner.number or "").isdigit() else 0
    for later in range(position, len(marks)):
        mark = marks[later]
        if mark.number and mark.listed:
            return mark.number == str(number + 1)
    return False


def _parts(view: BlockView, owner: Mark, inner: Sequence[Mark], stop: int) -> list[Mark]:
    """Give the parts of a long § or item: its headings, and lone words such as "Yrkanden"."""
    parts = {mark.first: mark for mark in inner}
    for place in range(owner.after, stop):
        text = view.text(place)
        if place not in parts and view.blocks[place].kind is BlockKind.PARAGRAPH and is_part(text):
            parts[place] = Mark(place, place + 1, SectionKind.HEADING, 0, None, one_line(text))
    return [
        replace(parts[place], kind=owner.kind, number=owner.number, rank=owner.rank + STEP // 2)
        for place in sorted(parts)
        if place >= owner.after
    ]
