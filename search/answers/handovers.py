"""What handovers tell of those who hold a place: who came before and after whom, and when."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from corpus.records import Edge
from search.analysis.query import content_terms
from search.questions.periods import Period
from search.results import Answer

_WHOLE_DAY = len("2026-01-01")
_DAY = dt.timedelta(days=1)
_NAME = r"[A-ZÅÄÖ][\w’'-]+(?: (?:[A-ZÅÄÖ][\w’'-]+|af|de|von))+"
_BESIDE = re.compile(rf"\b(?:(?P<before>före|innan)|efter) (?P<name>{_NAME})")
_BETWEEN = re.compile(rf"\bmellan (?P<first>{_NAME}) och (?P<last>{_NAME})")


def beside(handovers: Sequence[Edge], question: str) -> tuple[Edge, ...]:
    """Give the handovers of the one before or after whom somebody is asked for.

    `Vem var ordförande före Asta Sund?` asks for whom she replaced, `… efter Asta Sund?` for who did so,
    `… mellan Asta Sund och Ove Ek?` for either.
    """
    found, between = _BESIDE.search(question), _BETWEEN.search(question)
    if between:
        return (
            *_of(between["first"], handovers, before=False),
            *_of(between["last"], handovers, before=True),
        )
    return _of(found["name"], handovers, before=found["before"] is not None) if found else ()


def asks_beside(question: str) -> bool:
    """Tell whether who came before or after somebody, or between two, is asked for."""
    return (_BESIDE.search(question) or _BETWEEN.search(question)) is not None


def _of(name: str, handovers: Sequence[Edge], *, before: bool) -> tuple[Edge, ...]:
    """Give the handovers to the one of a name, else those from that one."""
    named = content_terms(name)
    ends = ((edge, edge.subject if before else edge.object) for edge in handovers)
    return tuple(edge for edge, end in ends if content_terms(end.name) == named)


def with_starts(holders: Sequence[Answer], handovers: Sequence[Edge]) -> tuple[Answer, ...]:
    """Let who comes after somebody in a place begin on the day after that one's last.

    :param handovers: of kind `replaces`.
    """
    ends = {one.ref.id: one.valid_to for one in holders if one.ref and one.valid_to}
    after = {edge.subject.id: ends[edge.object.id] for edge in handovers if edge.object.id in ends}
    return tuple(
        replace(one, valid_from=_moved(after[one.ref.id], _DAY))
        if one.ref and one.ref.id in after and not (one.valid_from or one.valid_to)
        else one
        for one in holders
    )


def with_successors(holders: Sequence[Answer], handovers: Sequence[Edge]) -> tuple[Answer, ...]:
    """Name beside those who have left a place those who took it over on the day after, if none is named."""
    held = {one.ref.id for one in holders if one.ref}
    left = {one.ref.id: _moved(one.valid_to, _DAY) for one in holders if one.ref and one.valid_to}
    after = tuple(
        Answer(
            text=edge.subject.name,
            ref=edge.subject,
            valid_from=left[edge.object.id],
            valid_to=None,
            evidence=edge.evidence,
        )
        for edge in handovers
        if edge.subject.id not in held and left.get(edge.object.id) and _began(edge, left)
    )
    return (*with_starts(holders, handovers), *after)


def _began(edge: Edge, left: Mapping[str, str | None]) -> bool:
    return edge.valid_from in (None, left[edge.object.id])


def held_before(holders: Iterable[Answer], handovers: Sequence[Edge], period: Period) -> tuple[Answer, ...]:
    """Name those who were replaced by holders that come after a period: the places were theirs then."""
    later = {
        one.ref.id: one.valid_from
        for one in holders
        if one.ref and one.valid_from and period.last and one.valid_from[: len(period.last)] > period.last
    }
    return tuple(
        Answer(
            text=edge.object.name,
            ref=edge.object,
            valid_from=None,
            valid_to=day_before(later[edge.subject.id]),
            evidence=edge.evidence,
        )
        for edge in handovers
        if edge.subject.id in later and edge.valid_from in (None, later[edge.subject.id])
    )


def day_before(day: str | None) -> str | None:
    """Give the day before one; None for what is no whole day."""
    return _moved(day, -_DAY)


def _moved(day: str | None, by: dt.timedelta) -> str | None:
    if day is None or len(day) != _WHOLE_DAY:
        return None
    return (dt.date.fromisoformat(day) + by).isoformat()
