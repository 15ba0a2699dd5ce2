"""Who attended, in what role and for whom, from lists, running lines and tables of participants."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.records import BlockKind, Cell, Entity, Section, Span
from graph.authorities import plain_name
from graph.extractors.attendance import (
    ABSENT,
    DECIDING,
    OTHER_WORD,
    PRESENT,
    SUBSTITUTES,
    Label,
    is_of_all,
    label_at,
    status_of,
)
from graph.extractors.columns import Column, cells_by_column, column_of
from graph.extractors.elections import election_of
from graph.extractors.group_tables import group_of, tells_of_meeting
from graph.extractors.labels import label_of
from graph.extractors.name_lines import is_broken_off, name_at, office_before, starts_of_people
from graph.extractors.particulars import ends_in_role, is_party
from graph.extractors.people import Person, read_person
from graph.extractors.present_groups import PresentGroup, group_at, sent_by
from graph.extractors.roles import base_form, is_chair, is_membership, is_plain_member, is_role
from graph.extractors.running_lists import pieces
from graph.extractors.speakers import EXTRACTOR as SPOKEN
from graph.extractors.speakers import speakers
from graph.extractors.table_labels import labelled, under
from graph.extractors.view import BODY_KINDS, Claim, Passage, View
from graph.sentences import lines

_EXTRACTOR = "deltagare"

_REFUSED = re.compile(r"\W*(?:nej|-|–|☐|□)\W*", re.IGNORECASE)
_TICK = re.compile(r"\s*\[?(?:x|ja|✓|✔|☒|☑)\]?\s*", re.IGNORECASE)
_REST = re.compile(r"(?![§\d])(?=.*[a-zåäö])[^:]*[^.:?]$")  # what may stand on a line below a person

_DOES = re.compile(
    r"\s*(?:\([^()]{1,12}\)\s*)?(?:yrka\w+|föresl\w+|inled\w+|häls\w+|informera\w+|redog\w+|öppna\w+|berätta\w+"
    r"|presentera\w+|svara\w*|reserver\w+|lämnar?|lämnade|har|ska|kommer|går|gick|tar|tog|ställer|undrar|lyfte?r?"
    r"|säger|menar|begär\w*|deltar\s+(?:inte|ej)|avstår|väljs|valdes|utses|utsågs|visar|föredr\w+|beskriv\w+"
    r"|meddela\w+|föreläs\w+|rapporter\w+|framför\w*|konstater\w+|avslutar?|avslutade)\b"
)

_UNLISTED = Label("", PRESENT, None, deciding=False, network=None)


def participants(view: View) -> Iterator[Claim]:
    """Read every list of participants of the document; what several of them say is said once."""
    meeting = _Meeting.of(view)
    said: set[tuple[str, str, str]] = set()
    for person, label in (*_listed(view), *_in_tables(view)):
        for claim in meeting.claims(person, label):
            key = (claim.kind, claim.subject.id, claim.object.id)
            if key not in said:
                said.add(key)
                yield claim
    listed = {subject for kind, subject, _ in said if kind == "attended"}
    yield from _spoke(view, meeting, listed)


def _spoke(view: View, meeting: "_Meeting", listed: set[str]) -> Iterator[Claim]:
    """State that those attended who spoke and are in no list, as guests and in minutes without a list."""
    for person, evidence in speakers(view):
        if person.id not in listed:
            listed.add(person.id)
            for claim in meeting.claims(Person(person, evidence, (), (), absent=False), _UNLISTED):
                yield replace(claim, confidence=0.7, extractor=SPOKEN)


@dataclass(frozen=True, slots=True)
class _Meeting:
    view: View
    entity: Entity
    body: Entity | None

    @classmethod
    def of(cls, view: View) -> "_Meeting":
        document = view.document
        body = view.names.body
        name, plain = (
            " ".join(part for part in (called or document.title, document.date) if part)
            for called in ((body.name, plain_name(body.name)) if body else ("", ""))
        )
        return cls(view, view.names.make("meeting", name or document.source, aliases=(plain,)), body)

    def claims(self, person: Person, label: Label) -> Iterator[Claim]:
        """State what a line says of a person."""
        spoken = status_of(" ".join(person.roles)) or label.status
        status = ABSENT if person.absent or label.status == ABSENT else spoken
        roles = list(dict.fromkeys((*person.roles, *((label.role,) if label.role else ()))))
        base = Claim(
            kind="attended",
            subject=person.entity,
            object=self.entity,
            evidence=person.evidence,
            extractor=_EXTRACTOR,
            confidence=0.95,
            decided=None,
            valid_from=self.view.document.date,
            valid_to=self.view.document.date,
            properties=(("status", status), *((("role", base_form(roles[0])),) if roles else ())),
        )
        if tells_of_meeting(self.view, label.text):
            yield base
        timeless = replace(base, valid_from=None, valid_to=None, properties=())
        for role in (each for each in roles if not self._is_office(each)):
            entity = self.view.names.make("role", base_form(role))
            yield replace(timeless, kind="has_role", object=entity, confidence=0.9)
        for organisation in person.represents:
            yield replace(timeless, kind="represents", object=organisation, confidence=0.9)
        elected = (
            label.status == PRESENT and not label.seated and any(is_party(each) for each in person.represents)
        )
        yield from self._memberships(timeless, roles, label, elected=elected)

    def _is_office(self, role: str) -> bool:
        """Tell whether a role is told by another relation, or belongs to the signing of the minutes."""
        told = (is_chair(role) or is_plain_member(role)) and self.body is not None
        return told or role.lower().startswith(("juster", "föredragande"))

    def _memberships(self, base: Claim, roles: list[str], label: Label, *, elected: bool) -> Iterator[Claim]:
        if label.network:
            group = self.view.names.named(label.network, kinds=BODY_KINDS)
            group = group or self.view.names.make("group", label.network)
            yield replace(base, kind="member_of", object=group, confidence=0.8)
        if self.body is None:
            return
        if any(is_chair(role) for role in roles):
            yield replace(base, kind="chairs", object=self.body, confidence=0.9)
        elif label.role in SUBSTITUTES:
            return
        elif label.deciding or elected or any(is_membership(role) for role in roles):
            yield replace(base, kind="member_of", object=self.body, confidence=0.85)


def _listed(view: View) -> Iterator[tuple[Person, Label]]:
    """Follow labels and the lines below them; what is neither a person nor part of one ends the list."""
    label: Label | None = None
    pending: list[Span] = []
    group: PresentGroup | None = None
    listed = [*_lines(view)]
    for (passage, line), after in zip(listed, (*listed[1:], None), strict=True):
        found = label_at(view.text[line.start : line.end], inside=label is not None)
        sent = sent_by(view, line) if label is not None else None
        if label is not None and sent is not None:
            yield from _in_group(_people(view, pending, label), group)
            group, pending = sent[0], [sent[1]]
            continue
        if found is None and label is not None and _continues(view, passage, line, pending):
            pending.append(line)
            continue
        yield from _in_group(_people(view, pending, label), group)
        group = _group(view, line, after) if found is None and label is not None else None
        if group is not None:
            pending = []
            continue
        label, rest = (found[0], Span(line.start + found[1], line.end)) if found else (None, Span(0, 0))
        pending = [rest] if rest.end > rest.start else []
    yield from _in_group(_people(view, pending, label), group)


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
    for passage in view.passages:
        if election_of(view, passage.section) is not None:
            continue
        for line in lines(view.text, passage.start, passage.end):
            for piece in pieces(view, line):
                yield passage, piece


def _continues(view: View, passage: Passage, line: Span, pending: list[Span]) -> bool:
    """Tell whether a line goes on with a list: with a person, or with a short rest of the line above."""
    if passage.column:
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
    entries: list[tuple[Span, Span | None]] = []
    for span in spans:
        starts = starts_of_people(view, span)
        if not starts and entries:
            entries[-1] = (Span(entries[-1][0].start, span.end), entries[-1][1])
        entries += _entries(view.text, span, starts)
    for entry, office in entries:
        person = read_person(view, entry)
        if person is None:
            continue
        roles = (*((view.quoted(office),) if office else ()), *person.roles)
        yield replace(person, roles=tuple(dict.fromkeys(roles))), label
        label = label if is_of_all(label) else replace(label, role=None)
        if person.stands_in_for is not None:
            absent = Person(person.stands_in_for, person.evidence, (), person.stands_in_from, absent=True)
            yield absent, replace(label, role=None)


def _entries(text: str, span: Span, starts: list[int]) -> Iterator[tuple[Span, Span | None]]:
    """Give what is said of each person who begins in a line, and the office that stands before the name."""
    begin = span.start
    offices = list[Span | None]()
    for start in starts:
        leads = bool(offices) and offices[-1] is not None
        offices.append(office_before(text, begin, start, first=leads))
        begin = start
    begins = [office.start if office else start for start, office in zip(starts, offices, strict=True)]
    ends = (*begins[1:], span.end)
    for start, end, office in zip(starts, ends[: len(starts)], offices, strict=True):
        yield Span(start, end), office


def _in_tables(view: View) -> Iterator[tuple[Person, Label]]:
    for row, words in labelled(view):
        cells = cells_by_column(row.cells)
        named = cells.get(Column.PERSON)
        told = named and not {Column.RESPONSIBLE, Column.MATTER} & cells.keys()
        if named and told and group_of(view, row) is None:
            for person, label in _row_people(view, row, named[0], cells):
                own, roles = under(words, label)
                yield replace(person, roles=tuple(dict.fromkeys((*person.roles, *roles)))), own


def _row_people(
    view: View, row: Section, named: Cell, cells: dict[Column, list[Cell]]
) -> Iterator[tuple[Person, Label]]:
    others = [
        cell for column in (Column.ROLE, Column.ORGANISATION, Column.PARTY) for cell in cells.get(column, ())
    ]
    others += [
        cell for cell in cells.get(Column.OTHER, ()) if not cell.column.strip() and _is_office(view, cell)
    ]
    person = read_person(
        view, Span(named.start, named.end), more=[Span(cell.start, cell.end) for cell in others]
    )
    if person is None:
        return
    presence = " ".join(view.text[cell.start : cell.end] for cell in _marks(cells))
    heading = row.headings[-1] if row.headings else ""
    left_blank = not presence.strip() and _is_ticked(view, row)
    refused = _REFUSED.fullmatch(presence) is not None
    status = status_of(presence) or (ABSENT if left_blank or refused else None)
    status = status or status_of(heading) or PRESENT
    words = f"{named.column} {heading}"
    yield (
        replace(person, evidence=Span(row.start, row.end)),
        Label(words, status, None, DECIDING.search(words) is not None, None),
    )


def _is_office(view: View, cell: Cell) -> bool:
    """Tell whether a cell of a column without a name holds an office: "Ersättare"."""
    return is_role(view.quoted(Span(cell.start, cell.end)).lower())


def _marks(cells: dict[Column, list[Cell]]) -> list[Cell]:
    """Give the cells that say who came: of a column for it, or of one `Närvarande` beside the names."""
    return [*cells.get(Column.PRESENCE, ()), *cells.get(Column.PERSON, ())[1:]]


def _is_ticked(view: View, row: Section) -> bool:
    """Tell whether a row stands in a table whose rows are ticked in a column for who came."""
    named = [cell.column for cell in row.cells if column_of(cell.column) in (Column.PERSON, Column.PRESENCE)]
    marked = named[1] if len(named) > 1 else None
    return marked is not None and any(
        cell.column == marked and _TICK.fullmatch(view.text[cell.start : cell.end])
        for other in view.rows()
        if other.headings == row.headings
        for cell in other.cells
    )
