"""What was found for a question, in the graph and in the passages, before it is judged."""

import datetime as dt
from dataclasses import dataclass

from search.answers.given import Given
from search.answers.graph_asker import HOLDING
from search.answers.in_force import when_asked
from search.answers.values import ValueKind, asked_for
from search.questions.periods import Period
from search.questions.routing import Asked
from search.questions.time_limits import Understood
from search.results import SearchResult

_OF_THE_GRAPH = (None, ValueKind.NAME, ValueKind.PLACE, ValueKind.MANNER)
"""What the graph may answer alone; a date, a sum, a number or a reason stands in a sentence."""

_ANSWERABLE = 0.75
"""Share above which the graph answers though the search engine finds nothing."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found for a question.

    :ivar question: as it was asked, without what asks whether something is so.
    :ivar meant: what it asks for and what it limits itself to.
    :ivar given: what the graph knows.
    :ivar result: the passages.
    :ivar today: the day from which times are told.
    :ivar by_day: days of decisions are asked for and known, so that no sentence has to tell them.
    """

    question: str
    meant: Understood
    given: Given
    result: SearchResult
    today: dt.date
    by_day: bool = False

    @property
    def asked(self) -> Asked:
        """What the question asks for."""
        return self.meant.asked

    @property
    def value(self) -> ValueKind | None:
        """The kind of value that the question asks for."""
        return asked_for(self.question)

    @property
    def in_sentences(self) -> bool:
        """Whether the answer stands in a sentence, and not in what the graph knows."""
        return self.value not in _OF_THE_GRAPH and not self.by_day

    @property
    def is_nothing(self) -> bool:
        """Whether neither the passages nor the graph answer."""
        return (self.result.abstained or self.result.doubtful) and self.given.share < _ANSWERABLE

    @property
    def period(self) -> Period | None:
        """When what is asked for happened, or was so."""
        held = when_asked(self.question, today=self.today)[0] if self.asked.intent in HOLDING else None
        return self.meant.limits.period or held
