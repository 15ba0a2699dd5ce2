"""Offices below the names of those who signed: theirs, and no heading of a list of who was there."""

from graph.extractors.meetings.participants import participants
from graph.extractors.meetings.signatures import signatures
from tests.graph.extractors.drafting import Draft, said


def _minutes(*lines: str, kind: str = "protokoll") -> Draft:
    draft = Draft(kind=kind).paragraph("Närvarande: Anna Lindholm, ordförande", "Mötet avslutades.")
    return draft.paragraph(*lines)


def test_an_office_belongs_to_the_name_above_it() -> None:
    draft = _minutes("Anna Lindholm", "Ordförande", "Bo Ekman", "Sekreterare", "Eva Strand", "Justerare")
    assert said(signatures, draft) == {("Bo Ekman", "has_role", "sekreterare")}
    found = said(participants, draft)
    assert {each for each in found if each[1] in ("chairs", "has_role")} == {
        ("Anna Lindholm", "chairs", "Ekby nämnd")
    }


def test_names_and_offices_may_stand_beside_each_other() -> None:
    draft = _minutes("Anna Lindholm    Bo Ekman", "Ordförande    Sekreterare")
    assert said(signatures, draft) == {("Bo Ekman", "has_role", "sekreterare")}


def _signed(*rows: tuple[str, ...]) -> set[tuple[str, str, str]]:
    draft = Draft(kind="protokoll").paragraph("Mötet avslutades.")
    for row in rows:
        draft.cells(*(("", cell) for cell in row))
    return said(signatures, draft)


def test_offices_in_the_cells_of_a_row_belong_to_the_names_in_the_row_above() -> None:
    names, offices = ("Anna Lindholm", "Bo Ekman", "Eva Strand"), ("Sekreterare", "Ordförande", "Justerare")
    assert _signed(names, offices) == {("Anna Lindholm", "has_role", "sekreterare")}


def test_fewer_offices_than_names_belong_to_the_names_in_their_columns() -> None:
    assert _signed(("Anna Lindholm", "Bo Ekman"), ("", "Sekreterare")) == {
        ("Bo Ekman", "has_role", "sekreterare")
    }


def test_offices_of_several_words_beside_each_other_begin_with_a_capital() -> None:
    draft = _minutes("Anna Lindholm    Bo Ekman", "Chef för parkenheten    Vice ordförande")
    assert said(signatures, draft) == {("Anna Lindholm", "has_role", "chef för parkenheten")}
    draft = _minutes("Anna Lindholm    Bo Ekman", "Kommunstyrelsens ordförande    Kommundirektör")
    assert said(signatures, draft) == {("Bo Ekman", "has_role", "kommundirektör")}


def test_an_office_above_a_name_still_heads_it() -> None:
    draft = _minutes("Sekreterare", "Bo Ekman", "Ordförande", "Anna Lindholm")
    assert said(signatures, draft) == set()
    assert ("Bo Ekman", "has_role", "sekreterare") in said(participants, draft)


def test_a_label_between_the_people_of_a_list_is_no_office_of_the_one_above() -> None:
    draft = Draft(kind="protokoll").paragraph(
        "Ledamöter", "Anna Lindholm", "Bo Ekman", "Sekreterare", "Eva Strand"
    )
    assert said(signatures, draft) == set()


def test_who_signs_an_agreement_has_the_office_below_the_name() -> None:
    draft = Draft(kind="dokument", title="Samverkansavtal om bad").paragraph("För Ekby kommun", "Bo Ekman")
    assert said(signatures, draft.paragraph("Kommundirektör")) == {("Bo Ekman", "has_role", "kommundirektör")}


def test_a_name_above_an_office_in_a_letter_signs_nothing() -> None:
    assert said(signatures, _minutes("Bo Ekman", "Kommundirektör", kind="nyhetsbrev")) == set()


def test_who_signs_a_report_has_the_office_below_the_name() -> None:
    draft = Draft(kind="rapport").paragraph("Ekby den 4 maj", "Anna Lindholm", "Projektledare")
    assert said(signatures, draft) == {("Anna Lindholm", "has_role", "projektledare")}


def test_who_signs_a_letter_below_a_greeting_or_a_day_has_the_office_below_the_name() -> None:
    for closing in ("Med vänliga hälsningar", "Hälsningar,", "Ekby den 4 maj 2026", "Ekby i maj 2026"):
        draft = Draft(kind="dokument").paragraph("Välkommen åter.", closing, "Anna Lindholm")
        draft.paragraph("Bitr. enhetschef, Ekby hälsocentral")
        assert said(signatures, draft) == {("Anna Lindholm", "has_role", "bitr. enhetschef")}


def test_who_signs_a_decision_has_the_office_below_the_name() -> None:
    draft = Draft(kind="beslut").paragraph("Nämnden godkänner planen.", "Anna Lindholm", "Förvaltningschef")
    assert said(signatures, draft) == {("Anna Lindholm", "has_role", "förvaltningschef")}
