"""Whether what was found is an answer at all, judged by the floors of a calibration and by rare words."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from search.analysis.query import ParsedQuery
from search.lexical.index import LexicalIndex
from search.ranking.fusion import Scale, Scored, attainable
from search.standing.abstention import Calibration, CameTo
from search.standing.background import Among
from search.standing.known_words import KnownWords
from search.standing.signs import LISTED, Signs, Weighing, by_meaning, by_tokens

SHARE_OF_BEST = 0.25
"""Share of the best score that a hit of both words and meaning has at least."""


class Verdict(Enum):
    """What the best that was found is worth."""

    ANSWER = "answer"
    NEAREST = "nearest"  # worth listing, but not to be asserted
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Judge:
    """Weighs a query's words by the corpus, and its hits against the floors.

    :ivar among: tells how a query lies among passages at large; None where that is not known.
    """

    index: LexicalIndex
    calibration: Calibration
    among: Callable[[str], Among | None] = lambda _: None

    @property
    def words(self) -> KnownWords:
        """What the corpus knows of a query's words."""
        return KnownWords(self.index)

    def scale(self, query: ParsedQuery) -> Scale:
        """Tell how to read the scores of a query."""
        holding = [self.words.holding(group) for group in query.groups]
        reach = attainable(query, pieces=self.index.pieces, holding=holding)
        return Scale(self.calibration.centre, self.calibration.spread, reach)

    def verdict(self, scored: Sequence[Scored], query: ParsedQuery, mode: str) -> Verdict:
        """Tell what the best that was found is worth.

        :param scored: not empty, best first.
        """
        if mode == "lexical" or query.phrases:
            return Verdict.ANSWER
        if self.words.ask_for_an_unknown_number(query):
            return Verdict.NOTHING
        if mode == "semantic":
            return _verdict(by_meaning().standing(self.signs(scored, query)), by_meaning())
        if nearest_by_tokens(scored) is None:
            weak = self.evidence(scored[0], query) < self.calibration.hybrid_floor
            return Verdict.NOTHING if weak else Verdict.ANSWER
        worth = _verdict(self.standing(scored, query, enough=by_tokens().asserted), by_tokens())
        unsure = worth is Verdict.NEAREST and self.words.are_unknown(query, _worded(scored))
        return Verdict.NOTHING if unsure else worth

    def standing(self, scored: Sequence[Scored], query: ParsedQuery, *, enough: float = math.inf) -> float:
        """Tell how far a question stands over the floor of lists.

        :param scored: best first, as words and meaning have it.
        :param enough: how it stands at least to be told no further from one that stands higher.
        :returns: infinite where one section holds most of it, or nothing was compared token by token; below
            the floor of assertions where it names somebody or something that stands nowhere, or is a word
            made for the occasion of which only a part stands anywhere.
        """
        if not scored:
            return -math.inf
        compared = nearest_by_tokens(scored) is not None
        stranger = self.words.names_a_stranger(query) or (
            compared and self.words.is_made_up(query, _worded(scored))
        )
        most = math.nextafter(by_tokens().asserted, -math.inf) if stranger else math.inf
        if not compared:
            return most
        seen = min(most, self._seen(scored, query))
        covered = not stranger and seen < enough and self.words.are_held_by_one(query, _worded(scored))
        return math.inf if covered else seen

    def _seen(self, scored: Sequence[Scored], query: ParsedQuery) -> float:
        """Tell how far a question stands by the signs alone."""
        return (
            -math.inf
            if self.words.are_too_few(query, _worded(scored))
            else by_tokens().standing(self.signs(scored, query))
        )

    def signs(self, scored: Sequence[Scored], query: ParsedQuery) -> Signs:
        """Tell what is seen of the best that was found.

        :param scored: not empty, best first.
        """
        scale, over = self.scale(query), self.calibration.over_unrelated
        nearest = nearest_by_tokens(scored)
        signs = Signs(
            nearest=over(nearest.topical or 0.0) - self.calibration.growth if nearest else 0.0,
            weakest=over(nearest.weakest or 0.0) if nearest else 0.0,
            meaning=self.calibration.over_junk(max(scale.semantic(one.candidate) for one in scored)),
            stranger=float(self.words.names_a_stranger(query)),
        )
        return self._with_background(signs, query)

    def _with_background(self, signs: Signs, query: ParsedQuery) -> Signs:
        """Add how the query lies among passages at large; where that is not known, nothing is turned away."""
        among, unrelated = self.among(query.meant), self.calibration.unrelated
        if among is None or unrelated is None:
            return replace(signs, typical=math.inf)
        spread = among.spread / unrelated.deviation
        return replace(
            signs, among=unrelated.of(among.mean), spread=spread, typical=unrelated.of(among.typical)
        )

    def came_to(self, scored: Sequence[Scored], query: ParsedQuery) -> CameTo:
        """Tell what the best that was found comes to.

        :param scored: not empty, best first, by words and meaning.
        """
        scale = self.scale(query)
        semantic = max(scale.semantic(one.candidate) for one in scored)
        return CameTo(self.evidence(scored[0], query), semantic)

    def _by_meaning(self, scored: Sequence[Scored], query: ParsedQuery) -> list[float]:
        """Tell how far each section stands over the floor of lists by meaning alone."""
        scale, signs = self.scale(query), self.signs(scored, query)
        nearness = (self.calibration.over_junk(scale.semantic(one.candidate)) for one in scored)
        return [by_meaning().standing(replace(signs, meaning=each)) for each in nearness]

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
            standings, asserted = self._by_meaning(scored, query), by_meaning().asserted
            least = asserted if max(standings) >= asserted else LISTED
            return [one for one, standing in zip(scored, standings, strict=True) if standing >= least]
        best = scored[0].score
        return [one for one in scored if one.score >= best - (1 - SHARE_OF_BEST) * abs(best)]

    def evidence(self, best: Scored, query: ParsedQuery) -> float:
        """Give the best hit's score, its words counting the less the more of the query stands nowhere."""
        by_words = best.score - self.scale(query).semantic(best.candidate)
        return best.score - self.words.unknown(query) * by_words


def _worded(scored: Sequence[Scored]) -> list[str]:
    """Give the sections that hold any word of the query."""
    return [one.candidate.section_id for one in scored if one.candidate.lexical > 0]


def _verdict(standing: float, weighing: Weighing) -> Verdict:
    if standing >= weighing.asserted:
        return Verdict.ANSWER
    return Verdict.NEAREST if standing >= LISTED else Verdict.NOTHING


def nearest_by_tokens(scored: Sequence[Scored]) -> Scored | None:
    """Give what is nearest token by token; None where nothing was compared so.

    Names count for little here: they say of where and whom rather than what is asked.
    """
    compared = (one for one in scored if one.topical is not None)
    return max(compared, key=lambda one: one.topical or 0.0, default=None)
