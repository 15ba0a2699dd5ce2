"""The questions: answers and timelines."""

from typing import TYPE_CHECKING

from api.rooms.registers import Registers

if TYPE_CHECKING:
    from graph.network.answers import TimelineEvent
    from search.results import Reply


class Questions(Registers):
    """What can be asked."""

    def ask(self, question: str, *, limit: int = 5) -> "Reply":
        """Answer a question in Swedish, with quotations.

        What is overdue or vacant is answered by the register, and how two names hang together by the graph.
        """
        routes = (self._of_register, self._of_way)
        return self._settled(lambda: self.answerer.ask(question, limit=limit, routes=routes))

    def prepare(self, question: str) -> None:
        """Make ready what questions like this one need; nothing is sent to be put into words."""
        self._answerer(None).ask(question, routes=(self._of_register,))

    def _of_register(self, question: str) -> "Reply | None":
        from search.questions.register import register_asked, replied

        asked = register_asked(question)
        if asked is None:
            return None
        duties = self.responsible(asked.topic, vacancies=not asked.overdue, overdue=asked.overdue)
        return replied(question, asked, duties, self.engine.searched())

    def _of_way(self, question: str) -> "Reply | None":
        """Answer by the shortest way between two names; None where none is known, or a name is of several."""
        from search.questions.paths import ends_asked, replied

        ends = [self.queries.find(name) for name in ends_asked(question) or ()]
        one, other = (found[0].ref.id if len(found) == 1 else None for found in ends or ((), ()))
        if one is None or other is None or one == other:
            return None
        ways = self.queries.paths(one, other, limit=1)
        return replied(question, ways[0], self.engine.searched()) if ways else None

    def timeline(self, topic: str) -> tuple["TimelineEvent", ...]:
        """Tell what happened to an entity or a topic, oldest first."""
        return self._settled(lambda: self.answerer.timeline(topic))
