"""Decisions that reports and front pages tell of, and what those of an annual meeting are about."""

import pytest

from graph.extractors.decisions.extractor import decisions
from tests.graph.extractors.drafting import Draft, claims_of, said

_PLAN = "Handlingsplan trygga skolvägar 2024–2027"


def _report(*sentences: str) -> Draft:
    return Draft(kind="rapport", title="Granskning av skolskjutsar", body=None).paragraph(*sentences)


def _minutes(*sentences: str, heading: str = "§ 7 Övrigt", body: str = "Ekby nämnd") -> Draft:
    return Draft(kind="protokoll", body=body).heading(heading, number="§ 7").paragraph(*sentences)


@pytest.mark.parametrize(
    ("sentence", "body", "day", "number"),
    [
        (
            f"Arbetet styrs av {_PLAN}, som kommunfullmäktige antog den 13 juni 2024, § 71.",
            "Kommunfullmäktige",
            "2024-06-13",
            "§ 71",
        ),
        (
            f"Arbetet styrs av {_PLAN}, som planeringsgruppen antog den 13 juni 2024.",
            "Planeringsgruppen",
            "2024-06-13",
            None,
        ),
        (
            f"Arbetet styrs av {_PLAN}, som beslutades av skoldirektören den 13 juni 2024.",
            "Skoldirektören",
            "2024-06-13",
            None,
        ),
    ],
)
def test_who_adopted_a_plan_is_told_beside_its_name(
    sentence: str, body: str, day: str, number: str | None
) -> None:
    found = claims_of(decisions, _report(sentence))
    (decided,) = [each for each in found if each.kind == "decided"]
    assert (decided.subject.name, decided.decided, dict(decided.properties).get("number")) == (
        body,
        day,
        number,
    )
    (about,) = [each for each in found if each.kind == "concerns"]
    assert about.object.name.startswith("Handlingsplan trygga skolvägar")


@pytest.mark.parametrize(
    "sentence",
    [
        "En mall kan hämtas från Ekhult kommun, som antog ett liknande program förra året.",
        "Vi noterar att Socialnämnden inte har besvarat frågan om skjutsar.",
    ],
)
def test_what_describes_a_body_and_what_writers_note_is_no_decision(sentence: str) -> None:
    assert said(decisions, _report(sentence), "decided") == set()


def test_two_clauses_of_one_sentence_are_two_decisions() -> None:
    sentence = "Socialnämnden beslutade den 3 mars 2026, § 41, att bygga om boendet och att avsätta medel."
    found = claims_of(decisions, _report(sentence))
    assert [(each.object.name.rstrip("."), each.decided) for each in found if each.kind == "decided"] == [
        ("Socialnämnden beslutade den 3 mars 2026, § 41, att bygga om boendet", "2026-03-03"),
        ("att avsätta medel", "2026-03-03"),
    ]


def test_a_charge_of_two_tasks_stays_one_decision() -> None:
    sentence = "Nämnden beslutade att uppdra åt chefen att utreda taket och att återkomma i maj."
    assert len(said(decisions, _minutes(sentence), "decided")) == 1


def test_what_another_board_advised_is_no_decision_of_the_meeting() -> None:
    draft = _minutes("Styrelsen tillstyrkte motionen.", body="Föreningsstämma")
    assert said(decisions, draft, "decided") == set()


def test_an_annual_meeting_discharges_and_charges_its_board() -> None:
    draft = _minutes(
        "Stämman beviljade styrelsen ansvarsfrihet för 2025.",
        "Till valberedning valdes Eva Lund.",
        body="Föreningsstämma",
    )
    about = {(each, name) for each, _, name in said(decisions, draft, "concerns")}
    assert ("Stämman beviljade styrelsen ansvarsfrihet för 2025.", "Styrelsen") in about
    assert ("Till valberedning valdes Eva Lund.", "Valberedningen") in about


def test_the_members_of_an_association_elect_its_board_though_it_is_named_after_itself() -> None:
    draft = Draft(kind="protokoll", title="Protokoll från årsmöte", body="Ekby hembygdsförening")
    draft.heading("§ 7 Val", number="§ 7").paragraph("Till ordförande i styrelsen valdes Eva Lund.")
    assert {name for _, _, name in said(decisions, draft, "concerns")} == {"Eva Lund", "Styrelsen"}


def test_the_motion_meant_is_the_numbered_one_told_of_last() -> None:
    draft = _minutes(
        "Motion 1: Laddplatser vid ån, inlämnad av Eva Lund.",
        "Stämman beslutade att bifalla motionen.",
        "Motion 2: Farthinder på Storgatan.",
        "Stämman beslutade att avslå motionen.",
        body="Föreningsstämma",
    )
    about = {(each, name) for each, _, name in said(decisions, draft, "concerns")}
    assert about == {
        ("Stämman beslutade att bifalla motionen.", "Motion 1: Laddplatser vid ån"),
        ("Stämman beslutade att avslå motionen.", "Motion 2: Farthinder på Storgatan"),
    }


@pytest.mark.parametrize(
    ("sentence", "group"),
    [
        ("Nämnden enades om att bilda en skrivargrupp.", "skrivargrupp"),
        ("En byggkommitté för bryggan tillsattes.", "byggkommitté för bryggan"),
    ],
)
def test_a_decision_is_about_the_group_that_it_forms(sentence: str, group: str) -> None:
    names = {name.lower() for _, _, name in said(decisions, _minutes(sentence), "concerns")}
    assert group in names


def test_an_election_for_a_day_to_come_is_made_at_the_meeting() -> None:
    draft = _minutes("Eva Lund utses till ombud vid stämman den 27 maj 2026.")
    assert len(said(decisions, draft, "decided")) == 1
    told = _minutes("Eva Lund utsågs till ombud den 27 maj 2025.")
    assert said(decisions, told, "decided") == set()


def test_a_board_decides_by_proposing_to_the_one_above_it() -> None:
    draft = Draft(kind="protokoll", body="Nämnden för skola").heading("§ 9 Motion om simning", number="§ 9")
    draft.heading("Nämndens förslag till regionfullmäktige").paragraph("Motionen anses besvarad.")
    assert ("Nämnden för skola", "decided", "Motionen anses besvarad.") in said(decisions, draft)


def test_an_adoption_is_called_by_its_day_and_plan_and_is_about_it() -> None:
    draft = Draft(kind="handlingsplan", title="Handlingsplan för cykeltrafik", body=None)
    draft.heading("Handlingsplan för cykeltrafik")
    draft.row(Fält="Beslutsdatum", Värde="2026-04-20").row(Fält="Beslutat av", Värde="Rektor Eva Lund")
    found = claims_of(decisions, draft)
    decided = next(each for each in found if each.kind == "decided")
    assert (decided.subject.name, decided.decided) == ("Eva Lund", "2026-04-20")
    assert "Beslut 2026-04-20 om Handlingsplan för cykeltrafik" in decided.object.aliases
    assert {each.object.name for each in found if each.kind == "concerns"} == {
        "Handlingsplan för cykeltrafik"
    }


def test_items_with_letters_in_one_paragraph_are_decisions_of_their_own() -> None:
    draft = _minutes(
        "Nämnden beslutade att bifalla motionen. b) Motion från Per Ek om simning. Motionen avslogs."
    )
    outcomes = [dict(each.properties).get("outcome") for each in claims_of(decisions, draft)]
    assert [each for each in outcomes if each] == ["bifall", "avslag"]


def test_what_a_citizen_proposed_is_named_by_the_heading() -> None:
    draft = _minutes("Nämnden avslår medborgarförslaget.", heading="§ 7 Medborgarförslag om hundrastgård")
    assert {name for _, _, name in said(decisions, draft, "concerns")} == {"Medborgarförslag om hundrastgård"}


def test_what_a_board_proposes_is_to_be_decided_by_the_one_above_it() -> None:
    (claim,) = claims_of(decisions, _minutes("Beslut: Nämnden föreslår kommunfullmäktige att anta taxan."))[
        :1
    ]
    assert dict(claim.properties)["proposed_to"] == "Kommunfullmäktige"


def test_the_year_of_a_discharge_is_not_when_it_was_given() -> None:
    draft = _minutes("Styrelsen beviljades ansvarsfrihet för verksamhetsåret 2025.", body="Föreningsstämma")
    assert {each for each, _, name in said(decisions, draft, "concerns") if name == "Styrelsen"}


def test_what_a_plan_replaces_is_left_out_of_another_name_of_its_adoption() -> None:
    (claim, *_) = claims_of(
        decisions, _minutes("Nämnden antog Plan för bad 2026, som ersätter Plan för bad 2020.")
    )
    assert "Nämnden antog Plan för bad 2026" in claim.object.aliases
