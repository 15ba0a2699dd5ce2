"""A query as the lexical index takes it: groups of terms that stand for one word each, and phrases."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from search.analysis.analyser import Token, analyse, folded_words

PART_WEIGHT = 0.25
EXPANSION_WEIGHT = 0.7
SYNONYM_WEIGHT = 0.3
FRAME_WEIGHT = 0.3
_WHOLE = 0.6  # a term of at least this weight stands for the whole word

_INSIDE = re.compile(r"(?<=[^\s.?!:]\s)[^\W\d_][\w-]*")  # words that begin no sentence
_COMPOUND = re.compile(r"-[^\W\d_A-ZÅÄÖ]")  # "TBT-målade" is no name
_OF_A_NAME = re.compile(r"([A-ZÅÄÖ][A-ZÅÄÖa-zåäö0-9]+)-([a-zåäö]{4,})")
_SPACED = re.compile(r"\S+")
_LETTERS = re.compile(r"[A-ZÅÄÖ]{2,6}")
_QUALIFIES = re.compile(r"[a-zåäö-]{4,}(?:iv|ig|isk|ella|ska|iga|iva|ina|ina|rna)")
"""Adjectives, with which the field of a group begins; a verb after its name ends otherwise."""

_PHRASE = re.compile(r"[\"”“»«]([^\"”“»«]+)[\"”“»«]")


@dataclass(frozen=True, slots=True)
class Group:
    """One word of a query: the terms that count as a match of it, each with its weight (at most 1).

    `word` is as the user wrote it; `via` names what joined a term that the user did not write; `weight` is
    what the whole group counts, less than 1 for words that say what is asked rather than of what
    (`beslutades`); `meanings` are the words, or runs of words, that mean about the same, as terms, and
    `synonyms` all their terms.
    """

    word: str
    terms: tuple[tuple[str, float], ...]
    via: tuple[str, ...] = ()
    weight: float = 1.0
    meanings: tuple[tuple[str, ...], ...] = ()

    @property
    def whole(self) -> "Group":
        """The same with the terms alone that stand for the whole word, and not for a part of it."""
        return replace(self, terms=tuple(pair for pair in self.terms if pair[1] >= _WHOLE))

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of a compound without those that go on after another: `regionsjukvård` after `region`."""
        found = [term for term, weight in self.terms if weight == PART_WEIGHT]
        longer = {part for part in found for one in found if part != one and part.startswith(one)}
        return tuple(part for part in found if part not in longer)

    @property
    def synonyms(self) -> frozenset[str]:
        """The terms of all words that mean about the same, without the word's own and its parts."""
        own = {term for term, weight in self.terms if weight in (1.0, PART_WEIGHT)}
        return frozenset(term for other in self.meanings for term in other) - own


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """A query taken apart; every phrase must stand in a hit, of the groups some.

    :ivar synonyms: words that mean about the same as those of the text, where none of these stands in the
        corpus; the encoder is told them too.
    """

    text: str
    groups: tuple[Group, ...]
    phrases: tuple[tuple[str, ...], ...]
    synonyms: tuple[str, ...] = ()

    @property
    def meant(self) -> str:
        """What the encoder is given: the text, and the words that the corpus has for it."""
        return f"{self.text} ({', '.join(self.synonyms)})" if self.synonyms else self.text

    @property
    def terms(self) -> frozenset[str]:
        """All terms of all groups."""
        return frozenset(term for group in self.groups for term, _ in group.terms)

    @property
    def named(self) -> frozenset[str]:
        """The terms of what the query names itself, in any form; not of words that mean about the same."""
        return frozenset(
            term for group in self.groups for term, _ in group.terms if term not in group.synonyms
        )

    @property
    def says_nothing(self) -> bool:
        """Tell whether every word of the query is one that stands anywhere (`och`, `att`)."""
        return not self.phrases and all(is_stop_word(each.word, each.terms[0][0]) for each in self.groups)


Expand = Callable[[tuple[Token, ...]], tuple[Group, ...]]


def parse(text: str) -> ParsedQuery:
    """Take a query apart; the words of a question that say nothing are left out where others remain."""
    phrases = tuple(words for found in _PHRASE.findall(text) if (words := tuple(folded_words(found))))
    return ParsedQuery(text, groups_of(text), phrases)


def groups_of(text: str) -> tuple[Group, ...]:
    """Give a group for each word of a text; of words that stand twice the first."""
    groups: dict[str, Group] = {}
    for token in content_tokens(text):
        weighted = ((token.term, 1.0), *((part, PART_WEIGHT) for part in token.parts))
        weight = FRAME_WEIGHT if token.term in frame_words() else 1.0
        groups.setdefault(token.term, Group(text[token.start : token.end], weighted, weight=weight))
    return tuple(groups.values())


def made_of_a_name(group: Group) -> tuple[Group, ...]:
    """Give the pieces of a word that is made of a name for the occasion: `RSG-mötet` means `RSG` and `mötet`.

    >>> [piece.word for piece in made_of_a_name(groups_of("Vad sades på RSG-mötet?")[-1])]
    ['RSG', 'mötet']
    """
    made = _OF_A_NAME.fullmatch(group.word)
    pieces = (groups_of(piece) for piece in made.groups()) if made else ()
    return tuple(one for piece in pieces for one in piece)


def content_tokens(text: str) -> list[Token]:
    """Give the tokens of a text without stop words; all of them where nothing else is there."""
    tokens = analyse(text)
    kept = [token for token in tokens if not is_stop_word(text[token.start : token.end], token.term)]
    return kept or tokens


def content_terms(text: str) -> frozenset[str]:
    """Give the terms of a text without stop words: what two ways of writing a name have in common."""
    return frozenset(token.term for token in content_tokens(text))


def names_in(text: str) -> frozenset[str]:
    """Give the words by which a text calls somebody or something by name: those with a capital inside it.

    The first word of a sentence is none, and no word is one where all are in capitals.

    >>> sorted(names_in("Vem leder Isrådet i Norrvik?")), names_in("VEM LEDER ISRÅDET?")
    (['Isrådet', 'Norrvik'], frozenset())
    """
    if text.isupper():
        return frozenset()
    inside = (word for word in _INSIDE.findall(text) if word[0].isupper())
    return frozenset(word for word in inside if not _COMPOUND.search(word))


def names_together(text: str) -> tuple[tuple[str, ...], ...]:
    """Give the names in a text word by word: words with a capital that stand beside each other are one name.

    What follows an abbreviation may belong to it: `LPO palliativ vård`.

    >>> names_together("Vem leder Norrviks Isråd och RPO endokrina sjukdomar?")
    (('Norrviks', 'Isråd'), ('RPO', 'endokrina'))
    """
    names = names_in(text)
    runs: list[list[str]] = [[]]
    for word in _SPACED.findall(text):
        bare = word.strip('.,;:!?()"”')
        after_letters = len(runs[-1]) == 1 and _LETTERS.fullmatch(runs[-1][0]) and _QUALIFIES.fullmatch(bare)
        if bare in names or (after_letters and not is_stop_word(bare, bare)):
            runs[-1].append(bare)
        if bare != word or bare not in names:
            runs.append([])
    return tuple(tuple(run) for run in runs if run)


def is_stop_word(word: str, base: str) -> bool:
    """Tell whether a word, as written or by its base form, says nothing of a question's topic."""
    return word.lower() in stop_words() or (base in stop_words() and not word.isupper())


@cache
def stop_words() -> frozenset[str]:
    """Read the list of words that say nothing."""
    return _words_in("stop_words.txt")


@cache
def frame_words() -> frozenset[str]:
    """Read the list of words that say what is asked: base forms."""
    return _words_in("frame_words.txt")


def _words_in(name: str) -> frozenset[str]:
    text = (files("search") / "data" / name).read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())
