"""All that a search matched, in order; its pages, facets and exports are cut from one list.

Of thousands of matches only those of a page are made; the others are columns. A hit is a section with those
near-identical to it, its copies: it counts once, for every filter that lets any of them through.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from search.analysis.query import ParsedQuery
from search.lexical.hits import NONE, WordedSections
from search.ranking.candidates import Candidate
from search.ranking.hits import Found
from search.stored.columns import Columns
from search.stored.indexed import Allowed
from search.stored.keys import Keys, Places, are_among, ids_of, keys_of

SORTS = ("relevance", "date")
_NO_PLACES: Places = np.empty(0, np.intp)


@dataclass(frozen=True)
class Matches:
    """A query as it was understood, and what it found.

    :ivar made: the best, each made, copies among them.
    :ivar others: those that follow, by words alone, copies among them.
    :ivar leaders: for each of both the place of the section that it is a copy of; of others their own.
    :ivar order: of the hits in `leaders`, in the order asked for; None as they are.
    :ivar doubtful: they are the nearest, and hardly answers.
    """

    query: ParsedQuery
    made: tuple[Found, ...] = ()
    others: WordedSections = NONE
    leaders: Places = field(default_factory=lambda: _NO_PLACES)
    order: Places | None = None
    doubtful: bool = False

    def __len__(self) -> int:
        return len(self._hits)

    @cached_property
    def _hits(self) -> Places:
        """The places of those that are no copies."""
        return np.flatnonzero(self.leaders == np.arange(len(self.leaders)))

    def page(self, offset: int, limit: int) -> tuple[Found, ...]:
        """Give some of the hits, each with its rank and its copies."""
        hits = self._hits if self.order is None else self._hits[self.order]
        return tuple(
            replace(self._at(place), rank=rank, copies=self._copies(place))
            for rank, place in enumerate(hits[offset : offset + limit].tolist(), offset + 1)
        )

    def _at(self, place: int) -> Found:
        if place < len(self.made):
            return self.made[place]
        place -= len(self.made)
        section_id, document_id = ids_of(
            np.array([self.others.sections[place], self.others.documents[place]])
        )
        score = float(self.others.scores[place])
        return Found(0, score, Candidate(section_id, document_id, score))

    def _copies(self, place: int) -> tuple[str, ...]:
        own = np.flatnonzero(self.leaders == place)
        return tuple(ids_of(self.all_sections[own[own != place]]))

    def narrowed(self, allowed: Allowed) -> "Matches":
        """Narrow a whole list down, so that what was counted in it is what is left.

        A copy that is let through stands for the hit that it was folded into.
        """
        places = np.flatnonzero(self._passes(allowed))
        _, first, groups = np.unique(self.leaders[places], return_index=True, return_inverse=True)
        split = int(np.searchsorted(places, len(self.made)))
        return Matches(
            self.query,
            tuple(self.made[place] for place in places[:split].tolist()),
            self.others.at(places[split:] - len(self.made)),
            first[groups].astype(np.intp),
            doubtful=self.doubtful,
        )

    def _passes(self, allowed: Allowed) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
        passes = np.ones(len(self.leaders), dtype=np.bool_)
        if allowed.documents is not None:
            passes &= are_among(self.all_documents, allowed.documents)
        if allowed.sections is not None:
            passes &= are_among(self.all_sections, allowed.sections)
        return passes

    @cached_property
    def all_sections(self) -> Keys:
        """The section of each match and of each copy, best first."""
        made = keys_of(one.candidate.section_id for one in self.made)
        return np.concatenate([made, self.others.sections])

    @cached_property
    def all_documents(self) -> Keys:
        """The document of each match and of each copy, best first."""
        made = keys_of(one.candidate.document_id for one in self.made)
        return np.concatenate([made, self.others.documents])

    @property
    def hits(self) -> Places:
        """The number, from 0, of the hit that each match and each copy is of."""
        return np.searchsorted(self._hits, self.leaders)

    @property
    def sections(self) -> Keys:
        """The section of each hit, best first."""
        return self.all_sections[self._hits]

    @property
    def documents(self) -> Keys:
        """The document of each hit, best first."""
        return self.all_documents[self._hits]

    def newest_first(self, columns: Columns) -> "Matches":
        """Order by the documents' dates, undated last; those of one date as they were."""
        _, codes = np.unique(columns.dates_of(self.documents), return_inverse=True)
        return replace(self, order=np.argsort(-codes, kind="stable"))


def leaders_of(copies: Mapping[int, Sequence[int]], count: int) -> Places:
    """Give the place of the section that each of so many is a copy of, or its own.

    :param copies: the place of each that has copies, with their places.
    """
    leaders = np.arange(count, dtype=np.intp)
    for place, own in copies.items():
        leaders[list(own)] = place
    return leaders
