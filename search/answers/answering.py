"""How a question is answered that no register answers: found in the graph and in passages, judged, shown."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from corpus.evidence import Quoter
from search.analysis.case_numbers import case_in
from search.answers.choosing import chosen, doubted, overlap
from search.answers.decision_days import asks_what_became, asks_when_decided, dated
from search.answers.followed_up import FollowedUp
from search.answers.forms import asks_for_holder
from search.answers.found import Found
from search.answers.given import Given
from search.answers.graph_asker import GraphAsker
from search.answers.matters import Matters
from search.answers.meeting_acts import who_acted
from search.answers.meeting_items import items_taken_up
from search.answers.meetings import meeting_answers, naming, newest, soonest_first, spoken_of
from search.answers.quotations import quoted_answers
from search.answers.row_status import row_status
from search.answers.shown import NOT_FOUND, agreeing, of_the_kind, said_of, with_yes_or_no
from search.answers.sought import COUNTED
from search.answers.state_questions import whether_asked
from search.answers.values import ValueKind
from search.engine import SearchEngine
from search.questions.routing import Intent, asks_besides, bare, is_claim
from search.questions.time_limits import ATTENDED, NEXT_TEXT, Understood, understood
from search.questions.within_document import asked_within
from search.ranking.document_owners import owners_of
from search.results import Answer, Hit, Reply

_HITS = 10
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


class Answering:
    """Answers questions from the graph and from passages."""

    def __init__(self, engine: SearchEngine, quoter: Quoter, asker: GraphAsker, matters: Matters) -> None:
        self._engine = engine
        self._quoter = quoter
        self._asker = asker
        self._matters = matters
        self._followed_up = FollowedUp(engine, quoter)

    def replied(self, question: str, *, limit: int, today: dt.date) -> Reply:
        """Answer a question in Swedish.

        :param limit: how many passages are given.
        :param today: the day from which times are told.
        """
        meant = self._meant(question, today)
        claimed, question = is_claim(question), bare(question)
        if items := self._taken_up(meant):
            searched = self._engine.searched(meant.limits.filters)
            return Reply(question=question, intent=Intent.DISCUSSED, answers=items, searched=searched)
        found = self._found(question, meant, limit=limit, today=today)
        reply = self._judged(found, limit=limit)
        return agreeing(reply, self._engine.weighed(question)) if claimed else reply

    def _meant(self, question: str, today: dt.date) -> Understood:
        """Tell what a question asks for and within which limits; of a case, by its number alone."""
        meant = understood(bare(question), self._engine, today=today)
        case = case_in(meant.text) if meant.asked.intent is Intent.TIMELINE else None
        meant = replace(meant, text=case, asked=replace(meant.asked, topic=case)) if case else meant
        return replace(meant, asked=replace(meant.asked, besides=asks_besides(question)))

    def _taken_up(self, meant: Understood) -> tuple[Answer, ...]:
        """Give what meetings took up where nothing else is asked about."""
        if not (meant.asked.agenda and meant.limits.whole):
            return ()
        return items_taken_up(self._engine.store, self._quoter, meant.limits)

    def _found(self, question: str, meant: Understood, *, limit: int, today: dt.date) -> Found:
        """Ask the passages and the graph."""
        sought = _sought(meant)
        result = self._engine.search(sought, limit=max(limit, _HITS), filters=meant.limits.filters)
        owners = owners_of(question, result.hits)
        given = self._asker.given(question, meant.asked, meant.limits.period, today=today, owners=owners)
        given = given if meant.asked.intent is Intent.DECIDED else of_the_kind(given, question)
        return Found(question, meant, given, result, today)

    def _judged(self, found: Found, *, limit: int) -> Reply:
        """Tell which of what was found answers; nothing where it is only near."""
        if found.is_nothing:
            return Reply(
                question=found.question,
                intent=found.asked.intent,
                answers=(),
                abstained=True,
                searched=found.result.searched,
                message=NOT_FOUND,
            )
        in_time = found.asked.intent in (Intent.DISCUSSED, Intent.TIMELINE)
        reply = self._in_time(found) if in_time else self._stated(found, limit=limit)
        if (whether := whether_asked(found.question)) is not None:
            return _led_by(self._followed_up.whether(whether, found.result.hits), reply)
        return self._led_by_status(reply, found) if found.asked.status else reply

    def _in_time(self, found: Found) -> Reply:
        """Answer by who came after whom where the graph knows, else by the meetings in time order."""
        topic = self._engine.weighed(found.asked.topic)
        hits = naming(spoken_of(found.result.hits, floor=self._engine.floor), topic)
        answers = found.given.answers or meeting_answers(self._quoter, hits, topic)
        return Reply(
            question=found.question,
            intent=found.asked.intent,
            answers=newest(answers) if found.asked.latest else answers,
            hits=hits,
            searched=found.result.searched,
        )

    def _stated(self, found: Found, *, limit: int) -> Reply:
        """Answer by the graph, with sentences where it holds too little of the question."""
        found = self._by_day(self._with_who_acted(found))
        answers = self._with_sentences(found) if _needs_sentences(found) else found.given.answers
        answers = soonest_first(answers, today=found.today) if found.meant.text == NEXT_TEXT else answers
        answers = with_yes_or_no(found.question, answers)
        return Reply(
            question=found.question,
            intent=found.asked.intent,
            answers=answers,
            hits=found.result.hits[:limit],
            searched=found.result.searched,
            message=said_of(answers, found.meant),
        )

    def _with_who_acted(self, found: Found) -> Found:
        """Let those who did at a meeting what a question asks of answer, where it does."""
        if found.asked.kinds or found.asked.intent is not Intent.WHO:
            return found
        weigh, mentions = self._engine.weighed, self._engine.store.mentions
        acted = who_acted(self._quoter, found.question, found.result.hits, weigh, mentions)
        return replace(found, given=Given(acted, 1.0)) if acted else found

    @staticmethod
    def _by_day(found: Found) -> Found:
        """Let the days of decisions answer, where they are asked for."""
        if not asks_when_decided(found.question):
            return found
        days = dated(found.given.answers)
        return replace(found, given=replace(found.given, answers=days), by_day=bool(days))

    def _with_sentences(self, found: Found) -> tuple[Answer, ...]:
        """Put sentences beside what the graph knows, which is a guess where it holds too little."""
        given, meant = found.given, found.meant
        quoted = self._quoted(found, meant.text, found.result.hits)
        if found.value in COUNTED and not any(one.sure for one in quoted):
            quoted = self._quoted_within(found, quoted)
        known = doubted(given.answers[:_DOUBTFUL]) if not found.in_sentences else ()
        if given.share >= _SURE and found.value is not ValueKind.REASON:
            known = given.answers
        nearest = _NEAREST_HOLDERS if asks_for_holder(meant.text, found.asked) else _QUOTED
        return chosen(
            known,
            quoted,
            sentences_first=found.in_sentences or given.share < _LIKELY,
            nearest=max(nearest, len(known)),
        )

    def _quoted(self, found: Found, question: str, hits: Sequence[Hit]) -> tuple[Answer, ...]:
        """Quote what answers a question from some passages."""
        return quoted_answers(
            self._engine,
            self._quoter,
            question,
            hits,
            asked=found.asked,
            period=found.period,
            limit=_QUOTED,
        )

    def _quoted_within(self, found: Found, near: Sequence[Answer]) -> tuple[Answer, ...]:
        """Let what the document that is named says for certain come before what is only near."""
        within = asked_within(self._engine, self._quoter, found.meant.text, found.result.hits)
        quoted = self._quoted(found, within.question, within.hits) if within else ()
        sure = [one for one in quoted if one.sure]
        rest = (one for one in near if not any(overlap(one.evidence, each.evidence) for each in sure))
        return (*sure, *rest)

    def _led_by_status(self, reply: Reply, found: Found) -> Reply:
        """Let how far something has come stand first: as a list says, else the latest stage of its matter."""
        topic = found.asked.topic
        told = row_status(self._quoter, self._engine.weighed(topic), reply.hits)
        return _led_by(told or self._matters.standing(topic, found.period), reply)


def _sought(meant: Understood) -> str:
    """Give the words to search for: where something came up, its topic, since minutes all discuss."""
    return (meant.asked.topic if meant.asked.intent is Intent.DISCUSSED else "") or meant.text


def _led_by(told: Sequence[Answer], reply: Reply) -> Reply:
    """Let some answers stand first, and no other that quotes the same."""
    if not told:
        return reply
    others = [one for one in reply.answers if not any(overlap(one.evidence, each.evidence) for each in told)]
    return replace(reply, answers=(*told, *others), message=None)


def _needs_sentences(found: Found) -> bool:
    """Tell whether sentences have to be quoted beside what the graph knows."""
    given = found.given
    if found.asked.kinds == ATTENDED and given.answers:
        return False
    return (
        found.in_sentences
        or given.share < _WHOLE
        or asks_what_became(found.question)
        or not any(one.sure for one in given.answers)
    )
