"""Who sits in a group, as running text says: "I styrgruppen ingår A och B", "A ersätter B i G"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.records import Entity, Span
from graph.extractors.bodies.partner_patterns import FEDERATION
from graph.extractors.duties.periods import period_in
from graph.extractors.groups.headings import group_told
from graph.extractors.groups.member_phrases import Told, told
from graph.extractors.groups.spoken_groups import (
    COMMON,
    COMMON_GENITIVE,
    called,
    group_meant,
    owner_meant,
    spoken_of,
)
from graph.extractors.offices.assignments import EXTRACTOR, ROLE, begins_of, last_of, membership, term_of
from graph.extractors.offices.roles import base_form, is_chair, is_plain_member, is_role
from graph.extractors.view import BODY_KINDS, PERSON, Claim, Sentence, View, masked_pattern
from graph.text.sentences import holds_any

_GROUP = rf"(?P<group><BODY>|{COMMON})"
_IN_PLACE = masked_pattern(
    r"(?P<person><PERSON>)[^.;\ue000]{0,40}? (?:ersätter|ersatte|efterträder|efterträdde|avlöser|avlöste)"
    rf" <PERSON><PARTY>(?: som (?P<role>{ROLE}))? i {_GROUP}"
)
_ENDED = masked_pattern(
    rf"\b[Mm]andat(?:et|perioden|tiden) för (?P<person><PERSON>)<PARTY> i {_GROUP}"
    r" (?:gick|går|löper|löpte|upphör)"
)
_SENT = masked_pattern(
    r"(?P<person><PERSON>)<PARTY>(?:,? som)? (?:är|blir|blev) (?P<whose><BODY>s?|[a-zåäö]+s|vår) (?:nya )?"
    rf"(?:representant|ledamot|företrädare) i {_GROUP}"
)
_CHOSEN_FOR = masked_pattern(
    r"(?P<person><PERSON>)<PARTY>(?:,[^.;,\ue000]{2,50},)? (?:utses|utsågs|väljs|valdes|har utsetts|har valts"
    r"|tillträder) (?:till|som) (?P<whose><BODY>s?|[a-zåäö]+s|vår) (?:nya |ny )?"
    rf"(?:representant|ledamot|företrädare) i {_GROUP}"
)
_REPRESENTS = masked_pattern(
    r"(?P<person><PERSON>)<PARTY>(?:,? som)? (?:representerar"
    rf"|företräder) (?P<whose>[\ue001\ue002]+) i {_GROUP}"
)
_SENT_BY = masked_pattern(
    rf"\b[Ss]om (?P<whose><BODY>s?|[a-zåäö]+s|vår) (?:nya )?(?:representant|ledamot|företrädare) i {_GROUP}"
    r" (?:har|utses|utsågs|utsett|valdes|väljs) (?P<person><PERSON>)"
)
_ELECTED = masked_pattern(
    r"\b[Tt]ill (?:ny )?(?P<role>(?:vice )?ordförande) har (?P<person><PERSON>)[^.;\ue000]*?"
    r" (?:utsetts|valts)\b"
)
_EMPLOYER = masked_pattern(
    r"(?:, [^,;.()\ue000-\ue003]{3,40})?, (?P<body>[\ue001\ue002]+)(?=\s*[.;]|\s*$|,? (?:och |samt )?\ue000)"
)
_ROW = masked_pattern(
    r"[\s,:]*(?:(?:från|för|både|dels) )?<BODY>(?:\s?\([^()]*\))?"
    r"(?:(?:, ?(?:och |samt )?| och | samt | respektive )(?:(?:från|för) )?"
    r"(?:<BODY>(?:\s?\([^()]*\))?|[a-zåäö]{6,}(?:en|an|et|erna)(?=, | och | samt | respektive )))*"
)
_GROUPS_OWN = masked_pattern(
    rf"(?P<group>{COMMON_GENITIVE}|\b[Vv]alberedningens|\ue003+s?)(?: egen| egna)? (?P<person><PERSON>)"
)
_NEXT_BODY = masked_pattern(
    r",? (?:och |samt )?(?P<name>[A-ZÅÄÖ][\wåäö-]{4,}(?: [A-ZÅÄÖ][\wåäö-]+){0,2}|<BODY>)"
    r"(?=,|\.| och | samt |\s*$)"
)
_INVERTED = masked_pattern(
    r"\b(?:är|blir|blev|var)(?: nu| numera)? (?P<person><PERSON>)<PARTY>"
    rf"(?: (?:också|även|nu|numera|dessutom|ny))* (?P<role>ledamot|medlem|(?:vice )?ordförande) i {_GROUP}"
)  # "Sedan i våras är Eva Lund också ledamot i rådet"
_ONES = (_INVERTED, _IN_PLACE, _ENDED, _SENT, _CHOSEN_FOR, _REPRESENTS, _SENT_BY)
_FOR_ONE_MEETING = re.compile(r"\b(?:tjänstgör|mötet|sammanträdet|dagens)\b")
_CUES = (
    "ersätt", "ersatt", "fterträ", "avlös", "andat", "epresent", "öreträd", "ledam", "medlem", "ordförande i",
    "ordförande har",
)  # fmt: skip
_CHAIRS = re.compile(
    r"(?:\s?\([A-ZÅÄÖ]{1,5}\))?\s*(?:\(|,\s*)(?:[^(),]{3,40},\s*)?(?:ordförande|ordf\.?)\s*(?:[),.]|$|\boch\b)"
)
_BRACKET = re.compile(r"\s?\((?P<words>[^()\d]{3,60})\)")
_SHORTEST_BODY = 6  # characters of a body in brackets; shorter ones are parties and regions
_WITH = masked_pattern(
    r"\bmed (?P<person><PERSON>) som (?P<role>sammankallande|(?:vice )?ordförande|sekreterare)"
)
_WITHIN = masked_pattern(
    rf"(?P<group>\ue003+|{COMMON}) \((?P<who><PERSON><PARTY>(?:(?:, | och | samt )<PERSON><PARTY>)*)\)"
)
_ALLIED = re.compile(rf"{FEDERATION.pattern}|samverkan(?!snämnd)", re.IGNORECASE)
_NETWORK = re.compile(r"nätverk|partnerskap|forum", re.IGNORECASE)


def group_members(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read the members of groups that a sentence states."""
    if PERSON in sentence.mask:
        yield from _beside_group(view, sentence)
    words = told(sentence.mask)
    if words is not None:
        group = group_told(view, sentence, words) if words.members else None
        if group is not None:
            yield from _listed(view, sentence, words, group)
    elif PERSON in sentence.mask and holds_any(sentence.mask, _CUES):
        yield from _of_one(view, sentence)


def _beside_group(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read "styrgruppens Anna Berg" and "Fastighetsutskottet (Anna Berg och Bo Ek)"."""
    for match in _GROUPS_OWN.finditer(sentence.mask):
        group, person = (view.named_at(sentence.place(match, name)) for name in ("group", "person"))
        if group is None:
            group = called(view, view.quoted(sentence.place(match, "group")).removesuffix("s"))
        if person is not None:
            yield _member(view, sentence, person, group)
    for match in _WITHIN.finditer(sentence.mask) if f"({PERSON}" in sentence.mask else ():
        group = group_meant(view, sentence.place(match, "group"), sentence)
        for mention in view.names.within(*sentence.place(match, "who"), kinds=("person",)):
            if mention.entity_id and group is not None and group.kind == "group":
                yield _member(view, sentence, view.names.entity(mention.entity_id), group)


def _listed(view: View, sentence: Sentence, words: Told, group: Entity) -> Iterator[Claim]:
    """State that the people that the words name are in the group; where they name none, the bodies."""
    start, end = words.members or (0, 0)
    place = Span(sentence.start + start, sentence.start + end)
    people = view.names.within(*place, kinds=("person",))
    for mention in people:
        if mention.entity_id:
            person = view.names.entity(mention.entity_id)
            claim = _member(view, sentence, person, group)
            chairs = words.role == "ordförande" or _CHAIRS.match(view.text, mention.end, sentence.end)
            yield replace(claim, kind="chairs") if chairs else claim
            if words.role.startswith("vice"):
                yield from membership(view, sentence, person, words.role, group)
            elif is_role(words.role) and not is_chair(words.role) and not is_plain_member(words.role):
                role = view.names.make("role", base_form(words.role))
                yield replace(claim, kind="has_role", object=role)
            timeless = replace(claim, valid_from=None, valid_to=None)
            if len(people) > 1 and (employer := _employer(view, mention.end, place.end)) is not None:
                yield replace(timeless, kind="represents", object=employer)
            yield from _in_brackets(view, mention.end, place.end, timeless)
    yield from _with_office(view, sentence, place, group)
    if not people:
        yield from _bodies(view, sentence, place, group)


def _with_office(view: View, sentence: Sentence, place: Span, group: Entity) -> Iterator[Claim]:
    """Read what one of the members is in the group: "…, med Anna som sammankallande"."""
    match = _WITH.search(view.mask, *place)
    person = view.named_at(Span(*match.span("person"))) if match is not None else None
    if match is not None and person is not None:
        yield from membership(view, sentence, person, match["role"], group)


def _employer(view: View, at: int, end: int) -> Entity | None:
    """Give the body that is all that stands between a member of a list and the next: "A, Region B, och C"."""
    match = _EMPLOYER.match(view.mask, at, end)
    return view.named_at(Span(*match.span("body"))) if match else None


def _in_brackets(view: View, at: int, end: int, base: Claim) -> Iterator[Claim]:
    """Read the office or the employer in brackets after the name of a member."""
    match = _BRACKET.match(view.text, at, end)
    if match is None:
        return
    words = match["words"]
    if is_role(words):
        role = base_form(words)
        if not is_chair(role) and not is_plain_member(role):
            yield replace(base, kind="has_role", object=view.names.make("role", role))
    elif words[0].isupper() and len(words) >= _SHORTEST_BODY and not holds_any(words, (",", ".", ":")):
        place = Span(*match.span("words"))
        body = view.names.resolve(words, kinds=("organisation", "region"), start=place.start, end=place.end)
        yield replace(base, kind="represents", object=body)


def _bodies(view: View, sentence: Sentence, place: Span, group: Entity) -> Iterator[Claim]:
    """State that the bodies that a list begins with are in a group; in a network they take part."""
    listed = _ROW.match(view.mask, place.start, place.end)
    if listed is None or not (group.kind == "group" or _ALLIED.search(group.name)):
        return
    kind = "participates_in" if _NETWORK.search(group.name) else "member_of"
    mentions = view.names.within(*listed.span(), kinds=BODY_KINDS)
    bodies = [view.names.entity(each.entity_id) for each in mentions if each.entity_id]
    for body in (*bodies, *_further(view, listed.end(), place.end)):
        if body.id != group.id:
            yield replace(_member(view, sentence, body, group), kind=kind)


def _further(view: View, at: int, end: int) -> Iterator[Entity]:
    """Give the bodies with names that nobody knows in a list that begins with known ones."""
    while (match := _NEXT_BODY.match(view.mask, at, end)) is not None:
        place = Span(*match.span("name"))
        known = view.named_at(place)
        yield known or view.names.resolve(
            view.quoted(place), kinds=("organisation", "group", "region"), start=place.start, end=place.end
        )
        at = match.end()


def _of_one(view: View, sentence: Sentence) -> Iterator[Claim]:
    match = _ELECTED.search(sentence.mask)
    if match is not None:
        yield from _with_role(view, sentence, match, spoken_of(view, sentence))
        return
    match = next((found for each in _ONES if (found := each.search(sentence.mask)) is not None), None)
    if match is None or _FOR_ONE_MEETING.search(sentence.mask):
        return
    group = group_meant(view, sentence.place(match, "group"), sentence)
    yield from _with_role(view, sentence, match, group)
    person = view.named_at(sentence.place(match, "person"))
    whose = owner_meant(view, sentence.place(match, "whose")) if "whose" in match.groupdict() else None
    if person is not None and whose is not None:
        yield replace(_member(view, sentence, person, whose), kind="represents", properties=())


def _with_role(view: View, sentence: Sentence, match: re.Match[str], group: Entity | None) -> Iterator[Claim]:
    person = view.named_at(sentence.place(match, "person"))
    if person is None or group is None:
        return
    role = match.groupdict().get("role")
    if match.re is _ENDED:
        base = _member(view, sentence, person, group)
        ended = period_in(view.text[sentence.start + match.end() : sentence.end], year=view.year)
        yield replace(base, valid_from=None, valid_to=ended.valid_to or ended.valid_from)
    elif role:
        yield from membership(view, sentence, person, role, group)
    else:
        yield _member(view, sentence, person, group)


def _member(view: View, sentence: Sentence, person: Entity, group: Entity) -> Claim:
    period = period_in(term_of(view, sentence), year=view.year)
    return Claim(
        kind="member_of",
        subject=person,
        object=group,
        evidence=sentence.span,
        extractor=EXTRACTOR,
        confidence=0.8,
        valid_from=period.valid_from or (None if period.valid_to else begins_of(view, sentence)),
        valid_to=last_of(period),
    )
