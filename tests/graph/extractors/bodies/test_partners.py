from pathlib import Path

import pytest

from corpus.settings import Settings
from graph.extraction import load_extractor
from graph.extractors.bodies.partners import partners
from graph.extractors.duties.sentences import duties
from ingest.pipeline import parse
from tests.graph.extractors.drafting import Draft, claims_of, said

AGREEMENT = "Samverkansavtal om närvård"
PROJECT = "Projektet Grön Skärgård"
NAME = "Grön Skärgård"
BOTH = ("Region Uppsala", "Region Skåne")


def _agreement() -> Draft:
    return Draft(kind="dokument", body=None, title=AGREEMENT).heading(AGREEMENT)


def _project(*sentences: str, kind: str = "nyhetsbrev") -> Draft:
    return Draft(kind=kind, body=None, title="Nyheter").heading("Nyheter").paragraph(" ".join(sentences))


def _in(what: str) -> set[tuple[str, str, str]]:
    return {(who, "participates_in", what) for who in BOTH}


@pytest.mark.parametrize(
    "line",
    [
        "Parter: Region Uppsala och Region Skåne",
        "Avtalsparter: Region Uppsala, Region Skåne.",
        "Avtalets parter är Region Uppsala och Region Skåne.",
        "Deltagande regioner: Region Uppsala, Region Skåne",
        "Avtalet ingås mellan Region Uppsala och Region Skåne.",
    ],
)
def test_the_parties_of_an_agreement_take_part_in_it(line: str) -> None:
    assert said(partners, _agreement().paragraph(line)) == _in(AGREEMENT)


def test_parties_may_stand_in_a_list_below_their_heading_or_in_the_cell_beside_it() -> None:
    assert said(partners, _agreement().heading("Parter").items(*BOTH)) == _in(AGREEMENT)
    row = _agreement().cells(("", "Deltagande parter"), ("", "Region Uppsala, Region Skåne"))
    assert said(partners, row) == _in(AGREEMENT)


@pytest.mark.parametrize(
    "sentence",
    [
        "I projektet deltar Region Uppsala och Region Skåne.",
        "Region Uppsala och Region Skåne ansluter till projektet i höst.",
        "Partner i projektet är Region Uppsala och Region Skåne.",
        "Projektet är ett samarbete mellan Region Uppsala och Region Skåne.",
        "Projektet pågår 2024–2026 i Region Uppsala och Region Skåne.",
        "Bland deltagarna i projektet finns Region Uppsala och Region Skåne.",
        "Till parterna i projektet hör också Region Uppsala och Region Skåne.",
        "Projektet, som leds av Anna Berg och där även Region Uppsala och Region Skåne deltar, växer.",
    ],
)
def test_the_project_is_the_one_spoken_of_before(sentence: str) -> None:
    assert said(partners, _project(f"{PROJECT} växer.", sentence)) == _in(NAME)


@pytest.mark.parametrize(
    "line",
    [
        "I projektet har följande parter deltagit:",
        "I projektet har följande regioner varit med:",
        "Följande regioner medverkade i projektet:",
    ],
)
def test_those_below_a_line_that_says_who_took_part_did_so_over_the_number_of_a_page(line: str) -> None:
    draft = Draft(kind="rapport", body=None, title="Slutrapport").paragraph(f"{PROJECT} växte.")
    draft = draft.paragraph(line).items("Region Uppsala").paragraph("2").items("Region Skåne")
    assert said(partners, draft) == _in(NAME)


def test_members_of_a_network_belong_to_it() -> None:
    draft = _project(
        "Nationella nätverket för demens möts.", "Medlemmar i nätverket är Region Uppsala och Region Skåne."
    )
    assert said(partners, draft) == {(who, "member_of", "Nationella nätverket för demens") for who in BOTH}


@pytest.mark.parametrize(
    "sentence",
    [
        "Region Uppsala deltar inte i projektet.",
        "Region Uppsala inbjuds att delta i projektet.",
        "Projektet redovisas för Region Uppsala.",
    ],
)
def test_who_does_not_take_part_is_no_partner(sentence: str) -> None:
    assert said(partners, _project(f"{PROJECT} växer.", sentence)) == set()


def test_nobody_takes_part_in_a_project_that_is_not_named() -> None:
    assert said(partners, _project("I projektet deltar Region Uppsala.")) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Rapporten tar upp Projektet Grön Skärgård, där Region Uppsala och Region Skåne deltar.",
        "Projektet Grön Skärgård, som Region Uppsala och Region Skåne driver, växer.",
        "Sedan i våras deltar Region Uppsala i Projektet Grön Skärgård tillsammans med Region Skåne.",
        "Region Uppsala deltar i Projektet Grön Skärgård tillsammans med Region Skåne.",
        "Region Uppsala och Region Skåne har drivit Projektet Grön Skärgård.",
        "Region Kalmar län leder Projektet Grön Skärgård och Region Uppsala samt Region Skåne deltar.",
        "Projektet Grön Skärgård växer. Region Uppsala och Region Skåne har deltagit.",
    ],
)
def test_who_takes_part_may_stand_in_a_clause_after_the_verb_or_in_the_next_sentence(sentence: str) -> None:
    found = said(partners, _project(sentence))
    assert {(who, kind) for who, kind, _ in found} == {(who, "participates_in") for who in BOTH}
    assert len({what for *_, what in found}) == 1


def test_the_years_of_a_project_are_those_of_taking_part() -> None:
    draft = _project("Projektet Grön Skärgård, som Region Uppsala och Region Skåne drev 2022–2023, är slut.")
    assert {(each.valid_from, each.valid_to) for each in claims_of(partners, draft)} == {("2022", "2023")}


def test_who_has_been_in_a_project_from_the_start_and_who_joins_it_take_part() -> None:
    draft = Draft(kind="nyhetsbrev").paragraph(
        "Projektet Trygg start riktar sig till unga. Ekby kommun har varit med från början, "
        "och i höst ansluter även Flens kommun."
    )
    assert said(partners, draft) == {
        ("Ekby kommun", "participates_in", "Trygg start"),
        ("Flens kommun", "participates_in", "Trygg start"),
    }


def test_who_took_part_in_the_work_takes_part_in_the_plan_below_the_motto() -> None:
    draft = Draft(kind="strategi", title="Ett Ekby för alla").paragraph("Ett Ekby för alla")
    draft.paragraph("Strategi för delaktighet 2026–2030", "Budgeten följer Plan för skolor 2025.")
    draft.paragraph("Hälsorådet har deltagit i arbetet, liksom Flens kommun.")
    assert said(partners, draft) == {
        ("Hälsorådet", "participates_in", "Strategi för delaktighet 2026–2030"),
        ("Flens kommun", "participates_in", "Strategi för delaktighet 2026–2030"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Region Uppsala är sedan mars partner i projektet, där även Region Skåne deltar.",
        "Region Uppsala ingår numera i projektet tillsammans med Region Skåne.",
        "Region Uppsala och Region Skåne har sedan mars provat distansvård i projektet.",
        "Region Uppsala och Region Skåne var först ut.",
        "Region Uppsala och Region Skåne gick med vid årsskiftet.",
        "Region Uppsala och Region Skåne deltog i arbetet.",
        "Region Uppsala och Region Skåne har undertecknat Projektet Grön Skärgård.",
    ],
)
def test_a_sentence_tells_in_many_ways_who_takes_part(sentence: str) -> None:
    assert said(partners, _project(f"{PROJECT} växer.", sentence)) == _in(NAME)


@pytest.mark.parametrize(
    ("sentence", "since"),
    [
        ("Region Skåne är med i projektet sedan januari.", "2026-01"),
        ("Region Skåne är med i projektet sedan november.", "2025-11"),
        ("Region Skåne är med i projektet sedan hösten 2025.", "2025"),
        ("Region Skåne deltar i projektet från april.", "2026-04"),
        ("Region Skåne ansluter den 1 juni.", "2026-06-01"),
        ("Region Skåne går med den 1 juni.", "2026-06-01"),
        ("Region Skåne deltar från den 1 juni 2027 med Ekby vårdcentral.", "2027-06-01"),
        ("Under 2026–2028 är Region Skåne med i projektet.", "2026"),
        ("Region Skåne deltar i projektet.", None),
    ],
)
def test_a_party_takes_part_since_the_day_that_is_told(sentence: str, since: str | None) -> None:
    claims = claims_of(partners, _project(f"{PROJECT} växer.", sentence))
    assert [claim.valid_from for claim in claims] == [since]


@pytest.mark.parametrize(
    ("sentence", "network"),
    [
        ("Region Uppsala ingår i alliansen Nordic Care tillsammans med Region Skåne.", "Nordic Care"),
        ("Här samarbetar Region Uppsala och Region Skåne genom RSG Logistik.", "RSG Logistik"),
    ],
)
def test_bodies_take_part_in_networks_and_in_what_they_share(sentence: str, network: str) -> None:
    assert said(partners, _project(sentence)) == _in(network)


@pytest.mark.parametrize(
    "sentence",
    [
        "Folkrådet Åsen är ett samarbete mellan Region Uppsala och Region Skåne.",
        "Region Uppsala ingår i Folkrådet Åsen tillsammans med Region Skåne.",
        "Region Uppsala och Region Skåne har gått med i Folkrådet Åsen.",
    ],
)
def test_who_sits_in_another_group_is_its_member(sentence: str) -> None:
    assert said(partners, _project(sentence)) == {(who, "member_of", "Folkrådet Åsen") for who in BOTH}


def test_who_takes_part_in_the_work_of_a_group_is_neither_its_member_nor_partner() -> None:
    assert said(partners, _project("Region Uppsala deltar i Folkrådet Åsen på torsdag.")) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Region Uppsala är en av fem regioner som är med i projektet, liksom Region Skåne.",
        "Region Uppsala samarbetar med Region Skåne i projektet.",
        "Regionerna (Region Uppsala och Region Skåne) deltar i projektet.",
        "Projektet är ett samverkansprojekt där Region Uppsala och Region Skåne är parter.",
        "Region Uppsala och Region Skåne är samarbetspartner i projektet.",
        "Region Uppsala ska, tillsammans med Region Skåne, delta i projektet.",
        "Projektet samlar Region Uppsala och Region Skåne.",
        "Projektet involverar såväl Region Uppsala som Region Skåne.",
        "Till projektet har Region Uppsala och Region Skåne anslutit sig.",
        "Det gemensamma arbetet drivs i projektet, som omfattar Region Uppsala och Region Skåne.",
        "Region Uppsala och Region Skåne har startat projektet.",
    ],
)
def test_who_takes_part_stands_before_or_after_the_verb_or_beside_another(sentence: str) -> None:
    assert said(partners, _project(f"{PROJECT} växer.", sentence)) == _in(NAME)


@pytest.mark.parametrize(
    "sentence",
    [
        "Region Uppsala kan komma att delta i projektet.",
        "Region Uppsala vill gå med i projektet.",
        "Region Uppsala har bjudits in att medverka i projektet.",
        "Region Uppsalas elever deltar i projektet.",
        "I projektet deltar skolor i Region Uppsala.",
        "Projektet omfattar enbart vägar inom Region Uppsala.",
        "Region Uppsala ansluter sig till kritiken av projektet.",
        "Region Uppsala har granskat projektet och Region Skåne har svarat.",
        "Projektet startade efter önskemål från Region Uppsala och Region Skåne.",
        "Staten föreslår att Region Uppsala deltar i projektet.",
    ],
)
def test_who_only_may_take_part_or_stands_in_another_clause_is_no_partner(sentence: str) -> None:
    assert said(partners, _project(f"{PROJECT} växer.", sentence)) == set()


def test_parties_stand_below_a_sentence_that_announces_them() -> None:
    draft = _agreement().paragraph("I samverkan kring Barnahus Eksund deltar följande parter:").items(*BOTH)
    assert said(partners, draft) == _in("Barnahus Eksund")


def test_authors_of_a_plan_take_part_in_it() -> None:
    draft = Draft(kind="plan", body=None, title="Klimatplan 2026–2030").heading("Klimatplan 2026–2030")
    draft.paragraph("Den har tagits fram av en arbetsgrupp med Anna Holm, klimatstrateg, och Bo Lindqvist.")
    assert {(who, what) for who, _, what in said(partners, draft)} == {
        ("Anna Holm", "Klimatplan 2026–2030"),
        ("Bo Lindqvist", "Klimatplan 2026–2030"),
    }


def test_a_clinic_at_a_hospital_takes_part_and_the_hospital_does_not() -> None:
    draft = _project(f"{PROJECT} växer.", "Hjärtkliniken vid Lindby sjukhus ansluter den 1 november.")
    assert said(partners, draft) == {("Hjärtkliniken", "participates_in", NAME)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Bakom projektet står Region Uppsala och Region Skåne.",
        "I projektet samverkar Region Uppsala med Region Skåne.",
        "Projektet får stöd av staten och genomförs av Region Uppsala och Region Skåne.",
        "Projektet bedrivs i samverkan med Region Uppsala och Region Skåne.",
        "Region Uppsala deltar tillsammans med Region Skåne i projektet.",
        "Två regioner deltar i projektet: Region Uppsala och Region Skåne.",
        "Samverkansparter i projektet är Region Uppsala och Region Skåne.",
    ],
)
def test_who_stands_behind_a_project_takes_part_in_it(sentence: str) -> None:
    assert said(partners, _project(f"{PROJECT} växer.", sentence)) == _in(NAME)


def test_one_who_only_carries_a_project_out_is_no_partner() -> None:
    assert said(partners, _project("Projektet Grön Skärgård genomförs av Region Uppsala.")) == set()


def test_a_common_word_for_the_authority_takes_part_for_it() -> None:
    draft = Draft(body="Ekrådet", kind="nyhetsbrev").paragraph("Ekby kommun")
    draft.paragraph("Kommunen är med i projektet Trygg väg tillsammans med Alby kommun.")
    assert said(partners, draft) == {
        ("Ekby kommun", "participates_in", "Trygg väg"),
        ("Alby kommun", "participates_in", "Trygg väg"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Region Uppsala och Region Skåne deltar sedan i våras.",
        "Region Uppsala och Region Skåne deltar i den första etappen.",
        "Region Uppsala och Region Skåne har deltagit i projektet.",
        "Region Uppsala och Region Skåne går med i projektet.",
        "Deltagare i projektet: Region Uppsala och Region Skåne",
    ],
)
def test_a_sentence_of_its_own_says_who_takes_part(sentence: str) -> None:
    assert said(partners, _project(f"{PROJECT} växer.", sentence)) == _in(NAME)


def test_a_paragraph_of_its_own_is_about_the_only_project_of_its_section() -> None:
    draft = Draft(kind="nyhetsbrev", body=None, title="Nyheter").heading("Nyheter")
    draft.paragraph(f"{PROJECT} växer.", "Region Uppsala och Region Skåne deltar.")
    assert said(partners, draft) == _in(NAME)


def test_a_heading_below_one_of_projects_is_the_project_that_its_text_speaks_of() -> None:
    text = "# Nytt\n\n## Projekt på gång\n\n### Blodtryck på distans\n\nPiloten växer. Region Skåne deltar.\n"
    found = _extracted(text + "\n### Sommaren\n\nRegion Uppsala deltar.\n")
    assert found == {("Region Skåne", "participates_in", "Blodtryck på distans")}


def _extracted(text: str) -> set[tuple[str, str, str]]:
    settings = Settings(home=Path())
    parsed = next(
        iter(
            parse(
                text.encode(),
                source="nytt.md",
                token_spans=lambda words: [(0, len(words))],
                settings=settings,
            )
        )
    )
    found = load_extractor().extract(parsed.document, parsed.blocks, parsed.sections)
    names = {each.id: each.name for each in found.entities}
    return {(names[each.subject], each.kind, names[each.object]) for each in found.relations}


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunalförbundet Ekdalen bildades 2011 av Region Uppsala och Region Skåne.",
        "Kommunalförbundet Ekdalen sköter näten. Medlemmar är Region Uppsala och Region Skåne.",
    ],
)
def test_a_federation_has_members(sentence: str) -> None:
    assert said(partners, _project(sentence)) == {
        (who, "member_of", "Kommunalförbundet Ekdalen") for who in BOTH
    }


@pytest.mark.parametrize(
    "sentence",
    [
        f"Projektet {NAME}, som Region Uppsala driver tillsammans med Region Skåne, växer.",
        f"Region Uppsala driver projektet {NAME} tillsammans med Region Skåne.",
    ],
)
def test_who_runs_a_project_together_with_another_leads_it_and_the_other_takes_part(sentence: str) -> None:
    draft = _project(sentence)
    assert said(partners, draft) == {("Region Skåne", "participates_in", NAME)}
    assert ("Region Uppsala", "responsible_for", NAME) in said(duties, _project(sentence))


@pytest.mark.parametrize("also", ["Även ", "Också ", "Dessutom "])
def test_others_that_are_in_it_too_take_part_in_what_was_told_of(also: str) -> None:
    draft = _project(f"Projektet {NAME} startar i maj. {also}Region Uppsala och Region Skåne är med.")
    assert said(partners, draft) == _in(NAME)


def test_members_of_the_federation_are_those_of_the_one_that_is_meant() -> None:
    draft = Draft(body=None, kind="dokument", title="Verksamhetsplan").paragraph(
        "Kommunalförbundet Ekrike är med i Föreningen Grönt Avfall.",
        "Förbundets medlemmar är Ekby kommun och Norrviks kommun.",
    )
    found = said(partners, draft, "member_of")
    assert found == {
        ("Ekby kommun", "member_of", "Kommunalförbundet Ekrike"),
        ("Norrviks kommun", "member_of", "Kommunalförbundet Ekrike"),
    }


def test_one_that_runs_a_project_together_with_another_leads_it_only() -> None:
    text = f"{PROJECT} drivs av Region Uppsala tillsammans med Region Skåne."
    assert said(partners, _project(text)) == {("Region Skåne", "participates_in", NAME)}


def test_who_joins_the_project_that_the_notes_are_of_takes_part_in_it() -> None:
    draft = Draft(title="Projekt Grön Skärgård", body=None).heading("Projekt Grön Skärgård").heading("Läge")
    draft.paragraph("Arbetet i projektet går framåt. Region Skåne ansluter den 1 september 2026.")
    assert said(partners, draft) == {("Region Skåne", "participates_in", NAME)}


def test_authorities_take_part_in_the_alliance_that_is_one_between_them() -> None:
    sentence = (
        "Vårdsamverkan Ekdalen är ett samarbete mellan Region Uppsala och kommunerna Ekbränna och Sörhult."
    )
    assert said(partners, _project(sentence, "Sörhults kommun leder den.")) == {
        (who, "participates_in", "Vårdsamverkan Ekdalen")
        for who in ("Region Uppsala", "Ekbränna kommun", "Sörhults kommun")
    }


def test_authorities_take_part_in_an_alliance_by_its_name_and_in_no_other_authority() -> None:
    sentence = "Region Uppsala deltar i Vårdsamverkan Ekdalen tillsammans med Region Skåne."
    assert said(partners, _project(sentence)) == {
        (who, "participates_in", "Vårdsamverkan Ekdalen") for who in BOTH
    }
    assert said(partners, _project("Region Uppsala deltar i Skolinspektionen.")) == set()
