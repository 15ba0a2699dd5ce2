"""Who sits in a group, as running text says: "I styrgruppen ingår A och B", "A ersätter B i G"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.records import Entity
from graph.extractors.assignments import EXTRACTOR, ROLE, last_of, membership, term_of
from graph.extractors.periods import period_in
from graph.extractors.spoken_groups import COMMON, group_meant, spoken_of
from graph.extractors.view import Claim, Sentence, View, masked_pattern

_GROUP = rf"(?P<group><BODY>|{COMMON})"
_PEOPLE = r"(?P<people>[^.;:]*?<PERSON>[^;]*)"
_NUMBER = r"(?:(?:en|två|tre|fyra|fem|sex|flera|\d{1,2}) )?"
_MEMBERS = r"(?:ledamöter|ledamot|medlemmar|medlem|deltagare|representanter|representant)"
_HOLDS = (
    masked_pattern(rf"^\W*[Ii] {_GROUP} (?:ingår|sitter|deltar|ingick|satt){_PEOPLE}"),
    masked_pattern(rf"^\W*{_GROUP} (?:består|bestod|utgörs|utgjordes)(?: [a-zåäö]+){{0,2}}? av{_PEOPLE}"),
    masked_pattern(
        rf"^\W*{_GROUP} (?:har fått|får|fick|har utökats med|utökas med|förstärks med|välkomnar|hälsar)"
        rf" {_NUMBER}(?:nya?|ytterligare) {_MEMBERS}(?: välkomna)?[:,]?{_PEOPLE}"
    ),
    masked_pattern(rf"^\W*{_NUMBER}[Nn]y(?:a|tt)? {_MEMBERS} i {_GROUP}(?: (?:är|blir|blev))?:?{_PEOPLE}"),
)
_IN_PLACE = masked_pattern(
    r"(?P<person><PERSON>)[^.;\ue000]{0,40}? (?:ersätter|ersatte|efterträder|efterträdde|avlöser|avlöste)"
    rf" <PERSON><PARTY>(?: som (?P<role>{ROLE}))? i {_GROUP}"
)
_ENDED = masked_pattern(
    rf"\b[Mm]andat(?:et|perioden|tiden) för (?P<person><PERSON>)<PARTY> i {_GROUP}"
    r" (?:gick|går|löper|löpte|upphör)"
)
_SENT = masked_pattern(
    r"(?P<person><PERSON>)<PARTY> (?:är|blir|blev) (?P<whose><BODY>s?|[a-zåäö]+s|vår) (?:nya )?"
    rf"(?:representant|ledamot|företrädare) i {_GROUP}"
)
_ELECTED = masked_pattern(
    r"\b[Tt]ill (?:ny )?(?P<role>(?:vice )?ordförande) har (?P<person><PERSON>)[^.;\ue000]*?"
    r" (?:utsetts|valts)\b"
)
_FOR_ONE_MEETING = re.compile(r"\b(?:tjänstgör|mötet|sammanträdet|dagens)\b")
_CUES = (
    "ingår", "ingick", "sitter", "deltar", "satt", " av ", "ledam", "medlem", "ersätt", "ersatt", "fterträ",
    "avlös", "andat", "epresentant", "öreträdare", "deltagare", "ordförande har",
)  # fmt: skip


def group_members(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read the members of groups that a sentence with a person's name states."""
    if not any(cue in sentence.mask for cue in _CUES):
        return
    for pattern in _HOLDS:
        match = pattern.search(sentence.mask)
        if match is not None:
            group = group_meant(view, sentence.place(match, "group"), sentence)
            yield from _listed(view, sentence, match, group)
            return
    yield from _of_one(view, sentence)


def _listed(view: View, sentence: Sentence, match: re.Match[str], group: Entity | None) -> Iterator[Claim]:
    for mention in view.names.within(*sentence.place(match, "people"), kinds=("person",)):
        if mention.entity_id and group is not None:
            yield _member(view, sentence, view.names.entity(mention.entity_id), group)


def _of_one(view: View, sentence: Sentence) -> Iterator[Claim]:
    match = _ELECTED.search(sentence.mask)
    if match is not None:
        yield from _with_role(view, sentence, match, spoken_of(view, sentence))
        return
    match = _IN_PLACE.search(sentence.mask) or _ENDED.search(sentence.mask) or _SENT.search(sentence.mask)
    if match is None or _FOR_ONE_MEETING.search(sentence.mask):
        return
    group = group_meant(view, sentence.place(match, "group"), sentence)
    yield from _with_role(view, sentence, match, group)
    person = view.named_at(sentence.place(match, "person"))
    whose = _owner(view, sentence, match) if match.re is _SENT else None
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


def _owner(view: View, sentence: Sentence, match: re.Match[str]) -> Entity | None:
    """Give who sends a representative: a name in the genitive, or the only region or body of that word."""
    place = sentence.place(match, "whose")
    named = view.names.within(*place, kinds=("region", "organisation"))
    if named and named[0].entity_id:
        return view.names.entity(named[0].entity_id)
    word = re.sub(r"(?:en|et)?s$", "", view.quoted(place))
    of_word = [
        each
        for each in view.names.entities
        if each.kind in ("region", "organisation") and re.match(rf"{re.escape(word)}\b", each.name.lower())
    ]
    return of_word[0] if len(of_word) == 1 else None


def _member(view: View, sentence: Sentence, person: Entity, group: Entity) -> Claim:
    period = period_in(term_of(view, sentence), year=view.year)
    return Claim(
        kind="member_of",
        subject=person,
        object=group,
        evidence=sentence.span,
        extractor=EXTRACTOR,
        confidence=0.8,
        valid_from=period.valid_from,
        valid_to=last_of(period),
    )
