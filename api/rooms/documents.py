"""The documents: taking them in, removing them, listing and showing them."""

import hashlib
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from api.contract import Choices, DocumentDetails
from api.intake.ingestion import UPLOADS, Ingestion, IngestReport, Tally, files_under
from api.intake.reading import FileReader
from api.intake.treatments import Treatments
from api.rooms.parts import Parts
from api.showing.details import document_details
from corpus.errors import NotFound
from corpus.filters import Filters
from corpus.ledger import Collection, LogEntry
from corpus.records import Block, DocumentHead
from corpus.versions import Difference, Version, differences, versions_of
from search.progress import Progress, silent

if TYPE_CHECKING:
    from api.intake.uploads import Upload


class Documents(Parts):
    """What can be done with documents."""

    def ingest(
        self,
        paths: Iterable[Path],
        *,
        privacy: str | None = None,
        jobs: int = 0,
        progress: Progress = silent,
    ) -> IngestReport:
        """Take in files and folders, and bring the indexes up.

        :param privacy: the treatment of personal numbers in these paths from now on; None for as before.
        :param jobs: how many processes read files; 0 for what suits their number and the machine.
        :raises NotFound: where a path does not exist; nothing is taken in then.
        """
        named = list(paths)
        files = files_under(named, home=self.settings.home)
        if privacy is not None:
            for path in named:
                self.store.ledger.choose(Collection(str(path.resolve()), privacy))

        def take(way: Ingestion, tally: Tally) -> None:
            way.take_files(files, tally, progress=progress, jobs=jobs)
            way.note_missing((path for path in named if path.is_dir()), tally)

        return self._taken_in(take, progress)

    def upload(self, uploads: Sequence["Upload"]) -> IngestReport:
        """Take in files that were sent; they are kept in the home folder, each in a folder for its contents.

        :param uploads: with safe names; two that share a name and not their contents are two documents.
        """

        def take(way: Ingestion, tally: Tally) -> None:
            files = [self._stored(upload) for upload in uploads]
            way.take_files(files, tally, progress=silent)

        return self._taken_in(take, silent)

    def remove(self, source_or_id: str) -> tuple[DocumentHead, ...]:
        """Remove a document by id, source, or path relative to here.

        Its file is left alone, unless it was sent here: the copy in the home folder goes too.

        :raises NotFound: where there is none.
        """
        path = str(Path(source_or_id).expanduser().resolve())
        with self._indexes.alone():
            try:
                removed = self.store.remove(path)
            except NotFound:
                removed = self.store.remove(source_or_id)
            for head in removed:
                self.store.ledger.write(LogEntry(source=head.source, outcome="removed"))
                self._forget_upload(Path(head.source))
            self._resolve()
            self.engine.catch_up()
            self.suggester.catch_up()
            self.thread_book.catch_up()
        return removed

    def documents(self, filters: Filters | None = None) -> tuple[DocumentHead, ...]:
        """List documents, oldest first."""
        return self.store.heads(self.narrowed(filters))

    def document(self, document_id: str) -> DocumentDetails:
        """Give a document with its text, sections and places.

        :raises NotFound: where there is none.
        """
        return document_details(self.store, document_id)

    def blocks(self, document_id: str) -> tuple[Block, ...]:
        """Give the blocks of a document, for showing it.

        :raises NotFound: where there is none.
        """
        return self.store.blocks(document_id)

    def versions(self, document_id: str) -> tuple[Version, ...]:
        """Give the versions of a document, the newest first.

        :raises NotFound: where there is no such document.
        """
        return versions_of(self.store, document_id)

    def differences(self, earlier_id: str, later_id: str) -> tuple[Difference, ...]:
        """Give the lines that differ between two documents.

        :raises NotFound: where there is no such document.
        """
        return differences(self.store.text_of(earlier_id), self.store.text_of(later_id))

    def choices(self) -> Choices:
        """Give what a search form offers."""
        bodies, kinds = self.store.catalogue.bodies(), self.store.catalogue.kinds()
        return Choices(bodies, kinds, self.store.catalogue.extent(Filters()).documents)

    def _stored(self, upload: "Upload") -> Path:
        folder = self.settings.home / UPLOADS / hashlib.sha256(upload.data).hexdigest()[:16]
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / upload.name
        partial = file.with_name(f".{upload.name}.del")
        partial.write_bytes(upload.data)
        partial.replace(file)
        return file

    def _forget_upload(self, file: Path) -> None:
        if file.is_relative_to(self.settings.home / UPLOADS):
            file.unlink(missing_ok=True)

    def _taken_in(self, take: Callable[[Ingestion, Tally], None], progress: Progress) -> IngestReport:
        began = time.monotonic()
        with self._indexes.alone():
            tally = Tally()
            reader = FileReader(self.settings, self.encoder.token_spans, self.extractor.extract)
            treatments = Treatments(self.store, default=self.settings.privacy)
            take(Ingestion(self.store, self.settings, reader, treatments), tally)
            self._resolve()
            self.engine.catch_up(progress)
            self.suggester.catch_up()
            self.thread_book.catch_up()
        counts = self.store.counts()
        entities, relations = self.queries.knowledge.size()
        return IngestReport(
            added=tally.added,
            updated=tally.updated,
            unchanged=tally.unchanged,
            removed=tally.removed,
            quarantined=tuple(tally.quarantined),
            missing=tuple(tally.missing),
            personal_numbers=tally.personal_numbers,
            unread_pages=tuple(tally.unread_pages),
            documents=counts.documents,
            sections=counts.sections,
            chunks=counts.chunks,
            entities=entities,
            relations=relations,
            seconds=round(time.monotonic() - began, 3),
        )
