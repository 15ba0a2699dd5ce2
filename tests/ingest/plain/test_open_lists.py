"""How deep lists of a text file are, and which lines are items of them."""

import pytest

from ingest.plain.open_lists import OpenLists, begins_items, has_bullet_below, indentation
from ingest.plain.shapes import bullet, number


def test_lists_are_deeper_by_indentation_and_by_other_signs() -> None:
    lists = OpenLists()
    assert [lists.level(*each) for each in ((0, "-"), (2, "-"), (2, "o"), (0, "-"))] == [1, 2, 3, 1]
    assert (lists.holds(0, "-"), lists.holds(2, "-")) == (True, False)
    lists.close()
    assert not lists.holds(0, "-")


@pytest.mark.parametrize(
    ("below", "told"), [("- och bryggan", True), ("  - bryggan", False), ("* bro", False)]
)
def test_bullet_below_is_the_same_as_far_from_the_margin(below: str, told: bool) -> None:
    lines = ["- laga bron", "", below]
    mark = bullet(lines[0])
    assert mark is not None
    assert has_bullet_below(lines, 0, mark) is told


@pytest.mark.parametrize(("below", "told"), [("2. måla räcket", True), ("3. måla räcket", False)])
def test_first_of_items_has_the_second_below_it(below: str, told: bool) -> None:
    lines = ["1. laga bron", "vid hamnen", below]
    mark = number(lines[0])
    assert mark is not None
    assert begins_items(lines, 0, mark) is told


def test_a_tab_counts_as_some_blanks() -> None:
    assert indentation("\t- bron") == indentation("    - bron") == 4
