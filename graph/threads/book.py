"""The threads of a store, kept until the store changes, and in a file from one process to the next."""

from pathlib import Path
from threading import RLock

from corpus.collecting import uncollected
from corpus.errors import InvalidRequest
from corpus.store import Store
from corpus.stored_knowledge import Stand
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
        self._stand: Stand | None = None
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
            stand = self._store.stand()
            if stand == self._stand:
                return
            self._strands = self._follow_ups = None
            with uncollected():
                kept = self._file.threads(stand) if self._file else None
            self._threads = self._joined(stand) if kept is None else kept
            self._stand = stand

    def _joined(self, stand: Stand) -> tuple[Thread, ...]:
        self._strands = strands_of(self._collection.items())
        built = [shown(strand) for strand in self._strands]
        built.sort(key=_latest, reverse=True)
        built.sort(key=lambda thread: (thread.standing, -len(thread.entries)))
        if self._file is not None:
            self._file.write(self._store, stand, self._collection.by_document(), self._strands, built)
        return tuple(built)

    def _known_strands(self) -> tuple[Strand, ...]:
        """Give the strands: as they were joined, or as they are kept."""
        if self._strands is None:
            items = tuple(self._collection.items())
            kept = self._file.strands(self._stand or Stand(), items) if self._file else None
            self._strands = strands_of(items) if kept is None else kept
        return self._strands


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
