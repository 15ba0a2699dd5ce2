"""Tests of what gold says that columns hold, and of tables under other headings."""

import pytest

pytest.importorskip("sklearn")

from scripts.table_examples import table_examples
from scripts.varied_tables import varied


def test_gold_tells_who_answers_what_and_when_in_columns() -> None:
    examples = [each for each in table_examples([]) if each.doc == "driver.md"]
    assert [each.roles for each in examples] == [("matter", "who", "help", "when")]


def test_a_table_is_varied_in_its_headings_alone() -> None:
    own, swapped, made_up = varied([each for each in table_examples([]) if each.doc == "driver.md"])
    assert own.table.names == swapped.table.names  # each role has one heading here
    assert made_up.table.names != own.table.names
    assert {each.roles for each in (own, swapped, made_up)} == {own.roles}
    own_words = [own.table.contents(place).words for place in range(4)]
    assert [made_up.table.contents(place).words for place in range(4)] == own_words
