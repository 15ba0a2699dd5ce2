"""Units of an authority in a list below a line that announces them."""

import pytest

from graph.extractors.bodies.belongings import belongings
from tests.graph.extractors.drafting import Draft, said

WHOLE = "Södra Ekdalens räddningstjänstförbund"


def _listed(announced: str, *items: str) -> set[tuple[str, str, str]]:
    draft = Draft(body=None, kind="årsredovisning").paragraph(f"{WHOLE} har funnits länge.", announced)
    return said(belongings, draft.items(*items).paragraph("Åren går."))


@pytest.mark.parametrize(
    "announced",
    [
        "Förbundets verksamhet är indelad i två enheter:",
        "Förbundet består av två enheter:",
        f"{WHOLE} har två avdelningar:",
        "Förbundets organisation omfattar följande områden:",
    ],
)
def test_units_below_a_line_that_announces_them_belong_to_the_whole(announced: str) -> None:
    items = "Utryckningsenheten, räddningschef Bo Ekman", "Förebyggande skydd: Eva Lind"
    assert _listed(announced, *items) == {
        ("Utryckningsenheten", "part_of", WHOLE),
        ("Bo Ekman", "represents", "Utryckningsenheten"),
        ("Förebyggande skydd", "part_of", WHOLE),
        ("Eva Lind", "represents", "Förebyggande skydd"),
    }


@pytest.mark.parametrize(
    ("announced", "item"),
    [
        ("Förbundet har tre mål:", "Färre bränder, kortare framkörning"),
        ("Förbundet har två enheter:", "en i norr och en i söder"),
        ("Förbundet har två enheter:", "Räddningschef Bo Ekman"),
    ],
)
def test_goals_descriptions_and_officers_in_a_list_are_no_units(announced: str, item: str) -> None:
    assert _listed(announced, item) == set()
