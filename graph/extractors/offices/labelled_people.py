"""Who leads, orders and sits in a project, from labels with values: "Projektledare: Anna Berg"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.records import BlockKind, Entity, Section, Span
from graph.extractors.bodies.listed_bodies import bodies_listed
from graph.extractors.duties.own_plans import plan_of
from graph.extractors.genres import is_of_meeting
from graph.extractors.groups.headings import group_named, group_of_own_heading
from graph.extractors.groups.tables import seat
from graph.extractors.meetings.name_lines import starts_of_people
from graph.extractors.meetings.people import people_of
from graph.extractors.offices.roles import base_form, is_membership, is_role
from graph.extractors.tables.headings import Column, column_of
from graph.extractors.view import BODY_KINDS, Claim, Passage, View
from graph.text.sentences import lines, trimmed

_EXTRACTOR = "förteckning"
_LABELLED = re.compile(r"(?P<label>[A-ZÅÄÖ][\wåäö/ -]{3,50}?)(?:\s*:\s*|\t\s*|[ ]{3,})(?=\S)")
_INLINE = re.compile(r"(?<=[.;] )(?P<label>[A-ZÅÄÖ][a-zåäö]{3,30}): (?=[A-ZÅÄÖ])")
_ORDERS = frozenset(("uppdragsgivare", "beställare", "projektbeställare", "sponsor", "projektsponsor"))
_OWNERS = frozenset(("projektägare", "programägare", "uppdragsägare"))
_OF_PAPERS = re.compile(
    r"ansvarig|ägare|handläggare|föredragande|juster\w+|(?:mötes|protokoll\w*|nämnd)?sekreterare|protokollförare"
    r"|(?:kontroll|åtgärds|aktivitets|insats|uppgifts|risk|mål)ansvarig|dokument\w+|medlem|(?:mötes)?ordförande|registrator"
)  # of the document, the meeting or one action, and not of the matter
_CONTACTS = re.compile(r"kontakt\w*")  # a heading over people who may be asked is no office of theirs
_SEAT = re.compile(
    r"(?P<role>Sammankallande|(?:Vice )?[Oo]rdförande|Sekreterare|Ersättare|Suppleanter|Adjungerade?)"
    r"|(?:Övriga|(?:(?:Övriga|Ordinarie) )?(?:[Ll]edamöter|[Mm]edlemmar|[Dd]eltagare))(?: i gruppen)?"
)
_SAYS = re.compile(r"\s(?:har|får|fick|består|är|blir)\s")  # a sentence and no label
_WORKING = re.compile(r"(?:[Nn]y )?(?:[Aa]rbets|[Pp]rojekt|[Ss]kriv|[Rr]edaktions|[Rr]eferens)grupp(?:en)?")
_LONGEST, _PAIR = 400, 2


@dataclass(frozen=True, slots=True)
class _Labelled:
    """A label with its value; `whole` is both.

    :ivar section: that a line stands in.
    """

    label: str
    value: Span
    whole: Span
    section: Section | None = None


def labelled_people(view: View) -> Iterator[Claim]:
    """Read the labelled people and bodies of a document that tells of no meeting."""
    if is_of_meeting(view):
        yield from _working_groups(view)
        return
    for each in (*_in_rows(view), *_in_lines(view), *_below_headings(view)):
        seat_label = _SEAT.fullmatch(each.label)
        if seat_label is not None and (of := group_of_own_heading(view, each.section)) is not None:
            yield from _seated(view, each, of, seat_label["role"])
            continue
        role = _role(each.label)
        group = group_named(view, each.label) if role is None and not _SAYS.search(each.label) else None
        if role is not None:
            yield from _holders(view, each, role)
        elif group is not None:
            yield from _members(view, each, group)


def _working_groups(view: View) -> Iterator[Claim]:
    """Read the groups that the items of a meeting set up: "Arbetsgrupp: A (sammankallande), B, C"."""
    for each in _in_lines(view, items_only=True):
        people = view.names.within(*each.value, kinds=("person",))
        if _WORKING.fullmatch(each.label) and len(people) >= _PAIR:
            group = group_named(view, each.label)
            yield from () if group is None else _members(view, each, group)


def _in_rows(view: View) -> Iterator[_Labelled]:
    for row in view.rows():
        filled = [cell for cell in row.cells if cell.end > cell.start]
        if len(filled) != _PAIR or column_of(filled[1].column) not in (Column.OTHER, Column.PERSON):
            continue
        label, value = filled
        yield _Labelled(
            view.quoted(Span(label.start, label.end)).rstrip(" :"),
            Span(value.start, value.end),
            Span(row.start, row.end),
        )


def _in_lines(view: View, *, items_only: bool = False) -> Iterator[_Labelled]:
    """Give the lines with labels outside tables; of a meeting's items only also those in tables."""
    for passage in view.passages:
        numbered = passage.section is not None and bool(passage.section.number)
        if (not (passage.column or numbered)) if items_only else (passage.column or passage.block.cells):
            continue
        for line in lines(view.text, passage.start, passage.end):
            yield from _inline(view, line, passage)
            match = _LABELLED.match(view.text, line.start, line.end)
            if match is not None and line.end - line.start < _LONGEST:
                label, value = view.quoted(Span(*match.span("label"))), Span(match.end(), line.end)
                yield _Labelled(label, value, line, passage.section)


def _inline(view: View, line: Span, passage: Passage) -> Iterator[_Labelled]:
    """Give the labels that begin a sentence inside a line: "Brevet ges ut av R. Redaktör: Anna Berg."."""
    for match in _INLINE.finditer(view.text, line.start, line.end) if ": " in view.text[slice(*line)] else ():
        end = view.text.find(". ", match.end(), line.end)
        whole = Span(match.start("label"), end if end > 0 else line.end)
        value = trimmed(view.text, match.end(), whole.end - (view.text[whole.end - 1] == "."))
        yield _Labelled(view.quoted(Span(*match.span("label"))), value, whole, passage.section)


def _below_headings(view: View) -> Iterator[_Labelled]:
    """Give the people below a heading that is an office and no more, in lines at once or in a table."""
    label: Span | None = None
    headed: Span | None = None  # also over words that introduce a table
    for passage in view.passages:
        span = Span(passage.start, passage.end)
        if passage.block.kind is BlockKind.HEADING:
            role = _role(view.quoted(span))
            label = headed = span if role is not None and not _CONTACTS.fullmatch(role) else None
        elif passage.block.kind is BlockKind.ROW:
            named = view.named_at(span) if headed is not None else None
            if headed is not None and named is not None and named.kind == "person":
                yield _Labelled(view.quoted(headed), span, Span(passage.block.start, passage.block.end))
        elif label is not None and starts_of_people(view, span, first_only=True):
            yield _Labelled(view.quoted(label), span, span)
        else:
            label = None


def _role(label: str) -> str | None:
    """Give the office that a label names, where it is one in the matter."""
    role = base_form(label)
    if role in _ORDERS | _OWNERS:
        return role
    return role if is_role(role) and not is_membership(role) and not _OF_PAPERS.fullmatch(role) else None


def _holders(view: View, each: _Labelled, role: str) -> Iterator[Claim]:
    if not starts_of_people(view, each.value, first_only=True):
        yield from _owner(view, each, role)
        return
    for person in people_of(view, [each.value], whole=True):
        base = _claim("has_role", person.entity, view.names.make("role", role), each.whole)
        yield base
        for other in person.roles:
            yield replace(base, object=view.names.make("role", base_form(other)))
        for body in person.represents:
            yield replace(base, kind="represents", object=body)


def _owner(view: View, each: _Labelled, role: str) -> Iterator[Claim]:
    """State that a body owns the project that the document is of."""
    plan = plan_of(view) if role in _OWNERS else None
    body = view.named_at(each.value)
    if plan is not None and body is not None and body.kind in BODY_KINDS:
        yield _claim("responsible_for", body, plan, each.whole)


def _members(view: View, each: _Labelled, group: Entity) -> Iterator[Claim]:
    if starts_of_people(view, each.value, first_only=True):
        for person in people_of(view, [each.value], whole=True):
            yield from seat(view, person, group, each.whole)
        return
    if len(view.names.within(*each.value, kinds=BODY_KINDS)) > 1:
        for body in bodies_listed(view, each.value):
            if body.id != group.id:
                yield _claim("member_of", body, group, each.whole)


def _seated(view: View, each: _Labelled, group: Entity, role: str | None) -> Iterator[Claim]:
    """Read who leads and sits in the group of the heading above: "Sammankallande: A", "Övriga: B, C"."""
    for person in people_of(view, [each.value], whole=True):
        told = replace(person, roles=(*person.roles, *((base_form(role),) if role else ())))
        yield from seat(view, told, group, each.whole)


def _claim(kind: str, subject: Entity, other: Entity, evidence: Span) -> Claim:
    return Claim(
        kind=kind, subject=subject, object=other, evidence=evidence, extractor=_EXTRACTOR, confidence=0.8
    )
