"""Who adopted a document, when, and for how long it holds, as the labels on its front page tell."""

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.dates import find_dates
from corpus.records import Entity, Span
from graph.extractors.decision_sentences import Statement
from graph.extractors.own_plans import plan_of
from graph.extractors.view import BODY_KINDS, Claim, View

_FRONT = 2500  # characters in which a document says who adopted it
_MINUTES = ("protokoll", "mötesanteckningar")
_ADOPTED_BY = re.compile(
    r"^[ \t*]*(?:Fastställ(?:d|t)|Beslutat?d?|Antage[nt]|Godkän[dt])\s+av\**[ \t]*:?\**[ \t]*[\t\n]\s*"
    r"(?P<value>[^\n]{3,160})",
    re.MULTILINE | re.IGNORECASE,
)
_ON = re.compile(
    r"\s*(?:Datum|Beslutsdatum|Fastställd|Beslutad|Antagen)[ \t]*:?[ \t\n]+(?P<day>\d{4}-\d\d-\d\d)\b"
)
_ABOVE = re.compile(
    r"\b(?:Beslutsdatum|Datum|Fastställd|Beslutad|Antagen)[ \t]*:?[ \t\n]+(?P<day>\d{4}-\d\d-\d\d)\s*$"
)
_HOLDS = r"^[ \t*]*(?:Gäller|Giltig)\s+{0}(?:\s+och\s+med)?\**[ \t]*:?\**[ \t\n]+(?P<day>\d{{4}}-\d\d-\d\d)\b"
_FROM, _TO = (re.compile(_HOLDS.format(end), re.MULTILINE) for end in ("från", "till"))


def adopted(view: View) -> Iterator[Statement]:
    """Read who adopted a document, and when, from a label and the value beside or below it."""
    match = _ADOPTED_BY.search(view.mask[:_FRONT])
    if match is None or view.document.kind in _MINUTES:
        return
    value = Span(*match.span("value"))
    mentions = view.names.within(*value, kinds=("person", *BODY_KINDS))
    who = [each for each in mentions if each.kind == "person"] or list(mentions)
    below = _ON.match(view.text, value.end) or _ABOVE.search(view.text, 0, match.start())
    dates = find_dates(view.text[value.start : value.end], year=view.year)
    day = dates or (find_dates(below["day"]) if below else ())
    if who and who[-1].entity_id and day:
        body = view.names.entity(who[-1].entity_id)
        yield Statement(Span(*match.span()), Span(*match.span()), body, day[0].value, certain=False)


def holding(view: View, claim: Claim) -> Claim:
    """Add to an adoption from when and until when the document holds, and its name by day and plan."""
    first, last = (rule.search(view.text[:_FRONT]) for rule in (_FROM, _TO))
    plan = _own_plan(view)
    called = (
        *claim.object.aliases,
        f"Beslut {claim.decided} om {plan.name if plan else view.document.title}",
    )
    return replace(
        claim,
        object=replace(claim.object, aliases=called),
        valid_from=first and first["day"],
        valid_to=last and last["day"],
    )


def about_own_plan(view: View, claim: Claim) -> Claim | None:
    """Give what an adoption is about: the plan that the document is."""
    plan = _own_plan(view)
    return replace(claim, kind="concerns", subject=claim.object, object=plan) if plan else None


def _own_plan(view: View) -> Entity | None:
    return view.names.named(view.document.title, kinds=("strategy",)) or plan_of(view)
