import pytest

from tests.graph.naming import named


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Yrkande från S, V och MP.", ["Socialdemokraterna", "Vänsterpartiet", "Miljöpartiet"]),
        (
            "Ett tilläggsyrkande från M, D, L och KD bifalls.",
            ["Moderaterna", "Demokraterna", "Liberalerna", "Kristdemokraterna"],
        ),
        ("Förslaget lades fram av C och KD i januari.", ["Centerpartiet", "Kristdemokraterna"]),
        ("Företrädarna för M, L och C reserverar sig.", ["Moderaterna", "Liberalerna", "Centerpartiet"]),
    ],
)
def test_letters_in_a_row_are_parties(text: str, parties: list[str]) -> None:
    assert [name for _, _, name in named(text)] == parties


@pytest.mark.parametrize(
    "text",
    ["Tillskott av C och D ges.", "Hus från A, B och C rivs.", "Storlek S, M och L finns.", "Avtal med V."],
)
def test_letters_of_other_things_are_no_parties(text: str) -> None:
    assert named(text) == []
