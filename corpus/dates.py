"""Dates as Swedish documents write them, found in running text as ISO 8601 prefixes with their spans."""

import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "januari jan", "februari feb febr", "mars mar", "april apr", "maj", "juni jun", "juli jul",
            "augusti aug", "september sep sept", "oktober okt", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date or period as it stands in a text; `value_to` is the last day, month or year of a period."""

    start: int
    end: int
    value: str
    value_to: str | None = None


@dataclass(frozen=True, slots=True)
class _Point:
    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    until: "_Point | None" = None

    @property
    def value(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def is_real(self) -> bool:
        """Tell whether the calendar has such a day; 29 February counts where the year is not known."""
        if self.month is None:
            return True
        if not 1 <= self.month <= 12:
            return False
        return self.day is None or 1 <= self.day <= calendar.monthrange(self.year or 2024, self.month)[1]


_MONTH = r"(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?P<day>[0-3]?\d)"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FREE = r"(?<![\w/:.,-])"  # not the tail of a case number, a time or another number
_DONE = r"(?![\w/:]|[-.,]\d)"


def _plain(match: re.Match[str]) -> _Point:
    groups = match.groupdict()
    month = groups.get("month")
    return _Point(
        match.start(),
        match.end(),
        int(groups["year"]) if groups.get("year") else None,
        None if month is None else MONTHS.get(month.lower()) or int(month),
        int(groups["day"]) if groups.get("day") else None,
    )


def _short_year(match: re.Match[str]) -> _Point:
    return replace(_plain(match), year=2000 + int(match["short"]))


def _days(match: re.Match[str]) -> _Point:
    first = _plain(match)
    return replace(first, until=replace(first, day=int(match["last"])))


def _months(match: re.Match[str]) -> _Point:
    first = _plain(match)
    return replace(first, until=replace(first, month=MONTHS[match["last"].lower()]))


def _years(match: re.Match[str]) -> _Point:
    first = _plain(match)
    last = match["last"]
    return replace(first, until=replace(first, year=int(str(first.year)[: 4 - len(last)] + last)))


def _week(match: re.Match[str]) -> _Point:
    year = int(match["year"]) if match["year"] else None
    return _Point(match.start(), match.end(), year, None, -int(match["week"]))  # below 0: a week


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_FIGURE = re.compile(r"\d")  # without one there is no date
_DASH = r"\s*[–—-]\s*"
_DASHES = tuple("-‑–—")
_MONTH_PARTS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_ALWAYS = ("",)
# each with parts of words of which a text in small letters must have one: searching for them costs little
_PATTERNS: tuple[tuple[tuple[str, ...], re.Pattern[str], Callable[[re.Match[str]], _Point]], ...] = (
    (
        _DASHES,
        _pattern(_FREE + _YEAR + r"[-‑–]\s?(?P<month>[01]\d)[-‑–]\s?(?P<day>[0-3]\d)(?![\d/-])"),
        _plain,
    ),
    (_ALWAYS, _pattern(_FREE + _YEAR + r"(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d|[-/]\d)"), _plain),
    (
        ("-",),
        _pattern(_FREE + r"(?P<short>[1-3]\d)-(?P<month>[01]\d)-\s?(?P<day>[0-3]\d)" + _DONE),
        _short_year,
    ),
    ((".",), _pattern(_FREE + _DAY + r"\.\s?(?P<month>[01]?\d)\.\s?" + _YEAR + r"(?!\d)"), _plain),
    (
        ("/",),
        _pattern(_FREE + _DAY + r"/(?P<month>1[0-2]|0?[1-9])(?:\s*-\s*|\s+|/)" + _YEAR + r"(?!\d)"),
        _plain,
    ),
    (
        ("/",),
        _pattern(_FREE + _DAY + r"/(?P<month>1[0-2]|0?[1-9])[-/](?P<short>[1-3]\d)" + _DONE),
        _short_year,
    ),
    (("/",), _pattern(_FREE + _DAY + r"/(?P<month>1[0-2]|0?[1-9])" + _DONE), _plain),
    (
        _MONTH_PARTS,
        _pattern(_FREE + _DAY + _DASH + r"(?P<last>[0-3]?\d)\s+" + _MONTH + r"(?:\s+" + _YEAR + r"\b)?"),
        _days,
    ),
    (
        _MONTH_PARTS,
        _pattern(_FREE + _DAY + r"(?:[.:](?:[ae]\b)?)?\s+" + _MONTH + r"(?:,?\s+" + _YEAR + r"\b)?"),
        _plain,
    ),
    (
        _MONTH_PARTS,
        _pattern(
            r"\b" + _MONTH + _DASH + r"(?P<last>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\s+"
            + _YEAR + r"\b"
        ),
        _months,
    ),
    (_MONTH_PARTS, _pattern(r"\b" + _MONTH + r",?\s+" + _YEAR + r"\b"), _plain),
    (("v",), _pattern(r"\bv(?:ecka|\.)?\s?(?P<week>[0-5]?\d)(?!\d)(?:,?\s+" + _YEAR + r"\b)?"), _week),
    (
        (*_DASHES, "/"),
        _pattern(_FREE + _YEAR + r"\s*[–—/-]\s*(?P<last>20\d\d|\d\d)(?![\d/:]|-\d)"),
        _years,
    ),
    (("-",), _pattern(_FREE + _YEAR + r"-(?P<month>0[1-9]|1[0-2])(?![\d/-])"), _plain),
    (_ALWAYS, _pattern(_FREE + _YEAR + r"(?!\s+nr\b)" + _DONE), _plain),
)  # fmt: skip
_BETWEEN = re.compile(
    r"\s*(?:[–—-]|t\.?\s?o\.?\s?m\.?|till(?:\s+och\s+med)?|fram\s+till)\s*(?:den\s+)?", re.I
)


@lru_cache(maxsize=1024)
def find_dates(text: str, *, year: int | None = None) -> tuple[FoundDate, ...]:
    """Find the dates and periods of a text, in order and without overlap.

    :param year: the year of dates that name none ("den 3 feb", "v. 26"); without it they are left out.
    """
    if _FIGURE.search(text) is None:
        return ()
    points = _joined(text, [point for point in _points(text) if point.is_real() or (point.day or 0) < 0])
    found = (_found(point, year) for point in points)
    return tuple(date for date in found if date is not None)


def _points(text: str) -> Iterator[_Point]:
    lower = text.lower()
    candidates = [
        read(match)
        for parts, pattern, read in _PATTERNS
        if any(map(lower.__contains__, parts))
        for match in pattern.finditer(text)
    ]  # the order of the patterns decides between two that begin at the same place and are equally long
    candidates.sort(key=lambda point: (point.start, -point.end))
    end = 0
    for point in candidates:
        if point.start >= end and (point.is_real() or (point.day or 0) < 0) and _in_order(point):
            yield point
            end = point.end


def _in_order(point: _Point) -> bool:
    """Tell whether a period ends after it begins: "2026-25" is none."""
    if point.until is None:
        return True
    until = point.until
    return until.is_real() and (point.year or 0, point.month or 0, point.day or 0) < (
        until.year or 0,
        until.month or 0,
        until.day or 0,
    )


def _joined(text: str, points: list[_Point]) -> list[_Point]:
    """Join two dates with a dash or "till" between them to a period; the first may lack what the last has."""
    joined: list[_Point] = []
    for point in points:
        before = joined[-1] if joined else None
        if (
            before is not None
            and before.until is None
            and point.until is None
            and _BETWEEN.fullmatch(text, before.end, point.start)
        ):
            joined[-1] = replace(
                before, end=point.end, year=before.year or point.year, until=replace(point, year=point.year)
            )
        else:
            joined.append(point)
    return joined


def _found(point: _Point, year: int | None) -> FoundDate | None:
    year = point.year or year
    if year is None:
        return None
    first = replace(point, year=year)
    if (point.day or 0) < 0:
        return _found_week(first)
    if not first.is_real():
        return None
    last = point.until and replace(point.until, year=point.until.year or year)
    return FoundDate(point.start, point.end, first.value, last.value if last and last.is_real() else None)


def _found_week(point: _Point) -> FoundDate | None:
    try:
        monday = dt.date.fromisocalendar(point.year or 0, -(point.day or 0), 1)
    except ValueError:
        return None
    sunday = monday + dt.timedelta(days=6)
    return FoundDate(point.start, point.end, monday.isoformat(), sunday.isoformat())
