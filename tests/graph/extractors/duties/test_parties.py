import pytest

from graph.extractors.duties.sentences import duties
from tests.graph.extractors.drafting import Draft, claims_of, said


@pytest.mark.parametrize(
    ("sentence", "actor", "kind", "duty"),
    [
        ("Elevhälsan ska följa upp frånvaron.", "Elevhälsan", "organisation", "följa upp frånvaron"),
        ("Hemtjänsten ansvarar för larmen.", "Hemtjänsten", "organisation", "larmen"),
        ("Psykiatrin svarar för vårdplaner.", "Psykiatrin", "organisation", "vårdplaner"),
        ("Kamreren får i uppdrag att göra en budget.", "Kamreren", "role", "göra en budget"),
        ("Närmaste chef ansvarar för rehabilitering.", "Närmaste chef", "role", "rehabilitering"),
        ("Ansvaret för snöröjning vilar på Gatuenheten.", "Gatuenheten", "organisation", "snöröjning"),
        ("Ansvarig för registret är systemförvaltaren Eva Lund.", "Eva Lund", "person", "registret"),
        ("Uppdraget att leda arbetet har getts till Eva Lund.", "Eva Lund", "person", "leda arbetet"),
        ("Eva Lund skriver ansökan till fonden.", "Eva Lund", "person", "skriver ansökan till fonden"),
        ("Region Uppsala samordnar schemat.", "Region Uppsala", "region", "samordnar schemat"),
    ],
)
def test_services_and_offices_have_duties_by_their_common_names(
    sentence: str, actor: str, kind: str, duty: str
) -> None:
    (claim,) = claims_of(duties, Draft().paragraph(sentence))
    assert (claim.subject.name, claim.subject.kind, claim.object.name) == (actor, kind, duty)


def test_the_whole_sentence_and_what_is_led_are_other_names_of_what_somebody_leads() -> None:
    (claim,) = claims_of(duties, Draft().paragraph("Region Uppsala samordnar schemat."))
    assert claim.object.aliases == ("Region Uppsala samordnar schemat", "schemat")


@pytest.mark.parametrize(
    "sentence", ["Tjänsten ska tillsättas i maj.", "Eva Lund skriver under protokollet."]
)
def test_what_is_no_duty_is_none(sentence: str) -> None:
    assert said(duties, Draft().paragraph(sentence)) == set()
