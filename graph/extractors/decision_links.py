"""What a decision is about, and the earlier decisions that it goes back to."""

import re
from collections.abc import Iterable, Iterator

from corpus.records import Entity, Mention, Section, Span, content_id
from graph.extractors.decision_names import EXTRACTOR, short_names
from graph.extractors.references import Reference, references_in
from graph.extractors.view import Claim, View
from graph.sentences import sentences

_CONCERNED = ("strategy", "initiative", "organisation", "group", "region", "person")
_NAMED_MATTERS = ("strategy", "initiative", "group")
_LONGEST_PARTY, _NEAR = 4, 40
_EMPLOYER = re.compile("\ue000(?:\\s?\\([^)]*\\))?,\\s+$")  # "Anna Berg, Ekby kommun, utses"
_FORMER = re.compile(r"\b(?:efter|ersätter|efterträder|i stället för|istället för)\s+$")
_OF_ANOTHER = re.compile(r"s?\s+(?:förslag|yrkande|kommuner)\b")
_ADOPTED_THEN = re.compile(r"\b(?:antag(?:en|et|na)|antogs|fastställ(?:d|t|da|des))\b", re.IGNORECASE)
_SUPERSEDING = re.compile(r"\b(?:upphäv\w*|ersätter|ersätts|upphör|återkallar?)\b", re.IGNORECASE)
_ANNULS = re.compile(
    r"\b(?:upphäv|återkalla)\w*\s[^.;§]{0,40}\bbeslut(?:et)?\s+(?:av\s+)?(?:den\s+)?\d", re.IGNORECASE
)  # an earlier decision that is known by its day alone


def concerns(view: View, item: Section | None, claim: Claim) -> Iterator[Claim]:
    """Name what a decision is about: the names in its words, then those in the heading of its item."""
    seen = {claim.subject.id}
    mentions = view.names.within(*claim.evidence, kinds=_CONCERNED)
    confidence = 0.85
    if {each.entity_id for each in mentions} <= seen and item is not None and item.headings:
        mentions = view.names.within(*_heading(view, item), kinds=_NAMED_MATTERS)
        confidence = 0.6
    for mention in mentions:
        if mention.entity_id is None or mention.entity_id in seen or _is_beside(view, mention):
            continue
        seen.add(mention.entity_id)
        yield Claim(
            kind="concerns",
            subject=claim.object,
            object=view.names.entity(mention.entity_id),
            evidence=claim.evidence,
            extractor=EXTRACTOR,
            confidence=confidence,
            decided=claim.decided,
        )


def _is_beside(view: View, mention: Mention) -> bool:
    """Tell whether a name only says more of another: party, employer, predecessor, proposer."""
    around = view.text[max(mention.start - 1, 0) : mention.end + 1]
    if around == f"({mention.surface})" and len(mention.surface) <= _LONGEST_PARTY:
        return True
    if _OF_ANOTHER.match(view.text, mention.end):
        return True
    before = view.mask[max(mention.start - _NEAR, 0) : mention.start]
    return bool((_EMPLOYER if mention.kind != "person" else _FORMER).search(before))


def _heading(view: View, item: Section) -> Span:
    """Give where the item's own heading stands: its text begins with it."""
    at = view.text.find(item.headings[-1], item.start, item.end)
    return Span(at, at + len(item.headings[-1])) if at >= 0 else Span(item.start, item.start)


def references(
    view: View, claim: Claim, spans: Iterable[Span], *, bare_dates: bool = False
) -> Iterator[Claim]:
    """Give what a decision goes back to, as the sentences of some spans say.

    :param bare_dates: a date without a § is a reference too, as in a list of earlier treatments.
    """
    for span in spans:
        for start, end in sentences(view.text, span.start, span.end):
            bare = bare_dates or _ANNULS.search(view.text, start, end) is not None
            for reference in references_in(view, Span(start, end), bare_dates=bare):
                linked = _reference_claim(view, claim, reference, Span(start, end))
                if linked is not None:
                    yield linked


def _reference_claim(view: View, claim: Claim, reference: Reference, evidence: Span) -> Claim | None:
    """Give the link to an earlier decision; None where a decision names its own date and number."""
    body = reference.body or view.names.body or claim.subject
    name, *plain = short_names(body, reference.date, reference.number)
    earlier = Entity(content_id("entity", "decision", name), "decision", name, tuple(plain))
    if claim.decided == reference.date and claim.properties and name in claim.object.aliases:
        return None
    words = view.text[evidence.start : evidence.end]
    if _replaces_a_plan(words) or (claim.decided and (reference.date or "") > claim.decided):
        return None  # what was decided later is told beside it, and nothing that it goes back to
    return Claim(
        kind="supersedes" if _SUPERSEDING.search(words) else "follows_up",
        subject=claim.object,
        object=earlier,
        evidence=evidence,
        extractor=EXTRACTOR,
        confidence=0.9,
        decided=claim.decided,
        properties=tuple(
            (key, value)
            for key, value in (
                ("date", reference.date),
                ("number", reference.number),
                ("reason", reference.reason),
            )
            if value
        ),
    )


def _replaces_a_plan(words: str) -> bool:
    """Tell whether a sentence ends or replaces a plan, whose adoption it dates, rather than a decision."""
    return bool(_SUPERSEDING.search(words) and _ADOPTED_THEN.search(words)) and "beslut" not in words.lower()
