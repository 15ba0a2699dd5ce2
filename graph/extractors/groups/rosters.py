"""Who sits in a group or took part in a plan, from the list below its name: a person a line, or a card each.

A card is a name alone on a line, with what the person is and whom he or she works for on the lines below.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from corpus.records import BlockKind, Entity, Span
from graph.extractors.bodies.listed_bodies import body_of_line, is_entry
from graph.extractors.genres import is_of_meeting
from graph.extractors.groups.headings import is_of_sort
from graph.extractors.groups.roster_entries import claims_of_entry, offices_of
from graph.extractors.groups.roster_heads import LONGEST, Roster, roster_below
from graph.extractors.groups.tables import seat
from graph.extractors.meetings.name_lines import after_bullet, name_at, starts_of_people
from graph.extractors.meetings.particulars import parts_of
from graph.extractors.meetings.people import people_of
from graph.extractors.meetings.present_groups import sent_by
from graph.extractors.offices.roles import base_form, is_chair, is_membership, is_role, role_in, with_field
from graph.extractors.view import Claim, Passage, View
from graph.text.sentences import lines

_PAIR = 2
_CARD = 80  # characters of a line of a card
_NAME = re.compile(
    r"[A-ZÅÄÖÉ][a-zåäöéü]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?(?: [A-ZÅÄÖÉ][a-zåäöéü]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?){1,3}"
)
_NETWORK = re.compile(r"nätverk|partnerskap|forum", re.IGNORECASE)  # bodies take part in it
_VACANT = re.compile(r"\W*(?:vakant|vakans|obesatt)\b", re.IGNORECASE)
_JOINS = re.compile(r"\s*(?:,|,?\s(?:och|samt),?|\.)$")
_OFFICE = re.compile(
    r"[\s•*–-]*(?P<office>(?:\d:[ea] )?[A-ZÅÄÖa-zåäö][a-zåäö]+(?: [a-zåäö]+)?)\s?[:,]\s+(?=[A-ZÅÄÖ])"
)


@dataclass(slots=True)
class _Entry:
    """A person's line, with the lines of the card below it."""

    line: Span
    name: Entity | None = None
    office: str = ""
    below: list[Span] = field(default_factory=list)


def rosters(view: View) -> Iterator[Claim]:
    """Read the lists below the names of groups, and below words that tell who took part in a plan."""
    roster: Roster | None = None
    entry: _Entry | None = None
    passages = [*_passages(view)]
    before: Passage | None = None
    for passage, after in zip(passages, (*passages[1:], None), strict=False):
        goes_on = False
        if roster is not None:
            goes_on, entry = _taken(view, roster, entry, passage, after)
            if not goes_on:
                yield from roster.told()
        if not goes_on:
            roster = None if is_entry(view, before, passage, after) else roster_below(view, passage)
        before = passage
    if roster is not None:
        if entry is not None:
            _read(view, roster, entry)
        yield from roster.told()


def _taken(
    view: View, roster: Roster, entry: _Entry | None, passage: Passage, after: Passage | None
) -> tuple[bool, _Entry | None]:
    """Take a line into a list: tell whether it goes on with it, and which entry is open after it."""
    sent = _sent(view, roster, passage)
    begun = _person(view, passage, after) if sent is None else None
    if sent is None and begun is None and entry is not None and _is_of_card(view, passage, entry):
        entry.below.append(Span(passage.start, passage.end))
        return True, entry
    if entry is not None:
        _read(view, roster, entry)
    if sent is not None:
        roster.add(sent)
        return True, None
    if begun is None and _parts_list(view, roster, passage, after):
        return True, None
    begun = begun or _body(view, roster, Span(passage.start, passage.end))
    return begun is not None, begun


def _parts_list(view: View, roster: Roster, passage: Passage, after: Passage | None) -> bool:
    """Take a line that parts the members of a group by who sent them: "Föreningar", "Ekby kommun"."""
    if roster.kind != "member_of" or roster.of.kind != "group" or after is None:
        return False
    if is_of_sort(view.text[passage.start : passage.end]):
        roster.sender = None
        return True
    if _person(view, after, None) is None:
        return False
    headed = passage.block.kind is BlockKind.HEADING
    alone = body_of_line(view, Span(passage.start, passage.end), unknown=headed)
    if alone is None or alone.kind == "group":
        return False
    roster.sender = alone
    return True


def _passages(view: View) -> Iterator[Passage]:
    """Give what stands outside tables; outside minutes a list may be lines of one paragraph."""
    for passage in view.passages:
        if passage.column or _is_labelled(view, passage):
            continue
        if is_of_meeting(view) or "\n" not in view.text[passage.start : passage.end]:
            yield passage
            continue
        for line in lines(view.text, passage.start, passage.end):
            yield replace(passage, start=line.start, end=line.end)


def _is_labelled(view: View, passage: Passage) -> bool:
    """Tell whether a cell stands in a row without headings of a label and the people beside it."""
    filled = [cell for cell in passage.block.cells if cell.end > cell.start]
    if len(filled) != _PAIR:
        return False
    first, second = (
        bool(starts_of_people(view, Span(cell.start, cell.end), first_only=True)) for cell in filled
    )
    return second and not first


def _person(view: View, passage: Passage, after: Passage | None) -> _Entry | None:
    """Read the beginning of a person's line; a name that no list knows counts above an office."""
    span = _of_item(view, passage)
    if (
        span.end - span.start > LONGEST
        or view.text[span.end - 1] == "."
        or len([*lines(view.text, *span)]) > 1
    ):
        return None
    told = _after_office(view, span)
    if told is not None:
        return told
    words = view.quoted(span)
    unknown = _NAME.fullmatch(words) and not view.names.within(*span)
    if unknown and after is not None and role_in(view.text[after.start : after.end]):
        return _Entry(span, view.names.resolve(words, kinds=("person",), start=span.start, end=span.end))
    return None


def _of_item(view: View, passage: Passage) -> Span:
    """Give the words of a line; of an item without the sign or "och" that joins it to the next."""
    item = passage.block.kind is BlockKind.ITEM
    words = view.text[passage.start : passage.end]
    return Span(passage.start, passage.start + len(_JOINS.sub("", words) if item else words))


def _sent(view: View, roster: Roster, passage: Passage) -> list[list[Claim]] | None:
    """Read a line that tells who sent the people after its colon: "Ekby kommun: Anna Berg och Bo Ek"."""
    span = Span(passage.start, passage.end)
    parted = sent_by(view, span) if roster.of.kind == "group" and roster.kind == "member_of" else None
    if parted is None or view.text[span.end - 1] == ".":
        return None
    group, rest = parted
    found = list[list[Claim]]()
    for person in people_of(view, [rest], whole=True):
        bodies = tuple(dict.fromkeys((*person.represents, *((group.body,) if group.body else ()))))
        found.append([*seat(view, replace(person, represents=bodies), roster.of, span)])
    return found or None


def _after_office(view: View, span: Span) -> _Entry | None:
    """Read a line that begins with a name, or with an office and then a name: "Ordförande, Anna Berg"."""
    label = _OFFICE.match(view.text, span.start, span.end)
    begin = label.end() if label is not None and is_role(label["office"].lower()) else span.start
    starts = starts_of_people(view, Span(begin, span.end), first_only=True)
    if not starts:
        return None
    office = view.quoted(Span(after_bullet(view.text, span), starts[0])).rstrip(" :,")
    return _Entry(Span(starts[0], span.end), office=base_form(office) if office else "")


def _body(view: View, roster: Roster, span: Span) -> _Entry | None:
    """Read a line of a list of bodies."""
    if roster.of.kind != "group" or roster.people:
        return None
    body = body_of_line(view, Span(after_bullet(view.text, span), span.end), unknown=roster.announced)
    return _Entry(span, body) if body is not None else None


def _is_of_card(view: View, passage: Passage, entry: _Entry) -> bool:
    """Tell whether a line says more of the person above: an office or a body, and no heading or sentence."""
    text = view.text[passage.start : passage.end]
    if passage.block.kind is BlockKind.HEADING or len(text) > _CARD or text.endswith((".", ":")):
        return False
    if _VACANT.match(text) or (entry.name is not None and entry.name.kind != "person"):
        return False
    known = view.names.within(passage.start, passage.end, kinds=("organisation", "region"))
    alone = bool(known) and known[0].start == passage.start and known[-1].end == passage.end
    return alone or with_field(text) is not None or role_in(text) is not None


def _read(view: View, roster: Roster, entry: _Entry) -> None:
    """Add what is said of one person."""
    name = name_at(view, Span(after_bullet(view.text, entry.line), entry.line.end))
    entity = entry.name
    if entity is None and name is not None:
        entity = view.names.resolve(view.quoted(name), kinds=("person",), start=name.start, end=name.end)
    if entity is None:
        return
    if entity.kind != "person":
        kind = "participates_in" if _NETWORK.search(roster.of.name) else roster.kind
        roster.bodies += claims_of_entry(view, kind, roster.of, entity, [], [], entry.line)
        return
    after = name.end if name is not None else entry.line.end
    spans = [part for span in (Span(after, entry.line.end), *entry.below) for part in parts_of(view, span)]
    roles, bodies = offices_of(view, [span for span in spans if span.end > span.start])
    roles += [(office, None) for office in (entry.office, roster.office) if office]
    if roster.sender is not None:
        roles = [(role, body or roster.sender) for role, body in roles]
        bodies = list(dict.fromkeys((*bodies, roster.sender)))
    evidence = Span(entry.line.start, entry.below[-1].end if entry.below else entry.line.end)
    roster.people += 1
    roster.claims += claims_of_entry(view, roster.kind, roster.of, entity, roles, bodies, evidence)
    roster.seated |= any(is_chair(role) or is_membership(role) for role, _ in roles)
