"""Which titles are standing points: the corpus itself tells, besides the words of the order of business."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from graph.threads.items import Item
from graph.threads.shelf import Limits
from graph.threads.stages import is_put_off


def recurs(held: Sequence[Item], limits: Limits, *, cases: bool = True) -> bool:
    """Tell whether a title comes back over other cases, or although it was brought to an end.

    :param held: its items, in the order of time.
    :param cases: whether case numbers count.
    """
    numbers = {item.cases[0].key for item in held if item.cases and cases}
    if len(numbers) >= limits.cases:
        return True
    bodies: dict[str, list[Item]] = defaultdict(list)
    for item in held:
        if item.meeting:
            bodies[(item.document.body or "").casefold()].append(item)
    return any(_returns(items, limits) for items in bodies.values())


def _returns(items: Sequence[Item], limits: Limits) -> bool:
    """Tell whether a title came back after items that put nothing off; a long one more often."""
    pairs = [(one, other) for one, other in pairwise(items) if one.date != other.date]
    returned = sum(not is_put_off(one) for one, _ in pairs)
    telling = 1 if len(items[0].read.words) > 3 else 0
    return returned >= limits.returns + telling and returned >= len(pairs) / 2
