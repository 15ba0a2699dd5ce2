"""References to earlier decisions: "bordlagt den 7 december 2023, § 105", "beslut 2022-10-27 § 214"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.dates import FoundDate, find_dates
from corpus.records import Entity, Span
from graph.extractors.view import BODY_KINDS, View

_NUMBER = re.compile(r"§+\s?(?P<number>\d+(?:[:.]\d+)?)(?:/(?P<year>(?:19|20)?\d\d)\b)?")
_EARLIER = re.compile(
    r"\b(?:bordl\w+|återremi\w+|besluta?\w*|beslöt|upphäv\w*|protokoll\w*|enligt|uppdrag\w*|godkänt?"
    r"|antagen?|antogs|fastställd\w*|behandla\w*|senast|föregående|tidigare)\b",
    re.IGNORECASE,
)

_ADOPTED = re.compile(
    r"\b(?:antage[nt]|antagna|fastställ(?:d|t|da))(?:\s+av\s+\w+)?,?(?:\s+den)?\s*$", re.IGNORECASE
)  # when the plan or rules were adopted that a decision rests on
_RETURNED = re.compile(r"\bbordla[gd]\w*|\bbordläg\w+|\båterremi\w+", re.IGNORECASE)
_COMMON_BODY = re.compile(
    r"\b(?P<name>[a-zåäö]*(?:styrelsen|nämnden|fullmäktige|utskottet))s?\b", re.IGNORECASE
)
_SHORT = re.compile(r"\b(?P<name>KF|RF|KS|RS),?\s+(?:den\s+)?$")
_IN_FULL = {
    "KF": "Kommunfullmäktige",
    "RF": "Regionfullmäktige",
    "KS": "Kommunstyrelsen",
    "RS": "Regionstyrelsen",
}
_TO_BOARD = re.compile(
    r"\buppdrag(?:et|en)?\s+till\s+(?:[a-zåäö-]+,?\s+){0,3}(?:[a-zåäö]*nämnd(?:en|erna)|(?:kommun|region)styrelsen)"
    r",?\s+(?:den\s+)?$",
    re.IGNORECASE,
)  # the council charges its boards


@dataclass(frozen=True, slots=True)
class Reference:
    """What a reference says of the earlier decision.

    :ivar reason: why it came back, `bordlagd` or `återremitterad`, where the words before it say so.
    """

    body: Entity | None
    date: str | None
    number: str | None
    reason: str | None = None


def references_in(view: View, sentence: Span, *, bare_dates: bool = False) -> Iterator[Reference]:
    """Read the references of a sentence: each § with the date before it.

    :param bare_dates: a date without a § is a reference too, as in a list of earlier treatments.
    """
    text = view.text[sentence.start : sentence.end]
    if not _EARLIER.search(text):
        return
    dates = [date for date in find_dates(text, year=None) if len(date.value) == 10]
    dated: set[int] = set()
    for match in _NUMBER.finditer(text):
        date = _before(dates, match.start()) or _after(dates, match.end(), text)
        if date is not None:
            dated.add(date.start)
        value = date.value if date else match["year"]
        rests_on = _ADOPTED.search(text[: min(match.start(), date.start if date else match.start())])
        if value is not None and not rests_on:
            at = sentence.start + min(match.start(), date.start if date else match.start())
            body = _body(view, sentence, at)
            year = value if len(value) != 2 else f"20{value}"
            yield Reference(body, year, f"§ {match['number']}", _reason(text[: match.start()]))
    if bare_dates:
        body = _body(view, sentence, sentence.end)
        for date in dates:
            if date.start not in dated:
                yield Reference(body, date.value, None, _reason(text[: date.start]))


def _reason(before: str) -> str | None:
    """Give why a matter came back, by the nearest word before a reference."""
    found = list(_RETURNED.finditer(before))
    return None if not found else "bordlagd" if found[-1].group().lower()[0] == "b" else "återremitterad"


def _before(dates: list[FoundDate], at: int) -> FoundDate | None:
    """Give the nearest date that ends shortly before an offset."""
    near = [date for date in dates if 0 <= at - date.end <= 40]
    return near[-1] if near else None


def _after(dates: list[FoundDate], at: int, text: str) -> FoundDate | None:
    """Give a date that follows a § at once: "§ 105, 2023-12-07"."""
    near = [date for date in dates if 0 <= date.start - at <= 12 and ";" not in text[at : date.start]]
    return near[0] if near else None


def _body(view: View, sentence: Span, before: int) -> Entity | None:
    """Give the body that stands nearest before a reference: "regionstyrelsens uppdrag 2024-09-17 § 128"."""
    if (charging := _charging(view, sentence, before)) is not None:
        return charging
    mentions = [
        each for each in view.names.within(sentence.start, before, kinds=BODY_KINDS) if each.entity_id
    ]
    words = list(_COMMON_BODY.finditer(view.text, sentence.start, before))
    if words and (not mentions or words[-1].start() > mentions[-1].end):
        name = words[-1]["name"].capitalize()
        return view.names.named(name, kinds=BODY_KINDS) or view.names.make("organisation", name)
    return view.names.entity(mentions[-1].entity_id or "") if mentions else None


def _charging(view: View, sentence: Span, before: int) -> Entity | None:
    """Give the body of a short form right before a date, or the council whose charge to a board it dates."""
    short = _SHORT.search(view.text, sentence.start, before)
    if short is None and _TO_BOARD.search(view.text, sentence.start, before) is None:
        return None
    body = view.names.body
    region = body is not None and "region" in body.name.casefold()
    name = _IN_FULL[short["name"] if short else "RF" if region else "KF"]
    return view.names.named(name, kinds=BODY_KINDS) or view.names.make("organisation", name)
