import pytest

from graph.extractors.offices.appointments import appointments
from tests.graph.extractors.drafting import Draft, claims_of, said

_EXPECTED = ("Anders Lindqvist", "replaces", "Eva Lund")


@pytest.mark.parametrize(
    "sentence",
    [
        "Anders Lindqvist är samordnare sedan den 1 juni (efterträder Eva Lund).",
        "Anders Lindqvist kommer att efterträda Eva Lund som samordnare.",
        "Anders Lindqvist har tagit över rollen som processledare efter Eva Lund.",
        "Anders Lindqvist tar vid efter Eva Lund i höst.",
        "Eva Lund efterträds från årsskiftet av Anders Lindqvist.",
        "Eva Lund lämnar över uppdraget som ordförande till Anders Lindqvist.",
        "Samordningen av registret övergår den 1 maj från Eva Lund till Anders Lindqvist.",
        "Som efterträdare till Eva Lund utses Anders Lindqvist.",
        "Anders Lindqvist blir efterträdare till Eva Lund.",
        "I stället för Eva Lund väljs Anders Lindqvist.",
        "Rådet tackade avgående ordföranden Eva Lund och hälsade nya ordföranden Anders Lindqvist välkommen.",
        "Anders Lindqvist tillträdde som driftchef den 1 februari 2026 efter Eva Lund.",
        "Driftchef Eva Lund slutar den 30 april 2026 och Anders Lindqvist tar över.",
        "Eva Lund lämnade uppdraget den 31 december. Anders Lindqvist tar över.",
        "Eva Lund slutade den 31 maj. Vi hälsar Anders Lindqvist välkommen som ny samordnare.",
        "Eva Lund går i pension i juni. Ny enhetschef är Anders Lindqvist.",
    ],
)
def test_who_takes_over_replaces_who_leaves(sentence: str) -> None:
    assert _EXPECTED in said(appointments, Draft().paragraph(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Anders Lindqvist tjänstgör i stället för Eva Lund vid mötet.",
        "Anders Lindqvist ersätter Eva Lund under §§ 4–7.",
        "Eva Lund slutar sitt anförande och Anders Lindqvist tar över ordet.",
        "Eva Lund lämnar en rapport. Anders Lindqvist tar över ordet.",
        "Eva Lund slutar i maj. Anders Lindqvist blir ny ledamot och Per Holm blir ny sekreterare.",
        "Anders Lindqvist föreslås efterträda Eva Lund.",
    ],
)
def test_standing_in_and_unclear_pairs_replace_nobody(sentence: str) -> None:
    assert said(appointments, Draft().paragraph(sentence), "replaces") == set()


def test_only_those_of_one_role_are_paired() -> None:
    draft = Draft().heading("Avsägelse från Eva Lund (S) från uppdraget som ordförande i Socialnämnden")
    draft.items(
        "Till ordförande i Socialnämnden väljs Anders Lindqvist (S).",
        "Per Holm (M) väljs till ersättare i Socialnämnden.",
    )
    assert said(appointments, draft, "replaces") == {_EXPECTED}


def test_the_new_one_begins_when_said_else_the_day_after_the_old_one_ends() -> None:
    stated = Draft().paragraph("Eva Lund slutar i maj. Anders Lindqvist tillträder den 1 juni 2026.")
    unsaid = Draft().paragraph("Eva Lund slutar den 31 maj 2026. Anders Lindqvist tar över.")
    for draft in (stated, unsaid):
        (claim,) = [each for each in claims_of(appointments, draft) if each.kind == "replaces"]
        assert claim.valid_from == "2026-06-01"


def test_who_is_named_as_responsible_from_a_day_replaces_who_left_in_the_same_row() -> None:
    draft = Draft().cells(
        ("Aktivitet", "Införa rutinen"),
        ("Kommentar", "Eva Lund lämnade uppdraget den 31 december 2025."),
        ("Ansvarig", "Anders Lindqvist från och med 2026-01-01"),
    )
    assert _EXPECTED in said(appointments, draft)


def test_one_who_leaves_and_is_elected_besides_has_no_successor() -> None:
    draft = (
        Draft(body="Ekby kyrkoråd")
        .heading("§ 4 Val", number="§ 4")
        .paragraph(
            "Till ledamöter i utskottet utsågs Anders Lindqvist och Eva Lund. Eva Lund avgår som revisor."
        )
    )
    assert [each for each in claims_of(appointments, draft) if each.kind == "replaces"] == []


def test_she_who_replaces_is_the_one_that_the_sentence_before_tells_of_and_not_who_told_it() -> None:
    draft = Draft().paragraph(
        "Karin Granqvist berättar att Anders Lindqvist har anställts som jurist. Han efterträder Eva Lund."
    )
    found = {each for each in said(appointments, draft) if each[1] == "replaces"}
    assert found == {_EXPECTED}


@pytest.mark.parametrize(
    "sentences",
    [
        ("Ekby kommun har utsett Anna Lindqvist till ordinarie ledamot efter Per Nordin.",),
        ("Per Nordin slutar i maj.", "Hans efterträdare på kansliet blir Anna Lindqvist."),
        (
            "Ola Berg öppnade mötet och hälsade särskilt Anna Lindqvist välkommen.",
            "Hon ersätter Per Nordin i rådet.",
        ),
    ],
)
def test_who_follows_is_told_after_an_election_and_by_a_pronoun(sentences: tuple[str, ...]) -> None:
    found = said(appointments, Draft().paragraph(" ".join(sentences)), "replaces")
    assert found == {("Anna Lindqvist", "replaces", "Per Nordin")}


def test_each_in_a_row_follows_who_stands_in_the_bracket_after() -> None:
    draft = Draft().paragraph(
        "Till ledamöter i Ekrådet valdes Anna Lindqvist (nyval efter Per Nordin) och Ola Berg (nyval efter"
        " Karin Granqvist)."
    )
    assert said(appointments, draft, "replaces") == {
        ("Anna Lindqvist", "replaces", "Per Nordin"),
        ("Ola Berg", "replaces", "Karin Granqvist"),
    }
    assert {edge[0] for edge in said(appointments, draft, "member_of")} == {"Anna Lindqvist", "Ola Berg"}


def test_who_is_chosen_to_act_for_a_body_in_a_group_takes_the_place_of_who_did() -> None:
    text = "Anders Lindqvist (M) utses till nämndens representant i Byarådet efter Eva Lund (M)."
    assert _EXPECTED in said(appointments, Draft(kind="protokoll").paragraph(text))


def test_the_new_one_in_an_office_may_stand_after_the_verb() -> None:
    text = "Från den 1 april är Anders Lindqvist ny driftchef efter Eva Lund, som går i pension."
    (claim,) = (each for each in claims_of(appointments, Draft().paragraph(text)) if each.kind == "replaces")
    assert (claim.subject.name, claim.object.name, claim.valid_from) == (
        "Anders Lindqvist",
        "Eva Lund",
        "2026-04-01",
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Beredskapsrådet har trätt i stället för Krisledningsgruppen.",
        "Beredskapsrådet kom istället för Krisledningsgruppen.",
        "Beredskapsrådet avlöser Krisledningsgruppen den 1 april 2026.",
    ],
)
def test_a_body_takes_the_place_of_another(sentence: str) -> None:
    expected = ("Beredskapsrådet", "replaces", "Krisledningsgruppen")
    assert expected in said(appointments, Draft().paragraph(sentence))


def test_a_body_that_meets_in_the_time_of_another_does_not_replace_it() -> None:
    text = "Beredskapsrådet möts i maj i stället för Krisledningsgruppen."
    assert said(appointments, Draft().paragraph(text), "replaces") == set()
