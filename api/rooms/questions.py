"""The questions: answers and timelines."""

from typing import TYPE_CHECKING

from api.rooms.registers import Registers

if TYPE_CHECKING:
    from graph.answers import TimelineEvent
    from search.results import Reply


class Questions(Registers):
    """What can be asked."""

    def ask(self, question: str, *, limit: int = 5) -> "Reply":
        """Answer a question in Swedish, with quotations; what is asked of the register by the register."""
        from search.register_questions import register_asked, replied

        asked = register_asked(question)
        if asked is None:
            return self.answerer.ask(question, limit=limit)
        duties = self.responsible(asked.topic, vacancies=not asked.overdue, overdue=asked.overdue)
        return replied(question, asked, duties, self.engine.searched())

    def timeline(self, topic: str) -> tuple["TimelineEvent", ...]:
        """Tell what happened to an entity or a topic, oldest first."""
        return self.answerer.timeline(topic)
