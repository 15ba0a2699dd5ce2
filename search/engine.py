"""The search engine: brings the indexes up to the store, and finds sections by words, meaning, or both."""

import random
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import numpy as np

from corpus.catalogue import Extent
from corpus.records import Filters
from corpus.store import Store
from search.abstention import (
    CameTo,
    junk_questions,
    junk_version,
    load_calibration,
    measure,
    save_calibration,
    with_floors,
)
from search.batches import Floats
from search.candidates import WORDED, gather
from search.checks import check
from search.columns import caught_up
from search.columns import load as load_columns
from search.columns import save as save_columns
from search.coverage import Weighed
from search.encoder import Encoder
from search.filtering import allowed, extent
from search.floors import Judge
from search.fusion import Scored, ranked
from search.held import Held
from search.hits import Found, HitMaker
from search.indexed import Allowed
from search.joint_encoding import JointEncoding, joint_encoding
from search.keys import ids_of, keys_of
from search.late_interaction import TokenEncoder
from search.matches import Matches
from search.progress import Progress, silent
from search.query import ParsedQuery, parse
from search.reranking import DEPTH, EAGER, Reranker
from search.results import Searched, SearchResult
from search.section_sketches import left_without
from search.section_vectors import SectionVectors
from search.sentence_scores import Place, SentenceScorer
from search.spelling import respelt
from search.support import support
from search.threads import use_one_thread
from search.token_store import TokenStore
from search.words_index import WordsIndex

_SAMPLE = 1000
_HELD_QUERIES = 256
_HELD_MATCHES = 32
_HELD_FILTERS = 16
_COLUMNS = "columns.npz"
_FOLDED = 1000
"""Hits among which copies are looked for; of thousands of hits by words nobody reads the last."""


class SearchEngine:
    """Search over one store, with its indexes in a home folder; safe to use from several threads."""

    def __init__(self, store: Store, encoder: Encoder, home: Path, *, rerank: bool = True) -> None:
        """Open the indexes, or make empty ones.

        :param rerank: order the best candidates anew by late interaction where the encoder can.

        :raises StaleIndex: where another encoder or analyser made them.
        """
        use_one_thread()
        self.store = store
        self._encoder = encoder
        self._folder = home / "search"
        self._folder.mkdir(parents=True, exist_ok=True)
        self.columns = load_columns(self._folder / _COLUMNS)
        self._words = WordsIndex(store, self._folder / "words", home=home)
        self._vectors = SectionVectors(store, encoder, self._folder / "vectors", self.columns)
        self._calibration_path = self._folder / ("calibration.json" if rerank else "calibration-plain.json")
        self._calibration = load_calibration(self._calibration_path)
        self._hits = HitMaker(store)
        self._matches = Held[Matches](_HELD_MATCHES)
        self._allowed = Held[Allowed](_HELD_FILTERS)
        self._extents = Held[Extent](_HELD_FILTERS)
        self._vector = lru_cache(maxsize=_HELD_QUERIES)(encoder.encode_query)
        self._reranker = self._make_reranker() if rerank else None

    @property
    def last_change(self) -> int:
        """The number of the last change of the store that all indexes hold."""
        return min(self.columns.last_change, self._words.last_change, self._vectors.last_change)

    def is_up_to(self, last_change: int) -> bool:
        """Tell whether the indexes hold the store up to a change, and the floors fit what they hold."""
        return self.last_change == last_change and self._fits()

    def close(self) -> None:
        """Close the files; the engine is of no use after that."""
        if self._reranker:
            self._reranker.store.close()

    def catch_up(self, progress: Progress | None = None) -> None:
        """Bring all indexes to the store's last change; only what is new is analysed and encoded."""
        progress = progress or silent
        last_change = self.store.last_change()
        if self.is_up_to(last_change):
            return
        self.columns = caught_up(self.columns, self.store, last_change)
        save_columns(self.columns, self._folder / _COLUMNS)
        self._words.catch_up(last_change, progress=progress)
        self._vectors.catch_up(self.columns, progress=progress, joint=self._joint())
        self._hits.forget()
        if self._reranker:
            self._reranker.catch_up(self._vectors.chunk_ids, progress=progress)
        if not self._fits():
            self._recalibrate()

    def search(
        self,
        query: str,
        *,
        limit: int = 10,
        offset: int = 0,
        mode: str = "hybrid",
        filters: Filters | None = None,
        sort: str = "relevance",
    ) -> SearchResult:
        """Find the sections that answer a query, best first; near-identical ones are folded into the best.

        :param mode: `hybrid`, `lexical` or `semantic`.
        :param sort: `relevance`, or `date`: the same sections, the newest first.
        :raises InvalidRequest: where the query is empty, a number is out of range or a filter's date is none.
        """
        check(query, limit, offset, mode, sort)
        filters = filters or Filters()
        matches = self.matches(query, mode=mode, filters=filters, sort=sort)
        hits = self._hits.hits(matches.page(offset, limit), matches.query)
        return SearchResult(
            query=query,
            mode=mode,
            sort=sort,
            hits=hits,
            total=len(matches),
            abstained=not len(matches),
            searched=self.searched(filters),
        )

    def matches(
        self, query: str, *, mode: str = "hybrid", filters: Filters, sort: str = "relevance"
    ) -> Matches:
        """Give all that a search matches; the parameters are those of `search`."""

        def find() -> Matches:
            if sort == "date":
                found = self.matches(query, mode=mode, filters=filters)
                return found.newest_first(self.columns)
            parsed = self._words.expander.expanded(parse(query))
            if mode == "lexical":
                return self._worded(parsed, self._within(filters))
            return Matches(parsed, tuple(self._found(parsed, mode=mode, allowed=self._within(filters))))

        return self._matches.of((query, mode, filters, sort, self.last_change), find)

    def respelt(self, query: str) -> str | None:
        """Give a query with words that stand nowhere spelt like ones that do; None where there are none."""
        return respelt(query, self._words.index)

    def searched(self, filters: Filters | None = None) -> Searched:
        """Say what a search with these filters goes through."""
        chosen = filters or Filters()
        change = self.store.last_change()
        found = self._extents.of((chosen, change), lambda: extent(self.store, chosen, self.columns))
        return Searched(found.documents, found.first, found.last)

    def scores(self, topic: str, section_ids: frozenset[str]) -> dict[str, float]:
        """Score sections for a topic, without a floor; what does not answer at all is left out."""
        parsed = self._words.expander.expanded(parse(topic))
        found = self._ranked(parsed, mode="hybrid", allowed=Allowed.of(sections=section_ids))
        return {item.candidate.section_id: item.score for item in found}

    def weighed(self, topic: str) -> Weighed:
        """Take a topic apart and weigh its words by how rare they are in the corpus."""
        parsed = self._words.expander.expanded(parse(topic))
        return Weighed(parsed, self._judge.worth(parsed))

    def nearness(self, query: str, places: Sequence[Place]) -> list[float]:
        """Tell how near stretches of documents are to a query in meaning, in spreads over the centre."""
        scorer = SentenceScorer(self._encoder, self.store, self._hits.document, self._reranker)
        cosines = scorer.cosines(query, places)
        return [(cosine - self._calibration.centre) / self._calibration.spread for cosine in cosines]

    def standing(self, query: str) -> float:
        """Tell how far a question stands over the junk questions; see `Judge.standing`."""
        parsed = self._words.expander.expanded(parse(query))
        scored = self._ranked(parsed, mode="hybrid", allowed=Allowed())
        return self._judge.standing(self._anew(scored, parsed), parsed)

    @property
    def floor(self) -> float:
        """The score of hybrid search below which a section is no answer."""
        return self._calibration.hybrid_floor

    # Ranking

    @property
    def _judge(self) -> Judge:
        return Judge(self._words.index, self._calibration)

    def _found(self, query: ParsedQuery, *, mode: str, allowed: Allowed) -> list[Found]:
        scored = self._ranked(query, mode=mode, allowed=allowed)
        if mode == "hybrid":
            scored = self._anew(scored, query)
        if not scored or self._judge.abstains(scored, query, mode):
            return []
        scored = self._judge.relevant(scored, query, mode)
        return self._without_copies([Found(0, one.score, one.candidate) for one in scored])

    def _anew(self, scored: list[Scored], query: ParsedQuery) -> list[Scored]:
        """Order candidates anew token by token where the encoder can."""
        if self._reranker is None:
            return scored
        judge, index = self._judge, self._words.index
        gained = support(scored, query, judge.worth(query), index=index, depth=DEPTH)
        return self._reranker.reranked(query.text, scored, judge.scale(query), gained)

    def _worded(self, query: ParsedQuery, allowed: Allowed) -> Matches:
        """Find by words alone; nothing is made one by one."""
        worded = self._words.index.worded(query, limit=WORDED, allowed=allowed)
        copies = self._words.index.sketches.copies(worded.sections[:_FOLDED])
        kept = left_without(copies, len(worded))
        ids = {place: tuple(ids_of(worded.sections[list(own)])) for place, own in copies.items()}
        told = {int(place): ids[own] for place, own in enumerate(kept.tolist()) if own in ids}
        return Matches(query, (), worded.at(kept), told)

    def _without_copies(self, found: Sequence[Found]) -> list[Found]:
        """Fold near-identical sections into the best of them, and rank what is left."""
        sections = [one.candidate.section_id for one in found]
        copies = self._words.index.sketches.copies(keys_of(sections[:_FOLDED]))
        kept = left_without(copies, len(found)).tolist()
        return [
            replace(found[place], rank=rank, copies=tuple(sections[copy] for copy in copies.get(place, ())))
            for rank, place in enumerate(kept, 1)
        ]

    def _within(self, filters: Filters) -> Allowed:
        """Give what filters let through; that of the latest is held."""
        return self._allowed.of(
            (filters, self.last_change), lambda: allowed(self.store, filters, self.columns)
        )

    def _make_reranker(self) -> Reranker | None:
        """Give what orders anew where the encoder gives the vectors of tokens."""
        if not isinstance(self._encoder, TokenEncoder):
            return None
        tokens = TokenStore(self._folder / "tokens.sqlite", encoder_name=self._encoder.name)
        return Reranker(self._encoder, tokens, self._vectors.texts, lambda: len(self._vectors))

    def _joint(self) -> JointEncoding | None:
        """Give what encodes passages and tokens at once, where the tokens of all are kept."""
        kept = self._reranker.store if self._reranker and len(self.columns.chunks) <= EAGER else None
        return joint_encoding(self._encoder, kept)

    def _ranked(self, query: ParsedQuery, *, mode: str, allowed: Allowed) -> list[Scored]:
        vector = None if mode == "lexical" else self._vector(query.text)
        candidates = gather(
            query,
            vector,
            lexical=self._words.index,
            vectors=self._vectors,
            allowed=allowed,
        )
        return ranked(candidates, self._judge.scale(query), mode=mode)

    # Calibration

    @property
    def _calibrated_by(self) -> str:
        """The encoder and the junk questions; another of either asks for a new calibration."""
        return f"{self._encoder.name}#{junk_version()}"

    def _fits(self) -> bool:
        return self._calibration.fits(encoder=self._calibrated_by, pieces=self._words.index.pieces)

    def _recalibrate(self) -> None:
        """Put the junk questions to the corpus as it now is."""
        questions = [parse(question) for question in junk_questions()]
        encoded = np.vstack([self._vector(question.text) for question in questions])
        sample = self._vectors.sample(_SAMPLE, random.Random(0))  # noqa: S311 - a sample, not a secret
        cosines: Floats = encoded @ sample.T
        self._calibration = measure(cosines, encoder=self._calibrated_by, pieces=self._words.index.pieces)
        junk = [came for question in questions if (came := self._came_to(question))]
        self._calibration = with_floors(self._calibration, junk)
        save_calibration(self._calibration, self._calibration_path)

    def _came_to(self, question: ParsedQuery) -> CameTo | None:
        scored = self._ranked(question, mode="hybrid", allowed=Allowed())
        if not scored:
            return None
        scale = self._judge.scale(question)
        anew = self._reranker.reranked(question.text, scored, scale) if self._reranker else []
        return self._judge.came_to(scored, anew, question)
