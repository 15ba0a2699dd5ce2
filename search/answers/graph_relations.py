"""Who holds or took over what, who was there, what is a part of what: relations by a question's topic."""

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.records import Edge, Ref
from graph.network.queries import GraphQueries
from search.analysis.coverage import Weighed
from search.answers.attendance import ATTENDED, attendance, readings
from search.answers.given import Given, given_of
from search.answers.graph_answers import HANDOVER, around, edge_answer, end_answer, place_answer
from search.answers.handovers import asks_beside, beside
from search.engine import SearchEngine
from search.questions.asked_roles import asks_for_role, fits, of_the_named, tells_who_comes
from search.questions.edge_ends import answer_end, besides, is_named, names_one_end, own_name, says_all
from search.questions.periods import Period
from search.questions.routing import Asked
from search.questions.words import asks_who
from search.ranking.document_owners import UNKNOWN, Owners
from search.ranking.topics import Described, Ranked, rank_by_topic

_CLOSE = 0.12
_WHO_SHARE = 0.45
_ALL = 100
_NAMED_SHARE = 0.8
_TELLING = 0.35
_LIKELY_MEMBERS = 0.7
"""Share of those who attended, where members are asked for."""

_GUESSED_SHARE = 0.5
"""Share at most of relations none of which names what the question is most about."""

_PLACES = ("has_role", "chairs")
_ANY_GROUP = re.compile(
    r"(?:styr|arbets|referens|projekt|expert|lednings|samråds)grupp(?:en)?", re.IGNORECASE
)
_SEAT = re.compile(
    r"\b(?:vem|vilka|är|var|led(?:er|de|s)|basar|styr|ordförande\w*|sammankallande|chef|sitter|satt|ingår|ledamot"
    r"|ledamöter|medlem\w*|vice|nu)\b",
    re.IGNORECASE,
)
"""What a question of who has a seat says, and nothing of the matter."""

_HELD_IN_TURN = 0.7
_OFFICE = "has_role"


class Relations:
    """Looks relations up in the graph and ranks them with the search engine."""

    def __init__(self, engine: SearchEngine, queries: GraphQueries) -> None:
        self._engine = engine
        self._queries = queries

    def who_attended(self, topic: str, period: Period | None, *, absent: bool) -> Given:
        """Name those who were, or were not, at a topic's meetings; at the latest where no time is given."""
        edges = self._queries.relations(kind=ATTENDED)
        read = (self._engine.weighed(one) for one in readings(topic))
        named = (attendance(edges, one, period, absent=absent) for one in read)
        there = next((one for one in named if one), ())
        return given_of(
            [(Ranked(edge, 0.0, 1.0), edge_answer(edge, edge.subject)) for edge in there], most=_ALL
        )

    def in_turn(self, asked: Asked) -> Given:
        """Name those who held a place one after another, in the order of time."""
        weighed = self._engine.weighed(asked.topic)
        edges = [edge for kind in _PLACES for edge in self._queries.relations(kind=kind)]
        dated = {edge.id: edge.valid_from or edge.evidence.date for edge in edges}
        held = [edge for edge in edges if edge.subject.kind == "person" and dated[edge.id]]
        ranked = [one for one in self._ranked(held, asked, weighed, UNKNOWN) if one.share >= _HELD_IN_TURN]
        ranked.sort(key=lambda one: dated[one.item.id] or "")
        return given_of([(one, edge_answer(one.item, one.item.subject)) for one in ranked], most=_ALL)

    def places_of(self, question: str, *, owners: Owners = UNKNOWN) -> Given:
        """Give the places that somebody whom a question names holds, in what it names besides if anything."""
        weighed = self._engine.weighed(question)
        edges = [edge for kind in _PLACES for edge in self._queries.relations(kind=kind)]
        own = [edge for edge in edges if edge.subject.kind == "person" and is_named(edge.subject, weighed)]
        matter = self._engine.weighed(besides(question, [edge.subject for edge in own]))
        told = [edge for edge in own if says_all(matter, *_said(edge, owners))]
        return given_of([(Ranked(edge, 0.0, 1.0), place_answer(edge)) for edge in told], most=_ALL)

    def handovers(self) -> Sequence[Edge]:
        """Give who replaced whom."""
        return self._queries.relations(kind=HANDOVER)

    def related(self, asked: Asked, question: str, *, owners: Owners = UNKNOWN) -> Given:
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
        edges = self._that_may_answer(asked, question, weighed)
        told = tells_who_comes(edges, question) and not (asks_who(question) and asks_beside(question))
        if told and (named := self._naming(edges, question, weighed, owners)):
            return self._of_named(named, asked, weighed, owners)
        ranked = self._ranked(edges, asked, weighed, owners)
        ranked = _newest(ranked) if asked.latest else ranked
        given = given_of([(one, end_answer(one.item, weighed)) for one in ranked])
        topic = self._engine.weighed(asked.topic)
        if told and any(topic.holds_the_telling(*_said(one.item, owners), least=_TELLING) for one in ranked):
            return given
        return replace(given, share=min(given.share, _GUESSED_SHARE))

    def _naming(self, edges: Sequence[Edge], question: str, weighed: Weighed, owners: Owners) -> list[Edge]:
        """Take the relations of which the question names one end.

        Many projects have a steering group: one that is called no more than that has to be of the matter.
        """
        named = [edge for edge in edges if names_one_end(edge, weighed)]
        matter = self._engine.weighed(_SEAT.sub(" ", question))
        return [edge for edge in named if not _is_any_group(edge) or says_all(matter, *_said(edge, owners))]

    def _that_may_answer(self, asked: Asked, question: str, weighed: Weighed) -> list[Edge]:
        """Take the relations of the kinds asked for that are of the place asked about."""
        kinds = [kind for kind in asked.kinds if kind != ATTENDED]
        edges = [edge for kind in kinds for edge in self._queries.relations(kind=kind)]
        edges = list(of_the_named([edge for edge in edges if fits(edge, question)], weighed))
        return [edge for edge in edges if not asks_for_role(question) or is_named(edge.subject, weighed)]

    def _ranked(
        self, edges: Sequence[Edge], asked: Asked, question: Weighed, owners: Owners
    ) -> list[Ranked[Edge]]:
        """Rank by topic what holds much of it, the newest of those that hold as much first."""
        ranked = rank_by_topic(
            self._engine,
            asked.topic,
            edges,
            lambda edge: _described(edge, answer_end(edge, question), owners),
        )
        return _closest([one for one in ranked if one.share >= _WHO_SHARE])

    def _of_named(self, edges: Sequence[Edge], asked: Asked, question: Weighed, owners: Owners) -> Given:
        """Rank the relations of what the question names; the rest of its words need not stand anywhere."""
        topic = self._engine.weighed(asked.topic)
        described = [(edge, _described(edge, answer_end(edge, question), owners)) for edge in edges]
        ranked = [
            Ranked(edge, 0.0, topic.share((one.own, 1.0), (one.evidence.quote, 0.9), (one.around, 0.5)))
            for edge, one in described
        ]
        best = _newest(_closest(ranked)) if asked.latest else _closest(ranked)
        given = given_of([(one, end_answer(one.item, question)) for one in best])
        return replace(given, share=max(given.share, _NAMED_SHARE))


def _is_any_group(edge: Edge) -> bool:
    """Tell a seat in a group that is called by its kind alone: `Styrgruppen`."""
    return any(
        end.kind == "group" and _ANY_GROUP.fullmatch(own_name(end)) for end in (edge.subject, edge.object)
    )


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


def _described(edge: Edge, answer: Ref, owners: Owners) -> Described:
    named = edge.object if answer == edge.subject else edge.subject
    matter = edge.evidence.headings[-1:] if edge.kind == _OFFICE else ()
    own = " ".join((named.name, *(value for _, value in edge.properties), *matter))
    return Described(edge.evidence, own, around(edge.evidence, owners))


def _said(edge: Edge, owners: Owners) -> tuple[str, ...]:
    return edge.subject.name, edge.object.name, edge.evidence.quote, around(edge.evidence, owners)
