import pytest

from tests.graph.naming import named, of_kind


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Enligt Region Norrvikens plan", "region", "Region Norrviken"),
        ("Region Norrvikens län deltar.", "region", "Region Norrvikens län"),
        ("Inom Nordöstra sjukvårdsregionens område", "region", "Nordöstra sjukvårdsregionen"),
        ("Beslut av Sjukvårdsregion Norrviken", "region", "Sjukvårdsregion Norrviken"),
        ("Avtal med Vallbyås kommun", "organisation", "Vallbyås kommun"),
        ("Chefen för RCC Nordöst", "organisation", "RCC Nordöst"),
        ("Regionalt cancercentrum Nordöst", "organisation", "RCC Nordöst"),
        ("Patienter vid Norrvikens universitetssjukhus", "organisation", "Norrvikens universitetssjukhus"),
    ],
)
def test_territories_are_found_though_no_list_holds_them(text: str, kind: str, name: str) -> None:
    assert (kind, name) in {(found, entity) for _, found, entity in named(text)}


@pytest.mark.parametrize("text", ["Regionen och kommunen svarar.", "RCC Styrgrupp", "Varje kommun ansvarar."])
def test_common_nouns_are_no_territories(text: str) -> None:
    assert not {"region", "organisation"} & {kind for _, kind, _ in named(text)}


def test_a_party_in_brackets_after_a_name_is_the_party() -> None:
    assert named("Anna Bergström (C) yrkar bifall till punkt (C).") == [
        ("Anna Bergström", "person", "Anna Bergström"),
        ("C", "organisation", "Centerpartiet"),
    ]


def test_programme_areas_are_one_group_in_all_their_forms() -> None:
    text = "Lokalt programområde Cancersjukdomar möts.\nLPO cancer svarar.\nLPO cancersjukdomars möte"
    found = named(text)
    assert {name for _, _, name in found} == {"LPO cancersjukdomar"}
    assert [surface for surface, _, _ in found][1:] == ["LPO cancer", "LPO cancersjukdomars"]


def test_a_verb_at_the_start_is_no_part_of_the_name() -> None:
    assert [surface for surface, _, _ in named("Flytta Kvarnbergs hälsocentral till nya lokaler.")] == [
        "Kvarnbergs hälsocentral"
    ]


def test_a_region_may_be_named_after_a_direction_and_a_place() -> None:
    assert of_kind("region", "Avtalet gäller Region Södra Ekbygden och Region Skåne.") == [
        "Region Södra Ekbygden",
        "Region Skåne",
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Avtalet sluts av Region Granås, som tar emot Region Granås plan.", "Region Granås"),
        ("Avsändare\nRegion Rosfors\n\nRegion Rosfors svarar.", "Region Rosfors"),
        ("Frågan lyftes till Region Ekhors.", "Region Ekhors"),
        ("Region Ekbys plan och Region Ekby.", "Region Ekby"),
        ("Region Ekbys plan gäller.", "Region Ekby"),
        ("Det är Region Ekbys.\nRegion Ekby svarar.", "Region Ekby"),
    ],
)
def test_an_s_that_ends_a_clause_and_is_never_left_out_belongs_to_the_name_of_a_region(
    text: str, name: str
) -> None:
    assert {entity for _, kind, entity in named(text) if kind == "region"} == {name}
