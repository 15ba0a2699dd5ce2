"""What every room of the service shares: settings, store, and parts that are opened when first needed."""

from collections.abc import Callable
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from api.indexes import Indexes
from api.narrowing import resolved
from corpus.errors import NotFound
from corpus.filtering import checked_period
from corpus.filters import Filters
from corpus.settings import Settings
from corpus.store import Store

if TYPE_CHECKING:
    from graph.extraction import Extractor
    from graph.network.queries import GraphQueries
    from graph.threads.book import ThreadBook
    from search.answers.answerer import Answerer
    from search.answers.phrasing import Phraser
    from search.encoding.encoder import Encoder
    from search.engine import SearchEngine
    from search.ranking.suggestions import Suggester

Answer = TypeVar("Answer")


class Parts:
    """One home folder and what works on it; a context that closes the store."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.store = Store.open(settings.url)
        self._indexes = Indexes(self.store, settings, lambda: self.encoder)
        self._indexes.part_from_other_store()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.store.close()

    def narrowed(self, filters: Filters | None) -> Filters:
        """Give filters with ids in place of names; the graph is asked only where there are any.

        :raises NotFound: where no entity goes by a name.
        :raises InvalidRequest: where a date is none, or the last one lies before the first.
        """
        chosen = filters or Filters()
        checked_period(chosen.date_from, chosen.date_to)
        return resolved(chosen, self.queries) if chosen.entity or chosen.region else chosen

    @cached_property
    def encoder(self) -> "Encoder":
        """The encoder of the settings."""
        from search.encoding.encoder import load_encoder

        return load_encoder(self.settings)

    @cached_property
    def extractor(self) -> "Extractor":
        """What finds names and relations."""
        from graph.extraction import load_extractor

        return load_extractor(tagger=self.settings.tagger, runtime=self.settings.runtime)

    @cached_property
    def queries(self) -> "GraphQueries":
        """The questions to the knowledge graph, which keeps itself up to date."""
        from graph.network.queries import GraphQueries

        return GraphQueries(self.store)

    @property
    def engine(self) -> "SearchEngine":
        """The search engine, up to date unless somebody is writing just now.

        :raises StaleIndex: where another encoder or analyser made the indexes.
        """
        return self._indexes.engine()

    @cached_property
    def suggester(self) -> "Suggester":
        """What helps with typing; it keeps itself up to date."""
        from search.ranking.suggestions import Suggester

        return Suggester(self.store, self.settings.home / "search" / "phrases.sqlite")

    @property
    def answerer(self) -> "Answerer":
        """What answers questions from the graph and the passages."""
        from search.answers.phrasing import phraser_of

        return self._answerer(phraser_of(self.settings))

    @cached_property
    def thread_book(self) -> "ThreadBook":
        """The threads of matters, which keep themselves up to date."""
        from graph.threads.book import ThreadBook

        return ThreadBook(self.store, self.settings.home / "search" / "threads.sqlite")

    def _settled(self, answer: Callable[[], Answer]) -> Answer:
        """Give an answer, anew where a document that it is to quote was removed meanwhile."""
        while True:
            stand = self.store.stand()
            try:
                return answer()
            except NotFound:
                if self.store.stand() == stand:
                    raise

    def _answerer(self, phraser: "Phraser | None") -> "Answerer":
        from search.answers.answerer import Answerer

        return Answerer(self.engine, self.queries, threads=self.thread_book.threads, phraser=phraser)

    def _resolve(self) -> None:
        """Let the rules of identity between documents say what follows from what is now read."""
        from graph.across import resolve_across

        resolve_across(self.store)
