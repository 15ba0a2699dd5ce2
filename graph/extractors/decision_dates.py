"""When a decision was made: in its own words, in the head above it, or on the day of the document."""

import re

from corpus.dates import find_dates
from corpus.records import Entity, Span
from graph.extractors.deciding_bodies import is_own
from graph.extractors.view import View

_LABEL = re.compile(
    r"\b(?:(?:besluts|sammanträdes|mötes)?datum|sammanträde(?:sdag)?)\b[ \t]*:?[ \t\n]*", re.IGNORECASE
)
_LATER = re.compile(
    r"\b(?:senast|före|innan|till och med|från och med|fr\.?\s?o\.?\s?m\.?|t\.?\s?o\.?\s?m\.?)(?:\s+den)?\s+$"
)  # a day to come is not when it was decided
_OF_EARLIER = re.compile(
    r"\b(?:beslut|beslutet|protokoll|protokollet|daterad|daterat|framställning|skrivelse|ansökan)"
    r"\s+(?:(?:av|från|den)\s+)*$",
    re.IGNORECASE,
)  # the day of what a decision goes back to: "upphäver sitt beslut den 3 maj"
_NEAR = 250  # characters between a date with its label and the decision below it
_BESIDE = len(" den ")
_DAY = len("2026-01-31")


def date_of(view: View, sentence: Span, until_verb: Span, body: Entity | None) -> str | None:
    """Give when a decision was made: as stated before the verb, else the document's date for its own body."""
    stated = find_dates(view.text[until_verb.start : until_verb.end], year=view.year)
    if stated:
        return stated[0].value
    next_to = find_dates(view.text[until_verb.end : until_verb.end + 30], year=view.year)
    if next_to and next_to[0].start <= _BESIDE and len(next_to[0].value) == _DAY:
        return next_to[0].value
    if is_own(view, body) and view.document.date:
        return view.document.date
    after = find_dates(view.text[until_verb.end : sentence.end], year=view.year)
    said = view.text[until_verb.end : sentence.end]
    days = (each for each in after if not _is_other(said[: each.start]))
    day = next((date.value for date in days if len(date.value) == _DAY), None)
    return day or _labelled(view, sentence.start)


def _is_other(before: str) -> bool:
    """Tell whether the words before a day make it one to come, or that of an earlier decision."""
    return bool(_LATER.search(before) or _OF_EARLIER.search(before))


def _labelled(view: View, at: int) -> str | None:
    """Give the last day that stands after the word "Datum" shortly above a decision."""
    start = max(0, at - _NEAR)
    for label in reversed(list(_LABEL.finditer(view.text, start, at))):
        found = find_dates(view.text[label.end() : label.end() + 24], year=view.year)
        if found and found[0].start == 0 and len(found[0].value) == _DAY:
            return found[0].value
    return None
