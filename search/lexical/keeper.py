"""Keeps the lexical index and the book of abbreviations in step with the store."""

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from corpus.errors import NotFound
from corpus.records import Change
from corpus.store import Store
from search.analysis.abbreviation_book import AbbreviationBook
from search.analysis.abbreviations import abbreviations_in
from search.analysis.expansion import Expander
from search.analysis.synonyms import read_synonyms
from search.lexical.index import LexicalIndex
from search.progress import Progress
from search.stored.indexed import IndexedDocument

BATCH = 500
"""Documents that are indexed between two commits; what a crash can cost."""

_STAGE = "Indexerar ord"


class WordsIndex:
    """What the corpus holds in words."""

    def __init__(self, store: Store, folder: Path, *, home: Path | None = None) -> None:
        """Open the index in a folder.

        :param home: the home folder, whose own synonyms count as well.
        """
        folder.mkdir(parents=True, exist_ok=True)
        self._store = store
        self._home = home
        self.index = LexicalIndex(folder)
        self._book = AbbreviationBook(folder / "abbreviations.json")

    @property
    def last_change(self) -> int:
        """The number of the last change of the store that the index holds."""
        return self.index.last_change

    @property
    def expander(self) -> Expander:
        """Widens queries by what the corpus and the lists of synonyms tell of its words."""
        return Expander(self.index, self._book.meanings, read_synonyms(self._home))

    def catch_up(self, last_change: int, *, progress: Progress) -> None:
        """Take in what changed in the store since the last time."""
        changes = [change for change in self._store.changes(self.last_change) if change.number <= last_change]
        done = 0
        for batch in _batches(changes):
            self._take(batch)
            done += len(batch)
            progress(_STAGE, done, len(changes))

    def _take(self, batch: Sequence[Change]) -> None:
        """Bring every document that the changes touch to what the store now holds of it."""
        touched = list(dict.fromkeys(change.document_id for change in batch))
        documents = [document for document_id in touched if (document := self._document(document_id))]
        present = {document.head.id for document in documents}
        gone = [document_id for document_id in touched if document_id not in present]
        self._book.update({one.head.id: abbreviations_in(one.text) for one in documents}, gone)
        self.index.update(documents, gone, last_change=batch[-1].number)

    def _document(self, document_id: str) -> IndexedDocument | None:
        try:
            document = self._store.document(document_id)
        except NotFound:
            return None
        return IndexedDocument(
            document, document.text, self._store.sections(document_id), self._store.chunks(document_id)
        )


def _batches(changes: Sequence[Change]) -> Iterator[list[Change]]:
    remaining = iter(changes)
    while batch := list(islice(remaining, BATCH)):
        yield batch
