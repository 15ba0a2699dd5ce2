"""What agreements say of their parties, of who adopted them, and of who signed them."""

import pytest

from graph.extractors.bodies.belongings import belongings
from graph.extractors.bodies.partners import partners
from graph.extractors.decisions.extractor import decisions
from graph.extractors.genres import is_of_rules
from graph.extractors.meetings.signatures import signatures
from graph.extractors.view import View
from graph.within.mentions import MentionFinder
from tests.graph.extractors.drafting import Draft, said

_TITLE = "Överenskommelse mellan Ekby kommun och Alby kommun om skolskjuts"


def _agreement(title: str = _TITLE) -> Draft:
    return Draft(kind="avtal", title=title, body=None)


@pytest.mark.parametrize(
    "words",
    [
        "Parter i denna överenskommelse är",
        "Avtalsparter:",
        "Avtalet träffas mellan följande parter:",
        "Parter i avtalet är följande:",
    ],
)
def test_those_listed_below_the_word_for_parties_take_part_in_the_agreement(words: str) -> None:
    draft = _agreement().heading(_TITLE).paragraph(words)
    draft.items("Ekby kommun", "Norra Alby kommun", "Region Granås").paragraph("Detta gäller Odby kommun.")
    assert said(partners, draft) == {
        ("Ekby kommun", "participates_in", _TITLE),
        ("Norra Alby kommun", "participates_in", _TITLE),
        ("Region Granås", "participates_in", _TITLE),
    }


@pytest.mark.parametrize("label", ["Antagen av:", "Beslutad av", "Godkänt av:"])
def test_each_council_below_a_label_has_adopted_the_agreement(label: str) -> None:
    draft = _agreement().heading(_TITLE).paragraph("Parterna samverkar.").heading("Giltighet")
    draft.paragraph(
        label, "Ekby kommunfullmäktige 2026-09-28, § 112", "Alby kommunfullmäktige den 3 maj 2026 § 9"
    )
    first, second = "Ekby kommunfullmäktige 2026-09-28, § 112", "Alby kommunfullmäktige den 3 maj 2026 § 9"
    assert said(decisions, draft) == {
        ("Kommunfullmäktige (Ekby kommun)", "decided", first),
        (first, "concerns", _TITLE),
        ("Kommunfullmäktige (Alby kommun)", "decided", second),
        (second, "concerns", _TITLE),
    }


def test_a_council_named_with_its_municipality_belongs_to_it() -> None:
    draft = _agreement().paragraph("Norra Ekby kommun svarar. Norra Ekby kommunfullmäktige antar avtalet.")
    assert said(belongings, draft) == {
        ("Kommunfullmäktige (Norra Ekby kommun)", "part_of", "Norra Ekby kommun")
    }


def test_the_chair_of_a_named_board_who_signs_an_agreement_chairs_it() -> None:
    draft = _agreement().heading("Underskrifter").paragraph("Yvonne Lindberg", "Kommunstyrelsens ordförande")
    draft.paragraph("Bo Ekman", "Förvaltningschef")
    assert said(signatures, draft) == {
        ("Yvonne Lindberg", "chairs", "Kommunstyrelsen"),
        ("Bo Ekman", "has_role", "förvaltningschef"),
    }


def test_an_agreement_lays_down_rules() -> None:
    document, blocks, sections = _agreement().paragraph("Parterna samverkar.").parts
    view = View.of(document, blocks, sections, MentionFinder().find(document, blocks, sections))
    assert is_of_rules(view)
