"""Joins a town and the state or land after it, which Universal NER counts as one name: `Tulsa, Oklahoma`."""

from collections.abc import Iterable, Sequence
from functools import cache

from graph.names.lists.gazetteers import countries, rows
from graph.tagger.labels import Tagged

_LISTED = (",", " och ", " eller ", " samt ", " & ")
"""What follows a place that is one of several."""


def joined_places(text: str, names: Sequence[Tagged]) -> list[Tagged]:
    """Join two places with nothing but a comma between them, of which the latter alone is a state or a land.

    In a row of places, that is with another before or after, none are joined.
    """
    result = list[Tagged]()
    for at, name in enumerate(names):
        before = result[-1] if result else None
        if before and _is_pair(text, before, name) and not _in_a_row(text, names[: at - 1], before, name):
            score = min(before.score, name.score)
            result[-1] = Tagged(before.start, name.end, name.label, score)
        else:
            result.append(name)
    return result


def _is_pair(text: str, town: Tagged, land: Tagged) -> bool:
    places = town.label == land.label == "LOC" and text[town.end : land.start] == ", "
    return places and _is_land(text[land.start : land.end]) and not _is_land(text[town.start : town.end])


def _in_a_row(text: str, earlier: Iterable[Tagged], town: Tagged, land: Tagged) -> bool:
    follows = any(one.label == "LOC" and text[one.end : town.start] == ", " for one in earlier)
    return follows or text[land.end :].lower().startswith(_LISTED)


def _is_land(name: str) -> bool:
    lower = name.casefold()
    return not _lands().isdisjoint({lower, lower.removesuffix("s")})


@cache
def _lands() -> frozenset[str]:
    states = {
        name.casefold()
        for kind, line in rows("geography.txt")
        if kind == "region"
        for name in line.split("|")
    }
    return frozenset(states | countries())
