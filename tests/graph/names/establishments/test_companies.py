import pytest

from tests.graph.naming import named, of_kind


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Regionen ger Västfastigheter i uppdrag att se över taket.", ["Västfastigheter"]),
        ("Enligt avtalet bygger Ekebybostäder tolv lägenheter.", ["Ekebybostäder"]),
        ("Uppsalahem är värd.", ["Uppsalahem"]),
        ("Rådet noterar att Visit Qvexen får i uppdrag att ta fram en karta.", ["Visit Qvexen"]),
        ("Nämnden har avtal med Ekvarm, Nordvax och Solqvist.", ["Ekvarm", "Nordvax", "Solqvist"]),
        ("Upphandlingen vanns av Caverion.", ["Caverion"]),
        ("Stiftelsen Ekby Studenthus bygger.", ["Stiftelsen Ekby Studenthus"]),
        ("Fastighets AB Ekelund 26:1 förvärvas.", ["Fastighets AB Ekelund 26:1"]),
        ("Entreprenören Eklund Återvinning AB hämtar avfallet.", ["Eklund Återvinning AB"]),
        ("Elen köps av Tekniska verken i Ekstad AB.", ["Tekniska verken i Ekstad AB"]),
        ("Hyran betalas till Mitt Hem i Ekstad AB.", ["Mitt Hem i Ekstad AB"]),
        ("Kärlen töms av Renhållarna i Ekstad AB.", ["Renhållarna i Ekstad AB"]),
    ],
)
def test_companies_are_known_by_trade_deal_deed_or_list(text: str, names: list[str]) -> None:
    found = of_kind("organisation", text)
    assert [name for name in found if name in names] == names


@pytest.mark.parametrize(
    "text",
    [
        "Studentbostäder ska byggas och kollektivtrafik finns.",
        "Kommunens Energi räcker inte.",
        "Avtal med kommunen och regionen har tecknats.",
        "Ordföranden beslutade att Anna ansvarar för listan.",
    ],
)
def test_common_words_and_people_are_no_companies(text: str) -> None:
    companies = {"Studentbostäder", "Energi", "Anna", "kommunen"}
    assert not companies & set(of_kind("organisation", text))


def test_a_programme_behind_its_subject_is_named_in_the_usual_order() -> None:
    text = "Ögoncancer, nationellt vårdprogram\nSköra barn (vårdprogram)\nDet nya, lokala programmet."
    strategies = [name for _, kind, name in named(text) if kind == "strategy"]
    assert strategies == ["Nationellt vårdprogram för ögoncancer", "Sköra barn (vårdprogram)"]


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Anbudet från Björkdals Entreprenad antogs.", "Björkdals Entreprenad"),
        ("Lånet hos Skärgårdsbanken läggs om.", "Skärgårdsbanken"),
    ],
)
def test_a_firm_is_known_by_what_it_does(text: str, company: str) -> None:
    assert of_kind("organisation", text) == [company]


def test_banks_of_other_things_are_no_firms() -> None:
    assert of_kind("organisation", "Provet lagras i Blodbanken och i Kunskapsbanken.") == []


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("Anbudet från Nordvik Vatten och Avfall AB antogs.", ["Nordvik Vatten och Avfall AB"]),
        ("Anbudet från Holmgrens Bygg i Ekby AB antogs.", ["Holmgrens Bygg i Ekby AB"]),
        ("Ekhem Konsult AB och Skansen AB lämnade anbud.", ["Ekhem Konsult AB", "Skansen AB"]),
    ],
)
def test_small_words_may_be_part_of_a_company(text: str, companies: list[str]) -> None:
    assert of_kind("organisation", text) == companies
