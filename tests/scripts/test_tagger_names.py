"""The names that training sentences are given."""

import random
from itertools import pairwise

import pytest

from graph.names.lists.gazetteers import countries
from scripts.tagger_names import EPITHETS, ORDINALS, Names


@pytest.fixture(scope="module")
def names() -> Names:
    return Names()


def drawn(names: Names, label: str) -> list[str]:
    draw = random.Random(5)
    return [names.draw(label, draw) for _ in range(600)]


def test_persons_have_several_names_some_as_kings_have(names: Names) -> None:
    persons = drawn(names, "PER")
    assert all(" " in one for one in persons)
    assert any(one.split(" ", 1)[1] in {*ORDINALS, *EPITHETS} for one in persons)
    assert any(one.partition(" av ")[2].casefold() in countries() for one in persons)


def test_places_are_towns_lands_seas_streets_and_towns_with_their_state(names: Names) -> None:
    places = drawn(names, "LOC")
    assert {one.casefold() for one in places} & countries()
    assert any(", " in one for one in places)
    assert any(one.endswith(("gatan", " Street")) for one in places)
    assert any(one.endswith((" havet", "bergen", "sjön")) for one in places)


def test_bodies_are_listed_ones_and_made_ones(names: Names) -> None:
    bodies = drawn(names, "ORG")
    assert "Naturvårdsverket" in names.listed_bodies
    assert set(bodies) & set(names.listed_bodies)
    assert any(one.endswith(" AB") for one in bodies)
    assert all("{" not in one for one in bodies)


def test_a_single_name_is_one_word_or_a_double_name(names: Names) -> None:
    draw = random.Random(5)
    singles = [names.single(draw) for _ in range(100)]
    assert len({one for one in singles if " " not in one}) > 60
    assert all(one[0].isupper() for one in singles)


def test_the_same_seed_draws_the_same_names(names: Names) -> None:
    assert drawn(names, "LOC") == drawn(names, "LOC")
    assert any(one != other for one, other in pairwise(drawn(names, "LOC")))
