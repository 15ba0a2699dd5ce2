"""Joins by case number.

A number that stands over differently titled items of one meeting is a collective one (the elections of a
year); it joins only items whose titles are alike. Numbers of one spelling in two authorities are two.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from graph.threads.blocks import serial_of
from graph.threads.items import Item
from graph.threads.shelf import Join, Shelf

_LETTERLESS = "-"
_LOOK_BACK = 200  # items of one number that an item is compared with: a collective number may have thousands


def joins_by_case(shelf: Shelf, key: str, held: Sequence[Item]) -> Iterator[Join]:
    """Join each item with the last one before it of the same number.

    :param held: the items of a number, in the order of time.
    """
    collective = _is_collective(shelf, held)
    for at, later in enumerate(held):
        case = next(case for case in later.cases if case.key == key)
        before = held[max(0, at - _LOOK_BACK) : at]
        earlier = _before(shelf, before, later, collective=collective, telling=case.telling)
        if earlier is not None:
            yield Join("case", earlier, later, f"Samma ärendenummer: {case.written}", 0.99)


def _before(
    shelf: Shelf, before: Sequence[Item], later: Item, *, collective: bool, telling: bool
) -> Item | None:
    for earlier in reversed(before):
        likeness = shelf.weights.containment(earlier.read, later.read)
        if not shelf.compatible(earlier, later) or (collective and likeness < shelf.limits.likeness):
            continue
        if telling or likeness > 0 or shelf.known_alike(earlier, later):
            return earlier
    return None


def _is_collective(shelf: Shelf, items: Iterable[Item]) -> bool:
    """Tell whether a number stands over several matters of one meeting."""
    meetings: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        if item.meeting and item.number:
            meetings[item.document.id].append(item)
    return any(
        one.number != other.number and shelf.weights.containment(one.read, other.read) < shelf.limits.expected
        for held in meetings.values()
        for one, other in combinations(held, 2)
    )


def joins_by_serial(shelf: Shelf, serial: str, held: Sequence[Item]) -> Iterator[Join]:
    """Join a number without letters with the only one with letters, where titles are alike too.

    :param held: the items of a year and serial, in the order of time.
    """
    keys = {case.key for item in held for case in item.cases if serial_of(case.key) == serial}
    if len(keys) != 2 or sum(key.startswith(_LETTERLESS) for key in keys) != 1:
        return
    for at, later in enumerate(held):
        for earlier in reversed(held[max(0, at - _LOOK_BACK) : at]):
            likeness = shelf.weights.likeness(earlier.read, later.read)
            if likeness >= shelf.limits.likeness and shelf.compatible(earlier, later):
                reason = "Samma löpnummer och år i diariet, och liknande rubrik"
                yield Join("case", earlier, later, reason, 0.9)
                break
