"""Spans of text as evidence: the verbatim quotation, its document, section and page."""

from dataclasses import dataclass
from functools import lru_cache

from corpus.positions import page_at, section_at
from corpus.records import Block, Document, Evidence, Section
from corpus.store import Store

_KEPT_DOCUMENTS = 64


@dataclass(frozen=True, slots=True)
class _Opened:
    document: Document
    sections: tuple[Section, ...]
    blocks: tuple[Block, ...]


class Quoter:
    """Quotes spans; keeps the documents that it opened last."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._open = lru_cache(maxsize=_KEPT_DOCUMENTS)(self._read)

    def quote(self, document_id: str, start: int, end: int) -> Evidence:
        """Give a span as evidence.

        :raises NotFound: where there is no such document.
        """
        opened = self._open(document_id)
        document, section = opened.document, section_at(opened.sections, start)
        return Evidence(
            source=document.source,
            document=document_id,
            section=section.id if section else None,
            page=page_at(opened.blocks, start),
            quote=document.text[start:end],
            start=start,
            end=end,
            title=document.title,
            date=document.date,
            number=section.number if section else None,
            headings=section.headings if section else (),
        )

    def _read(self, document_id: str) -> _Opened:
        document = self._store.document(document_id)
        return _Opened(document, self._store.sections(document_id), self._store.blocks(document_id))


def evidence(store: Store, document_id: str, start: int, end: int) -> Evidence:
    """Give one span as evidence; use a `Quoter` for many.

    :raises NotFound: where there is no such document.
    """
    return Quoter(store).quote(document_id, start, end)
