"""The lexical index as it stood at one commit: what does not change until the next is kept."""

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from corpus.collecting import uncollected
from search.lexical.hits import WordedSections, best_of, column
from search.lexical.schema import BOOSTS, SECTION
from search.stored.indexed import Allowed
from search.stored.section_sketches import SectionSketches

if TYPE_CHECKING:
    import tantivy

_PAGE = 20
_MOST_MORE = 16
_HELD_TERMS = 100_000


class LexicalReading:
    """Reads one commit of the index; safe to use from several threads."""

    def __init__(self, searcher: "tantivy.Searcher") -> None:
        self._searcher = searcher
        self.pieces_with = lru_cache(maxsize=_HELD_TERMS)(self._pieces_with)
        """Counts the pieces that hold a term in the field that has it most often."""

    @property
    def pieces(self) -> int:
        """How many pieces there are."""
        return int(self._searcher.num_docs)

    def best(self, query: "tantivy.Query", *, limit: int, allowed: Allowed) -> WordedSections:
        """Run a query over pieces until it has given enough sections, or all that there are.

        The more pieces are asked for the fewer of them are allowed.
        """
        wanted = 2 * limit + _PAGE
        while True:
            with uncollected():
                found, best = self._some(query, wanted, allowed, limit)
            if len(best) >= limit or found < wanted:
                return best
            wanted *= min(_MOST_MORE, 1 + 2 * limit // max(1, len(best)))

    @cached_property
    def sketches(self) -> SectionSketches:
        """The sketches of all sections; read when they are asked for first."""
        with uncollected():
            return self._sketches()

    def _some(
        self, query: "tantivy.Query", wanted: int, allowed: Allowed, limit: int
    ) -> tuple[int, WordedSections]:
        """Give how many pieces came, and the best of their sections."""
        found = self._searcher.search(query, limit=wanted, count=False).hits
        return len(found), best_of(self._searcher, found, allowed, limit=limit)

    def _sketches(self) -> SectionSketches:
        from tantivy import Query

        found = self._searcher.search(Query.all_query(), limit=max(1, self.pieces), count=False).hits
        addresses = [address for _, address in found]
        sections = column(self._searcher, SECTION, addresses)
        return SectionSketches.read(sections, lambda name: column(self._searcher, name, addresses))

    def terms_with_prefix(self, field: str, prefix: str, limit: int) -> list[tuple[str, int]]:
        """List terms of a field by their beginning, with the number of pieces that hold each."""
        return list(self._searcher.terms_with_prefix(field, prefix, limit=limit))

    def _pieces_with(self, term: str) -> int:
        return max(int(self._searcher.doc_freq(field, term)) for field in BOOSTS)
