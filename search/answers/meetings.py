"""Where and when a topic came up: found sections in the order of time, one answer a document."""

import datetime as dt
import re
from collections.abc import Sequence

from corpus.dates import find_dates
from corpus.evidence import Quoter
from corpus.records import Span
from graph.network.answers import TimelineEvent
from search.analysis.coverage import Weighed
from search.answers.statements import statements
from search.questions.meeting_days import KINDS
from search.results import Answer, Copy, Hit

_SHARE_OF_BEST = 0.5
_NAMED = 0.6
_SHARE_OF_MOST = 0.6
_NEARLY_BEST = 0.8
_UNDATED = "9999"
_SHORT = 300
"""Signs up to which a section is quoted whole."""

_APPENDIX = re.compile(r"bilag(?:a|or)\b", re.IGNORECASE)
_SPOKEN = 0.5
"""Share of a topic's words from which a sentence of a section speaks of it."""


def spoken_of(hits: Sequence[Hit], *, floor: float) -> tuple[Hit, ...]:
    """Keep the hits that are about the topic and not merely near it, oldest first, undated last."""
    if not hits:
        return ()
    least = max(floor, _SHARE_OF_BEST * hits[0].score)
    kept = [hit for hit in hits if hit.score >= least] or [hits[0]]
    return tuple(sorted(kept, key=lambda hit: (hit.document.date or _UNDATED, hit.source, hit.start)))


def naming(hits: Sequence[Hit], topic: Weighed) -> tuple[Hit, ...]:
    """Drop hits that hold only parts of the topic's words where others hold the words themselves.

    A hit of nearly the best score stays whatever its words.
    """
    held = [topic.wholly(" ".join((*hit.section.headings, hit.text)), leading=True) for hit in hits]
    most = max(held, default=0.0)
    if most < _NAMED:
        return tuple(hits)
    best = max(hit.score for hit in hits)
    pairs = zip(hits, held, strict=True)
    return tuple(
        hit for hit, share in pairs if share >= _SHARE_OF_MOST * most or hit.score >= _NEARLY_BEST * best
    )


def meeting_answers(quoter: Quoter, hits: Sequence[Hit], topic: Weighed) -> tuple[Answer, ...]:
    """Give one answer for each document, by its best hit, and for each copy that was folded into one.

    :param hits: in the order of time.
    """
    best: dict[str, Hit] = {}
    for hit in hits:
        if hit.document.id not in best or _turn(hit) < _turn(best[hit.document.id]):
            best[hit.document.id] = hit
    answers = [_answer(quoter, hit, topic) for hit in best.values()]
    answers += [_copy_answer(quoter, hit, copy) for hit in best.values() for copy in hit.why.copies]
    return tuple(sorted(answers, key=lambda answer: answer.valid_from or _UNDATED))


def _turn(hit: Hit) -> tuple[bool, int]:
    """Tell in which turn a hit stands for its document: an appendix after the items that it belongs to."""
    return _APPENDIX.match(next(iter(hit.section.headings[-1:]), "")) is not None, hit.rank


def newest(answers: Sequence[Answer]) -> tuple[Answer, ...]:
    """Keep the answers of the latest date; all where none is dated."""
    latest = max((answer.valid_from or "" for answer in answers), default="")
    return tuple(answer for answer in answers if (answer.valid_from or "") == latest)


def soonest_first(answers: Sequence[Answer], *, today: dt.date) -> tuple[Answer, ...]:
    """Put the next of several days first among the sure answers, then those that have passed, newest first.

    Of each answer it is the first day after that of its document.
    """
    dated = [(_day_to_come(answer), answer) for answer in answers]
    to_come = sorted((pair for pair in dated if pair[0] >= today.isoformat()), key=_day)
    passed = sorted((pair for pair in dated if pair not in to_come), key=_day, reverse=True)
    undated = [pair for pair in to_come if pair[0] == _UNDATED]
    found = [*to_come[: len(to_come) - len(undated)], *passed, *undated]
    return tuple(sorted((answer for _, answer in found), key=lambda answer: not answer.sure))


def _day(dated: tuple[str, Answer]) -> str:
    return dated[0]


def _day_to_come(answer: Answer) -> str:
    told = answer.evidence.date or ""
    days = find_dates(answer.text, year=int(told[:4]) if told else None) if answer.sure else ()
    return min((day.value for day in days if day.value > told), default=_UNDATED)


def events(quoter: Quoter, hits: Sequence[Hit]) -> list[TimelineEvent]:
    """Tell of hits as events, in their order."""
    return [
        TimelineEvent(
            date=hit.document.date,
            title=_titled(hit.document.title, hit),
            kind="omnämnande",
            evidence=quoter.quote(hit.document.id, hit.start, hit.end),
        )
        for hit in hits
    ]


def _answer(quoter: Quoter, hit: Hit, topic: Weighed) -> Answer:
    """Name a meeting by its body, another document by its title, and quote what speaks of the topic."""
    dated = f"{hit.document.date}: " if hit.document.date else ""
    named = hit.document.body if hit.document.kind in KINDS else None
    start, end = _speaking_of(hit, topic)
    return Answer(
        text=dated + _titled(named or hit.document.title, hit),
        ref=None,
        valid_from=hit.document.date,
        valid_to=None,
        evidence=quoter.quote(hit.document.id, start, end),
    )


def _speaking_of(hit: Hit, topic: Weighed) -> Span:
    """Give the sentence or line of a long hit that holds most of a topic, the first of them; else all."""
    whole = Span(hit.start, hit.end)
    if len(hit.text) <= _SHORT:
        return whole
    headings = {" ".join(each.split()) for each in (*hit.section.headings, hit.document.title)}
    held = [
        (topic.wholly(one.text) or topic.share((one.text, 1.0)), one.span)
        for one in statements(hit)
        if " ".join(one.text.split()) not in headings
    ]
    most = max((share for share, _ in held), default=0.0)
    return next(span for share, span in held if share == most) if most >= _SPOKEN else whole


def _copy_answer(quoter: Quoter, hit: Hit, copy: Copy) -> Answer:
    dated = f"{copy.date}: " if copy.date else ""
    return Answer(
        text=dated + _titled(copy.title, hit),
        ref=None,
        valid_from=copy.date,
        valid_to=None,
        evidence=quoter.quote(copy.document, copy.start, copy.end),
    )


def _titled(whole: str, hit: Hit) -> str:
    heading = hit.section.headings[-1] if hit.section.headings else ""
    number = hit.section.number or ""
    part = heading if heading.startswith(number) else f"{number} {heading}"
    return f"{whole} – {part.strip()}" if part.strip() and part.strip() != whole else whole
