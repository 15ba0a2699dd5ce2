"""Ids as numbers: sixteen hexadecimal digits are 64 bits, which NumPy and Tantivy compare in bulk.

The order of the numbers is the order of the ids.
"""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

Keys = npt.NDArray[np.uint64]
Places = npt.NDArray[np.intp]
_DIGITS = 16


def keys_of(ids: Iterable[str]) -> Keys:
    """Give the numbers of ids, in their order.

    >>> keys_of(["00000000000000ff", "0000000000000100"]).tolist()
    [255, 256]
    """
    return np.frombuffer(bytes.fromhex("".join(ids)), dtype=">u8").astype(np.uint64)


def ids_of(keys: Keys) -> list[str]:
    """Give the ids of numbers.

    >>> ids_of(keys_of(["00000000000000ff"]))
    ['00000000000000ff']
    """
    digits = keys.astype(">u8").tobytes().hex()
    return [digits[at : at + _DIGITS] for at in range(0, len(digits), _DIGITS)]


def places_of(wanted: Keys, held: Keys) -> Places:
    """Tell where numbers stand in a list of numbers; -1 for those that do not.

    :param held: in rising order, each once.
    """
    if not len(held):
        return np.full(len(wanted), -1, dtype=np.intp)
    places = np.minimum(np.searchsorted(held, wanted), len(held) - 1)
    return np.where(held[places] == wanted, places, -1)


def are_among(wanted: Keys, held: Keys) -> npt.NDArray[np.bool_]:
    """Tell of each number whether it stands in a list; `held` as in `places_of`."""
    return places_of(wanted, held) >= 0
