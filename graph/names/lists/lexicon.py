"""Closed lists of words that the finders go by, read from graph/data/word_lists.txt."""

from functools import cache
from importlib.resources import files


@cache
def word_list(name: str) -> frozenset[str]:
    """Give one list of words, case-folded.

    :raises KeyError: where there is no list of that name.
    """
    return _lists()[name]


@cache
def _lists() -> dict[str, frozenset[str]]:
    text = (files("graph") / "data" / "word_lists.txt").read_text(encoding="utf-8")
    found = dict[str, set[str]]()
    name = ""
    for line in text.splitlines():
        if line.startswith("["):
            name = line.strip("[]")
            found[name] = set()
        elif line and not line.startswith("#"):
            found[name].update(line.split())
    return {name: frozenset(words) for name, words in found.items()}
