import pytest

from tests.graph.naming import find, named


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        (
            "Ekby Vård AB (nedan kallat Leverantören) utför vården. Leverantören rapporterar.",
            "Ekby Vård AB",
            "Leverantören",
        ),
        (
            "Samordningsförbundet Norra Dalen, härefter Förbundet, betalar. Förbundet möts.",
            "Samordningsförbundet Norra Dalen",
            "Förbundet",
        ),
        ("Ekby Energi AB (härefter EEAB) bygger. EEAB betalar.", "Ekby Energi AB", "EEAB"),
        (
            "Nätverket för hållbar bygd, i det följande Bygdenätet, möts. Bygdenätet växer.",
            "Nätverket för hållbar bygd",
            "Bygdenätet",
        ),
        (
            "Stiftelsen Ekhem (nedan ”Stiftelsen”) driver museet. Stiftelsen får bidrag.",
            "Stiftelsen Ekhem",
            "Stiftelsen",
        ),
    ],
)
def test_a_name_stands_for_what_the_document_said_that_it_would(text: str, name: str, short: str) -> None:
    assert {(surface, meant) for surface, _, meant in named(text)} == {(name, name), (short, name)}


def test_words_that_only_point_down_the_page_name_nothing() -> None:
    found = find(
        "Socialnämnden, nedan i tabellen, möts i maj. Ekby kommun betalar, se nedan. Tabellen växer."
    )
    assert {entity.name for entity in found.entities} == {"Socialnämnden", "Ekby kommun"}


def test_a_longer_name_that_begins_so_is_its_own() -> None:
    text = "Stiftelsen Ekhem (nedan Stiftelsen) äger huset. Stiftelsen Granvik hyr. Stiftelsen betalar."
    assert ("Stiftelsen Granvik", "organisation", "Stiftelsen Granvik") in named(text)
    assert ("Stiftelsen", "organisation", "Stiftelsen Ekhem") in named(text)
