"""Finds boards that a word in the plural names for several places: `länsstyrelserna i Ekland och Alby`."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile
from operator import itemgetter

from graph.names.candidates import Candidate, Reading
from graph.names.gazetteers import municipalities, rows
from graph.text.words import Words

_BOARDS = re.compile(r"(?P<stem>[a-zåäö]*(?:styrels|[a-zåäö]nämnd|förvaltning))(?:er|ar)na")
_JOINTS = frozenset({",", "och", "samt"})
_AREAS = frozenset({"län", "kommun", "kommuner", "kommunerna"})
_LONGEST = 3  # words of a place: `Jämtland Härjedalen`, `Norra Ekby`


def find_shared_boards(reading: Reading) -> None:
    """Add a candidate for each board; the first is the words up to its place, the others a place each."""
    words = reading.words
    for at, lower in enumerate(words.lowers):
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
