"""Short answers from the graph: relations, responsibilities and decisions, ranked by a question's topic."""

import re
from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from corpus.records import Edge, Evidence, Ref
from graph.answers import Decision, Responsibility
from graph.queries import GraphQueries
from search.asked_roles import asks_for_role, fits, of_the_named, tells_who_comes
from search.attendance import ATTENDED, attendance
from search.coverage import Weighed
from search.document_owners import Owners
from search.edge_ends import answer_end, is_named, names_one_end, of_the_place, says_only
from search.engine import SearchEngine
from search.file_words import file_words
from search.given_answers import NONE, Given, given_of
from search.handovers import beside, day_before
from search.periods import Period
from search.questions import Asked
from search.results import Answer
from search.topics import Described, Ranked, near_the_best, rank_by_topic

_MARGIN = 1.5
_CLOSE = 0.12
_WHO_SHARE = 0.45
_ALL = 100
_WHOLLY = 0.85
_NAMED_SHARE = 0.8
_TELLING = 0.35
_LIKELY_MEMBERS = 0.7
"""Share of those who attended, where members are asked for."""

_GUESSED_SHARE = 0.5
"""Share at most of relations none of which names what the question is most about."""

_ABOUT = re.compile(r"\s+(?:om|angående|gällande|kring|rörande)\s+(?=\w{3})", re.IGNORECASE)
_PLACES = ("has_role", "chairs")
_SEATS = {"chairs": "ordförande", "member_of": "ledamot"}
_HELD_IN_TURN = 0.7
_DUTIES = ("responsible_for", "participates_in")
_HANDOVER = "replaces"
_OFFICE = "has_role"
_UNKNOWN: Owners = MappingProxyType({})


class GraphAnswers:
    """Looks answers up in the graph and ranks them with the search engine."""

    def __init__(self, engine: SearchEngine, queries: GraphQueries) -> None:
        self._engine = engine
        self._queries = queries

    def responsibilities(
        self, topic: str, *, on: str | None = None, carried_out: bool = False
    ) -> list[Ranked[Responsibility]]:
        """Rank who answers for what by a topic.

        :param carried_out: those who carry a duty out count as well.
        """
        kinds = _DUTIES if carried_out else _DUTIES[:1]
        held = self._queries.responsibilities(on=on, kinds=kinds)
        return rank_by_topic(self._engine, topic, held, _of_responsibility)

    def decisions(self, topic: str) -> list[Ranked[Decision]]:
        """Rank decisions by a topic."""
        return rank_by_topic(self._engine, topic, self._queries.decisions(), _of_decision)

    def who_answers(self, asked: Asked) -> Given:
        """Name all who share the duty that answers best, those who carry it out first where that is asked."""
        ranked = self.responsibilities(asked.topic, carried_out=not asked.answers_for)
        best = near_the_best(ranked, margin=_MARGIN)
        rows = dict.fromkeys((one.item.evidence.document, one.item.evidence.start) for one in best)
        ordered = [
            one
            for row in rows
            for one in sorted(best, key=lambda each: (each.item.relation == _DUTIES[0], _is_over(each.item)))
            if (one.item.evidence.document, one.item.evidence.start) == row
        ]
        return given_of([(one, _responsibility_answer(one.item)) for one in ordered])

    def duties_of(self, question: str) -> Given:
        """Give what somebody whom a question names has to do."""
        weighed = self._engine.weighed(question)
        held = self._queries.responsibilities(kinds=_DUTIES)
        own = of_the_place([one for one in held if is_named(one.actor, weighed, anywhere=True)], weighed)
        return given_of([(Ranked(one, 0.0, 1.0), duty_answer(one)) for one in own], most=_ALL)

    def what_was_decided(self, asked: Asked, period: Period | None = None) -> Given:
        """Give the decisions that answer, the newest first."""
        body, matter = self._deciding(asked.topic)
        decided = [one for one in self._queries.decisions() if body is None or one.body.name == body]
        ranked = rank_by_topic(self._engine, matter, decided, _of_decision)
        ranked = [one for one in ranked if _in(period, one.item.date, one.item.evidence)]
        best = near_the_best(ranked, margin=_MARGIN)
        held = [one for one in ranked if one.share >= _WHOLLY and one not in best]
        newest = sorted([*best, *held], key=lambda one: one.item.date or "", reverse=True)
        return given_of([(one, decision_answer(one.item)) for one in newest])

    def _deciding(self, topic: str) -> tuple[str | None, str]:
        """Part a topic into the body that decided, if it names one, and the matter: `nämnden om badet`."""
        found = _ABOUT.search(topic)
        if found is None:
            return None, topic
        named = self._engine.weighed(topic[: found.start()])
        bodies = {one.body.name for one in self._queries.decisions()}
        own = [body for body in sorted(bodies) if named.says_what and says_only(named, body)]
        return (own[0], topic[found.end() :]) if len(own) == 1 else (None, topic)

    def all_decided(self, topic: str, period: Period | None) -> Given:
        """Give all decisions of a body or a period, the newest first, where a question names nothing else."""
        weighed = self._engine.weighed(topic)
        if period is None and not weighed.says_what:
            return NONE
        found = [
            one
            for one in self._queries.decisions()
            if _in(period, one.date, one.evidence)
            and (not weighed.says_what or says_only(weighed, one.body.name))
        ]
        found.sort(key=lambda one: one.date or "", reverse=True)
        return given_of([(Ranked(one, 0.0, 1.0), decision_answer(one)) for one in found], most=_ALL)

    def who_attended(self, topic: str, period: Period | None, *, absent: bool) -> Given:
        """Name those who were, or were not, at a topic's meetings; at the latest where no time is given."""
        edges = self._queries.relations(kind=ATTENDED)
        there = attendance(edges, self._engine.weighed(topic), period, absent=absent)
        return given_of(
            [(Ranked(edge, 0.0, 1.0), _edge_answer(edge, edge.subject)) for edge in there], most=_ALL
        )

    def in_turn(self, asked: Asked) -> Given:
        """Name those who held a place one after another, in the order of time."""
        weighed = self._engine.weighed(asked.topic)
        edges = [edge for kind in _PLACES for edge in self._queries.relations(kind=kind)]
        dated = {edge.id: edge.valid_from or edge.evidence.date for edge in edges}
        held = [edge for edge in edges if edge.subject.kind == "person" and dated[edge.id]]
        ranked = [one for one in self._ranked(held, asked, weighed, _UNKNOWN) if one.share >= _HELD_IN_TURN]
        ranked.sort(key=lambda one: dated[one.item.id] or "")
        return given_of([(one, _edge_answer(one.item, one.item.subject)) for one in ranked], most=_ALL)

    def handovers(self) -> Sequence[Edge]:
        """Give who replaced whom."""
        return self._queries.relations(kind=_HANDOVER)

    def related(self, asked: Asked, question: str, *, owners: Owners = _UNKNOWN) -> Given:
        """Give the ends of the relations that the question names the other end of.

        Of a body whose members nobody lists those who came to its latest meeting are given, as a guess.

        :param owners: whose some documents are.
        """
        weighed = self._engine.weighed(question)
        given = self._related(asked, question, weighed, owners)
        if given.answers or ATTENDED not in asked.kinds:
            return given
        there = self.who_attended(asked.topic, None, absent=False)
        return Given(
            tuple(replace(one, sure=False) for one in there.answers), min(there.share, _LIKELY_MEMBERS)
        )

    def _related(self, asked: Asked, question: str, weighed: Weighed, owners: Owners) -> Given:
        if turn := beside(self.handovers(), question):
            return self._of_named(turn, asked, weighed, owners)
        kinds = [kind for kind in asked.kinds if kind != ATTENDED]
        edges = [edge for kind in kinds for edge in self._queries.relations(kind=kind)]
        edges = list(of_the_named([edge for edge in edges if fits(edge, question)], weighed))
        if asks_for_role(question):
            edges = [edge for edge in edges if is_named(edge.subject, weighed)]
        told = tells_who_comes(edges, question)
        if told and (named := [edge for edge in edges if names_one_end(edge, weighed)]):
            return self._of_named(named, asked, weighed, owners)
        ranked = self._ranked(edges, asked, weighed, owners)
        ranked = _newest(ranked) if asked.latest else ranked
        given = given_of([(one, _told(one.item, weighed)) for one in ranked])
        topic = self._engine.weighed(asked.topic)
        if told and any(topic.holds_the_telling(*_said(one.item, owners), least=_TELLING) for one in ranked):
            return given
        return replace(given, share=min(given.share, _GUESSED_SHARE))

    def _ranked(
        self, edges: Sequence[Edge], asked: Asked, question: Weighed, owners: Owners
    ) -> list[Ranked[Edge]]:
        """Rank by topic what holds much of it, the newest of those that hold as much first."""
        ranked = rank_by_topic(
            self._engine, asked.topic, edges, lambda edge: _of_edge(edge, answer_end(edge, question), owners)
        )
        return _closest([one for one in ranked if one.share >= _WHO_SHARE])

    def _of_named(self, edges: Sequence[Edge], asked: Asked, question: Weighed, owners: Owners) -> Given:
        """Rank the relations of what the question names; the rest of its words need not stand anywhere."""
        topic = self._engine.weighed(asked.topic)
        described = [(edge, _of_edge(edge, answer_end(edge, question), owners)) for edge in edges]
        ranked = [
            Ranked(edge, 0.0, topic.share((one.own, 1.0), (one.evidence.quote, 0.9), (one.around, 0.5)))
            for edge, one in described
        ]
        best = _newest(_closest(ranked)) if asked.latest else _closest(ranked)
        given = given_of([(one, _told(one.item, question)) for one in best])
        return replace(given, share=max(given.share, _NAMED_SHARE))


def _closest(ranked: Sequence[Ranked[Edge]]) -> list[Ranked[Edge]]:
    """Keep those that hold about as much of the topic as the best, the newest first."""
    most = max((one.share for one in ranked), default=0.0)
    best = [one for one in ranked if one.share >= most - _CLOSE]
    return sorted(best, key=lambda one: one.item.valid_from or one.item.evidence.date or "", reverse=True)


def _newest(ranked: Sequence[Ranked[Edge]]) -> list[Ranked[Edge]]:
    """Keep the relations of the latest date; all where none is dated."""
    dates = [one.item.valid_from or one.item.evidence.date or "" for one in ranked]
    latest = max(dates, default="")
    return [one for one, date in zip(ranked, dates, strict=True) if date == latest]


def _of_responsibility(item: Responsibility) -> Described:
    return Described(item.evidence, item.object, _around(item.evidence))


def _of_decision(item: Decision) -> Described:
    own = " ".join((item.text, item.matter or "", item.case or "", item.number or ""))
    return Described(item.evidence, own, f"{item.body.name} {_around(item.evidence)}")


def _of_edge(edge: Edge, answer: Ref, owners: Owners) -> Described:
    named = edge.object if answer == edge.subject else edge.subject
    matter = edge.evidence.headings[-1:] if edge.kind == _OFFICE else ()
    own = " ".join((named.name, *(value for _, value in edge.properties), *matter))
    return Described(edge.evidence, own, _around(edge.evidence, owners))


def _said(edge: Edge, owners: Owners) -> tuple[str, ...]:
    return edge.subject.name, edge.object.name, edge.evidence.quote, _around(edge.evidence, owners)


def _around(evidence: Evidence, owners: Owners = _UNKNOWN) -> str:
    body = owners.get(evidence.document, "")
    return " ".join(
        (body, evidence.title, evidence.date or "", *evidence.headings, file_words(evidence.source))
    )


def _responsibility_answer(item: Responsibility) -> Answer:
    support = [one.name for one in item.support if one.name.casefold() not in item.as_written.casefold()]
    text = f"{item.as_written} (vakant)" if item.vacant else item.as_written
    text = f"{text} med stöd av {_listed(support)}" if support else text
    return Answer(
        text=text,
        ref=item.actor,
        valid_from=item.valid_from,
        valid_to=item.valid_to,
        due=item.due,
        evidence=item.evidence,
    )


def _listed(names: Sequence[str]) -> str:
    """Put names after each other: `A, B och C`."""
    return " och ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def _is_over(item: Responsibility) -> bool:
    """Tell a duty that is only known to have ended: who took it over stands before."""
    return item.valid_to is not None and item.valid_from is None


def duty_answer(item: Responsibility) -> Answer:
    """Give a duty by its own words, with its days and its evidence."""
    return replace(_responsibility_answer(item), text=item.object)


def decision_answer(item: Decision) -> Answer:
    """Give a decision by its own words, with its day and who made it."""
    return Answer(text=item.text, ref=item.body, valid_from=item.date, valid_to=None, evidence=item.evidence)


def _told(edge: Edge, question: Weighed) -> Answer:
    """Give the end of a relation that is asked for; of a seat the place as well, where that is asked for."""
    answer = _edge_answer(edge, answer_end(edge, question))
    if edge.kind not in _SEATS or not asks_for_role(question.query.text):
        return answer
    role = dict(edge.properties).get("role") or _SEATS[edge.kind]
    return replace(answer, text=f"{role} i {edge.object.name}", ref=edge.object)


def _edge_answer(edge: Edge, end: Ref) -> Answer:
    """Give an end of a relation; to have attended goes not on, and who was replaced has left."""
    held = (None, None) if edge.kind == ATTENDED else (edge.valid_from, edge.valid_to)
    if edge.kind == _HANDOVER and end == edge.object:
        held = (None, day_before(edge.valid_from))
    return Answer(text=end.name, ref=end, valid_from=held[0], valid_to=held[1], evidence=edge.evidence)


def _in(period: Period | None, date: str | None, evidence: Evidence) -> bool:
    return period is None or period.holds(date or evidence.date)
