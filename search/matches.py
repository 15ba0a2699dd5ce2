"""All that a search matched, in order; its pages, facets and exports are cut from one list."""

from dataclasses import dataclass, replace

from corpus.catalogue import Catalogue
from search.hits import Found
from search.query import ParsedQuery

SORTS = ("relevance", "date")


@dataclass(frozen=True, slots=True)
class Matches:
    """A query as it was understood, and what it found, each with its rank."""

    query: ParsedQuery
    found: tuple[Found, ...]

    @property
    def places(self) -> tuple[tuple[str, str], ...]:
        """Give the section and document of each match."""
        return tuple((one.candidate.section_id, one.candidate.document_id) for one in self.found)

    def newest_first(self, catalogue: Catalogue) -> "Matches":
        """Order by the documents' dates, undated last; those of one date as they were."""
        cards = catalogue.cards({document_id for _, document_id in self.places})
        dates = {document_id: card.date or "" for document_id, card in cards.items()}

        def date(one: Found) -> str:
            return dates.get(one.candidate.document_id, "")

        ordered = sorted(self.found, key=date, reverse=True)
        return Matches(self.query, tuple(replace(one, rank=rank) for rank, one in enumerate(ordered, 1)))
