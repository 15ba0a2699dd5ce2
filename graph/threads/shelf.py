"""The items of a corpus laid out for joining: what words are worth, which titles stand on every agenda.

Titles that come back over other cases, or although they were brought to an end, are standing points: the
corpus itself tells them, besides the words of the order of business.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.threads.items import Item
from graph.threads.stages import is_put_off
from graph.threads.titles import Title, TitleWeights
from graph.within.authorities import plain_name


@dataclass(frozen=True, slots=True)
class Limits:
    """What joins ask for; tuned on the minutes of 2023, see benchmarks/README.md.

    :ivar likeness: the least weighed share of words in both titles.
    :ivar worth: the least that the shared words must be worth together.
    :ivar days: the longest time between the two.
    :ivar expected: the least likeness where the earlier item was put off to the very day of the later one,
        or both name something that few others do.
    :ivar strange: the least worth where the two may be of different authorities.
    :ivar rare: a name that more items hold than this is no evidence.
    :ivar cases: a title over so many case numbers is a standing point.
    :ivar returns: so many returns after an end make a title a standing point.
    """

    likeness: float = 0.75
    worth: float = 1.5
    days: int = 500
    expected: float = 0.5
    strange: float = 2.5
    rare: int = 8
    cases: int = 3
    returns: int = 2


@dataclass(frozen=True, slots=True)
class Join:
    """Two items that are one matter; `reason` is Swedish, `strength` from 0 to 1.

    :ivar kind: `copy`, `case`, `reference` or `title`.
    """

    kind: str
    earlier: Item
    later: Item
    reason: str
    strength: float


class Shelf:
    """Items in the order of time, with what is learned of them."""

    def __init__(self, items: Sequence[Item], *, cases: bool = True, limits: Limits | None = None) -> None:
        """Learn from the items.

        :param cases: whether case numbers count.
        """
        self.cases = cases
        self.limits = limits or Limits()
        self.items = sorted(items, key=lambda item: item.order)
        self.weights = TitleWeights(item.read for item in self.items)
        self.by_title: dict[Title, list[Item]] = defaultdict(list)
        for item in self.items:
            self.by_title[item.read].append(item)
        self._named = Counter(name for item in self.items for name in item.names)
        self._standing = {title for title, held in self.by_title.items() if self._stands(held)}

    def is_standing(self, title: Title) -> bool:
        """Tell whether a title is a standing point, or says too little to tell matters apart."""
        return title in self._standing or self.weights.worth(title.words) < self.limits.worth / 2

    def tells(self, title: Title) -> bool:
        """Tell whether a title says enough to join by."""
        return title not in self._standing and self.weights.worth(title.words) >= self.limits.worth

    def shared_names(self, one: Item, other: Item) -> frozenset[str]:
        """Give the names that both items hold and few others do."""
        return frozenset(name for name in one.names & other.names if self._named[name] <= self.limits.rare)

    def compatible(self, one: Item, other: Item) -> bool:
        """Tell whether two items may be of one authority."""
        known = bool(one.authority and other.authority)
        return not known or one.authority.casefold() == other.authority.casefold()

    def known_alike(self, one: Item, other: Item) -> bool:
        """Tell whether two compatible items are known to be of one authority or body."""
        return bool(one.authority and other.authority) or one.document.body == other.document.body

    def of_other_case(self, one: Item, other: Item) -> bool:
        """Tell whether both have a case number, and not the same."""
        keys = [{case.key for case in item.cases} for item in (one, other)]
        return bool(self.cases and keys[0] and keys[1] and not keys[0] & keys[1])

    def _stands(self, held: Sequence[Item]) -> bool:
        numbers = {item.cases[0].key for item in held if item.cases and self.cases}
        if len(numbers) >= self.limits.cases:
            return True
        bodies: dict[str, list[Item]] = defaultdict(list)
        for item in held:
            if item.meeting:
                bodies[(item.document.body or "").casefold()].append(item)
        return any(self._returns(items) for items in bodies.values())

    def _returns(self, items: Sequence[Item]) -> bool:
        """Tell whether a title came back after items that put nothing off; a long one more often."""
        pairs = [(one, other) for one, other in pairwise(items) if one.date != other.date]
        returned = sum(not is_put_off(one) for one, _ in pairs)
        telling = 1 if len(items[0].read.words) > 3 else 0
        return returned >= self.limits.returns + telling and returned >= len(pairs) / 2


def same_body(one: str | None, other: str | None) -> bool:
    """Tell whether two bodies bear one name, but for an authority in it."""
    return bool(one and other) and plain_name(one or "").casefold() == plain_name(other or "").casefold()
