"""Sections: the units that are found and shown; they cover the text in order and without overlap."""

import re
from dataclasses import dataclass, field

from corpus.records import Block, Cell, Section, SectionKind, content_id
from ingest.front.title_lines import only_names_kind
from ingest.sections.agenda import holds_notes, item_of_row
from ingest.sections.marks import BlockView, Mark
from ingest.sections.numbering import paragraph_mark
from ingest.sections.outline import outline_of
from ingest.sections.participants import looks_like_person
from ingest.sections.vocabulary import is_common, is_officers, is_participants
from ingest.text.blocks import Reading

_MARKED = re.compile(r"^\[[ xX]?\]\s*")
_TOP = 4  # blocks at the top of a document
_NOWHERE = -1  # the place of a row whose notes go on below its table


def sections_of(reading: Reading, *, document_id: str) -> tuple[Section, ...]:
    """Part a reading into sections; every block belongs to exactly one of them.

    Each row of a table is a section; so is a § with its parts, an agenda item, and a heading with the text
    until the next heading or row. A heading with no text of its own joins the one below it. What stands
    before the first heading, and the title with the rest of the front page, is the lead.
    """
    if not reading.blocks:
        return ()
    builder = _Builder(reading, document_id)
    builder.build()
    return tuple(builder.sections)


@dataclass(slots=True)
class _Open:
    """The section that blocks are being added to."""

    first: int
    kind: SectionKind = SectionKind.LEAD
    number: str | None = None
    headings: tuple[str, ...] = ()
    text_from: int = 0  # the first block after its heading
    rows: bool = False  # it is a list of participants set as a table
    joins: bool = False  # it may join what follows while it is only a heading


@dataclass(slots=True)
class _Builder:
    reading: Reading
    document_id: str
    sections: list[Section] = field(default_factory=list)
    stack: list[Mark] = field(default_factory=list)
    open: _Open = field(default_factory=lambda: _Open(0))
    row_heading: str | None = None
    chapter: tuple[Mark, tuple[str, ...]] | None = None  # a numbered item under bare headings, and these

    def build(self) -> None:
        view = BlockView(self.reading)
        marks = {mark.first: mark for mark in outline_of(view)}
        first = min(marks, default=len(self.reading.blocks))
        body_of_mail = view.body_of_mail
        for place, block in enumerate(self.reading.blocks):
            if place == body_of_mail:
                self._close(place)
                self.open = _Open(place)
            if place in marks:
                self._begin(marks[place], place)
            elif view.is_row(place) and not self._is_of_participants(place, block):
                self._begin_row(
                    place, block, alone=not (view.is_line(place) or _is_header(block, place, first))
                )
        self._close(len(self.reading.blocks))

    def _begin_row(self, place: int, block: Block, *, alone: bool) -> None:
        """Write a row as a section, or let a line of a page's header go with what stands around it."""
        if alone:
            self._close(place)
            self._row(place, block)
            self.open = self._continued(place + 1)
        elif self.open.rows:
            self._close(place)
            self.open = self._continued(place)

    def _begin(self, mark: Mark, place: int) -> None:
        """End the section before the mark and open its own; a bare heading is taken along."""
        if mark.front:
            self._begin_front(mark)
            return
        bare = self.open if self._is_bare(place, mark) else None
        if bare is None:
            self._close(place)
        carried = bare.headings if bare and mark.kind is not SectionKind.PARAGRAPH else ()
        self._push(mark, chapter=bare is not None)
        headings = self._headings(mark)
        if bare and self._parts_of_one(bare, mark):
            headings = bare.headings
        elif carried and headings[: len(carried)] != carried:
            headings = carried + headings[-1:]
            self.chapter = (mark, carried)
        else:
            headings = self._in_chapter(mark, headings)
        self.open = _Open(
            bare.first if bare else place,
            mark.kind,
            mark.number,
            headings,
            mark.after,
            joins=bool(mark.title),
        )
        self.row_heading = None

    def _in_chapter(self, mark: Mark, headings: tuple[str, ...]) -> tuple[str, ...]:
        """Give the item after a numbered one that bare headings stand over the same headings."""
        if self.chapter is None:
            return headings
        before, carried = self.chapter
        if mark.rank > before.rank:
            return headings
        follows = (before.number or "").isdigit() and mark.number == str(int(before.number or 0) + 1)
        if mark.rank < before.rank or not follows:
            self.chapter = None
            return headings
        self.chapter = (mark, carried)
        return headings if headings[: len(carried)] == carried else carried + headings[-1:]

    def _begin_front(self, mark: Mark) -> None:
        if not self.open.headings:
            self.open.headings = (mark.title,)

    def _is_bare(self, place: int, mark: Mark) -> bool:
        """Tell whether the open section is a heading only, which the section of `mark` can take in."""
        if not self.open.joins or self.open.text_from < place or self.open.first == place:
            return False
        if self.open.kind is SectionKind.PARAGRAPH and mark.number != self.open.number:
            return False
        return not mark.closed and self.open.kind is not SectionKind.PARTICIPANTS

    def _parts_of_one(self, bare: _Open, mark: Mark) -> bool:
        """Tell whether a § is followed at once by its first part, as "Beslut" right under the title."""
        return mark.kind is bare.kind and mark.number is not None and mark.number == bare.number

    def _push(self, mark: Mark, *, chapter: bool) -> None:
        """Keep of the headings above only those that the mark stands under."""
        while self.stack and (self.stack[-1].rank >= mark.rank or self.stack[-1].closed):
            self.stack.pop()
        if self.stack and self.stack[-1].first == _NOWHERE and not mark.number:
            if mark.rank <= self.stack[-1].rank + 1:
                self.stack.pop()
        elif self.row_heading and mark.number == "1":
            rank = mark.rank - 1
            self.stack.append(Mark(_NOWHERE, 0, SectionKind.AGENDA, rank, None, self.row_heading))
        if mark.kind is SectionKind.PARAGRAPH and not chapter:
            kinds = (SectionKind.HEADING, SectionKind.PARAGRAPH)
            self.stack = [above for above in self.stack if above.kind in kinds and not is_common(above.title)]
        self.stack.append(mark)

    def _headings(self, mark: Mark) -> tuple[str, ...]:
        above = [other.title for other in self.stack[:-1] if other.title]
        titles = (*above, mark.title) if mark.title else above
        return tuple(title.rstrip(" :") for title in titles)

    def _continued(self, place: int) -> _Open:
        """Open a section for what follows a table under the same heading."""
        if not self.stack:
            kind = SectionKind.HEADING if self.sections else SectionKind.LEAD
            return _Open(place, kind, text_from=place)
        top = self.stack[-1]
        return _Open(place, top.kind, top.number, self._headings(top), place)

    def _close(self, stop: int) -> None:
        """Write the open section, which ends before the block `stop`; one without blocks is none."""
        if self.open.first >= stop:
            return
        section = self.open
        if section.kind is SectionKind.LEAD and not section.headings:
            section.headings = self._kind_line(section.first, stop)
        self._write(section.first, stop, section.kind, section.number, section.headings)

    def _kind_line(self, first: int, stop: int) -> tuple[str, ...]:
        """Give the line of the front page that only names the kind ("Protokoll"), if no type sets it off."""
        blocks = self.reading.blocks[first : min(stop, first + _TOP)]
        texts = (self.reading.text[block.start : block.end] for block in blocks if not block.cells)
        return next(((text,) for text in texts if only_names_kind(text)), ())

    def _is_of_participants(self, place: int, block: Block) -> bool:
        """Tell whether a row goes on with a list of participants; the first such row begins the list."""
        label = self._cell(block.cells[0]).strip() if block.cells else ""
        if any(cell.column for cell in block.cells):
            return self.open.kind is SectionKind.PARTICIPANTS and _names_people(block, label)
        if len(block.cells) > 3:
            return False
        listed = self.open.kind is SectionKind.PARTICIPANTS and self.open.rows
        if is_participants(label):
            if not listed:
                self._close(place)
                self.open = _Open(
                    place, SectionKind.PARTICIPANTS, None, (label.rstrip(" :"),), place, rows=True
                )
            return True
        if self.open.kind is SectionKind.PARTICIPANTS and looks_like_person(_MARKED.sub("", label)):
            return True
        return listed and (not label or is_officers(label))

    def _row(self, place: int, block: Block) -> None:
        item = item_of_row(self.reading, block)
        if item is not None and self.stack and self.stack[-1].closed:
            self.stack.clear()
        top = self.stack[-1] if self.stack else None
        above = self._headings(top) if top else ()
        number = top.number if top and top.kind is SectionKind.PARAGRAPH else None
        kind = SectionKind.ROW if item is None else SectionKind.AGENDA
        if block.cells and (mark := paragraph_mark(self._cell(block.cells[0]))) and mark.rest:
            kind, number, item = SectionKind.PARAGRAPH, mark.number, mark.rest
        self.row_heading = item if holds_notes(block) else None
        self._write(place, place + 1, kind, number, (*above, item) if item else above, block.cells)

    def _cell(self, cell: Cell) -> str:
        return self.reading.text[cell.start : cell.end]

    def _write(
        self,
        first: int,
        stop: int,
        kind: SectionKind,
        number: str | None,
        headings: tuple[str, ...],
        cells: tuple[Cell, ...] = (),
    ) -> None:
        blocks = self.reading.blocks
        start, end = blocks[first].start, blocks[stop - 1].end
        identity = content_id("section", self.document_id, str(start), str(end))
        self.sections.append(
            Section(
                identity, self.document_id, len(self.sections), kind, number, headings, start, end,
                blocks[first].page, cells,
            )
        )  # fmt: skip


def _names_people(block: Block, label: str) -> bool:
    """Tell a row of people below columns such as "ordinarie" and "ersättare"."""
    told = all(is_participants(cell.column) or is_officers(cell.column) for cell in block.cells)
    return told and (not label or looks_like_person(_MARKED.sub("", label)))


def _is_header(block: Block, place: int, first: int) -> bool:
    """Tell whether a row without column names stands at the very top, as the lines of a page's header do."""
    return place < min(first, _TOP) and not any(cell.column for cell in block.cells)
