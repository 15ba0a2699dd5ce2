"""Capitals for texts that have none, or only such."""

import pytest

from graph.tagger.casing import recased


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KARIN ANDERSSON BESÖKTE NORGES HUVUDSTAD", "Karin Andersson besökte Norges huvudstad"),
        ("karin andersson och lund", "Karin Andersson och Lund"),
        ("Karin Andersson OCH LUND", "Karin Andersson OCH LUND"),
        ("SKR", "SKR"),
        ("RG, RJL", "RG, RJL"),
        ("2025-01-01", "2025-01-01"),
        ("", ""),
    ],
)
def test_known_names_get_their_capital_where_a_text_has_one_case_only(text: str, expected: str) -> None:
    assert recased(text) == expected


def test_a_letter_that_grows_in_lower_case_leaves_the_text_alone() -> None:
    assert recased("İZMİR OCH ANKARA") == "İZMİR OCH ANKARA"


def test_names_from_abroad_get_capitals_and_ordinary_words_in_the_genitive_do_not() -> None:
    assert recased("DET FINNS DERAS BILD AV DENVER I COLORADO") == "det finns deras bild av Denver i Colorado"
