"""Gives a text that is all in capitals, or has none, the capitals that its known names would have.

A tagger lives on capitals. Headings and forms have only such, chats and search words none; in both the lists
of names of people and places tell where they belong. Every letter keeps its place.
"""

import re
from functools import cache

from graph.gazetteers import person_names, places, rows
from graph.lexicon import word_list

_WORD = re.compile(r"[^\W\d_]+")
_OFTEN = 200  # bearers of a name from which it is taken for one
_SHORT = 5  # letters of the longest word below which capitals are taken for an abbreviation


def recased(text: str) -> str:
    """Give the text with one case of letters as it would be printed; another text as it is."""
    lower = text.lower()
    if len(lower) != len(text) or not _of_one_case(text):
        return text
    known = _capitalised()
    return _WORD.sub(lambda match: _with_capital(match[0], known), lower)


def _of_one_case(text: str) -> bool:
    if text.islower():
        return True
    return text.isupper() and max(map(len, _WORD.findall(text))) >= _SHORT


def _with_capital(word: str, known: frozenset[str]) -> str:
    named = word in known or (word.endswith("s") and word[:-1] in known)
    return word[0].upper() + word[1:] if named else word


@cache
def _capitalised() -> frozenset[str]:
    """Load the single words of the names of people and places, without those that are ordinary words."""
    people = person_names()
    often = {
        name for listed in (people.first, people.last) for name, count in listed.items() if count >= _OFTEN
    }
    lands = {word for (names,) in rows("countries.txt") for word in _WORD.findall(names.casefold())}
    towns = {name for name in places() if _WORD.fullmatch(name)}
    return frozenset(((often | towns) - people.ordinary | lands) - word_list("common-names"))
