"""Answers questions in Swedish: from the graph where it knows, else from passages, always quoted.

A question is put in Swedish and taken apart where it asks two things. Each part goes to the first route
that knows questions of its kind (a register, a case number), else to `search.answers.answering`: the graph
and the passages are asked, and what they give is judged. The reply is shown with what there is to say of it.
"""

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from corpus.evidence import Quoter
from corpus.records import Evidence
from graph.network.answers import Decision, Responsibility, TimelineEvent
from graph.network.queries import GraphQueries
from search.answers.answering import Answering
from search.answers.followed_up import FollowedUp
from search.answers.graph_asker import GraphAsker
from search.answers.graph_decisions import Decisions
from search.answers.graph_duties import Duties
from search.answers.graph_relations import Relations
from search.answers.matters import Matters, Threads
from search.answers.meetings import events, spoken_of
from search.answers.phrasing import Phraser
from search.engine import SearchEngine
from search.questions.besides import left_open
from search.questions.other_languages import in_swedish
from search.questions.parts import parts_of, together
from search.questions.register import due_asked, due_within, listed
from search.questions.routing import Intent, asks_besides
from search.questions.words import opened
from search.results import Reply

_HITS = 10
_EVENTS = 40

Route = Callable[[str], Reply | None]
"""Answers questions of one kind, put in Swedish; None for others."""

_WORD = re.compile(r"\w")


class Answerer:
    """Sends each question to where the answer is."""

    def __init__(
        self,
        engine: SearchEngine,
        queries: GraphQueries,
        *,
        threads: Threads = tuple,
        phraser: Phraser | None = None,
    ) -> None:
        """Answer from an engine and a graph.

        :param threads: gives the threads of matters.
        :param phraser: puts answers into words.
        """
        self._engine = engine
        self._phraser = phraser
        self._queries = queries
        self._duties = Duties(engine, queries)
        self._decisions = Decisions(engine, queries)
        self._matters = Matters(engine, queries, threads)
        self._quoter = Quoter(engine.store)
        self._followed_up = FollowedUp(engine, self._quoter)
        asker = GraphAsker(self._duties, self._decisions, Relations(engine, queries))
        self._answering = Answering(engine, self._quoter, asker, self._matters)

    def ask(
        self,
        question: str,
        *,
        limit: int = _HITS,
        today: dt.date | None = None,
        routes: Sequence[Route] = (),
    ) -> Reply:
        """Answer a question; where there is no answer the reply says so and what was searched.

        A day, month or year in a question of what was decided, spoken of or attended limits it to that time.

        :param today: what `förra året` and the like count from; the day it is where left out.
        :param routes: what answers questions of some kinds, asked first.
        :raises InvalidRequest: where the question is empty.
        """
        swedish = opened(in_swedish(question)) if _WORD.search(question) else ""
        today = today or dt.datetime.now(tz=dt.UTC).astimezone().date()
        routes = (self._followed_up.which, *routes, partial(self._due, today=today), self._matters.of_case)
        parts = parts_of(swedish)
        replies = [self._replied(part, routes, limit=limit, today=today) for part in parts]
        return self._shown(together(replies, parts) if len(parts) > 1 else replies[0], question)

    def _due(self, question: str, *, today: dt.date) -> Reply | None:
        """Answer by the duties that are due within a time, where they are asked for and there are any."""
        period = due_asked(question, today=today)
        if period is None:
            return None
        return listed(question, due_within(self._queries.responsibilities(), period), self._engine.searched())

    def _replied(self, question: str, routes: Sequence[Route], *, limit: int, today: dt.date) -> Reply:
        """Answer by the first route that knows the question, else from the graph and the passages."""
        known = (route(question) for route in routes)
        reply = next((one for one in known if one), None)
        return reply or self._answering.replied(question, limit=limit, today=today)

    def _shown(self, reply: Reply, question: str) -> Reply:
        """Put a reply under the question as it was asked, with what it leaves open, and into words."""
        reply = replace(reply, question=question)
        if reply.intent == Intent.RESPONSIBLE and reply.message is None and asks_besides(question):
            holders = [one for one in reply.answers if one.sure and one.ref]
            reply = replace(reply, message=left_open(question, holders))
        return replace(reply, phrased=self._phraser.phrased(reply)) if self._phraser else reply

    def responsible(self, topic: str | None = None, *, on: str | None = None) -> tuple[Responsibility, ...]:
        """List who answers for what, ranked by a topic where one is given.

        :param on: an ISO date prefix; only what is in force then.
        """
        if topic is None:
            return self._queries.responsibilities(on=on)
        ranked = self._duties.ranked(topic, on=on)
        return tuple(replace(one.item, score=round(one.score, 4)) for one in ranked)

    def decisions(self, topic: str | None = None) -> tuple[Decision, ...]:
        """List what was decided, ranked by a topic where one is given."""
        if topic is None:
            return self._queries.decisions()
        return tuple(replace(one.item, score=round(one.score, 4)) for one in self._decisions.ranked(topic))

    def timeline(self, topic: str) -> tuple[TimelineEvent, ...]:
        """Tell what happened to an entity or a topic, oldest first, undated last.

        :param topic: the id, name or alias of an entity, or any words.
        """
        known = self._queries.find(topic)
        told = list(self._queries.timeline(known[0].ref.id)) if known else []
        result = self._engine.search(topic, limit=_EVENTS)
        places = {(event.evidence.document, event.evidence.section) for event in told}
        found = events(self._quoter, spoken_of(result.hits, floor=self._engine.floor))
        told += [event for event in found if _place(event.evidence) not in places]
        return tuple(sorted(told, key=lambda event: (event.date is None, event.date or "")))


def _place(evidence: Evidence) -> tuple[str, str | None]:
    return evidence.document, evidence.section
