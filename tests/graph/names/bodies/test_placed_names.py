import pytest

from tests.graph.naming import named


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kulturparken Småland bjuder in.", ("organisation", "Kulturparken Småland")),
        ("Vi möter Länstrafiken Kronoberg i maj.", ("organisation", "Länstrafiken Kronoberg")),
        (
            "Vi ser Regionteatern Blekinge Kronoberg spela.",
            ("organisation", "Regionteatern Blekinge Kronoberg"),
        ),
        ("Frågan går till FoU-råd Syd.", ("group", "FoU-råd Syd")),
        ("Vi hör Besöksnäringsrådet Dalarna i dag.", ("group", "Besöksnäringsrådet Dalarna")),
    ],
)
def test_a_noun_and_a_part_of_the_country_name_a_body(text: str, found: tuple[str, str]) -> None:
    assert [(kind, name) for _, kind, name in named(text)] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Landshövdingen Dalarna talar.",
        "Barn Norr och vuxna.",
        "Vi läser Nödvattenplan Småland.",
        "Vi ser Anton Syd.",
    ],
)
def test_offices_plans_people_and_short_words_with_a_place_are_no_bodies(text: str) -> None:
    assert [kind for _, kind, _ in named(text) if kind in ("organisation", "group")] == []
