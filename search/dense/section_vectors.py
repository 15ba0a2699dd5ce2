"""The vectors of the corpus's chunks, found by section: keeps FAISS in step with the store."""

import random
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path

from corpus.records import Document
from corpus.store import Store
from search.dense.rows import NOWHERE, VectorRows
from search.dense.vectors import open_vectors
from search.encoding.batches import Floats
from search.encoding.encoder import Encoder
from search.encoding.joint_encoding import JointEncoding
from search.encoding.passages import passage_text
from search.progress import Progress
from search.ranking.candidates import VectorHit
from search.stored.columns import Columns
from search.stored.indexed import Allowed
from search.stored.keys import ids_of, keys_of, places_of

BATCH = 2048
"""Chunks that are encoded at a time."""

SAVED_EVERY_SECONDS = 120.0
"""Least time between two savings; what a crash can cost.

A saving writes the whole index, so it waits ten times as long as the last one took where that is longer.
"""

_SHARE_OF_TIME = 10

_STAGE = "Kodar avsnitt"
_AT_ONCE = 32  # documents whose texts are read at once: as many as a search compares token by token

Documents = Callable[[Collection[str]], Mapping[str, Document]]
"""Gives those of some documents that there are, by id."""


class SectionVectors:
    """The FAISS index in a folder, with what it needs to know of the store."""

    def __init__(
        self, store: Store, encoder: Encoder, folder: Path, columns: Columns, documents: Documents
    ) -> None:
        """Read the index, or make an empty one where the folder holds none.

        :param columns: tell which section and document each chunk belongs to.
        :raises StaleIndex: where another encoder made it, or its files are damaged.
        """
        self._store = store
        self._encoder = encoder
        self._folder = folder
        self._index = open_vectors(folder, encoder_name=encoder.name, dimension=encoder.dimension)
        self._columns = columns
        self._documents = documents
        self._rows = VectorRows.of(self._index, columns)

    def __len__(self) -> int:
        return len(self._index)

    @property
    def last_change(self) -> int:
        """The number of the last change of the store that the index holds."""
        return self._index.last_change

    def catch_up(self, columns: Columns, *, progress: Progress, joint: JointEncoding | None = None) -> None:
        """Take in the chunks that the store has and the index has not, and drop those that are gone.

        :param columns: of the change up to which the index is to hold the store.
        :param joint: what keeps the tokens of the passages too.
        """
        self._columns = columns
        held = self._index.chunk_ids
        there = ids_of(columns.chunks)
        self._index.remove(held.difference(there))
        missing = [chunk_id for chunk_id in there if chunk_id not in held]
        done, saved = 0, Saved(SAVED_EVERY_SECONDS)
        for batch in _batches(self.texts(missing)):
            ids = [chunk_id for chunk_id, _ in batch]
            texts, report = [text for _, text in batch], partial(_report, progress, done, len(missing))
            if joint is None:
                vectors = self._encoder.encode_passages(texts, progress=report)
            else:
                vectors = joint.encode(ids, texts, progress=report)
            self._index.add(ids, vectors)
            done += len(batch)
            if done < len(missing):
                saved.when_due(partial(self._index.save, self._folder))
        self._index.last_change = columns.last_change
        self._index.save(self._folder)
        self._rows = VectorRows.of(self._index, columns)
        progress(_STAGE, len(missing), len(missing))

    def search(self, query: Floats, *, limit: int, allowed: Allowed) -> Sequence[VectorHit]:
        """Find the nearest chunks; see `search.ranking.candidates.Vectors`.

        What is taken in or out of the index just now is left out.
        """
        held = self._rows
        scores, rows = self._index.nearest(query, limit=limit, rows=held.allowed(allowed))
        placed = rows < len(held.sections)
        scores, rows = scores[placed], rows[placed]
        chunks = (self._index.chunk_id(row) for row in rows.tolist())
        found = zip(
            chunks, ids_of(held.sections[rows]), ids_of(held.documents[rows]), scores.tolist(), strict=True
        )
        return [
            VectorHit(chunk_id, section_id, document_id, score)
            for chunk_id, section_id, document_id, score in found
            if chunk_id is not None and document_id != NOWHERE
        ]

    def sample(self, size: int, chance: random.Random) -> Floats:
        """Give the vectors of some chunks, shape (at most size, dim); the same ones for the same chunks."""
        ids = sorted(self._index.chunk_ids)
        return self._index.vectors_of(chance.sample(ids, min(size, len(ids))))

    @property
    def chunk_ids(self) -> frozenset[str]:
        """The ids of all chunks that are there."""
        return self._index.chunk_ids

    def texts(self, chunk_ids: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Give the chunks with the text that stands for each, document by document."""
        wanted = sorted(zip(self._documents_of(chunk_ids), chunk_ids, strict=True))
        documents = ([chunk_id for _, chunk_id in own] for _, own in groupby(wanted, key=itemgetter(0)))
        while some := list(islice(documents, _AT_ONCE)):
            yield from self._texts_of([chunk_id for own in some for chunk_id in own])

    def _documents_of(self, chunk_ids: Sequence[str]) -> list[str]:
        """Give the document of each chunk, all of which are in the columns."""
        columns = self._columns
        return ids_of(columns.chunk_documents[places_of(keys_of(chunk_ids), columns.chunks)])

    def _texts_of(self, chunk_ids: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Read the texts of some documents' chunks; what has been removed by now is left out."""
        chunks = self._store.chunks_by_id(chunk_ids).values()
        sections = self._store.sections_by_id([chunk.section_id for chunk in chunks])
        documents = self._documents({chunk.document_id for chunk in chunks})
        for chunk in sorted(chunks, key=lambda each: (each.document_id, each.ordinal)):
            if chunk.document_id in documents and chunk.section_id in sections:
                document, section = documents[chunk.document_id], sections[chunk.section_id]
                yield chunk.id, passage_text(document, section, document.text[chunk.start : chunk.end])


class Saved:
    """Keeps savings to a small share of the time."""

    def __init__(self, least_seconds: float, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._least_seconds = least_seconds
        self._clock = clock
        self._due = clock() + least_seconds

    def when_due(self, save: Callable[[], None]) -> None:
        """Save where it is time to."""
        began = self._clock()
        if began < self._due:
            return
        save()
        ended = self._clock()
        self._due = ended + max(self._least_seconds, _SHARE_OF_TIME * (ended - began))


def _report(progress: Progress, before: int, total: int, encoded: int) -> None:
    progress(_STAGE, before + encoded, total)


def _batches(texts: Iterator[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    while batch := list(islice(texts, BATCH)):
        yield batch
