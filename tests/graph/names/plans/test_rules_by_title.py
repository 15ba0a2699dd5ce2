import pytest

from tests.graph.naming import of_kind


@pytest.mark.parametrize(
    "title",
    [
        "Regler gällande representation och gåvor",
        "Taxa för kartor 2026",
        "Beslutsordning för förbundet",
        "Instruktion för förvaltningschefen",
        "Förbundsordningen för Hälsoförbundet Ekby",
        "Samverkansavtal om gemensam räddningstjänst",
        "Vision 2035",
        "Avgifter inom äldreomsorgen 2026",
        "Föreskrifter om avfallshantering",
        "Finansiell policy för Ekby kommun",
        "Färdplan för ett klimatneutralt Ekby",
    ],
)
def test_rules_and_agreements_are_known_by_their_titles(title: str) -> None:
    assert of_kind("strategy", f"Nämnden beslutar att anta {title}.") == [title]


@pytest.mark.parametrize(
    "text", ["Avgifter för mat höjs.", "Kommunen har en vision för 2035.", "Reglerna ses över."]
)
def test_ordinary_words_for_rules_are_no_titles(text: str) -> None:
    assert of_kind("strategy", text) == []


def test_a_title_that_must_be_one_may_begin_a_line() -> None:
    assert of_kind("strategy", "Taxa för bygglov") == ["Taxa för bygglov"]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (
            "Samverkansavtal om barn som behöver stöd av flera",
            "Samverkansavtal om barn som behöver stöd av flera",
        ),
        ("Strategi för vatten 2024–2030 med nya mål", "Strategi för vatten 2024–2030"),
        ("Färdplan för cellodling tar form", "Färdplan för cellodling"),
        ("Tidplan för dialogerna 2026", None),
    ],
)
def test_a_title_fills_its_line_but_for_what_is_told_of_it(line: str, title: str | None) -> None:
    assert of_kind("strategy", line) == ([title] if title else [])
