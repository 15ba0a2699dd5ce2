"""Words near a person's name that may head an office: "chef" in "chef för vården", "ombud" in "som ombud"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from corpus.records import Mention
from graph.extractors.view import PERSON, View

ENDINGS = Path(__file__).parents[1] / "data" / "learned" / "office_endings.txt"
_REACH = 110  # characters from a name
_WORD = re.compile(r"[^\W\d_\ue000-\ue005][\w&]*(?:[:/-][^\W_][\w&]*)*")
_FORMS = ("", "en", "n", "s")  # what may follow the ending: "samordnaren", "chefen"
_ENDING = (6, 5, 4, 3)  # letters, the longest known decides
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Head:
    """A word that may head an office of a person who is named near it.

    :ivar start: of the word in the text, that ends at `end`.
    """

    person: Mention
    start: int
    end: int

    @property
    def before(self) -> bool:
        """Tell whether the word stands before the name."""
        return self.start < self.person.start

    @property
    def gap(self) -> tuple[int, int]:
        """The stretch of the text between the word and the name."""
        return (self.end, self.person.start) if self.before else (self.person.end, self.start)


def heads(view: View) -> Iterator[Head]:
    """Give every such word with every person near it, in the order of the names."""
    for person in view.names.mentions:
        if person.kind == "person" and person.entity_id is not None:
            yield from _around(view, person)


def near_words(view: View) -> Iterator[Head]:
    """Give every word near a name, whatever it ends in: what the endings are learned from."""
    for person in view.names.mentions:
        if person.kind == "person" and person.entity_id is not None:
            for word in _WORD.finditer(view.mask, *_reach(view, person)):
                yield Head(person, word.start(), word.end())


@lru_cache(maxsize=1 << 16)
def may_head(word: str) -> bool:
    """Tell whether a word has an ending that words for offices have."""
    return len(word) >= _SHORTEST and any(_known(word.lower().removesuffix(form)) for form in _FORMS)


def persons_in(mask: str) -> int:
    """Count the names of people in a part of a mask."""
    return len(_PERSONS.findall(mask))


_PERSONS = re.compile(f"{PERSON}+")


def _around(view: View, person: Mention) -> Iterator[Head]:
    first, last = _reach(view, person)
    if any(map(may_head, _WORD.findall(view.mask, first, last))):
        for word in _WORD.finditer(view.mask, first, last):
            if may_head(word.group()):
                yield Head(person, word.start(), word.end())


def _reach(view: View, person: Mention) -> tuple[int, int]:
    """Give from where to where words are near a name; whole words."""
    first, last = max(0, person.start - _REACH), min(len(view.mask), person.end + _REACH)
    blank = view.mask.find(" ", first, person.start) if first else 0
    return (blank if blank >= 0 else person.start), last


def _known(word: str) -> bool:
    held = endings()
    if word in held:
        return held[word]
    return next((held[word[-n:]] for n in _ENDING if len(word) > n and word[-n:] in held), False)


@cache
def endings() -> dict[str, bool]:
    """Give endings of words near names, and whether those that end so head offices often enough to ask."""
    lines = ENDINGS.read_text(encoding="utf-8").split()
    return {line.removeprefix("-"): not line.startswith("-") for line in lines}
