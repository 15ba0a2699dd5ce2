"""Joins by case number.

A number that stands over differently titled items of one meeting is a collective one (the elections of a
year); it joins only items whose titles are alike. Numbers of one spelling in two authorities are two.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from graph.threads.items import Item
from graph.threads.shelf import Join, Shelf

_LETTERLESS = "-"
_LOOK_BACK = 200  # items of one number that an item is compared with: a collective number may have thousands


def joins_by_case(shelf: Shelf) -> Iterator[Join]:
    """Join each item with the last one before it of the same number."""
    numbered: dict[str, list[tuple[Item, str, bool]]] = defaultdict(list)
    for item in shelf.items:
        for case in item.cases:
            numbered[case.key].append((item, case.written, case.telling))
    for held in numbered.values():
        items = [item for item, _, _ in held]
        collective = _is_collective(shelf, items)
        for at, (later, written, telling) in enumerate(held):
            before = items[max(0, at - _LOOK_BACK) : at]
            earlier = _before(shelf, before, later, collective=collective, telling=telling)
            if earlier is not None:
                yield Join("case", earlier, later, f"Samma ärendenummer: {written}", 0.99)
    yield from _renumbered(shelf, {key: [item for item, _, _ in held] for key, held in numbered.items()})


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


def _renumbered(shelf: Shelf, numbered: dict[str, list[Item]]) -> Iterator[Join]:
    """Join a number without letters with the only one with letters, where titles are alike too."""
    lettered: dict[str, set[str]] = defaultdict(set)
    for key in numbered:
        lettered[key.split(" ", 1)[1]].add(key)
    for keys in lettered.values():
        bare = [key for key in keys if key.startswith(_LETTERLESS)]
        if len(keys) != 2 or len(bare) != 1:
            continue
        both = sorted((item for key in keys for item in numbered[key]), key=lambda item: item.order)
        for at, later in enumerate(both):
            for earlier in reversed(both[max(0, at - _LOOK_BACK) : at]):
                likeness = shelf.weights.likeness(earlier.read, later.read)
                if likeness >= shelf.limits.likeness and shelf.compatible(earlier, later):
                    reason = "Samma löpnummer och år i diariet, och liknande rubrik"
                    yield Join("case", earlier, later, reason, 0.9)
                    break
