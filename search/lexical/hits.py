"""What Tantivy found, as columns: the sections of the pieces, each with its best score."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from search.lexical.schema import DOCUMENT, SECTION
from search.stored.indexed import Allowed, LexicalHit
from search.stored.keys import Keys, Places, are_among, ids_of

if TYPE_CHECKING:
    import tantivy

Scores = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class WordedSections:
    """Sections with their documents and BM25, best first; ties by section id."""

    sections: Keys
    documents: Keys
    scores: Scores

    def __len__(self) -> int:
        return len(self.sections)

    def at(self, some: Places) -> "WordedSections":
        """Give some of them, by their places."""
        return WordedSections(self.sections[some], self.documents[some], self.scores[some])

    def hits(self) -> tuple[LexicalHit, ...]:
        """Give them one by one."""
        ids = zip(ids_of(self.sections), ids_of(self.documents), self.scores.tolist(), strict=True)
        return tuple(LexicalHit(*each) for each in ids)


NONE = WordedSections(np.empty(0, np.uint64), np.empty(0, np.uint64), np.empty(0))


def column(searcher: "tantivy.Searcher", name: str, addresses: "Sequence[tantivy.DocAddress]") -> Keys:
    """Read a column of some pieces."""
    return np.array(searcher.fast_field_values(name, list(addresses)), dtype=np.uint64)


def best_of(
    searcher: "tantivy.Searcher",
    found: "Sequence[tuple[float, tantivy.DocAddress]]",
    allowed: Allowed,
    *,
    limit: int,
) -> WordedSections:
    """Give the sections of pieces, each by its best piece, those that are allowed.

    :param found: best first.
    """
    addresses = [address for _, address in found]
    sections, documents = (column(searcher, name, addresses) for name in (SECTION, DOCUMENT))
    scores = np.array([score for score, _ in found], dtype=np.float64)
    passed = np.ones(len(found), dtype=np.bool_)
    for keys, among in ((documents, allowed.documents), (sections, allowed.sections)):
        if among is not None:
            passed &= are_among(keys, among)
    places = np.flatnonzero(passed)
    _, first = np.unique(sections[places], return_index=True)
    kept = places[first]
    ordered = kept[np.lexsort((sections[kept], -scores[kept]))][:limit]
    return WordedSections(sections[ordered], documents[ordered], scores[ordered])
