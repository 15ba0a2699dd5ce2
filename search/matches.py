"""All that a search matched, in order; its pages, facets and exports are cut from one list."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from threading import Lock
from typing import Generic, TypeVar

from corpus.catalogue import Catalogue
from search.hits import Found
from search.query import ParsedQuery

Value = TypeVar("Value")
SORTS = ("relevance", "date")
_HELD = 32


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


class Held(Generic[Value]):
    """Keeps what was worked out last; safe to use from several threads."""

    def __init__(self, most: int = _HELD) -> None:
        self._most = most
        self._held: OrderedDict[Hashable, Value] = OrderedDict()
        self._lock = Lock()

    def of(self, key: Hashable, find: Callable[[], Value]) -> Value:
        """Give what is held under a key, else find it and hold it.

        :param key: all that it depends on.
        """
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
                return self._held[key]
        found = find()
        with self._lock:
            self._held[key] = found
            while len(self._held) > self._most:
                self._held.popitem(last=False)
        return found
