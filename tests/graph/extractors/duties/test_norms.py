"""What plans and agreements lay down in the present tense, and other ways to tell who answers for what."""

import pytest

from graph.extractors.duties.sentences import duties
from tests.graph.extractors.drafting import Draft, claims_of, said

_AGREEMENT = "Samverkansavtal om hemsjukvård"


def _agreement(*sentences: str, heading: str = "Parternas åtaganden") -> Draft:
    return Draft(kind="dokument", title=_AGREEMENT, body=None).heading(heading).paragraph(*sentences)


@pytest.mark.parametrize(
    ("sentence", "actor", "duty"),
    [
        ("Styrgruppen utser en ordförande.", "Styrgruppen", "utser en ordförande"),
        ("Socialnämnden i Ekby kommun anställer samordnaren.", "Socialnämnden", "anställer samordnaren"),
        ("Polismyndigheten följer årligen upp avtalet.", "Polismyndigheten", "följer årligen upp avtalet"),
        ("Teknisk chef för logg över larmen.", "Teknisk chef", "för logg över larmen"),
    ],
)
def test_an_agreement_lays_down_in_the_present_tense_who_does_what(
    sentence: str, actor: str, duty: str
) -> None:
    (claim,) = claims_of(duties, _agreement(sentence))
    assert (claim.subject.name.split(" (")[0], claim.kind) == (actor, "responsible_for")
    assert duty in (claim.object.name, *claim.object.aliases)


@pytest.mark.parametrize(
    "draft",
    [
        _agreement("Styrgruppen utser en ordförande.", heading="Bakgrund"),
        _agreement(
            "Socialnämnden bedömer att avtalet fungerar.", "Regionen erbjuder drygt 40 procent rabatt."
        ),
        Draft(kind="nyhetsbrev", title="Nytt från Ekby").paragraph("Styrgruppen utser en ordförande."),
    ],
)
def test_what_is_told_elsewhere_or_meant_is_no_duty(draft: Draft) -> None:
    assert said(duties, draft) == set()


@pytest.mark.parametrize(
    ("sentence", "actor", "duty"),
    [
        ("Efter pilotens slut ansvarar Gatukontoret för skyltarna.", "Gatukontoret", "skyltarna"),
        ("För driften av registret svarar Gatukontoret.", "Gatukontoret", "driften av registret"),
        ("Gatukontoret är värd och ansvarar för lokaler och drift.", "Gatukontoret", "lokaler och drift"),
        (
            "Styrgruppen möts varje månad och fattar beslut om tid och budget.",
            "Styrgruppen",
            "fattar beslut om tid och budget",
        ),
        (
            "Gatukontoret har det yttersta ansvaret för säkerheten.",
            "Gatukontoret",
            "det yttersta ansvaret för säkerheten",
        ),
        ("Eva Lund åtog sig att samla in svaren.", "Eva Lund", "samla in svaren"),
        ("Eva Lund lovade att samla in svaren.", "Eva Lund", "samla in svaren"),
        (
            "Gatukontoret har det övergripande driftsansvaret.",
            "Gatukontoret",
            "det övergripande driftsansvaret",
        ),
        ("Kaféet drevs av Eva Lund.", "Eva Lund", "Kaféet"),
        ("Eva Lund ska under 2027 utvärdera kursen.", "Eva Lund", "utvärdera kursen"),
        (
            "Polismyndigheten har fått i uppdrag av regeringen att räkna larm.",
            "Polismyndigheten",
            "räkna larm",
        ),
        ("Eva Lund lämnar ett första utkast.", "Eva Lund", "lämnar ett första utkast"),
        ("Eva Lund tar under våren fram en ny mall.", "Eva Lund", "tar under våren fram en ny mall"),
    ],
)
def test_a_duty_is_told_in_many_ways(sentence: str, actor: str, duty: str) -> None:
    (claim,) = claims_of(duties, Draft().paragraph(sentence))
    assert claim.subject.name == actor
    assert duty in (claim.object.name, *claim.object.aliases)


def test_she_is_the_only_one_of_the_sentence_before() -> None:
    draft = Draft().paragraph("Vår kontaktperson är Eva Lund. Hon ansvarar för att boka bussen.")
    assert said(duties, draft) == {("Eva Lund", "responsible_for", "boka bussen")}
    draft = Draft().paragraph("Eva Lund mötte Maria Berg. Hon ansvarar för att boka bussen.")
    assert said(duties, draft) == set()


def test_to_lead_a_group_is_no_duty_for_a_matter() -> None:
    draft = Draft().paragraph(
        "Eva Lund leder gruppen.",
        "Eva Lund leder det nya programområdet.",
        "Lokala säkerhetsrådet leds av Eva Lund.",
        "Förslaget kommer från arbetsgruppen, som har letts av Eva Lund.",
    )
    assert said(duties, draft) == set()


def test_a_list_follows_what_a_duty_means() -> None:
    draft = Draft(kind="handlingsplan").paragraph("Det innebär att kommunstyrelsen")
    draft.items("ska verka för att larmen samordnas,", "ska besluta om turordning.")
    assert {duty for _, _, duty in said(duties, draft)} == {
        "verka för att larmen samordnas",
        "besluta om turordning",
    }


def test_a_clause_of_a_decision_says_what_somebody_does() -> None:
    draft = Draft().paragraph("Nämnden beslutade", "att Eva Lund tecknar det nya lånet,")
    assert ("Eva Lund", "responsible_for", "tecknar det nya lånet") in said(duties, draft)
    told = Draft().paragraph("Per informerade om", "att Eva Lund slutar i maj.")
    assert said(duties, told) == set()


def test_the_next_sentence_tells_by_when_a_duty_is_to_be_done() -> None:
    draft = Draft().paragraph(
        "Nämnden beslutade att Eva Lund ska göra en kartläggning.",
        "Den ska vara klar till septembermötet den 16 september.",
    )
    (claim,) = claims_of(duties, draft)
    assert (claim.object.name, claim.due) == ("göra en kartläggning", "2026-09-16")


def test_the_group_is_the_one_that_the_paragraph_formed() -> None:
    draft = Draft(body="Samverkansråd Ekby", title="Samverkansråd Ekby").paragraph(
        "Rådet bildar en skrivargrupp. I skrivargruppen ingår Eva Lund. Gruppen lämnar ett utkast i maj."
    )
    assert {who for who, _, _ in said(duties, draft)} == {"Skrivargruppen"}


def test_text_that_runs_on_in_the_line_of_a_heading_is_read() -> None:
    draft = Draft().heading("7. Motioner Motionen är bra. Nämnden gav Eva Lund i uppdrag att ta in anbud.")
    assert said(duties, draft) == {("Eva Lund", "responsible_for", "ta in anbud")}


def test_the_group_is_the_working_group_just_named_and_not_the_one_that_meets() -> None:
    draft = Draft(body="RPO Hud", title="RPO Hud minnesanteckningar").paragraph(
        "En ny grupp, Arbetsgruppen för eksemvård, bildas. Gruppen ska mäta köerna senast den 3 maj 2026."
    )
    assert {who for who, _, _ in said(duties, draft)} == {"Arbetsgruppen för eksemvård"}


def test_who_leads_the_project_leads_the_one_named_before() -> None:
    draft = Draft(body=None).paragraph("Kommunen är med i projektet Gröna tak. Ekby kommun leder projektet.")
    assert {(who, name) for who, _, name in said(duties, draft)} == {("Ekby kommun", "Gröna tak")}


def test_who_approves_the_agreement_that_a_page_is_of_decides_and_has_no_duty() -> None:
    draft = Draft(kind="dokument", title="Överenskommelse om kortare köer", body=None)
    draft.paragraph("Regeringen godkänner överenskommelsen mellan staten och regionerna om kortare köer.")
    assert said(duties, draft) == set()
