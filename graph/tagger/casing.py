"""Gives a text that is all in capitals, or has none, the capitals that its known names would have.

A tagger lives on capitals. Headings and forms have only such, chats and search words none; in both the lists
of names of people, places and bodies tell where they belong. Every letter keeps its place.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from graph.names.lists.gazetteers import LOWER_CASE_FROM, countries, person_names, places, rows
from graph.names.lists.lexicon import word_list

_WORD = re.compile(r"[^\W\d_]+")
_OFTEN = 200  # bearers of a name from which it is taken for one
_SELDOM = 20  # bearers from which it is, if it is no word besides
_SHORT = 5  # letters of the longest word below which capitals are taken for an abbreviation


def recased(text: str) -> str:
    """Give the text with one case of letters as it would be printed; another text as it is."""
    lower = text.lower()
    if len(lower) != len(text) or not _of_one_case(text):
        return text
    printed = _printed()
    return _WORD.sub(lambda match: _as_printed(match[0], printed), lower)


def _of_one_case(text: str) -> bool:
    if text.islower():
        return True
    return text.isupper() and max(map(len, _WORD.findall(text))) >= _SHORT


def _as_printed(word: str, printed: Mapping[str, str]) -> str:
    if word in printed:
        return printed[word]
    stem = word.removesuffix("s")
    if stem == word or stem not in printed or (len(word) <= LOWER_CASE_FROM and _is_ordinary(word)):
        return word
    return printed[stem] + "s"


@cache
def _printed() -> dict[str, str]:
    """Load the words of names of people, places and bodies, as printed, without ordinary words."""
    people = person_names()
    listed = [pair for names in (people.first, people.last) for pair in names.items()]
    often = {name for name, count in listed if count >= _OFTEN}
    towns = {name for name in places() if _WORD.fullmatch(name)}
    known = (often | towns) - people.ordinary
    lands = {word for name in countries() for word in _WORD.findall(name)}
    rare = {name for name, count in listed if _SELDOM <= count < _OFTEN} | set(_abroad())
    known |= lands | {name for name in rare - known if not _is_ordinary(name)}
    printed = {name: name[0].upper() + name[1:] for name in known}
    bodies = {name.lower(): name for name in _bodies() if _is_certain(name)}
    return {
        lower: name for lower, name in (printed | bodies).items() if lower not in word_list("common-names")
    }


def _abroad() -> Iterator[str]:
    """Give the words of names of cities, states, seas and mountains abroad, in lower case."""
    for row in (*rows("world_cities.txt"), *rows("geography.txt")):
        for word in _WORD.findall(row[-1]):
            if word[0].isupper() and len(word) > 2:
                yield word.casefold()


def _bodies() -> Iterator[str]:
    """Give the names and short forms of listed bodies that are single words."""
    for file in ("authorities.tsv", "companies.tsv", "parties.tsv"):
        yield from (row[0] for row in rows(file) if _WORD.fullmatch(row[0]))
    for row in rows("bodies.tsv"):
        forms = (row[1], *(row[2].split("|") if len(row) > 2 else ()))
        yield from (form for form in forms if _WORD.fullmatch(form))


def _is_certain(name: str) -> bool:
    """Tell whether a body's name is no ordinary word, such as `Regeringen` and `SIDA` are."""
    return len(name) >= LOWER_CASE_FROM or (len(name) > 1 and not _is_ordinary(name.lower()))


@lru_cache(maxsize=65_536)
def _is_ordinary(word: str) -> bool:
    """Tell whether a word is in the Swedish dictionary otherwise than as a name."""
    from simplemma import is_known, lemmatize

    return is_known(word, lang="sv") and lemmatize(word, lang="sv")[0].islower()
