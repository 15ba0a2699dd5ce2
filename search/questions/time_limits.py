"""What a question limits itself to: a period, or a meeting of a body, and the question without it."""

import datetime as dt
import re
from dataclasses import dataclass, replace

from corpus.filters import Filters
from search.engine import SearchEngine
from search.questions.meeting_days import Which, asked_meeting, beside_named, bodies_named, meeting_of
from search.questions.periods import Period, period_of, without
from search.questions.routing import Asked, Intent, topic_of, understand

_HAPPENED = (Intent.DECIDED, Intent.DISCUSSED, Intent.TIMELINE)
_WHOLE_DAY = len("2026-01-01")
ATTENDED = ("attended",)
_ANYBODY = ("nämnden", "styrelsen", "rådet", "gruppen", "mötet", "sammanträdet", "stämman")
"""What a question of what was taken up says of no body in particular."""


@dataclass(frozen=True, slots=True)
class Limits:
    """When, and whose meetings; `whole` where nothing else is asked about."""

    period: Period | None = None
    bodies: tuple[str, ...] = ()
    whole: bool = False

    @property
    def filters(self) -> Filters:
        """What lets only this through."""
        filters = self.period.within(Filters()) if self.period else Filters()
        return replace(filters, body=self.bodies or None) if self.period else filters


@dataclass(frozen=True, slots=True)
class Understood:
    """A question with its limits.

    :ivar text: the question without them.
    """

    asked: Asked
    limits: Limits
    text: str


_WHEN_NEXT = re.compile(
    r"^(?:när|vilken dag|vilket datum|var och när|hur dags)\b.*\b"
    r"(?:nästa (?:gång|\w*(?:möte|sammanträde|stämma|träff))|nästkommande \w*(?:möte|sammanträde))",
    re.IGNORECASE,
)
NEXT_TEXT = "När är nästa möte?"


def understood(question: str, engine: SearchEngine, *, today: dt.date) -> Understood:
    """Take the limits from a question whose answer is something that happened."""
    asked = understand(question)
    free = Understood(asked, Limits(), question)
    if _WHEN_NEXT.search(question):
        return _of_next(asked, question, engine, today) or free
    if not (asked.intent in _HAPPENED or asked.kinds == ATTENDED or asked.agenda):
        return free
    return _of_meeting(question, asked, engine, today) or _of_period(question, asked, engine, today) or free


def _of_meeting(question: str, asked: Asked, engine: SearchEngine, today: dt.date) -> Understood | None:
    meant = asked_meeting(question)
    if meant is None:
        return None
    rest = without(question, meant.start, meant.end)
    topic = engine.weighed(topic_of(rest))
    named = topic.query.named
    found = meeting_of(engine.columns, meant.which, named, today=today, whoever=not topic.says_besides(()))
    if found is None:
        return _to_come(asked, rest, engine, today) if meant.which is Which.NEXT else None
    start, end = beside_named(question, found.bodies, meant.start, meant.end)
    text = without(question, start, end)
    besides = engine.weighed(topic_of(text)).says_besides(() if (start, end) != meant.span else found.bodies)
    limits = Limits(Period(found.day, found.day), found.bodies, not besides)
    return Understood(_asked_of(asked, rest), limits, text)


def _to_come(asked: Asked, rest: str, engine: SearchEngine, today: dt.date) -> Understood | None:
    """Ask for meetings after today, of which there are none: nothing is known of the next one."""
    bodies = bodies_named(engine.columns, engine.weighed(topic_of(rest)).query.named)
    period = Period((today + dt.timedelta(days=1)).isoformat())
    return Understood(_asked_of(asked, rest), Limits(period, bodies), rest) if bodies else None


def _of_next(asked: Asked, question: str, engine: SearchEngine, today: dt.date) -> Understood | None:
    """Look for the day of a body's next meeting in what its latest one left."""
    topic = engine.weighed(topic_of(question))
    named = topic.query.named
    if not bodies_named(engine.columns, named):
        return None
    found = meeting_of(engine.columns, Which.LATEST, named, today=today)
    if found is None:
        return None
    return Understood(asked, Limits(Period(found.day, found.day), found.bodies), NEXT_TEXT)


def _of_period(question: str, asked: Asked, engine: SearchEngine, today: dt.date) -> Understood | None:
    period, rest = period_of(question, today=today, newest=_newest(engine))
    if period is None:
        return None
    topic = engine.weighed(topic_of(rest))
    bodies = bodies_named(engine.columns, topic.query.named) if asked.agenda else ()
    whole = not topic.says_besides((*bodies, *_ANYBODY))
    return Understood(_asked_of(asked, rest), Limits(period, bodies, whole), rest)


def _asked_of(asked: Asked, rest: str) -> Asked:
    """Let what is left of a question tell its topic, and whether the newest is asked for beside the time."""
    return replace(asked, topic=topic_of(rest), latest=understand(rest).latest)


def _newest(engine: SearchEngine) -> dt.date | None:
    newest = engine.searched().to
    return dt.date.fromisoformat(newest) if newest and len(newest) == _WHOLE_DAY else None
