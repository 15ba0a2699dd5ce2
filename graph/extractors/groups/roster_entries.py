"""What one entry of a list of people says: offices, each with the body beside it, senders and the term."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.records import Entity, Span
from graph.extractors.duties.periods import period_in
from graph.extractors.groups.spoken_groups import points_back
from graph.extractors.meetings.attendance import SUBSTITUTES
from graph.extractors.meetings.particulars import read_parts
from graph.extractors.offices.roles import base_form, is_chair, is_membership, is_plain_member, with_field
from graph.extractors.view import BODY_KINDS, Claim, View

_EXTRACTOR = "förteckning"
_PERIOD = re.compile(
    r"(?:t\.?\s?o\.?\s?m|fr\.?\s?o\.?\s?m|till och med|från och med|till|från)\b[^)]*\d", re.IGNORECASE
)
_LEAD_IN = re.compile(r"(?:som\s+(?:också\s+|även\s+|dessutom\s+)?är|tillika|samt)\s+")
_OWN_GROUP = re.compile(
    r"(?P<group>\w+(?:gruppen|rådet|nätverket|kommittén|utskottet)|gruppen|rådet)s\s+(?=[a-zåäö])"
)
_NO_CHAIR = re.compile(
    r"kommun$|förvaltning(?:en)?$|sjukhus(?:et)?$|myndighet(?:en)?$|verket$|kassan$|förmedlingen$"
)  # whose employees chair the group, not the body itself


def offices_of(view: View, parts: list[Span]) -> tuple[list[tuple[str, Entity | None]], list[Entity]]:
    """Read the offices, each with the body beside it, and the bodies that a person comes from."""
    roles, bodies = list[tuple[str, Entity | None]](), dict[str, Entity]()
    for part in (_told(view, each) for each in parts):
        whole = (
            with_field(view.quoted(part))
            if not view.names.within(*part, kinds=(*BODY_KINDS, "region"))
            else None
        )
        found, represented = ((whole,), ()) if whole else read_parts(view, [part])
        beside = next((each for each in represented if not _has_no_chair(each)), None)
        leads = beside is not None and any(is_chair(role) or is_membership(role) for role in found)
        roles += [(role, beside) for role in found]
        bodies |= {each.id: each for each in represented if not leads}
    return roles, list(bodies.values())


def _told(view: View, part: Span) -> Span:
    """Give the office in words such as "som också är rådets ordförande"; what leads it is the list's own."""
    match = _LEAD_IN.match(view.text, *part)
    start = match.end() if match is not None else part.start
    own = _OWN_GROUP.match(view.text, start, part.end)
    return Span(own.end() if own is not None and points_back(own["group"]) else start, part.end)


def _has_no_chair(body: Entity) -> bool:
    return body.kind == "region" or _NO_CHAIR.search(body.name) is not None


def claims_of_entry(
    view: View,
    kind: str,
    of: Entity,
    person: Entity,
    roles: list[tuple[str, Entity | None]],
    bodies: list[Entity],
    evidence: Span,
) -> Iterator[Claim]:
    """State what one entry of a list says: the seat or part of a person or body, its offices and senders.

    :param kind: of relation that the list tells, to what it is `of`.
    """
    words = view.quoted(evidence)
    period = period_in(match.group(), year=view.year) if (match := _PERIOD.search(words)) else period_in("")
    base = Claim(
        kind=kind, subject=person, object=of, evidence=evidence, extractor=_EXTRACTOR, confidence=0.8
    )
    leads = False
    for role, body in roles:
        if is_chair(role):
            led = body or of
            leads |= led.id == of.id
            yield replace(base, kind="chairs", object=led)
        elif not is_plain_member(role):
            yield replace(base, kind="has_role", object=view.names.make("role", base_form(role)))
    for body in bodies:
        if body.id != of.id:
            yield replace(base, kind="represents", object=body)
    if not leads and not any(role in SUBSTITUTES for role, _ in roles):
        yield replace(base, valid_from=period.valid_from, valid_to=period.valid_to)
