"""Searching: the hits with their facets, and the whole list as a table."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from api.rooms.parts import Parts
from corpus.filters import Filters

if TYPE_CHECKING:
    from graph.identity import Identity
    from search.questions.entity_names import EntityNames
    from search.ranking.facets import Facets
    from search.ranking.suggestions import Suggestion
    from search.results import Hit, SearchResult
    from search.stored.held import Held

_ROWS_AT_A_TIME = 200
_HELD_FACETS = 32


class Searching(Parts):
    """What finds sections."""

    def search(
        self,
        query: str,
        *,
        limit: int = 10,
        offset: int = 0,
        mode: str = "hybrid",
        filters: Filters | None = None,
        sort: str = "relevance",
    ) -> "SearchResult":
        """Find sections, and count what all hits have in common.

        :param filters: `entity` and `region` may be names or ids.
        :param sort: `relevance`, or `date`: the newest first.
        :raises InvalidRequest: where the query is empty or a date is none.
        :raises NotFound: where no entity goes by a name.
        """
        within = self.narrowed(filters)
        engine = self.engine
        result = engine.search(
            query, limit=limit, offset=offset, mode=mode, filters=within, sort=sort, narrowing=True
        )
        facets = self._facets(query, mode, within)
        return replace(result, facets=facets, suggestion=None if result.total else self._respelt(query, mode))

    def search_table(
        self, query: str, *, limit: int | None = None, mode: str = "hybrid",
        filters: Filters | None = None, sort: str = "relevance", offset: int = 0,
    ) -> Iterator[bytes]:  # fmt: skip
        """Give the hits of a search as CSV, all of them up to `search.ranking.result_table.MOST_ROWS`.

        :param limit: at most so many hits; None for all.
        :raises InvalidRequest: as `search`.
        """
        from search.ranking.result_table import MOST_ROWS, csv_of

        within, engine = self.narrowed(filters), self.engine
        most = min(limit or MOST_ROWS, MOST_ROWS)

        def page(first: int) -> "tuple[Hit, ...]":
            wanted = min(_ROWS_AT_A_TIME, offset + most - first)
            return engine.search(
                query, limit=wanted, offset=first, mode=mode, filters=within, sort=sort, narrowing=True
            ).hits

        def hits(first_page: "tuple[Hit, ...]") -> "Iterator[Hit]":
            yield from first_page
            for first in range(offset + _ROWS_AT_A_TIME, offset + most, _ROWS_AT_A_TIME):
                found = page(first)
                yield from found
                if not found:
                    return

        return csv_of(hits(page(offset)))

    def suggest(self, typed: str, *, limit: int = 10) -> tuple["Suggestion", ...]:
        """Give names, titles and headings whose words begin like what has been typed."""
        return self.suggester.suggest(typed, limit=limit)

    def _respelt(self, query: str, mode: str) -> str | None:
        """Give the query as the documents spell it, where that finds something."""
        anew = self.engine.respelt(query)
        return anew if anew and len(self.engine.matches(anew, mode=mode, filters=Filters())) else None

    def _facets(self, query: str, mode: str, filters: Filters) -> "Facets":
        from search.ranking.facets import facets_of

        engine = self.engine
        judged, change = self.store.catalogue.judged(), self.store.last_change()

        def count() -> "Facets":
            matches = engine.matches(query, mode=mode, filters=filters, narrowing=True)
            canonical = self._identities.of((judged, change), self._identity).of
            return facets_of(
                matches.all_sections,
                matches.all_documents,
                matches.hits,
                filters,
                columns=engine.columns,
                names=self._names_at(change),
                canonical=canonical,
            )

        return self._counted.of((query, mode, filters, engine.last_change, judged, change), count)

    def _names_at(self, change: int) -> "EntityNames":
        from search.questions.entity_names import EntityNames

        return self._named.of(change, lambda: EntityNames(self.store.catalogue.entity_names))

    def _identity(self) -> "Identity":
        from graph.identity import identity_of

        return identity_of(self.store.judgements())

    @cached_property
    def _counted(self) -> "Held[Facets]":
        from search.stored.held import Held

        return Held(_HELD_FACETS)

    @cached_property
    def _identities(self) -> "Held[Identity]":
        from search.stored.held import Held

        return Held(1)

    @cached_property
    def _named(self) -> "Held[EntityNames]":
        from search.stored.held import Held

        return Held(1)
