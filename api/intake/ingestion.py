"""Takes files into the corpus, one transaction a file; a bad one goes to quarantine and stops no other."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from api.intake.reading import FileReader, FileResult, Task, crashed, hash_of, load_reading
from api.intake.treatments import PERSONAL, UNREAD, Treatments
from api.intake.unread_pages import unread_pages
from api.intake.workers import jobs_for, workers
from corpus.ledger import LogEntry
from corpus.records import Parsed
from corpus.settings import Settings
from corpus.store import Store
from ingest.files import in_text, is_text, walk
from ingest.ocr.tesseract import INSTALL, tesseract
from search.progress import Progress

UPLOADS = "uppladdat"
"""The folder of the home folder in which files that were sent are kept."""

_NOT_TEXT = "Filens namn, eller en mapps, är inte skrivet i UTF-8. Byt namn på den och läs in den igen."


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A file that could not be read, and why."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IngestReport:
    """What came of taking in files, and how much the corpus holds after it.

    :ivar missing: sources that the corpus holds and that are no longer in the folders that were read.
    :ivar personal_numbers: personal identity numbers in what was added or updated.
    :ivar unread_pages: files that were added or updated without some of their pages, and why.
    """

    added: int
    updated: int
    unchanged: int
    removed: int
    quarantined: tuple[Quarantined, ...]
    missing: tuple[str, ...]
    personal_numbers: int
    unread_pages: tuple[Quarantined, ...]
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
    personal_numbers: int = 0
    quarantined: list[Quarantined] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    unread_pages: list[Quarantined] = field(default_factory=list)

    def count(self, outcome: str) -> None:
        """Count one outcome: `added`, `updated`, `unchanged` or `removed`."""
        setattr(self, outcome, getattr(self, outcome) + 1)


@dataclass(frozen=True, slots=True)
class Ingestion:
    """The way of a file into the store: read, structure, extract, keep."""

    store: Store
    settings: Settings
    reader: FileReader
    treatments: Treatments

    def take_files(self, files: Sequence[Path], tally: Tally, *, progress: Progress, jobs: int = 1) -> None:
        """Take in files.

        :param jobs: how many processes read them; 0 for what suits their number and the machine.
        """
        tasks = list(self._tasks(files, tally, progress=progress))
        results = self._results(tasks, jobs_for(len(tasks), wanted=jobs))
        pages = 0
        for done, result in enumerate(results, start=1):
            self._keep(result, tally)
            pages += sum(parsed.document.pages for parsed in result.file.parsed)
            progress("Läser dokument", done, len(tasks), f"{pages} sidor, {Path(result.source).name}")

    def note_missing(self, folders: Iterable[Path], tally: Tally) -> None:
        """Tell which sources under the folders are no longer there; what the corpus holds of them stays.

        A file that was quarantined before and is gone leaves the list of those.
        """
        for folder in filter(is_text, (str(folder.resolve()) for folder in folders)):
            self._forget_quarantined(folder, {now.source for now in tally.quarantined})
            for source in self.store.sources_under(folder):
                if _is_missing(Path(source)):
                    tally.missing.append(source)
                    self._log_missing(source)

    def _tasks(self, files: Sequence[Path], tally: Tally, *, progress: Progress) -> Iterator[Task]:
        for done, file in enumerate(files, start=1):
            source = str(file.resolve())
            if not is_text(source):
                self._set_aside(in_text(source), _NOT_TEXT, tally)
                continue
            task = Task(file, source, self.treatments.of(source))
            progress("Jämför filer", done, len(files), file.name)
            if self._is_current(task):
                tally.count("unchanged")
            else:
                yield task

    def _is_current(self, task: Task) -> bool:
        """Tell whether the store holds these very bytes, read as they would be read now."""
        sha256 = hash_of(task.file, limit=self.settings.max_file_bytes)
        held = bool(sha256) and self.store.is_current(task.source, sha256)
        return held and self.treatments.are_followed(task.source) and not self._more_can_be_read(task.source)

    def _more_can_be_read(self, source: str) -> bool:
        """Tell whether pages of a document were left for want of a program that is here now."""
        left = [note for note in self.treatments.notes_at(source, UNREAD) if INSTALL in note.text]
        return bool(left) and self.settings.ocr == "auto" and not tesseract().missing

    def _results(self, tasks: Sequence[Task], jobs: int) -> Iterator[FileResult]:
        if jobs <= 1:
            yield from map(self.reader.read, tasks)
            return
        with workers(jobs, partial(load_reading, self.settings), crashed) as pool:
            yield from pool.map(tasks)

    def _keep(self, result: FileResult, tally: Tally) -> None:
        if result.reason:
            self._set_aside(result.source, result.reason, tally)
            return
        kept = {parsed.document.source for parsed in result.file.parsed}
        for stale in set(self.store.sources_under(result.source)) - kept:
            self.store.remove(stale)
            tally.count("removed")
        pairs = list(zip(result.file.parsed, result.extractions, strict=True))
        for parsed, extraction in reversed(pairs):  # the mail last: once it is there, all of it is
            outcome = self.treatments.keep(parsed, extraction)
            tally.count(outcome)
            self._log_read(parsed, outcome, result.seconds, tally)
        for place, reason in result.file.rejected:
            self._set_aside(place, reason, tally)

    def _log_read(self, parsed: Parsed, outcome: str, seconds: float, tally: Tally) -> None:
        tally.personal_numbers += sum(note.kind in PERSONAL for note in parsed.notes)
        if unread := unread_pages(parsed.notes):
            tally.unread_pages.append(Quarantined(parsed.document.source, unread))
        entry = LogEntry(
            source=parsed.document.source,
            outcome=outcome,
            reason=unread,
            media_type=parsed.document.media_type,
            pages=parsed.document.pages,
            sections=len(parsed.sections),
            notes=len(parsed.notes),
            seconds=round(seconds, 3),
        )
        self.store.ledger.write(entry)

    def _set_aside(self, source: str, reason: str, tally: Tally) -> None:
        self.treatments.refuse(source)
        self.store.quarantine(source, reason)
        self.store.ledger.write(LogEntry(source=source, outcome="quarantined", reason=reason))
        tally.quarantined.append(Quarantined(source, reason))

    def _forget_quarantined(self, folder: str, now: Collection[str]) -> None:
        for source, _ in self.store.quarantined():
            place = Path(source)
            was_under = place.is_relative_to(folder) and source not in now
            if was_under and (place.is_dir() or _is_missing(place)) and not self.store.document_at(source):
                self.store.remove(source)

    def _log_missing(self, source: str) -> None:
        last = self.store.ledger.entries(source=source, limit=1)
        if not last or last[0].outcome != "missing":
            reason = "Filen finns inte längre kvar; dokumentet är kvar i databasen."
            self.store.ledger.write(LogEntry(source=source, outcome="missing", reason=reason))


def files_under(paths: Iterable[Path], *, home: Path) -> tuple[Path, ...]:
    """List the files under the paths, without the program's own: the database, an index, the encoder.

    :raises NotFound: where a path does not exist.
    """

    def is_own(file: Path) -> bool:
        place = file.resolve()
        return place.is_relative_to(home) and not place.is_relative_to(home / UPLOADS)

    return tuple(file for file in walk(paths) if not is_own(file))


def _is_missing(source: Path) -> bool:
    """Tell whether a file is gone; what lies inside a file (an attachment) is there as long as the file.

    Nothing is said to be gone from a folder that cannot be opened.
    """
    try:
        nearest = next(place for place in (source, *source.parents) if place.exists())
    except PermissionError:
        return False
    return nearest.is_dir() and nearest != source
