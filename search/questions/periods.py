"""The stretch of time that a question limits itself to, and the question without it."""

import calendar
import datetime as dt
import re
from dataclasses import dataclass, replace

from corpus.dates import MONTHS, find_dates
from corpus.filters import Filters
from search.questions.parts_of_year import Days, FoundDays, months_of, part_of_year
from search.questions.relative_times import relative_time

_SINCE = r"(?P<since>sedan|från och med|fr\.?o\.?m\.?|alltsedan)|(?P<after>efter)"
_UNTIL = r"(?P<until>fram till|till och med|t\.?o\.?m\.?)|(?P<before>före|innan)"
_LEADING = re.compile(
    rf"(?:\b(?:{_SINCE})|\b(?:{_UNTIL})"
    r"|\bi (?P<third>början|mitten|slutet) av"
    r"|\b(?P<between>mellan|från)"
    r"|\b(?:den|i|under|år|mötet|mötena|möte|sammanträdet|sammanträde|stämman|vid|på)|[,–-])\s+"
    r"(?:(?:den|år|i|under|våren|hösten)\s+)?$",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"\b(?:beslut\w*|bestäm\w*|hände|hänt|diskutera\w*|behandla\w*|sades|upp)\s+$", re.IGNORECASE
)
_TOPIC = re.compile(
    r"\b(?:för|om|av|inför|till|kring|angående|gällande)\s+(?:den\s+|det\s+)?$", re.IGNORECASE
)
_MONTH_ALONE = re.compile(
    rf"\b(?:i|under)\s+(?P<month>maj|{'|'.join(name for name in MONTHS if len(name) > 3)})\b(?!\s+\d)",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+och\s+(?:den\s+|år\s+)?", re.IGNORECASE)
_LEFT = re.compile(r"\s*\b(?:hittills|under|i|på)\s*$", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d-])(?:19|20)\d\d(?![\d/])")
_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)(?:\s?[–-]\s?((?:19|20)\d\d)(?!\d))?")
_THIRDS = {"början": 0, "mitten": 1, "slutet": 2}
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """ISO 8601 prefixes, both ends included; None is open."""

    first: str | None = None
    last: str | None = None

    @classmethod
    def of(cls, days: Days) -> "Period":
        """Name some days as shortly as can be: by years, by months, or by themselves.

        >>> Period.of(Days(dt.date(2025, 1, 1), dt.date(2025, 3, 31)))
        Period(first='2025-01', last='2025-03')
        """
        first, last = days
        ends = last.day == calendar.monthrange(last.year, last.month)[1]
        if first.day > 1 or not ends:
            return cls(first.isoformat(), last.isoformat())
        digits = 4 if (first.month, last.month) == (1, 12) else 7
        return cls(first.isoformat()[:digits], last.isoformat()[:digits])

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


def period_of(question: str, *, today: dt.date, newest: dt.date | None = None) -> tuple[Period | None, str]:
    """Find the period of a question; `planen för 2025` names a plan and no period.

    :param newest: the day of the newest document, from which `på sistone` is counted.
    :returns: the period, and the question without it.

    >>> period_of("Vad beslutades om badhuset förra året?", today=dt.date(2026, 11, 22))
    (Period(first='2025', last='2025'), 'Vad beslutades om badhuset?')
    """
    named = _part(question, today) or _relative(question, today, newest) or _dated(question, today)
    if named is None:
        return None, question
    leading = _LEADING.search(question, 0, named.start)
    period = _limited(leading, named.days)
    return period, without(question, leading.start() if leading else named.start, named.end)


def holds_the_years(question: str, text: str) -> bool:
    """Tell whether a text tells of every year that a question names, if only within a span of years.

    >>> [holds_the_years("Vem valdes 2026?", one) for one in ("Asta, 2025–2027", "3 maj 2026", "3 maj 2025")]
    [True, True, False]
    """
    asked = [int(year) for year in _YEAR.findall(question)]
    spans = [(int(first), int(last or first)) for first, last in _YEARS.findall(text)] if asked else []
    return all(any(first <= year <= last for first, last in spans) for year in asked)


def _part(question: str, today: dt.date) -> FoundDays | None:
    found = part_of_year(question, today=today)
    return found if found and not _TOPIC.search(question, 0, found.start) else None


def _relative(question: str, today: dt.date, newest: dt.date | None) -> FoundDays | None:
    return relative_time(question, today=today, newest=newest)


def _dated(question: str, today: dt.date) -> FoundDays | None:
    """Find a date that something leads in; a month alone is the latest such."""
    for number, date in enumerate(dates := find_dates(question, year=today.year)):
        leading = _LEADING.search(question, 0, date.start)
        if not _is_period(question, date.start, leading, open_ended=not date.value_to):
            continue
        following = dates[number + 1] if number + 1 < len(dates) else None
        if (
            leading
            and leading["between"]
            and following
            and _AND.fullmatch(question, date.end, following.start)
        ):
            days = Days(_days(date.value).first, _days(following.value).last)
            return FoundDays(date.start, following.end, days)
        days = Days(_days(date.value).first, _days(date.value_to or date.value).last)
        return FoundDays(date.start, date.end, days)
    if alone := _MONTH_ALONE.search(question):
        month = MONTHS[alone["month"].lower()]
        year = today.year - (month > today.month)
        return FoundDays(*alone.span("month"), months_of(year, month, month))
    return None


def _is_period(question: str, start: int, leading: re.Match[str] | None, *, open_ended: bool) -> bool:
    """Tell whether a date says when something happened: it is led in, or stands after the verb."""
    if leading is None:
        return _HAPPENED.search(question, 0, start) is not None
    return not (open_ended and leading["between"] and leading["between"].lower() == "från")


def _days(value: str) -> Days:
    """Give the days of an ISO prefix."""
    year, *rest = map(int, value.split("-"))
    if len(rest) == 2:
        return Days(dt.date(year, *rest), dt.date(year, *rest))
    return months_of(year, rest[0] if rest else 1, rest[0] if rest else 12)


def _limited(leading: re.Match[str] | None, days: Days) -> Period:
    """Open a period where the word before it says so, or take the third of it that is named."""
    named = Period.of(days)
    if leading is None:
        return named
    if leading["since"]:
        return Period(named.first, None)
    if leading["until"]:
        return Period(None, named.last)
    if leading["after"]:
        return Period((days.last + _DAY).isoformat(), None)
    if leading["before"]:
        return Period(None, (days.first - _DAY).isoformat())
    return Period.of(_third(days, leading["third"].lower())) if leading["third"] else named


def _third(days: Days, which: str) -> Days:
    """Give the first, second or last third; of a year by whole months."""
    number, length = _THIRDS[which], (days.last - days.first).days + 1
    if days == months_of(days.first.year, 1, 12):
        return months_of(days.first.year, 4 * number + 1, 4 * number + 4)
    first = days.first + _DAY * (length * number // 3)
    return Days(first, days.first + _DAY * (max(length * (number + 1) // 3, length * number // 3 + 1) - 1))


def without(question: str, start: int, end: int) -> str:
    """Take a stretch out of a question, with what led it in."""
    before = _LEFT.sub("", question[:start])
    return re.sub(r"\s+(?=[?.!,]|$)", "", " ".join(f"{before} {question[end:]}".split()))
