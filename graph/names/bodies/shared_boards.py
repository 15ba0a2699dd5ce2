"""Finds bodies that a word in the plural names for several places.

`Länsstyrelserna i Ekland och Alby`, `Ekby, Norrby och Alby kommuner`, `kommunerna Ekby och Alby`.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile
from operator import itemgetter

from corpus.actor_words import is_office
from graph.names.bodies.heads import body_head, nominative
from graph.names.bodies.territories import DIRECTIONS
from graph.names.candidates import Candidate, Reading
from graph.names.forms.canonical import listed_name
from graph.names.lists.gazetteers import countries, municipalities, places, rows
from graph.text.phrases import is_definite, is_heading, is_stop
from graph.text.words import Words

_BOARDS = re.compile(r"(?P<stem>[a-zåäö]*(?:styrels|[a-zåäö]nämnd|förvaltning))(?:er|ar)na")
_JOINTS = frozenset({",", "och", "samt"})
_AREAS = frozenset({"län", "kommun", "kommuner", "kommunerna"})
_MUNICIPALITIES = frozenset({"kommuner", "kommunerna"})
_FEWEST = 2  # places that make a list
_LONGEST = 3  # words of a place: `Jämtland Härjedalen`, `Norra Ekby`


def find_shared_boards(reading: Reading) -> None:
    """Add a candidate for each board; the first is the words up to its place, the others a place each."""
    words = reading.words
    for at, lower in enumerate(words.lowers):
        if lower in _MUNICIPALITIES:
            reading.candidates += _municipalities(words, at)
            continue
        match = _BOARDS.fullmatch(lower) if lower.endswith("na") else None
        if match is None or words.lowers[at + 1 : at + 2] != ["i"] or words.parted[at + 1]:
            continue
        found = [*_places(words, at + 2)]
        towns = any(words.lowers[last - 1].startswith("kommun") for _, last, _ in found)
        board = match["stem"].capitalize() + "en"
        named = [(first, last, _named(board, place, town=towns)) for first, last, place in found]
        known = [*takewhile(itemgetter(2), named)]
        for number, (first, last, name) in enumerate(known if len(known) > 1 else ()):
            start = first if number else at
            reading.candidates.append(Candidate(start, last, "organisation", "body", 0.99, name))


def _municipalities(words: Words, at: int) -> Iterator[Candidate]:
    """Give each municipality of the list before `kommuner`, or after `kommunerna`."""
    after = words.lowers[at] == "kommunerna"
    found = [*_places(words, at + 1)] if after and at + 1 < len(words) else [*_before(words, at)]
    if len(found) < _FEWEST or not all(_is_place(words, first) for first, *_ in found):
        return
    for first, last, place in found:
        known = municipalities().get(place) or listed_name(f"{place} kommun")
        name = known[1] if isinstance(known, tuple) else known
        own = f"{place}s kommun" if _is_written(words, f"{place}s") else f"{place} kommun"
        yield Candidate(first, last, "organisation", "territory", 0.95, name or own)


def _is_written(words: Words, genitive: str) -> bool:
    """Tell whether the text writes out the name of a municipality that has the genitive: `Ekbys kommun`."""
    return any(
        text == genitive and words.lowers[at : at + 1] == ["kommun"]
        for at, text in enumerate(words.texts, start=1)
    )


def _before(words: Words, at: int) -> Iterator[tuple[int, int, str]]:
    """Give the places of the list that ends with the word here, the last with the word itself."""
    found = list[tuple[int, int, str]]()
    end = at
    while end > 0 and words.capital(end - 1) and not words.parted[end]:
        first = end - 1
        if first and words.lowers[first - 1] in DIRECTIONS and words.capital(first - 1):
            first -= 1
        found.append((first, end + (end == at), words.surface(first, end)))
        joined = first > 1 and words.lowers[first - 1] in _JOINTS
        if not joined or any(words.parted[first - 1 : first + 1]):
            break
        end = first - 1
    yield from reversed(found)


def _is_place(words: Words, at: int) -> bool:
    """Tell whether a word in a list of places may be one: no heading, office or body."""
    lower = words.lowers[at]
    other = is_stop(lower) or is_office(lower) or is_heading(words, at) or body_head(nominative(lower))
    known = lower in places() or not (is_definite(lower) or lower.removesuffix("s") in countries())
    return words.texts[at].isalpha() and len(lower) > 2 and known and not other


def _places(words: Words, at: int) -> Iterator[tuple[int, int, str]]:
    """Give the places of a list, the last with the word for what they are: `Ekby och Alby kommuner`."""
    while at < len(words) and words.capital(at) and not words.parted[at]:
        end = at + 1
        while end < len(words) and end - at < _LONGEST and words.capital(end) and not words.parted[end]:
            end += 1
        area = end < len(words) and words.lowers[end] in _AREAS and not words.parted[end]
        yield at, end + area, words.surface(at, end)
        end += area
        joined = end < len(words) and words.lowers[end] in _JOINTS and not words.parted[end]
        if area or not joined:
            return
        at = end + 1


def _named(board: str, place: str, *, town: bool) -> str:
    """Name the board of a place: that of a county as listed, that of a municipality with its full name."""
    if board == "Länsstyrelsen":
        county = _counties().get(place.casefold().removesuffix("s"))
        return f"{board} i {county}" if county else ""
    bare = place if place in municipalities() else place.removesuffix("s")
    authority = municipalities().get(bare) or (f"{bare} kommun" if town else "")
    return f"{board} ({authority})" if authority else ""


@cache
def _counties() -> dict[str, str]:
    """Give the name of each county by its place, case-folded: `kronoberg` to `Kronobergs län`."""
    found = dict[str, str]()
    for row in rows("regions.tsv"):
        short = row[1].removeprefix("Region ").removesuffix(" län")
        for form in (short, row[2].removesuffix(" län"), *row[5].split("|")):
            found[form.removesuffix(" län").casefold().removesuffix("s")] = row[2]
    return found
