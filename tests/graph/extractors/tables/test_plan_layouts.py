"""Tables of plans under less usual headings, and lists of people with offices first."""

import pytest

from graph.extractors.duties.responsibility_tables import responsibilities
from graph.extractors.meetings.participants import participants
from tests.graph.extractors.drafting import Draft, claims_of, said


@pytest.mark.parametrize(
    "column", ["Samordnas av", "Vem ansvarar?", "Kontaktpersoner", "Samordnare", "Leds av"]
)
def test_many_headings_tell_who_is_responsible(column: str) -> None:
    draft = Draft().cells(("Åtgärd", "Mäta köer"), (column, "Socialnämnden"))
    assert said(responsibilities, draft) == {("Socialnämnden", "responsible_for", "Mäta köer")}


def test_offices_beside_each_other_are_several_and_everybody_is_nobody() -> None:
    draft = Draft().cells(("Åtgärd", "Mäta köer"), ("Ansvarig", "Nämndsekreterare, Kanslichef"))
    draft.cells(("Åtgärd", "Läsa"), ("Ansvarig", "Alla"))
    found = {(who, what) for who, _, what in said(responsibilities, draft)}
    assert found == {("Nämndsekreterare", "Mäta köer"), ("Kanslichef", "Mäta köer")}


@pytest.mark.parametrize(
    ("column", "words", "dates"),
    [
        ("När", "Kvartal 3", ("2026-07", "2026-09", None)),
        ("När", "vt 27", ("2027-01", "2027-06", None)),
        ("Start", "mars 2026", ("2026-03", None, None)),
        ("Klart", "2025–2027", ("2025", "2027", None)),
    ],
)
def test_when_is_read_without_a_year_and_from_either_end(
    column: str, words: str, dates: tuple[str | None, ...]
) -> None:
    draft = Draft().cells(("Åtgärd", "Mäta köer"), ("Ansvarig", "Socialnämnden"), (column, words))
    (claim,) = claims_of(responsibilities, draft)
    assert (claim.valid_from, claim.valid_to, claim.due) == dates


def test_a_case_number_is_no_part_of_a_duty() -> None:
    draft = Draft().cells(("Åtgärd", "Mäta köer, dnr KS 2025-00140"), ("Ansvarig", "Socialnämnden"))
    assert {what for _, _, what in said(responsibilities, draft)} == {"Mäta köer"}


def test_an_office_in_lower_case_before_a_name_is_of_that_name() -> None:
    draft = Draft().paragraph("Övriga närvarande: kanslichef Åsa Lind (§ 3), utbildningsledare Jon Berg")
    assert said(participants, draft, "has_role") == {
        ("Åsa Lind", "has_role", "kanslichef"),
        ("Jon Berg", "has_role", "utbildningsledare"),
    }


def test_an_office_before_a_colon_goes_on_with_a_list() -> None:
    draft = Draft().paragraph("Närvarande", "Eva Lund, ledamot", "Kyrkoherde: Jon Berg")
    found = said(participants, draft, "has_role", "attended")
    assert ("Jon Berg", "has_role", "kyrkoherde") in found
    assert not any(what == "ledamot" for _, _, what in found)


def test_substitutes_have_the_office_and_no_seat() -> None:
    draft = Draft().paragraph("Ledamöter: Eva Lund", "Ersättare: Jon Berg")
    assert said(participants, draft, "has_role", "member_of") == {
        ("Eva Lund", "member_of", "Ekby nämnd"),
        ("Jon Berg", "has_role", "ersättare"),
    }


def test_names_that_are_words_are_people_at_the_head_of_an_entry() -> None:
    draft = Draft().paragraph("Närvarande", "Bo Strid, Tekniska kontoret", "Per Alm, Ekby kommun")
    assert {who for who, _, _ in said(participants, draft, "attended")} == {"Bo Strid", "Per Alm"}


def test_a_day_after_klart_needs_no_colon_beside_other_labels() -> None:
    draft = Draft().heading("Att göra").items("Måla om vänthallen. Ansvarig: Anna Berg. Klart 2026-11-15")
    (claim,) = claims_of(responsibilities, draft)
    assert (claim.subject.name, claim.object.name, claim.due) == (
        "Anna Berg",
        "Måla om vänthallen",
        "2026-11-15",
    )


def _plan(*how: str) -> Draft:
    draft = Draft()
    for number, words in enumerate(how):
        draft.cells(("Insats", f"Mäta köer {number}"), ("Genomförande", words), ("Ansvarig", "Socialnämnden"))
    return draft


def test_how_something_is_carried_out_names_nobody_who_takes_part() -> None:
    told = ("Lära av Ekby och Norrvik", "Utbilda fler handläggare", "Prova enkäter", "Socialkontoret hjälper")
    assert {kind for _, kind, _ in said(responsibilities, _plan(*told))} == {"responsible_for"}
    named = ("Kulturnämnden", "Skolnämnden", "Utbilda fler handläggare")
    assert ("Kulturnämnden", "participates_in", "Mäta köer 0") in said(responsibilities, _plan(*named))
