import pytest

from graph.extractors.groups.formations import formations
from tests.graph.extractors.drafting import Draft, said

_THREE = {
    ("Socialstyrelsen", "member_of", "Nationell samverkansgrupp"),
    ("Region Uppsala", "member_of", "Nationell samverkansgrupp"),
    ("Region Kalmar län", "member_of", "Nationell samverkansgrupp"),
}


@pytest.mark.parametrize(
    "draft",
    [
        Draft().paragraph(
            "Ny nationell samverkansgrupp med Socialstyrelsen, Region Uppsala och Region Kalmar län bildas."
        ),
        Draft()
        .heading("Ny nationell samverkansgrupp")
        .items("Socialstyrelsen + Region Uppsala + Region Kalmar län", "Bättre kvalitet"),
        Draft()
        .heading("Nationell samverkansgrupp")
        .items("Socialstyrelsen", "Region Uppsala (sammankallande)", "Region Kalmar län - från hösten"),
        Draft().cells(
            ("Punkt", "Läget"),
            (
                "Anteckning",
                "Nationell samverkansgrupp: Tre aktörer\nSocialstyrelsen\nRegion Uppsala\nRegion Kalmar län",
            ),
        ),
    ],
)
def test_a_group_is_formed_of_the_bodies_in_its_sentence_line_or_list(draft: Draft) -> None:
    assert said(formations, draft) == _THREE


@pytest.mark.parametrize(
    "draft",
    [
        Draft().heading("Nationell samverkansgrupp").items("Socialstyrelsen"),
        Draft().heading("Nationell samverkansgrupp").paragraph("Socialstyrelsen och Region Uppsala deltar."),
        Draft().heading("Nationella arbetsgrupper").items("Socialstyrelsen", "Region Uppsala"),
        Draft().heading("Arbetsgrupp för vårdplatser").items("Anna Lindqvist", "Anders Holm"),
        Draft().paragraph("Vår arbetsgrupp lyssnade.").items("Socialstyrelsen", "Region Uppsala"),
    ],
)
def test_one_body_sentences_several_groups_and_people_form_no_group(draft: Draft) -> None:
    assert said(formations, draft) == set()


def test_a_sentence_on_a_group_is_no_name_of_one() -> None:
    text = "Arbetsgruppen har fått två nya parter: Socialstyrelsen, Region Uppsala och Region Kalmar län."
    assert said(formations, Draft().paragraph(text)) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "En referensgrupp bildas med företrädare för Region Uppsala, Uppsala kommun och Lunds universitet.",
        "Arbetsgrupp inrättas, med deltagare från Region Uppsala, Uppsala kommun och Lunds universitet.",
        "En styrgrupp bestående av Region Uppsala, Uppsala kommun och Lunds universitet startar i maj.",
        "Projektgrupp tillsätts med Region Uppsala, Uppsala kommun och Lunds universitet.",
    ],
)
def test_a_group_that_is_formed_with_bodies_has_them_as_members(sentence: str) -> None:
    claims = said(formations, Draft().paragraph(sentence))
    assert {who for who, _, _ in claims} == {"Region Uppsala", "Uppsala kommun", "Lunds universitet"}
    assert {kind for _, kind, _ in claims} == {"member_of"}


def test_a_group_that_is_formed_is_the_one_that_the_text_speaks_of_in_the_definite_form() -> None:
    sentence = "En referensgrupp bildas med företrädare för Region Uppsala och Uppsala kommun."
    draft = Draft().paragraph(sentence, "Frågan går sedan till Referensgruppen.")
    assert {group for _, _, group in said(formations, draft)} == {"Referensgruppen"}
