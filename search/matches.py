"""All that a search matched, in order; its pages, facets and exports are cut from one list.

Of thousands of matches only those of a page are made; the others are columns.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import compress

import numpy as np
import numpy.typing as npt

from search.candidates import Candidate
from search.columns import Columns
from search.hits import Found
from search.indexed import Allowed
from search.keys import Keys, Places, are_among, ids_of, keys_of
from search.lexical_hits import NONE, WordedSections
from search.query import ParsedQuery

SORTS = ("relevance", "date")


@dataclass(frozen=True, slots=True)
class Matches:
    """A query as it was understood, and what it found.

    :ivar first: the best, each made.
    :ivar others: those that follow, by words alone.
    :ivar copies: of some of the others, by their places there, the ids of the sections folded into them.
    :ivar doubtful: they are the nearest, and hardly answers.
    :ivar order: places in `first` and `others` together, in the order asked for; None as they are.
    """

    query: ParsedQuery
    first: tuple[Found, ...]
    others: WordedSections = NONE
    copies: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    order: Places | None = None
    doubtful: bool = False

    def __len__(self) -> int:
        return len(self.first) + len(self.others)

    def page(self, offset: int, limit: int) -> tuple[Found, ...]:
        """Give some of the matches, each with its rank."""
        ranks = range(offset, min(offset + limit, len(self)))
        return tuple(
            self._at(int(self.order[rank]) if self.order is not None else rank, rank + 1) for rank in ranks
        )

    def _at(self, place: int, rank: int) -> Found:
        if place < len(self.first):
            return replace(self.first[place], rank=rank)
        place -= len(self.first)
        section_id, document_id = ids_of(
            np.array([self.others.sections[place], self.others.documents[place]])
        )
        score = float(self.others.scores[place])
        return Found(rank, score, Candidate(section_id, document_id, score), self.copies.get(place, ()))

    def narrowed(self, allowed: Allowed, found: "Matches") -> "Matches":
        """Narrow a whole list down, so that what was counted in it is what is left.

        A copy that is let through stands for the hit that it was folded into.

        :param found: what the same query finds within the same filters, which is given where nothing is left.
        """
        passes = self._passes(allowed)
        folded = {
            copy for one, passed in zip(self.first, passes, strict=True) if not passed for copy in one.copies
        }
        copies = (one for one in found.first if one.candidate.section_id in folded)
        kept = sorted((*compress(self.first, passes), *copies), key=lambda one: -one.score)
        return replace(self, first=tuple(kept)) if kept else found

    def _passes(self, allowed: Allowed) -> npt.NDArray[np.bool_]:
        passes = np.ones(len(self), dtype=np.bool_)
        if allowed.documents is not None:
            passes &= are_among(self.documents, allowed.documents)
        if allowed.sections is not None:
            passes &= are_among(self.sections, allowed.sections)
        return passes[: len(self.first)]

    @property
    def sections(self) -> Keys:
        """The section of each match, best first."""
        made = keys_of(one.candidate.section_id for one in self.first)
        return np.concatenate([made, self.others.sections])

    @property
    def documents(self) -> Keys:
        """The document of each match, best first."""
        made = keys_of(one.candidate.document_id for one in self.first)
        return np.concatenate([made, self.others.documents])

    def newest_first(self, columns: Columns) -> "Matches":
        """Order by the documents' dates, undated last; those of one date as they were."""
        _, codes = np.unique(columns.dates_of(self.documents), return_inverse=True)
        return replace(self, order=np.argsort(-codes, kind="stable"))
