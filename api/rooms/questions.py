"""The questions: answers and timelines."""

from typing import TYPE_CHECKING

from api.rooms.parts import Parts

if TYPE_CHECKING:
    from graph.answers import TimelineEvent
    from search.results import Reply


class Questions(Parts):
    """What can be asked."""

    def ask(self, question: str, *, limit: int = 5) -> "Reply":
        """Answer a question in Swedish, with quotations."""
        return self.answerer.ask(question, limit=limit)

    def timeline(self, topic: str) -> tuple["TimelineEvent", ...]:
        """Tell what happened to an entity or a topic, oldest first."""
        return self.answerer.timeline(topic)
