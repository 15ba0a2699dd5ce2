"""The meeting that a question means by `förra mötet` or `nästa sammanträde`: whose, and on which day.

The latest meeting of a body is the newest of its minutes, notes, calls and agendas that is not after today.
"""

import datetime as dt
import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

import numpy as np

from search.analysis.query import content_terms, content_tokens
from search.stored.columns import Columns, Texts
from search.stored.keys import Places

KINDS = ("protokoll", "mötesanteckningar", "kallelse", "dagordning")
_LEAST_NAMED = 0.3
"""Share of a body's name from which a question means it: `kunskapsrådet` for `Kunskapsråd hud och hår`."""
_AND = re.compile(r"\s*(?:och\s+)?")
_JOINING = re.compile(r"\s*(?:(?:i|med|för|hos|av|och|på|vid)\s+)?")
_LED_IN = re.compile(r"\b(?:på|vid|från|under|i|till|inför|hos)\s+$", re.IGNORECASE)
_MEETING = (
    r"(?:\w*(?:möte|sammanträde|stämma|sammankomst|session)|(?:(?:nämnd|styrelse|fullmäktige|råds|grupp)s?)?möte)"
    r"(?:t|n|s)?\b"
)


class Which(StrEnum):
    """Which of a body's meetings."""

    LATEST = "latest"
    BEFORE = "before"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class AskedMeeting:
    """A meeting that a question names by when it was, from `start` to `end`."""

    which: Which
    start: int
    end: int

    @property
    def span(self) -> tuple[int, int]:
        """Where the words stand."""
        return self.start, self.end


class Meeting(NamedTuple):
    """The day of a meeting, as an ISO date, and whose it was."""

    day: str
    bodies: tuple[str, ...]


_PATTERNS = tuple(
    (
        which,
        re.compile(
            rf"(?:\b(?:på|vid|från|under|i|till|inför)\s+)?(?:\b(?:det|den)\s+)?\b(?:{words})", re.IGNORECASE
        ),
    )
    for which, words in (
        (Which.BEFORE, rf"(?:näst (?:senaste|sista)|förrförra)\s+{_MEETING}"),
        (Which.BEFORE, rf"{_MEETING}\s+(?:före|innan)\s+(?:det|den)\s+(?:senaste|förra|sista)"),
        (Which.LATEST, rf"(?:allra\s+)?(?:senaste|förra|föregående|sista|nyaste)\s+{_MEETING}"),
        (Which.LATEST, rf"{_MEETING}\s+(?:senast|sist)\b"),
        (Which.NEXT, rf"(?:nästa|kommande|nästkommande)\s+{_MEETING}"),
    )
)


def asked_meeting(question: str) -> AskedMeeting | None:
    """Find the meeting that a question names by when it was.

    >>> asked_meeting("Vad beslutade nämnden på förra mötet?")
    AskedMeeting(which=<Which.LATEST: 'latest'>, start=22, end=36)
    """
    for which, pattern in _PATTERNS:
        if found := pattern.search(question):
            return AskedMeeting(which, found.start(), found.end())
    return None


def meeting_of(
    columns: Columns, which: Which, named: AbstractSet[str], *, today: dt.date, whoever: bool = False
) -> Meeting | None:
    """Give the meeting of the body that a question names, or of the only body that meets.

    :param named: the terms that the question names.
    :param whoever: the meeting of any body will do where none is named.
    :returns: None where the body cannot be told, or has no such meeting.
    """
    rows = _meetings(columns)
    bodies, dates = columns.bodies_in(rows), columns.dates[rows]
    held = _held(bodies)
    meant = _meant(held, named) or (tuple(held) if whoever or len(held) == 1 else ())
    of_meant = np.isin(bodies, meant)
    day = _day(sorted(set(dates[of_meant].tolist())), which, today.isoformat())
    if day is None:
        return None
    return Meeting(day, tuple(_held(bodies[of_meant & (dates == day)])))


def bodies_named(columns: Columns, named: AbstractSet[str]) -> tuple[str, ...]:
    """Give the bodies that meet most of whose name stands in a question."""
    return _meant(_held(columns.bodies_in(_meetings(columns))), named)


def beside_named(question: str, bodies: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """Widen a stretch of a question by the names of bodies that stand right before or after it.

    >>> question = "Vad sades på vattenrådets förra möte?"
    >>> question[slice(*beside_named(question, ["Vattenrådet i Norrvik"], 26, 36))]
    'på vattenrådets förra möte'
    """
    terms = {term for body in bodies for term in content_terms(body)}
    own = [(token.start, token.end) for token in content_tokens(question) if token.term in terms]
    genitive = start
    for first, last in reversed(own):
        joined = _AND.fullmatch(question, last, genitive)
        if last <= start and joined and (genitive < start or question[last - 1] == "s"):
            genitive = first
    if genitive < start:
        led = _LED_IN.search(question, 0, genitive)
        start = led.start() if led else genitive
    for first, last in own:
        if first >= end and _JOINING.fullmatch(question, end, first):
            end = last
    return start, end


def _meetings(columns: Columns) -> Places:
    """Tell where the documents of meetings with a day stand."""
    kinds = [place for place, kind in enumerate(columns.kind_names.tolist()) if kind in KINDS]
    dated = np.char.str_len(columns.dates) == len("2026-01-01")
    return np.flatnonzero(np.isin(columns.kinds, kinds) & dated)


def _held(bodies: Texts) -> list[str]:
    return sorted(body for body in set(bodies.tolist()) if body)


def _meant(bodies: Sequence[str], named: AbstractSet[str]) -> tuple[str, ...]:
    shares = {body: _share(body, named) for body in bodies}
    most = max(shares.values(), default=0.0)
    return tuple(body for body in bodies if shares[body] == most) if most >= _LEAST_NAMED else ()


def _share(body: str, named: AbstractSet[str]) -> float:
    terms = content_terms(body)
    return len(terms & named) / len(terms) if terms else 0.0


def _day(days: Sequence[str], which: Which, today: str) -> str | None:
    past = [day for day in days if day <= today]
    if which is Which.NEXT:
        return next((day for day in days if day > today), None)
    back = 1 if which is Which.LATEST else 2
    return past[-back] if len(past) >= back else None
