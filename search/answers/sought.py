"""What a question seeks in sentences: the kind of value, the words that have to stand there, the time."""

from dataclasses import dataclass

from search.analysis.coverage import Weighed
from search.answers.state_questions import whether_asked
from search.answers.values import IN_SENTENCES, ValueKind, asked_for, told
from search.answers.yes_no import is_yes_or_no
from search.engine import SearchEngine
from search.questions.periods import Period
from search.questions.routing import Asked

COUNTED = frozenset(ValueKind) - IN_SENTENCES - {ValueKind.NAME, ValueKind.VOTE}
"""Kinds of values that stand in sentences of all sorts."""


@dataclass(frozen=True, slots=True)
class Sought:
    """A question put to sentences.

    :ivar kind: the kind of value that it asks for; None where any sentence may answer.
    :ivar topic: what it says of whom or what the value is.
    :ivar named: all its words.
    :ivar period: when what is asked for happened.
    :ivar whether: it is asked whether something is in a state: done, late, filled.
    """

    question: str
    asked: Asked
    kind: ValueKind | None
    topic: Weighed
    named: Weighed
    period: Period | None = None
    whether: bool = False

    @property
    def counts(self) -> bool:
        """Whether a value is asked for that stands in sentences of all sorts."""
        return self.kind in COUNTED

    @property
    def is_yes_or_no(self) -> bool:
        """Whether yes or no may answer."""
        return is_yes_or_no(self.question)


def sought(engine: SearchEngine, question: str, asked: Asked, period: Period | None) -> Sought:
    """Take from a question what it seeks; where it is asked whether something is done, no state."""
    whether = whether_asked(question)
    whether = whether if whether and whether.act is None else None
    topic = engine.weighed(whether.topic if whether else told(question))
    return Sought(
        question, asked, asked_for(question), topic, engine.weighed(question), period, whether is not None
    )
