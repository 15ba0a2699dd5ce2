"""When a decision was made: in its own words, in the head above it, or on the day of the document."""

import re

from corpus.dates import MONTHS, find_dates
from corpus.records import Entity, Span
from graph.extractors.decisions.deciding_bodies import is_own
from graph.extractors.genres import is_of_meeting
from graph.extractors.view import View

_LABEL = re.compile(
    r"\b(?:(?:besluts|sammanträdes|mötes)?datum|sammanträde(?:sdag)?)\b[ \t]*:?[ \t\n]*", re.IGNORECASE
)
_LATER = re.compile(
    r"\b(?:senast|före|innan|från(?:\s+och\s+med)?|till\s+och\s+med|fr\.?\s?o\.?\s?m\.?|t\.?\s?o\.?\s?m\.?)"
    r"(?:\s+den)?\s+$"
)  # a day to come is not when it was decided
_OF_EARLIER = re.compile(
    r"\b(?:beslut|beslutet|protokoll|protokollet|daterad|daterat|framställning|skrivelse|ansökan)"
    r"\s+(?:(?:av|från|den)\s+)*$",
    re.IGNORECASE,
)  # the day of what a decision goes back to: "upphäver sitt beslut den 3 maj"
_TOLD = re.compile(
    r"\b(?:beslutade|godkände|fastställde|antog|avslog|bordlade|återremitterade|upphävde|beviljade|uppdrog|biföll)s?\b"
    r"|\b(?:beslöts?|tillstyrkte|avstyrkte|utsåg|valde|gav|förordnade|ställde|enades|sa|sade)\b"
)  # what was decided before
_PERFECT = re.compile(r"\b(?:har|hade)\b", re.IGNORECASE)
WHAT = r"\s+[a-zåäö]{4,}(?:en|et|an|na|ns)\s+(?:(?:den|i)\s+)?(?=\d|[a-zåäö]+ \d{4})"  # "ärendet den 3 maj"
_WHAT = re.compile(WHAT)
_MONTH = re.compile(
    rf"\bi\s+(?P<month>{'|'.join(name for name in MONTHS if len(name) > 3)}|maj)\b(?!\s+\d{{4}})",
    re.IGNORECASE,
)
_NEAR = 250  # characters between a date with its label and the decision below it
_BESIDE = re.compile(r"\s*(?:genom\s+beslut\s+)?(?:den\s+|i\s+)?")
_AFTER = 40
_DAY, _MONTH_OF_YEAR = len("2026-01-31"), len("2026-01")


def date_of(view: View, sentence: Span, until_verb: Span, body: Entity | None) -> str | None:
    """Give when a decision was made: as stated beside the verb, else the document's date for its own body.

    Of what is told in the past tense in anything but minutes only the words themselves say when.
    """
    verb = view.text[until_verb.start : until_verb.end]
    told = _TOLD.search(verb) is not None
    beside = _beside(view, until_verb, told=told)
    if beside is not None:
        said = view.text[until_verb.start : until_verb.end + _AFTER]
        return _come(view, beside) if told and not _has_year(said, beside[:4]) else beside
    is_past = told or _PERFECT.search(verb) is not None
    delegated = body is not None and body.kind == "person" and is_of_meeting(view) and not is_past
    if delegated and not find_dates(view.text[until_verb.end : sentence.end], year=view.year):
        return view.document.date
    if is_own(view, body) and view.document.date and (is_of_meeting(view) or not is_past):
        told_elsewhere = None if is_of_meeting(view) else _stated_after(view, sentence, until_verb)
        return told_elsewhere or view.document.date
    return _stated_after(view, sentence, until_verb) or _labelled(view, sentence.start)


def _stated_after(view: View, sentence: Span, until_verb: Span) -> str | None:
    """Give the first day after a verb that is neither one to come nor that of an earlier decision."""
    said = view.text[until_verb.end : sentence.end]
    after = find_dates(said, year=view.year)
    written = view.document.date or ""
    days = [each.value for each in after if len(each.value) == _DAY and not _is_other(said[: each.start])]
    return next((day for day in days if not written or day[: len(written)] <= written), None)


def _beside(view: View, until_verb: Span, *, told: bool) -> str | None:
    """Give the day or month that stands before a verb or right after it: "antog i juni 2024 planen"."""
    verb = view.text[until_verb.start : until_verb.end]
    stated = find_dates(verb, year=view.year)
    if stated:
        return stated[0].value
    after = view.text[until_verb.end : until_verb.end + _AFTER]
    dates = find_dates(after, year=view.year)
    if dates and _BESIDE.fullmatch(after, 0, dates[0].start) and len(dates[0].value) >= _MONTH_OF_YEAR:
        return dates[0].value
    if not told:
        return None
    what = _WHAT.match(after)
    if what is not None and dates and dates[0].start == what.end() and len(dates[0].value) == _DAY:
        return dates[0].value
    return _last(view, _MONTH.search(verb) or _MONTH.match(after.lstrip()))


def _has_year(said: str, year: str) -> bool:
    """Tell whether a day is told with its year, and not a plan that is named after it."""
    return re.search(rf"\d\s[a-zåäö]{{3,9}}\s{year}\b|\b{year}-\d\d", said) is not None


def _come(view: View, day: str) -> str:
    """Give a day that was told without a year in the last year in which it had come."""
    written = view.document.date or ""
    is_to_come = len(written) == _DAY == len(day) and written < day and view.year == int(day[:4])
    return f"{int(day[:4]) - 1}{day[4:]}" if is_to_come else day


def _last(view: View, match: re.Match[str] | None) -> str | None:
    """Give the last month of a name that had come when the document was written."""
    written = view.document.date
    if match is None or written is None or view.year is None:
        return None
    month = MONTHS[match["month"].lower()]
    is_past = len(written) == len("2026") or f"{month:02d}" <= written[5:7]
    return f"{view.year if is_past else view.year - 1}-{month:02d}"


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
