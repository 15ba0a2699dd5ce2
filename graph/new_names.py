"""Persons who have taken another name, as a document tells: `Karin Berg heter numera Karin Ek`."""

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise

from graph.candidates import Candidate
from graph.name_parts import surname_of
from graph.words import Words

_CALLED = re.compile(
    r"(?:^|[^.:;!?]* )heter (?:(?:numera|nu|i dag|i stället|(?:sedan|från|efter)[^.,;]{2,30}) ){1,2}"
)
_FORMER = re.compile(r"[(,] ?(?:tidigare|förut|född|f\. ?d\.) ")
_NOW = re.compile(r"[(,] ?(?:numera|nu) ")
_FARTHEST = 120  # characters between the two names


def new_names(words: Words, persons: Iterable[Candidate]) -> Mapping[str, str]:
    """Give for the old name of each person the new one that the document tells; the given name stays.

    :param persons: those whose names stand in full.
    """
    ordered = sorted(persons, key=lambda one: one.first)
    named = {one.first: _name(words, one) for one in ordered}
    found: dict[str, str] = {}
    for one, other in pairwise(ordered):
        told = _told(_between(words, one.last, other.first), named[one.first], named[other.first])
        found |= {old: new for old, new in told if _is_one(old, new)}
    for one in ordered:
        if old := _former_surname(words, one.last):
            new = named[one.first]
            found[" ".join((*new.split()[:-1], old))] = new
    return found


def _name(words: Words, one: Candidate) -> str:
    return one.name or " ".join(words.surface(one.first, one.last).split())


def _between(words: Words, first: int, last: int) -> str:
    if last - first < 1 or any(words.parted[at] for at in range(first, last + 1)):
        return ""
    text = " ".join(words.surface(first, last).split()) + " "
    return text if len(text) <= _FARTHEST else ""


def _told(between: str, first: str, second: str) -> Iterable[tuple[str, str]]:
    """Give the old name and the new one of two, by the words between them."""
    if _CALLED.fullmatch(between) or _NOW.fullmatch(between):
        yield first, second
    elif _FORMER.fullmatch(between):
        yield second, first


def _is_one(old: str, new: str) -> bool:
    """Tell whether two names are of one given name and two surnames."""
    return old.split()[0] == new.split()[0] and old.split()[-1] != new.split()[-1]


def _former_surname(words: Words, at: int) -> str:
    """Read a surname alone in brackets after a name: `Karin Ek (född Berg)`; "" where there is none."""
    sign, cue, old, close = [*words.texts[at : at + 4], "", "", "", ""][:4]
    told = sign == "(" and cue in ("tidigare", "född") and close == ")"
    return old if told and old[0].isupper() and surname_of(old.casefold()) else ""
