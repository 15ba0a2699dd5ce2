import pytest

from graph.extractors.successions import successions
from tests.graph.extractors.drafting import Draft, said

_EXPECTED = ("Klimatplan 2030", "supersedes", "Energiplan 2020")


@pytest.mark.parametrize(
    "paragraph",
    [
        "Nämnden antar Klimatplan 2030. Planen ersätter Energiplan 2020.",
        "Klimatplan 2030 ersätter Energiplan 2020.",
        "Nämnden antar Klimatplan 2030. Energiplan 2020 upphör att gälla.",
    ],
)
def test_a_plan_takes_the_place_of_another(paragraph: str) -> None:
    assert said(successions, Draft().paragraph(paragraph)) == {_EXPECTED}


@pytest.mark.parametrize(
    "text",
    [
        "Handlingsplan för jämlik vård ersätts av Strategi för god vård.",
        "Handlingsplan för jämlik vård kommer att ersättas av Strategi för god vård.",
        "Handlingsplan för jämlik vård ska ersättas av den nya strategin. Nu antas en Strategi för god vård.",
    ],
)
def test_a_plan_that_is_replaced_by_another_is_superseded_by_it(text: str) -> None:
    assert ("Strategi för god vård", "supersedes", "Handlingsplan för jämlik vård") in said(
        successions, Draft().paragraph(text)
    )


def test_a_new_strategy_that_no_sentence_names_supersedes_nothing() -> None:
    draft = Draft().paragraph(
        "Handlingsplan för jämlik vård ska ersättas av den nya strategin. Läget är gott."
    )
    assert said(successions, draft) == set()
