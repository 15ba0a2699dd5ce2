"""Who sends whom in the place of another: "B har utsett X att efterträda Y", "Y går och X kommer in"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.records import Entity
from graph.extractors.groups.headings import group_of_heading
from graph.extractors.groups.spoken_groups import COMMON, group_meant, spoken_of
from graph.extractors.offices.assignments import EXTRACTOR, start_of
from graph.extractors.offices.replacements import NEW, OLD, replaces
from graph.extractors.offices.roles import base_form
from graph.extractors.view import BODY_KINDS, Claim, Sentence, View, masked_pattern
from graph.text.sentences import holds_any

_SENT_NEW = masked_pattern(
    r"(?:\bhar (?P<sender><BODY>) (?:utsett|valt)"
    r"|(?P<by><BODY>) har (?:utsett|valt|anmält att))"
    rf" (?:[a-zåäö]+ )?{NEW}<PARTY> (?:(?:att|till att) (?:efterträda|ersätta)|ersätter|efterträder) {OLD}"
)
_COMES_IN = masked_pattern(
    rf"{OLD}<PARTY>(?: från <BODY>)? (?:lämnar|lämnade|har lämnat) (?:den |det )?(?P<left>\ue003+|{COMMON}),?"
    rf" (?:och|medan) {NEW}<PARTY> (?:kommer in|kom in|går in|gick in|tar plats|tog plats|tar över|tog över"
    r"|inträder|tillträder)"
    r"(?: som (?P<whose><BODY>s?|[a-zåäö]+s) (?:nya )?(?:representant|ledamot|företrädare))?"
)
_ACTS_FOR = masked_pattern(
    r"\b(?:företräds|representeras) (?P<body>[^.;,]{3,60}?) av <PERSON>"
    rf"|(?P<sends><BODY>) (?:företräds|representeras)(?: i (?P<group>\ue003+|{COMMON}))? av"
    r" (?:[a-zåäö-]+ )?<PERSON>"
)
_IN_GROUP = masked_pattern(rf"\b[Ii] (?P<group>\ue003+|{COMMON}) $")
_AND_BY = masked_pattern(r"(?:,|,? och|,? samt) (?P<sends><BODY>) av (?:[a-zåäö-]+ )?(?P<who><PERSON>)")
_AS_DELEGATE = masked_pattern(
    r"(?P<who><PERSON>)<PARTY>(?:,[^.;,]{2,50},)? (?:deltar|medverkar|deltog|medverkade|ingår|sitter"
    r"|är med)(?: [a-zåäö]+)?"
    r" som (?P<role>(?:[a-zåäö]+ )?[a-zåäö]*(?:representant|företrädare)) (?:för|från) (?P<body><BODY>)"
)
_PLAIN = frozenset(("representant", "företrädare"))
_CUES = ("lämna", "efterträd", "ersätt")


def delegates(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Read who was sent in the place of another, by whom, and where both sit."""
    if (match := _ACTS_FOR.search(sentence.mask)) is not None:
        yield from _acts_for(view, sentence, match)
    if (match := _AS_DELEGATE.search(sentence.mask)) is not None:
        yield from _as_delegate(view, sentence, match)
    if not holds_any(sentence.mask, _CUES):
        return
    if (match := _SENT_NEW.search(sentence.mask)) is not None:
        yield from _sent(view, sentence, match)
    if (match := _COMES_IN.search(sentence.mask)) is not None:
        yield from _comes_in(view, sentence, match)


def _acts_for(view: View, sentence: Sentence, match: re.Match[str]) -> Iterator[Claim]:
    """Read "Från den 1 juli företräds B av X": X acts for B in the group that the heading is of."""
    place = sentence.place(match, "sends" if match["sends"] else "body")
    body = view.named_at(place) or view.names.named(view.quoted(place), kinds=BODY_KINDS)
    person = view.names.within(place.end, sentence.start + match.end(), kinds=("person",))
    if body is None or not person or person[0].entity_id is None:
        return
    base = _claim(sentence, "represents", view.names.entity(person[0].entity_id), body)
    base = replace(base, valid_from=start_of(view, sentence))
    yield base
    named = group_meant(view, sentence.place(match, "group"), sentence) if match["group"] else None
    inside = _IN_GROUP.search(sentence.mask, 0, match.start())
    spoken = group_meant(view, sentence.place(inside, "group"), sentence) if inside is not None else None
    group = named or spoken or group_of_heading(view, sentence)
    acting = [base, *_others(view, sentence, match, base)]
    yield from acting[1:]
    for each in acting if group is not None else ():
        if group is not None and group.id != each.object.id:
            yield replace(each, kind="member_of", object=group)


def _others(view: View, sentence: Sentence, first: re.Match[str], base: Claim) -> Iterator[Claim]:
    """Read who else acts for whom: "… representeras A av X och B av Y"."""
    for match in _AND_BY.finditer(sentence.mask, first.end()):
        body, person = (view.named_at(sentence.place(match, name)) for name in ("sends", "who"))
        if body is not None and person is not None:
            yield replace(base, subject=person, object=body)


def _as_delegate(view: View, sentence: Sentence, match: re.Match[str]) -> Iterator[Claim]:
    """Read "X deltar som facklig representant för B"."""
    person, body = (view.named_at(sentence.place(match, name)) for name in ("who", "body"))
    if person is None or body is None:
        return
    yield _claim(sentence, "represents", person, body)
    if match["role"] not in _PLAIN:
        yield _claim(sentence, "has_role", person, view.names.make("role", base_form(match["role"])))


def _sent(view: View, sentence: Sentence, match: re.Match[str]) -> Iterator[Claim]:
    """Read "B har utsett X att efterträda Y": X acts for B, and sits where the text was speaking of."""
    sender = view.named_at(sentence.place(match, "sender" if match["sender"] else "by"))
    person, group = view.named_at(sentence.place(match, "new")), spoken_of(view, sentence)
    if sender is None or person is None or sender == view.names.body:
        return
    base = _claim(sentence, "represents", person, sender)
    yield base
    if group is not None and group.id != sender.id:
        yield replace(base, kind="member_of", object=group, valid_from=start_of(view, sentence))


def _comes_in(view: View, sentence: Sentence, match: re.Match[str]) -> Iterator[Claim]:
    """Read "Y lämnar gruppen och X kommer in som regionens nya representant"."""
    group = group_meant(view, sentence.place(match, "left"), sentence)
    yield from replaces(view, sentence, sentence.place(match, "new"), sentence.place(match, "old"))
    person = view.named_at(sentence.place(match, "new"))
    if person is None or group is None:
        return
    yield _claim(sentence, "member_of", person, group)
    sender = view.names.within(*sentence.place(match, "whose")) if match["whose"] else ()
    if sender and sender[0].entity_id:
        yield _claim(sentence, "represents", person, view.names.entity(sender[0].entity_id))


def _claim(sentence: Sentence, kind: str, subject: Entity, other: Entity) -> Claim:
    return Claim.stated(kind, subject, other, sentence.span, by=EXTRACTOR, confidence=0.8)
