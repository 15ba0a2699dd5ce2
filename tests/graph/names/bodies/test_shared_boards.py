import pytest

from tests.graph.naming import named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Vi frågar länsstyrelserna i Kronoberg och Blekinge samt Region Kalmar län.",
            ["Länsstyrelsen i Kronobergs län", "Länsstyrelsen i Blekinge län", "Region Kalmar län"],
        ),
        (
            "Länsstyrelserna i Hallands, Jämtlands och Västra Götalands län svarar.",
            [
                "Länsstyrelsen i Hallands län",
                "Länsstyrelsen i Jämtlands län",
                "Länsstyrelsen i Västra Götalands län",
            ],
        ),
        (
            "Avtalet gäller socialnämnderna i Ekby och Norra Alby kommuner.",
            ["Socialnämnden (Ekby kommun)", "Socialnämnden (Norra Alby kommun)"],
        ),
        (
            "Kommunstyrelserna i Flen och Trosa är överens.",
            ["Kommunstyrelsen (Flens kommun)", "Kommunstyrelsen (Trosa kommun)"],
        ),
        (
            "Ekby, Flens och Norra Alby kommuner samverkar.",
            ["Ekby kommun", "Flens kommun", "Norra Alby kommun"],
        ),
        ("I kommunerna Flen, Ekby och Alby ökar antalet.", ["Flens kommun", "Ekby kommun", "Alby kommun"]),
    ],
)
def test_a_word_in_the_plural_names_the_board_of_each_place(text: str, names: list[str]) -> None:
    assert [name for _, _, name in named(text)] == names


def test_a_board_in_the_plural_with_one_place_names_none() -> None:
    assert [name for _, _, name in named("Vi frågar nämnderna i Ekby och i skolan.")] == []


@pytest.mark.parametrize(
    "text", ["Staten och Sveriges kommuner möts.", "Kommunerna Vi tackar.", "Beslut och Bilagor kommuner"]
)
def test_no_list_of_places_names_no_municipalities(text: str) -> None:
    assert [name for _, _, name in named(text) if name.endswith("kommun")] == []
