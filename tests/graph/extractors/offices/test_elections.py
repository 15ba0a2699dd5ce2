from graph.extractors.meetings.participants import participants
from graph.extractors.offices.appointments import appointments
from graph.extractors.offices.elections import elections
from tests.graph.extractors.drafting import Draft, claims_of, said

_MINUTES = (
    Draft(body="Ekby vägförening", title="Protokoll")
    .heading("§ 17. Val av styrelse och ordförande")
    .paragraph("Stämman valde styrelse.", "Ordförande:", "Anna Lindqvist\t2026–2027 (omval 2 år)")
    .paragraph("Ledamöter:", "Per Nordin\t2025–2026 (sedan tidigare)", "Sara Öhman, kassör 2026-2027")
    .paragraph("Suppleant:", "1. Eva Strand\t2026–2027")
    .heading("§ 18. Val av revisorer")
    .paragraph("Ordinarie:", "Kim Ek (omval)", "Suppleant:", "Bo Holm")
    .heading("§ 19. Närvarande")
    .paragraph("Ledamöter:", "Ulla Berg")
)


def test_those_listed_under_an_election_are_members_for_their_term() -> None:
    terms = [
        (each.subject.name, each.kind, each.object.name, each.valid_from, each.valid_to)
        for each in claims_of(elections, _MINUTES)
        if each.kind in ("chairs", "member_of")
    ]
    assert terms == [
        ("Anna Lindqvist", "chairs", "Styrelsen", "2026", "2027"),
        ("Per Nordin", "member_of", "Styrelsen", "2025", "2026"),
        ("Sara Öhman", "member_of", "Styrelsen", "2026", "2027"),
    ]


def test_an_elected_substitute_has_the_office_for_the_term_and_no_seat() -> None:
    (claim,) = (each for each in claims_of(elections, _MINUTES) if each.subject.name == "Eva Strand")
    assert (claim.kind, claim.object.name) == ("has_role", "suppleant")
    assert (claim.valid_from, claim.valid_to) == ("2026", "2027")


def test_a_row_of_an_election_is_read_with_its_term() -> None:
    draft = Draft(body="Ekby vägförening").heading("§ 17. Val av styrelse").paragraph("Ledamöter:")
    draft.cells(("", "Per Nordin"), ("", "2025–2026"))
    (claim,) = claims_of(elections, draft)
    assert (claim.subject.name, claim.kind, claim.valid_from) == ("Per Nordin", "member_of", "2025")


def test_an_office_is_a_role_and_auditors_have_their_own() -> None:
    assert said(elections, _MINUTES, "has_role") == {
        ("Sara Öhman", "has_role", "kassör"),
        ("Eva Strand", "has_role", "suppleant"),
        ("Kim Ek", "has_role", "revisor"),
        ("Bo Holm", "has_role", "revisorssuppleant"),
    }


def test_those_elected_are_not_taken_for_those_present() -> None:
    assert {name for name, *_ in said(participants, _MINUTES, "attended")} == {"Ulla Berg"}


def test_an_annual_meeting_elects_in_sentences() -> None:
    draft = Draft(kind="protokoll", body="Ekby vägförening").heading("§ 11 Val")
    draft.paragraph(
        "Till mötesordförande valdes Per Nordin.",
        "Till ordförande i styrelsen på ett år omvaldes Anna Lindqvist.",
        "Till ledamöter i föreningens styrelse på två år valdes Sara Öhman (omval) och Eva Strand (nyval).",
        "Till suppleanter på ett år valdes Bo Ekman och Karin Holm.",
        "Till revisorer på ett år omvaldes Ulf Berg. Till revisorssuppleant valdes Ida Holm.",
        "Till valberedning valdes Maj Ekström och Tor Lindholm.",
    )
    assert said(appointments, draft) == {
        ("Per Nordin", "has_role", "mötesordförande"),
        ("Anna Lindqvist", "chairs", "Styrelsen"),
        ("Sara Öhman", "member_of", "Styrelsen"),
        ("Eva Strand", "member_of", "Styrelsen"),
        ("Bo Ekman", "has_role", "suppleant"),
        ("Karin Holm", "has_role", "suppleant"),
        ("Ulf Berg", "has_role", "revisor"),
        ("Ida Holm", "has_role", "revisorssuppleant"),
        ("Maj Ekström", "member_of", "Valberedning"),
        ("Tor Lindholm", "member_of", "Valberedning"),
    }


def test_those_who_came_from_the_board_sit_in_it_and_attended() -> None:
    draft = Draft(kind="protokoll", body="Ekby vägförening").paragraph(
        "Från styrelsen deltog Anna Lindqvist (ordförande), Per Nordin (kassör) och Sara Öhman."
    )
    assert said(appointments, draft, "chairs", "member_of") == {
        ("Anna Lindqvist", "chairs", "Styrelsen"),
        ("Per Nordin", "member_of", "Styrelsen"),
        ("Sara Öhman", "member_of", "Styrelsen"),
    }
    came = {who for who, *_ in said(participants, draft, "attended")}
    assert came == {"Anna Lindqvist", "Per Nordin", "Sara Öhman"}


def test_the_board_of_the_association_is_its_board_also_where_the_association_has_a_name_by_that_word() -> (
    None
):
    draft = (
        Draft(kind="protokoll", body="Ekby vägförening")
        .heading("Ekby vägförening")
        .paragraph(
            "Föreningens styrelse möttes.",
            "Till ledamöter i föreningens styrelse på två år valdes Sara Öhman.",
        )
    )
    assert said(appointments, draft) == {("Sara Öhman", "member_of", "Styrelsen")}
