"""Actions whose parts are labelled in running text, as in "Mäta köer. Ansvarig: Eva Lund. Klart: maj 2026".

The labels follow the action, on its own line or on those below it; a value may stand on the line after its
label. Right above a table or a list and below no action of their own, they hold for all of it. A label that
does not say in so many words who acts ("Ägare", "Huvudman") does so below an action beside another label.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile

from corpus.records import BlockKind, Cell, Span
from graph.extractors.duties.rows import BESIDES, TIMES, WHO, DutyRow, bare_action, names_somebody
from graph.extractors.tables.cell_contents import holds_day, names_party
from graph.extractors.tables.headings import Column, column_of, heading
from graph.extractors.tables.label_groups import Group, says_who, with_kinds
from graph.extractors.view import View
from graph.text.sentences import lines, trimmed

_LABEL = re.compile(
    r"(?:^|(?<=[.;,(|–]\s)|(?<=[(|])|(?<=\n)|(?<=\s)(?=[A-ZÅÄÖ]))"
    r"\s*(?P<label>[A-ZÅÄÖa-zåäö](?:[\wåäöÅÄÖ/-]|[ ](?![A-ZÅÄÖ][a-zåäö])){1,60}?)"
    r"(?:\s*:\s*(?=\S)|\?\s+(?=[A-ZÅÄÖ\d])|(?:(?<=\bKlart)|(?<=\bKlar)|(?<=\bSenast))\s+(?=(?:den\s+)?\d))"
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
_TELLS_WHO = re.compile(r"^.{0,40}(?:ansvar|utför|genomför|vem|görs)", re.IGNORECASE)
_ITS_TASKS = re.compile(r"(?:arbets|huvud)?uppgifter\s*:?", re.IGNORECASE)
_OFFICE = re.compile(r"handläggare|kontakt\w*|sammankallande|samordnare|koordinator|adressat|delegat", re.I)
_ANSWERS = re.compile(r"[a-zåäö]ansvarig", re.IGNORECASE)
_LONGEST_LEAD, _LONGEST_LABEL = 200, 60
_RUNNING = frozenset((BlockKind.PARAGRAPH, BlockKind.ITEM))
_KNOWN = WHO | BESIDES | {Column.MATTER}


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
            of_all = any(_ALL_OF_THEM.search(cell.column) for cell in cells)
            lead = None if of_all else self.lead
            self.group = Group(lead, self.heading or of_all, lead.start if lead else start)
            self.lead = self.lead if self.heading else None
        self.group.cells += cells
        self.group.end = cells[-1].end


def groups(view: View) -> list[Group]:
    """Gather the labels of the running text in groups, each with the action that it tells of."""
    state = _Reading()
    found = list(_lines(view))
    taken = -1
    for place, (kind, line) in enumerate(found):
        after = found[place + 1] if place + 1 < len(found) else (None, line)
        if kind is BlockKind.ROW:
            state.close(line.start)
        elif kind is BlockKind.HEADING:
            if state.heading and _ITS_TASKS.fullmatch(view.text, line.start, line.end):
                state.group = None  # the heading above names a post, and the label who holds it
            state.close(line.start)
            _enter(view, state, line)
        elif place != taken:
            label = _label_alone(view, line, begun=state.group is not None)
            if label and after[0] in _RUNNING and _is_value(view, label, after[1]):
                state.add((_cell(view, label, after[1]),), line.start)
                taken = place + 1
            else:
                _read(view, state, line, is_item=kind is BlockKind.ITEM)
    state.close()
    return [group for group in with_kinds(view, state.done) if says_who(group) or _is_form(group)]


def _is_form(group: Group) -> bool:
    """Tell whether labels name an action and, in a word made for it, who answers: "Kontrollansvarig: …"."""
    answers = any(
        kind in WHO and _ANSWERS.search(cell.column)
        for cell, kind in zip(group.cells, group.kinds, strict=True)
    )
    return answers and Column.MATTER in group.kinds


def _lines(view: View) -> Iterator[tuple[BlockKind, Span]]:
    """Give headings whole, running text by lines, and of a table row its block."""
    for passage in view.passages:
        kind = passage.block.kind
        if passage.column or passage.block.cells:
            yield BlockKind.ROW, Span(passage.block.start, passage.block.end)
        elif kind is BlockKind.HEADING:
            yield kind, Span(passage.start, passage.end)
        else:
            yield from ((kind, line) for line in lines(view.text, passage.start, passage.end))


def labelled_rows(view: View, found: list[Group]) -> Iterator[DutyRow]:
    """Give the actions that labels in running text tell of, and those of lists below such labels."""
    for group in found:
        matters = [cell for cell in group.cells if column_of(cell.column) is Column.MATTER]
        if matters:
            yield _row(view, group, group.end)
        elif not group.heading and group.lead is not None:
            yield _row(view, group, group.end, group.lead)
        else:
            yield from _below(view, group)


def labelled_cells(view: View, cell: Cell) -> tuple[Cell, ...]:
    """Read a cell that is nothing but labels with values: "Ansvarig nämnd: Socialnämnden"."""
    lead, cells = _parted(view, Span(cell.start, cell.end))
    return cells if cells and lead is None and names_somebody(cells) else ()


def _enter(view: View, state: _Reading, line: Span) -> None:
    """Take a heading for the action that labels below it tell of, unless it is the document's title."""
    is_title, state.title = state.title, False
    if is_title or _NO_ACTION.fullmatch(view.quoted(line)):
        state.lead, state.heading = None, True
    else:
        state.named(line, heading=True)


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


def _label_alone(view: View, line: Span, *, begun: bool) -> str:
    """Give a label that is all of its line, so that its value stands on the next: "Ansvarig för åtgärden".

    :param begun: whether labels stand above; without, only those that say who acts are taken for one.
    """
    words = view.text[line.start : line.end].rstrip(" :")
    if not begun and not _TELLS_WHO.search(words):
        return ""
    if (
        not words[:1].isupper()
        or len(words) > _LONGEST_LABEL
        or ":" in words
        or words[-1] in ".,;"
        or not _is_known(words)
    ):
        return ""
    told = heading(words)
    return words if (begun and told.column in BESIDES) or (told.column in WHO and told.explicit) else ""


def _is_value(view: View, label: str, line: Span) -> bool:
    """Tell whether a line is what a label on the line before says: a party or a day."""
    told = column_of(label)
    if view.text[line.end - 1] in ".!?:" or _parted(view, line)[1]:
        return False  # a sentence, a label alone, or a label with its value
    return holds_day(view, view.quoted(line)) if told in TIMES else names_party(view, Cell(label, *line))


def _names_action(view: View, line: Span) -> bool:
    """Tell a line that names an action from a sentence that tells of something."""
    words = view.text[line.start : line.end]
    if _NO_ACTION.fullmatch(words):
        return False
    return len(words) <= _LONGEST_LEAD and words[:1].isupper() and words[-1] not in ".!?:;,"


def _parted(view: View, line: Span) -> tuple[Span | None, tuple[Cell, ...]]:
    """Divide a line into what stands before the first known label, and the labels with their values."""
    if not {":", "?"} & {*view.text[line.start : line.end]}:
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
        return not _OF_PAPERS.search(label) and (heading(label).explicit or not _OFFICE.match(label))
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
        yield _row(view, group, item.end, item)
    is_caption = any(_ALL_OF_THEM.search(cell.column) for cell in group.cells)
    at = bisect_left(view.blocks, group.after, key=lambda block: block.start)
    follows_table = group.after >= 0 and any(block.cells for block in view.blocks[at : at + 1])
    if not items and not is_caption and not follows_table and group.lead is not None:
        yield _row(view, group, group.end, group.lead)


def _items_from(view: View, start: int) -> list[Span]:
    """Give the items of the list that begins at a place."""
    at = bisect_left(view.blocks, start, key=lambda block: block.start)
    below = takewhile(lambda block: block.kind is BlockKind.ITEM, view.blocks[at:] if start >= 0 else ())
    return [Span(block.start, block.end) for block in below]


def _row(view: View, group: Group, end: int, lead: Span | None = None) -> DutyRow:
    title = bare_action(view.quoted(lead)) if lead is not None else ""
    return DutyRow(group.start, end, group.cells, title, group.kinds)
