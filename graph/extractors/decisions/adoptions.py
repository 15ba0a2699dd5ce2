"""Who adopted a document, when, and for how long it holds, as the labels on its front page tell."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from corpus.dates import find_dates
from corpus.records import BlockKind, Entity, Span
from graph.extractors.decisions.deciding_bodies import body_meant
from graph.extractors.decisions.patterns import COMMON
from graph.extractors.decisions.statements import Statement
from graph.extractors.duties.own_plans import plan_of
from graph.extractors.duties.periods import period_in
from graph.extractors.view import BODY_KINDS, Claim, View
from graph.text.sentences import lines

_FRONT = 2500  # characters in which a document says who adopted it
_FIRST_BLOCKS = 4
_MINUTES = ("protokoll", "mötesanteckningar")
_ADOPTED = (
    r"(?:Plan(?:en)?\s+|Direktivet\s+|Dokumentet\s+)?(?:Fastställ(?:d|t)|Beslutat?d?|Antage[nt]|Godkän[dt])"
)
_ADOPTED_BY = re.compile(
    rf"^[ \t*]*(?:{_ADOPTED}|Beslutsfattare)(?:(?:\s+av)?\**[ \t]*:?\**[ \t]*[\t\n]|:\**[ \t])"
    r"\s*(?P<value>[^\n]{3,160})"
    r"|^[ \t*]*Beslut\s+om\s+start\**[ \t]*:?\**\s*(?P<begun>[^\n]{3,160})",
    re.MULTILINE | re.IGNORECASE,
)
_BY_EACH = re.compile(
    r"^[ \t*]*(?P<lead>[A-ZÅÄÖ][^.:\n]{3,80}?\s(?:har\s+)?(?:godkänts|godkändes|antagits|antogs|fastställts"
    r"|fastställdes)\s+av)\s*:\s*$",
    re.MULTILINE,
)
_LABEL_ALONE = re.compile(rf"^[ \t*]*{_ADOPTED}\s+av\**\s*:?\**\s*$", re.MULTILINE | re.IGNORECASE)
_MARK = re.compile(r"(?:[-–−•●▪*]|\d{1,2}[.)]|[a-z]\))\s+")
_OF_PROJECT = re.compile(r"(?:Projekt|Uppdrags|Förstudie)(?:direktiv|plan|beskrivning)\s\S.{3,80}")
_NUMBER = re.compile(r"§+\s*\d+")
_ON = re.compile(
    r"\s*(?:Datum|Beslutsdatum|Fastställd|Beslutad|Antagen)[ \t]*:?[ \t\n]+(?P<day>\d{4}-\d\d-\d\d)\b"
)
_ABOVE = re.compile(
    r"\b(?:Beslutsdatum|Datum|Fastställd|Beslutad|Antagen)[ \t]*:?[ \t\n]+(?P<day>\d{4}-\d\d-\d\d)\s*$"
)
_LINE = re.compile(rf"{_ADOPTED}\s+(?:av|i)\b")
_LABEL = re.compile(rf"(?:{_ADOPTED}|Beslut om start):? (?!av\b|i\b)", re.IGNORECASE)
_HOLDS = re.compile(
    r"^[ \t*]*(?:Gäller|Giltig(?:hetstid)?)(?:\s+(?:från|till)(?:\s+och\s+med)?)?\**[ \t]*:?\**[ \t\n]+"
    r"(?:(?:från|till|fr\.?o\.?m\.?|den)[ \t])?[^\n]{0,9}\d[^\n]{3,60}",
    re.MULTILINE,
)


def adopted(view: View) -> Iterator[Statement]:
    """Read who adopted a document, and when, from a label and the value beside or below it."""
    match = _ADOPTED_BY.search(view.mask[:_FRONT])
    if match is None or view.document.kind in _MINUTES:
        return
    value = Span(*match.span("value" if match["value"] else "begun"))
    if any(each.words.start == value.start for each in adopted_by_each(view)):
        return  # the first of several
    below = _ON.match(view.text, value.end) or _ABOVE.search(view.text, 0, match.start())
    dates = find_dates(view.text[value.start : value.end], year=view.year)
    day = dates or (find_dates(below["day"]) if below else ())
    body = _adopter(view, value)
    if body is not None and day:
        number = _NUMBER.search(view.text, *value)
        told = Span(*match.span())
        yield Statement(
            told, told, body, day[0].value, certain=False, number=number.group() if number else None
        )


def _adopter(view: View, value: Span) -> Entity | None:
    """Give who a label says has adopted a document: a person, a body, or what a common word means."""
    mentions = view.names.within(*value, kinds=("person", *BODY_KINDS))
    who = [each for each in mentions if each.kind == "person"] or list(mentions)
    if who and who[-1].entity_id:
        return view.names.entity(who[-1].entity_id)
    common = COMMON.match(view.text, *value)
    return body_meant(view, common.group(), value.start) if common else None


def adopted_by_each(view: View) -> Iterator[Statement]:
    """Read the bodies of a list that each adopted an agreement: "Avtalet har godkänts av:", "Antagen av:"."""
    for match in _BY_EACH.finditer(view.text):
        yield from _adopters(view, match.end(), match["lead"])
    for match in _LABEL_ALONE.finditer(view.text) if view.document.kind not in _MINUTES else ():
        found = [*_adopters(view, match.end(), "")]
        yield from found if len(found) > 1 else ()


def _adopters(view: View, start: int, lead: str) -> Iterator[Statement]:
    """Read who adopted a document and when, a line each below a place."""
    for line in _lines_below(view, start):
        named = view.names.within(*line, kinds=BODY_KINDS)
        days = find_dates(view.text[line.start : line.end], year=view.year)
        if not named or not named[0].entity_id or not days:
            break
        body = view.names.entity(named[0].entity_id)
        number = _NUMBER.search(view.text, *line)
        found = Statement(line, line, body, days[0].value, certain=False, lead=lead)
        yield replace(found, number=number.group() if number else None)


def _lines_below(view: View, start: int) -> Iterator[Span]:
    """Give the lines below a place, without their marks, until a heading."""
    at = bisect_left(view.blocks, start, key=lambda block: block.start)
    for block in takewhile(lambda each: each.kind is not BlockKind.HEADING, view.blocks[at:]):
        for line in lines(view.text, block.start, block.end):
            mark = _MARK.match(view.text, line.start, line.end)
            yield Span(mark.end() if mark else line.start, line.end)


def is_adoption(view: View, claim: Claim) -> bool:
    """Tell whether a decision is a line of the front page that tells by whom the document was adopted."""
    start, end = claim.evidence
    alone = start == 0 or view.text[start - 1] == "\n"
    front = end < _FRONT and view.document.kind not in _MINUTES
    return front and alone and _LINE.match(view.text, start, end) is not None


def holding(view: View, claim: Claim) -> Claim:
    """Add to an adoption from when and until when the document holds, and its name by day and plan."""
    told = [period_in(match.group(), year=view.year) for match in _HOLDS.finditer(view.text[:_FRONT])]
    label = _LABEL.match(claim.object.name)
    plan = _own_plan(view)
    called = (
        *claim.object.aliases,
        *((claim.object.name[label.end() :],) if label else ()),
        f"Beslut {claim.decided} om {plan.name if plan else view.document.title}",
    )
    return replace(
        claim,
        object=replace(claim.object, aliases=called),
        valid_from=next((each.valid_from for each in told if each.valid_from), None),
        valid_to=next((each.valid_to for each in told if each.valid_to), None),
    )


def about_own_plan(view: View, claim: Claim) -> Claim | None:
    """Give what an adoption is about: the plan that the document is."""
    plan = _own_plan(view)
    return replace(claim, kind="concerns", subject=claim.object, object=plan) if plan else None


def _own_plan(view: View) -> Entity | None:
    known = view.names.named(view.document.title, kinds=("strategy",))
    own = next(filter(_OF_PROJECT.fullmatch, (view.document.title, *_front_lines(view))), None)
    return known or (view.names.make("strategy", own) if own else plan_of(view))


def _front_lines(view: View) -> Iterator[str]:
    """Give the headings and paragraphs that the paper begins with, where its title may stand below a name."""
    for block in view.blocks[:_FIRST_BLOCKS]:
        if not block.cells:
            yield view.quoted(Span(block.start, block.end))
