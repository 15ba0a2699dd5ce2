"""Who gets which post after whom, from a row of a table: "Vem, Nytt uppdrag, Gäller från, Tar över efter"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.records import Cell, Entity, Span
from graph.extractors.duties.rows import DutyRow
from graph.extractors.groups.spoken_groups import COMMON, called
from graph.extractors.meetings.people import sits_as
from graph.extractors.offices.assignments import MEMBER, ROLE
from graph.extractors.offices.roles import base_form, role_in
from graph.extractors.view import Claim, View, masked_pattern

_EXTRACTOR = "tabell"
_SEAT = masked_pattern(
    rf"(?:(?P<whose>[\ue001\ue002]+|[A-ZÅÄÖ][a-zåäö]+s) )?(?i:(?P<role>{ROLE}))"
    r"(?: för (?P<whom>[\ue001\ue002]+))? (?:i|inom|av|till)"
    rf" (?P<body><BODY>|{COMMON}|[a-zåäö]*(?:styrelsen|nämnden))\W*"
)
_FOR = re.compile(r"\s+för\s+[a-zåäö].*")
_BEFORE = re.compile(r"efter|föregående|tidigare|avgående|ersätter|företrädare|lämnar", re.IGNORECASE)


def posts(view: View, row: DutyRow, post: Cell, person: Entity, since: str | None) -> Iterator[Claim]:
    """Read the post that a cell names: a seat in a body, or an office with what it is for.

    :param person: who gets it, `since` the day from which it is held.
    """
    base = Claim(
        kind="has_role",
        subject=person,
        object=person,
        evidence=Span(row.start, row.end),
        extractor=_EXTRACTOR,
        confidence=0.9,
        valid_from=since,
    )
    seat = _SEAT.fullmatch(view.mask, post.start, post.end)
    if seat is not None and MEMBER.search(seat["role"]):
        yield from _seat(view, base, seat)
    else:
        yield from _office(view, base, view.quoted(Span(post.start, post.end)))
    former = _former(view, row, person)
    if former is not None:
        yield replace(base, kind="replaces", object=former)


def _seat(view: View, base: Claim, seat: re.Match[str]) -> Iterator[Claim]:
    """State that somebody sits in the body that a post is in, and for whom."""
    place = Span(*seat.span("body"))
    body = view.named_at(place) or called(view, view.quoted(place))
    role = base_form(seat["role"])
    yield from sits_as(view, base, "ledamot" if role.startswith(("repr", "företr")) else role, body)
    for name in ("whose", "whom"):
        sender = view.named_at(Span(*seat.span(name))) if seat[name] else None
        if sender is not None:
            yield replace(base, kind="represents", object=sender)


def _office(view: View, base: Claim, words: str) -> Iterator[Claim]:
    """State that somebody has an office, which goes on with what it is for: "samordnare för vaccination"."""
    bare = re.sub(r"^[\wåäö-]+s (?=\w)", "", words) if role_in(words) is None else words
    role = role_in(bare)
    if role is not None:
        field = _FOR.match(bare, role.end())
        office = base_form(role.group()) + (f" {' '.join(field.group().split())}" if field else "")
        yield replace(base, object=view.names.make("role", office))


def _former(view: View, row: DutyRow, person: Entity) -> Entity | None:
    """Give who had the post before, named alone in a column that says so."""
    for cell in row.cells:
        if _BEFORE.search(cell.column):
            known = view.named_at(Span(cell.start, cell.end))
            if known is not None and known.kind == "person" and known.id != person.id:
                return known
    return None
