import pytest

from graph.names.candidates import Reading
from graph.names.forms.abbreviations import find_definitions
from graph.text.words import words_of
from tests.graph.naming import find, named


@pytest.mark.parametrize(
    ("text", "definitions"),
    [
        ("i Sydöstra sjukvårdsregionen (SÖSR) finns", {"SÖSR": "Sydöstra sjukvårdsregionen"}),
        ("LPO (lokalt programområde) möts", {"LPO": "lokalt programområde"}),
        ("inom Universitetssjukvårdskommittén (USK).", {"USK": "Universitetssjukvårdskommittén"}),
        ("Individuell patientöversikt (IPÖ)", {"IPÖ": "Individuell patientöversikt"}),
        ("på Norra Lillebys sjukhus (NLS)", {"NLS": "Norra Lillebys sjukhus"}),
        ("Anna Bergström (KD) yrkade", {}),
        ("mötet i maj (ABC) avslutas", {}),
    ],
)
def test_definitions_are_read_in_both_orders(text: str, definitions: dict[str, str]) -> None:
    reading = Reading(words_of(text))
    find_definitions(reading)
    assert reading.definitions == definitions


def test_a_short_form_is_the_same_entity_as_its_full_name() -> None:
    text = "Regionala vaccinationsrådet (RVR) bildas.\nRVR:s första möte hålls i maj.\nBeslut av RVR."
    assert {name for _, _, name in named(text)} == {"Regionala vaccinationsrådet"}


def test_a_short_form_that_does_not_spell_its_name_is_still_learnt() -> None:
    text = "Nationella registret för ärftlig cancer (NOGX) växer.\nInförande av NOGX pågår."
    assert [(surface, kind) for surface, kind, _ in named(text)] == [
        ("Nationella registret för ärftlig cancer", "strategy"),
        ("NOGX", "strategy"),
        ("NOGX", "strategy"),
    ]


def test_the_definition_in_the_document_wins_over_the_list() -> None:
    text = "Sociala utskottet (SU) möts.\nSU beslutar."
    assert {name for _, _, name in named(text)} == {"Sociala utskottet"}


@pytest.mark.parametrize(
    ("body", "text", "surface"),
    [
        ("Vård- och omsorgens samverkansgrupp", "VOSG beslutar att anta planen.", "VOSG"),
        ("Kultur- och fritidsnämnden", "Anna redovisar KFN:s budget.", "KFN:s"),
        ("Räddningstjänsten Ekby", "RTE har i dag fyra stationer.", "RTE"),
        ("Miljönämnden", "Ärendet går åter till MN i maj.", "MN"),
        ("Hälso- och sjukvårdens ledningsråd", "HSLR noterar informationen.", "HSLR"),
    ],
)
def test_letters_that_spell_the_issuing_body_stand_for_it(body: str, text: str, surface: str) -> None:
    names = find(text, body=body)
    mentions = [each for each in names.mentions if each.surface == surface]
    assert names.body is not None
    assert [each.entity_id for each in mentions] == [names.body.id]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("Socialnämnden", "Dnr SN 2026/14 gäller."),
        ("Socialnämnden", "SVF gäller alla."),
        ("Vård- och omsorgens samverkansgrupp", "VO ansvarar för lokalen."),
        ("Byggnadsnämnden", "BD ansvarar för ritningarna."),
    ],
)
def test_letters_that_do_not_spell_the_issuing_body_or_number_a_case_are_not_it(body: str, text: str) -> None:
    names = find(text, body=body)
    assert names.body is not None
    assert names.body.id not in [each.entity_id for each in names.mentions]
