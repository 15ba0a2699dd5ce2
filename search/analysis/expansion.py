"""What a query means beyond its words: abbreviations both ways, synonyms, what a misspelt word stands for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Protocol

from search.analysis.abbreviation_book import Meanings
from search.analysis.query import (
    EXPANSION_WEIGHT,
    PART_WEIGHT,
    SYNONYM_WEIGHT,
    Group,
    ParsedQuery,
    made_of_a_name,
)
from search.analysis.synonyms import Synonyms, Terms

_LEAST_FUZZY = 5
_PREFIX = 2
_CANDIDATES = 4000
_TWO_MISTAKES = 9
_TWO_PARTS = 2
_MOST_INSTEAD = 3
_OF_PART_WEIGHT = 0.05
"""What a word counts that means about the same as a part of a compound."""


class Vocabulary(Protocol):
    """Which terms the indexed texts hold."""

    def pieces_with(self, term: str) -> int:
        """Count the pieces that hold a term."""
        ...

    def terms_like(self, prefix: str, *, limit: int) -> list[tuple[str, int]]:
        """List terms by their beginning, with the number of pieces that hold each."""
        ...


@dataclass(frozen=True, slots=True)
class Expander:
    """Widens a query by what the corpus tells of its words."""

    vocabulary: Vocabulary
    meanings: Meanings
    synonyms: Synonyms = field(default_factory=Synonyms)

    def expanded(self, query: ParsedQuery) -> ParsedQuery:
        """Add terms to the groups of a query; what the user wrote keeps its weight."""
        pieces = [piece for group in query.groups for piece in self._pieces(group)]
        groups = [self._spelt_out(self._corrected(group)) for group in pieces]
        widened = tuple(self._with_synonyms(self._shortened(groups)))
        return replace(query, groups=widened, synonyms=tuple(self._instead(widened)))

    def _pieces(self, group: Group) -> tuple[Group, ...]:
        """Part a word that is made of a name and stands nowhere, where the name does: `RSG-mötet`."""
        pieces = made_of_a_name(group)
        known = pieces and self.vocabulary.pieces_with(pieces[0].terms[0][0])
        return pieces if known and not self.vocabulary.pieces_with(group.terms[0][0]) else (group,)

    def _instead(self, groups: Sequence[Group]) -> Iterator[str]:
        """Give the synonyms that the corpus has where it has no word of a query: `förskola` for `dagis`."""
        if any(self.vocabulary.pieces_with(group.terms[0][0]) for group in groups):
            return
        for group in groups:
            held = (each for each in group.meanings if all(map(self.vocabulary.pieces_with, each)))
            yield from (" ".join(each) for each in islice(held, _MOST_INSTEAD))

    def _with_synonyms(self, groups: Sequence[Group]) -> list[Group]:
        """`dagis` also finds `förskola`; a run of words (`säga nej`) finds its synonyms once."""
        result = list(groups)
        words = [group.terms[0][0] for group in groups]
        for start in range(len(words)):
            for end in range(start + 1, min(len(words), start + self.synonyms.longest) + 1):
                for other in self.synonyms.of.get(tuple(words[start:end]), ()):
                    result[start] = _meaning_also(result[start], other)
        return [self._with_synonyms_of_parts(group) for group in result]

    def _with_synonyms_of_parts(self, group: Group) -> Group:
        """`benskörhetsbehandling` also finds `osteoporosbehandling`: one of its parts called otherwise."""
        parts = tuple(term for term, weight in group.terms if weight == PART_WEIGHT)
        if len(parts) != _TWO_PARTS:
            return group
        for place, part in enumerate(parts):
            for other in self.synonyms.of.get((part,), ()):
                if len(other) == 1 and other[0] not in parts:
                    meant = (*parts[:place], *other, *parts[place + 1 :])
                    widened = _widened(group, ((other[0], _OF_PART_WEIGHT),), via=other[0])
                    group = replace(widened, meanings=(*group.meanings, meant))
        return group

    def _spelt_out(self, group: Group) -> Group:
        """`SÖSR` also finds `Sydöstra sjukvårdsregionen`."""
        longs = self.meanings.by_short.get(group.terms[0][0], ())
        for long in longs:
            added = tuple((term, EXPANSION_WEIGHT / len(long)) for term in long)
            group = _widened(group, added, via=" ".join(long))
        return group

    def _shortened(self, groups: Sequence[Group]) -> list[Group]:
        """`Sydöstra sjukvårdsregionen` also finds `SÖSR`, once for the whole name."""
        result = list(groups)
        words = [group.terms[0][0] for group in groups]
        for start in range(len(words)):
            for end in range(start + 1, min(len(words), start + self.meanings.longest) + 1):
                for short in self.meanings.by_long.get(tuple(words[start:end]), ()):
                    result[start] = _widened(result[start], ((short, EXPANSION_WEIGHT),), via=short)
        return result

    def _corrected(self, group: Group) -> Group:
        """Let a word that stands nowhere, nor its parts, also find the word most like it."""
        term = group.terms[0][0]
        if len(term) < _LEAST_FUZZY or not term.isalpha() or self._known(group):
            return group
        allowed = 2 if len(term) >= _TWO_MISTAKES else 1
        found = [
            (mistakes, -pieces, word)
            for word, pieces in self.vocabulary.terms_like(term[:_PREFIX], limit=_CANDIDATES)
            if abs(len(word) - len(term)) <= allowed
            and (mistakes := edit_distance(term, word, limit=allowed)) <= allowed
        ]
        if not found:
            return group
        nearest = min(found)[2]
        return _widened(group, ((nearest, EXPANSION_WEIGHT),), via=nearest)

    def _known(self, group: Group) -> bool:
        return any(self.vocabulary.pieces_with(term) for term, _ in group.terms)


def edit_distance(one: str, other: str, *, limit: int) -> int:
    """Count the letters to add, drop, change or swap with a neighbour; `limit + 1` where it takes more.

    >>> [edit_distance("strukturerng", word, limit=2) for word in ("strukturering", "struktur")]
    [1, 3]
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        following = [i]
        for j, against in enumerate(other, 1):
            cost = min(row[j] + 1, following[j - 1] + 1, row[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, before[j - 2] + 1)
            following.append(cost)
        if min(following) > limit:
            return limit + 1
        before, row = row, following
    return min(row[-1], limit + 1)


def _meaning_also(group: Group, other: Terms) -> Group:
    added = tuple((term, SYNONYM_WEIGHT / len(other)) for term in other)
    widened = _widened(group, added, via=" ".join(other))
    return replace(widened, meanings=(*group.meanings, other))


def _widened(group: Group, added: tuple[tuple[str, float], ...], *, via: str) -> Group:
    held = {term for term, _ in group.terms}
    fresh = tuple((term, weight) for term, weight in added if term not in held)
    return replace(group, terms=group.terms + fresh, via=(*group.via, via)) if fresh else group
