"""The vectors of the corpus's chunks, found by section: keeps FAISS in step with the store."""

import random
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby, islice
from pathlib import Path

from corpus.errors import NotFound
from corpus.store import Store
from search.batches import Floats
from search.candidates import VectorHit
from search.encoder import Encoder
from search.indexed import Allowed
from search.passages import passage_text
from search.progress import Progress
from search.vector_files import MANIFEST
from search.vectors import FaissIndex

BATCH = 2048
"""Chunks that are encoded at a time."""

SAVED_EVERY_SECONDS = 120.0
"""Least time between two savings; what a crash can cost.

A saving writes the whole index, so it waits ten times as long as the last one took where that is longer.
"""

_SHARE_OF_TIME = 10

_STAGE = "Kodar avsnitt"


@dataclass(slots=True)
class _Places:
    """Which section and document each chunk belongs to, and the other way round."""

    of_chunk: dict[str, tuple[str, str]] = field(default_factory=dict)
    by_section: dict[str, list[str]] = field(default_factory=dict)
    by_document: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def read(cls, store: Store) -> "_Places":
        places = cls()
        for chunk_id, section_id, document_id in store.chunk_places():
            places.of_chunk[chunk_id] = (section_id, document_id)
            places.by_section.setdefault(section_id, []).append(chunk_id)
            places.by_document.setdefault(document_id, []).append(chunk_id)
        return places

    def allowed(self, allowed: Allowed) -> frozenset[str] | None:
        """Give the ids of the allowed chunks; None for all."""
        if allowed.sections is not None:
            chunks = frozenset(self._chunks(self.by_section, allowed.sections))
            if allowed.documents is None:
                return chunks
            return frozenset(chunk for chunk in chunks if self.of_chunk[chunk][1] in allowed.documents)
        if allowed.documents is not None:
            return frozenset(self._chunks(self.by_document, allowed.documents))
        return None

    @staticmethod
    def _chunks(held: dict[str, list[str]], ids: Iterable[str]) -> Iterator[str]:
        return (chunk for item in ids for chunk in held.get(item, ()))


class SectionVectors:
    """The FAISS index in a folder, with what it needs to know of the store."""

    def __init__(self, store: Store, encoder: Encoder, folder: Path) -> None:
        """Read the index, or make an empty one where the folder holds none.

        :raises StaleIndex: where another encoder made it, or its files are damaged.
        """
        self._store = store
        self._encoder = encoder
        self._folder = folder
        if (folder / MANIFEST).exists():
            self._index = FaissIndex.load(folder, encoder_name=encoder.name)
        else:
            self._index = FaissIndex(encoder.dimension, encoder_name=encoder.name)
        self._places = _Places.read(store)

    def __len__(self) -> int:
        return len(self._index)

    @property
    def last_change(self) -> int:
        """The number of the last change of the store that the index holds."""
        return self._index.last_change

    def catch_up(self, last_change: int, *, progress: Progress) -> None:
        """Take in the chunks that the store has and the index has not, and drop those that are gone."""
        self._places = _Places.read(self._store)
        held = self._index.chunk_ids
        self._index.remove(held - self._places.of_chunk.keys())
        missing = [chunk_id for chunk_id in self._places.of_chunk if chunk_id not in held]
        done, saved = 0, Saved(SAVED_EVERY_SECONDS)
        for batch in _batches(self.texts(missing)):
            ids = [chunk_id for chunk_id, _ in batch]
            vectors = self._encoder.encode_passages(
                [text for _, text in batch],
                progress=partial(_report, progress, done, len(missing)),
            )
            self._index.add(ids, vectors)
            done += len(batch)
            if done < len(missing):
                saved.when_due(partial(self._index.save, self._folder))
        self._index.last_change = last_change
        self._index.save(self._folder)
        progress(_STAGE, len(missing), len(missing))

    def search(self, query: Floats, *, limit: int, allowed: Allowed) -> Sequence[VectorHit]:
        """Find the nearest chunks; see `search.candidates.Vectors`."""
        found = self._index.search(query, limit=limit, allowed=self._places.allowed(allowed))
        return [
            VectorHit(chunk_id, *self._places.of_chunk[chunk_id], score)
            for chunk_id, score in found
            if chunk_id in self._places.of_chunk
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
        by_document = groupby(
            sorted(chunk_ids, key=lambda chunk_id: self._places.of_chunk[chunk_id][1]),
            key=lambda chunk_id: self._places.of_chunk[chunk_id][1],
        )
        for document_id, ids in by_document:
            yield from self._texts_of(document_id, frozenset(ids))

    def _texts_of(self, document_id: str, chunk_ids: frozenset[str]) -> Iterator[tuple[str, str]]:
        try:
            document = self._store.document(document_id)
        except NotFound:  # removed since the places were read
            return
        sections = {section.id: section for section in self._store.sections(document_id)}
        for chunk in self._store.chunks(document_id):
            if chunk.id in chunk_ids:
                words = document.text[chunk.start : chunk.end]
                yield chunk.id, passage_text(document, sections[chunk.section_id], words)


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
