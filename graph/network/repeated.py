"""Rows of a register that a copy of a document repeats: told once, with every place where they stand."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from typing import TypeVar

from graph.network.answers import Decision, Responsibility

Row = TypeVar("Row", Responsibility, Decision)


def duties_once(duties: Iterable[Responsibility]) -> tuple[Responsibility, ...]:
    """Fold duties that documents of one day tell of one holder in the same words."""

    def told(duty: Responsibility) -> Hashable:
        period = duty.valid_from, duty.valid_to, duty.due
        return duty.actor.id, duty.object_id, duty.relation, duty.vacant, period, duty.evidence.date

    return _once(duties, told)


def decisions_once(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Fold decisions of one body that documents of one day tell in the same words."""

    def told(decision: Decision) -> Hashable:
        return decision.body.id, decision.date, decision.case, decision.text, decision.evidence.date

    return _once(decisions, told)


def _once(rows: Iterable[Row], told: Callable[[Row], Hashable]) -> tuple[Row, ...]:
    """Keep the first of the rows that tell the same in the same words, in the place where it stood.

    What one document says twice is kept: the second time is no copy of it.
    """
    kept: dict[Hashable, Row] = {}
    times: Counter[Hashable] = Counter()
    for row in rows:
        found = row.evidence
        said = told(row), found.number, " ".join(found.quote.split())
        times[said, found.document] += 1
        first: Row = kept.setdefault((said, times[said, found.document]), row)
        if first is not row:
            kept[said, times[said, found.document]] = replace(first, copies=(*first.copies, found))
    return tuple(kept.values())
