"""Times told from the day it is: `i går`, `förra veckan`, `de senaste två åren`, `för tre månader sedan`."""

import datetime as dt
import re
from collections.abc import Callable

from search.questions.parts_of_year import LAST_YEAR, THIS_YEAR, Days, FoundDays, months_of

_WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
_NUMBERS = {
    "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9,
    "tio": 10, "tolv": 12,
}  # fmt: skip
_NUMBER = rf"(?P<number>\d{{1,3}}|{'|'.join(_NUMBERS)})"
_UNIT = r"(?P<unit>dag|dygn|veck|månad|kvartal|halvår|år|decenni)"
_ENDING = r"(?:ar|arna|an|a|o?r|orna|er|erna|en|et|ena|na|n|um|t)?\b"
_DAYS_OF = {"dag": 1, "dygn": 1, "veck": 7}
_MONTHS_OF = {"månad": 1, "kvartal": 3, "halvår": 6, "år": 12, "decenni": 120}
_SOME = 3
"""How many `de senaste åren` are."""

_LATELY = 90
"""Days that `på sistone` goes back from the newest document."""

_Read = Callable[[re.Match[str], dt.date], Days]


def relative_time(text: str, *, today: dt.date, newest: dt.date | None = None) -> FoundDays | None:
    """Find a time of a text that is told from today.

    :param newest: the day of the newest document, from which vague times are counted where it is past.

    >>> relative_time("Vad beslutades i förrgår?", today=dt.date(2026, 3, 10)).days.first
    datetime.date(2026, 3, 8)
    """
    for pattern, read in _PATTERNS:
        if found := pattern.search(text):
            vague = pattern is _VAGUE or (pattern is _LATEST and _is_vague(found))
            day = min(today, newest) if vague and newest else today
            days = read(found, day)
            return FoundDays(*found.span(), Days(days.first, max(days.last, today) if vague else days.last))
    return None


def _day(found: re.Match[str], today: dt.date) -> Days:
    before = 2 if found["before"] else int(bool(found["yesterday"]))
    day = today - dt.timedelta(days=before)
    return Days(day, day)


def _weekday(found: re.Match[str], today: dt.date) -> Days:
    """Give the latest such day before today."""
    back = (today.weekday() - _WEEKDAYS.index(found["weekday"].lower()) - 1) % 7 + 1
    day = today - dt.timedelta(days=back)
    return Days(day, day)


def _week(found: re.Match[str], today: dt.date) -> Days:
    monday = today - dt.timedelta(days=today.weekday() + 7 * bool(found["former"]))
    return Days(monday, monday + dt.timedelta(days=6))


def _month(found: re.Match[str], today: dt.date) -> Days:
    day = today.replace(day=1) - dt.timedelta(days=1) if found["former"] else today
    return months_of(day.year, day.month, day.month)


def _months(length: int) -> _Read:
    """Give what reads quarters, halves and the like: the one of today or the one before."""

    def read(found: re.Match[str], today: dt.date) -> Days:
        first = today.year * 12 + (today.month - 1) // length * length - length * bool(found["former"])
        return months_of(first // 12, first % 12 + 1, first % 12 + length)

    return read


def _year(found: re.Match[str], today: dt.date) -> Days:
    year = today.year - (2 if found["second"] else int(bool(found["former"])))
    if found["until"]:
        return Days(dt.date(year, 1, 1), today)
    return months_of(year, 1, 12)


def _ago(found: re.Match[str], today: dt.date) -> Days:
    """Give the day, week, month or year that lies so long back."""
    unit, number = found["unit"].lower(), _number(found)
    day = _back(today, unit, number)
    if unit == "veck":
        monday = day - dt.timedelta(days=day.weekday())
        return Days(monday, monday + dt.timedelta(days=6))
    if unit in _DAYS_OF:
        return Days(day, day)
    return (
        months_of(day.year, 1, 12) if unit in ("år", "decenni") else months_of(day.year, day.month, day.month)
    )


def _latest(found: re.Match[str], today: dt.date) -> Days:
    number = _number(found) if found["number"] else (_SOME if _is_vague(found) else 1)
    return Days(_back(today, found["unit"].lower(), number), today)


def _is_vague(found: re.Match[str]) -> bool:
    """Tell `de senaste åren` from `det senaste året` and `de senaste två åren`."""
    return not found["number"] and bool(_PLURAL.search(found.group()))


def _lately(_found: re.Match[str], today: dt.date) -> Days:
    return Days(today - dt.timedelta(days=_LATELY), today)


def _number(found: re.Match[str]) -> int:
    written = found["number"].lower()
    return _NUMBERS.get(written) or int(written)


def _back(day: dt.date, unit: str, number: int) -> dt.date:
    """Go back some units of time; in a shorter month to its last day."""
    if unit in _DAYS_OF:
        return day - dt.timedelta(days=_DAYS_OF[unit] * number)
    month = day.year * 12 + day.month - 1 - _MONTHS_OF[unit] * number
    last = months_of(month // 12, month % 12 + 1, month % 12 + 1).last
    return last.replace(day=min(day.day, last.day))


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_PLURAL = re.compile(r"(?:rna|(?:år|kvartal|dygn)en)$", re.IGNORECASE)
_FORMER = r"(?:(?P<former>i? ?förra|föregående)|(?:den här|det här|denna|detta|innevarande))"
_VAGUE = _pattern(
    r"\b(?:på sistone|nyligen|på senare tid|(?:på |under |den )?senaste tiden|häromdagen|helt nyss)\b"
)
_LATEST = _pattern(
    rf"\b(?:(?:under|i|på|de|det|den) )*senaste (?:{_NUMBER} )?{_UNIT}"
    r"(?:arna|erna|orna|ena|an|en|et|na|t)?\b(?! \d)"
)
_PATTERNS: tuple[tuple[re.Pattern[str], _Read], ...] = (
    (_pattern(r"\b(?:i ?dag|(?P<yesterday>i ?går)|(?P<before>i förrgår|förrgår))\b"), _day),
    (_pattern(rf"\b(?:i|förra) (?P<weekday>{'|'.join(_WEEKDAYS)})(?:s|en)\b"), _weekday),
    (_pattern(rf"\bför {_NUMBER} {_UNIT}{_ENDING} sedan\b"), _ago),
    (_LATEST, _latest),
    (_VAGUE, _lately),
    (_pattern(rf"\b{_FORMER} veckan?\b(?! \d)|\bi veckan\b"), _week),
    (_pattern(rf"\b{_FORMER} månaden?\b"), _month),
    (_pattern(rf"\b{_FORMER} kvartalet\b"), _months(3)),
    (_pattern(rf"\b{_FORMER} halvåret\b"), _months(6)),
    (
        _pattern(
            rf"\b(?P<until>(?:hittills|så här långt|än så länge) )?(?:under )?"
            rf"(?:(?P<second>förrförra året|i förfjol)|(?P<former>{LAST_YEAR})|(?:{THIS_YEAR}))\b"
        ),
        _year,
    ),
)
