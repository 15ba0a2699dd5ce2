"""Who attended, in what role and for whom, from lists, running lines and tables of participants."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.records import Entity
from graph.extractors.decisions.deciding_bodies import MEMBERS_MET
from graph.extractors.genres import tells_of_meeting
from graph.extractors.meetings.attendance import (
    ABSENT,
    IN_RESERVE,
    PRESENT,
    SERVING,
    SUBSTITUTES,
    Label,
    is_of_others,
    status_of,
)
from graph.extractors.meetings.particulars import is_party
from graph.extractors.meetings.people import Person, sits_as
from graph.extractors.meetings.present_lists import in_lists
from graph.extractors.meetings.present_tables import in_tables
from graph.extractors.meetings.speakers import EXTRACTOR as SPOKEN
from graph.extractors.meetings.speakers import speakers
from graph.extractors.offices.roles import base_form, is_chair, is_membership, is_of_board, is_plain_member
from graph.extractors.view import BODY_KINDS, Claim, View
from graph.names.bodies.owned_boards import owner_in
from graph.within.authorities import plain_name

_EXTRACTOR = "deltagare"

_SIGNS = re.compile(r"(?:vid protokollet|protokollför|juster)", re.IGNORECASE)  # who signs may be a guest
_OF_BODY = re.compile(
    r"(?P<body>\w*(?:grupp|råd|nämnd|styrelse|utskott|kommitté|beredning))s?(?P<post>ordförande|medlem|ledamot)",
    re.IGNORECASE,
)
_UNLISTED = Label("", PRESENT, None, deciding=False, network=None)


def participants(view: View) -> Iterator[Claim]:
    """Read every list of participants of the document; what several of them say is said once."""
    meeting = _Meeting.of(view)
    said: set[tuple[str, str, str]] = set()
    for person, label in (*in_lists(view), *in_tables(view)):
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
        stands_in = SERVING in person.roles or person.stands_in_for is not None
        serves = label.role in SUBSTITUTES and stands_in  # "B (S) tjänstgör för A (S)"
        label = replace(label, role=None) if serves else label
        said = (self._own_role(role) for role in (*person.roles, *((label.role,) if label.role else ())))
        roles = list(dict.fromkeys(said))
        base = self._attended(person, status, roles)
        if tells_of_meeting(self.view, label.text):
            yield base
        timeless = replace(base, valid_from=None, valid_to=None, properties=())
        for role in (each for each in roles if not self._is_office(each)):
            entity = self.view.names.make("role", "ersättare" if role == IN_RESERVE else base_form(role))
            yield replace(timeless, kind="has_role", object=entity, confidence=0.9)
        for organisation in person.represents:
            yield replace(timeless, kind="represents", object=organisation, confidence=0.9)
        elected = self._is_elected(person, label)
        own = [role for role, body in person.seats if body == self.body]
        yield from self._memberships(timeless, [*roles, *own], label, elected=elected)
        for role, body in person.seats:
            yield from sits_as(self.view, replace(timeless, confidence=0.9), role, body)

    def _attended(self, person: Person, status: str, roles: Sequence[str]) -> Claim:
        return Claim(
            kind="attended",
            subject=person.entity,
            object=self.entity,
            evidence=person.evidence,
            extractor=_EXTRACTOR,
            confidence=0.95,
            valid_from=self.view.document.date,
            valid_to=self.view.document.date,
            properties=(("status", status), *((("role", base_form(roles[0])),) if roles else ())),
        )

    def _is_elected(self, person: Person, label: Label) -> bool:
        """Tell who sits for a party, or on the board that meets, and is no more than present or absent."""
        if label.status not in (PRESENT, ABSENT) or label.seated:
            return False
        return any(is_party(each) for each in person.represents) or self._on_board(person, label)

    def _own_role(self, role: str) -> str:
        """Give a role in the body that met without the body's noun: `styrgruppsordförande` its chair."""
        of_body = _OF_BODY.fullmatch(role)
        if (
            of_body is None
            or self.body is None
            or of_body["body"].casefold() not in self.body.name.casefold()
        ):
            return role
        return "ordförande" if of_body["post"] == "ordförande" else "ledamot"

    def _on_board(self, person: Person, label: Label) -> bool:
        """Tell whether somebody listed sits in the board of a company or the like whose minutes these are."""
        if self.body is None or not owner_in(self.body.name) or person.represents:
            return False
        if is_of_others(label) or _SIGNS.match(label.text):
            return False
        return all(is_of_board(base_form(role)) for role in person.roles)

    def _is_office(self, role: str) -> bool:
        """Tell whether a role is told by another relation, or belongs to the signing of the minutes."""
        told = (is_chair(role) or is_plain_member(role)) and self.body is not None
        return told or role.lower().startswith(("juster", "föredragande"))

    def _memberships(self, base: Claim, roles: list[str], label: Label, *, elected: bool) -> Iterator[Claim]:
        if label.network:
            group = self.view.names.named(label.network, kinds=BODY_KINDS)
            group = group or self.view.names.make("group", label.network)
            of_board = label.seated and MEMBERS_MET.search(self.view.document.title) is not None
            chairs = of_board and any(is_chair(role) for role in roles)
            yield replace(base, kind="chairs" if chairs else "member_of", object=group, confidence=0.8)
            if of_board:
                return  # what they are on the board they are not among the members who met
        if self.body is None:
            return
        if any(is_chair(role) for role in roles):
            yield replace(base, kind="chairs", object=self.body, confidence=0.9)
        elif label.role in SUBSTITUTES:
            return
        elif label.deciding or elected or any(is_membership(role) for role in roles):
            yield replace(base, kind="member_of", object=self.body, confidence=0.85)
