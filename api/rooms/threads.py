"""The threads of matters, by topic, case number or stage."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from api.rooms.parts import Parts

if TYPE_CHECKING:
    from graph.threads.thread import Thread


@dataclass(frozen=True, slots=True)
class FoundThreads:
    """Threads, and how many there were before the limit."""

    threads: tuple["Thread", ...]
    total: int


class Threads(Parts):
    """What can be asked of matters."""

    def threads(
        self,
        topic: str | None = None,
        *,
        stage: str | None = None,
        undecided: bool = False,
        limit: int | None = None,
        offset: int = 0,
    ) -> FoundThreads:
        """Give threads: of a case number, ranked by a topic, or all matters of more than one entry.

        :param stage: only those that stand there, of one entry as well.
        :param undecided: only those that were discussed and never decided, standing points left out.
        :raises InvalidRequest: where there is no such stage.
        """
        from graph.threads.book import checked_stage, of_case

        wanted = checked_stage(stage) if stage else None
        found = self.thread_book.threads()
        if topic:
            found = of_case(found, topic) or self._ranked(topic, found)
        elif wanted is None and not undecided:
            found = tuple(thread for thread in found if len(thread.entries) > 1)
        if wanted is not None:
            found = tuple(thread for thread in found if thread.stage is wanted)
        if undecided:
            found = tuple(thread for thread in found if thread.waits)
        last = None if limit is None else offset + limit
        return FoundThreads(found[offset:last], len(found))

    def _ranked(self, topic: str, threads: tuple["Thread", ...]) -> tuple["Thread", ...]:
        from search.answers.thread_ranking import rank_threads

        return rank_threads(self.engine, topic, threads)
