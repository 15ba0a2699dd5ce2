"""From the bytes of one file to documents with their sections and chunks: the one way into the corpus."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.errors import BeslutsgrafError, TooLarge, UnreadableDocument
from corpus.records import Document, Parsed, content_id
from corpus.settings import Settings
from ingest import media_types
from ingest.attachments import Budget, names_of
from ingest.detect import detect
from ingest.front.metadata import describe
from ingest.options import options_of
from ingest.sections.chunking import TokenSpans, chunks_of
from ingest.sections.structure import sections_of
from ingest.text.blocks import Reading
from ingest.text.privacy import treat

_LONGEST_CHARACTER = 4  # bytes of a character in UTF-8 and UTF-16, at most


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """What one file held.

    :ivar parsed: the document, then its attachments in their order, each followed by its own.
    :ivar rejected: (source, reason in Swedish) of each attachment that could not be read.
    """

    parsed: tuple[Parsed, ...]
    rejected: tuple[tuple[str, str], ...] = ()


def parse(data: bytes, *, source: str, token_spans: TokenSpans, settings: Settings) -> tuple[Parsed, ...]:
    """Read one file: the document first, then its attachments, whose source is `<source>/<name>`.

    Attachments that cannot be read are left out; `parse_file` tells of them.

    :raises UnreadableDocument: with the reason in Swedish; nothing else is raised, whatever the file holds.
    """
    return parse_file(data, source=source, token_spans=token_spans, settings=settings).parsed


def parse_file(data: bytes, *, source: str, token_spans: TokenSpans, settings: Settings) -> ParsedFile:
    """Read one file and its attachments, and tell which attachments could not be read and why.

    :raises UnreadableDocument: where the file itself cannot be read.
    """
    return _Parser(token_spans, settings, Budget()).file(data, source=source, parent=None, depth=0)


@dataclass(frozen=True, slots=True)
class _Parser:
    token_spans: TokenSpans
    settings: Settings
    budget: Budget

    def file(self, data: bytes, *, source: str, parent: str | None, depth: int) -> ParsedFile:
        read = self._read(data, name=source.replace("\\", "/").rsplit("/", 1)[-1])
        reading = treat(read, treatment=self.settings.privacy)
        if not reading.text.strip() and not reading.attachments:
            raise UnreadableDocument("Dokumentet innehåller ingen läsbar text.")
        own = self._parsed(reading, data, source=source, parent=parent)
        below = list(self._attachments(reading, source=source, parent=own.document.id, depth=depth + 1))
        return ParsedFile(
            (own, *(parsed for file in below for parsed in file.parsed)),
            tuple(rejected for file in below for rejected in file.rejected),
        )

    def _read(self, data: bytes, *, name: str) -> Reading:
        if len(data) > self.settings.max_file_bytes:
            raise TooLarge(f"Filen är {_size(len(data))}; gränsen är {_size(self.settings.max_file_bytes)}.")
        try:
            reading = self._read_format(data, name=name)
        except BeslutsgrafError:
            raise
        except Exception as error:
            raise UnreadableDocument(
                f"Filen är skadad och kan inte läsas ({type(error).__name__})."
            ) from error
        self._check_length(len(reading.text))
        return reading

    def _read_format(self, data: bytes, *, name: str) -> Reading:
        from ingest.readers.registry import reader_for

        media_type = detect(data, name)
        if media_type in (media_types.PLAIN, media_types.MARKDOWN):
            self._check_length(len(data) // _LONGEST_CHARACTER)  # refused before it is read
        return reader_for(media_type, options_of(self.settings)).read(data, name=name)

    def _check_length(self, characters: int) -> None:
        limit = self.settings.max_text_characters
        if characters > limit:
            raise TooLarge(f"Texten är minst {characters} tecken; gränsen är {limit}.")

    def _parsed(self, reading: Reading, data: bytes, *, source: str, parent: str | None) -> Parsed:
        sha256 = hashlib.sha256(data).hexdigest()
        document_id = content_id("document", sha256)
        metadata = describe(reading, source=source)
        document = Document(
            id=document_id,
            source=source,
            title=metadata.title,
            kind=metadata.kind,
            body=metadata.body,
            date=metadata.date,
            media_type=reading.media_type,
            sha256=sha256,
            pages=reading.pages,
            parent=parent,
            text=reading.text,
        )
        sections = sections_of(reading, document_id=document_id)
        chunks = chunks_of(
            reading.text, sections, token_spans=self.token_spans, limit=self.settings.chunk_tokens
        )
        return Parsed(document, reading.blocks, sections, chunks, reading.notes)

    def _attachments(self, reading: Reading, *, source: str, parent: str, depth: int) -> Iterator[ParsedFile]:
        for attachment, name in zip(reading.attachments, names_of(reading.attachments), strict=True):
            place = f"{source}/{name}"
            reason = attachment.reason or self.budget.refusal(len(attachment.data), depth)
            if reason:
                yield ParsedFile((), ((place, reason),))
                continue
            try:
                yield self.file(attachment.data, source=place, parent=parent, depth=depth)
            except UnreadableDocument as error:
                yield ParsedFile((), ((place, str(error)),))


def _size(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB".replace(".", ",") if count >= 100_000 else f"{count} byte"
