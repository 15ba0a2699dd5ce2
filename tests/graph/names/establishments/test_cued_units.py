import pytest

from tests.graph.naming import named


def _bodies(text: str) -> set[str]:
    return {name for _, kind, name in named(text) if kind == "organisation"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anna Lindqvist är enhetschef vid Patologen.", {"Patologen"}),
        ("Fråga Per Nordin, överläkare på Klinisk kemi Norr.", {"Klinisk kemi Norr"}),
        ("Tvätteriet flyttar från Fastighet och service till Logistiken.", {"Fastighet och service"}),
        ("Enheten är en del av Medicinsk teknik.", {"Medicinsk teknik"}),
        ("Vi söker en chef för Patologen. Besök Patologen i dag.", {"Patologen"}),
    ],
)
def test_the_words_around_a_unit_tell_that_it_is_one(text: str, names: set[str]) -> None:
    assert names <= _bodies(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chefen för Anna Lindqvist svarade.",
        "Kiosken flyttar till Storgatan.",
        "Överskottet överförs till underhållsfonden.",
        "Hon är läkare på Gotland.",
    ],
)
def test_places_streets_and_persons_are_no_units(text: str) -> None:
    assert _bodies(text) == set()
