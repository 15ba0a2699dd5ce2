"""Tells a surname that stands before the given name: by the names themselves, or by the list around them."""

from collections.abc import Sequence

from graph.gazetteers import person_names


def is_turned(name: str) -> bool:
    """Tell whether two words are clearly a surname and a given name: `Lindvall Mikael`."""
    last, first = name.casefold().split()
    names = person_names()
    clear = last in names.last and first in names.first
    return clear and last not in names.first and not names.last.get(first)


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
    """Tell whether both words of a name are given names."""
    return _is_pair(name) and all(word in person_names().first for word in name.casefold().split())
