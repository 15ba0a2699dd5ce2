"""What joins ask for, and what tells two items apart: worth of words, standing points, names, authorities."""

from dataclasses import dataclass
from typing import Protocol

from graph.threads.items import Item
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
    :ivar pairing: words that tell most of more titles than this pair none.
    """

    likeness: float = 0.75
    worth: float = 1.5
    days: int = 500
    expected: float = 0.5
    strange: float = 2.5
    rare: int = 8
    cases: int = 3
    returns: int = 2
    pairing: int = 60


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


class Learned(Protocol):
    """What is known of a corpus as a whole, however it is kept."""

    @property
    def weights(self) -> TitleWeights:
        """What the words of titles are worth."""

    def recurs(self, title: Title) -> bool:
        """Tell whether a title comes back over other cases, or although it was settled."""

    def naming(self, name: str) -> int:
        """Count the items that hold a name."""

    def titled(self, document_id: str, title: Title) -> int:
        """Count the items of a document that bear a title."""


class Shelf:
    """Tells two items of a corpus apart, with what is learned of the whole."""

    def __init__(self, learned: Learned, *, cases: bool = True, limits: Limits | None = None) -> None:
        """Tell by what is learned.

        :param cases: whether case numbers count.
        """
        self.cases = cases
        self.limits = limits or Limits()
        self.weights = learned.weights
        self.titled = learned.titled
        self._learned = learned

    def is_standing(self, title: Title) -> bool:
        """Tell whether a title is a standing point, or says too little to tell matters apart."""
        return self._learned.recurs(title) or self.weights.worth(title.words) < self.limits.worth / 2

    def tells(self, title: Title) -> bool:
        """Tell whether a title says enough to join by."""
        return self.weights.worth(title.words) >= self.limits.worth and not self._learned.recurs(title)

    def shared_names(self, one: Item, other: Item) -> frozenset[str]:
        """Give the names that both items hold and few others do."""
        both, rare = one.names & other.names, self.limits.rare
        return frozenset(name for name in both if self._learned.naming(name) <= rare)

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


def same_body(one: str | None, other: str | None) -> bool:
    """Tell whether two bodies bear one name, but for an authority in it."""
    return bool(one and other) and plain_name(one or "").casefold() == plain_name(other or "").casefold()
