"""Which passages hold a value of the kind that a question asks for: who asks when looks for a time.

Predictive annotation (Prager et al. 2000) of the best candidates while somebody waits. So what a time, a span
and a number look like is told here more roughly than in `search.answers.values`, and a hundred times as fast:
each pattern begins with what is seldom.
"""

import re
from collections.abc import Callable

from corpus.dates import MONTHS
from search.answers.values import IN_SENTENCES, ValueKind, asked_for, values_in
from search.questions.words import opened

Holds = Callable[[str], bool]
"""Tells whether the words of a passage hold a value."""

_MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b"
_DAY = re.compile(
    rf"\d(?:\d?(?:[.:][ae]?)? {_MONTH}|(?<=\b2)0\d\d-[01]\d-[0-3]\d|(?<=v\. \d)|(?<=vecka \d)"
    r"|(?<![\d/:]\d)\d?/(?:1[0-2]|0?[1-9])(?![\d/]))"
)
_IN_A_MONTH = re.compile(rf"\b(?:av|från|före|i|och|sedan|senast|till|under) {_MONTH}|[–-] ?{_MONTH}")
_OF_THE_PAPER = re.compile(
    r"(?:datum|dag:|dnr|fastställd|justera\w*|protokoll|reviderad|tid:|upprättad|utfärdad|version)\W{1,3}\Z"
)
_LABEL = 16  # signs before a day in which it may be told what day it is
_WORD = re.compile(r"[a-zåäö]{3,}")
_DAYS = (f"{day}dag" for day in ("mån", "tis", "ons", "tors", "fre", "lör", "sön"))
_SEASONS = {"våren", "sommaren", "hösten", "vintern", "vårterminen", "höstterminen"}
_TIMES = {
    *(f"{day}{end}" for day in _DAYS for end in ("", "ar", "en")),
    *(word for season in _SEASONS for word in (season, f"{season}s")),
    *("vår", "sommar", "höst", "vinter", "årsskiftet", "månadsskiftet", "kvartalet"),
}
_COUNT = (
    r"(?:\d+(?:,\d+)?|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|tjugo|trettio|fyrtio"
    r"|femtio|hundra|tusen)"
)
_UNIT = re.compile(r"[ -](?:minut|timm|dag|dygn|veck|månad|år\b|års|mandatperiod)")
_COUNTED = re.compile(rf"(?:{_COUNT}|\bett?|\ben|\bhalv)\Z")
_LONGEST_COUNT = 8
_UNTIL = re.compile(r"t(?:ill och med|\.? ?o\.? ?m|ills? vidare)\b|(?:från|sedan|till) (?:den )?\d")
_NUMBER = re.compile(rf"(?<![§\d.,/-])\b{_COUNT} (?!{_MONTH}|kronor|kr\b|procent)[a-zåäö]{{3,}}")
_PERSON = re.compile(r"[A-ZÅÄÖ][a-zåäöé-]+ (?:(?:[A-ZÅÄÖ][a-zåäöé-]+|af|de|von) )*[A-ZÅÄÖ][a-zåäöé-]+\b")
_WHO = re.compile(r"\bvems?\b", re.IGNORECASE)
_ASKS = re.compile(r"\?\s*\Z|^(?:hur|när|vad|var|varför|vart|vems?|vilk(?:a|en|et))\b", re.IGNORECASE)


def expected(question: str) -> Holds | None:
    """Give what tells a passage that holds a value of the kind asked for; None where words alone may answer.

    The day on which a paper was made, as its head tells it, is no time of what it is about.

    >>> holds = expected("När öppnar badet?")
    >>> [holds(one) for one in ("Badet öppnar i maj.", "Sammanträdesdatum: 2026-03-17", "Badet är stängt.")]
    [True, False, False]
    """
    kind = asked_for(question)
    if kind is None or kind in IN_SENTENCES:
        return None
    if kind is ValueKind.NAME:  # of a body any section may speak
        return _names_a_person if _WHO.search(question) else None
    return _QUICK.get(kind) or (lambda words: bool(values_in(words, kind)))


def asks(question: str) -> bool:
    """Tell a question from words to look up.

    >>> [asks(one) for one in ("Får man bada?", "hur djupt är det", "plan för bryggan")]
    [True, True, False]
    """
    return _ASKS.search(opened(question)) is not None


def _holds_a_time(words: str) -> bool:
    text = words.lower()
    written = set(_WORD.findall(text))
    if written & _TIMES or (written & MONTHS.keys() and _IN_A_MONTH.search(text)):
        return True
    return any(not _OF_THE_PAPER.search(text, max(0, at - _LABEL), at) for at in _starts(_DAY, text))


def _holds_a_span(words: str) -> bool:
    text = words.lower()
    counted = (_COUNTED.search(text, max(0, at - _LONGEST_COUNT), at) for at in _starts(_UNIT, text))
    return any(counted) or _UNTIL.search(text) is not None


def _starts(pattern: re.Pattern[str], text: str) -> list[int]:
    return [found.start() for found in pattern.finditer(text)]


def _holds_a_number(words: str) -> bool:
    return _NUMBER.search(words.lower()) is not None


def _names_a_person(words: str) -> bool:
    return _PERSON.search(words) is not None


_QUICK: dict[ValueKind, Holds] = {
    ValueKind.DATE: _holds_a_time,
    ValueKind.DAY: _holds_a_time,
    ValueKind.DURATION: _holds_a_span,
    ValueKind.LIMIT: _holds_a_span,
    ValueKind.NUMBER: _holds_a_number,
}
