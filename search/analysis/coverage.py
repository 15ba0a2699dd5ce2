"""How much of a topic stands in a short text: the share of its words, the rare ones counting most."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from search.analysis.analyser import Token, analyse
from search.analysis.query import FRAME_WEIGHT, PART_WEIGHT, Group, ParsedQuery, is_stop_word, names_together
from search.analysis.words import stripped

_PART = 0.7
_APART = 3
"""How many other words may stand between those of one name."""

_ABOUT_AS_MUCH = 0.6
"""Share of the rarest word's worth from which another word tells about as much."""

_MEANT = 0.6
"""Share of a topic from which a text, with what stands above it, is of what the topic names."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A topic's words with what each is worth, in the order of the topic."""

    query: ParsedQuery
    worth: tuple[float, ...]

    def share(self, *texts: tuple[str, float]) -> float:
        """Give the share of the topic's worth that stands in some texts.

        :param texts: each with how much a word in it counts, at most 1; a word counts where it counts most.
        :returns: from 0 to 1.
        """
        held = [(self._held_by(text), weight) for text, weight in texts if text]
        total = sum(self.worth)
        if not total:
            return 0.0
        best = (
            max((terms[number] * weight for terms, weight in held), default=0.0) for number in self._numbers
        )
        return sum(worth * found for worth, found in zip(self.worth, best, strict=True)) / total

    def wholly(self, text: str, *, leading: bool = False) -> float:
        """Give the share of the topic's worth whose words stand in a text whole, not as a part of another.

        :param leading: those count too that another begins with, which is about them: `ledtid` in
            `ledtidsuppföljning`, but not `skola` in `förskola`.
        """
        tokens = analyse(text)
        whole = {token.term for token in tokens}
        if leading:
            whole |= {part for token in tokens for part in token.parts if token.term.startswith(part)}
        held = (
            worth * any(term in whole for term, weight in group.terms if weight > PART_WEIGHT)
            for worth, group in self._pairs
        )
        return sum(held) / (sum(self.worth) or 1.0)

    @property
    def says_what(self) -> bool:
        """Tell whether any word says what is asked about, and not only what is asked."""
        return any(group.weight > FRAME_WEIGHT for group in self.query.groups)

    @property
    def telling(self) -> int:
        """How many words tell about as much as the rarest of what is asked about."""
        told = [worth for worth, group in self._pairs if group.weight > FRAME_WEIGHT]
        return sum(worth >= _ABOUT_AS_MUCH * max(told) for worth in told)

    def holds_the_telling(self, *texts: str, least: float = 1.0) -> bool:
        """Tell whether the telling words of the topic stand in some texts: whole, or by a synonym.

        A compound may stand there by all its parts: `planen` under the title `Nödvatten`, not any plan, is a
        `nödvattenplan`.

        :param least: share of the rarest word's worth from which a word is telling; 1 for that word alone.
        """
        told = [number for number in self._numbers if self.query.groups[number].weight > FRAME_WEIGHT]
        needed = least * max((self.worth[number] for number in told), default=0.0)
        held = {term for text in texts for token in analyse(text) for term in token.terms}
        return all(
            _stands_in(held, self.query.groups[number]) for number in told if self.worth[number] >= needed
        )

    def told_in(self, text: str) -> tuple[int, int]:
        """Count the words that say what is asked about, those that stand in a text and all of them."""
        held = {term for token in analyse(text) for term in token.terms}
        groups = [group for group in self.query.groups if group.weight > FRAME_WEIGHT]
        return sum(_stands_in(held, group) for group in groups), len(groups)

    def is_meant_by(self, *texts: str) -> bool:
        """Tell whether some texts are of the very thing that the topic names: most of it stands there."""
        told = self.says_what and self.holds_the_telling(*texts)
        return told and self.share(*((text, 1.0) for text in texts)) >= _MEANT

    def holds_the_names(self, *texts: str) -> bool:
        """Tell whether all that the topic calls by name stands in some texts, if only in short.

        The words of one name have to stand together: `Norrviks Isråd` is not named where both are, apart.
        A name is known by a capital inside the topic; so none is known of where it begins by one.
        """
        numbers = {group.word: number for number, group in enumerate(self.query.groups)}
        names = [
            [numbers[word] for word in name if word in numbers] for name in names_together(self.query.text)
        ]
        held = [[self._numbers_in(token) for token in analyse(text)] for text in texts if names]
        return all(any(_stand_together(name, text) for text in held) for name in names)

    def _numbers_in(self, token: Token) -> frozenset[int]:
        """Tell which words of the topic one word of a text is, or has for a part; one like it is another."""
        own = {token.term, *token.parts}
        return frozenset(number for number in self._numbers if own & _names(self.query.groups[number]))

    def says_besides(self, names: Sequence[str]) -> bool:
        """Tell whether any word says what is asked about and stands in none of some names."""
        named = {token.term for name in names for token in analyse(name)}
        return any(
            group.weight > FRAME_WEIGHT
            and not is_stop_word(group.word, group.terms[0][0])
            and not named & {term for term, weight in group.terms if weight > PART_WEIGHT}
            for group in self.query.groups
        )

    @property
    def _pairs(self) -> Sequence[tuple[float, Group]]:
        return [*zip(self.worth, self.query.groups, strict=True)]

    @property
    def _numbers(self) -> range:
        return range(len(self.worth))

    def _held_by(self, text: str) -> Sequence[float]:
        """Tell for each word of the topic how well a text holds it: 1 whole, less by a part."""
        tokens = analyse(text)
        whole = {token.term for token in tokens}
        parts = {part for token in tokens for part in token.parts} - whole
        return [_held(group, whole, parts) for group in self.query.groups]


def _stand_together(name: Sequence[int], text: Sequence[AbstractSet[int]]) -> bool:
    """Tell whether all words of a name stand near each other among the words of a text, in any order."""
    reach = len(name) + _APART
    starts = range(max(1, len(text) - reach + 1))
    return any({*name} <= frozenset().union(*text[start : start + reach]) for start in starts)


def _names(group: Group) -> frozenset[str]:
    """Give the terms by which a name's word is known: whole and in short, and by no part of it."""
    whole = {term for term, weight in group.terms if weight > PART_WEIGHT}
    return frozenset(whole - group.synonyms)


def _held(group: Group, whole: AbstractSet[str], parts: AbstractSet[str]) -> float:
    """Tell how well a group's word stands in a text: whole, by all its parts, or by something like it."""
    best = max((_worth_of(term, weight, whole, parts) for term, weight in group.terms), default=0.0)
    own_parts = [term for term, weight in group.terms if weight == PART_WEIGHT]
    if own_parts and all(term in whole or term in parts for term in own_parts):
        return max(best, _PART)
    return best


def _worth_of(term: str, weight: float, whole: AbstractSet[str], parts: AbstractSet[str]) -> float:
    if term in whole:
        return weight
    return weight * _PART if term in parts else 0.0


def _stands_in(held: AbstractSet[str], group: Group) -> bool:
    """Tell whether a group's word, or one that means about the same, stands among some terms."""
    whole = [term for term, weight in group.terms if weight > PART_WEIGHT]
    return (
        any(term in held for term in whole)
        or any(held >= {*meaning} for meaning in group.meanings)
        or (bool(group.parts) and all(part in held or stripped(part) in held for part in group.parts))
    )
