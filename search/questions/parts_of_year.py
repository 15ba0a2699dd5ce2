"""Parts of a year as Swedish names them: quarters, halves, seasons, terms, school years, decades.

Seasons are taken widely, as meetings count them: the spring from February to June, the autumn from August to
December. A part without a year is the latest one that has begun.
"""

import datetime as dt
import re
from dataclasses import dataclass
from typing import NamedTuple

from corpus.dates import MONTHS


class Days(NamedTuple):
    """A stretch of days, both ends included."""

    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class FoundDays:
    """A stretch of days as a text names it, from `start` to `end`."""

    start: int
    end: int
    days: Days


_ORDINALS = {"första": 1, "andra": 2, "tredje": 3, "fjärde": 4, "sista": 4}
_MONTHS_OF = {
    "vår": (2, 6), "sommar": (6, 8), "somr": (6, 8), "höst": (8, 12), "vinter": (0, 3), "vintr": (0, 3),
    "vt": (1, 6), "ht": (7, 12), "vårtermin": (1, 6), "hösttermin": (7, 12), "läsår": (7, 18),
    "skolår": (7, 18),
}  # fmt: skip
"""First and last month; below 1 they are of the year before, above 12 of the year after."""

LAST_YEAR = r"förra året|i fjol|föregående år|året innan"
THIS_YEAR = r"(?:nu )?i år|innevarande år|det här året|detta år"
_YEAR = (
    r"(?:,?\s+(?:år\s+)?(?P<year>(?:19|20)\d\d)(?P<next>\s?[/–-]\s?(?:20)?\d\d(?!\d))?"
    r"|(?<=[vh]t|år|et)[-\s]?(?P<short>[0-4]\d)(?:\s?/\s?\d\d)?(?![\d:])"
    rf"|\s+(?P<former>{LAST_YEAR})|\s+(?P<present>{THIS_YEAR}))?"
)
_LONG = "|".join(name for name in MONTHS if len(name) > 3)
_PART = re.compile(
    r"\b(?:(?P<quarter>första|andra|tredje|fjärde|sista)\s+kvartalet\b|(?:kvartal|kv\.?|q)\s?(?P<number>[1-4])\b"
    r"|(?P<half>första|andra)\s+halvåret\b|(?P<decade>(?:19|20)?\d0)-talet"
    rf"|(?P<month>{_LONG})\b(?=\s+(?:{LAST_YEAR}|{THIS_YEAR}))"
    r"|(?:(?P<of>förra|föregående|i)\s+)?(?P<season>vårtermin|hösttermin|vår|sommar|somr|höst|vinter|vintr|läsår|skolår|[vh]t)"
    r"(?P<ending>n|en|et|as)?(?=\d\d\b|\b))" + _YEAR,
    re.IGNORECASE,
)
_LEAST_DECADE = 30
"""Tens from which a decade of two digits is of the former century."""


def part_of_year(text: str, *, today: dt.date) -> FoundDays | None:
    """Find the first part of a year that a text names.

    >>> part_of_year("under tredje kvartalet 2025", today=dt.date(2026, 3, 1)).days
    Days(first=datetime.date(2025, 7, 1), last=datetime.date(2025, 9, 30))
    """
    for found in _PART.finditer(text):
        months = _months(found)
        if found["decade"]:
            return FoundDays(*found.span(), _decade(int(found["decade"])))
        if months is not None and _is_time(found, text):
            days = _placed(found, months, today)
            return FoundDays(*found.span(), days) if days else None
    return None


def months_of(year: int, first: int, last: int) -> Days:
    """Give the days of some months of a year; months above 12 are of the year after."""
    end = dt.date(year + last // 12, last % 12 + 1, 1)
    return Days(dt.date(year + (first - 1) // 12, (first - 1) % 12 + 1, 1), end - dt.timedelta(days=1))


def _months(found: re.Match[str]) -> tuple[int, int] | None:
    if found["month"]:
        return (MONTHS[found["month"].lower()],) * 2
    if found["half"]:
        first = 6 * _ORDINALS[found["half"].lower()] - 5
        return first, first + 5
    if found["season"]:
        return _MONTHS_OF[found["season"].lower()]
    if found["decade"]:
        return None
    number = int(found["number"] or _ORDINALS[found["quarter"].lower()])
    return 3 * number - 2, 3 * number


def _is_time(found: re.Match[str], text: str) -> bool:
    """Tell a season from other words: `i vår` but at the end of a clause is `in our`."""
    if not found["season"] or found["ending"]:
        return True
    if found["year"] or found["short"] or found["former"] or found["present"]:
        return True
    return (found["of"] or "").lower() == "i" and not re.match(r"\s*\w", text[found.end() :])


def _placed(found: re.Match[str], months: tuple[int, int], today: dt.date) -> Days | None:
    """Give the days of some months in the year that is named, else the latest that have begun or ended."""
    if found["year"] or found["short"]:
        year = int(found["year"] or 2000 + int(found["short"]))
        return months_of(year + (months[0] < 1 and bool(found["next"])), *months)
    if found["former"] or found["present"]:
        return months_of(today.year - bool(found["former"]), *months)
    past = (found["of"] or "").lower() in ("förra", "föregående") or found["ending"] == "as"
    years = (months_of(year, *months) for year in range(today.year, today.year - 3, -1))
    return next((days for days in years if (days.last if past else days.first) <= today), None)


def _decade(tens: int) -> Days:
    if tens < 100:
        tens += 1900 if tens >= _LEAST_DECADE else 2000
    return Days(dt.date(tens, 1, 1), dt.date(tens + 9, 12, 31))
