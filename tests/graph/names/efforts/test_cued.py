import pytest

from tests.graph.naming import of_kind


@pytest.mark.parametrize(
    ("text", "efforts"),
    [
        ("Arbetet leds av projektet Trygg hemgång.", ["projektet Trygg hemgång"]),
        ("I höst startar projektet Digital framtid.", ["projektet Digital framtid"]),
        ("Nu fortsätter arbetet med Nära vård.", ["Nära vård"]),
        ("Vi stöder kampanjen ”Tusen steg om dagen” i år.", ["kampanjen ”Tusen steg om dagen”"]),
        ("Regionen deltar i Joint Action XANE-2.", ["Joint Action XANE-2"]),
        ("Nu fortsätter arbetet med Anna Berg.", []),
        ("Nu fortsätter arbetet med Uppsala.", []),
    ],
)
def test_an_effort_is_known_by_the_word_before_it(text: str, efforts: list[str]) -> None:
    assert of_kind("initiative", text) == efforts


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("Nämnden har avtal med Ekvirke om driften.", ["Ekvirke"]),
        ("Offerten från Ekvirke antas.", ["Ekvirke"]),
        ("Regionen anlitar Ekvirke.", ["Ekvirke"]),
        ("Driften sköts av leverantören Ekvirke.", ["Ekvirke"]),
        ("Nämnden har avtal med grannarna.", []),
        ("Anna Berg, verkställande direktör, Ekvirke", ["Ekvirke"]),
        ("Anna Berg, generalsekreterare Läsfrämjarna", ["Läsfrämjarna"]),
        ("Anna Berg, vd, Eva Lund, revisor", []),
        ("Anna Berg, vd, Stockholm", []),
    ],
)
def test_a_company_is_known_by_the_word_before_it(text: str, companies: list[str]) -> None:
    assert [name for name in of_kind("organisation", text) if name != "Nämnden"] == companies


def test_a_title_keeps_its_purpose_and_leaves_its_place() -> None:
    assert of_kind("initiative", "I projektet Nära vård i glesbygd deltar alla.") == [
        "projektet Nära vård i glesbygd"
    ]
    assert of_kind("initiative", "I projektet Nära vård i Ekby deltar alla.") == ["projektet Nära vård"]
