"""Who answers for what, ranked by a question's topic, and what somebody has to do."""

from dataclasses import replace

from graph.extractors.tables.headings import Column, column_of
from graph.network.answers import Responsibility
from graph.network.queries import GraphQueries
from search.answers.given import Given, given_of
from search.answers.graph_answers import around, duty_answer, holder_answer
from search.engine import SearchEngine
from search.questions.edge_ends import besides, is_named, of_the_place, says_all
from search.questions.routing import Asked
from search.ranking.document_owners import UNKNOWN, Owners
from search.ranking.topics import Described, Ranked, near_the_best, rank_by_topic
from search.results import Answer

_MARGIN = 1.5
_ALL = 100
_DUTIES = ("responsible_for", "participates_in")
_GUESSED = 0.5
"""Share of duties of whom a question names that are not of what it names besides."""

_Party = tuple[str, str, str]
"""A document, who is named in it, and for which duty, by their ids."""


class Duties:
    """Looks duties up in the graph and ranks them with the search engine."""

    def __init__(self, engine: SearchEngine, queries: GraphQueries) -> None:
        self._engine = engine
        self._queries = queries

    def ranked(
        self, topic: str, *, on: str | None = None, carried_out: bool = False, owners: Owners = UNKNOWN
    ) -> list[Ranked[Responsibility]]:
        """Rank who answers for what by a topic.

        :param on: an ISO date prefix; only what is in force then.
        :param carried_out: those who carry a duty out count as well.
        :param owners: whose some documents are.
        """
        kinds = _DUTIES if carried_out else _DUTIES[:1]
        held = self._queries.responsibilities(on=on, kinds=kinds)
        return rank_by_topic(self._engine, topic, held, lambda item: _described(item, owners))

    def who_answers(self, asked: Asked, *, owners: Owners = UNKNOWN) -> Given:
        """Name all who share the duty that answers best.

        Those who carry it out stand first where that is asked, those who only help last.
        """
        ranked = self.ranked(asked.topic, carried_out=not asked.answers_for, owners=owners)
        best = near_the_best(ranked, margin=_MARGIN)
        actors = self._actors()
        rows = dict.fromkeys(_row(one.item) for one in best)
        ordered = [
            one
            for row in rows
            for one in sorted(best, key=lambda each: (_turn(each.item, actors), _is_over(each.item)))
            if _row(one.item) == row
        ]
        given = given_of([(one, answer) for one in ordered for answer in _holders(one.item)])
        topic = self._engine.weighed(asked.topic)
        if any(topic.holds_the_telling(*_said(one.item, owners)) for one in best):
            return given
        return replace(given, share=min(given.share, _GUESSED))

    def _actors(self) -> frozenset[_Party]:
        """Tell who carries what out by a column that says so: `Vem?`, `Utförs av`."""
        return frozenset(
            (edge.evidence.document, edge.subject.id, edge.object.id)
            for edge in self._queries.relations(kind=_DUTIES[1])
            if column_of(dict(edge.properties).get("column", "")) is Column.ACTOR
        )

    def who_supports(self, asked: Asked, *, owners: Owners = UNKNOWN) -> Given:
        """Name those who support whoever has the duty that answers best."""
        best = near_the_best(self.ranked(asked.topic, owners=owners), margin=_MARGIN)
        pairs = [(one, one.item, ref) for one in best for ref in one.item.support]
        return given_of(
            [(one, replace(holder_answer(item), text=ref.name, ref=ref)) for one, item, ref in pairs]
        )

    def of(self, question: str, *, owners: Owners = UNKNOWN) -> Given:
        """Give what somebody whom a question names has to do.

        Where it names more than whom, as a project, what is of that alone; a guess where nothing is.
        """
        weighed = self._engine.weighed(question)
        held = self._queries.responsibilities(kinds=_DUTIES)
        own = of_the_place([one for one in held if is_named(one.actor, weighed, anywhere=True)], weighed)
        matter = self._engine.weighed(besides(question, [one.actor for one in own]))
        told = [one for one in own if says_all(matter, *_said(one, owners))]
        share = 1.0 if told else _GUESSED
        return given_of([(Ranked(one, 0.0, share), duty_answer(one)) for one in told or own], most=_ALL)


def _holders(item: Responsibility) -> list[Answer]:
    """Name who took a duty over, as is told from which day, before who left it."""
    after = [
        Answer(text=one.actor.name, ref=one.actor, valid_from=one.date, valid_to=None, evidence=one.evidence)
        for one in item.after
        if item.valid_to and one.date
    ]
    return [*after, holder_answer(item)]


def _said(item: Responsibility, owners: Owners) -> tuple[str, ...]:
    return item.actor.name, item.object, item.evidence.quote, around(item.evidence, owners)


def _described(item: Responsibility, owners: Owners) -> Described:
    return Described(item.evidence, item.object, around(item.evidence, owners))


def _row(item: Responsibility) -> tuple[str, int]:
    return item.evidence.document, item.evidence.start


def _turn(item: Responsibility, actors: frozenset[_Party]) -> int:
    """Tell in which turn a party is named: who carries out, who answers, who takes part."""
    if item.relation == _DUTIES[0]:
        return 1
    return 0 if (item.evidence.document, item.actor.id, item.object_id) in actors else 2


def _is_over(item: Responsibility) -> bool:
    """Tell a duty that is only known to have ended: who took it over stands before."""
    return item.valid_to is not None and item.valid_from is None
