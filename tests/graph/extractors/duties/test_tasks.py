"""What belongs to somebody's tasks, however a sentence, a list or a description of an office says it."""

import pytest

from graph.extractors.duties.sentences import duties
from tests.graph.extractors.drafting import Draft, said


@pytest.mark.parametrize(
    ("sentence", "actor", "duty"),
    [
        ("Till sekreterarens uppgifter hör att föra protokoll.", "Sekreteraren", "föra protokoll"),
        ("I kassörens uppdrag ingår att upprätta budget.", "Kassören", "upprätta budget"),
        ("Det ingår i kassörens uppdrag att upprätta budget.", "Kassören", "upprätta budget"),
        ("Det är kassörens uppgift att betala fakturor.", "Kassören", "betala fakturor"),
        ("Det är styrelsens ansvar att lokalen hålls låst.", "Styrelsen", "lokalen hålls låst"),
        ("Det vilar på kassören att betala fakturor.", "Kassören", "betala fakturor"),
        ("Det ankommer på valberedningen att föreslå kandidater.", "Valberedningen", "föreslå kandidater"),
        ("Kassörens ansvarsområden är bokföring och budget.", "Kassören", "bokföring och budget"),
        ("Kommunstyrelsens roll i arbetet är att leda övningar.", "Kommunstyrelsen", "leda övningar"),
        ("Kommissionens uppdrag blir att lämna förslag.", "Kommissionen", "lämna förslag"),
        ("Uppdraget till Skolverket är att mäta frånvaron.", "Skolverket", "mäta frånvaron"),
        ("Som kassör ansvarar du för bokföringen.", "Kassör", "bokföringen"),
        ("I egenskap av kassör har du till uppgift att föra kassabok.", "Kassör", "föra kassabok"),
        ("Föreningen förbinder sig att låsa lokalen.", "Föreningen", "låsa lokalen"),
        ("Nämnden har att svara för tillsynen.", "Nämnden", "svara för tillsynen"),
        ("Museet får det samlade ansvaret för kulturarvet.", "Museet", "kulturarvet"),
        ("Slutligen är kommunstyrelsen också ansvarig för kartorna.", "Kommunstyrelsen", "kartorna"),
        ("Sektionens kassör ansvarar för bokföringen.", "Sektionens kassör", "bokföringen"),
        ("Enligt reglementet ska socialnämnden pröva bidragen.", "Socialnämnden", "pröva bidragen"),
        ("När avtalet har löpt ut ska nämnden pröva bidragen.", "Nämnden", "pröva bidragen"),
        ("Av planen framgår att socialnämnden ska pröva bidragen.", "Socialnämnden", "pröva bidragen"),
        ("Inspektionen ska granska tillsynen.", "Inspektionen", "granska tillsynen"),
        ("Skolverket ska, i mån av tid och efter samråd, också ordna kurser.", "Skolverket", "ordna kurser"),
    ],
)  # fmt: skip
def test_tasks_are_duties_of_whoever_has_them(sentence: str, actor: str, duty: str) -> None:
    assert said(duties, Draft(body=None).paragraph(sentence)) == {(actor, "responsible_for", duty)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Rådet ska bestå av sju ledamöter.",
        "Kassörens uppdrag är avslutat.",
        "Det är styrelsens ansvar.",
        "Kassörens roll är viktig.",
        "Som medlem har du rätt att rösta.",
        "Som stöd har du en handbok.",
        "Dess ordförande är sjuk.",
        "Hur ska nämnden pröva bidragen?",
        "Enligt lagen ska kommunen pröva bidragen.",
        "Motionären föreslår att nämnden ska pröva bidragen.",
        "Frågan ska nämnden informeras om.",
        "Regeringen förbereder mötet.",
    ],
)
def test_look_alikes_of_tasks_charge_nobody(sentence: str) -> None:
    assert said(duties, Draft(body=None).paragraph(sentence)) == set()


@pytest.mark.parametrize(
    "lead",
    [
        "Till kassörens uppgifter hör att",
        "I kassörens uppdrag ingår bland annat att:",
        "Det åligger kassören:",
    ],
)
def test_items_below_a_line_of_tasks_are_duties(lead: str) -> None:
    draft = Draft(body=None).paragraph(lead).items("att föra kassabok. Den är röd.", "får köpa pärmar")
    assert said(duties, draft) == {("Kassören", "responsible_for", "föra kassabok")}


def test_a_name_with_a_colon_charges_nobody_where_the_items_say_no_task() -> None:
    assert said(duties, Draft(body=None).paragraph("Kassören:").items("Anna Ek", "Bo Alm")) == set()


def test_sentences_without_a_subject_below_an_office_are_its_duties() -> None:
    draft = Draft(body=None).heading("Kassör").paragraph("Ansvarar för föreningens ekonomi.")
    draft.items("Upprättar budget", "Är myndig").paragraph("Du ska även föra kassabok.")
    assert said(duties, draft) == {
        ("Kassör", "responsible_for", "föreningens ekonomi"),
        ("Kassör", "responsible_for", "Upprättar budget"),
        ("Kassör", "responsible_for", "föra kassabok"),
    }


def test_sentences_without_a_subject_below_other_headings_charge_nobody() -> None:
    draft = Draft(body=None).heading("Ekonomi").paragraph("Ansvarar för föreningens ekonomi.")
    assert said(duties, draft) == set()


def test_a_line_that_only_says_who_decided_charges_nobody_with_what_was_decided() -> None:
    draft = Draft(body=None).paragraph("Styrelsen beslutade").items("att godkänna dagordningen")
    assert said(duties, draft) == set()
