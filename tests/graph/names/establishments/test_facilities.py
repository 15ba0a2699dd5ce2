import pytest

from tests.graph.naming import find, named, of_kind


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        (
            "Besöket gällde Förskolan Lergöken och Gruppbostaden Älvbrinken.",
            ["Förskolan Lergöken", "Gruppbostaden Älvbrinken"],
        ),
        (
            "Fritidsgården Kvarnen och återvinningscentralen Ekhult stänger.",
            ["Fritidsgården Kvarnen", "återvinningscentralen Ekhult"],
        ),
        ("Solceller sätts på Lindbackaskolan och på Ekgården i höst.", ["Lindbackaskolan", "Ekgården"]),
        ("Vi ses på Kustlandets museum eller i Ekby badhus.", ["Kustlandets museum", "Ekby badhus"]),
        ("Tilda företräder Studentkåren Vass.", ["Studentkåren Vass"]),
        ("Kontakt tas med PRO Ekbys ordförande och LRF i Ekby.", ["PRO Ekby", "LRF i Ekby"]),
        ("Stödboendet Alvina Holm drivs av kommunen.", []),
        ("Grundskolan och Musikskolan får nya lokaler vid Herrgården.", []),
        ("Vi ses i mötesplatsen Lindbackaskolan.", ["Mötesplatsen Lindbackaskolan"]),
        ("Utställningen görs med Jönköpings läns museum.", ["Jönköpings läns museum"]),
        ("Bostadsstiftelsen Ekhem bygger.", ["Bostadsstiftelsen Ekhem"]),
    ],
)
def test_schools_homes_and_associations_are_found_with_their_names(
    text: str, organisations: list[str]
) -> None:
    names = {name for _, kind, name in named(text) if kind == "organisation"}
    assert names >= {name[0].upper() + name[1:] for name in organisations}
    assert len(names) == len(organisations)


@pytest.mark.parametrize("home", ["Alviken", "Norrgården"])
def test_a_home_that_was_told_of_once_is_meant_where_its_name_stands_alone(home: str) -> None:
    found = find(f"Särskilda boendet {home} byggs om.\nNya larm köps till {home} i höst.")
    homes = [each for each in found.entities if each.kind == "organisation"]
    assert [(each.name, each.aliases) for each in homes] == [(f"Särskilda boendet {home}", (home,))]


def test_two_places_of_one_kind_in_a_cell_are_two() -> None:
    text = "Mottagning\tVårdcentralen Ekhult\nVårdcentralen Strömnäs\tjuni"
    assert of_kind("organisation", text) == ["Vårdcentralen Ekhult", "Vårdcentralen Strömnäs"]


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        (
            "Sjukhuset i Torsby och socialförvaltningen i Timrå deltog.",
            ["Sjukhuset i Torsby", "socialförvaltningen i Timrå"],
        ),
        ("Ungdomsmottagningen i Almsjö hade öppet.", ["Ungdomsmottagningen i Almsjö"]),
        ("Förvaltningen arbetar med mottagningen i Stratsys.", []),
    ],
)
def test_a_place_tells_a_unit_from_others(text: str, organisations: list[str]) -> None:
    assert of_kind("organisation", text) == organisations


def test_a_department_of_a_university_is_named_by_its_subject() -> None:
    text = "Institutionen för historia och arkeologi går samman med institutionen för språk."
    assert of_kind("organisation", text) == [
        "Institutionen för historia och arkeologi",
        "institutionen för språk",
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Årsmötet hölls i Brf Solsidan 3 i maj.", "Brf Solsidan 3"),
        ("Kommunen är med i föreningen Gröna Vågen.", "Föreningen Gröna Vågen"),
        ("Ett samråd hölls med lokalpolisområde Norrsund i maj.", "Lokalpolisområde Norrsund"),
        ("Villaägarna i Torsby har yttrat sig.", "Villaägarna i Torsby"),
        ("Stöd ges av Kompetenscentrum för lek i år.", "Kompetenscentrum för lek"),
    ],
)
def test_associations_and_areas_are_named_with_what_tells_them_apart(text: str, name: str) -> None:
    assert [each for _, kind, each in named(text) if kind == "organisation" and each != "Kommunen"] == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ett möte hölls med Individ- och familjeomsorgen.", ["Individ- och familjeomsorgen"]),
        (
            "Kontakta Närsjukvårdsområde Väst eller Campus Eksund.",
            ["Närsjukvårdsområde Väst", "Campus Eksund"],
        ),
        ("Patienten går till Rehabmottagningen Centrum.", ["Rehabmottagningen Centrum"]),
        ("Planen gäller omsorgen och äldreomsorgen.", []),
    ],
)
def test_care_and_its_areas_are_named(text: str, names: list[str]) -> None:
    assert of_kind("organisation", text) == names


def test_a_centre_of_some_service_bears_the_name_after_it() -> None:
    assert of_kind("organisation", "Vi besökte Lönecenter Norrvik och Kontaktcenter Ekby i maj.") == [
        "Lönecenter Norrvik",
        "Kontaktcenter Ekby",
    ]
