"""A town and its state as one name."""

import pytest

from graph.tagger.addresses import joined_places
from graph.tagger.labels import Tagged

PLACES = ("Zqexby", "Qworstad", "Oklahoma", "Norge", "Danmark")


def places_of(text: str) -> list[str]:
    found = sorted((text.find(place), place) for place in PLACES if place in text)
    names = [Tagged(at, at + len(place), "LOC", 0.9) for at, place in found]
    return [text[one.start : one.end] for one in joined_places(text, names)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hon bor i Zqexby, Oklahoma.", ["Zqexby, Oklahoma"]),
        ("I Qworstad, Norge, är det kallt.", ["Qworstad", "Norge"]),
        ("Han reste till Zqexby, Norge med tåg.", ["Zqexby, Norge"]),
        ("Zqexby, Qworstad, Norge", ["Zqexby", "Qworstad", "Norge"]),
        ("Zqexby, Norge och Danmark", ["Zqexby", "Norge", "Danmark"]),
        ("Norge, Danmark", ["Norge", "Danmark"]),
        ("Zqexby, Qworstad", ["Zqexby", "Qworstad"]),
        ("Zqexby i Norge", ["Zqexby", "Norge"]),
    ],
)
def test_a_land_is_joined_to_the_one_town_before_it(text: str, expected: list[str]) -> None:
    assert places_of(text) == expected


def test_names_of_other_kinds_stay_apart() -> None:
    names = [Tagged(0, 6, "PER"), Tagged(8, 16, "LOC")]
    assert joined_places("Zqexby, Oklahoma", names) == names
