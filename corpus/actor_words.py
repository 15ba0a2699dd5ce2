"""Nouns for those who act, bodies and offices: one lexicon, `corpus/actor_words.txt`, for names and cells.

A noun counts in any inflection and as the last part of a compound: "nämnd" is also "Kulturnämndens".
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

_ENDINGS = ("n", "en", "et", "t", "a", "e", "er", "ar", "or", "r", "na", "rna", "erna", "arna", "ena")
_WITHOUT_END = {"a": ("or", "orna"), "um": ("et", "er", "en", "erna")}
_UNITS = ("organisation", "group", "unit")
_NAMED = ("organisation", "group")
_OFFICE, _AMBIGUOUS, _CAPITAL, _NO_UNIT = "office", "ambiguous", "capital", "no unit"


@dataclass(frozen=True, slots=True)
class BodyNoun:
    """A form of a noun that heads names of bodies.

    :ivar noun: without article.
    :ivar kind: of what is named, `organisation` or `group`.
    :ivar definite: `nämnden`, not `nämnd`.
    :ivar capital: whether only a capital inside a sentence makes it a name.
    """

    noun: str
    kind: str
    definite: bool
    capital: bool


@lru_cache(maxsize=65_536)
def is_unit(word: str) -> bool:
    """Tell whether a word names a body or a part of one, by itself or as a compound.

    >>> [is_unit(word) for word in ("Kulturnämnden", "skolornas", "byalaget", "Regelverk", "lagen")]
    [True, True, True, False, False]
    """
    lower = word.lower()
    return _longest(lower, _unit_forms()) > _longest(lower, _forms_of_no_units())


@lru_cache(maxsize=65_536)
def is_office(word: str) -> bool:
    """Tell whether a word names an office, title or profession; "ägarna" is rather who owns something.

    >>> [is_office(word) for word in ("processchefen", "Gruppledaren", "VD", "skolsköterskor", "ledning")]
    [True, True, True, True, False]
    """
    lower = word.lower()
    return lower in whole_offices() or _longest(lower, _office_forms()) > 0


def is_no_unit(word: str, noun: str) -> bool:
    """Tell whether a compound, in lower case, that ends in a form of a noun is nobody: "regelverket"."""
    return _longest(word, _forms_of_no_units()) > len(noun)


@cache
def body_nouns() -> Mapping[str, BodyNoun]:
    """Give the forms, definite and not, of the nouns that head names of bodies."""
    found = dict[str, BodyNoun]()
    for name, words in _lists().items():
        kind, *marks = name.split()
        for word in words if kind in _NAMED else ():
            noun, _, article = word.strip("=").partition("/")
            found[noun] = BodyNoun(noun, kind, word.startswith("="), _CAPITAL in marks)
            if article:
                found[noun + article] = BodyNoun(noun, kind, True, _CAPITAL in marks)
    return found


@cache
def offices(*, ambiguous: bool = False) -> tuple[str, ...]:
    """Give what words for offices end in, uninflected, the longest first.

    :param ambiguous: with those that mean other things too.
    """
    names = (_OFFICE, f"{_OFFICE} {_AMBIGUOUS}")[: 1 + ambiguous]
    found = (word for name in names for word in _lists()[name] if not word.startswith("="))
    return tuple(sorted(found, key=len, reverse=True))


@cache
def whole_offices() -> frozenset[str]:
    """Give the words for offices that stand alone and in this form only: "vd"."""
    return frozenset(word[1:] for word in _lists()[_OFFICE] if word.startswith("="))


def _longest(word: str, forms: Mapping[int, frozenset[str]]) -> int:
    """Give the length of the longest form that a word ends in; 0 where it ends in none."""
    return next((size for size, held in forms.items() if word[-size:] in held), 0)


@cache
def _unit_forms() -> Mapping[int, frozenset[str]]:
    names = (name for name in _lists() if name.split()[0] in _UNITS and _AMBIGUOUS not in name)
    return _by_length(word.partition("/")[0] for name in names for word in _lists()[name])


@cache
def _forms_of_no_units() -> Mapping[int, frozenset[str]]:
    return _by_length(_lists()[_NO_UNIT])


@cache
def _office_forms() -> Mapping[int, frozenset[str]]:
    return _by_length(offices())


def _by_length(nouns: Iterable[str]) -> Mapping[int, frozenset[str]]:
    """Give the forms of nouns by how long they are, the longest first."""
    found = defaultdict[int, set[str]](set)
    for form in (form for noun in nouns for form in _inflected(noun)):
        found[len(form)].add(form)
    return {size: frozenset(found[size]) for size in sorted(found, reverse=True)}


def _inflected(noun: str) -> Iterator[str]:
    """Give the forms of a noun: "skola" with "skolorna", "museum" with "museet"."""
    forms = [noun[1:]] if noun.startswith("=") else [noun, *(noun + ending for ending in _ENDINGS)]
    for end, endings in _WITHOUT_END.items():
        forms += [noun.removesuffix(end) + each for each in endings] if noun.endswith(end) else ()
    for form in forms:
        yield from (form, form + "s")


@cache
def _lists() -> Mapping[str, tuple[str, ...]]:
    text = (files("corpus") / "actor_words.txt").read_text(encoding="utf-8")
    parts = (part.partition("]") for part in text.split("\n[")[1:])
    return {
        name: tuple(word for line in rest.splitlines() if not line.startswith("#") for word in line.split())
        for name, _, rest in parts
    }
