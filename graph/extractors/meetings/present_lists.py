"""People in lists of the present: below labels, line by line, with what a line above says of them all."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.records import BlockKind, Span
from graph.extractors.decisions.labels import label_of
from graph.extractors.genres import says_who_came
from graph.extractors.groups.headings import group_of_own_heading
from graph.extractors.meetings.attendance import OTHER_WORD, Label, is_of_all, label_at
from graph.extractors.meetings.name_lines import is_broken_off, name_at, starts_of_people
from graph.extractors.meetings.particulars import ends_in_role
from graph.extractors.meetings.people import Person, people_of
from graph.extractors.meetings.present_groups import PresentGroup, group_at, labelled_sender, sent_by
from graph.extractors.meetings.present_prose import came, told_apart
from graph.extractors.meetings.running_lists import pieces
from graph.extractors.meetings.signatures import offices_below_names
from graph.extractors.offices.elections import election_of
from graph.extractors.offices.roles import base_form, is_role
from graph.extractors.view import Passage, View
from graph.text.sentences import lines

_OF_PAGE = r"(?:(?i:protokoll|kallelse|dagordning|paragrafer|plats|tid|sid(?:a|an)?)\b)"  # no part of a list
_REST = re.compile(rf"(?![§\d]|{_OF_PAGE})(?=.*[a-zåäö])[^:]*[^.:?]$")  # what may stand below a person

_WRITTEN = re.compile(
    r"\W*(?:(?:ant|upp)ecknat|protokollfört|skrivet|sammanställt|justerat|vid\s+(?:protokollet"
    r"|anteckningarna|pennan))\b",
    re.IGNORECASE,
)
_HEADS = re.compile(r"[A-ZÅÄÖ][a-zåäö]+")  # one word that no list of names knows may head what follows
_OF_NOBODY = re.compile(
    r"\W*(?:(?:vakant|vakans|obesatt)\b|valberedning(?:en)?$)", re.IGNORECASE
)  # says nothing of anybody
_DOES = re.compile(
    r"\s*(?:\([^()]{1,12}\)\s*)?(?:yrka\w+|föresl\w+|inled\w+|häls\w+|informera\w+|redog\w+|öppna\w+"
    r"|berätta\w+"
    r"|presentera\w+|svara\w*|reserver\w+|lämnar?|lämnade|har|ska|kommer|går|gick|tar|tog|ställer|undrar"
    r"|lyfte?r?"
    r"|säger|menar|begär\w*|deltar\s+(?:inte|ej)|avstår|väljs|valdes|utses|utsågs|visar|föredr\w+|beskriv\w+"
    r"|meddela\w+|föreläs\w+|rapporter\w+|framför\w*|konstater\w+|avslutar?|avslutade)\b"
)


def in_lists(view: View) -> Iterator[tuple[Person, Label]]:
    """Follow labels and the lines below them; what is neither a person nor part of one ends the list."""
    label: Label | None = None
    pending: list[Span] = []
    group: PresentGroup | None = None
    listed = [*_lines(view)]
    for (passage, line), after in zip(listed, (*listed[1:], None), strict=True):
        found = label_at(view.text[line.start : line.end], inside=label is not None)
        if found is not None and _lists_group(view, passage, found[0]):
            found = None
        sent = (came(view, line) or sent_by(view, line)) if label is not None else None
        if label is not None and sent is not None:
            yield from _in_group(_people(view, pending, label), group)
            group, pending = sent[0], [sent[1]]
            continue
        parted = found is None and group is not None and _group(view, line, after) is not None
        listed_on = label is not None and _goes_on(view, passage, line, pending, after)
        if not parted and found is None and listed_on:
            pending += () if _OF_NOBODY.match(view.text, line.start, line.end) else (line,)
            continue
        yield from _in_group(_people(view, pending, label), group)
        group = _group(view, line, after) if found is None and label is not None else None
        if group is not None:
            pending = []
            continue
        label, rest = (found[0], Span(line.start + found[1], line.end)) if found else (None, Span(0, 0))
        pending = [rest] if rest.end > rest.start else []
        group = labelled_sender(view, label.text) if label is not None else None
    yield from _in_group(_people(view, pending, label), group)


def _lists_group(view: View, passage: Passage, label: Label) -> bool:
    """Tell whether a label lists who sits in the group that the heading above it is, whenever it meets."""
    return not says_who_came(label.text) and group_of_own_heading(view, passage.section) is not None


def _group(view: View, line: Span, after: tuple[Passage, Span] | None) -> PresentGroup | None:
    """Give what parts the list at a line that people follow; None where the list ends there."""
    if after is None or not starts_of_people(view, after[1], first_only=True):
        return None
    return None if _tells(view, after[1].start, after[1].end) else group_at(view, line)


def _in_group(
    people: Iterator[tuple[Person, Label]], group: PresentGroup | None
) -> Iterator[tuple[Person, Label]]:
    """Add to people what the line above them says of them all."""
    for person, label in people:
        if group is None:
            yield person, label
        elif group.seated:
            yield (
                person,
                replace(label, network=group.body.name if group.body else None, deciding=False, seated=True),
            )
        else:
            represents = (*person.represents, *((group.body,) if group.body else ()))
            roles = (*person.roles, *((group.role,) if group.role and not person.roles else ()))
            yield replace(person, roles=roles, represents=tuple(dict.fromkeys(represents))), label


def _lines(view: View) -> Iterator[tuple[Passage, Span]]:
    signed = offices_below_names(view)
    for passage in view.passages:
        if election_of(view, passage.section) is not None:
            continue
        if (row := _row_of_one(view, passage)) is not None:
            yield from ((passage, row),) if passage.start <= row.start else ()
            continue
        for line in lines(view.text, passage.start, passage.end):
            told = told_apart(view, line) if line.start not in signed else ()
            yield from ((passage, piece) for each in told for piece in pieces(view, each))


def _row_of_one(view: View, passage: Passage) -> Span | None:
    """Give the row of a table without headings that tells of one person, name first, as one line."""
    block = passage.block
    filled = [cell for cell in block.cells if cell.end > cell.start]
    if passage.column or len(filled) < 2 or "\n" in view.text[block.start : block.end]:
        return None
    names = (starts_of_people(view, Span(cell.start, cell.end), first_only=True) for cell in filled)
    first, *others = map(bool, names)
    return Span(filled[0].start, filled[-1].end) if first and not any(others) else None


def _is_signed(view: View, line: Span) -> bool:
    """Tell whether a line says who wrote the notes, so that the list ends there: "Antecknat av Bo Ek"."""
    return _WRITTEN.match(view.text, *line) is not None


def _goes_on(
    view: View, passage: Passage, line: Span, pending: list[Span], after: tuple[Passage, Span] | None
) -> bool:
    """Tell whether a line goes on with a list and does not head what is told after it."""
    return _continues(view, passage, line, pending) and not _is_heading(view, line, after)


def _is_heading(view: View, line: Span, after: tuple[Passage, Span] | None) -> bool:
    """Tell whether one word alone heads what follows: nobody is told of in the line below it."""
    words = view.text[line.start : line.end]
    if not _HEADS.fullmatch(words) or is_role(base_form(words)):
        return False
    told = after is not None and _REST.match(view.text[after[1].start : after[1].end]) is None
    return told and not view.names.within(*line) and not (after and starts_of_people(view, after[1]))


def _continues(view: View, passage: Passage, line: Span, pending: list[Span]) -> bool:
    """Tell whether a line goes on with a list: with a person, or with a short rest of the line above."""
    if passage.column or _is_signed(view, line):
        return False
    if starts := starts_of_people(view, line, first_only=True):
        return not _tells(view, starts[0], line.end)
    if passage.block.kind is BlockKind.ROW:
        return False
    if pending and is_broken_off(view.text, pending[-1]) and starts_of_people(view, line):
        return True
    text = view.text[line.start : line.end]
    if (
        label_of(text) is not None
        or not pending
        or len(text) > 60
        or len(text.split()) > 5
        or not _REST.match(text)
    ):
        return False
    if passage.block.kind is BlockKind.HEADING:
        return ends_in_role(text)
    return not OTHER_WORD.search(text)


def _tells(view: View, start: int, end: int) -> bool:
    """Tell whether a line says what somebody does, so that it is none of a list: "Anna Berg (S) yrkar …"."""
    name = name_at(view, Span(start, end))
    return name is not None and _DOES.match(view.text, name.end, end) is not None


def _people(view: View, spans: list[Span], label: Label | None) -> Iterator[tuple[Person, Label]]:
    """Read the people of the lines below one label; a line without a person belongs to the one above."""
    if label is None:
        return
    for person in people_of(view, spans):
        yield person, label
        label = label if is_of_all(label) else replace(label, role=None)
        if person.stands_in_for is not None:
            absent = Person(person.stands_in_for, person.evidence, (), person.stands_in_from, absent=True)
            yield absent, replace(label, role=None, deciding=False, seated=True)
