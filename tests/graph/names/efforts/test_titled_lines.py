"""Titles of projects and motions that fill a line."""

import pytest

from tests.graph.naming import efforts, named, of_kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Projektdirektiv – Digitalt stöd i hemtjänsten\nBakgrund", "Digitalt stöd i hemtjänsten"),
        ("Ekby kommun\nProjektplan\nTrygg hemgång\nInledning", "Trygg hemgång"),
        ("Projektnamn\tVattenliv 2040\nVersion\t1", "Vattenliv 2040"),
        ("Projekt; Ekby idrottsskola\nBeslut", "Ekby idrottsskola"),
        ("§ 5 Fjärrmätning av blodtryck – start av pilot\nUnderlag", "Fjärrmätning av blodtryck"),
    ],
)
def test_a_label_or_a_dash_tells_what_is_a_project(text: str, name: str) -> None:
    assert efforts(text) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "Motion: Bo Ek (M) föreslår att kommunen inrättar en fritidsbank.",
        "Motion: Bo Ek (M)",
        "Motion – Anna Holm (S) vill ha fler bänkar",
        "Motion: Anna Holm föreslår fler bänkar",
        "Initiativ: Anna Holm (C) begär en översyn.",
    ],
)
def test_who_moves_something_is_no_motion(text: str) -> None:
    kinds = {name: kind for _, kind, name in named(f"Ärendelista\n{text}\nBeslut")}
    assert "initiative" not in kinds.values()
    assert {"Bo Ek", "Anna Holm"} & {name for name, kind in kinds.items() if kind == "person"}


def test_a_numbered_motion_is_named_up_to_who_handed_it_in() -> None:
    text = "Motion 1: Bänkar i parken, inlämnad av Anna Holm."
    assert of_kind("initiative", text) == ["Bänkar i parken"]


def test_report_names_its_project_on_the_line_below() -> None:
    text = "Slutrapport\n\nGlöd upp\n\nGlöd upp startade i maj. I projektet deltog Ekby kommun."
    assert efforts(text) == {"Glöd upp"}
    assert not efforts("Slutrapport\n\nÖversyn av taxan\n\nTaxan ses över. Översynen är klar.")


@pytest.mark.parametrize(
    "text",
    ["Projekt Ekvalla redovisas", "Projekt Ekvalla har startat", "Projekt Ekvalla visar goda resultat"],
)
def test_lines_that_tell_something_of_a_project_are_no_titles(text: str) -> None:
    assert efforts(text) == {"Ekvalla"}
