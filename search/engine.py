"""The search engine: brings the indexes up to the store, and finds sections by words, meaning, or both."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from corpus.catalogue import Extent
from corpus.filters import Filters
from corpus.store import Store
from search.analysis.coverage import Weighed
from search.analysis.query import ParsedQuery, parse
from search.analysis.spelling import respelt
from search.calibrator import Calibrator
from search.dense.section_vectors import SectionVectors
from search.dense.token_store import TokenStore
from search.encoding.encoder import Encoder
from search.encoding.joint_encoding import JointEncoding, joint_encoding
from search.encoding.late_interaction import TokenEncoder
from search.encoding.sentence_scores import Place, SentenceScorer
from search.encoding.threads import use_one_thread
from search.lexical.keeper import WordsIndex
from search.progress import Progress, silent
from search.ranking.candidates import DEPTH as CANDIDATES
from search.ranking.candidates import WORDED
from search.ranking.checks import check
from search.ranking.filtering import allowed, extent
from search.ranking.finding import Finder
from search.ranking.hits import HitMaker
from search.ranking.matches import Matches
from search.ranking.reranking import EAGER, Reranker
from search.results import Searched, SearchResult
from search.standing.signs import Signs
from search.stored.columns import caught_up
from search.stored.columns import load as load_columns
from search.stored.columns import save as save_columns
from search.stored.held import Held
from search.stored.indexed import Allowed

_HELD_QUERIES = 256
_HELD_MATCHES = 32
_HELD_FILTERS = 16
_COLUMNS = "columns.npz"


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
        self._hits = HitMaker(store)
        self._vectors = SectionVectors(
            store, encoder, self._folder / "vectors", self.columns, self._hits.documents
        )
        self._matches = Held[Matches](_HELD_MATCHES)
        self._allowed = Held[Allowed](_HELD_FILTERS)
        self._extents = Held[Extent](_HELD_FILTERS)
        self._vector = lru_cache(maxsize=_HELD_QUERIES)(encoder.encode_query)
        self._calibrator = Calibrator(encoder, self._vector, self._vectors, self._folder, rerank=rerank)
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
        self._hits.forget()
        self._vectors.catch_up(self.columns, progress=progress, joint=self._joint())
        if self._reranker:
            self._reranker.catch_up(self._vectors.chunk_ids, progress=progress)
        if not self._fits():
            self._calibrator.recalibrate(
                self._words.index.pieces, lambda question: self._finder.came_to(question)
            )

    def search(
        self,
        query: str,
        *,
        limit: int = 10,
        offset: int = 0,
        mode: str = "hybrid",
        filters: Filters | None = None,
        sort: str = "relevance",
        narrowing: bool = False,
    ) -> SearchResult:
        """Find the sections that answer a query, best first; near-identical ones are folded into the best.

        :param mode: `hybrid`, `lexical` or `semantic`.
        :param sort: `relevance`, or `date`: the same sections, the newest first.
        :param narrowing: the filters narrow a list down: only what is found without them too.
        :raises InvalidRequest: where the query is empty, a number is out of range or a filter's date is none.
        """
        check(query, limit, offset, mode, sort)
        filters = filters or Filters()
        matches = self.matches(query, mode=mode, filters=filters, sort=sort, narrowing=narrowing)
        hits = self._hits.hits(matches.page(offset, limit), matches.query)
        return SearchResult(
            query=query,
            mode=mode,
            sort=sort,
            hits=hits,
            total=len(matches),
            abstained=not len(matches),
            doubtful=matches.doubtful,
            searched=self.searched(filters),
        )

    def matches(
        self,
        query: str,
        *,
        mode: str = "hybrid",
        filters: Filters,
        sort: str = "relevance",
        narrowing: bool = False,
    ) -> Matches:
        """Give all that a search matches; the parameters are those of `search`."""

        def find() -> Matches:
            if sort == "date":
                found = self.matches(query, mode=mode, filters=filters, narrowing=narrowing)
                return found.newest_first(self.columns)
            within = self._within(filters)
            left = self._narrowed(query, mode, within) if narrowing else None
            return left or self._finder.matches(self._parsed(query), mode=mode, allowed=within)

        narrowing = narrowing and filters != Filters()
        return self._matches.of((query, mode, filters, sort, narrowing, self.last_change), find)

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
        found = self._finder.ranked(self._parsed(topic), allowed=Allowed.of(sections=section_ids))
        return {item.candidate.section_id: item.score for item in found}

    def weighed(self, topic: str) -> Weighed:
        """Take a topic apart and weigh its words by how rare they are in the corpus."""
        parsed = self._parsed(topic)
        return Weighed(parsed, self._finder.judge.words.worth(parsed))

    def nearness(self, query: str, places: Sequence[Place]) -> list[float]:
        """Tell how near stretches of documents are to a query in meaning, in spreads over the centre."""
        scorer = SentenceScorer(self._encoder, self._vector, self.store, self._hits.document, self._reranker)
        cosines = scorer.cosines(query, places)
        calibration = self._calibrator.calibration
        return [(cosine - calibration.centre) / calibration.spread for cosine in cosines]

    def standing(self, query: str) -> float:
        """Tell how far a question stands over the floor of lists; see `Judge.standing`."""
        return self._finder.standing(self._parsed(query))

    def signs(self, query: str, *, mode: str = "hybrid") -> Signs | None:
        """Tell what is seen of the best that is found for a question; None where nothing is found."""
        return self._finder.signs(self._parsed(query), mode=mode)

    @property
    def floor(self) -> float:
        """The score of hybrid search below which a section is no answer."""
        return self._calibrator.calibration.hybrid_floor

    # Inner rooms

    @property
    def _finder(self) -> Finder:
        kept = self._calibrator
        return Finder(
            self._words.index,
            self._vectors,
            self._vector,
            self._reranker,
            kept.calibration,
            kept.background,
        )

    def _fits(self) -> bool:
        return self._calibrator.fits(self._words.index.pieces)

    def _narrowed(self, query: str, mode: str, within: Allowed) -> Matches | None:
        """Give what is left of all that is found without filters; None where nothing is, or that was cut."""
        if mode == "semantic":
            return None
        whole = self.matches(query, mode=mode, filters=Filters())
        is_whole = len(whole) < CANDIDATES if mode == "hybrid" else len(whole.leaders) < WORDED
        return whole.narrowed(within) if is_whole else None

    def _parsed(self, query: str) -> ParsedQuery:
        return self._words.expander.expanded(parse(query))

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
