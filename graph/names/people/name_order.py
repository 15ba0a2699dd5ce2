"""Tells a surname that stands before the given name: by the names themselves, or by the list around them."""

from collections.abc import Sequence

from graph.names.lists.gazetteers import person_names, places
from graph.names.people.name_parts import Part

_BEARERS = 100  # of a given name that turns a name whose other half no list knows


def is_turned(name: str) -> bool:
    """Tell whether two words are clearly a surname and a given name: `Lindvall Mikael`, `Qvexo Anna-Lena`."""
    last, first = name.casefold().split()
    names = person_names()
    if any(half in names.first for half in (last, *last.split("-")[:1])):
        return False
    halves = first.split("-")
    if any(names.last.get(half) for half in halves):
        return False
    borne = min(names.first.get(half, -1) for half in halves)
    return borne >= (0 if last in names.last else _BEARERS)


def is_turned_pair(parts: Sequence[Part]) -> bool:
    """Tell whether two parts may be a surname, listed or not, and a given name: `Louekoski Vesa-Matti`."""
    last, first = parts[0], parts[1]
    if any(part.initial or part.particle for part in (last, first)):
        return False
    names = person_names()
    given = all(half in names.first and not names.last.get(half) for half in first.lower.split("-"))
    halves = (last.lower, last.lower.split("-")[0])
    return given and not any(
        half in known for half in halves for known in (names.first, names.ordinary, places())
    )


def turned_by_neighbours(names: Sequence[str]) -> frozenset[str]:
    """Give the names that may be read either way and stand between two that are turned: `Harald Malin`.

    :param names: of persons, in the order of the text.
    """
    turned = set()
    for before, name, after in zip(names, names[1:], names[2:], strict=False):
        if (
            _is_either(name)
            and _is_pair(before)
            and _is_pair(after)
            and is_turned(before)
            and is_turned(after)
        ):
            turned.add(name.casefold())
    return frozenset(turned)


def _is_pair(name: str) -> bool:
    return len(name.split()) == 2


def _is_either(name: str) -> bool:
    """Tell whether both words of a name are given names, or a surname and a word that no list knows."""
    if not _is_pair(name):
        return False
    names, (one, other) = person_names(), name.casefold().split()
    unlisted = one in names.last and other not in names.last and one not in names.first
    return unlisted or all(word in names.first for word in (one, other))
