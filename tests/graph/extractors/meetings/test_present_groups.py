import pytest

from graph.extractors.meetings.participants import participants
from tests.graph.extractors.drafting import Draft, said

_LIST = (
    Draft(body="Ägarrådet")
    .heading("Närvarande vid mötet")
    .heading("Ekby kommun")
    .paragraph("Anna Lindholm (S), ordförande", "Bo Ekman (M)")
    .heading("Kommundirektörer")
    .paragraph("Karin Granqvist, Alby kommun")
    .heading("Direktionen")
    .paragraph("Lena Ekdahl (V)")
    .heading("Inbjudna")
    .paragraph("Ida Strand, punkt 3")
    .heading("1 § Mötet öppnas")
    .paragraph("Per Nordin får ett tack.")
)


def test_everybody_below_the_name_of_an_authority_represents_it() -> None:
    found = said(participants, _LIST, "represents")
    assert {(who, whom) for who, _, whom in found if "kommun" in whom} == {
        ("Anna Lindholm", "Ekby kommun"),
        ("Bo Ekman", "Ekby kommun"),
        ("Karin Granqvist", "Alby kommun"),
    }


def test_an_office_in_the_plural_is_that_of_each_below() -> None:
    assert said(participants, _LIST, "has_role") == {("Karin Granqvist", "has_role", "kommundirektör")}


def test_those_below_a_board_sit_on_it_and_not_on_the_body_that_meets() -> None:
    assert {(who, what) for who, _, what in said(participants, _LIST, "member_of")} == {
        ("Bo Ekman", "Ägarrådet"),
        ("Lena Ekdahl", "Direktionen"),
    }


def test_the_list_goes_on_over_its_groups_and_ends_with_them() -> None:
    assert {who for who, _, _ in said(participants, _LIST, "attended")} == {
        "Anna Lindholm",
        "Bo Ekman",
        "Karin Granqvist",
        "Lena Ekdahl",
        "Ida Strand",
    }


def test_a_body_that_no_people_follow_ends_the_list() -> None:
    draft = (
        Draft(body="Ägarrådet").heading("Närvarande").paragraph("Anna Lindholm (S)").heading("Ekby kommun")
    )
    draft.paragraph("Kommunen växer.", "Bo Ekman (M) talade om det.")
    assert {who for who, _, _ in said(participants, draft, "attended")} == {"Anna Lindholm"}


def test_an_authority_below_the_people_of_another_parts_the_list_also_where_no_line_is_a_heading() -> None:
    draft = Draft(body="Ägarrådet").heading("Deltagare")
    draft.paragraph("Ekby kommun", "Anna Lindholm, ekonom", "Bo Ekman, jurist", "Alby kommun", "Ida Strand")
    assert {(who, whom) for who, _, whom in said(participants, draft, "represents")} == {
        ("Anna Lindholm", "Ekby kommun"),
        ("Bo Ekman", "Ekby kommun"),
        ("Ida Strand", "Alby kommun"),
    }


def test_those_below_a_common_word_for_the_authority_represent_it() -> None:
    draft = Draft(body="Ekrådet").paragraph("Ekby kommun").heading("Närvarande:").paragraph("Kommunen")
    draft.paragraph("Anna Lindholm (S), ordförande", "PRO", "Bo Ekman")
    found = said(participants, draft, "represents")
    assert {(who, whom) for who, _, whom in found if "parti" not in whom.lower()} == {
        ("Anna Lindholm", "Socialdemokraterna"),
        ("Anna Lindholm", "Ekby kommun"),
        ("Bo Ekman", "Pensionärernas riksorganisation"),
    }


@pytest.mark.parametrize(
    "heading", ["Med på mötet", "Vilka var med?", "På plats", "Vi som var med i dag", "Med vid träffen:"]
)
def test_everyday_words_for_who_came_head_a_list(heading: str) -> None:
    draft = Draft(body="Ägarrådet").paragraph(heading)
    draft = draft.paragraph("Ekby kommun: Anna Lindholm (kommunalråd, S) och Bo Ekman")
    found = said(participants, draft, "attended", "represents")
    assert {who for who, kind, _ in found if kind == "attended"} == {"Anna Lindholm", "Bo Ekman"}
    assert ("Bo Ekman", "represents", "Ekby kommun") in found


@pytest.mark.parametrize("line", ["Med på resan", "Vilka var kvar?", "På platsen växer tall."])
def test_other_words_head_no_list_of_who_came(line: str) -> None:
    draft = Draft(body="Ägarrådet").paragraph(line).paragraph("Anna Lindholm och Bo Ekman")
    assert not said(participants, draft, "attended")
