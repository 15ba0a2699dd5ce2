"""Whether one section holds most of a query's words, found by as few searches as will do."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Protocol

from search.analysis.query import Group

_ROUNDING = 1e-9


class Holders(Protocol):
    """Which sections hold a word."""

    def matching(self, group: Group, section_ids: Sequence[str]) -> frozenset[str]:
        """Tell which of the sections hold a group's word."""
        ...


@dataclass(frozen=True, slots=True)
class Asked:
    """A word of a query that stands somewhere: what it is worth, and whether it is rare."""

    group: Group
    worth: float
    is_rare: bool


def holds_most(words: Sequence[Asked], section_ids: Sequence[str], *, needed: float, index: Holders) -> bool:
    """Tell whether one of the sections holds words of a worth, a rare one among them.

    Rare words are asked for first. Of the others only the sections with a rare one matter, and those as long
    as they can still come to what is needed.
    """
    left = sum(word.worth for word in words)
    if left + _ROUNDING < needed:
        return False
    holders = {word: index.matching(word.group, section_ids) for word in words if word.is_rare}
    among = frozenset[str]().union(*holders.values())
    left -= sum(word.worth for word in holders)
    for word in sorted((word for word in words if not word.is_rare), key=lambda each: -each.worth):
        among = frozenset(one for one in among if _held(words, holders, one) + left + _ROUNDING >= needed)
        if not among:
            return False
        holders[word] = index.matching(word.group, sorted(among))
        left -= word.worth
    return any(_held(words, holders, one) >= needed for one in among)


def _held(words: Sequence[Asked], holders: Mapping[Asked, AbstractSet[str]], section_id: str) -> float:
    """Give what the words of a section are worth, as far as they have been asked for."""
    return sum(word.worth for word in words if section_id in holders.get(word, ()))
