"""Who has taken another name, as a document tells: `Karin Berg heter numera Karin Ek`; bodies likewise."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from graph.names.candidates import Candidate
from graph.names.people.name_parts import surname_of
from graph.text.words import Words
from graph.within.variants import Resolved

_SINCE = r"(?:numera|nu|i dag|i stället|(?:sedan|från|efter)[^.,;]{2,30}) "
_CALLED = re.compile(rf"(?:^|[^.:;!?]* )heter (?:{_SINCE}){{1,2}}")
_FORMERLY = r"(?:tidigare|förut|förr)"
_FORMER = re.compile(
    rf"[(,] ?(?:{_FORMERLY}|född|f\. ?d\.) |[^.:;!?]* {_FORMERLY} (?:känd|kallad)(?:[^.,;:]{{0,30}} som)? "
)
_BODY_FORMER = re.compile(rf"\((?:{_FORMERLY}|före detta|f\. ?d\.) |, de[nt] {_FORMERLY} ")
_BODY_NOW = re.compile(r"\((?:numera|nu) |är (?:numera|sedan [^.,;]{2,30}) ")
_BODY_CALLED = re.compile(rf"(?!(?:.* )?(?:att|som heter|samman|ihop) ){_CALLED.pattern}")
_PRONOUNS = frozenset({"hon", "han", "hen"})
_NOW = re.compile(r"[(,] ?(?:numera|nu) ")
_BODIES = frozenset({"organisation", "group"})
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
        new = named[one.first]
        if old := _former_surname(words, one.last):
            found[" ".join((*new.split()[:-1], old))] = new
        elif words.lowers[max(0, one.first - 2) : one.first] in (["heter", each] for each in _PRONOUNS):
            before = {name for at, name in named.items() if at < one.first and _is_one(name, new)}
            found |= dict.fromkeys(before, new) if len(before) == 1 else {}
    return found


def renamed_bodies(words: Words, resolved: Sequence[Resolved]) -> list[Resolved]:
    """Call a body by its new name where a document tells it: `Ekby Vatten AB (tidigare Ekby Avlopp AB)`.

    :param resolved: all that is named, in the order of the text.
    """
    found: dict[tuple[str, str], str] = {}
    bodies = [one for one in resolved if one.kind in _BODIES]
    for one, other in pairwise(bodies):
        between = _between(words, one.last, other.first) if one.kind == other.kind else ""
        if _BODY_CALLED.fullmatch(between) or _BODY_NOW.fullmatch(between):
            found[one.kind, one.name] = other.name
        elif _BODY_FORMER.fullmatch(between):
            found[one.kind, other.name] = one.name
    new = {old: name for old, name in found.items() if (old[0], name) not in found and old[1] != name}
    return [replace(one, name=new.get((one.kind, one.name), one.name)) for one in resolved]


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
