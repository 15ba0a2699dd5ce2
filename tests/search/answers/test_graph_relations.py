"""Who holds a seat, by relations that are made by hand."""

from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import pytest

from graph.network.queries import GraphQueries
from search.answers.graph_relations import Relations
from search.engine import SearchEngine
from search.questions.routing import understand
from tests.search.statements import edge, evidence, weighed

CHAIRS = replace(
    edge("chairs", ("person", "Asta Sund"), ("group", "Styrgruppen")),
    evidence=evidence("Ordförande i styrgruppen för hamnprojektet är Asta Sund."),
)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Vem leder styrgruppen?", ["Asta Sund"]),
        ("Vem är ordförande i styrgruppen för hamnprojektet?", ["Asta Sund"]),
        ("Vem leder styrgruppen för isbaneprojektet?", []),
    ],
)
def test_group_that_is_called_by_its_kind_alone_has_to_be_of_the_matter(
    question: str, names: list[str]
) -> None:
    queries = SimpleNamespace(relations=lambda kind: [CHAIRS] if kind == "chairs" else [])
    engine = SimpleNamespace(weighed=weighed, floor=0.0)
    graph = Relations(cast("SearchEngine", engine), cast("GraphQueries", queries))
    assert [one.text for one in graph.related(understand(question), question).answers] == names


def test_who_came_before_somebody_is_no_more_than_a_guess_where_no_handover_is_known() -> None:
    asta = replace(CHAIRS, evidence=replace(CHAIRS.evidence, section="s"))
    queries = SimpleNamespace(relations=lambda kind: [asta] if kind == "chairs" else [])
    engine = SimpleNamespace(weighed=weighed, floor=0.0, scores=lambda *_: {"s": 9.0})
    graph = Relations(cast("SearchEngine", engine), cast("GraphQueries", queries))
    shares = {
        question: graph.related(understand(question), question).share
        for question in (
            "Vem är ordförande i styrgruppen?",
            "Vem var ordförande i styrgruppen innan Ove Ek?",
        )
    }
    known, guessed = shares.values()
    assert known >= 0.8
    assert guessed <= 0.5
