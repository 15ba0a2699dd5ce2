"""Who takes the place of whom where a pronoun stands for one: "Hon efterträder X", "Y ersätter honom"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.dates import find_dates
from corpus.records import Mention, Span
from graph.extractors.offices.assignments import NAMED, begins_of, start_of
from graph.extractors.offices.chairs import role_first
from graph.extractors.offices.departures import departures
from graph.extractors.offices.employments import employments
from graph.extractors.offices.replacements import NEW, OLD, replaces
from graph.extractors.offices.told_offices import first_told_of
from graph.extractors.view import Claim, Sentence, View, masked_pattern
from graph.text.sentences import holds_any

_PRONOUN = masked_pattern(
    rf"\b(?:[Hh]on|[Hh]an|[Hh]en|[Dd]enn[ea])\b[^.;{NAMED}]{{0,60}}?\b(?:ersätter|efterträder|har ersatt"
    rf"|ersatte|efterträdde|har efterträtt|avlöser|avlöste|(?:tar|tog|har tagit) (?:över|vid)(?: \w+)?"
    rf" efter) (?:[a-zåäö]+ )?{OLD}"
)
_PRONOUN_OLD = masked_pattern(
    rf"\b(?:[Hh]ennes|[Hh]ans|[Hh]ens|[Dd]ennes) efterträdare(?: [^.;{NAMED}]{{2,40}}?)?"
    rf" (?:är|blir|blev|heter) (?P<heir>{NAMED}+)"
    rf"|\b(?:[Hh]on|[Hh]an|[Hh]en)\b[^.;{NAMED}]{{0,40}}?\b(?:ersätts|ersattes|efterträds|efterträddes|avlöses"
    r"|avlöstes|har ersatts|har efterträtts)(?: (?:från )?(?:den )?\d{1,2} [a-zåäö]{3,9}(?: \d{4})?)?"
    rf"(?: [a-zåäö]+){{0,2}}? av (?:[a-zåäö]+ )?{NEW}"
)
_LEFT = re.compile(
    r"\bsom\s+(?:nu\s+)?(?:lämna\w+|avgå\w+|avgick|slutar|slutade|har\s+(?:lämnat|slutat)|g(?:år|ick)\s+i\s+pension)\b"
)
_IN_PLACE_OF = masked_pattern(
    rf"{NEW}<PARTY>(?:,[^.;,]{{2,50}},)? (?:(?:ersätter|ersatte|efterträder|efterträdde|avlöser|avlöste)"
    r" (?:honom|henne|hen|denn[ea])\b"
    r"|(?:har )?(?:valdes|väljs|utses|utsågs|går in|gick in|gått in|träder in|trädde in|kommer in|kom in"
    r"|inträder|tillträder|vikarierar|vikarierat|vikarierade) (?:i (?:hans|hennes|dennes|hens) ställe"
    r"|för (?:honom|henne|hen|denn[ea]))\b)"
    r"|\bI (?:hans|hennes|dennes|hens) ställe (?:har|utses|utsågs|väljs|valdes|går|inträder|tillträder"
    rf"|kommer) (?:[a-zåäö]+ )?(?P<follows>{NAMED}+)"
    rf"|\bhar (?P<stands>{NAMED}+) vikarierat för (?:honom|henne|hen)\b"
)
_WAS = re.compile(r"\b(?:var|har varit)\b")
_STARTS = masked_pattern(r"\b(?:Hon|Han|Hen)\b[^.;\ue000]{0,80}? (?:börjar|tillträder)\b")
_IN_PLACE_CUES = ("honom", "henne", " hen", "denn", " hans ")
_SEATS = frozenset(("member_of", "chairs", "has_role"))


def by_pronoun(
    view: View, sentence: Sentence, previous: Sentence | None, appointed: Sequence[Claim] = ()
) -> Iterator[Claim]:
    """Read "Hon efterträder X": who is meant is the first person of the sentence before.

    :param appointed: what the sentence before says of who is given an assignment; X has left it where the
        sentence says so.
    """
    yield from _in_place_of(view, sentence, previous, appointed)
    if previous is None:
        return
    passive = _PRONOUN_OLD.search(sentence.mask)
    if passive is not None:
        yield from _succeeded(
            view, sentence, previous, sentence.place(passive, "heir" if passive["heir"] else "new")
        )
        return
    match = _PRONOUN.search(sentence.mask)
    if match is None:
        return
    told = _appointed_alone(view, previous, appointed) or first_told_of(view, previous)
    if told is not None:
        new = Span(told.start, told.end)
        begins = start_of(view, sentence) or start_of(view, previous)
        for claim in replaces(view, sentence, new, sentence.place(match, "old")):
            claim = replace(claim, evidence=Span(previous.start, sentence.end), valid_from=begins)
            yield claim
            yield from _left(view, sentence, claim, appointed)


def begins_later(view: View, sentence: Sentence, appointed: Sequence[Claim]) -> Iterator[Claim]:
    """Read "Hon börjar den 4 maj": what somebody was said to get begins then."""
    offices = [each for each in appointed if each.kind in _SEATS and each.valid_from is None]
    starts = _STARTS.search(sentence.mask) if len({each.subject.id for each in offices}) == 1 else None
    begins = begins_of(view, sentence) if starts is not None else None
    for each in offices if begins is not None else ():
        evidence = Span(each.evidence.start, sentence.end)
        yield replace(each, valid_from=begins, evidence=evidence, confidence=each.confidence + 0.05)


def _appointed_alone(view: View, previous: Sentence, appointed: Sequence[Claim]) -> Mention | None:
    """Give the only person whom the sentence before says to get something, among several that it names."""
    chosen = {each.subject.id for each in appointed if each.kind in _SEATS}
    if len(chosen) != 1:
        return None
    named = view.names.within(*previous.span, kinds=("person",))
    return next((each for each in named if each.entity_id in chosen), None)


def _succeeded(view: View, sentence: Sentence, previous: Sentence, new: Span) -> Iterator[Claim]:
    """Read "A lämnar G. Han ersätts av B": B takes A's place, and the seat in G that A leaves."""
    told = first_told_of(view, previous)
    if told is None:
        return
    for claim in replaces(view, sentence, new, Span(told.start, told.end)):
        yield replace(claim, evidence=Span(previous.start, sentence.end))
        held = role_first(view, previous, None) if _WAS.search(previous.mask) else ()
        for left in (*departures(view, previous), *held):
            if left.subject.id == claim.object.id:
                role = tuple(each for each in left.properties if each[0] == "role")
                seat = replace(left, subject=claim.subject, valid_from=claim.valid_from, valid_to=None)
                yield replace(seat, properties=role, evidence=claim.evidence)


def _left(view: View, sentence: Sentence, claim: Claim, appointed: Sequence[Claim]) -> Iterator[Claim]:
    """Read "…, som lämnar uppdraget den 30 juni": who was replaced had the same assignment until then."""
    match = _LEFT.search(view.text, sentence.start, sentence.end)
    dates = find_dates(view.text[match.start() : sentence.end], year=view.year) if match else ()
    if not dates:
        return
    for each in appointed:
        if each.subject.id == claim.subject.id and each.kind in ("chairs", "member_of", "has_role"):
            yield replace(
                each, subject=claim.object, valid_from=None, valid_to=dates[0].value, evidence=sentence.span
            )


def _in_place_of(
    view: View, sentence: Sentence, previous: Sentence | None, appointed: Sequence[Claim]
) -> Iterator[Claim]:
    """Read "A lämnar G. B valdes i hans ställe": also what B gets is what A leaves or had."""
    match = _IN_PLACE_OF.search(sentence.mask) if holds_any(sentence.mask, _IN_PLACE_CUES) else None
    if match is None:
        return
    new = sentence.place(match, next(name for name in ("new", "follows", "stands") if match[name]))
    before = view.names.within(sentence.start, new.start, kinds=("person",))
    told = before[-1] if before else first_told_of(view, previous) if previous is not None else None
    if told is None:
        return
    clause = replace(sentence, start=new.start, mask=sentence.mask[new.start - sentence.start :])
    begins = start_of(view, clause) or start_of(view, sentence)
    of = sentence if before or previous is None else previous
    for claim in replaces(view, sentence, new, Span(told.start, told.end)):
        claim = replace(claim, evidence=Span(of.start, sentence.end), valid_from=begins)
        yield claim
        for held in (*departures(view, of), *employments(view, of), *appointed):
            if held.subject.id == claim.object.id and held.kind in _SEATS:
                role = tuple(each for each in held.properties if each[0] == "role")
                seat = replace(held, subject=claim.subject, valid_from=begins, valid_to=None)
                yield replace(seat, properties=role, evidence=claim.evidence)
