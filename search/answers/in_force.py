"""Who holds something at the time that a question names, or now."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.records import Edge
from search.answers.given import Given
from search.answers.handovers import held_before, with_successors
from search.questions.periods import Period, holds_the_years, period_of, without
from search.results import Answer

_YEAR_LAST = re.compile(r"\b((?:19|20)\d\d)\W*$")
_PRESENT = re.compile(
    r"^(?:vem|vilka|vilk(?:en|et) \w+) (?:är|leder|sitter|ingår|ansvarar|har|sköter|företräder"
    r"|representerar|styr|samordnar)\b",
    re.IGNORECASE,
)


def when_asked(question: str, *, today: dt.date) -> tuple[Period | None, str]:
    """Give the time that a question names, a year alone at its end among them, and the question without it.

    >>> when_asked("Vem ledde isrådet 2024?", today=dt.date(2026, 11, 23))
    (Period(first='2024', last='2024'), 'Vem ledde isrådet?')
    """
    period, rest = period_of(question, today=today)
    if period is None and (year := _YEAR_LAST.search(question)):
        return Period(year[1], year[1]), without(question, *year.span(1))
    return period, rest


def in_force(given: Given, period: Period, *, today: dt.date, handovers: Sequence[Edge] = ()) -> Given:
    """Keep those who hold something within a period, those of whom that is told before others.

    Where the period is past, whoever is only known from another time is a guess.

    :param handovers: who replaced whom; who was replaced after the period held it then.
    """
    holders = with_successors(given.answers, handovers)
    kept = [one for one in holders if _overlaps(one, period)]
    names = {one.text for one in kept}
    kept += [one for one in held_before(holders, handovers, period) if one.text not in names]
    kept.sort(key=lambda one: not _is_told(one, period))
    past = period.last is not None and period.last < today.isoformat()[: len(period.last)]
    return _with(
        given, [one if _is_told(one, period) or not past else replace(one, sure=False) for one in kept]
    )


def still_held(given: Given, *, handovers: Sequence[Edge] = ()) -> Given:
    """Leave out those who have left what they held, if anybody remains."""
    holders = with_successors(given.answers, handovers)
    return _with(given, [one for one in holders if one.valid_from or not one.valid_to] or holders)


def present_first(given: Given, question: str, *, today: dt.date, handovers: Sequence[Edge] = ()) -> Given:
    """Put those who hold something today first, where a question asks in the present and names no time."""
    if not _PRESENT.search(question):
        return given
    now = Period(today.isoformat(), today.isoformat())
    holders = with_successors(given.answers, handovers)
    names = {one.text for one in holders}
    before = [one for one in held_before(holders, handovers, now) if one.text not in names]
    return _with(given, sorted((*holders, *before), key=lambda one: not _overlaps(one, now)))


def _with(given: Given, kept: Sequence[Answer]) -> Given:
    if tuple(kept) == given.answers:
        return given
    return replace(given, answers=tuple(kept), share=given.share if kept else 0.0)


def _overlaps(one: Answer, period: Period) -> bool:
    """Tell whether what holds from and to some days may hold within a period."""
    later = bool(one.valid_from and period.last) and not Period(None, period.last).holds(one.valid_from)
    over = bool(one.valid_to and period.first) and not Period(period.first, None).holds(one.valid_to)
    return not later and not over


def _is_told(one: Answer, period: Period) -> bool:
    """Tell whether a document says of the period itself that somebody holds something then, or may."""
    told = " ".join((one.evidence.title, *one.evidence.headings, one.evidence.quote))
    year = (period.first or period.last or "")[:4]
    dated = one.valid_from or one.valid_to or (one.due if period.holds(one.due) else None)
    return bool(dated) or period.holds(one.evidence.date) or holds_the_years(year, told)
