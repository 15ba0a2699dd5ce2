"""The search engine of a home folder, kept up with the store; one process at a time writes."""

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from api.index_origin import IndexOrigin
from corpus.errors import Busy
from corpus.settings import Settings
from corpus.store import Store

if TYPE_CHECKING:
    from search.encoding.encoder import Encoder
    from search.engine import SearchEngine

WAIT_SECONDS = 600.0
"""How long a writer waits for another one."""

_BUSY = "Ett annat program läser in dokument just nu. Försök igen om en stund."


class Indexes:
    """Opens the engine when it is first asked for, and anew where another process moved the indexes on."""

    def __init__(self, store: Store, settings: Settings, encoder: Callable[[], "Encoder"]) -> None:
        self._store = store
        self._settings = settings
        self._encoder = encoder
        self._opening = threading.Lock()
        self._writing = threading.Lock()
        self._writes = False
        self._engine: SearchEngine | None = None
        self._origin = IndexOrigin(settings.home / "search" / "store.json", store)

    def part_from_other_store(self) -> None:
        """Throw away what was made from another database, or from this one before it was emptied.

        :raises Busy: where another writer does not finish in time.
        """
        if self._origin.is_other():
            with self.alone():
                self.start_again()

    def engine(self) -> "SearchEngine":
        """Give the engine, up to date unless somebody is writing just now.

        :raises StaleIndex: where another encoder or analyser made the indexes.
        """
        with self._opening:
            engine = self._engine or self._opened()
            if not engine.is_up_to(self._store.last_change()) and not self._writes:
                engine = self._opened()
                self._catch_up_if_free(engine)
            return engine

    @contextmanager
    def alone(self, *, wait_seconds: float = WAIT_SECONDS) -> Iterator[None]:
        """Hold the right to write to the home folder; searching goes on meanwhile.

        :raises Busy: where another writer does not finish in time.
        """
        from filelock import FileLock, Timeout

        self._settings.home.mkdir(parents=True, exist_ok=True)
        if not self._writing.acquire(timeout=wait_seconds):
            raise Busy(_BUSY)
        try:
            with FileLock(self._settings.home / "skrivs.lock", timeout=wait_seconds):
                self._writes = True
                yield
                self._origin.note()
        except Timeout as error:
            raise Busy(_BUSY) from error
        finally:
            self._writes = False
            self._writing.release()

    def start_again(self) -> None:
        """Throw the indexes away; the engine that is opened next is empty. To be called while alone."""
        with self._opening:
            self._engine = None
            shutil.rmtree(self._settings.home / "search", ignore_errors=True)

    def _opened(self) -> "SearchEngine":
        from search.engine import SearchEngine

        self._engine = SearchEngine(self._store, self._encoder(), self._settings.home)
        return self._engine

    def _catch_up_if_free(self, engine: "SearchEngine") -> None:
        """Take in what a writer that was stopped left undone."""
        if engine.is_up_to(self._store.last_change()):
            return
        try:
            with self.alone(wait_seconds=0):
                engine.catch_up()
        except Busy:
            return
