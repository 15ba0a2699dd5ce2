"""Measures of a ranked list against what is relevant; a passage gains its grade, or 1."""

import math
from collections.abc import Sequence


def ndcg(found: Sequence[int], *, wanted: int, depth: int = 10) -> float:
    """Give the normalised discounted cumulative gain.

    :param found: for each hit, best first, how many passages it is the first to answer with.
    :param wanted: how many passages there are to find, at least 1.
    :returns: 1 where every passage comes before everything else, and never more.
    """
    return graded_ndcg(found, [1] * wanted, depth=depth)


def graded_ndcg(found: Sequence[int], grades: Sequence[int], *, depth: int = 10) -> float:
    """Give the same where passages answer more or less well; the gain is the grade itself.

    :param found: for each hit, best first, the sum of the grades that it is the first to answer with.
    :param grades: of all passages that there are to find, at least one.
    """
    ideal = _discounted(sorted(grades, reverse=True)[:depth])
    return min(1.0, _discounted(found[:depth]) / ideal)


def _discounted(gains: Sequence[int]) -> float:
    return sum(gain / math.log2(rank + 1) for rank, gain in enumerate(gains, 1))


def reciprocal_rank(found: Sequence[int]) -> float:
    """Give one over the rank of the first hit that answers; 0 where none does."""
    return next((1 / rank for rank, gain in enumerate(found, 1) if gain), 0.0)


def success(found: Sequence[int], *, depth: int) -> float:
    """Give 1 where one of the first hits answers, else 0."""
    return float(any(found[:depth]))


def mean(values: Sequence[float]) -> float | None:
    """Give the mean; None of nothing."""
    return sum(values) / len(values) if values else None
