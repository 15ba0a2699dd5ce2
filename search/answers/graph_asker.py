"""Asks the graph what a question asks for, by its intent and its time."""

import datetime as dt
import re
from dataclasses import replace

from search.answers.given import NONE, Given
from search.answers.graph_decisions import Decisions
from search.answers.graph_duties import Duties
from search.answers.graph_relations import Relations
from search.answers.in_force import in_force, present_first, still_held, when_asked
from search.answers.meetings import newest
from search.answers.yes_no import is_yes_or_no
from search.questions.periods import Period
from search.questions.routing import Asked, Intent, topic_of
from search.questions.time_limits import ATTENDED
from search.ranking.document_owners import Owners

HOLDING = (Intent.WHO, Intent.RESPONSIBLE)
"""Questions of who holds something."""

_CONTACT = re.compile(r"\bkontaktperson\w*", re.IGNORECASE)
_LIKELY_CONTACT = 0.5
"""Share at most of those who answer for something, where it is asked who is to be written to."""

_DOES = re.compile(r"vad gör\b", re.IGNORECASE)
"""What somebody is tells what they do as well as what they have to do."""

_ABSENT = re.compile(r"\b(?:frånvar|förhind|förfall|inte\b|ej\b|aldrig\b|utebl|sakna|missa)", re.IGNORECASE)


class GraphAsker:
    """Finds in the graph the answers to a question."""

    def __init__(self, duties: Duties, decisions: Decisions, relations: Relations) -> None:
        self._duties = duties
        self._decisions = decisions
        self._relations = relations

    def given(
        self, question: str, asked: Asked, period: Period | None, *, today: dt.date, owners: Owners
    ) -> Given:
        """Give what the graph knows; to yes or no a name is no answer.

        :param period: when what is asked for happened.
        :param today: the day from which times are told.
        :param owners: whose the documents are that were found.
        """
        if asked.intent in (Intent.WHO, Intent.RELATION) and is_yes_or_no(question):
            return NONE
        if asked.intent in HOLDING and asked.kinds != ATTENDED:
            return self._holding(question, asked, today, owners)
        return self._from_graph(question, asked, period, owners)

    def _holding(self, question: str, asked: Asked, today: dt.date, owners: Owners) -> Given:
        """Name who holds something at the time that a question names, or today where it asks of now."""
        period, rest = when_asked(question, today=today)
        if period is not None and asked.intent is Intent.WHO:
            asked = replace(asked, topic=topic_of(rest))
        given, handovers = self._from_graph(rest, asked, None, owners), self._relations.handovers()
        if period is not None:
            return in_force(given, period, today=today, handovers=handovers)
        if asked.latest:
            return still_held(given, handovers=handovers)
        return present_first(given, question, today=today, handovers=handovers)

    def _from_graph(self, question: str, asked: Asked, period: Period | None, owners: Owners) -> Given:
        if asked.intent is Intent.RESPONSIBLE:
            return self._of_duties(question, asked, owners)
        if asked.intent is Intent.DECIDED:
            listed = self._decisions.all_of(asked.topic, period)
            given = listed if listed.answers else self._decisions.answering(asked, period)
            return replace(given, answers=newest(given.answers)) if asked.latest else given
        if asked.kinds == ATTENDED:
            return self._relations.who_attended(asked.topic, period, absent=bool(_ABSENT.search(question)))
        if asked.intent in (Intent.WHO, Intent.RELATION):
            return self._relations.related(asked, question, owners=owners)
        if asked.in_turn:
            return self._relations.in_turn(asked)
        return NONE

    def _of_duties(self, question: str, asked: Asked, owners: Owners) -> Given:
        if asked.duties:
            return self._of_named(question, owners)
        of = self._duties.who_supports if asked.supporting else self._duties.who_answers
        given = of(asked, owners=owners)
        return replace(given, share=min(given.share, _LIKELY_CONTACT)) if _CONTACT.search(question) else given

    def _of_named(self, question: str, owners: Owners) -> Given:
        """Give what somebody has to do, and what they are where that is asked or nothing else is told."""
        duties = self._duties.of(question, owners=owners)
        if duties.answers and not _DOES.match(question):
            return duties
        places = self._relations.places_of(question, owners=owners)
        return Given((*places.answers, *duties.answers), max(places.share, duties.share))
