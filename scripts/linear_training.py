"""Trains a linear model over hashed features (`graph/learned/linear.py`), and measures it on sets left out.

For every kind one logistic regression tells the examples of which it holds from the others of which it
could. Each set is scored by a model of the other sets. From those scores come the chance that a score stands
for and the threshold of a kind: the least chance from which the share that holds is `PRECISION`. Where rules
read most of what holds before, `left` says how much of it they leave in text that they were not made for; the
chance and the threshold are of what is left.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from graph.learned.linear import SIZE, LinearModel, place

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
PRECISION = 0.75
NEVER = 2.0
"""A threshold that no chance reaches."""

FEWEST = 8
"""How many of those above a threshold must hold for a kind to be kept."""

LEAST = 0.5
"""The least chance that may be a threshold, however good what lies above it."""

_SETS = 2  # in how many sets a feature must stand to count
_SAME = 1e-6  # chances nearer each other than this are one


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Something of which kinds may hold.

    :ivar possible: the kinds that are asked of it; the others learn nothing from it.
    :ivar holds: those of them that gold says.
    :ivar set: the set that its document is of.
    """

    features: Sequence[str]
    possible: frozenset[str]
    holds: frozenset[str]
    set: str


@dataclass(frozen=True, slots=True)
class Learned:
    """A model, and for each kind how it did on the sets that were left out.

    :ivar lines: a line for people for each kind.
    :ivar scores: of each example and kind, by a model that had not seen the example's set.
    """

    model: LinearModel
    lines: Mapping[str, str]
    scores: Floats


@dataclass(slots=True)
class LinearTraining:
    """How to train; the same examples give the same model.

    :ivar left: the share of what holds that rules leave, of each kind; 1 where it is not told.
    :ivar strength: how much weights may grow (C of the regression).
    :ivar precisions: of a kind, instead of `PRECISION`.
    """

    kinds: tuple[str, ...]
    left: Mapping[str, float] = field(default_factory=dict)
    strength: float = 0.3
    precisions: Mapping[str, float] = field(default_factory=dict)

    def learned(self, examples: Sequence[Example]) -> Learned:
        """Train on all examples, with chances and thresholds from the sets left out."""
        matrix = _matrix(examples)
        sets = np.array([each.set for each in examples])
        scores = np.full((len(examples), len(self.kinds)), -30.0)
        for name in sorted(set(sets)):
            weights, base = self._fitted(examples, matrix, sets != name)
            scores[sets == name] = matrix[np.flatnonzero(sets == name)] @ weights + base
        weights, base = self._fitted(examples, matrix, np.ones(len(examples), dtype=bool))
        thresholds, lines = [], {}
        for column, kind in enumerate(self.kinds):
            asked, held = _asked(examples, kind)
            counted = np.where(held, self.left.get(kind, 1.0), 1.0)
            slope, start = _calibrated(scores[asked, column], held, counted)
            weights[:, column] *= slope
            base[column] = base[column] * slope + start
            chances = 1 / (1 + np.exp(-(scores[asked, column] * slope + start)))
            least = threshold(chances, held, counted, self.precisions.get(kind, PRECISION))
            thresholds.append(least)
            lines[kind] = told(chances, held, counted, least)
        model = LinearModel(
            self.kinds, weights.astype(np.float32), base.astype(np.float32), tuple(thresholds)
        )
        return Learned(model, lines, scores)

    def _fitted(
        self, examples: Sequence[Example], matrix: csr_matrix, chosen: Flags
    ) -> tuple[Floats, Floats]:
        """Give weights and base of all kinds, from the chosen examples."""
        kept = _in_several_sets(examples, matrix, chosen)
        weights, base = np.zeros((SIZE, len(self.kinds))), np.full(len(self.kinds), -30.0)
        for column, kind in enumerate(self.kinds):
            asked, held = _asked(examples, kind)
            rows = asked[chosen[asked]]
            truth = held[chosen[asked]]
            if len(set(truth)) < 2 or not kept.size:
                continue
            fit = LogisticRegression(C=self.strength, solver="liblinear", random_state=0, max_iter=200)
            fit.fit(matrix[rows][:, kept], truth)
            weights[kept, column] = fit.coef_[0]
            base[column] = fit.intercept_[0]
        return weights, base


def threshold(chances: Floats, held: Flags, counted: Floats, wanted: float) -> float:
    """Give the least chance from which the share that holds is as wanted, one false more thought of."""
    order = np.argsort(-chances, kind="stable")
    falling = chances[order]
    right = np.cumsum(np.where(held, counted, 0)[order])
    false = np.cumsum(np.where(held, 0, counted)[order])
    good = (right / (right + false + 1) >= wanted) & (np.cumsum(held[order]) >= FEWEST) & (falling >= LEAST)
    good[:-1] &= np.diff(falling) < -_SAME
    return float(falling[np.flatnonzero(good)[-1]]) if good.any() else NEVER


def told(chances: Floats, held: Flags, counted: Floats, least: float) -> str:
    """Tell how a kind did: how many above the threshold hold, and how many of all that hold are there."""
    above = chances >= least
    right, false = int((above & held).sum()), int((above & ~held).sum())
    share = counted[above & held].sum() / max(counted[above].sum(), 1e-9)
    return (
        f"threshold {least:.2f}: {right} of {int(held.sum())} found, {false} false, "
        f"precision of what is left {share:.2f}"
    )


def _matrix(examples: Iterable[Example]) -> csr_matrix:
    columns, ends = list[int](), [0]
    for each in examples:
        columns += [place(feature) for feature in each.features]
        ends.append(len(columns))
    ones = np.ones(len(columns), dtype=np.float32)
    matrix = csr_matrix((ones, np.array(columns, dtype=np.int32), np.array(ends)), (len(ends) - 1, SIZE))
    matrix.sum_duplicates()
    return matrix


def _in_several_sets(examples: Sequence[Example], matrix: csr_matrix, chosen: Flags) -> npt.NDArray[np.int64]:
    """Give the places that stand in several sets, so that nothing is learned of one alone."""
    seen = Counter[int]()
    sets = np.array([each.set for each in examples])
    for name in set(sets[chosen]):
        seen.update(np.unique(matrix[np.flatnonzero(chosen & (sets == name))].indices).tolist())
    return np.array(sorted(key for key, count in seen.items() if count >= _SETS), dtype=np.int64)


def _asked(examples: Sequence[Example], kind: str) -> tuple[npt.NDArray[np.int64], Flags]:
    """Give the rows of which a kind is asked, and whether it holds of them."""
    rows = np.array([row for row, each in enumerate(examples) if kind in each.possible], dtype=np.int64)
    return rows, np.array([kind in examples[row].holds for row in rows], dtype=bool)


def _calibrated(scores: Floats, held: Flags, counted: Floats) -> tuple[float, float]:
    """Give slope and start of the line that makes a score's chance the share that holds."""
    if len(set(held)) < 2:
        return 1.0, 0.0
    fit = LogisticRegression(C=100.0, solver="liblinear", random_state=0)
    fit.fit(scores[:, None], held, sample_weight=counted)
    return max(float(fit.coef_[0, 0]), 0.05), float(fit.intercept_[0])
