"""Titles of matters as weighed words: which words tell matters apart is learned from the corpus itself."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from corpus.dates import MONTHS
from graph.threads.business import business_words, empty_words

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+(?:[.,:]\d+)*")
_NUMBERING = re.compile(r"^\s*(?:§+\s*\d+[a-z]?|\d+(?:\.\d+)*[.):]?|[a-zåäö]\))\s+|^\s*[•●–-]\s+")
_PARTY = re.compile(r"\s?\((?:[A-ZÅÄÖ]{1,5})\)")
_LITTLE = 0.2  # what such a word counts of what another as rare does
_RARE = 0.5  # titles in which every word is taken to stand before any are read
_SMOOTHING = 12.0


@dataclass(frozen=True, slots=True)
class Title:
    """A title taken apart: its words in base form, and its numbers with the months."""

    words: frozenset[str]
    numbers: frozenset[str]


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
    """What each word of a title is worth: the rarer among the distinct titles of the corpus, the more."""

    def __init__(self, titles: Iterable[Title]) -> None:
        distinct = {title for title in titles if title.words}
        self._count = len(distinct)
        self._held = Counter(word for title in distinct for word in title.words)
        self._words: dict[str, float] = {}
        self._titles: dict[frozenset[str], float] = {}

    def word(self, word: str) -> float:
        """Give what one word is worth, from 0 to about 1 for a word of one title."""
        if word not in self._words:
            all_titles = self._count + _SMOOTHING
            rarity = math.log(all_titles / (self._held[word] + _RARE)) / math.log(all_titles)
            self._words[word] = max(0.0, rarity) * (_LITTLE if word in business_words() else 1.0)
        return self._words[word]

    def worth(self, words: frozenset[str]) -> float:
        """Give what some words are worth together."""
        if words not in self._titles:
            self._titles[words] = math.fsum(map(self.word, words))
        return self._titles[words]

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


def like_pairs(
    titles: Iterable[Title], weights: TitleWeights, *, among: Collection[Title] | None = None, most: int = 60
) -> Iterator[tuple[Title, Title]]:
    """Give the pairs of distinct titles that share one of the words that tell most in either.

    :param among: only pairs of these.
    :param most: words that stand in more titles than this pair none.
    """
    by_word: dict[str, list[int]] = defaultdict(list)
    ordered = sorted(set(titles), key=lambda title: sorted(title.words))
    for number, title in enumerate(ordered):
        telling = sorted(title.words, key=lambda word: (-weights.word(word), word))[:4]
        for word in telling:
            by_word[word].append(number)
    wanted = [among is None or title in among for title in ordered]
    seen: set[tuple[int, int]] = set()
    for held in by_word.values():
        if len(held) > most:
            continue
        for pair in combinations((number for number in held if wanted[number]), 2):
            if pair not in seen:
                seen.add(pair)
                yield ordered[pair[0]], ordered[pair[1]]
