"""What an index takes and gives: documents with the pieces that are scored, and what may be found."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

import numpy as np

from corpus.records import Chunk, DocumentHead, Section, Span
from search.stored.keys import Keys, keys_of


@dataclass(frozen=True, slots=True)
class IndexedDocument:
    """A document as an index takes it."""

    head: DocumentHead
    text: str
    sections: tuple[Section, ...]
    chunks: tuple[Chunk, ...] = ()

    def pieces(self) -> Iterator[tuple[Section, str]]:
        """Give each section with the texts that are scored: its chunks, or all of it where it has one."""
        spans: dict[str, list[Span]] = {}
        for chunk in self.chunks:
            spans.setdefault(chunk.section_id, []).append(Span(chunk.start, chunk.end))
        for section in self.sections:
            chunks = spans.get(section.id, [])
            for start, end in chunks if len(chunks) > 1 else [Span(section.start, section.end)]:
                yield section, self.text[start:end]


@dataclass(frozen=True, slots=True, eq=False)
class Allowed:
    """Which sections may be hits: those of these documents, or these sections; None lets all through.

    :ivar documents: in rising order, each once; `sections` too.
    """

    documents: Keys | None = None
    sections: Keys | None = None

    @classmethod
    def of(cls, *, documents: Iterable[str] | None = None, sections: Iterable[str] | None = None) -> Self:
        """Let these through, by their ids."""
        return cls(*(None if ids is None else np.unique(keys_of(ids)) for ids in (documents, sections)))


ALL = Allowed()


@dataclass(frozen=True, slots=True)
class LexicalHit:
    """A section that holds words of the query; `score` is BM25, higher is better."""

    section_id: str
    document_id: str
    score: float
