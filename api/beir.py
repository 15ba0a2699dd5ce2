"""The documents of a test collection, each as one section, so that what is found is a document."""

import hashlib
from pathlib import Path

from corpus.records import Document, Extraction, Parsed, Section, SectionKind, content_id
from corpus.settings import Settings
from corpus.store import Store
from ingest.sections.chunking import TokenSpans, chunks_of
from search.evaluating.beir import BeirDocument, documents_of
from search.progress import Progress

_STAGE = "Läser samlingen"


def add_collection(
    folder: Path, store: Store, token_spans: TokenSpans, settings: Settings, *, progress: Progress
) -> None:
    """Put the documents of a collection into a store; those without text are left out.

    :raises InvalidRequest: where a line is not of the format.
    """
    for done, document in enumerate(documents_of(folder)):
        progress(_STAGE, done, 0)
        if document.text.strip() or document.title:
            store.add(_parsed(document, token_spans, settings), Extraction())


def _parsed(document: BeirDocument, token_spans: TokenSpans, settings: Settings) -> Parsed:
    text = document.text.strip() or document.title
    document_id = content_id("document", document.name)
    section = Section(
        content_id("section", document_id), document_id, 0, SectionKind.LEAD, None, (), 0, len(text), 1
    )
    whole = Document(
        id=document_id,
        source=document.name,
        title=document.title,
        kind="dokument",
        body=None,
        date=None,
        media_type="text/plain",
        sha256=hashlib.sha256(f"{document.name}\n{text}".encode()).hexdigest(),
        pages=1,
        text=text,
    )
    chunks = chunks_of(text, (section,), token_spans=token_spans, limit=settings.chunk_tokens)
    return Parsed(whole, (), (section,), chunks)
