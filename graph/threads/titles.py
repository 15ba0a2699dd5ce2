"""Titles of matters as weighed words: which words tell matters apart is learned from the corpus itself."""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from corpus.dates import MONTHS
from corpus.records import content_id
from graph.threads.business import business_words, empty_words

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+(?:[.,:]\d+)*")
_NUMBERING = re.compile(r"^\s*(?:§+\s*\d+[a-z]?|\d+(?:\.\d+)*[.):]?|[a-zåäö]\))\s+|^\s*[•●–-]\s+")
_PARTY = re.compile(r"\s?\((?:[A-ZÅÄÖ]{1,5})\)")
_LITTLE = 0.2  # what such a word counts of what another as rare does
_RARE = 0.5  # titles in which every word is taken to stand before any are read
_SMOOTHING = 12
_TELLING = 4


@dataclass(frozen=True, slots=True)
class Title:
    """A title taken apart: its words in base form, and its numbers with the months."""

    words: frozenset[str]
    numbers: frozenset[str]

    @property
    def id(self) -> str:
        """The same for the same words and numbers."""
        return content_id("title", *sorted(self.words), "", *sorted(self.numbers))


def bare_title(heading: str) -> str:
    """Give a heading without its number: `§ 14 Ny skola` is `Ny skola`."""
    return " ".join(_NUMBERING.sub("", heading).split()).strip(" :;–-")


def read_title(title: str) -> Title:
    """Take a title apart."""
    words, numbers = set[str](), set[str]()
    for word in _WORD.findall(_PARTY.sub("", title)):
        lower = word.casefold()
        if lower[0].isdigit() or (lower in MONTHS and len(lower) > 3):
            numbers.add(lower)
        elif len(lower) > 1 and lower not in empty_words():
            words.add(_base(lower))
    return Title(frozenset(words - empty_words()), frozenset(numbers))


@lru_cache(maxsize=200_000)
def _base(word: str) -> str:
    """Give the base form of a word; the parts of one with a hyphen stay together."""
    from simplemma import lemmatize

    return str(lemmatize(word, lang="sv")).casefold()


class TitleWeights:
    """What each word of a title is worth: the rarer among the distinct titles of a corpus, the more.

    Both counts are taken by doublings, so that a new title changes what few other titles are worth.
    """

    def __init__(self, titles: int, holding: Callable[[str], int]) -> None:
        """Weigh by what is known of a corpus.

        :param titles: how many distinct titles with words there are.
        :param holding: gives in how many of them a word stands.
        """
        self._titles = rounded_titles(titles)
        self._holding = holding
        self._words: dict[str, float] = {}
        self._worth: dict[frozenset[str], float] = {}

    @classmethod
    def of(cls, titles: Iterable[Title]) -> Self:
        """Weigh by some titles."""
        distinct = {title for title in titles if title.words}
        held = Counter(word for title in distinct for word in title.words)
        return cls(len(distinct), held.__getitem__)

    def word(self, word: str) -> float:
        """Give what one word is worth, from 0 to about 1 for a word of one title."""
        if word not in self._words:
            held = rounded_holders(self._holding(word)) + _RARE
            rarity = math.log(self._titles / held) / math.log(self._titles)
            self._words[word] = max(0.0, rarity) * (_LITTLE if word in business_words() else 1.0)
        return self._words[word]

    def telling(self, title: Title) -> frozenset[str]:
        """Give the words of a title that tell most."""
        return frozenset(sorted(title.words, key=lambda word: (-self.word(word), word))[:_TELLING])

    def worth(self, words: frozenset[str]) -> float:
        """Give what some words are worth together."""
        if words not in self._worth:
            self._worth[words] = math.fsum(map(self.word, words))
        return self._worth[words]

    def likeness(self, one: Title, other: Title) -> float:
        """Give the weighed share of the words of both titles that stands in both, from 0 to 1."""
        shared = self.shared(one, other)
        either = self.worth(one.words) + self.worth(other.words) - shared
        return shared / either if either > 0 else 0.0

    def containment(self, one: Title, other: Title) -> float:
        """Give the weighed share of the shorter title that stands in the other, from 0 to 1."""
        least = min(self.worth(one.words), self.worth(other.words))
        return self.shared(one, other) / least if least else 0.0

    def shared(self, one: Title, other: Title) -> float:
        """Give what the words that stand in both are worth together."""
        return math.fsum(map(self.word, one.words & other.words))


def rounded_titles(count: int) -> int:
    """Give the power of two that a number of titles is nearest to."""
    return int(2 ** round(math.log2(count + _SMOOTHING)))


def rounded_holders(count: int) -> int:
    """Give the last power of two that a number of titles with a word has reached; 0 for none."""
    return 1 << (count.bit_length() - 1) if count else 0
