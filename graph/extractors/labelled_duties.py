"""Actions whose parts are labelled in running text, as in "Mäta köer. Ansvarig: Eva Lund. Klart: maj 2026".

The labels follow the action, on its own line or on those below it. Right above a table or a list and below no
action of their own, they hold for all of it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile

from corpus.records import BlockKind, Cell, Span
from graph.extractors.columns import Column, column_of, heading
from graph.extractors.duty_rows import BESIDES, WHO, DutyRow, bare_action, names_somebody
from graph.extractors.view import Passage, View
from graph.sentences import trimmed

_LABEL = re.compile(
    r"(?:^|(?<=[.;,(|–]\s)|(?<=[(|])|(?<=\n)|(?<=\s)(?=[A-ZÅÄÖ]))"
    r"\s*(?P<label>[A-ZÅÄÖa-zåäö](?:[\wåäöÅÄÖ/-]|[ ](?![A-ZÅÄÖ][a-zåäö])){1,60}?)\s*:\s*(?=\S)"
)  # the lines of an item may be set as one: "Digital anmälan Ansvarig: Eva Lund Klart: maj 2026"
_OF_PAPERS = re.compile(
    r"\b(?:dokument\w*|innehåll\w*|texten?|sidan|webb\w*|utgiv\w*|utgåva|revidering\w*|förvaltning av)\b",
    re.IGNORECASE,
)  # who answers for the paper itself
_NO_ACTION = re.compile(
    r"(?:\d[\d.]*\s+)?(?:ansvar\w*|kontakt\w*|uppföljning|organisation|inledning|bakgrund|syfte|åtgärder"
    r"|aktiviteter|insatser|genomförande|tidplan|mål|beslut|fler åtgärder|handlingsplan|åtgärdsplan)\W*",
    re.IGNORECASE,
)
_ALL_OF_THEM = re.compile(
    r"\bför (?:samtliga|alla|nedanstående|följande|åtgärderna|aktiviteterna|insatserna)\b", re.I
)
_OTHER_LABEL = re.compile(r"[A-ZÅÄÖ][\wåäö -]{2,30}:\s")  # "Kostnad: 40 000 kronor" beside the known ones
_SENTENCE_END = re.compile(r"[.](?=\s+[A-ZÅÄÖ])")
_LONGEST_LEAD, _LONGEST_LABELLED = 200, 400
_KNOWN = WHO | BESIDES | {Column.MATTER}


@dataclass(slots=True)
class Group:
    """Labels that belong together, and the action they are of.

    :ivar lead: the action's words in the text; None where only a heading stands above.
    :ivar heading: whether the action is the heading itself.
    :ivar after: the place of the block that follows.
    """

    lead: Span | None
    heading: bool
    start: int
    cells: tuple[Cell, ...] = ()
    end: int = 0
    after: int = -1


@dataclass(slots=True)
class _Reading:
    """Where the reading of a document stands: the action named last, and the labels gathered for it."""

    lead: Span | None = None
    heading: bool = False
    title: bool = True
    group: Group | None = None
    done: list[Group] = field(default_factory=list)

    def close(self, after: int = -1) -> None:
        if self.group is not None:
            self.group.after = after
            self.done.append(self.group)
        self.group = None

    def named(self, lead: Span, *, heading: bool = False) -> None:
        self.lead, self.heading = lead, heading

    def add(self, cells: tuple[Cell, ...], start: int) -> None:
        held = {cell.column for cell in self.group.cells} if self.group else set()
        if any(cell.column in held for cell in cells):
            self.close()
        if self.group is None:
            lead = self.lead
            self.group = Group(lead, self.heading, lead.start if lead else start)
            self.lead = self.lead if self.heading else None
        self.group.cells += cells
        self.group.end = cells[-1].end


def groups(view: View) -> list[Group]:
    """Gather the labels of the running text in groups, each with the action that it tells of."""
    state = _Reading()
    for passage in view.passages:
        if passage.column or passage.block.cells:
            state.close(passage.block.start)
            continue
        if passage.block.kind is BlockKind.HEADING:
            state.close(passage.start)
            _enter(view, state, passage)
            continue
        for line in _lines(view, passage):
            _read(view, state, line, is_item=passage.block.kind is BlockKind.ITEM)
    state.close()
    return [group for group in state.done if names_somebody(group.cells)]


def labelled_rows(view: View, found: list[Group]) -> Iterator[DutyRow]:
    """Give the actions that labels in running text tell of, and those of lists below such labels."""
    for group in found:
        matters = [cell for cell in group.cells if column_of(cell.column) is Column.MATTER]
        if matters:
            yield DutyRow(group.start, group.end, group.cells)
        elif not group.heading and group.lead is not None:
            yield DutyRow(group.start, group.end, group.cells, _words(view, group.lead))
        else:
            yield from _below(view, group)


def labelled_cells(view: View, cell: Cell) -> tuple[Cell, ...]:
    """Read a cell that is nothing but labels with values: "Ansvarig nämnd: Socialnämnden"."""
    lead, cells = _parted(view, Span(cell.start, cell.end))
    return cells if cells and lead is None and names_somebody(cells) else ()


def _enter(view: View, state: _Reading, passage: Passage) -> None:
    """Take a heading for the action that labels below it tell of, unless it is the document's title."""
    words = view.quoted(Span(passage.start, passage.end))
    is_title, state.title = state.title, False
    if is_title or _NO_ACTION.fullmatch(words):
        state.lead, state.heading = None, True
    else:
        state.named(Span(passage.start, passage.end), heading=True)


def _lines(view: View, passage: Passage) -> Iterator[Span]:
    offset = passage.start
    for line in view.text[passage.start : passage.end].split("\n"):
        span = trimmed(view.text, offset, offset + len(line))
        if span.end > span.start:
            yield span
        offset += len(line) + 1


def _read(view: View, state: _Reading, line: Span, *, is_item: bool) -> None:
    lead, cells = _parted(view, line)
    if cells and lead is not None:
        state.close()
        state.named(lead)
        state.add(cells, line.start)
        state.close()
    elif cells:
        if any(column_of(cell.column) is Column.MATTER for cell in cells):
            state.close()
            state.named(Span(line.start, line.start))
        state.add(cells, line.start)
    elif not _OTHER_LABEL.match(view.text, line.start, line.end):
        state.close(line.start)
        if is_item or _names_action(view, line):
            state.named(line)


def _names_action(view: View, line: Span) -> bool:
    """Tell a line that names an action from a sentence that tells of something."""
    words = view.text[line.start : line.end]
    if _NO_ACTION.fullmatch(words):
        return False
    return len(words) <= _LONGEST_LEAD and words[:1].isupper() and words[-1] not in ".!?:;,"


def _parted(view: View, line: Span) -> tuple[Span | None, tuple[Cell, ...]]:
    """Divide a line into what stands before the first known label, and the labels with their values."""
    if ":" not in view.text[line.start : line.end]:
        return None, ()
    marks = [
        match
        for match in _LABEL.finditer(view.text, line.start, line.end)
        if _is_known(match["label"]) and (match["label"][0].isupper() or match.start("label") > line.start)
    ]
    if not marks:
        return None, ()
    before = trimmed(view.text, line.start, marks[0].start("label"))
    while before.end > before.start and view.text[before.end - 1] in " .,;(|–-":
        before = Span(before.start, before.end - 1)
    ends = [*(match.start("label") for match in marks[1:]), line.end]
    cells = tuple(
        _cell(view, match["label"], Span(match.end(), end)) for match, end in zip(marks, ends, strict=True)
    )
    return (before if before.end > before.start else None), cells


def _is_known(label: str) -> bool:
    kind = column_of(label)
    if kind in WHO:
        return heading(label).explicit and not _OF_PAPERS.search(label)
    return kind in _KNOWN


def _cell(view: View, label: str, value: Span) -> Cell:
    stop = _SENTENCE_END.search(view.text, value.start, value.end)
    end = stop.start() if stop and column_of(label) is not Column.MATTER else value.end
    start, end = trimmed(view.text, value.start, end)
    while end > start and view.text[end - 1] in " .,;)(|":
        if view.text[end - 1] == ")" and "(" in view.text[start:end]:
            break
        end -= 1
    return Cell(label, start, end)


def _below(view: View, group: Group) -> Iterator[DutyRow]:
    """Read what labels under a heading tell of: the list below them, else the heading itself."""
    items = _items_from(view, group.after)
    for item in items:
        yield DutyRow(group.start, item.end, group.cells, _words(view, item))
    is_caption = any(_ALL_OF_THEM.search(cell.column) for cell in group.cells)
    at = bisect_left(view.blocks, group.after, key=lambda block: block.start)
    follows_table = group.after >= 0 and any(block.cells for block in view.blocks[at : at + 1])
    if not items and not is_caption and not follows_table and group.lead is not None:
        yield DutyRow(group.start, group.end, group.cells, _words(view, group.lead))


def _items_from(view: View, start: int) -> list[Span]:
    """Give the items of the list that begins at a place."""
    at = bisect_left(view.blocks, start, key=lambda block: block.start)
    below = takewhile(lambda block: block.kind is BlockKind.ITEM, view.blocks[at:] if start >= 0 else ())
    return [Span(block.start, block.end) for block in below]


def _words(view: View, lead: Span) -> str:
    return bare_action(view.quoted(lead))
