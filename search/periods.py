"""The day, month or year that a question limits itself to, and the question without it."""

import datetime as dt
import re
from dataclasses import dataclass, replace

from corpus.dates import MONTHS, find_dates
from corpus.records import Filters

_LEADING = re.compile(
    r"(?:\b(?P<since>sedan|efter|från och med)|\b(?P<until>före|innan|fram till|till och med)"
    r"|\b(?:den|i|under|år|mötet|mötena|möte|sammanträdet|sammanträde|vid|på)|[,–-])\s+"
    r"(?:(?:den|år|våren|hösten)\s+)?$",
    re.IGNORECASE,
)
_MONTH_ALONE = re.compile(
    rf"\b(?:i|under)\s+(?P<month>{'|'.join(name for name in MONTHS if len(name) > 3)})\b(?!\s+\d)",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?:(?P<year>förra året|i fjol|i år|det här året|detta år)"
    r"|(?P<month>förra månaden|(?:den här|denna) månaden?))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Period:
    """ISO 8601 prefixes, both ends included; None is open."""

    first: str | None = None
    last: str | None = None

    def holds(self, date: str | None) -> bool:
        """Tell whether a date overlaps with the period; what has no date does not.

        >>> [Period("2026-02", "2026-02").holds(date) for date in ("2026-02-03", "2026", "2026-03", None)]
        [True, True, False, False]
        """
        if date is None:
            return False
        after = self.first is None or date >= self.first or self.first.startswith(date)
        return after and (self.last is None or date[: len(self.last)] <= self.last)

    def within(self, filters: Filters) -> Filters:
        """Give filters that let only this period through."""
        return replace(filters, date_from=self.first, date_to=self.last)


def period_of(question: str, *, today: dt.date) -> tuple[Period | None, str]:
    """Find the period of a question; `planen för 2025` names a plan and no period.

    :returns: the period, and the question without it.

    >>> period_of("Vad beslutades om badhuset förra året?", today=dt.date(2026, 11, 22))
    (Period(first='2025', last='2025'), 'Vad beslutades om badhuset?')
    """
    if relative := _RELATIVE.search(question):
        return _relative(relative, today), _without(question, relative.start(), relative.end())
    for date in find_dates(question, year=today.year):
        if leading := _LEADING.search(question, 0, date.start):
            period = _period(leading, date.value, date.value_to or date.value)
            return period, _without(question, leading.start(), date.end)
    if alone := _MONTH_ALONE.search(question):
        month = MONTHS[alone["month"].lower()]
        value = f"{today.year - (month > today.month)}-{month:02}"
        return Period(value, value), _without(question, alone.start(), alone.end())
    return None, question


def _period(leading: re.Match[str], first: str, last: str) -> Period:
    if leading["since"]:
        return Period(first, None)
    if leading["until"]:
        return Period(None, last)
    return Period(first, last)


def _relative(found: re.Match[str], today: dt.date) -> Period:
    former = found.group().lower().startswith("förra") or found.group().lower() == "i fjol"
    if found["year"]:
        value = str(today.year - former)
    else:
        day = today.replace(day=1) - dt.timedelta(days=1) if former else today
        value = f"{day.year}-{day.month:02}"
    return Period(value, value)


def _without(question: str, start: int, end: int) -> str:
    return re.sub(r"\s+(?=[?.!,]|$)", "", " ".join(f"{question[:start]} {question[end:]}".split()))
