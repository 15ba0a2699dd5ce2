"""Abbreviations that are no names of bodies."""

import pytest

from graph.tagger.labels import Tagged
from graph.tagger.short_forms import without_short_forms


@pytest.mark.parametrize(
    ("name", "kept"), [("BNP", False), ("KPI:s", False), ("ATPs", False), ("EKV", True), ("Ekverket", True)]
)
def test_abbreviations_of_measures_and_pensions_are_no_bodies(name: str, kept: bool) -> None:
    text = f"Då steg {name} igen."
    names = [Tagged(8, 8 + len(name), "ORG")]
    assert without_short_forms(text, names) == (names if kept else [])


def test_people_and_places_are_kept_whatever_their_letters() -> None:
    names = [Tagged(0, 2, "PER"), Tagged(6, 8, "LOC")]
    assert without_short_forms("VD på OS", names) == names
