"""Offices with what they are in or for, and with what kind they are, in lists of the present."""

import pytest

from graph.extractors.meetings.participants import participants
from graph.extractors.offices.roles import base_form, is_role
from tests.graph.extractors.drafting import Draft, said


@pytest.mark.parametrize(
    "office",
    [
        "sakkunnig i miljöfrågor",
        "docent i socialt arbete",
        "expert i vård och omsorg",
        "samordnare för skogsvård",
        "biomedicinsk analytiker",
        "hud/STI-sjuksköterska",
        "paleontolog",
        "gästföreläsare",
    ],
)
def test_an_office_keeps_what_it_is_in_or_for_and_of_what_kind_it_is(office: str) -> None:
    draft = Draft().heading("Närvarande").paragraph(f"Anna Lindholm, {office}, Region Uppsala")
    assert said(participants, draft, "has_role", "represents") == {
        ("Anna Lindholm", "has_role", office),
        ("Anna Lindholm", "represents", "Region Uppsala"),
    }


def test_where_an_office_is_held_is_no_subject_of_it() -> None:
    draft = Draft().heading("Närvarande").paragraph("Anna Lindholm, expert i Region Uppsala")
    assert said(participants, draft, "has_role", "represents") == {
        ("Anna Lindholm", "has_role", "expert"),
        ("Anna Lindholm", "represents", "Region Uppsala"),
    }


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("pedagogisk utvecklare", True),
        ("vetenskaplig ledare", True),
        ("samordnande skolsköterska", True),
        ("politisk diskussion", False),
        ("ekonomisk förening", False),
    ],
)
def test_an_adjective_makes_an_office_only_beside_one(words: str, wanted: bool) -> None:
    assert is_role(words) is wanted


def test_two_offices_with_a_stroke_between_are_not_one() -> None:
    assert [is_role(words) for words in ("samordnare/HR-chef", "astma/KOL-sjuksköterska")] == [False, True]


@pytest.mark.parametrize(
    ("words", "office"), [("Prefekten", "prefekt"), ("dekanen", "dekan"), ("Geologen", "geolog")]
)
def test_an_office_in_the_definite_form_is_listed_without_article(words: str, office: str) -> None:
    assert base_form(words) == office
