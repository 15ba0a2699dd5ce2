import pytest

from tests.graph.naming import of_kind


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("SBK ansvarar för kartorna. Samråd med SBK pågår.", ["SBK", "SBK"]),
        ("Arbetet leds så att QLF ska följa upp målen.", ["QLF"]),
        ("Sedan tar QLF fram ett underlag.", []),
        ("QLF tar fram ett underlag.", ["QLF"]),
        ("Sänds till Valnämnden, QLF och Socialnämnden.", ["Valnämnden", "QLF", "Socialnämnden"]),
    ],
)
def test_an_unexplained_abbreviation_that_acts_is_a_body(text: str, names: list[str]) -> None:
    assert of_kind("organisation", text) == names


@pytest.mark.parametrize(
    "text",
    [
        "SBK nämns i en bilaga.",
        "Rapport, SBK och protokoll läggs till handlingarna.",
        "ADHD ska utredas skyndsamt. SVF ska följa upp.",
        "SBK ANSVARAR FÖR KARTORNA",
        "Projektledare QLF ansvarar för kartorna.",
    ],
)
def test_an_abbreviation_that_does_nothing_is_no_body(text: str) -> None:
    assert of_kind("organisation", text) == []
