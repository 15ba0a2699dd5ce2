"""Whether what was found is an answer at all, judged by the floors of a calibration and by rare words."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from statistics import fmean

from search.abstention import COVERED, LISTED, MEANT, MEANT_LISTED, STANDING, Calibration, CameTo
from search.covering import Asked, holds_most
from search.fusion import Scale, Scored, attainable, rarity
from search.lexical import LexicalIndex
from search.query import Group, ParsedQuery

_RARE_SHARE = 0.05
_CODES = ("#", "§")
_NEXT = 20
_INSIDE = re.compile(r"(?<=[^\s.?!:]\s)[^\W\d_][\w-]*")  # words that begin no sentence
_COMPOUND = re.compile(r"-[^\W\d_A-ZÅÄÖ]")  # "TBT-målade" is no name
_NO_WORD = 0.999  # of a query's words, by rarity, stand nowhere: nothing is near what nobody knows
_FEW = 2  # words, from which too little is to be understood where none of them stands anywhere

SHARE_OF_BEST = 0.25
"""Share of the best score that a hit of both words and meaning has at least."""


class Verdict(Enum):
    """What the best that was found is worth."""

    ANSWER = "answer"
    NEAREST = "nearest"  # worth listing, but not to be asserted
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Judge:
    """Weighs a query's words by the corpus, and its hits against the floors."""

    index: LexicalIndex
    calibration: Calibration

    def scale(self, query: ParsedQuery) -> Scale:
        """Tell how to read the scores of a query."""
        holding = [self.holding(group) for group in query.groups]
        reach = attainable(query, pieces=self.index.pieces, holding=holding)
        return Scale(self.calibration.centre, self.calibration.spread, reach)

    def holding(self, group: Group) -> int:
        """Count the pieces that hold a group's whole word."""
        return max(self.index.pieces_with(term) for term, _ in group.whole.terms)

    def worth(self, query: ParsedQuery) -> tuple[float, ...]:
        """Tell what each word of a query is worth, by how rare it is."""
        pieces = self.index.pieces
        return tuple(group.weight * rarity(pieces, self.holding(group)) for group in query.groups)

    def verdict(self, scored: Sequence[Scored], query: ParsedQuery, mode: str) -> Verdict:
        """Tell what the best that was found is worth.

        :param scored: not empty, best first.
        """
        if mode == "lexical" or query.phrases:
            return Verdict.ANSWER
        if self._asks_for_an_unknown_number(query):
            return Verdict.NOTHING
        if mode == "semantic":
            standing = self._by_meaning(scored[:1], query)[0]
            return _verdict(standing, MEANT, MEANT_LISTED)
        worth = self._worth_by_tokens(scored, query)
        if self.names_a_stranger(query):
            return Verdict.NOTHING if worth is Verdict.NOTHING else Verdict.NEAREST
        return worth if worth is Verdict.ANSWER or not self._is_covered(scored, query) else Verdict.ANSWER

    def standing(self, scored: Sequence[Scored], query: ParsedQuery) -> float:
        """Tell how far a query stands over the junk questions.

        :returns: infinite where one section holds most of it, or nothing was compared token by token; below
            the floor where it names somebody or something that stands nowhere.
        """
        if not scored:
            return -math.inf
        compared = nearest_by_tokens(scored)
        most = math.nextafter(STANDING, -math.inf) if self.names_a_stranger(query) else math.inf
        if compared is None or self._is_covered(scored, query):
            return most
        return min(most, self._standing(compared, scored, query, self.unknown(query)))

    def came_to(self, scored: Sequence[Scored], anew: Sequence[Scored], query: ParsedQuery) -> CameTo:
        """Tell what the best that was found comes to.

        :param scored: not empty, best first, by words and meaning.
        :param anew: the same ordered anew token by token; empty where they were not.
        """
        scale = self.scale(query)
        semantic = max(scale.semantic(one.candidate) for one in scored)
        hybrid = self.evidence(scored[0], query)
        compared = nearest_by_tokens(anew)
        return CameTo(hybrid, semantic, *compared) if compared else CameTo(hybrid, semantic)

    def _worth_by_tokens(self, scored: Sequence[Scored], query: ParsedQuery) -> Verdict:
        compared = nearest_by_tokens(scored)
        if compared is None:
            weak = self.evidence(scored[0], query) < self.calibration.hybrid_floor
            return Verdict.NOTHING if weak else Verdict.ANSWER
        unknown = self.unknown(query)
        listed = LISTED if unknown < _NO_WORD else math.inf
        return _verdict(self._standing(compared, scored, query, unknown), STANDING, listed)

    def _standing(
        self, compared: tuple[float, float], scored: Sequence[Scored], query: ParsedQuery, unknown: float
    ) -> float:
        if unknown >= _NO_WORD and len(query.groups) <= _FEW:
            return -math.inf
        scale = self.scale(query)
        semantic = max(scale.semantic(one.candidate) for one in scored)
        return self.calibration.standing(*compared, semantic, unknown)

    def _by_meaning(self, scored: Sequence[Scored], query: ParsedQuery) -> list[float]:
        scale = self.scale(query)
        return [self.calibration.standing_by_meaning(scale.semantic(one.candidate)) for one in scored]

    def _asks_for_an_unknown_number(self, query: ParsedQuery) -> bool:
        """Tell whether a query is only case numbers, paragraphs or dates that stand nowhere."""
        codes = all(group.terms[0][0].startswith(_CODES) for group in query.groups)
        return bool(query.groups) and codes and not any(map(self.holding, query.groups))

    def relevant(self, scored: Sequence[Scored], query: ParsedQuery, mode: str) -> list[Scored]:
        """Keep what counts as a hit, of which `SearchResult.total` is the number.

        By words: every section that holds one. By meaning: what is nearer to the query than the corpus comes
        to junk questions. By both: what scores at least a share of the best, so that a section which only
        shares one common word with the query does not count.

        :param scored: best first.
        """
        if mode == "lexical" or not scored:
            return list(scored)
        if mode == "semantic":
            standings = self._by_meaning(scored, query)
            least = MEANT if max(standings) >= MEANT else MEANT_LISTED
            return [one for one, standing in zip(scored, standings, strict=True) if standing >= least]
        best = scored[0].score
        return [one for one in scored if one.score >= best - (1 - SHARE_OF_BEST) * abs(best)]

    def names_a_stranger(self, query: ParsedQuery) -> bool:
        """Tell whether a query names somebody or something that stands nowhere, nor anything spelt like it.

        A name is known by its capital, so the first word of a sentence is none, and no word is one where all
        are in capitals.
        """
        if query.text.isupper():
            return False
        inside = {word for word in _INSIDE.findall(query.text) if word[0].isupper()}
        names = {word for word in inside if not _COMPOUND.search(word)}
        return any(
            group.word in names and not self.holding(group) and not any(map(self._stands, group.meanings))
            for group in query.groups
        )

    def evidence(self, best: Scored, query: ParsedQuery) -> float:
        """Give the best hit's score, its words counting the less the more of the query stands nowhere."""
        by_words = best.score - self.scale(query).semantic(best.candidate)
        return best.score - self.unknown(query) * by_words

    def unknown(self, query: ParsedQuery) -> float:
        """Give the share of a query's words, by rarity, that stand nowhere in the corpus, nor a synonym."""
        worth = self.worth(query)
        stands_nowhere = (
            each
            for each, group in zip(worth, query.groups, strict=True)
            if not self.holding(group) and not any(map(self._stands, group.meanings))
        )
        return sum(stands_nowhere) / (sum(worth) or 1.0)

    def _stands(self, words: Sequence[str]) -> bool:
        """Tell whether every word of a run stands somewhere."""
        return all(map(self.index.pieces_with, words))

    def _is_covered(self, scored: Sequence[Scored], query: ParsedQuery) -> bool:
        """Tell whether one section holds most of the query's words, a rare one among them."""
        ids = [one.candidate.section_id for one in scored if one.candidate.lexical > 0]
        few = max(2, _RARE_SHARE * self.index.pieces)
        worth = self.worth(query)
        asked = []
        for group, each in zip(query.groups, worth, strict=True):
            if holding := self.holding(group):
                asked.append(Asked(group.whole, each, group.weight == 1.0 and holding <= few))
        return holds_most(asked, ids, needed=COVERED * sum(worth), index=self.index)


def _verdict(standing: float, asserted: float, listed: float) -> Verdict:
    if standing >= asserted:
        return Verdict.ANSWER
    return Verdict.NEAREST if standing >= listed else Verdict.NOTHING


def nearest_by_tokens(scored: Sequence[Scored]) -> tuple[float, float] | None:
    """Give the best nearness token by token, and its lead over the mean of the first; None without any.

    Names count for little here: they say of where and whom rather than what is asked.
    """
    compared = sorted((one.topical for one in scored if one.topical is not None), reverse=True)
    if not compared:
        return None
    return compared[0], compared[0] - fmean(compared[:_NEXT])
