"""The marks of a document's structure: where each §, agenda item, heading and list of participants begins."""

import re
from dataclasses import dataclass, replace

from corpus.records import BlockKind, SectionKind
from ingest.agenda import name_of, numbered_items
from ingest.blocks import Reading
from ingest.bodies import is_body_line
from ingest.contents import contents_of
from ingest.dates import find_dates
from ingest.kinds import MEETING_KINDS, kind_of, kind_word
from ingest.numbering import number_mark, paragraph_mark
from ingest.vocabulary import is_agenda_list, is_common, is_officers, is_outer, is_part, is_participants

STEP = 10  # between two ranks, so that something can stand between
_LONGEST_HEADING = 160
_LONGEST_TITLE = 400
_LONGEST_UNPARTED = 4000
_LONGEST_FRONT = 400
_LABEL = re.compile(r"^([^:\n]{3,60}):\s*\S")
_FRONT_LABEL = re.compile(
    r"(?:datum|tid|plats|dag och tid|tid och plats|dnr|diarienummer|diarienr|ärendenummer|ärendenr|sammanträdesdatum"
    r"|mötesdatum|version|handläggare|upprättad|fastställd|beslutad|gäller|giltig|sida|sid|beteckning|organ"
    r"|dokumentansvarig|från|till|ämne|fyll i)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mark:
    """The beginning of a section.

    :ivar first: its first block.
    :ivar after: the block after its heading; `first` where the heading and the text share a block.
    :ivar rank: lower is further out.
    :ivar title: its heading, "" where it has none.
    :ivar front: whether it stands on the front page, before the document's own parts begin.
    :ivar listed: whether it is a numbered item of running text.
    """

    first: int
    after: int
    kind: SectionKind
    rank: int
    number: str | None
    title: str
    front: bool = False
    listed: bool = False


def outline_of(reading: Reading) -> list[Mark]:
    """Find the marks of a reading, in the order of the text."""
    return _Outline(reading).marks()


class _Outline:
    """Collects the marks of one reading; each step leaves out or changes what the one before found."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.blocks = reading.blocks
        self.contents = contents_of(reading)
        self.in_contents = {place for zone in self.contents for place in zone}
        self.meeting = kind_of(reading) in MEETING_KINDS
        levels = {block.level for block in self.blocks if block.kind is BlockKind.HEADING}
        self.styled = len(levels) > 1

    def marks(self) -> list[Mark]:
        found = self._paragraphs()
        self._add_headings(found)
        self._add_participants(found)
        self._add_items(found)
        self._add_contents(found)
        marks = _without_overlap([found[place] for place in sorted(found)])
        marks = self._front(marks)
        marks = self._ranked(marks)
        return self._absorbed(marks)

    def text(self, place: int) -> str:
        block = self.blocks[place]
        return self.reading.text[block.start : block.end]

    def is_heading(self, place: int) -> bool:
        return self.blocks[place].kind is BlockKind.HEADING

    def _free(self, place: int) -> bool:
        return place not in self.in_contents and self.blocks[place].kind is not BlockKind.ROW

    def _paragraphs(self) -> dict[int, Mark]:
        """Find the § marks; one without a title of its own takes that of the block after it."""
        found: dict[int, Mark] = {}
        for place in range(len(self.blocks)):
            if not self._free(place) or self.blocks[place].kind is BlockKind.ITEM:
                continue
            mark = paragraph_mark(self.text(place))
            if mark is None:
                continue
            after = place + 1
            title = name_of(mark.rest.split("\n")[0])
            if not mark.rest:
                title, after = self._title_after(after)
            rank = self.blocks[place].level * STEP if self.is_heading(place) else 2 * STEP
            found[place] = Mark(place, after, SectionKind.PARAGRAPH, rank, mark.number, title.rstrip("."))
        return found

    def _title_after(self, place: int) -> tuple[str, int]:
        """Give the title that stands in the block at `place`, and the block after it."""
        if place >= len(self.blocks) or not self._free(place) or self.blocks[place].kind is BlockKind.ITEM:
            return "", place
        text = self.text(place)
        if len(text) > _LONGEST_TITLE or is_part(text) or paragraph_mark(text):
            return "", place
        if not self.is_heading(place) and text.endswith("."):
            return "", place
        return _one_line(text), place + 1

    def _add_headings(self, found: dict[int, Mark]) -> None:
        for place in range(len(self.blocks)):
            if place in found or not self._free(place):
                continue
            text = self.text(place)
            numbered = number_mark(text)
            if not (self.is_heading(place) or self._is_unmarked_heading(place, text)):
                continue
            after = place + 1
            title = _one_line(text)
            if numbered and not numbered.rest and after < len(self.blocks) and self._free(after):
                title, after = self._joined_title(text, after)
            number = numbered.number if numbered and (numbered.rest or after > place + 1) else None
            found[place] = Mark(place, after, SectionKind.HEADING, 0, number, title)

    def _is_unmarked_heading(self, place: int, text: str) -> bool:
        """Tell whether a paragraph is a heading that no sign of type gave away: `2.3 Title`, "Dagordning"."""
        if self.blocks[place].kind is not BlockKind.PARAGRAPH or len(text) > _LONGEST_HEADING or "\n" in text:
            return False
        numbered = number_mark(text)
        if numbered and numbered.depth > 1:
            return bool(numbered.rest) and numbered.rest[0].isupper() and not text.endswith((".", ";", ","))
        return is_agenda_list(text) or (is_outer(text) and not text.endswith("."))

    def _joined_title(self, number: str, place: int) -> tuple[str, int]:
        """Join a number that stands alone with the heading after it."""
        text = self.text(place)
        if len(text) > _LONGEST_HEADING or paragraph_mark(text) or number_mark(text):
            return number, place
        return f"{number} {_one_line(text)}", place + 1

    def _add_participants(self, found: dict[int, Mark]) -> None:
        """Find lists of participants outside the paragraphs, under a heading or after a label."""
        first_paragraph = min(
            (mark.first for mark in found.values() if mark.kind is SectionKind.PARAGRAPH),
            default=len(self.blocks),
        )
        for place in range(first_paragraph):
            if not self._free(place) or self.blocks[place].kind is BlockKind.ITEM:
                continue
            text = self.text(place)
            line = text.split("\n")[0]
            label = _LABEL.match(text)
            if len(line) <= _LONGEST_HEADING and (is_participants(line) or is_officers(line)):
                after = place + ("\n" not in text)
                found[place] = Mark(place, after, SectionKind.PARTICIPANTS, 0, None, line.strip(" :"))
            elif label and (is_participants(label[1]) or is_officers(label[1])):
                found[place] = Mark(place, place, SectionKind.PARTICIPANTS, 0, None, label[1].strip())

    def _add_items(self, found: dict[int, Mark]) -> None:
        """Find numbered items with text under them, outside the paragraphs of minutes."""
        taken = {place for mark in found.values() for place in range(mark.first, mark.after)}
        first_paragraph = min(
            (mark.first for mark in found.values() if mark.kind is SectionKind.PARAGRAPH),
            default=len(self.blocks),
        )
        places = [
            place for place in range(first_paragraph) if place not in taken and place not in self.in_contents
        ]
        for place in numbered_items(self.reading, places, meeting=self.meeting):
            number = number_mark(self.text(place))
            title = name_of(self.text(place))
            kind = SectionKind.AGENDA if self.meeting else SectionKind.HEADING
            found[place] = Mark(place, place, kind, 0, number.number if number else None, title, listed=True)

    def _add_contents(self, found: dict[int, Mark]) -> None:
        for zone in self.contents:
            title = "Innehåll" if len(self.text(zone.start)) > _LONGEST_HEADING else self.text(zone.start)
            title = title if is_common(title) else "Innehåll"
            found[zone.start] = Mark(zone.start, zone.start, SectionKind.HEADING, STEP, None, title)

    def _front(self, marks: list[Mark]) -> list[Mark]:
        """Tell which marks are lines of the front page: the title, the body, the kind, the date."""
        fronts = 0
        for position, mark in enumerate(marks):
            following = marks[position + 1].first if position + 1 < len(marks) else len(self.blocks)
            if not self._is_front(mark, following, marks, position=position):
                break
            fronts += 1
        return [replace(mark, front=True) for mark in marks[:fronts]] + marks[fronts:]

    def _is_front(self, mark: Mark, following: int, marks: list[Mark], *, position: int) -> bool:
        if mark.kind is not SectionKind.HEADING or mark.number or mark.listed or is_common(mark.title):
            return False
        if position and not _is_front_line(mark.title):
            return False
        if following == len(self.blocks) and position == 0:
            return True
        ends = self.blocks[following - 1].end
        body = ends - self.blocks[min(mark.after, len(self.blocks)) - 1].end
        rows = any(self.blocks[place].kind is BlockKind.ROW for place in range(mark.after, following))
        alone = self._level(mark) not in {self._level(other) for other in marks[position + 1 :]}
        return (body <= _LONGEST_FRONT and not rows and mark.first <= 8) or (position == 0 and alone)

    def _level(self, mark: Mark) -> int:
        return self.blocks[mark.first].level

    def _ranked(self, marks: list[Mark]) -> list[Mark]:
        """Give each heading its rank: the level of its type where there are several, else by number and place."""
        ranked: list[Mark] = []
        numbered_deep = sum(bool(mark.number and "." in mark.number) for mark in marks) > 1
        outer = 0
        for mark in marks:
            rank = mark.rank or self._rank(mark, outer, numbered_deep=numbered_deep)
            is_label = mark.title.endswith(":") or (is_part(mark.title) and not mark.number)
            if mark.kind is SectionKind.HEADING and not is_label and not mark.front:
                outer = rank if mark.number or not numbered_deep else outer
            ranked.append(self._with_kind(replace(mark, rank=rank), ranked))
        return ranked

    def _rank(self, mark: Mark, outer: int, *, numbered_deep: bool) -> int:
        if mark.kind is SectionKind.PARTICIPANTS:
            return STEP
        if self.styled and self.is_heading(mark.first):
            return self._level(mark) * STEP
        if mark.listed:
            return outer + STEP // 2
        if mark.number:
            return STEP * (mark.number.count(".") + 1)
        if is_outer(mark.title) or not outer:
            return STEP
        return outer + STEP // 2 if numbered_deep or mark.title.endswith(":") else STEP

    def _with_kind(self, mark: Mark, before: list[Mark]) -> Mark:
        """Make an agenda item of an outermost heading in a document from a meeting."""
        if not self.meeting or mark.kind is not SectionKind.HEADING or mark.front:
            return mark
        if is_common(mark.title) or is_part(mark.title) or mark.first in self.in_contents:
            return mark
        top = min((other.rank for other in before if other.kind is SectionKind.AGENDA), default=mark.rank)
        return replace(mark, kind=SectionKind.AGENDA) if mark.rank <= top else mark

    def _absorbed(self, marks: list[Mark]) -> list[Mark]:
        """Take the parts of each § and agenda item into it, unless it is so long that it is parted at them."""
        kept: list[Mark] = []
        position = 0
        while position < len(marks):
            mark = marks[position]
            end = position + 1
            while end < len(marks) and self._belongs(marks[end], mark):
                end += 1
            kept.append(mark)
            stop = marks[end].first if end < len(marks) else len(self.blocks)
            if self._length(mark.first, stop) > _LONGEST_UNPARTED:
                kept.extend(self._parts(mark, marks[position + 1 : end], stop))
            position = end
        return kept

    def _belongs(self, mark: Mark, owner: Mark) -> bool:
        if owner.kind is SectionKind.PARTICIPANTS:
            return mark.kind is SectionKind.PARTICIPANTS
        if mark.kind in (SectionKind.PARAGRAPH, SectionKind.PARTICIPANTS) or mark.front:
            return False
        if owner.kind is SectionKind.PARAGRAPH:
            outside = self.is_heading(owner.first) and self.is_heading(mark.first)
            if outside and self._level(mark) < self._level(owner):
                return False
            return is_part(mark.title) or not is_outer(mark.title)
        return owner.kind is SectionKind.AGENDA and is_part(mark.title) and mark.rank >= owner.rank

    def _parts(self, owner: Mark, inner: list[Mark], stop: int) -> list[Mark]:
        """Give the parts of a long § or item: its headings, and lone words such as "Yrkanden"."""
        parts = {mark.first: mark for mark in inner}
        for place in range(owner.after, stop):
            text = self.text(place)
            if place not in parts and self.blocks[place].kind is BlockKind.PARAGRAPH and is_part(text):
                parts[place] = Mark(place, place + 1, SectionKind.HEADING, 0, None, _one_line(text))
        return [
            replace(parts[place], kind=owner.kind, number=owner.number, rank=owner.rank + STEP // 2)
            for place in sorted(parts)
            if place >= owner.after
        ]

    def _length(self, first: int, stop: int) -> int:
        return self.blocks[stop - 1].end - self.blocks[first].start


def _is_front_line(title: str) -> bool:
    """Tell whether a line says what every front page says: the kind of document, the body, a date, a label."""
    if is_body_line(title) or _FRONT_LABEL.match(title):
        return True
    if kind_word(title) and len(title.split()) <= 8:
        return True
    left = title
    for date in reversed(find_dates(title)):
        left = left[: date.start] + left[date.end :]
    return left != title and len(left.split()) <= 3


def _without_overlap(marks: list[Mark]) -> list[Mark]:
    kept: list[Mark] = []
    for mark in marks:
        if not kept or mark.first >= kept[-1].after:
            kept.append(mark)
    return kept


def _one_line(text: str) -> str:
    return " ".join(text.split())
