"""Who leads a group and who keeps its minutes, as running text says."""

import pytest

from graph.extractors.offices.affiliations import affiliations
from graph.extractors.offices.appointments import appointments
from tests.graph.extractors.drafting import Draft, claims_of, said

GROUP = "LPO Hud och hår"


@pytest.mark.parametrize(
    "sentences",
    [
        "LPO Hud och hår startar i maj. Anna Lindholm, överläkare, leder det nya programområdet.",
        "LPO Hud och hår startar i maj. Anna Lindholm leder gruppen.",
        "LPO Hud och hår fortsätter som tidigare med Anna Lindholm som ordförande.",
        "Ordföranden i tidigare LPO Hud och hår, Anna Lindholm, tackade för sig.",
    ],
)
def test_who_leads_a_group_chairs_it(sentences: str) -> None:
    draft = Draft(kind="nyhetsbrev").heading("Nytt").paragraph(sentences)
    assert said(appointments, draft, "chairs") == {("Anna Lindholm", "chairs", GROUP)}


def test_those_who_lead_a_group_together_chair_it_each() -> None:
    draft = (
        Draft(kind="rapport")
        .heading("Samverkan")
        .paragraph(
            "Här finns Samverkansgruppen för unga. Skolchef Anna Lindholm och rektor Bo Ekman leder gruppen."
        )
    )
    assert said(appointments, draft, "chairs") == {
        ("Anna Lindholm", "chairs", "Samverkansgruppen för unga"),
        ("Bo Ekman", "chairs", "Samverkansgruppen för unga"),
    }


def test_who_leads_an_authority_or_a_survey_chairs_nothing() -> None:
    draft = Draft(kind="rapport").paragraph("Anna Lindholm leder Socialstyrelsen. Bo Ekman leder arbetet.")
    assert said(appointments, draft, "chairs") == set()


def test_who_is_secretary_of_a_council_has_that_office_and_need_not_sit_in_it() -> None:
    draft = Draft(kind="plan").paragraph(
        "Folkhälsorådet i Ekby möts i maj. Anna Lindholm är rådets sekreterare."
    )
    assert said(appointments, draft) == {("Anna Lindholm", "has_role", "sekreterare")}


def test_a_councillor_is_no_council() -> None:
    draft = (
        Draft(kind="plan")
        .heading("Ansvar")
        .paragraph(
            "Folkhälsorådet leds av kommunalrådet Anna Lindholm (S). I rådet ingår även rektor Bo Ekman."
        )
    )
    assert said(appointments, draft, "chairs", "member_of") == {
        ("Anna Lindholm", "chairs", "Folkhälsorådet"),
        ("Bo Ekman", "member_of", "Folkhälsorådet"),
    }


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("Anna Lindholm, som är områdeschef för primärvården, berättade.", "områdeschef för primärvården"),
        ("Anna Lindholm, i dag gruppledare, berättade.", "gruppledare"),
        ("Anna Lindholm, medicinskt ansvarig sjuksköterska, berättade.", "medicinskt ansvarig sjuksköterska"),
        ("Anna Lindholm, regionens anmälningsansvariga sedan i höstas, berättade.", "anmälningsansvarig"),
        ("Kardiologen Anna Lindholm berättade.", "kardiolog"),
    ],
)
def test_an_office_stands_beside_a_name_in_many_ways(words: str, office: str) -> None:
    assert said(affiliations, Draft(kind="rapport").paragraph(words)) == {
        ("Anna Lindholm", "has_role", office)
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Beställare är Utbildningsnämnden genom sin ordförande, professor Anna Lindholm.",
        "Avtalet tecknas av Utbildningsnämnden, företrädd av sin ordförande Anna Lindholm.",
        "Utbildningsnämnden, genom dess ordförande Anna Lindholm, har bjudit in.",
    ],
)
def test_a_body_that_acts_through_its_chair_is_chaired_by_that_person(sentence: str) -> None:
    draft = Draft(body="Ekby högskola", kind="dokument").paragraph(sentence)
    assert said(appointments, draft, "chairs") == {("Anna Lindholm", "chairs", "Utbildningsnämnden")}


@pytest.mark.parametrize(
    ("text", "board"),
    [
        ("Kulturnämnden har nio ledamöter. Ordförande är Anna Lindholm.", "Kulturnämnden (Region Uppsala)"),
        ("Teknik- och miljönämnden prövar lov. Ordförande är Anna Lindholm.", "Teknik- och miljönämnden"),
        ("Kommunstyrelsen leder arbetet. Ordförande är Anna Lindholm.", "Kommunstyrelsen"),
        ("LPO Hud och hår möts i maj och redovisar till Länsrådet. Ordförande är Anna Lindholm.", GROUP),
        ("LPO Hud och hår möts i maj och rapporterar till Vårdrådet. Ordförande är Anna Lindholm.", GROUP),
    ],
)  # fmt: skip
def test_a_chair_named_next_leads_the_board_or_group_that_the_sentence_before_is_about(
    text: str, board: str
) -> None:
    draft = Draft(kind="rapport", body="Region Uppsala").heading("Organisation").paragraph(text)
    assert said(appointments, draft, "chairs") == {("Anna Lindholm", "chairs", board)}


def test_the_chair_of_the_auditors_leads_no_other_body() -> None:
    draft = Draft(body="Kommunfullmäktige", kind="protokoll").paragraph(
        "Revisionens ordförande Eva Lund (C) redovisade granskningen."
    )
    assert said(appointments, draft, "chairs") == {("Eva Lund", "chairs", "Revisionen")}


def test_who_puts_the_question_chairs_the_body_that_met() -> None:
    draft = Draft(body="Kommunstyrelsen", title="Protokoll", kind="protokoll").heading("§ 4", number="§ 4")
    draft.paragraph("Beslut", "Motionen avslås.", "Propositionsordning")
    draft.paragraph(
        "Ordföranden Anna Berg (S) ställer propositioner på yrkandena och finner att motionen avslås."
        " Ordföranden Anna Berg (S) ställer härefter proposition på tillägget."
    )
    assert said(appointments, draft, "chairs") == {("Anna Berg", "chairs", "Kommunstyrelsen")}


def test_who_serves_as_chair_of_one_meeting_chairs_nothing() -> None:
    draft = Draft(body="Kommunstyrelsen", title="Protokoll", kind="protokoll")
    draft.paragraph("Tjänstgörande ordföranden Anna Berg (S) öppnar mötet.")
    assert said(appointments, draft, "chairs") == set()


def test_whoever_moves_something_has_the_office_beside_the_name() -> None:
    draft = Draft(body="Kommunstyrelsen", title="Protokoll", kind="protokoll").heading("§ 4", number="§ 4")
    draft.paragraph("Yrkanden", "Tjänstgörande ersättaren Anna Berg (S) yrkar bifall till motionen.")
    assert said(affiliations, draft) == {
        ("Anna Berg", "has_role", "tjänstgörande ersättare"),
        ("Anna Berg", "represents", "Socialdemokraterna"),
    }


def test_the_chair_of_the_board_opens_the_annual_meeting_and_leads_the_board() -> None:
    draft = Draft(kind="protokoll", body="Ekby vägförening", title="Årsstämma")
    draft.paragraph("Stämman öppnas av styrelsens ordförande Anna Lindholm.")
    assert said(appointments, draft, "chairs") == {("Anna Lindholm", "chairs", "Styrelsen")}


def test_a_secretary_of_whatever_kind_has_an_office_and_no_seat() -> None:
    draft = Draft().heading("Brokommittén").paragraph("Brokommittén leds av Anna Lindholm.")
    draft.paragraph("Utredningssekreterare är Bo Ekman. Biträdande sekreterare är Eva Lind.")
    found = said(appointments, draft)
    assert ("Bo Ekman", "has_role", "utredningssekreterare") in found
    assert ("Eva Lind", "has_role", "biträdande sekreterare") in found
    assert not any(who in ("Bo Ekman", "Eva Lind") and kind == "member_of" for who, kind, _ in found)


def test_since_when_somebody_chairs_may_stand_before_the_office() -> None:
    draft = Draft().paragraph(
        "Anna Lindholm (M), Tierps kommun, är sedan den 1 maj 2026 ordförande i Vattenrådet."
    )
    (claim,) = [each for each in claims_of(appointments, draft) if each.kind == "chairs"]
    assert (claim.object.name, claim.valid_from, claim.valid_to) == ("Vattenrådet", "2026-05-01", None)
