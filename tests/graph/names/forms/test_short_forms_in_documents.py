"""What a document calls for short, or by another name, is what it names in full."""

import pytest

from graph.within.new_names import new_names
from tests.graph.naming import named, of_kind


def _names(kind: str, text: str) -> list[str]:
    return [name for _, found, name in named(text) if found == kind]


@pytest.mark.parametrize(
    "text",
    [
        "Karin Bergström heter numera Karin Nyblom.\nKarin Bergström skrev, och Nyblom svarade.",
        "Karin Bergström, som har gift sig, heter sedan i våras Karin Nyblom.\nKarin föredrar.",
        "Karin Nyblom (tidigare Karin Bergström) föredrar.\nKarin svarar.",
        "Karin Bergström (numera Karin Nyblom) föredrar.\nKarin svarar.",
        "Karin Nyblom (född Bergström) föredrar.\nKarin Bergström skrev.",
    ],
)
def test_who_takes_another_name_goes_by_the_new_one(text: str) -> None:
    found = _names("person", text)
    assert len(found) > 1
    assert set(found) == {"Karin Nyblom"}


@pytest.mark.parametrize(
    "text",
    [
        "Karin Bergström sade att mötet heter numera forum. Karin Nyblom svarade.",
        "Karin Bergström och Karin Nyblom föredrar.",
        "Karin Nyblom (tidigare Eva Bergström) föredrar.",
    ],
)
def test_two_of_one_given_name_stay_two_where_no_name_is_changed(text: str) -> None:
    assert len(set(_names("person", text))) == 2


def test_nobody_has_a_new_name_without_persons() -> None:
    from graph.text.words import words_of

    assert new_names(words_of("Han heter numera så.", ()), ()) == {}


def test_initials_stand_for_the_only_one_with_such_given_names() -> None:
    text = "Lars-Olof Granqvist öppnar mötet. Granqvist frågar.\nJusteras: L-O Granqvist"
    assert _names("person", text) == ["Lars-Olof Granqvist"] * 3
    two = "Eva Karlsson och Erik Karlsson deltar.\nE. Karlsson yrkar avslag."
    assert _names("person", two) == ["Eva Karlsson", "Erik Karlsson", "E. Karlsson"]


def test_a_surname_with_a_particle_and_a_hyphen_stands_alone() -> None:
    assert of_kind("person", "Mohamad Al-Khatib, överläkare, föredrar.\nAl-Khatib undrar.") == [
        "Mohamad Al-Khatib",
        "Al-Khatib",
    ]


def test_a_register_that_puts_surnames_first_does_so_after_a_label_too() -> None:
    lines = ("Wallmark, Kristina (S)", "Bergvik, Sten (M)", "Ahlgren, Torbjörn (C)")
    text = "\n".join((*lines, "Sekreterare: Dufvenborg, Pernilla"))
    assert "Pernilla Dufvenborg" in _names("person", text)
    assert _names("person", "Sekreterare: Dufvenborg, Pernilla") == []


def test_a_company_is_known_without_its_legal_form_where_it_stands_in_full() -> None:
    text = "Borgen till Ekby Näringsliv AB.\nAvtalet med Ekby Näringsliv gäller."
    assert _names("organisation", text) == ["Ekby Näringsliv AB"] * 2
    longer = "Borgen till Ekby Bostäder AB.\nEkby Bostäder Holding AB bildas."
    assert _names("organisation", longer) == ["Ekby Bostäder AB", "Ekby Bostäder Holding AB"]


def test_a_trade_stands_for_the_only_company_that_has_it_in_its_name() -> None:
    text = "Avtal med Ekby Energi AB och Ekby Bostäder AB.\nEnergibolaget sköter driften."
    assert ("Energibolaget", "organisation", "Ekby Energi AB") in named(text)
    assert "Energibolaget" not in of_kind(
        "organisation", "Alby Energi AB och Ekby Energi AB.\nEnergibolaget."
    )


def test_a_plan_alone_is_the_only_one_named_before() -> None:
    text = "Handlingsplan för sårvården 2023–2025 antas.\nPlanen följs upp. Handlingsplanen trycks."
    assert _names("strategy", text) == ["Handlingsplan för sårvården 2023–2025"] * 3
    two = "Handlingsplan för sårvården 2023–2025 och Handlingsplan för sårvården 2020–2022.\nPlanen trycks."
    assert "Planen" not in of_kind("strategy", two)
    assert "Planen" not in of_kind("strategy", "Planen trycks.\nHandlingsplan för sårvården 2023–2025 antas.")
    other = "Handlingsplan för sårvården 2023–2025 antas.\nDen gamla planen gäller inte."
    assert "planen" not in of_kind("strategy", other)


def test_a_board_alone_is_the_only_one_named_before() -> None:
    text = "Valnämnden sammanträdde.\nNämnden tackar för rapporten."
    assert _names("organisation", text) == ["Valnämnden"] * 2
    assert len(_names("organisation", "Regionstyrelsen sammanträdde.\nStyrelsen tackar.")) == 1
    assert len(_names("organisation", "Socialnämnden och Valnämnden sammanträdde.\nNämnden tackar.")) == 2


def test_an_abbreviation_of_a_project_is_of_the_kind_of_the_project() -> None:
    text = "Projektet Framtidens sårjournal (FSJ) startar.\nRapporten om FSJ är klar."
    assert set(_names("initiative", text)) == {"Framtidens sårjournal"}
    assert "FSJ" in of_kind("initiative", text)


def test_a_centre_has_its_abbreviation_and_its_region_in_its_name() -> None:
    text = "FoU-centrum följer utfallet.\nCentrum för klinisk forskning Dalarna följer utfallet."
    assert [name for _, _, name in named(text)] == ["FoU-centrum", "Centrum för klinisk forskning Dalarna"]


@pytest.mark.parametrize(
    "text",
    [
        "Karin Bergström är kvar. Från den 1 maj heter hon Karin Nyblom.",
        "Karin Nyblom, som var förr känd i byn som Karin Bergström, föredrar.",
    ],
)
def test_a_new_name_is_told_by_a_pronoun_or_by_what_one_was_known_as(text: str) -> None:
    assert _names("person", text) == ["Karin Nyblom"] * 2


def test_a_pronoun_that_may_mean_two_gives_neither_a_new_name() -> None:
    text = "Karin Bergström och Karin Ekwall deltar. Från den 1 maj heter hon Karin Nyblom."
    assert _names("person", text) == ["Karin Bergström", "Karin Ekwall", "Karin Nyblom"]


@pytest.mark.parametrize(
    "text",
    [
        "Ekby Vatten AB (förr Norra Avlopp AB) bygger.\nNorra Avlopp AB tog lånet.",
        "Ekby Vatten AB (tidigare Norra Avlopp AB) bygger.\nNorra Avlopp AB tog lånet.",
        "Ekby Vatten AB (före detta Norra Avlopp AB) bygger.\nNorra Avlopp AB tog lånet.",
        "Norra Avlopp AB är sedan 1 maj Ekby Vatten AB. Norra Avlopp AB tog lånet.",
        "Norra Avlopp AB har flyttat och heter från årsskiftet Ekby Vatten AB. Norra Avlopp AB tog lånet.",
        "Ekby Vatten AB, det tidigare Norra Avlopp AB, bygger.\nNorra Avlopp AB tog lånet.",
    ],
)
def test_a_body_goes_by_the_new_name_that_the_document_tells(text: str) -> None:
    assert _names("organisation", text) == ["Ekby Vatten AB"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "Norra Avlopp AB säger att bolaget heter från årsskiftet Ekby Vatten AB.",
        "Norra Avlopp AB, tidigare Ekby Vatten AB och andra deltog.",
        "Norra Avlopp AB och Ekby Vatten AB deltog.",
    ],
)
def test_two_bodies_stay_two_where_no_name_is_changed(text: str) -> None:
    assert {"Norra Avlopp AB", "Ekby Vatten AB"} <= set(_names("organisation", text))


def test_a_listed_abbreviation_is_what_the_document_says() -> None:
    own = "Nämnden för unga och sysselsättning (NUS) sammanträdde.\nNUS tackar."
    assert set(_names("organisation", own)) == {"Nämnden för unga och sysselsättning"}
    listed = "Norrlands universitetssjukhus (NUS) svarar.\nNUS tackar."
    assert set(_names("organisation", listed)) == {"Norrlands universitetssjukhus"}


def test_labels_with_surnames_first_make_a_list_that_puts_them_first() -> None:
    lines = ("Ordförande: Wallmark, Kristina", "Sekreterare: Lindvall, Mikael", "Kontakt: Nystedt, Elias")
    assert _names("person", "\n".join(lines)) == ["Kristina Wallmark", "Mikael Lindvall", "Elias Nystedt"]


@pytest.mark.parametrize("name", ["Fyra Åar", "Vita Älven", "Stora Sjön", "Östra Bygden"])
def test_a_federation_has_a_number_or_adjective_in_its_name_and_is_known_by_the_noun(name: str) -> None:
    text = f"Kommunalförbundet {name} antar budgeten.\nFörbundet bildades 2016."
    assert _names("organisation", text) == [f"Kommunalförbundet {name}"] * 2


def test_the_federation_of_the_northern_regions_is_not_the_area_that_they_make_up() -> None:
    text = "Norra sjukvårdsregionförbundet (NRF) anslår medel i Norra sjukvårdsregionen.\nFörbundet tackar."
    federation = ("organisation", "Norra sjukvårdsregionförbundet")
    kinds = [(kind, name) for _, kind, name in named(text)]
    assert kinds.count(federation) == len(kinds) - 1
    assert ("region", "Norra sjukvårdsregionen") in kinds


@pytest.mark.parametrize("surname", ["Hassan", "Ahmed", "Sixten"])
def test_an_initial_stands_before_a_surname_that_is_a_given_name_too(surname: str) -> None:
    assert (
        _names("person", f"Leila {surname}, ordförande.\nJusteras: L. {surname}") == [f"Leila {surname}"] * 2
    )
