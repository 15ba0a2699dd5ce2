"""How sure a mean over questions is: intervals by drawing the questions anew, always in the same way."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

DRAWS = 2000
SEED = 20260301
_LOW, _HIGH = 2.5, 97.5
_AT_A_TIME = 200
_Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Interval:
    """Where a mean lies in 95 of 100 draws of the questions."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Difference:
    """The mean difference between two results on the same questions.

    :ivar p: how often draws of the questions turn the difference around, twice over: the probability of a
        difference at least this far from none, if there were none.
    """

    before: float
    after: float
    difference: float
    low: float
    high: float
    p: float


def interval(values: Sequence[float]) -> Interval | None:
    """Give the interval of a mean by percentiles; None of nothing."""
    if not values:
        return None
    means = _means(np.asarray(values, dtype=np.float64))
    low, high = np.percentile(means, (_LOW, _HIGH))
    return Interval(round(float(low), 4), round(float(high), 4))


def difference(before: Sequence[float], after: Sequence[float]) -> Difference | None:
    """Compare two results question by question (paired bootstrap); None of nothing.

    :param after: of the same questions in the same order as `before`.
    """
    if not before:
        return None
    one, other = np.asarray(before, dtype=np.float64), np.asarray(after, dtype=np.float64)
    means = _means(other - one)
    low, high = np.percentile(means, (_LOW, _HIGH))
    against = min(np.mean(means <= 0), np.mean(means >= 0))
    return Difference(
        before=round(float(one.mean()), 4),
        after=round(float(other.mean()), 4),
        difference=round(float((other - one).mean()), 4),
        low=round(float(low), 4),
        high=round(float(high), 4),
        p=round(min(1.0, 2 * float(against)), 4),
    )


def _means(values: _Numbers) -> _Numbers:
    chance = np.random.default_rng(SEED)
    parts = []
    for _ in range(DRAWS // _AT_A_TIME):  # in parts, so that many questions take little memory
        drawn = chance.integers(0, len(values), (_AT_A_TIME, len(values)))
        parts.append(values[drawn].mean(axis=1))
    return np.concatenate(parts)
