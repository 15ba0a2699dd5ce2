"""Decisions: who decided what, when and with what outcome, what it concerns, and what it goes back to.

A decision is a sentence or item under the word Beslut, or a sentence in which a body decides. Proposals,
motions, the order of propositions and reservations are not decisions. Each decision carries, beside its own
outcome, the outcome of the whole item of business and how it came about
(`graph.extractors.decisions.proceedings`).
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from corpus.records import Entity, Section, Span, content_id
from graph.extractors.decisions.adoptions import (
    about_own_plan,
    adopted,
    adopted_by_each,
    holding,
    is_adoption,
)
from graph.extractors.decisions.clauses import items_of
from graph.extractors.decisions.deciding_bodies import is_own
from graph.extractors.decisions.delegates import listed_by, of_row
from graph.extractors.decisions.earlier_meetings import Meetings
from graph.extractors.decisions.item_outcomes import item_outcome
from graph.extractors.decisions.labels import Part, Stretch, case_of, number_of, stretches
from graph.extractors.decisions.links import references
from graph.extractors.decisions.listed_decisions import listed_decisions
from graph.extractors.decisions.matters import concerns
from graph.extractors.decisions.names import EXTRACTOR, clause_of, short_names
from graph.extractors.decisions.outcomes import outcome_of
from graph.extractors.decisions.passive_decisions import passed
from graph.extractors.decisions.proceedings import proceedings
from graph.extractors.decisions.prose import in_prose, on_another_day
from graph.extractors.decisions.recommendations import proposes_alone, recommended
from graph.extractors.decisions.relatives import adopted_before
from graph.extractors.decisions.sentences import under_label
from graph.extractors.decisions.statements import Statement
from graph.extractors.genres import is_of_meeting
from graph.extractors.view import Claim, View

_AT_ONCE = re.compile(r"\bbeslut(?:ade|ar)\s+(?:samtidigt|vid\s+samma\s+(?:möte|sammanträde))\b")
_OF_DECISION = re.compile(r"(?:Beslutet|Detta\s+beslut)\s")
_AFTER = re.compile(  # what joins a clause to the next one, or the number of the case beside it
    r"[,;]?\s(?:och|samt)$|[\s,;|]+(?:dnr|diarienr|diarienummer|ärendenummer)\b:?\s[^.()]*$", re.IGNORECASE
)


def decisions(view: View) -> Iterator[Claim]:
    """Read the decisions of the document, item by item."""
    days: dict[str, str] = {}
    for item, group in groupby(stretches(view), key=lambda stretch: stretch.item):
        for told in _of_item(view, item, tuple(group)):
            yield _on_same_day(told, days)
    yield from listed_decisions(view)
    for found in (*adopted(view), *adopted_by_each(view)):
        yield from _of_document(view, found)
    for found in adopted_before(view):
        claim = _claim(view, None, found)
        yield from () if claim is None else (claim, *concerns(view, None, claim))


def _on_same_day(claim: Claim, days: dict[str, str]) -> Claim:
    """Give a decision made at the same time as one told of before the day of that one.

    :param days: the last day told of each body's decisions; that of this one is put in.
    """
    if claim.kind == "decided" and claim.decided is not None:
        days[claim.subject.id] = claim.decided
    elif claim.kind == "decided" and _AT_ONCE.search(claim.object.name):
        return replace(claim, decided=days.get(claim.subject.id))
    return claim


def _of_document(view: View, found: Statement) -> Iterator[Claim]:
    """Give the adoption of the document itself, and what it is about."""
    claim = _claim(view, None, found)
    if claim is not None:
        held = holding(view, claim)
        about = about_own_plan(view, held)
        yield held
        yield from concerns(view, None, held) if about is None else (about,)


def _of_item(view: View, item: Section | None, group: tuple[Stretch, ...]) -> Iterator[Claim]:
    found = _found(view, item, group)
    claims = [claim for each in found if (claim := _claim(view, item, each)) is not None]
    claims = [holding(view, each) if is_adoption(view, each) else each for each in claims]
    yield from _with_item(view, item, group, claims)
    for claim in claims:
        yield from concerns(view, item, claim)
        yield from references(view, claim, [claim.evidence])
    told = [claim for each in on_another_day(view, group) if (claim := _claim(view, None, each)) is not None]
    for claim in told:
        yield claim
        yield from concerns(view, None, claim)
    history = [stretch.span for stretch in group if stretch.part is Part.HISTORY]
    own = [each for each in claims if each.decided == view.document.date]
    main = next(iter(own), None)
    for each in own:
        yield from references(view, each, history, bare_dates=True)
    if main is not None:
        beside = _beside(view, group, main, claims)
        yield from references(view, main, [*beside, *_of_decision(view, group, claims)])
    elif not claims and not told and view.names.body is not None:
        yield from references(view, _undecided(view.names.body), history)


def _found(view: View, item: Section | None, group: tuple[Stretch, ...]) -> list[Statement]:
    """Give the decisions of an item in the order of the text, each with the meeting or row that it is of."""
    found: list[Statement] = []
    for part, run in groupby(group, key=lambda stretch: stretch.part):
        if part is Part.DECISION:
            found += under_label(view, run)
        elif part is Part.RECOMMENDATION and proposes_alone(view):
            found += recommended(view, run)
        elif part in (None, Part.OTHER):
            found += in_prose(view, item, run)
    stated = {each.evidence for each in found}
    found += (each for each in passed(view, item, group) if each.evidence not in stated)
    found.sort(key=lambda each: each.evidence)
    meetings = Meetings(view, item, [stretch.span for stretch in group])
    own = [each for each in found if _is_found(view, each, meetings)]
    return [_of_its_row(view, _at_its_meeting(view, item, each, meetings)) for each in own]


def _is_found(view: View, found: Statement, meetings: Meetings) -> bool:
    """Tell whether a statement is a decision whose meeting is known, and no head or return of the matter."""
    if found.told and ((meeting := meetings.at(found.evidence.start)) is None or meeting.own):
        return False
    return not (meetings.is_head(found.evidence) or _tells_of_return(view, found))


def _beside(view: View, group: tuple[Stretch, ...], main: Claim, claims: list[Claim]) -> Iterator[Span]:
    """Give the sentences of an item that hold none of its other decisions, which tell of what came before."""
    others = [claim.evidence for claim in claims if claim.evidence != main.evidence]
    for stretch in group:
        for start, end in view.sentence_spans(*stretch.span) if stretch.part in (None, Part.OTHER) else ():
            if not any(other.start < end and start < other.end for other in others):
                yield Span(start, end)


def _of_decision(view: View, group: tuple[Stretch, ...], claims: list[Claim]) -> Iterator[Span]:
    """Give what stands below a decision and tells of it: "Beslutet ersätter nämndens beslut … § 7"."""
    decided = {claim.evidence for claim in claims}
    for stretch in group:
        for sentence in items_of(view, stretch) if stretch.part is Part.DECISION else ():
            if sentence not in decided and _OF_DECISION.match(view.text, sentence.start):
                yield sentence


def _tells_of_return(view: View, found: Statement) -> bool:
    """Tell whether minutes only say that their body put the matter off before, which it goes back to."""
    told = is_of_meeting(view) and found.date not in (None, view.document.date) and is_own(view, found.body)
    return told and outcome_of(view.quoted(found.words)) in ("bordläggs", "återremitteras")


def _with_item(
    view: View, item: Section | None, group: tuple[Stretch, ...], claims: list[Claim]
) -> Iterator[Claim]:
    """Add to each decision what holds for its whole item of business."""
    if item is None or not number_of(view, item):
        yield from claims
        return
    own = [each for each in claims if _is_of_item(view, item, each)]
    outcome = item_outcome(item.headings[-1] if item.headings else "", [each.object.name for each in own])
    added = (*((("item_outcome", outcome),) if outcome else ()), *proceedings(view, group))
    for each in claims:
        yield replace(each, properties=(*each.properties, *added)) if each in own else each


def _is_of_item(view: View, item: Section, claim: Claim) -> bool:
    """Tell whether a decision is the item's own, and not one that the item only tells of."""
    told = dict(claim.properties).get("number", number_of(view, item)) != number_of(view, item)
    return claim.decided == view.document.date and claim.subject.kind != "person" and not told


def _at_its_meeting(view: View, item: Section | None, found: Statement, meetings: Meetings) -> Statement:
    """Give a decision the body, day and § of the meeting under whose head it stands.

    The head of the minutes' own meeting tells the § where that of the item was not read.
    """
    meeting = meetings.at(found.evidence.start)
    if meeting is None or meeting.date is None:
        return found
    if meeting.own:
        known = meeting.number in re.findall(r"\d+", number_of(view, item) or "")
        return found if known else replace(found, number=f"§ {meeting.number}")
    return replace(found, body=meetings.body_of(meeting), date=meeting.date, number=f"§ {meeting.number}")


def _of_its_row(view: View, found: Statement) -> Statement:
    """Give a decision in a list who made it and when, as the columns of its row say."""
    row = view.section_at(found.evidence.start)
    if row is None or not row.cells or found.body is not None:
        return found
    decider, day = of_row(view, row)
    return replace(found, body=decider or listed_by(view), date=found.date or day)


def _undecided(body: Entity) -> Claim:
    """Give what stands for the decision of an item in which nothing was decided: the body that met."""
    return Claim(
        kind="decided", subject=body, object=body, evidence=Span(0, 0), extractor=EXTRACTOR, confidence=0.0
    )


def _is_of_today(view: View, found: Statement) -> bool:
    """Tell whether a decision of which nobody says whose or when it is was made at the meeting told of."""
    return found.body is None and is_of_meeting(view)


def _claim(view: View, item: Section | None, found: Statement) -> Claim | None:
    document = view.document
    body = found.body or view.names.body
    if body is None:
        return None  # nobody is known to decide; the title of a paper is nobody
    own = is_own(view, body)
    date = found.date or (document.date if found.certain or _is_of_today(view, found) else None)
    number = found.number or (number_of(view, item) if own and date == document.date else None)
    text = _AFTER.sub("", f"{found.lead} {view.quoted(found.words)}".strip().rstrip(" ,;"))
    decision = Entity(
        content_id("entity", "decision", body.name, date or document.id, number or "", text),
        "decision",
        text,
        (*(short_names(body, date, number) if date and number else ()), *clause_of(text)),
    )
    stated = (
        ("outcome", outcome_of(text)),
        ("number", number),
        ("case", case_of(view, item)),
        ("matter", item.headings[-1] if item and item.headings else None),
        ("proposal", found.proposal),
        ("delegate", found.delegate),
        ("proposed_to", found.proposed_to),
    )
    return Claim(
        kind="decided",
        subject=body,
        object=decision,
        evidence=found.evidence,
        extractor=EXTRACTOR,
        confidence=0.95 if found.certain else 0.8,
        decided=date,
        properties=tuple((name, value) for name, value in stated if value),
    )
