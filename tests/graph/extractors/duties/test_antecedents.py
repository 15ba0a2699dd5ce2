"""Whom "myndigheten", "kommittén", "denne" and the like stand for in sentences that state duties."""

import pytest

from graph.extractors.duties.sentences import duties
from tests.graph.extractors.drafting import Draft, claims_of, said

_GIVEN = "Regeringen ger Skolverket i uppdrag att mäta frånvaron."


def _of(*texts: str) -> set[tuple[str, str]]:
    return {(who, what) for who, _, what in said(duties, Draft(body=None).paragraph(*texts))}


def test_the_authority_is_whoever_has_the_assignment_below_other_headings_too() -> None:
    draft = Draft(body=None).paragraph(f"{_GIVEN} Socialstyrelsen ska granska mätningen.")
    draft.heading("Närmare om uppdraget").paragraph("Myndigheten ska även föreslå åtgärder.")
    assert ("Skolverket", "responsible_for", "föreslå åtgärder") in said(duties, draft)


def test_the_authorities_are_all_that_have_the_assignment() -> None:
    given = "Regeringen uppdrar åt Skolverket och Socialstyrelsen att mäta frånvaron."
    assert {("Skolverket", "föreslå åtgärder"), ("Socialstyrelsen", "föreslå åtgärder")} <= _of(
        given, "Myndigheterna ska föreslå åtgärder."
    )


@pytest.mark.parametrize("word", ["Myndigheten", "Myndigheterna", "Denne", "Du", "De"])
def test_words_that_stand_for_nobody_charge_nobody(word: str) -> None:
    assert _of(f"{word} ska föreslå åtgärder.") == set()


def test_denne_is_the_office_that_was_charged_last_and_no_body() -> None:
    assert ("Kassören", "föra kassabok") in _of("Kassören ansvarar för ekonomin.", "Denne ska föra kassabok.")
    assert _of("Nämnden ansvarar för ekonomin.", "Denne ska föra kassabok.") == {("Nämnden", "ekonomin")}


@pytest.mark.parametrize("word", ["Utredaren", "Utredningen", "Den särskilda utredaren"])
def test_in_new_terms_the_inquirer_is_the_inquiry_that_they_are_for(word: str) -> None:
    draft = Draft(body=None).heading("Tilläggsdirektiv till Utredningen Trygga broar (I 2024:03)")
    draft.paragraph(f"{word} ska föreslå regler för broar.")
    assert {(who, what) for who, _, what in said(duties, draft)} == {
        ("Utredningen Trygga broar", "föreslå regler för broar")
    }


def test_a_committee_that_is_set_up_is_the_one_spoken_of_after() -> None:
    assert _of(
        "En parlamentarisk kommitté får i uppdrag att utvärdera systemet.", "Kommittén ska lämna förslag."
    ) == {
        ("Parlamentarisk kommitté", "utvärdera systemet"),
        ("Parlamentarisk kommitté", "lämna förslag"),
    }


def test_an_inquirer_is_named_as_such_without_article() -> None:
    assert _of("I den särskilda utredarens uppdrag ingår att bedöma kostnaderna.") == {
        ("Särskilda utredaren", "bedöma kostnaderna")
    }


def test_the_board_of_a_paragraph_is_the_one_that_it_names() -> None:
    draft = Draft(body="Ekby revision", title="Revisionsrapport").paragraph(
        "Enligt planen har Socialnämnden svagheter. Nämnden ska rätta till dem."
    )
    assert said(duties, draft) == {("Socialnämnden", "responsible_for", "rätta till dem")}


def test_the_word_for_an_area_names_no_group() -> None:
    draft = Draft(body=None).paragraph("Primärvårdsområdet ansvarar för provtagningen.")
    assert [claim.subject.kind for claim in claims_of(duties, draft)] == ["organisation"]


@pytest.mark.parametrize("word", ["Utredaren", "Den särskilda utredaren"])
def test_the_inquirer_is_the_special_one_that_a_directive_appoints(word: str) -> None:
    assert _of("En särskild utredare ska granska broar.", f"{word} ska föreslå regler.") == {
        ("Särskild utredare", "granska broar"),
        ("Särskild utredare", "föreslå regler"),
    }


def test_words_in_commas_after_an_adverb_are_no_part_of_a_duty() -> None:
    assert _of("Skolverket ska också, utan samband med detta, granska broar.") == {
        ("Skolverket", "granska broar")
    }


def test_a_part_of_an_assignment_is_reported_on_its_own_day() -> None:
    draft = Draft(body=None).paragraph(_GIVEN)
    draft.paragraph(
        "I uppdraget ingår att granska broar. Denna del av uppdraget ska redovisas senast den 1 maj 2026."
    )
    draft.paragraph("I uppdraget ingår vidare att granska vägar.")
    assert {each.object.name: each.due for each in claims_of(duties, draft)} == {
        "mäta frånvaron": None,
        "granska broar": "2026-05-01",
        "granska vägar": None,
    }
