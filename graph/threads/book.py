"""The threads of a store, kept until the store changes, and in a file from one process to the next."""

from pathlib import Path
from threading import RLock

from corpus.collecting import uncollected
from corpus.errors import InvalidRequest
from corpus.store import Store
from graph.threads.building import Strand, shown, strands_of
from graph.threads.cases import asked_case, cases_in
from graph.threads.collection import Collection
from graph.threads.follow_ups import FollowUps
from graph.threads.stages import Stage
from graph.threads.thread import Thread
from graph.threads.thread_file import ThreadFile


class ThreadBook:
    """Builds the threads when they are first asked for, and anew when the store has changed.

    Safe to use from several threads and processes.
    """

    def __init__(self, store: Store, path: Path | None = None) -> None:
        """Know nothing yet.

        :param path: a file in which threads are kept from one process to the next; None for none.
        """
        self._store = store
        self._file = ThreadFile(path) if path else None
        self._lock = RLock()
        self._collection = Collection(store, self._file)
        self._change = -1
        self._strands: tuple[Strand, ...] | None = None
        self._threads: tuple[Thread, ...] = ()
        self._follow_ups: FollowUps | None = None

    def threads(self) -> tuple[Thread, ...]:
        """Give all threads: matters before standing points, the longest first, then the newest."""
        with self._lock:
            self.catch_up()
            return self._threads

    def follow_ups(self) -> FollowUps:
        """Give what tells whether duties were followed up."""
        with self._lock:
            self.catch_up()
            if self._follow_ups is None:
                self._follow_ups = FollowUps(self._known_strands())
            return self._follow_ups

    def catch_up(self) -> None:
        """Take in what has changed in the store."""
        with self._lock:
            change = self._store.last_change()
            if change == self._change:
                return
            self._strands = self._follow_ups = None
            if self._file is not None and self._is_kept(self._file, change):
                with uncollected():
                    self._threads = self._file.threads()
            else:
                self._join(change)
            self._change = change

    def _is_kept(self, file: ThreadFile, change: int) -> bool:
        """Tell whether a file holds the threads of a change; throw away that of a store that was emptied."""
        kept = file.last_change()
        if kept > self._store.last_change():
            file.delete()
        return kept == change

    def _join(self, change: int) -> None:
        self._strands = strands_of(self._collection.items())
        built = [shown(strand) for strand in self._strands]
        built.sort(key=_latest, reverse=True)
        built.sort(key=lambda thread: (thread.standing, -len(thread.entries)))
        self._threads = tuple(built)
        if self._file is not None:
            items, anew = self._collection.by_document(), self._collection.read_anew()
            self._file.write(change, items, anew, self._strands, self._threads)

    def _known_strands(self) -> tuple[Strand, ...]:
        """Give the strands: as they were joined, or as they are kept."""
        if self._strands is None and self._file is not None:
            items = tuple(self._collection.items())
            kept = self._file.strands(items) if self._file.last_change() == self._change else ()
            self._strands = kept or strands_of(items)
        return self._strands or ()


def of_case(threads: tuple[Thread, ...], topic: str) -> tuple[Thread, ...]:
    """Give the threads of the case number that a topic names; none where it names none."""
    asked = asked_case(topic)
    keys = {asked} if asked else {case.key for case in cases_in(topic)}
    return tuple(thread for thread in threads if keys & {asked_case(case) for case in thread.cases})


def checked_stage(name: str) -> Stage:
    """Give a stage by its name.

    :raises InvalidRequest: where there is none of that name.
    """
    try:
        return Stage(name.casefold())
    except ValueError as error:
        known = ", ".join(Stage)
        raise InvalidRequest(f"”{name}” är inget skede. Välj bland: {known}.") from error


def _latest(thread: Thread) -> str:
    return max((entry.date or "" for entry in thread.entries), default="")
