"""What a corpus knows of a query's words: which stand anywhere, how rare they are, which stand together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from search.analysis.query import PART_WEIGHT, Group, ParsedQuery, names_in
from search.lexical.covering import Asked, holds_most
from search.lexical.index import LexicalIndex
from search.ranking.fusion import rarity
from search.standing.abstention import COVERED

_RARE_SHARE = 0.05
_CODES = ("#", "§")
_NO_WORD = 0.999  # of a query's words, by rarity, stand nowhere: nothing is near what nobody knows
_LONG = 5  # letters of a part that tells what a compound is about
_FEW = 2  # words, from which too little is to be understood where none of them stands anywhere


@dataclass(frozen=True, slots=True)
class KnownWords:
    """Looks the words of queries up in an index.

    `section_ids` below are those of the sections that hold any word of the query, or a part of one.
    """

    index: LexicalIndex

    def holding(self, group: Group) -> int:
        """Count the pieces that hold a group's whole word."""
        return max(self.index.pieces_with(term) for term, _ in group.whole.terms)

    def worth(self, query: ParsedQuery) -> tuple[float, ...]:
        """Tell what each word of a query is worth, by how rare it is."""
        pieces = self.index.pieces
        return tuple(group.weight * rarity(pieces, self.holding(group)) for group in query.groups)

    def unknown(self, query: ParsedQuery) -> float:
        """Give the share of a query's words, by rarity, that stand nowhere in the corpus, nor a synonym."""
        worth = self.worth(query)
        stands_nowhere = (
            each
            for each, group in zip(worth, query.groups, strict=True)
            if not self.holding(group) and not any(map(self._stands, group.meanings))
        )
        return sum(stands_nowhere) / (sum(worth) or 1.0)

    def names_a_stranger(self, query: ParsedQuery) -> bool:
        """Tell whether a query calls by name what stands nowhere, nor anything spelt like it."""
        names = names_in(query.text)
        return any(
            group.word in names and not self.holding(group) and not any(map(self._stands, group.meanings))
            for group in query.groups
        )

    def ask_for_an_unknown_number(self, query: ParsedQuery) -> bool:
        """Tell whether a query is only case numbers, paragraphs or dates that stand nowhere."""
        codes = all(group.terms[0][0].startswith(_CODES) for group in query.groups)
        return bool(query.groups) and codes and not any(map(self.holding, query.groups))

    def are_too_few(self, query: ParsedQuery, section_ids: Sequence[str]) -> bool:
        """Tell whether a query is a word or two of which none stands anywhere: too little to understand."""
        return len(query.groups) <= _FEW and self.are_unknown(query, section_ids)

    def is_made_up(self, query: ParsedQuery, section_ids: Sequence[str]) -> bool:
        """Tell whether a word or two stand nowhere, and no section holds all parts of a compound."""
        few = len(query.groups) <= _FEW and self.unknown(query) >= _NO_WORD
        return few and not self._stand_in_parts(query, section_ids)

    def are_unknown(self, query: ParsedQuery, section_ids: Sequence[str]) -> bool:
        """Tell whether no word of a query stands anywhere, nor is a compound known by its parts."""
        if self.unknown(query) < _NO_WORD or any(map(self._has_a_rare_part, query.groups)):
            return False
        return not self._stand_in_parts(query, section_ids)

    def are_held_by_one(self, query: ParsedQuery, section_ids: Sequence[str]) -> bool:
        """Tell whether one section holds most of the query's words, a rare one among them."""
        worth = self.worth(query)
        asked = []
        for group, each in zip(query.groups, worth, strict=True):
            if holding := self.holding(group):
                asked.append(Asked(group.whole, each, group.weight == 1.0 and holding <= self._few))
        return holds_most(asked, section_ids, needed=COVERED * sum(worth), index=self.index)

    def _has_a_rare_part(self, group: Group) -> bool:
        """Tell a compound one part of which stands in few sections: `hälsodata` of `hälsodatagrupp`."""
        parts = (term for term, weight in group.terms if weight == PART_WEIGHT and len(term) >= _LONG)
        return any(0 < self.index.pieces_with(part) <= self._few for part in parts)

    @property
    def _few(self) -> float:
        """How many pieces hold a rare word at most."""
        return max(2, _RARE_SHARE * self.index.pieces)

    def _stand_in_parts(self, query: ParsedQuery, section_ids: Sequence[str]) -> bool:
        """Tell whether one section holds all parts of a compound of the query: `jour för kirurgi`."""
        return any(len(group.parts) > 1 and self._hold_all(group, section_ids) for group in query.groups)

    def _hold_all(self, group: Group, section_ids: Sequence[str]) -> bool:
        for part in group.parts:
            section_ids = sorted(self.index.matching(replace(group, terms=((part, 1.0),)), section_ids))
        return bool(section_ids)

    def _stands(self, words: Sequence[str]) -> bool:
        """Tell whether every word of a run stands somewhere."""
        return all(map(self.index.pieces_with, words))
