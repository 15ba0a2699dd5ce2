"""One person as a list of participants writes him or her: name, role, party, organisation, absence."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.records import Entity, Span
from graph.extractors.groups.spoken_groups import COMMON, called, points_back
from graph.extractors.meetings.attendance import SERVING
from graph.extractors.meetings.name_lines import (
    after_bullet,
    is_left_blank,
    name_at,
    office_before,
    starts_of_people,
)
from graph.extractors.meetings.particulars import parts_of, read_parts
from graph.extractors.offices.beside_names import party_after
from graph.extractors.offices.roles import base_form, is_chair, is_plain_member, is_role
from graph.extractors.tables.short_names import initials_of
from graph.extractors.view import Claim, View, masked_pattern
from graph.text.sentences import trimmed
from graph.within.authorities import plain_name

_ABSENT = re.compile(
    r"\b(?:förhinder|förhindrad|frånvarande|återbud|förfall|ej\s+närvarande|anmält\s+frånvaro)\b",
    re.IGNORECASE,
)
_STANDS_IN = re.compile(
    r",?\s*\b(?i:ersätter|(?:(?:tjg|tj|tjänstgör(?:ande)?)\.?\s+)?(?:ers(?:ättare|\.)?\s+)?för|i\s?stället\s+för)\s+(?=[A-ZÅÄÖ])"
)
_SERVES = re.compile(r"[,\s]*(?:tjg|tj|tjänstgör)\w*\.?\s+(?:ers|för)", re.IGNORECASE)
_SEAT_IN = masked_pattern(
    r"\W*(?P<role>(?:(?:\d:[ea]|vice) )*ordförande|sammankallande|ledamot|sekreterare) i"
    rf" (?P<body><BODY>|{COMMON}|[a-zåäö]*(?:styrelsen|nämnden|direktionen))(?: \([^()]*\))?\W*"
)
_OWNED = re.compile(
    r"(?:,|\boch|\bsamt)\s+(?P<own>[A-ZÅÄÖ][\w :&-]{1,40}?s\s+(?P<role>[a-zåäö-]{2,25}))\s+\Z"
)
_TRAILING_JOIN = re.compile(r"(?:[\s,;·•|]|\b(?:och|samt|&))+$")


@dataclass(frozen=True, slots=True)
class Person:
    """What a line says of a person; `evidence` is the line, or the person's part of it.

    :ivar seats: offices in bodies that the line names: "ordförande i miljönämnden".
    :ivar stands_in_for: who is away, and `stands_in_from` the party that he or she represents.
    """

    entity: Entity
    evidence: Span
    roles: tuple[str, ...]
    represents: tuple[Entity, ...]
    absent: bool
    stands_in_for: Entity | None = None
    stands_in_from: tuple[Entity, ...] = ()
    seats: tuple[tuple[str, Entity], ...] = ()


def read_person(view: View, entry: Span, *, more: Sequence[Span] = ()) -> Person | None:
    """Read the person of an entry; None where it begins with no name.

    :param more: other cells of the row that tell of the same person.
    """
    start = after_bullet(view.text, entry)
    name = name_at(view, Span(start, entry.end))
    if name is None:
        return None
    entity = view.named_at(name)
    if entity is None or entity.kind != "person":
        entity = view.names.resolve(view.quoted(name), kinds=("person",), start=name.start, end=name.end)
    stand_in = _stands_in(view, name, entry.end)
    end = trimmed(view.text, start, stand_in[0] if stand_in else entry.end).end
    trailing = _TRAILING_JOIN.search(view.text, name.end, end)
    evidence = Span(start, trailing.start() if trailing else end)
    parts = [part for span in (Span(name.end, end), *more) for part in parts_of(view, span)]
    seats = [(part, seat) for part in parts if (seat := _seat_in(view, part)) is not None]
    own = [part for part in parts if part not in dict(seats)]
    own = [part for part in own if view.quoted(part).strip(" ().") not in initials_of(entity.name)]
    roles, represents = read_parts(view, own)
    if stand_in and _SERVES.match(view.text, stand_in[0]):
        roles = (*roles, SERVING)
    absent = is_left_blank(view.text, start) or _is_absent(view, evidence)
    away, away_from = stand_in[1:] if stand_in else (None, ())
    held = tuple(seat for _, seat in seats)
    return Person(entity, evidence, roles, represents, absent, away, away_from, held)


def _seat_in(view: View, part: Span) -> tuple[str, Entity] | None:
    """Read an office in a body: "ordförande i miljönämnden"; "i rådet" is the body that meets."""
    match = _SEAT_IN.fullmatch(view.mask, *part) if " i " in view.mask[part.start : part.end] else None
    if match is None:
        return None
    place = Span(*match.span("body"))
    words, own = view.quoted(place), view.names.body
    is_own = own is not None and plain_name(own.name).lower().endswith(words.lower())
    meant = own if is_own or points_back(words) else view.named_at(place) or called(view, words)
    return (match["role"], meant) if meant is not None else None


def people_of(
    view: View, spans: Iterable[Span], *, more: Sequence[Span] = (), whole: bool = False
) -> Iterator[Person]:
    """Read the people of lines, each with the office before the name.

    A line without a person belongs to the one above.

    :param more: other cells of the row that tell of all of them.
    :param whole: no line break was lost, so that in "Anna Berg, rektor Bo Ek" the office is that of Bo Ek.
    """
    entries: list[tuple[Span, Span | None]] = []
    for span in spans:
        starts = starts_of_people(view, span)
        if not starts and entries:
            entries[-1] = (Span(entries[-1][0].start, span.end), entries[-1][1])
        entries += _entries(view.text, span, starts, whole=whole)
    for entry, office in entries:
        person = read_person(view, entry, more=more)
        if person is not None:
            roles = (*((view.quoted(office),) if office else ()), *person.roles)
            yield replace(person, roles=tuple(dict.fromkeys(roles)))


def _entries(text: str, span: Span, starts: list[int], *, whole: bool) -> Iterator[tuple[Span, Span | None]]:
    """Give what is said of each person who begins in a line, and the office that stands before the name."""
    begin = span.start
    offices = list[Span | None]()
    for start in starts:
        leads = bool(offices) and (whole or offices[-1] is not None)
        offices.append(office_before(text, begin, start, first=leads))
        begin = start
    begins = [
        office.start if office else _owned_before(text, before, start)
        for before, start, office in zip((span.start, *starts), starts, offices, strict=False)
    ]
    ends = (*begins[1:], span.end)
    for start, end, office in zip(starts, ends[: len(starts)], offices, strict=True):
        yield Span(start, end), office


def sits_as(view: View, base: Claim, role: str, body: Entity) -> Iterator[Claim]:
    """State that somebody chairs a body, or is its member in an office.

    :param base: a claim about the person, with the evidence.
    """
    if is_chair(role):
        yield replace(base, kind="chairs", object=body)
        return
    yield replace(base, kind="member_of", object=body)
    if not is_plain_member(role):
        yield replace(base, kind="has_role", object=view.names.make("role", base_form(role)))


def _owned_before(text: str, begin: int, start: int) -> int:
    """Give where words that tell whose officer somebody is begin: "och Ekby kommuns ombud Anna Berg"."""
    match = _OWNED.search(text, begin, start)
    return match.start("own") if match is not None and is_role(match["role"]) else start


def _stands_in(view: View, name: Span, end: int) -> tuple[int, Entity, tuple[Entity, ...]] | None:
    """Read "ersätter Bo Ek (C)": where the words begin, who is not there, and of what party."""
    match = _STANDS_IN.search(view.text, name.end, end)
    absent = view.names.within(match.end(), end, kinds=("person",))[:1] if match else ()
    if match is None or not absent or absent[0].start != match.end() or absent[0].entity_id is None:
        return None
    found = party_after(view, absent[0], end)
    return match.start(), view.names.entity(absent[0].entity_id), (found,) if found else ()


def _is_absent(view: View, entry: Span) -> bool:
    if _ABSENT.search(view.text, entry.start, entry.end):
        return True
    if "struck" not in view.memory:
        view.memory["struck"] = tuple((block, span) for block in view.blocks for span in block.struck)
    return any(
        block.start <= entry.start < block.end and span.start < entry.end and entry.start < span.end
        for block, span in view.memory["struck"]
    )
