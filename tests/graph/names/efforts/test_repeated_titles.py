"""Titles of efforts where they stand again."""

from tests.graph.naming import efforts, of_kind


def test_a_title_is_known_again_without_the_word_before_it() -> None:
    text = "Anna leder projektet Trygg hemgång.\nFler får stöd av Trygg hemgång i vår."
    assert of_kind("initiative", text) == ["projektet Trygg hemgång", "Trygg hemgång"]
    assert efforts(text) == {"Trygg hemgång"}


def test_group_bears_the_whole_title_that_it_is_for() -> None:
    text = "Projektet Varm plats pågår.\n\nI Referensgruppen för Varm plats ingick Ekby kommun."
    assert of_kind("group", text) == ["Referensgruppen för Varm plats"]
