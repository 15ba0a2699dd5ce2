"""The questions: search, answers, and measuring them."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from api.rooms.parts import Parts
from search.progress import Progress, silent

if TYPE_CHECKING:
    from graph.answers import TimelineEvent
    from search.evaluation import Evaluation
    from search.results import Reply, SearchResult


class Questions(Parts):
    """What can be asked."""

    def ask(self, question: str, *, limit: int = 5) -> "Reply":
        """Answer a question in Swedish, with quotations."""
        return self.answerer.ask(question, limit=limit)

    def timeline(self, topic: str) -> tuple["TimelineEvent", ...]:
        """Tell what happened to an entity or a topic, oldest first."""
        return self.answerer.timeline(topic)

    def evaluate(self, queries: Path, *, progress: Progress = silent) -> "Evaluation":
        """Measure search and answers against questions with gold."""
        from search.evaluation import DEPTH, evaluate, read_questions
        from search.results import MODES

        questions = read_questions(queries)
        engine, answerer = self.engine, self.answerer
        steps = progress_steps(progress, "Mäter", len(questions) * (len(MODES) + 1))

        def search(question: str, mode: str) -> "SearchResult":
            next(steps)
            return engine.search(question, limit=DEPTH, mode=mode)

        def ask(question: str) -> "Reply":
            next(steps)
            return answerer.ask(question)

        return evaluate(questions, search=search, ask=ask)


def progress_steps(progress: Progress, stage: str, total: int) -> Iterator[None]:
    """Give a step to take before each piece of work; each is told of."""
    for done in range(total):
        progress(stage, done, total)
        yield
