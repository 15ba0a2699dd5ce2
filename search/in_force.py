"""Who holds something at the time that a question names, or now."""

import datetime as dt
import re
from dataclasses import replace

from search.graph_answers import Given
from search.periods import Period, period_of
from search.results import Answer

_YEAR_LAST = re.compile(r"\b((?:19|20)\d\d)\W*$")


def when_asked(question: str, *, today: dt.date) -> Period | None:
    """Give the time that a question names, a year alone at its end among them.

    >>> when_asked("Vem ledde isrådet 2024?", today=dt.date(2026, 11, 23))
    Period(first='2024', last='2024')
    """
    found = period_of(question, today=today)[0]
    year = _YEAR_LAST.search(question)
    return found or (Period(year[1], year[1]) if year else None)


def in_force(given: Given, period: Period | None, *, now: bool) -> Given:
    """Keep those who hold something within a period, and where now is asked those who have not left it."""
    kept = [one for one in given.answers if period is None or _overlaps(one, period)]
    if now:
        kept = [one for one in kept if one.valid_from or not one.valid_to] or kept
    if len(kept) == len(given.answers):
        return given
    return replace(given, answers=tuple(kept), share=given.share if kept else 0.0)


def _overlaps(one: Answer, period: Period) -> bool:
    """Tell whether what holds from and to some days may hold within a period."""
    later = bool(one.valid_from and period.last) and not Period(None, period.last).holds(one.valid_from)
    over = bool(one.valid_to and period.first) and not Period(period.first, None).holds(one.valid_to)
    return not later and not over
