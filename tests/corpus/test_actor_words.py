"""Nouns for those who act, wherever names, cells and tables are read."""

import pytest

from corpus.actor_words import body_nouns, is_no_unit, is_office, is_unit, offices


@pytest.mark.parametrize(
    ("word", "unit"),
    [
        ("Trafiknämndens", True),  # a compound, inflected
        ("kulturskolorna", True),
        ("Länsmuseet", True),
        ("programområde", True),  # though "område" is none
        ("område", False),
        ("Institutionen", True),
        ("samverkan", False),  # names bodies, but is as often what they do
        ("ramverket", False),
        ("inledningen", False),
        ("skollagen", False),
        ("cykel", False),
    ],
)
def test_a_word_names_a_unit_by_its_last_noun(word: str, unit: bool) -> None:
    assert is_unit(word) is unit


@pytest.mark.parametrize(
    ("word", "office"),
    [
        ("Förrådsansvariga", True),
        ("barnmorskorna", True),
        ("vd:n", True),
        ("VD", True),
        ("avd", False),  # short words for offices count only as they stand
        ("Skogsägarna", False),  # who owns something, not an office
        ("patologen", False),  # as often the unit
        ("cykeln", False),
    ],
)
def test_a_word_names_an_office_by_its_last_noun(word: str, office: bool) -> None:
    assert is_office(word) is office


def test_nouns_of_bodies_tell_what_they_name() -> None:
    named = {form: (noun.kind, noun.definite, noun.capital) for form, noun in body_nouns().items()}
    assert named["nämnden"] == ("organisation", True, False)
    assert named["sjukhus"] == ("organisation", False, True)
    assert named["kollegiet"] == ("group", True, False)
    assert "kommun" not in named


def test_what_is_nobody_is_longer_than_the_noun_it_ends_in() -> None:
    assert is_no_unit("regelverket", "verket")
    assert not is_no_unit("energiverket", "verket")


def test_offices_by_words_of_other_meanings_are_asked_for() -> None:
    assert "lots" in offices(ambiguous=True)
    assert "lots" not in offices()
    assert not any(word.startswith("=") for word in offices(ambiguous=True))
