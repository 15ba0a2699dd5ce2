"""The largest pairing of gold with what was found, each used once."""

from collections.abc import Callable, Sequence
from typing import TypeVar

Wanted = TypeVar("Wanted")
Given = TypeVar("Given")


def pairs(
    wanted: Sequence[Wanted], given: Sequence[Given], fits: Callable[[Wanted, Given], bool]
) -> dict[int, int]:
    """Pair as many as fit.

    :returns: for each row of `wanted` that got one, its row of `given`; the same for the same order.
    """
    fitting = [[row for row, one in enumerate(given) if fits(each, one)] for each in wanted]
    owner: dict[int, int] = {}
    for number in range(len(wanted)):
        _place(number, fitting, owner, set())
    return {number: row for row, number in owner.items()}


def _place(number: int, fitting: Sequence[Sequence[int]], owner: dict[int, int], tried: set[int]) -> bool:
    """Find a row for a wanted one, moving those that hold a row to another that fits them as well."""
    for row in fitting[number]:
        if row not in tried:
            tried.add(row)
            if row not in owner or _place(owner[row], fitting, owner, tried):
                owner[row] = number
                return True
    return False
