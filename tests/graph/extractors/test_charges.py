"""Who is charged with what: offices, the words around a duty, lists below "gruppens uppdrag är att"."""

import pytest

from graph.extractors.duties import duties
from tests.graph.extractors.drafting import Draft, claims_of, said


@pytest.mark.parametrize(
    ("sentence", "actor", "duty"),
    [
        ("Ge rektor i uppdrag att laga taket.", "Rektor", "laga taket"),
        ("Styrelsen ger prefekten i uppdrag att laga taket.", "Prefekten", "laga taket"),
        ("Ge skolchefen för område Norr i uppdrag att laga taket.", "Skolchefen", "laga taket"),
        ("Fullmäktige har givit Socialnämnden i uppdrag att laga taket.", "Socialnämnden", "laga taket"),
        ("Brogruppens uppdrag är att laga taket.", "Brogruppen", "laga taket"),
        ("Socialnämndens främsta uppgift är att laga taket.", "Socialnämnden", "laga taket"),
        (
            "Socialnämnden ska laga taket, bland annat genom att byta pannor.",
            "Socialnämnden",
            "laga taket",
        ),
    ],
)
def test_a_charge_names_an_office_or_body_and_the_duty_alone(sentence: str, actor: str, duty: str) -> None:
    assert said(duties, Draft().paragraph(sentence)) == {(actor, "responsible_for", duty)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Eva Lund rapporterar om läget på badhuset.",  # presents at the meeting
        "Brogruppens uppdrag är avslutat.",
        "Rektor ger eleverna möjlighet att laga taket.",
    ],
)
def test_what_charges_nobody(sentence: str) -> None:
    assert said(duties, Draft().paragraph(sentence)) == set()


def test_items_below_a_groups_task_are_its_duties_by_their_first_sentence() -> None:
    draft = Draft().paragraph("Brogruppens uppdrag är att")
    draft.items("laga taket. Taket lades 1968.", "byta pannor")
    assert said(duties, draft) == {
        ("Brogruppen", "responsible_for", "laga taket"),
        ("Brogruppen", "responsible_for", "byta pannor"),
    }


def test_the_years_of_a_plan_are_its_own_and_a_meeting_to_come_is_when_it_is_due() -> None:
    draft = Draft().paragraph(
        "Ge rektor i uppdrag att ta fram en brandplan för åren 2027-2029 till nämndens möte i december 2026."
    )
    (claim,) = claims_of(duties, draft)
    assert (claim.valid_from, claim.valid_to, claim.due) == (None, None, "2026-12")


def test_the_years_that_somebody_is_charged_for_are_those_of_the_duty() -> None:
    draft = Draft().paragraph("Socialnämnden får i uppdrag att leda arbetet under åren 2027-2029.")
    (claim,) = claims_of(duties, draft)
    assert (claim.valid_from, claim.valid_to, claim.due) == ("2027", "2029", None)
