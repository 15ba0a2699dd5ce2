"""Groups that stand in a list below words that tell what kind of group they are."""

import pytest

from graph.extractors.groups.rosters import rosters
from tests.graph.extractors.drafting import Draft, said
from tests.graph.naming import named


def _groups(*lines: str) -> list[tuple[str, str]]:
    found = named("\n".join(lines))
    return [(surface, name) for surface, kind, name in found if kind == "group"]


def test_the_lines_below_a_heading_are_groups_of_its_kind() -> None:
    lines = ("Nominering till nationella arbetsgrupper (NAG)", "Sårvård", "Njursten hos barn,", "Yrsel")
    assert _groups(*lines) == [
        ("Sårvård", "Nationell arbetsgrupp Sårvård"),
        ("Njursten hos barn", "Nationell arbetsgrupp Njursten hos barn"),
        ("Yrsel", "Nationell arbetsgrupp Yrsel"),
    ]


def test_the_level_is_told_by_the_heading_above_and_the_list_ends_where_a_line_is_no_subject() -> None:
    found = _groups(
        "Lediga platser i regionala programområden",
        "Nu behövs deltagare till följande programområden:",
        "Sårvård",
        "Yrsel",
        "Formulär för nominering: se hemsidan",
        "Njursten",
    )
    assert found == [
        ("Sårvård", "Regionalt programområde Sårvård"),
        ("Yrsel", "Regionalt programområde Yrsel"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("Nytt från nationella arbetsgrupper", "Sårvård", "Arbetet med riktlinjen pågår i gruppen."),
        ("Ledamöter i nationella arbetsgrupper", "Anna Berg", "Per Ek"),
        ("Våra arbetsgrupper:", "Sårvård", "Yrsel"),
        ("De nationella arbetsgrupper som söker deltagare är många.", "Sårvård", "Yrsel"),
    ],
)
def test_headings_people_and_groups_without_a_level_make_no_list(lines: tuple[str, ...]) -> None:
    assert _groups(*lines) == []


def test_a_group_of_a_list_is_no_heading_of_those_below_it() -> None:
    draft = Draft(kind="nyhetsbrev").heading("Nominering till nationella arbetsgrupper")
    draft.items("Sårvård", "Yrsel", "Njursten")
    assert said(rosters, draft) == set()
