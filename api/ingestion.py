"""Takes files into the corpus, one transaction a file; a bad one goes to quarantine and stops no other."""

import hashlib
import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from corpus.errors import TooLarge, UnreadableDocument
from corpus.records import Block, Document, Extraction, Section
from corpus.settings import Settings
from corpus.store import Store
from ingest.chunking import TokenSpans
from ingest.files import walk
from ingest.pipeline import ParsedFile, parse_file
from search.progress import Progress

UPLOADS = "uppladdat"
"""The folder of the home folder in which files that were sent are kept."""

_log = logging.getLogger(__name__)
Extract = Callable[[Document, tuple[Block, ...], tuple[Section, ...]], Extraction]


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A file that could not be read, and why."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IngestReport:
    """What came of taking in files, and how much the corpus holds after it."""

    added: int
    updated: int
    unchanged: int
    removed: int
    quarantined: tuple[Quarantined, ...]
    documents: int
    sections: int
    chunks: int
    entities: int
    relations: int
    seconds: float


@dataclass(slots=True)
class Tally:
    """Counts what happened to each file."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    removed: int = 0
    quarantined: list[Quarantined] = field(default_factory=list)

    def count(self, outcome: str) -> None:
        """Count one outcome: `added`, `updated`, `unchanged` or `removed`."""
        setattr(self, outcome, getattr(self, outcome) + 1)


@dataclass(frozen=True, slots=True)
class Ingestion:
    """The way of a file into the store: read, structure, extract, keep."""

    store: Store
    settings: Settings
    token_spans: TokenSpans
    extract: Extract

    def take_files(self, files: Sequence[Path], tally: Tally, *, progress: Progress) -> None:
        """Take in files."""
        for done, file in enumerate(files):
            progress("Läser dokument", done, len(files), file.name)
            self.take_file(file, tally)
        progress("Läser dokument", len(files), len(files))

    def take_file(self, file: Path, tally: Tally) -> None:
        """Take in one file; what is wrong with it is told in the tally and kept with the store."""
        source = str(file.resolve())
        try:
            data = self._bytes_of(file)
        except UnreadableDocument as error:
            self._set_aside(source, str(error), tally)
        else:
            self.take(data, source=source, tally=tally)

    def take(self, data: bytes, *, source: str, tally: Tally) -> None:
        """Take in the bytes of one file."""
        if self.store.is_current(source, hashlib.sha256(data).hexdigest()):
            tally.count("unchanged")
            return
        try:
            parsed_file = parse_file(
                data, source=source, token_spans=self.token_spans, settings=self.settings
            )
            extractions = [
                self.extract(parsed.document, parsed.blocks, parsed.sections) for parsed in parsed_file.parsed
            ]
        except UnreadableDocument as error:
            self._set_aside(source, str(error), tally)
        except Exception as error:  # noqa: BLE001 - one file that we fail on must stop no other
            _log.exception("failed on %s", source)
            self._set_aside(source, f"Programmet klarade inte filen ({type(error).__name__}).", tally)
        else:
            self._keep(source, parsed_file, extractions, tally)

    def _bytes_of(self, file: Path) -> bytes:
        limit = self.settings.max_file_bytes
        try:
            size = file.stat().st_size
            if size > limit:
                raise TooLarge(f"Filen är {size / 1e6:.0f} MB; gränsen är {limit / 1e6:.0f} MB.")
            return file.read_bytes()
        except OSError as error:
            raise UnreadableDocument(f"Filen kan inte öppnas: {error.strerror or error}.") from error

    def _keep(
        self, source: str, parsed_file: ParsedFile, extractions: list[Extraction], tally: Tally
    ) -> None:
        kept = {parsed.document.source for parsed in parsed_file.parsed}
        for stale in set(self.store.sources_under(source)) - kept:
            self.store.remove(stale)
            tally.count("removed")
        pairs = list(zip(parsed_file.parsed, extractions, strict=True))
        for parsed, extraction in reversed(pairs):  # the mail last: once it is there, all of it is
            tally.count(self.store.add(parsed, extraction))
        for place, reason in parsed_file.rejected:
            self._set_aside(place, reason, tally)

    def _set_aside(self, source: str, reason: str, tally: Tally) -> None:
        self.store.quarantine(source, reason)
        tally.quarantined.append(Quarantined(source, reason))


def files_under(paths: Iterable[Path], *, home: Path) -> tuple[Path, ...]:
    """List the files under the paths, without the program's own: the database, an index, the encoder.

    :raises NotFound: where a path does not exist.
    """

    def is_own(file: Path) -> bool:
        place = file.resolve()
        return place.is_relative_to(home) and not place.is_relative_to(home / UPLOADS)

    return tuple(file for file in walk(paths) if not is_own(file))
