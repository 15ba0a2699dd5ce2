"""What was decided, ranked by a question's topic, or all of it of a body or a period."""

import re

from corpus.records import Evidence
from graph.network.answers import Decision
from graph.network.queries import GraphQueries
from search.answers.given import NONE, Given, given_of
from search.answers.graph_answers import around, decision_answer
from search.engine import SearchEngine
from search.questions.edge_ends import says_only
from search.questions.periods import Period
from search.questions.routing import Asked
from search.ranking.topics import Described, Ranked, near_the_best, rank_by_topic

_MARGIN = 1.5
_ALL = 100
_WHOLLY = 0.85
_ABOUT = re.compile(r"\s+(?:om|angående|gällande|kring|rörande)\s+(?=\w{3})", re.IGNORECASE)


class Decisions:
    """Looks decisions up in the graph and ranks them with the search engine."""

    def __init__(self, engine: SearchEngine, queries: GraphQueries) -> None:
        self._engine = engine
        self._queries = queries

    def ranked(self, topic: str) -> list[Ranked[Decision]]:
        """Rank decisions by a topic."""
        return rank_by_topic(self._engine, topic, self._queries.decisions(), _described)

    def answering(self, asked: Asked, period: Period | None = None) -> Given:
        """Give the decisions that answer, the newest first."""
        body, matter = self._deciding(asked.topic)
        decided = [one for one in self._queries.decisions() if body is None or one.body.name == body]
        ranked = rank_by_topic(self._engine, matter, decided, _described)
        ranked = [one for one in ranked if _in(period, one.item.date, one.item.evidence)]
        best = near_the_best(ranked, margin=_MARGIN)
        held = [one for one in ranked if one.share >= _WHOLLY and one not in best]
        newest = sorted([*best, *held], key=lambda one: one.item.date or "", reverse=True)
        return given_of([(one, decision_answer(one.item)) for one in newest])

    def all_of(self, topic: str, period: Period | None) -> Given:
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

    def _deciding(self, topic: str) -> tuple[str | None, str]:
        """Part a topic into the body that decided, if it names one, and the matter: `nämnden om badet`."""
        found = _ABOUT.search(topic)
        if found is None:
            return None, topic
        named = self._engine.weighed(topic[: found.start()])
        bodies = {one.body.name for one in self._queries.decisions()}
        own = [body for body in sorted(bodies) if named.says_what and says_only(named, body)]
        return (own[0], topic[found.end() :]) if len(own) == 1 else (None, topic)


def _described(item: Decision) -> Described:
    own = " ".join((item.text, item.matter or "", item.case or "", item.number or ""))
    return Described(item.evidence, own, f"{item.body.name} {around(item.evidence)}")


def _in(period: Period | None, date: str | None, evidence: Evidence) -> bool:
    return period is None or period.holds(date or evidence.date)
