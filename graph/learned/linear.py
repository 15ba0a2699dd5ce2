"""A linear model over hashed features: says of each kind how likely it holds of an example.

A feature is a short string ("between=för", "subject=person"); its place in the model is a stable digest, so
that no list of words is kept. An example's score is the sum of its features' weights, so that what many
examples share may be summed once (`LinearModel.summed`). The chance of a score is the share of such examples
that held in documents that the model had not seen; a threshold is such a chance.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
SIZE = 1 << 18
"""How many places features share."""


@lru_cache(maxsize=1 << 16)
def place(feature: str) -> int:
    """Give the place of a feature, the same on every machine."""
    return crc32(feature.encode()) % SIZE


@dataclass(frozen=True, slots=True)
class LinearModel:
    """What each feature counts towards each kind.

    :ivar weights: of shape (places, kinds).
    :ivar base: the score of an example without features.
    :ivar thresholds: the chance from which a kind is taken for true; above 1 where it never is.
    """

    kinds: tuple[str, ...]
    weights: Floats
    base: Floats
    thresholds: tuple[float, ...]

    def summed(self, features: Iterable[str]) -> Floats:
        """Give what features count together towards each kind; one that stands twice counts twice."""
        total: Floats = self.weights[[place(each) for each in features]].sum(axis=0)
        return total

    def chances(self, scores: Floats) -> Floats:
        """Give the chances of scores, which are sums of features without the base."""
        likely: Floats = 1 / (1 + np.exp(-np.clip(scores + self.base, -30, 30)))
        return likely

    def likely(self, scores: Floats) -> Iterator[tuple[str, float]]:
        """Give the kinds whose chance reaches their threshold, with the chance."""
        for kind, chance, least in zip(self.kinds, self.chances(scores), self.thresholds, strict=True):
            if chance >= least:
                yield kind, round(float(chance), 2)

    def write(self, path: Path) -> None:
        """Write the model, its weights in sixteen bits and only where a place counts."""
        rounded = self.weights.astype(np.float16)
        used = np.flatnonzero(rounded.any(axis=1)).astype(np.uint32)
        held: dict[str, Any] = {
            "kinds": np.array(self.kinds),
            "places": used,
            "weights": rounded[used],
            "base": self.base.astype(np.float32),
            "thresholds": np.array(self.thresholds, dtype=np.float64),
        }
        with path.open("wb") as file:
            np.savez_compressed(file, **held)


def read_model(path: Path) -> LinearModel:
    """Read a model that `LinearModel.write` wrote."""
    with np.load(path, allow_pickle=False) as held:
        weights = np.zeros((SIZE, len(held["kinds"])), dtype=np.float32)
        weights[held["places"]] = held["weights"]
        thresholds = tuple(float(each) for each in held["thresholds"])
        return LinearModel(tuple(map(str, held["kinds"])), weights, held["base"], thresholds)
