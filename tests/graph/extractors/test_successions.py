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
