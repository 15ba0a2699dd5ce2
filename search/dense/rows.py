"""Which section and document each row of the vector index is of, and which rows a filter lets through."""

from dataclasses import dataclass, field
from typing import Self

import numpy as np
import numpy.typing as npt

from search.dense.vectors import FaissIndex, Rows
from search.stored.columns import Columns
from search.stored.held import Held
from search.stored.indexed import Allowed
from search.stored.keys import Keys, are_among, keys_of, places_of

NOWHERE = "0" * 16
"""Stands for the section and document of a chunk that the columns do not know."""

_HELD = 8


@dataclass(frozen=True, slots=True)
class VectorRows:
    """The places of the rows of an index.

    :ivar sections: by row number; `documents` too.
    :ivar rows: those that are in use, in rising order.
    :ivar by_section: row numbers in the order of their sections; `ordered` are these sections.
    :ivar document_codes: by row number, the place of its document in `known`, which is in rising order.
    """

    sections: Keys
    documents: Keys
    rows: Rows
    by_section: Rows
    ordered: Keys
    document_codes: npt.NDArray[np.intp]
    known: Keys
    _held: Held[Rows] = field(default_factory=lambda: Held[Rows](_HELD))

    @classmethod
    def of(cls, index: FaissIndex, columns: Columns) -> Self:
        """Look every chunk of an index up in the columns."""
        chunk_ids, rows = index.rows()
        places = places_of(keys_of(chunk_ids), columns.chunks)
        there, size = places >= 0, int(rows.max(initial=-1)) + 1
        sections, documents = np.zeros(size, np.uint64), np.zeros(size, np.uint64)
        sections[rows[there]] = columns.chunk_sections[places[there]]
        documents[rows[there]] = columns.chunk_documents[places[there]]
        used = np.sort(rows)
        by_section = used[np.argsort(sections[used], kind="stable")]
        known, codes = np.unique(documents, return_inverse=True)
        return cls(sections, documents, used, by_section, sections[by_section], codes, known)

    def allowed(self, allowed: Allowed) -> Rows | None:
        """Give the rows that may be found; None for all."""
        if allowed.documents is None and allowed.sections is None:
            return None
        return self._held.of(allowed, lambda: self._allowed(allowed))

    def _allowed(self, allowed: Allowed) -> Rows:
        rows = self.rows if allowed.sections is None else self._in_sections(allowed.sections)
        if allowed.documents is None:
            return rows
        return rows[are_among(self.known, allowed.documents)[self.document_codes[rows]]]

    def _in_sections(self, sections: Keys) -> Rows:
        first = np.searchsorted(self.ordered, sections, side="left")
        counts = np.searchsorted(self.ordered, sections, side="right") - first
        within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        return np.sort(self.by_section[np.repeat(first, counts) + within])
