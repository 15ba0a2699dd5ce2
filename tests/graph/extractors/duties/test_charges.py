"""Who is charged with what: offices, the words around a duty, lists below "gruppens uppdrag är att"."""

import pytest

from graph.extractors.duties.sentences import duties
from tests.graph.extractors.drafting import Draft, claims_of, said


@pytest.mark.parametrize(
    ("sentence", "actor", "duty"),
    [
        ("Ge rektor i uppdrag att laga taket.", "Rektor", "laga taket"),
        ("Styrelsen ger prefekten i uppdrag att laga taket.", "Prefekten", "laga taket"),
        ("Ge skolchefen för område Norr i uppdrag att laga taket.", "Skolchefen", "laga taket"),
        ("Fullmäktige har givit Socialnämnden i uppdrag att laga taket.", "Socialnämnden", "laga taket"),
        ("Brogruppens uppdrag är att laga taket.", "Brogruppen", "laga taket"),
        ("Ärendet återremitteras till Socialnämnden för att utreda taket.", "Socialnämnden", "utreda taket"),
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


@pytest.mark.parametrize("lead", ["Socialnämnden ska:", "Socialnämnden ska bland annat:"])
def test_a_sentence_set_as_a_heading_charges_somebody_with_the_list_below_it(lead: str) -> None:
    draft = Draft().heading(lead).items("laga taket,", "senast den 4 maj 2026 redovisa kostnaden.")
    draft.heading("Bakgrund").items("taket läcker sedan länge")
    assert said(duties, draft) == {
        ("Socialnämnden", "responsible_for", "laga taket"),
        ("Socialnämnden", "responsible_for", "redovisa kostnaden"),
    }


def test_a_heading_that_ends_in_no_colon_announces_no_list() -> None:
    draft = Draft().heading("Det här ska Socialnämnden").items("laga taket")
    assert said(duties, draft) == set()


@pytest.mark.parametrize(
    "lead",
    ["I uppdraget ingår att", "I uppdraget ingår bland annat att:", "Uppdraget omfattar:"],
)
def test_the_list_of_what_a_charge_includes_holds_duties_of_who_was_charged(lead: str) -> None:
    draft = Draft().paragraph("Regeringen ger Socialstyrelsen i uppdrag att laga taket.")
    draft.paragraph("Taket har läckt länge.", lead).items("bedöma skadorna", "beställa plåt.")
    assert said(duties, draft) == {
        ("Socialstyrelsen", "responsible_for", "laga taket"),
        ("Socialstyrelsen", "responsible_for", "bedöma skadorna"),
        ("Socialstyrelsen", "responsible_for", "beställa plåt"),
    }


def test_a_duty_told_inside_an_item_does_not_end_the_list() -> None:
    draft = Draft().paragraph("Socialnämnden ska:")
    draft.items("laga taket. Socialnämnden ska anlita en plåtslagare,", "rensa rännorna.")
    assert said(duties, draft) == {
        ("Socialnämnden", "responsible_for", "laga taket"),
        ("Socialnämnden", "responsible_for", "anlita en plåtslagare"),
        ("Socialnämnden", "responsible_for", "rensa rännorna"),
    }


@pytest.mark.parametrize("lead", ["Elevkåren anser att:", "Elevkåren menar att"])
def test_what_somebody_thinks_is_no_duty(lead: str) -> None:
    above = Draft().heading(lead).items("skolnämnden ska laga taket.", "rektor ska rensa rännorna.")
    beside = Draft().paragraph(lead).items("skolnämnden ska laga taket.")
    beside.paragraph("Skolnämnden ska måla väggen.")
    assert said(duties, above) == set()
    assert said(duties, beside) == {("Skolnämnden", "responsible_for", "måla väggen")}


@pytest.mark.parametrize(
    ("sentence", "actor", "duty"),
    [
        ("Socialnämnden har också ett särskilt ansvar att laga taket.", "Socialnämnden", "laga taket"),
        (
            "Regeringen gav den 3 mars Socialstyrelsen genom rådet för tak (RFT) i uppdrag att laga taket.",
            "Socialstyrelsen",
            "laga taket",
        ),
        (
            "Regeringen ger Socialstyrelsen i uppdrag att laga taket (skr. 2031/32:9) i höst.",
            "Socialstyrelsen",
            "laga taket (skr. 2031/32:9) i höst",
        ),
        ("Takskolan bedrivs av Socialnämnden.", "Socialnämnden", "Takskolan"),
    ],
)
def test_a_charge_with_more_said_between_who_and_what(sentence: str, actor: str, duty: str) -> None:
    assert said(duties, Draft().paragraph(sentence)) == {(actor, "responsible_for", duty)}


def test_how_auditors_find_that_a_duty_is_done_is_no_part_of_it() -> None:
    draft = Draft().paragraph("Socialnämnden leder arbetet med taket på ett i huvudsak ändamålsenligt sätt.")
    assert said(duties, draft) == {("Socialnämnden", "responsible_for", "leder arbetet med taket")}


@pytest.mark.parametrize("word", ["därför", "nu", "samtidigt också"])
def test_an_adverb_may_stand_between_who_charges_and_who_is_charged(word: str) -> None:
    draft = Draft().paragraph(f"Regeringen ger {word} Socialstyrelsen i uppdrag att laga taket.")
    assert said(duties, draft) == {("Socialstyrelsen", "responsible_for", "laga taket")}


def test_a_partner_with_a_short_form_before_a_list_is_no_duty() -> None:
    draft = Draft().paragraph("Socialnämnden ska tillsammans med Ekby takskola (ETS):")
    draft.items("laga taket.", "rensa rännorna.")
    assert said(duties, draft, "responsible_for") == {
        ("Socialnämnden", "responsible_for", "laga taket"),
        ("Socialnämnden", "responsible_for", "rensa rännorna"),
    }


@pytest.mark.parametrize(
    "lead",
    [
        "Socialnämnden ska, i dialog med berörda grannar:",
        "Socialnämnden ska, utifrån sin kunskap om tak:",
        "Socialnämnden och andra berörda myndigheter ska:",
        "Socialnämnden ska i samråd med Skolverket i huvudsak ansvara för följande:",
        "Socialnämnden ska utföra följande uppgifter:",
        "Socialnämnden har följande uppgifter:",
        "Socialnämnden ansvarar för följande områden:",
        "Vid genomförandet ska Socialnämnden, i dialog med Skolverket:",
        "Inom uppdraget ska Socialnämnden:",
    ],
)
def test_more_may_be_said_before_a_list_of_duties(lead: str) -> None:
    draft = Draft().paragraph(lead).items("laga taket.", "rensa rännorna.")
    assert said(duties, draft) == {
        ("Socialnämnden", "responsible_for", "laga taket"),
        ("Socialnämnden", "responsible_for", "rensa rännorna"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Socialnämnden och övriga myndigheter i uppdraget ska laga taket.",
        "Socialnämnden fick däri regeringens uppdrag att laga taket.",
        "Under 2027 får Socialnämnden bland annat i uppdrag att laga taket.",
        "Regeringen har i dag gett Socialnämnden i uppdrag att laga taket.",
        "Socialnämnden tilldelas uppdraget att laga taket.",
        "Socialnämnden anförtros att laga taket.",
        (
            "Socialnämnden får tillsammans med Skolverket, Migrationsverket, Polismyndigheten,"
            " Jordbruksverket, Trafikverket, Kammarkollegiet, Naturvårdsverket, Skatteverket,"
            " Försäkringskassan och Transportstyrelsen i uppdrag att laga taket."
        ),
    ],
)
def test_a_charge_beside_others_in_either_order(sentence: str) -> None:
    assert said(duties, Draft().paragraph(sentence)) == {("Socialnämnden", "responsible_for", "laga taket")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Regeringen bedömer det lämpligt att Socialnämnden ges i uppdrag att laga taket.",
        "Regeringen finner det därför angeläget att Socialnämnden ges i uppdrag att laga taket.",
        "Genom Socialnämnden tillhandahåller också kommunen stöd vid boenden.",
    ],
)
def test_what_is_found_fitting_and_through_whom_others_act_charges_nobody(sentence: str) -> None:
    assert said(duties, Draft().paragraph(sentence)) == set()


def test_two_reports_of_one_verb_are_two_duties_with_a_day_each() -> None:
    draft = Draft().paragraph(
        "Socialnämnden ska därefter senast den 3 maj 2027 lämna en delredovisning av taket"
        " och senast den 5 juni 2028 en slutredovisning till rådet."
    )
    assert {(claim.object.name, claim.due) for claim in claims_of(duties, draft)} == {
        ("lämna en delredovisning av taket", "2027-05-03"),
        ("lämna en slutredovisning till rådet", "2028-06-05"),
    }


def test_reports_that_a_plan_holds_are_no_duties_of_their_own() -> None:
    draft = Draft().paragraph(
        "Socialnämnden ska ta fram en plan som omfattar en delrapport och en slutrapport."
    )
    assert {duty for _, _, duty in said(duties, draft)} == {
        "ta fram en plan som omfattar en delrapport och en slutrapport"
    }


@pytest.mark.parametrize(
    ("after", "first", "last"),
    [
        ("Uppdraget börjar gälla den 1 januari 2027.", "2027-01-01", None),
        (
            "Uppdraget gäller från och med den 1 mars 2027 till och med den 3 april 2028.",
            "2027-03-01",
            "2028-04-03",
        ),
        ("Uppdraget ska påbörjas senast den 1 mars 2027.", None, None),
        ("Uppdraget gäller alla tak från 1950.", None, None),
    ],
)
def test_a_sentence_after_a_charge_says_from_when_it_holds(
    after: str, first: str | None, last: str | None
) -> None:
    draft = Draft().paragraph(f"Socialnämnden får i uppdrag att laga taket. {after}")
    [claim] = claims_of(duties, draft)
    assert (claim.valid_from, claim.valid_to) == (first, last)


def test_a_second_report_may_have_a_verb_of_its_own() -> None:
    draft = Draft().paragraph(
        "Socialnämnden ska senast den 3 maj 2027 redovisa arbetet och senast den 4 juni 2028"
        " slutredovisa det."
    )
    assert {(claim.object.name, claim.due) for claim in claims_of(duties, draft)} == {
        ("redovisa arbetet", "2027-05-03"),
        ("slutredovisa det", "2028-06-04"),
    }


def test_whom_a_duty_is_to_be_done_with_may_stand_between_commas() -> None:
    draft = Draft().paragraph("Socialnämnden har i uppdrag att, i samråd med Skolverket, laga taket.")
    assert ("Socialnämnden", "responsible_for", "laga taket") in said(duties, draft)


def test_who_has_the_main_responsibility_may_stand_last() -> None:
    draft = Draft().paragraph("Huvudansvarig för taket är Socialnämnden.")
    assert said(duties, draft) == {("Socialnämnden", "responsible_for", "taket")}


def test_verbs_on_lines_of_their_own_are_items_below_a_charge() -> None:
    draft = Draft(body=None).paragraph("Ärendet återremitteras till Socialnämnden med följande uppdrag:")
    draft.paragraph("Utreda taket.").paragraph("Ta fram en plan för taket.").paragraph("Taket är gammalt.")
    assert {(who, what) for who, _, what in said(duties, draft)} == {
        ("Socialnämnden", "Utreda taket"),
        ("Socialnämnden", "Ta fram en plan för taket"),
    }


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Kulturenheten och Fritidsenheten delar på ansvaret för lovdagarna.",
            {
                ("Kulturenheten", "responsible_for", "lovdagarna"),
                ("Fritidsenheten", "responsible_for", "lovdagarna"),
            },
        ),
        (
            "För snöröjningen svarar Gatuenheten, med stöd av Parkenheten.",
            {
                ("Gatuenheten", "responsible_for", "snöröjningen"),
                ("Parkenheten", "supports", "snöröjningen"),
            },
        ),
        (
            "Kulturenheten genomför under hösten en enkät.",
            {("Kulturenheten", "responsible_for", "genomför under hösten en enkät")},
        ),
        ("Kulturenheten genomför 300 visningar.", set()),
    ],
)
def test_a_duty_is_shared_helped_with_or_carried_out_when_told(
    sentence: str, expected: set[tuple[str, str, str]]
) -> None:
    assert said(duties, Draft().paragraph(sentence)) == expected


def test_who_bears_the_cost_of_a_project_supports_it() -> None:
    draft = Draft().paragraph("Projektet Rent vatten bekostas av Region Uppsala.")
    assert said(duties, draft) == {("Region Uppsala", "supports", "Rent vatten")}


def test_until_when_somebody_runs_a_project_may_be_said_of_the_project() -> None:
    draft = Draft().paragraph(
        "Projektet Rent vatten drivs av Region Uppsala och pågår till den 30 april 2027."
    )
    (claim,) = claims_of(duties, draft)
    assert (claim.object.name, claim.valid_to) == ("Rent vatten", "2027-04-30")


def test_a_pronoun_is_the_project_of_the_sentence_before() -> None:
    draft = Draft().paragraph("Bo Ekman informerar om projektet Rent vatten. Det drivs av Region Uppsala.")
    assert said(duties, draft) == {("Region Uppsala", "responsible_for", "Rent vatten")}
