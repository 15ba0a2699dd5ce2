"""Offices with the days on which they are taken up and left, and units that become one."""

import pytest

from graph.extractors.bodies.mergers import mergers
from graph.extractors.offices.appointments import appointments
from tests.graph.extractors.drafting import Draft, claims_of, said

_Role = tuple[str, str, str | None, str | None]


def _roles(sentence: str) -> set[_Role]:
    draft = Draft(body="Ekby kommun", kind="nyhetsbrev").heading("Nytt om folk").paragraph(sentence)
    return {
        (each.subject.name, each.object.name, each.valid_from, each.valid_to)
        for each in claims_of(appointments, draft)
        if each.kind == "has_role"
    }


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        (
            "Nämnden beslutade att anställa Anna Lindqvist som diakon från och med den 15 januari 2027.",
            "diakon",
        ),
        ("Anna Lindqvist har anställts som kanslichef från och med den 15 januari 2027.", "kanslichef"),
        (
            "Till ny kanslichef har nämnden utsett Anna Lindqvist, som tillträder den 15 januari 2027.",
            "kanslichef",
        ),
        ("Anna Lindqvist tillträder tjänsten som driftchef den 15 januari 2027.", "driftchef"),
    ],
)
def test_an_office_is_taken_up_on_the_day_named(sentence: str, role: str) -> None:
    assert ("Anna Lindqvist", role, "2027-01-15", None) in _roles(sentence)


@pytest.mark.parametrize(
    ("sentence", "role", "last"),
    [
        ("Driftchef Anna Lindqvist slutar den 31 augusti 2026.", "driftchef", "2026-08-31"),
        ("Vår kanslichef Anna Lindqvist går i pension den 31 maj 2026.", "kanslichef", "2026-05-31"),
        (
            "Anna Lindqvist har sagt upp sig från sin tjänst som diakon från och med den 1 januari 2027.",
            "diakon",
            "2026-12-31",
        ),
        ("Anna Lindqvist lämnar tjänsten som ekonomichef den 1 maj 2026.", "ekonomichef", "2026-05-01"),
        ("Anna Lindqvist avslutar uppdraget som diakon den 1 maj 2026.", "diakon", "2026-05-01"),
        ("Diakon Anna Lindqvist i Ekby kommun slutade den 28 februari 2026.", "diakon", "2026-02-28"),
        ("Anna Lindqvist, enhetschef vid Skolkontoret, slutar den 31 maj 2026.", "enhetschef", "2026-05-31"),
    ],
)
def test_an_office_is_left_on_the_day_named_or_before_the_first_without_it(
    sentence: str, role: str, last: str
) -> None:
    assert ("Anna Lindqvist", role, None, last) in _roles(sentence)


def test_one_who_stands_in_has_the_office_as_it_is_called() -> None:
    found = _roles("Fram till dess är Anna Lindqvist tillförordnad driftchef.")
    assert {role for name, role, *_ in found if name == "Anna Lindqvist"} == {"tillförordnad driftchef"}


def test_who_takes_over_after_somebody_replaces_them() -> None:
    draft = (
        Draft(body="Ekby kommun")
        .heading("Nytt")
        .paragraph("Efter Per Nordin tar Anna Lindqvist över som processledare för RPO Psykisk hälsa.")
    )
    found = {(each.kind, each.subject.name, each.object.name) for each in claims_of(appointments, draft)}
    assert ("replaces", "Anna Lindqvist", "Per Nordin") in found


@pytest.mark.parametrize(
    "sentence",
    ["Anna Lindqvist slutar röka den 31 maj 2026.", "Mötet med Anna Lindqvist börjar som vanligt."],
)
def test_what_is_no_office_is_none(sentence: str) -> None:
    assert _roles(sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Enheterna Drift och Underhåll läggs samman till enheten Produktion.",
        "Avdelningarna Drift, Kund samt Underhåll har slagits ihop till den nya avdelningen Produktion.",
        "Sektionerna Drift och Underhåll slås den 1 maj ihop och bildar sektionen Produktion.",
    ],
)
def test_units_named_after_their_kind_become_one(sentence: str) -> None:
    draft = Draft(body="Ekby Energi AB").heading("Organisation").paragraph(sentence)
    found = [
        (each.kind, each.subject.aliases, each.object.name.split()[-1]) for each in claims_of(mergers, draft)
    ]
    assert ("merged_into", ("Drift",), "Produktion") in found
    assert ("merged_into", ("Underhåll",), "Produktion") in found


def test_units_that_are_proposed_to_become_one_are_left_as_they_are() -> None:
    sentence = "Det föreslås att enheterna Drift och Underhåll läggs samman till enheten Produktion."
    assert (
        claims_of(mergers, Draft(body="Ekby Energi AB").heading("Förslag om drift").paragraph(sentence)) == []
    )


def test_who_stands_in_for_one_on_leave_has_the_office_for_that_time() -> None:
    draft = Draft(kind="plan").paragraph(
        "Bo Ekman är tjänstledig från den 1 mars till den 31 augusti 2026 och under tiden är Anna Lindholm"
        " tillförordnad klimatstrateg."
    )
    found = [each for each in claims_of(appointments, draft) if each.subject.name == "Anna Lindholm"]
    assert {(each.kind, each.object.name, each.valid_from, each.valid_to) for each in found} == {
        ("has_role", "tillförordnad klimatstrateg", "2026-03-01", "2026-08-31"),
        ("replaces", "Bo Ekman", "2026-03-01", "2026-08-31"),
    }


def test_who_succeeds_one_that_leaves_an_office_has_it() -> None:
    draft = Draft(kind="protokoll").paragraph(
        "Biträdande rektor Bo Ekman slutar den 31 juli och efterträds av Anna Lindholm."
    )
    found = {(each.subject.name, each.kind, each.object.name) for each in claims_of(appointments, draft)}
    assert found == {
        ("Bo Ekman", "has_role", "biträdande rektor"),
        ("Anna Lindholm", "replaces", "Bo Ekman"),
        ("Anna Lindholm", "has_role", "biträdande rektor"),
    }


def test_who_began_is_told_by_a_clause_after_the_name() -> None:
    draft = Draft(kind="nyhetsbrev").paragraph(
        "Välkommen till Anna Lindqvist, som den 1 april började som enhetschef på Ekkliniken."
    )
    assert ("Anna Lindqvist", "has_role", "enhetschef") in said(appointments, draft)


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        (
            "Förordnande av Eva Lund som verksamhetschef för ortopedi från 1 februari 2026",
            ("Eva Lund", "verksamhetschef för ortopedi", "2026-02-01", None),
        ),
        (
            "Anställning av Per Nordin som rektor från och med den 3 augusti 2026.",
            ("Per Nordin", "rektor", "2026-08-03", None),
        ),
        (
            "Tillsättning av Eva Lund som kommunjurist, tillträder 1 maj 2026.",
            ("Eva Lund", "kommunjurist", "2026-05-01", None),
        ),
    ],
)
def test_a_list_of_decisions_tells_who_gets_which_office(sentence: str, role: _Role) -> None:
    assert _roles(sentence) == {role}


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Eva Lund har meddelat att hon slutar den 30 april 2026.", "2026-04-30"),
        ("Eva Lund går i pension den 1 juni 2026.", "2026-06-01"),
        ("Eva Lund lämnar sin tjänst den 15 maj 2026.", "2026-05-15"),
        ("Eva Lund berättar att hon kommer att sluta den 9 mars 2026.", "2026-03-09"),
    ],
)
def test_who_leaves_has_the_office_that_is_told_elsewhere_until_then(sentence: str, day: str) -> None:
    draft = Draft(body="Ekby kommun").paragraph("Förhinder: Eva Lund, chef arkiv och diarium", sentence)
    roles = [each for each in claims_of(appointments, draft) if each.valid_to]
    assert [(each.object.name, each.valid_to) for each in roles] == [("chef arkiv och diarium", day)]


def test_of_two_offices_nobody_knows_which_ends() -> None:
    draft = Draft(body="Ekby kommun").paragraph("Eva Lund, bibliotekarie, Eva Lund, samordnare")
    draft.paragraph("Eva Lund slutar den 30 april 2026.")
    assert [each for each in claims_of(appointments, draft) if each.valid_to] == []
