"""Near-identical texts: each text gets a sketch, and two sketches tell how much the texts have in common."""

import hashlib
import math
from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

from search.analysis.analyser import folded_words

SKETCH_SIZE = 16
_SHINGLE = 3
_ALIKE = 0.85

Key = TypeVar("Key", bound=Hashable)


def sketch_of(text: str) -> tuple[int, ...]:
    """Give the smallest hashes of the text's runs of three words, in rising order; figures count as words."""
    words = folded_words(text)
    runs = {" ".join(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1))}
    hashes = {int.from_bytes(hashlib.blake2b(run.encode(), digest_size=4).digest(), "big") for run in runs}
    return tuple(sorted(hashes)[:SKETCH_SIZE])


def likeness(one: Sequence[int], other: Sequence[int]) -> float:
    """Estimate the share of runs that two texts have in common (Jaccard), from their sketches."""
    smallest = sorted({*one, *other})[:SKETCH_SIZE]
    shared = set(one) & set(other)
    return sum(value in shared for value in smallest) / len(smallest) if smallest else 1.0


def folded(ordered: Sequence[Key], sketches: Mapping[Key, tuple[int, ...]]) -> dict[Key, tuple[Key, ...]]:
    """Fold near-identical texts into the first of them.

    :param ordered: what stands for each text, best first.
    :returns: those that stay, in order, each with those that were folded into it.
    """
    kept: dict[Key, list[Key]] = {}
    holders: dict[int, list[Key]] = {}
    values = {item: frozenset(sketches.get(item, ())) for item in ordered}
    for item in ordered:
        sketch = sketches.get(item, ())
        few = telling(sketch)
        near = dict.fromkeys(one for value in few for one in holders.get(value, ()))
        similar = (one for one in near if _are_alike(values[item], values[one]))
        original = next(similar, None)
        if original is not None:
            kept[original].append(item)
            continue
        kept[item] = []
        for value in few:
            holders.setdefault(value, []).append(item)
    return {item: tuple(copies) for item, copies in kept.items()}


def _are_alike(one: frozenset[int], other: frozenset[int]) -> bool:
    """Tell whether two texts are nearly the same; of most pairs the few shared values already say no."""
    shared = len(one & other)
    return shared >= _ALIKE * max(len(one), len(other)) and likeness(tuple(one), tuple(other)) >= _ALIKE


def telling(sketch: Sequence[int]) -> Sequence[int]:
    """Give the few smallest values of a sketch; two that are alike have one of these in common.

    Alike are two sketches that share at least `_ALIKE` of their values. What they do not share is too little
    to fill this many places in both, and both are in the same order.
    """
    return sketch[: len(sketch) - math.ceil(_ALIKE * len(sketch)) + 1] if sketch else ()
