"""Sections that may answer a query, each with its BM25 score and the cosine of its best chunk."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from search.analysis.query import ParsedQuery
from search.encoding.batches import Floats
from search.lexical.index import LexicalIndex
from search.stored.indexed import Allowed

DEPTH = 200
"""How many sections each index gives to the other; a result never has more than both together."""

NEAREST = 3
"""How many chunks of a section are told, the nearest first."""

WORDED = 10_000
"""How many sections a search by words alone finds and counts at most."""


@dataclass(frozen=True, slots=True)
class VectorHit:
    """A chunk near a query; `score` is the cosine."""

    chunk_id: str
    section_id: str
    document_id: str
    score: float


class Vectors(Protocol):
    """The vectors of all chunks."""

    def search(self, query: Floats, *, limit: int, allowed: Allowed) -> Sequence[VectorHit]:
        """Find the nearest chunks.

        :param query: float32, shape (1, dim), of L2 norm 1.
        :returns: at most `limit`, best first.
        """
        ...


@dataclass(frozen=True, slots=True)
class Candidate:
    """A section with what the indexes say of it.

    :ivar lexical: BM25; 0 where it holds none of the words.
    :ivar semantic: cosine of the best chunk; None where it was not compared.
    :ivar chunk_id: the best chunk by cosine, or token by token where the section was compared so.
    :ivar chunk_ids: the nearest chunks by cosine, the nearest first.
    """

    section_id: str
    document_id: str
    lexical: float = 0.0
    semantic: float | None = None
    chunk_id: str | None = None
    chunk_ids: tuple[str, ...] = ()


def gather(
    query: ParsedQuery,
    vector: Floats | None,
    *,
    lexical: LexicalIndex,
    vectors: Vectors,
    allowed: Allowed,
    depth: int = DEPTH,
) -> tuple[Candidate, ...]:
    """Collect candidates from both indexes, and let each score what the other found.

    :param vector: the query's vector; None for words alone.
    """
    worded = lexical.search(query, limit=depth, allowed=allowed)
    found = {hit.section_id: Candidate(hit.section_id, hit.document_id, hit.score) for hit in worded}
    if vector is None:
        return tuple(found.values())
    if query.phrases:  # a phrase must stand in every hit
        allowed = Allowed.of(sections=found)
    _add_near(found, vectors.search(vector, limit=depth, allowed=allowed))
    _add_worded(found, query, lexical)
    missing = frozenset(item.section_id for item in found.values() if item.semantic is None)
    if missing:
        _add_near(found, vectors.search(vector, limit=8 * len(missing), allowed=Allowed.of(sections=missing)))
    return tuple(found.values())


def _add_near(found: dict[str, Candidate], hits: Iterable[VectorHit]) -> None:
    """Add the chunks to their sections, none of which has been compared before."""
    near: dict[str, list[VectorHit]] = {}
    for hit in hits:
        near.setdefault(hit.section_id, []).append(hit)
    for section_id, own in near.items():
        best, nearest = own[0], tuple(hit.chunk_id for hit in own[:NEAREST])
        lexical = found[section_id].lexical if section_id in found else 0.0
        found[section_id] = Candidate(
            section_id, best.document_id, lexical, best.score, best.chunk_id, nearest
        )


def _add_worded(found: dict[str, Candidate], query: ParsedQuery, lexical: LexicalIndex) -> None:
    unworded = frozenset(item.section_id for item in found.values() if not item.lexical)
    if not unworded:
        return
    hits = lexical.search(query, limit=len(unworded), allowed=Allowed.of(sections=unworded))
    for hit in hits:
        found[hit.section_id] = replace(found[hit.section_id], lexical=hit.score)
