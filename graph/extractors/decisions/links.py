"""The earlier decisions that a decision goes back to, follows up or replaces."""

import re
from collections.abc import Iterable, Iterator

from corpus.records import Entity, Span, content_id
from graph.extractors.decisions.names import EXTRACTOR, short_names
from graph.extractors.decisions.references import Reference, references_in
from graph.extractors.view import Claim, View

_ADOPTED_THEN = re.compile(r"\b(?:antag(?:en|et|na)|antogs|fastställ(?:d|t|da|des))\b", re.IGNORECASE)
_SUPERSEDING = re.compile(r"\b(?:upphäv\w*|ersätter|ersätts|upphör|återkallar?)\b", re.IGNORECASE)
_ANNULS = re.compile(
    r"\b(?:upphäv|återkalla)\w*\s[^.;§]{0,40}\bbeslut(?:et)?\s+(?:av\s+)?(?:den\s+)?\d", re.IGNORECASE
)  # an earlier decision that is known by its day alone


def references(
    view: View, claim: Claim, spans: Iterable[Span], *, bare_dates: bool = False
) -> Iterator[Claim]:
    """Give what a decision goes back to, as the sentences of some spans say.

    :param bare_dates: a date without a § is a reference too, as in a list of earlier treatments.
    """
    for span in spans:
        for start, end in view.sentence_spans(*span):
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
    own = dict(claim.properties).get("number")
    if claim.decided == reference.date and (name in claim.object.aliases or own == reference.number):
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
