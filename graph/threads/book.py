"""The threads of a store, kept until the store changes."""

from threading import RLock

from corpus.errors import InvalidRequest
from corpus.store import Store
from graph.threads.building import shown, strands_of
from graph.threads.cases import asked_case, cases_in
from graph.threads.gathering import gather
from graph.threads.stages import Stage
from graph.threads.thread import Thread


class ThreadBook:
    """Builds the threads when they are first asked for, and anew when the store has changed."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = RLock()
        self._change = -1
        self._threads: tuple[Thread, ...] = ()

    def threads(self) -> tuple[Thread, ...]:
        """Give all threads: matters before standing points, the longest first, then the newest."""
        with self._lock:
            change = self._store.last_change()
            if change != self._change:
                built = [shown(strand) for strand in strands_of(gather(self._store))]
                built.sort(key=_latest, reverse=True)
                built.sort(key=lambda thread: (thread.standing, -len(thread.entries)))
                self._threads, self._change = tuple(built), change
            return self._threads


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
        return Stage(name)
    except ValueError as error:
        known = ", ".join(Stage)
        raise InvalidRequest(f"”{name}” är inget skede. Välj bland: {known}.") from error


def _latest(thread: Thread) -> str:
    return max((entry.date or "" for entry in thread.entries), default="")
