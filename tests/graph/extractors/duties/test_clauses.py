import pytest

from graph.extractors.duties.sentences import duties
from graph.extractors.duties.supporters import supporters
from tests.graph.extractors.drafting import Draft, claims_of, said


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "Anna Lindholm ansvarar för tidplanen och Bo Ekman för enkäten.",
            {("Anna Lindholm", "tidplanen"), ("Bo Ekman", "enkäten")},
        ),
        (
            "Utbildningen sköts av Elevhälsan, medan Tekniska kontoret svarar för lokalerna.",
            {("Elevhälsan", "Utbildningen"), ("Tekniska kontoret", "lokalerna")},
        ),
        (
            "Skyltarna sköts av Gatuenheten och belysningen av Fastighetsenheten.",
            {("Gatuenheten", "Skyltarna"), ("Fastighetsenheten", "belysningen")},
        ),
        (
            "Anna Lindholm kontaktar föreläsaren och Bo Ekman bokar lokal senast den 1 april.",
            {("Anna Lindholm", "föreläsaren"), ("Bo Ekman", "lokal")},
        ),
        (
            "Elevhälsan tar emot nyanlända elever och ska erbjuda hälsosamtal inom en månad.",
            {("Elevhälsan", "emot nyanlända elever"), ("Elevhälsan", "erbjuda hälsosamtal inom en månad")},
        ),
    ],
)
def test_each_clause_with_a_party_of_its_own_gives_a_duty(
    sentence: str, wanted: set[tuple[str, str]]
) -> None:
    found = claims_of(duties, Draft().paragraph(sentence))
    assert {
        (each.subject.name, name)
        for each in found
        for name in (each.object.name, *each.object.aliases)
        if (each.subject.name, name) in wanted
    } == wanted
    assert len(found) == len(wanted)


def test_the_deadline_of_one_clause_is_not_that_of_the_other() -> None:
    text = "Anna Lindholm kontaktar föreläsaren och Bo Ekman bokar lokal senast den 1 april 2026."
    found = {each.subject.name: each.due for each in claims_of(duties, Draft().paragraph(text))}
    assert found == {"Anna Lindholm": None, "Bo Ekman": "2026-04-01"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Lindholm ansvarar för att rutinerna finns och att Bo Ekman följer dem.",
        "Anna Lindholm ansvarar för kontakten med skolan och polisen för elever i årskurs 9.",
    ],
)
def test_what_a_duty_is_about_is_no_clause_of_its_own(sentence: str) -> None:
    assert {each.subject.name for each in claims_of(duties, Draft().paragraph(sentence))} == {"Anna Lindholm"}


@pytest.mark.parametrize(
    ("sentence", "holder", "duty"),
    [
        (
            "Från och med den 1 maj 2026 övergår ansvaret för skolskjutsen till Gatuenheten.",
            "Gatuenheten",
            "skolskjutsen",
        ),
        ("1. Skolskjutsen övergår från Skolenheten till Gatuenheten.", "Gatuenheten", "Skolskjutsen"),
        ("Digitala prov 2.0 hanteras av Skolenheten.", "Skolenheten", "Digitala prov 2.0 hanteras"),
        ("Ekby kommun står för lokalen.", "Ekby kommun", "lokalen"),
        ("Skolenheten svarar enligt avtalet för hämtningen.", "Skolenheten", "hämtningen"),
        (
            "Gatuenheten är en del av Tekniska förvaltningen och lämnar uppgifter om vägar i november.",
            "Gatuenheten",
            "lämnar uppgifter om vägar i november",
        ),
        (
            "Enheten har anlitat Ekby Konsult AB, som ska besiktiga taken senast den 15 maj.",
            "Ekby Konsult AB",
            "besiktiga taken senast den 15 maj",
        ),
        (
            "Gatuenheten lämnar nästa rapport senast den 15 september.",
            "Gatuenheten",
            "lämnar nästa rapport senast den 15 september",
        ),
    ],
)
def test_more_ways_to_state_a_duty(sentence: str, holder: str, duty: str) -> None:
    assert (holder, "responsible_for", duty) in said(duties, Draft().paragraph(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Äldreomsorgen står för merparten av underskottet.",
        "Anna Lindholm redovisar läget i projektet.",
        "Arbetsgruppen leds av Anna Lindholm.",
        "Referensgruppen består av tre lärare. Den leds av Anna Lindholm.",
        "Festgruppen, som leds av Anna Lindholm, träffas på måndagar.",
    ],
)
def test_shares_reports_and_who_leads_a_group_are_no_duties(sentence: str) -> None:
    assert said(duties, Draft().paragraph(sentence)) == set()


def test_a_common_word_for_a_group_or_a_project_is_the_one_spoken_of_before() -> None:
    draft = Draft(body="Ekby kommun").heading("Stöd till unga")
    draft.paragraph("Projektet Trygg start stöds av Hälsorådet. Rådet följer upp resultatet varje år.")
    draft.paragraph("Ekby kommun ansvarar för projektet.")
    assert {
        ("Hälsorådet", "responsible_for", "följer upp resultatet varje år"),
        ("Ekby kommun", "responsible_for", "Trygg start"),
    } <= said(duties, draft)


def test_who_pays_for_a_project_supports_it() -> None:
    draft = Draft().paragraph("Projektet Trygg start finansieras av Socialstyrelsen.")
    assert said(duties, draft) == {("Socialstyrelsen", "supports", "Trygg start")}


def test_who_pays_until_a_day_supports_until_then_and_grants_are_support() -> None:
    paid = "Projektet Trygg start finansieras av Socialstyrelsen till och med juni 2027."
    (claim,) = claims_of(duties, Draft().paragraph(paid))
    assert (claim.kind, claim.valid_to) == ("supports", "2027-06")
    granted = Draft().paragraph("Socialstyrelsen har beviljat stöd för ombyggnaden av skolan.")
    assert said(supporters, granted) == {("Socialstyrelsen", "supports", "ombyggnaden av skolan")}
    given = Draft().paragraph("Socialstyrelsen har beviljat bidrag till Region Uppsala.")
    assert said(supporters, given) == set()


def test_who_is_to_do_something_by_a_decision_has_that_duty() -> None:
    text = "Styrelsen beslutade att ta upp ett lån, att Anna Lindholm tecknar lånet för föreningens räkning."
    assert said(duties, Draft(kind="protokoll").paragraph(text)) == {
        ("Anna Lindholm", "responsible_for", "tecknar lånet för föreningens räkning")
    }


def test_who_answers_for_the_plan_of_the_document_answers_for_it_by_its_name() -> None:
    draft = Draft(kind="plan", title="Plan för trygga skolor 2026").heading("Plan för trygga skolor 2026")
    draft.paragraph("Skolenheten har det yttersta ansvaret för planen. Planen revideras av Hälsorådet.")
    assert said(duties, draft) == {
        ("Skolenheten", "responsible_for", "Plan för trygga skolor 2026"),
        ("Hälsorådet", "responsible_for", "Planen revideras"),
    }


def test_who_acts_in_a_condition_has_no_duty_of_the_clause_before() -> None:
    draft = Draft(kind="remiss", body=None).paragraph(
        "Om svaren rör avgifter som granskas av Socialstyrelsen, läggs de till underlaget."
    )
    assert said(duties, draft) == set()


@pytest.mark.parametrize("led", ["leds", "har letts", "bedrivs", "drivs"])
def test_what_somebody_leads_is_named_without_the_verb(led: str) -> None:
    (claim,) = claims_of(duties, Draft().paragraph(f"Verksamheten {led} av Gatunämnden."))
    assert (claim.subject.name, claim.object.name) == ("Gatunämnden", "Verksamheten")
    assert f"Verksamheten {led}" in claim.object.aliases


def test_what_is_described_of_how_somebody_leads_is_no_duty() -> None:
    text = "Planen beskriver hur Region Ekdalen leder och samordnar arbetet vid stormar."
    assert claims_of(duties, Draft().paragraph(text)) == []


def test_each_att_of_a_charge_is_a_duty_unless_it_tells_what_another_is_for() -> None:
    draft = Draft(body=None).paragraph("Nämnden får i uppdrag att se över taxan samt att ta fram en karta.")
    assert said(duties, draft) == {
        ("Nämnden", "responsible_for", "se över taxan"),
        ("Nämnden", "responsible_for", "ta fram en karta"),
    }
    draft = Draft(body=None).paragraph(
        "Nämnden får i uppdrag att arbeta för att minska köer och att öka fart."
    )
    assert said(duties, draft) == {
        ("Nämnden", "responsible_for", "arbeta för att minska köer och att öka fart")
    }


def test_a_second_verb_of_the_same_party_is_a_duty_but_not_inside_a_clause() -> None:
    draft = Draft(body=None).paragraph("Nämnden ansvarar för taxan och samordnar kartläggningen.")
    assert said(duties, draft) == {
        ("Nämnden", "responsible_for", "taxan"),
        ("Nämnden", "responsible_for", "samordnar kartläggningen"),
    }
    draft = Draft(body=None).paragraph("Nämnden ansvarar för den grupp som planerar och sköter mätningen.")
    assert {what for _, _, what in said(duties, draft)} == {"den grupp som planerar och sköter mätningen"}
