"""The threads of a store, kept until the store changes, and in a file from one process to the next."""

from collections.abc import Iterable
from pathlib import Path
from threading import RLock

from corpus.collecting import uncollected
from corpus.errors import InvalidRequest
from corpus.store import Store
from corpus.stored_knowledge import Stand
from graph.threads.building import Strand, joined, shown
from graph.threads.cases import asked_case, cases_in
from graph.threads.collection import Collection
from graph.threads.follow_ups import FollowUps
from graph.threads.items import time_order
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
        self._threads: tuple[Thread, ...] | None = None
        self._follow_ups: FollowUps | None = None

    def threads(self) -> tuple[Thread, ...]:
        """Give all threads: matters before standing points, the longest first, then the newest."""
        with self._lock:
            stand = self._caught_up()
            if self._threads is None:
                with uncollected():
                    kept = self._file.threads(stand) if self._file else None
                self._threads = self._joined() if kept is None else in_order(kept)
            return self._threads

    def follow_ups(self) -> FollowUps:
        """Give what tells whether duties were followed up."""
        with self._lock:
            stand = self._caught_up()
            if self._follow_ups is None:
                self._follow_ups = FollowUps(self._known_strands(stand))
            return self._follow_ups

    def catch_up(self) -> None:
        """Take in what has changed in the store."""
        with self._lock:
            self._caught_up()

    def _caught_up(self) -> Stand:
        """Take in what has changed, all of it where the file cannot tell what that is, and give the stand."""
        stand = self._store.stand()
        if stand != self._stand:
            self._strands = self._threads = self._follow_ups = None
            caught_up = self._file.catch_up(self._store) if self._file else None
            if caught_up is None:
                self._threads = self._joined()
            self._stand = caught_up or stand
        return self._stand

    def _joined(self) -> tuple[Thread, ...]:
        """Join all anew."""
        stand = self._store.stand()
        found = joined(self._collection.items())
        self._strands = found.strands
        threads = tuple(map(shown, found.strands))
        if self._file is not None:
            self._file.write(self._store, stand, self._collection.documents(), found, threads)
        return in_order(threads)

    def _known_strands(self, stand: Stand) -> tuple[Strand, ...]:
        """Give the strands: as they were joined, or as they are kept."""
        if self._strands is None:
            kept = self._file.strands(stand) if self._file else None
            self._strands = joined(self._collection.items()).strands if kept is None else kept
        return self._strands


def in_order(threads: Iterable[Thread]) -> tuple[Thread, ...]:
    """Order threads: matters before standing points, the longest first, then the newest."""
    found = sorted(threads, key=_begins)
    found.sort(key=_latest, reverse=True)
    found.sort(key=lambda thread: (thread.standing, -len(thread.entries)))
    return tuple(found)


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


def _begins(thread: Thread) -> tuple[bool, str, str, int, str]:
    first = thread.entries[0]
    return (*time_order(first.date), first.evidence.source, first.evidence.start, thread.id)


def _latest(thread: Thread) -> str:
    return max((entry.date or "" for entry in thread.entries), default="")
