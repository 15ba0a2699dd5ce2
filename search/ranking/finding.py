"""What a query finds: candidates of both indexes, scored, judged, and folded where they are copies."""

from collections.abc import Callable
from dataclasses import dataclass

from search.analysis.query import ParsedQuery
from search.encoding.batches import Floats
from search.lexical.index import LexicalIndex
from search.ranking.candidates import WORDED, Vectors, gather
from search.ranking.fusion import Scored, ranked
from search.ranking.hits import Found
from search.ranking.matches import Matches, leaders_of
from search.ranking.reranking import DEPTH, Reranker
from search.ranking.support import support
from search.standing.abstention import Calibration, CameTo
from search.standing.background import Among, Background
from search.standing.floors import Judge, Verdict
from search.standing.signs import Signs
from search.stored.indexed import ALL, Allowed
from search.stored.keys import Keys, Places, keys_of

_FOLDED = 1000
"""Hits among which copies are looked for; of thousands of hits by words nobody reads the last."""


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds in both indexes as they are.

    :ivar encoded: gives the vector of a query.
    :ivar reranker: what orders anew token by token; None where nothing does.
    :ivar background: passages at large; None where they are not known.
    """

    index: LexicalIndex
    vectors: Vectors
    encoded: Callable[[str], Floats]
    reranker: Reranker | None
    calibration: Calibration
    background: Background | None = None

    @property
    def judge(self) -> Judge:
        """Weighs words, and tells whether there is an answer."""
        return Judge(self.index, self.calibration, self._among)

    def matches(self, query: ParsedQuery, *, mode: str, allowed: Allowed) -> Matches:
        """Find all that answers a query, best first."""
        if mode == "lexical":
            return self._worded(query, allowed)
        scored = self.ranked(query, mode=mode, allowed=allowed)
        if mode == "hybrid":
            scored = self._anew(scored, query)
        worth = self.judge.verdict(scored, query, mode) if scored else Verdict.NOTHING
        if worth is Verdict.NOTHING:
            return Matches(query)
        relevant = self.judge.relevant(scored, query, mode)
        made = tuple(Found(0, one.score, one.candidate) for one in relevant)
        leaders = self._leaders(keys_of(one.candidate.section_id for one in relevant))
        doubtful = worth is Verdict.NEAREST or query.says_nothing
        return Matches(query, made, leaders=leaders, doubtful=doubtful)

    def ranked(self, query: ParsedQuery, *, mode: str = "hybrid", allowed: Allowed = ALL) -> list[Scored]:
        """Score the candidates of both indexes, best first; without a floor."""
        vector = None if mode == "lexical" else self.encoded(query.meant)
        candidates = gather(query, vector, lexical=self.index, vectors=self.vectors, allowed=allowed)
        return ranked(candidates, self.judge.scale(query), mode=mode)

    def standing(self, query: ParsedQuery) -> float:
        """Tell how far a question stands over the floor of lists; see `Judge.standing`."""
        return self.judge.standing(self._anew(self.ranked(query), query), query)

    def signs(self, query: ParsedQuery, *, mode: str) -> Signs | None:
        """Tell what is seen of the best that is found; None where nothing is found."""
        scored = self.ranked(query, mode=mode)
        if mode == "hybrid":
            scored = self._anew(scored, query)
        return self.judge.signs(scored, query) if scored else None

    def came_to(self, question: ParsedQuery) -> CameTo | None:
        """Tell what the best that is found for a junk question comes to; None where nothing is found."""
        scored = self.ranked(question)
        return self.judge.came_to(scored, question) if scored else None

    def _among(self, query: str) -> Among | None:
        """Tell how a query lies among passages at large."""
        return self.background.among(self.encoded(query)[0]) if self.background else None

    def _anew(self, scored: list[Scored], query: ParsedQuery) -> list[Scored]:
        """Order candidates anew token by token where the encoder can."""
        if self.reranker is None:
            return scored
        gained = support(scored, query, self.judge.words.worth(query), index=self.index, depth=DEPTH)
        return self.reranker.reranked(query.meant, scored, self.judge.scale(query), gained)

    def _worded(self, query: ParsedQuery, allowed: Allowed) -> Matches:
        """Find by words alone; nothing is made one by one."""
        worded = self.index.worded(query, limit=WORDED, allowed=allowed)
        return Matches(query, others=worded, leaders=self._leaders(worded.sections))

    def _leaders(self, sections: Keys) -> Places:
        """Fold near-identical sections into the best of them."""
        return leaders_of(self.index.sketches.copies(sections[:_FOLDED]), len(sections))
