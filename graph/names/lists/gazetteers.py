"""Lists of names that are facts: regions, municipalities, authorities, hospitals, laws, names of people."""

import gzip
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from graph.text.words import split

_BRANCHES_ONLY = 4  # columns of an association that is a name only with the place of its branch
LOWER_CASE_FROM = 11  # letters in the longest word from which a name is certain in lower case too


@dataclass(frozen=True, slots=True)
class Pattern:
    """One form of a listed name, as words.

    :ivar lowers: the words, case-folded.
    :ivar exact: capitals must be as written: short forms.
    :ivar free: the name may stand in lower case.
    :ivar unclear: the form stands for this only where the document says so.
    """

    words: tuple[str, ...]
    lowers: tuple[str, ...]
    kind: str
    name: str
    exact: bool
    free: bool
    unclear: bool


@dataclass(frozen=True, slots=True)
class PersonNames:
    """Given names and surnames, case-folded, with the number of bearers; ordinary words among them."""

    first: dict[str, int]
    last: dict[str, int]
    ordinary: frozenset[str]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The listed names by their first word, the longest first."""

    patterns: dict[str, tuple[Pattern, ...]]
    kinds: dict[str, str]


@cache
def person_names() -> PersonNames:
    """Load given names and surnames; once in a process."""
    first, last = dict[str, int](), dict[str, int]()
    ordinary = set[str]()
    for name, listed in (("first_names.tsv.gz", first), ("surnames.tsv.gz", last)):
        for row in rows(name):
            folded = row[0].casefold()
            listed[folded] = max(listed.get(folded, 0), int(row[1]))
            if len(row) > 2:
                ordinary.add(folded)
    return PersonNames(first, last, frozenset(ordinary))


@cache
def places() -> frozenset[str]:
    """Load the names of towns, villages and municipalities, case-folded."""
    towns = {row[0].casefold() for row in rows("places.tsv")}
    return frozenset(towns | {row[2].casefold() for row in rows("municipalities.tsv")})


@cache
def countries() -> frozenset[str]:
    """Load the names of countries, their parts and great cities in Swedish, case-folded."""
    return frozenset(name.casefold() for (line,) in rows("countries.txt") for name in line.split("|"))


@cache
def programme_areas() -> dict[tuple[str, ...], str]:
    """Load the programme areas: the words of each form, case-folded, and the area's name."""
    forms = dict[tuple[str, ...], str]()
    for row in rows("programme_areas.tsv"):
        for form in (row[1], *_forms(row, 2)):
            forms[_words(form.casefold())] = row[1]
    return forms


@cache
def associations() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Load the forms of national associations, as words, by their first word."""
    forms = dict[str, list[tuple[str, ...]]]()
    for row in rows("associations.tsv"):
        for form in (row[0], *_forms(row, 1), *_forms(row, 2)):
            forms.setdefault(_words(form)[0], []).append(_words(form))
    return {first: tuple(sorted(each, key=len, reverse=True)) for first, each in forms.items()}


@cache
def parties() -> dict[str, str]:
    """Load the parties by the letters that follow a person's name."""
    return {row[1]: row[0] for row in rows("parties.tsv") if row[0]}


@cache
def party_letters() -> frozenset[str]:
    """Load the letters that follow a person's name, also those that local parties share."""
    return frozenset(row[1] for row in rows("parties.tsv"))


@cache
def healthcare_regions() -> dict[str, tuple[str, ...]]:
    """Load the healthcare regions that each region belongs to."""
    return {row[1]: tuple(row[3].split("|")) for row in rows("regions.tsv")}


@cache
def gazetteer() -> Gazetteer:
    """Load the listed names of public bodies, strategies and laws; once in a process."""
    index = dict[str, list[Pattern]]()
    kinds = dict[str, str]()
    for kind, name, forms, unclear in _entries():
        kinds[name.casefold()] = kind
        for form in dict.fromkeys((name, *forms, *unclear)):
            for surface in (form, *_genitives(form)):
                pattern = _pattern(surface, kind, name, unclear=form in unclear)
                index.setdefault(pattern.words[0].casefold(), []).append(pattern)
    ordered = {
        word: tuple(sorted(set(listed), key=lambda one: (-len(one.words), one.words, one.name)))
        for word, listed in index.items()
    }
    return Gazetteer(ordered, kinds)


def rows(name: str) -> Iterator[list[str]]:
    """Read one file of facts, without its comments."""
    data = (files("graph") / "data" / name).read_bytes()
    text = (gzip.decompress(data) if name.endswith(".gz") else data).decode("utf-8")
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))


def _entries() -> Iterator[tuple[str, str, list[str], list[str]]]:
    for row in rows("regions.tsv"):
        council = row[2] + "s landsting"
        yield "region", row[1], [*_forms(row, 4), *_forms(row, 5), council], _forms(row, 6)
    for row in rows("municipalities.tsv"):
        if row[2] != "Gotland":
            yield "organisation", row[1], _municipal_forms(row[1], row[2]), []
    yield from (("organisation", name, [], []) for name in parties().values())
    yield from (("organisation", row[0], _forms(row, 1), []) for row in rows("companies.tsv"))
    for row in rows("bodies.tsv"):
        yield row[0], row[1], _forms(row, 2), _forms(row, 3)
    listed = (
        ("healthcare_regions.tsv", "region"),
        ("authorities.tsv", "organisation"),
        ("associations.tsv", "organisation"),
        ("hospitals.tsv", "organisation"),
        ("laws.tsv", "strategy"),
    )
    for file, kind in listed:
        for row in (each for each in rows(file) if len(each) < _BRANCHES_ONLY):
            yield kind, row[0], [*_forms(row, 1), *_county_forms(row[0])], _forms(row, 2)


@cache
def municipalities() -> dict[str, str]:
    """Give the full name of each municipality by its place, as written: `Flen` to `Flens kommun`."""
    return {row[2]: row[1] for row in rows("municipalities.tsv")}


def _municipal_forms(name: str, place: str) -> list[str]:
    stem = name.removesuffix(" kommun").removesuffix(" stad").removesuffix(" Stad")
    return [f"{stem} kommun", f"{stem} stad", f"{place} kommun", f"{place} stad", f"{place}s kommun"]


def _county_forms(name: str) -> list[str]:
    """Give the other ways to name a county's board: `Länsstyrelsen i Gävleborg`, `Länsstyrelsen Skåne`."""
    head, _, county = name.partition(" i ")
    if head != "Länsstyrelsen":
        return []
    places = [
        row[1].removeprefix("Region ").removesuffix(" län") for row in rows("regions.tsv") if row[2] == county
    ]
    return [f"{head} {county}", *(f"{head}{link}{place}" for place in places for link in (" ", " i "))]


def _forms(row: list[str], column: int) -> list[str]:
    return [form for form in row[column].split("|") if form] if len(row) > column else []


def _genitives(form: str) -> Iterable[str]:
    if re.search(r"[A-ZÅÄÖ]$", form):
        return (form + "s", form + ":s")
    return () if form[-1] in "sxz" else (form + "s",)


def _pattern(surface: str, kind: str, name: str, *, unclear: bool) -> Pattern:
    words = _words(surface)
    short = len(words) == 1 and sum(letter.isupper() for letter in surface) > 1
    long = max(map(len, words)) >= LOWER_CASE_FROM
    free = not short and not unclear and (kind == "strategy" or long or name in {"Regeringen", "Riksdagen"})
    lowers = tuple(map(str.casefold, words))
    return Pattern(words, lowers, kind, name, short or unclear, free, unclear)


def _words(surface: str) -> tuple[str, ...]:
    return tuple(token for token in split(surface)[0] if not token.isspace())
