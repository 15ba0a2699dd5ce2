"""Answers questions in Swedish: from the graph where it knows, else from passages, always quoted."""

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from corpus.evidence import Quoter
from corpus.records import Evidence
from graph.answers import Decision, Responsibility, TimelineEvent
from graph.queries import GraphQueries
from search.answer_values import ValueKind, asked_for
from search.besides import left_open
from search.case_numbers import case_in
from search.choosing import chosen, doubted, overlap
from search.decision_days import asks_what_became, asks_when_decided, dated
from search.document_owners import owners_of
from search.engine import SearchEngine
from search.forms import asks_for_holder
from search.given_answers import Given
from search.graph_answers import GraphAnswers
from search.graph_asker import HOLDING, GraphAsker
from search.in_force import when_asked
from search.matters import Matters, Threads
from search.meeting_acts import who_acted
from search.meeting_items import items_taken_up
from search.meetings import events, meeting_answers, naming, newest, spoken_of
from search.other_languages import in_swedish
from search.phrasing import Phraser
from search.questions import Asked, Intent, asks_besides, bare, is_claim
from search.quotations import quoted_answers
from search.results import Answer, Reply, SearchResult
from search.row_status import row_status
from search.shown_answers import NOT_FOUND, of_the_kind, said_of, with_yes_or_no
from search.time_limits import ATTENDED, Understood, understood
from search.yes_no import YES, bears_out

_HITS = 10
_EVENTS = 40
_QUOTED = 5
_NEAREST_HOLDERS = 3
"""How many neighbours are shown of who holds a place, where the documents do not say it."""

_SURE = 0.6
"""Share of the question's words in an answer of the graph from which it is no guess."""

_WHOLE = 0.8
"""Share from which no sentences are quoted beside it."""

_LIKELY = 0.4
"""Share below which the sentences stand before the answers of the graph."""

_DOUBTFUL = 4
"""How many answers of the graph are given below that."""

_OF_THE_GRAPH = (None, ValueKind.NAME, ValueKind.PLACE, ValueKind.MANNER)
"""What the graph may answer alone; a date, a sum, a number or a reason stands in a sentence."""

Route = Callable[[str], Reply | None]
"""Answers questions of one kind, put in Swedish; None for others."""

_WORD = re.compile(r"\w")
_ANSWERABLE = 0.75
"""Share above which the graph answers though the search engine finds nothing."""


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
        self._graph = GraphAnswers(engine, queries)
        self._asker = GraphAsker(self._graph)
        self._matters = Matters(engine, queries, threads)
        self._quoter = Quoter(engine.store)

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
        swedish = in_swedish(question) if _WORD.search(question) else ""
        known = (route(swedish) for route in (*routes, self._matters.of_case))
        reply = next((one for one in known if one), None) or self._replied(swedish, limit, today)
        reply = replace(reply, question=question)
        if reply.intent == Intent.RESPONSIBLE and reply.message is None:
            holders = [one for one in reply.answers if one.sure and one.ref]
            reply = replace(reply, message=left_open(question, holders))
        return replace(reply, phrased=self._phraser.phrased(reply)) if self._phraser else reply

    def _replied(self, question: str, limit: int, today: dt.date | None) -> Reply:
        today = today or dt.datetime.now(tz=dt.UTC).astimezone().date()
        claimed, besides, question = is_claim(question), asks_besides(question), bare(question)
        meant = self._of_case(understood(question, self._engine, today=today))
        meant = replace(meant, asked=replace(meant.asked, besides=besides))
        if items := self._taken_up(meant):
            searched = self._engine.searched(meant.limits.filters)
            return Reply(question=question, intent=Intent.DISCUSSED, answers=items, searched=searched)
        asked, period = meant.asked, meant.limits.period
        result = self._engine.search(meant.text, limit=max(limit, _HITS), filters=meant.limits.filters)
        given = self._asker.given(
            question, asked, period, today=today, owners=owners_of(question, result.hits)
        )
        if asked.intent is not Intent.DECIDED:
            given = of_the_kind(given, question)
        if (result.abstained or result.doubtful) and given.share < _ANSWERABLE:
            return Reply(
                question=question,
                intent=asked.intent,
                answers=(),
                abstained=True,
                searched=result.searched,
                message=NOT_FOUND,
            )
        if asked.intent in (Intent.DISCUSSED, Intent.TIMELINE):
            reply = self._in_time(question, asked, given, result)
        else:
            reply = self._answered(meant, question, given, result, limit=limit, today=today)
        reply = self._led_by_status(reply, asked) if asked.status else reply
        return self._agreeing(reply, question) if claimed else reply

    def _led_by_status(self, reply: Reply, asked: Asked) -> Reply:
        """Let how far something has come stand first: as a list says, else the latest stage of its matter."""
        told = row_status(self._quoter, self._engine.weighed(asked.topic), reply.hits)
        told = told or self._matters.standing(asked.topic)
        if not told:
            return reply
        others = [
            one for one in reply.answers if not any(overlap(one.evidence, each.evidence) for each in told)
        ]
        return replace(reply, answers=(*told, *others), message=None)

    def _of_case(self, meant: Understood) -> Understood:
        """Let what is asked about a case be its number alone."""
        case = case_in(meant.text) if meant.asked.intent is Intent.TIMELINE else None
        return replace(meant, text=case, asked=replace(meant.asked, topic=case)) if case else meant

    def _agreeing(self, reply: Reply, claim: str) -> Reply:
        """Let the answer that says what was asked whether it is so come first, and begin with yes."""
        weighed = self._engine.weighed(claim)
        agreed = next((one for one in reply.answers if one.sure and bears_out(weighed, one.text)), None)
        if agreed is None:
            return reply
        others = (one for one in reply.answers if one is not agreed)
        return replace(reply, answers=(replace(agreed, text=f"{YES}. {agreed.text}"), *others))

    def _taken_up(self, meant: Understood) -> tuple[Answer, ...]:
        """Give what meetings took up where nothing else is asked about."""
        if not (meant.asked.agenda and meant.limits.whole):
            return ()
        return items_taken_up(self._engine.store, self._quoter, meant.limits)

    def responsible(self, topic: str | None = None, *, on: str | None = None) -> tuple[Responsibility, ...]:
        """List who answers for what, ranked by a topic where one is given.

        :param on: an ISO date prefix; only what is in force then.
        """
        if topic is None:
            return self._queries.responsibilities(on=on)
        ranked = self._graph.responsibilities(topic, on=on)
        return tuple(replace(one.item, score=round(one.score, 4)) for one in ranked)

    def decisions(self, topic: str | None = None) -> tuple[Decision, ...]:
        """List what was decided, ranked by a topic where one is given."""
        if topic is None:
            return self._queries.decisions()
        return tuple(replace(one.item, score=round(one.score, 4)) for one in self._graph.decisions(topic))

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

    def _in_time(self, question: str, asked: Asked, given: Given, result: SearchResult) -> Reply:
        """Answer by who came after whom where the graph knows, else by the meetings in time order."""
        hits = spoken_of(result.hits, floor=self._engine.floor)
        topic = self._engine.weighed(asked.topic)
        hits = naming(hits, topic)
        answers = given.answers or meeting_answers(self._quoter, hits, topic)
        answers = newest(answers) if asked.latest else answers
        return Reply(
            question=question, intent=asked.intent, answers=answers, hits=hits, searched=result.searched
        )

    def _answered(
        self,
        meant: Understood,
        question: str,
        given: Given,
        result: SearchResult,
        *,
        limit: int,
        today: dt.date,
    ) -> Reply:
        """Answer by the graph, with sentences where it holds too little of the question."""
        asked, value = meant.asked, asked_for(question)
        in_sentences = value not in _OF_THE_GRAPH
        when = when_asked(question, today=today)[0] if asked.intent in HOLDING else None
        acted = () if asked.kinds or asked.intent is not Intent.WHO else self._who_acted(question, result)
        given = Given(acted, 1.0) if acted else given
        answers = given.answers
        if asks_when_decided(question):
            answers = dated(answers)
            in_sentences = not answers
        if not (asked.kinds == ATTENDED and answers) and (
            in_sentences
            or given.share < _WHOLE
            or asks_what_became(question)
            or not any(one.sure for one in answers)
        ):
            quoted = quoted_answers(
                self._engine,
                self._quoter,
                meant.text,
                result.hits,
                asked=asked,
                period=meant.limits.period or when,
                limit=_QUOTED,
            )
            guessed = () if in_sentences else doubted(answers[:_DOUBTFUL])
            known = answers if given.share >= _SURE and value is not ValueKind.REASON else guessed
            nearest = _NEAREST_HOLDERS if asks_for_holder(meant.text, asked) else _QUOTED
            answers = chosen(
                known,
                quoted,
                sentences_first=in_sentences or given.share < _LIKELY,
                nearest=max(nearest, len(known)),
            )
        answers = with_yes_or_no(question, answers)
        return Reply(
            question=question,
            intent=asked.intent,
            answers=answers,
            hits=result.hits[:limit],
            searched=result.searched,
            message=said_of(answers, meant),
        )

    def _who_acted(self, question: str, result: SearchResult) -> tuple[Answer, ...]:
        """Name those who did at a meeting what a question asks of."""
        return who_acted(
            self._quoter, question, result.hits, self._engine.weighed, self._engine.store.mentions
        )


def _place(evidence: Evidence) -> tuple[str, str | None]:
    return evidence.document, evidence.section
