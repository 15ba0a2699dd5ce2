"""The threads of a store, kept until the store changes."""

from threading import RLock

from corpus.errors import InvalidRequest
from corpus.store import Store
from graph.threads.building import Strand, shown, strands_of
from graph.threads.cases import asked_case, cases_in
from graph.threads.collection import Collection
from graph.threads.follow_ups import FollowUps
from graph.threads.stages import Stage
from graph.threads.thread import Thread


class ThreadBook:
    """Builds the threads when they are first asked for, and anew when the store has changed."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = RLock()
        self._collection = Collection(store)
        self._change = -1
        self._strands: tuple[Strand, ...] = ()
        self._threads: tuple[Thread, ...] = ()
        self._follow_ups: FollowUps | None = None

    def threads(self) -> tuple[Thread, ...]:
        """Give all threads: matters before standing points, the longest first, then the newest."""
        with self._lock:
            self._catch_up()
            if not self._threads:
                built = [shown(strand) for strand in self._strands]
                built.sort(key=_latest, reverse=True)
                built.sort(key=lambda thread: (thread.standing, -len(thread.entries)))
                self._threads = tuple(built)
            return self._threads

    def follow_ups(self) -> FollowUps:
        """Give what tells whether duties were followed up."""
        with self._lock:
            self._catch_up()
            if self._follow_ups is None:
                self._follow_ups = FollowUps(self._strands)
            return self._follow_ups

    def _catch_up(self) -> None:
        change = self._store.last_change()
        if change != self._change:
            self._strands = strands_of(self._collection.items())
            self._threads, self._follow_ups, self._change = (), None, change


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
