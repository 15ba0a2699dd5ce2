import pytest

from graph.extractors.bodies.mergers import mergers
from tests.graph.extractors.drafting import Draft, claims_of, said

_BOTH = {
    ("Medicinkliniken", "merged_into", "Närsjukvårdskliniken"),
    ("Kirurgkliniken", "merged_into", "Närsjukvårdskliniken"),
}


@pytest.mark.parametrize(
    "words",
    [
        "I maj slås Medicinkliniken och Kirurgkliniken ihop. Den nya kliniken heter Närsjukvårdskliniken.",
        "Medicinkliniken och Kirurgkliniken går samman. Den nya kliniken heter Närsjukvårdskliniken.",
        "En sammanläggning av Medicinkliniken och Kirurgkliniken till Närsjukvårdskliniken gäller nu.",
        "Medicinkliniken och Kirurgkliniken bildar tillsammans Närsjukvårdskliniken.",
    ],
)
def test_two_units_become_one_whose_name_may_come_in_the_next_sentence(words: str) -> None:
    assert said(mergers, Draft().paragraph(words)) == _BOTH


@pytest.mark.parametrize(
    "words",
    [
        "Omsorgsförvaltningen byter namn till Socialförvaltningen.",
        "Omsorgsförvaltningen har ersatts av Socialförvaltningen.",
    ],
)
def test_a_body_with_a_new_name_replaces_the_old_one(words: str) -> None:
    assert said(mergers, Draft().paragraph(words)) == {
        ("Socialförvaltningen", "replaces", "Omsorgsförvaltningen")
    }


@pytest.mark.parametrize(
    "words",
    [
        "Nämnden föreslår att Medicinkliniken och Kirurgkliniken slås ihop till Närsjukvårdskliniken.",
        "Ekby kommun och Norrby kommun bildar det nya förbundet Räddningsförbundet Ek.",
        "Medicinkliniken och Kirurgkliniken slås ihop.",
    ],
)
def test_proposals_and_those_who_stay_what_they_are_merge_into_nothing(words: str) -> None:
    assert said(mergers, Draft().paragraph(words)) == set()


@pytest.mark.parametrize("when", ["Namnbytet sker den 24 augusti.", "Det gäller från den 24 augusti."])
def test_the_day_of_a_new_name_may_come_in_the_next_sentence(when: str) -> None:
    draft = Draft().paragraph(f"Omsorgsförvaltningen byter namn till Socialförvaltningen. {when}")
    assert [each.valid_from for each in claims_of(mergers, draft)] == ["2026-08-24"]
