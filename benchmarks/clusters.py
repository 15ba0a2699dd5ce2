"""Measures of a clustering against another: pairs of items, and B-cubed, each as precision, recall and F1."""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quality:
    """Precision and recall; 1.0 where there is nothing to be wrong about."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def pairwise(gold: Sequence[Hashable], found: Sequence[Hashable]) -> Quality:
    """Compare the pairs of items that share a cluster.

    :param gold: the cluster of each item.
    :param found: the cluster that was found for each, in the same order.
    """
    right = _pairs(list(zip(gold, found, strict=True)))
    return Quality(_share(right, _pairs(found)), _share(right, _pairs(gold)))


def b_cubed(gold: Sequence[Hashable], found: Sequence[Hashable]) -> Quality:
    """Average over the items how much of an item's found cluster is right, and of its true one found."""
    both = Counter(zip(gold, found, strict=True))
    of_gold, of_found = Counter(gold), Counter(found)
    squares = [(size * size, one, other) for (one, other), size in both.items()]
    items = max(1, len(gold))
    return Quality(
        sum(size / of_found[other] for size, _, other in squares) / items,
        sum(size / of_gold[one] for size, one, _ in squares) / items,
    )


def _pairs(clusters: Sequence[Hashable]) -> int:
    return sum(size * (size - 1) // 2 for size in Counter(clusters).values())


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
