"""The stages of a matter: initierat, beredning, bordlagt, återremitterat, beslutat, verkställt, följt upp."""

from collections.abc import Sequence
from enum import StrEnum

from graph.threads.items import Item, same_day
from graph.threads.signs import (
    ADOPTED,
    ANNOUNCED,
    ANSWERED,
    CARRIED_OUT,
    FOLLOWED_UP,
    INTRODUCED,
    REFERRED,
    REPORTED,
)


class Stage(StrEnum):
    """Where a matter stands after one of its entries."""

    INITIATED = "initierat"
    PREPARED = "beredning"
    TABLED = "bordlagt"
    SENT_BACK = "återremitterat"
    DECIDED = "beslutat"
    CARRIED_OUT = "verkställt"
    FOLLOWED_UP = "följt upp"


OPEN = frozenset((Stage.INITIATED, Stage.PREPARED, Stage.TABLED, Stage.SENT_BACK))
"""Stages of a matter that waits for its decision."""

PUT_OFF = {"bordläggs": Stage.TABLED, "återremitteras": Stage.SENT_BACK}
HANDED_OVER = "överlämnas"
ENDS = frozenset(
    ("upphävs", "avslag", "bifall", "antas", "fastställs", "godkänns", "utses", "beviljas", "besvaras")
)
"""Outcomes that bring a matter, or a part of it, to an end."""
_NOT_YET = frozenset((HANDED_OVER, "justeras"))
_NO_END = frozenset(("antecknas",))
_INITIATING = frozenset(("motion", "remiss"))
_ANNOUNCING = frozenset(("kallelse", "dagordning"))
_DECIDED_UPON = frozenset(("handlingsplan", "strategi", "riktlinje", "uppdragsbeskrivning", "yttrande"))


def is_put_off(item: Item) -> bool:
    """Tell whether an item was tabled or sent back."""
    return any(outcome.word in PUT_OFF for outcome in item.outcomes)


def is_closed(item: Item) -> bool:
    """Tell whether an item's body brought it to an end."""
    return _own_stage(item) is Stage.DECIDED and not item.proposes


def stages_of(items: Sequence[Item]) -> list[Stage]:
    """Give the stage of each entry of a thread.

    :param items: in the order of time.
    """
    found: list[Stage] = []
    decided: str | None = None
    for item in items:
        stage = _stage(item, decided=decided)
        if stage not in OPEN and decided is None:
            decided = item.date or ""
        found.append(stage)
    return found


def _stage(item: Item, *, decided: str | None) -> Stage:
    """Give the stage of an entry.

    :param decided: when the matter was decided, "" where that has no date; None where it was not yet.
    """
    own = _own_stage(item)
    if decided is None or own in (Stage.TABLED, Stage.SENT_BACK):
        return own
    if own is Stage.DECIDED and not _only_noted(item):
        return _after(item, Stage.DECIDED) if FOLLOWED_UP in item.signs else own
    if item.meeting and item.proposes:
        return own
    is_the_decided = item.document.kind in _DECIDED_UPON and same_day(item.date, decided)
    return Stage.DECIDED if is_the_decided else _after(item, Stage.FOLLOWED_UP)


def _after(item: Item, otherwise: Stage) -> Stage:
    """Give the stage of an entry after the decision that settles nothing more."""
    if FOLLOWED_UP in item.signs:
        return Stage.FOLLOWED_UP
    return Stage.CARRIED_OUT if CARRIED_OUT in item.signs else otherwise


def _only_noted(item: Item) -> bool:
    return {outcome.word for outcome in item.outcomes} <= _NO_END


def _own_stage(item: Item) -> Stage:
    """Give the stage that an entry speaks of by itself."""
    put_off = next((PUT_OFF[outcome.word] for outcome in item.outcomes if outcome.word in PUT_OFF), None)
    if put_off is not None:
        return put_off
    if REPORTED in item.signs:
        return Stage.FOLLOWED_UP
    if _is_introduced(item):
        return Stage.INITIATED
    if item.document.kind in _DECIDED_UPON and ADOPTED in item.signs:
        return Stage.DECIDED
    if not item.meeting or item.document.kind in _ANNOUNCING or item.proposes:
        return Stage.PREPARED
    return Stage.DECIDED if _is_settled(item) else Stage.PREPARED


def _is_introduced(item: Item) -> bool:
    """Tell whether a matter begins here: it is announced, or told to be new and not settled at once."""
    if item.document.kind in _INITIATING or ANNOUNCED in item.signs:
        return True
    settled = any(outcome.word not in _NOT_YET | _NO_END for outcome in item.outcomes)
    return INTRODUCED in item.signs and (REFERRED in item.signs or not settled)


def _is_settled(item: Item) -> bool:
    """Tell whether a meeting made an end of a matter; an answered question is at its end."""
    if not item.outcomes:
        return ANSWERED in item.signs
    settled = any(outcome.word not in _NOT_YET for outcome in item.outcomes)
    return settled and not (REFERRED in item.signs and _only_noted(item))
