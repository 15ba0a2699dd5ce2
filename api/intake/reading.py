"""Reading one file: its text and structure, its names and relations."""

import hashlib
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from api.intake.extracting import Extract
from corpus.disk import disk_full, why
from corpus.errors import TooLarge, UnreadableDocument
from corpus.records import Extraction
from corpus.settings import Settings
from ingest.pipeline import ParsedFile, parse_file
from ingest.sections.chunking import TokenSpans

_NOTHING = ParsedFile(())
_log = logging.getLogger(__name__)
_CRASHED = "Programmet kraschade när filen lästes."


@dataclass(frozen=True, slots=True)
class Task:
    """A file to read: where it lies, what it is called in the store, how personal numbers are treated."""

    file: Path
    source: str
    privacy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileResult:
    """What reading one file gave; `reason` says in Swedish why there is nothing."""

    source: str
    file: ParsedFile = _NOTHING
    extractions: tuple[Extraction, ...] = ()
    reason: str = ""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class FileReader:
    """Reads files with the tokenizer of the encoder and what finds names and relations."""

    settings: Settings
    token_spans: TokenSpans
    extract: Extract

    def read(self, task: Task) -> FileResult:
        """Read one file; whatever is wrong with it is a reason, not an error."""
        began = time.monotonic()
        try:
            result = self._read(task)
        except UnreadableDocument as error:
            result = FileResult(source=task.source, reason=str(error))
        except Exception as error:  # one file that we fail on must stop no other, unless the disk is full
            if full := disk_full(error):
                raise full from error
            _log.exception("failed on %s", task.source)
            reason = f"Programmet klarade inte filen ({type(error).__name__})."
            result = FileResult(source=task.source, reason=reason)
        return replace(result, seconds=time.monotonic() - began)

    def _read(self, task: Task) -> FileResult:
        data = bytes_of(task.file, limit=self.settings.max_file_bytes)
        settings = replace(self.settings, privacy=task.privacy)
        file = parse_file(data, source=task.source, token_spans=self.token_spans, settings=settings)
        extractions = tuple(
            self.extract(parsed.document, parsed.blocks, parsed.sections) for parsed in file.parsed
        )
        return FileResult(source=task.source, file=file, extractions=extractions)


def load_reading(settings: Settings) -> Callable[[Task], FileResult]:
    """Give what reads files in a process of its own; the encoder's weights are not read."""
    from graph.extraction import load_extractor
    from search.encoding.encoder import load_encoder

    extractor = load_extractor(tagger=settings.tagger, runtime=settings.runtime)
    return FileReader(settings, load_encoder(settings).token_spans, extractor.extract).read


def crashed(task: Task) -> FileResult:
    """Give the result of reading a file that brought the process down."""
    return FileResult(source=task.source, reason=_CRASHED)


def bytes_of(file: Path, *, limit: int) -> bytes:
    """Read a file's bytes.

    :raises UnreadableDocument: where it cannot be opened, is no file, or holds more than `limit` bytes.
    """
    try:
        if not (file.is_file() or file.is_dir()):
            raise UnreadableDocument(
                "Det här är ingen fil med innehåll, utan ett rör, en enhet eller en bruten länk."
            )
        size = file.stat().st_size
        if size > limit:
            raise TooLarge(f"Filen är {size / 1e6:.0f} MB; gränsen är {limit / 1e6:.0f} MB.")
        return file.read_bytes()
    except OSError as error:
        raise UnreadableDocument(f"Filen kan inte öppnas: {why(error)}.") from error


def hash_of(file: Path, *, limit: int) -> str:
    """Give the SHA-256 of a file as hexadecimal digits; "" where it cannot be read."""
    try:
        return hashlib.sha256(bytes_of(file, limit=limit)).hexdigest()
    except UnreadableDocument:
        return ""
