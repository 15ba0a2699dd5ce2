import gzip
from importlib.resources import files

import pytest

from graph.names.lists.gazetteers import gazetteer, healthcare_regions, person_names, programme_areas, rows
from tests.graph.naming import named


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Enligt Region Gävleborgs plan", "region", "Region Gävleborg"),
        ("RJL deltar.", "region", "Region Jönköpings län"),
        ("I VGR:s budget", "region", "Västra Götalandsregionen"),
        ("Invånare i Halland", "region", "Region Halland"),
        ("Kalmar län växer.", "region", "Region Kalmar län"),
        ("Inom SÖSR pågår arbete.", "region", "Sydöstra sjukvårdsregionen"),
        ("Luleå kommun och andra", "organisation", "Luleå kommun"),
        ("Göteborgs stads arbete", "organisation", "Göteborgs Stad"),
        ("socialstyrelsens föreskrifter", "organisation", "Socialstyrelsen"),
        ("Patienter vid SÄS", "organisation", "Södra Älvsborgs sjukhus"),
        ("NU-sjukvården har ansökt.", "organisation", "NU-sjukvården"),
        ("RCC väst svarar.", "organisation", "RCC Väst"),
        ("enligt kommunallagen", "strategy", "Kommunallagen"),
    ],
)
def test_listed_names_are_known_in_every_form(text: str, kind: str, name: str) -> None:
    assert (kind, name) in {(found, entity) for _, found, entity in named(text)}


def test_an_unclear_short_form_counts_only_where_the_document_names_it_in_full() -> None:
    assert named("RG erbjuder vaccination.") == []
    text = "Region Gävleborg växer.\nRG erbjuder vaccination."
    assert named(text)[1] == ("RG", "region", "Region Gävleborg")
    assert named("RG erbjuder vaccination.", body="Region Gotland") == [("RG", "region", "Region Gotland")]


def test_a_town_is_its_region_only_among_regions() -> None:
    text = "Regionerna Skåne, Stockholm och Uppsala har deltagit."
    assert [name for _, _, name in named(text)] == ["Region Skåne", "Region Stockholm", "Region Uppsala"]
    assert named("Mötet hölls i Stockholm.") == []


def test_a_short_form_inside_a_word_with_a_hyphen_is_no_name() -> None:
    assert named("En ny EU-modell för märkning.") == []


def test_lists_hold_every_region_municipality_and_programme_area() -> None:
    assert len(healthcare_regions()) == 21
    assert healthcare_regions()["Region Halland"] == ("Södra sjukvårdsregionen", "Västra sjukvårdsregionen")
    assert sum(1 for _ in rows("municipalities.tsv")) == 290
    assert programme_areas()["äldres", "hälsa"] == "Äldres hälsa och palliativ vård"
    assert gazetteer().kinds["region skåne"] == "region"
    assert person_names().last["andersson"] > 100_000
    assert "stig" in person_names().first


def test_every_file_of_facts_names_its_source() -> None:
    facts = [file for file in (files("graph") / "data").iterdir() if file.is_file()]
    for file in facts:
        data = file.read_bytes()
        text = (gzip.decompress(data) if file.name.endswith(".gz") else data).decode("utf-8")
        assert text.startswith("# "), file.name
