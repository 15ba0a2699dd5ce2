"""Who answers for what, ranked by a question's topic, and what somebody has to do."""

from graph.answers import Responsibility
from graph.queries import GraphQueries
from search.edge_ends import is_named, of_the_place
from search.engine import SearchEngine
from search.given_answers import Given, given_of
from search.graph_answers import around, duty_answer, holder_answer
from search.questions import Asked
from search.topics import Described, Ranked, near_the_best, rank_by_topic

_MARGIN = 1.5
_ALL = 100
_DUTIES = ("responsible_for", "participates_in")


class Duties:
    """Looks duties up in the graph and ranks them with the search engine."""

    def __init__(self, engine: SearchEngine, queries: GraphQueries) -> None:
        self._engine = engine
        self._queries = queries

    def ranked(
        self, topic: str, *, on: str | None = None, carried_out: bool = False
    ) -> list[Ranked[Responsibility]]:
        """Rank who answers for what by a topic.

        :param on: an ISO date prefix; only what is in force then.
        :param carried_out: those who carry a duty out count as well.
        """
        kinds = _DUTIES if carried_out else _DUTIES[:1]
        held = self._queries.responsibilities(on=on, kinds=kinds)
        return rank_by_topic(self._engine, topic, held, _described)

    def who_answers(self, asked: Asked) -> Given:
        """Name all who share the duty that answers best, those who carry it out first where that is asked."""
        ranked = self.ranked(asked.topic, carried_out=not asked.answers_for)
        best = near_the_best(ranked, margin=_MARGIN)
        rows = dict.fromkeys((one.item.evidence.document, one.item.evidence.start) for one in best)
        ordered = [
            one
            for row in rows
            for one in sorted(best, key=lambda each: (each.item.relation == _DUTIES[0], _is_over(each.item)))
            if (one.item.evidence.document, one.item.evidence.start) == row
        ]
        return given_of([(one, holder_answer(one.item)) for one in ordered])

    def of(self, question: str) -> Given:
        """Give what somebody whom a question names has to do."""
        weighed = self._engine.weighed(question)
        held = self._queries.responsibilities(kinds=_DUTIES)
        own = of_the_place([one for one in held if is_named(one.actor, weighed, anywhere=True)], weighed)
        return given_of([(Ranked(one, 0.0, 1.0), duty_answer(one)) for one in own], most=_ALL)


def _described(item: Responsibility) -> Described:
    return Described(item.evidence, item.object, around(item.evidence))


def _is_over(item: Responsibility) -> bool:
    """Tell a duty that is only known to have ended: who took it over stands before."""
    return item.valid_to is not None and item.valid_from is None
