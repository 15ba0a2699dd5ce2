import pytest

from graph.extractors.meetings.participants import participants
from tests.graph.extractors.drafting import Draft, claims_of, said


def _status(draft: Draft) -> dict[str, str]:
    attended = [claim for claim in claims_of(participants, draft) if claim.kind == "attended"]
    return {claim.subject.name: dict(claim.properties)["status"] for claim in attended}


_LIST = (
    Draft(body="Samordningsråd Ekby")
    .heading("Deltagare")
    .paragraph(
        "Anders Lindqvist-verksamhetschef, Ekby",
        "Centralsjukhus ordförande",
        "Karin Holm, enhetschef Norrvik",
        "Maria Nilsson, Region Uppsala",
    )
    .struck("Per Svensson-Region Halland Förhinder")
    .heading("Mötessekreterare")
    .paragraph("Lena Ek-koordinator")
    .heading("Dagordning")
    .paragraph("Eva Lund bjuds in till nästa möte.")
)


def test_everybody_in_the_list_attended_and_who_is_struck_out_was_absent() -> None:
    assert _status(_LIST) == {
        "Anders Lindqvist": "närvarande",
        "Karin Holm": "närvarande",
        "Maria Nilsson": "närvarande",
        "Per Svensson": "frånvarande",
        "Lena Ek": "närvarande",
    }


def test_a_wrapped_line_belongs_to_the_person_above() -> None:
    found = said(participants, _LIST, "represents", "chairs")
    assert ("Anders Lindqvist", "represents", "Ekby Centralsjukhus") in found
    assert ("Anders Lindqvist", "chairs", "Samordningsråd Ekby") in found


def test_a_word_that_heads_what_follows_is_nobodys_body() -> None:
    draft = Draft(kind="protokoll").paragraph(
        "Närvarande:\nAnna Lindholm, ordförande\nBo Ekman\nValberedning\nSara Lund\nFastigheten"
    )
    draft.paragraph("Huset är sålt till kommunen.")
    assert said(participants, draft, "represents") == set()
    assert set(_status(draft)) == {"Anna Lindholm", "Bo Ekman", "Sara Lund"}


def test_a_note_after_a_name_is_nobodys_body() -> None:
    draft = Draft(kind="protokoll").paragraph(
        "Närvarande:\nAnna Lindholm, saknas\nBo Ekman, KRF:s representant\nSara Lund (I år)"
    )
    assert said(participants, draft, "represents") == set()


def test_roles_stand_after_the_name_or_above_the_list() -> None:
    assert said(participants, _LIST, "has_role") == {
        ("Anders Lindqvist", "has_role", "verksamhetschef"),
        ("Karin Holm", "has_role", "enhetschef"),
        ("Lena Ek", "has_role", "koordinator"),
        ("Lena Ek", "has_role", "mötessekreterare"),
    }


def test_the_evidence_is_the_persons_own_line() -> None:
    claims = claims_of(participants, _LIST)
    quotes = {claim.subject.name: _LIST.builder.text()[slice(*claim.evidence)] for claim in claims}
    assert quotes["Karin Holm"] == "Karin Holm, enhetschef Norrvik"


def test_a_running_line_is_divided_into_people_with_parties() -> None:
    draft = Draft(body="Ekby kommunstyrelse").paragraph(
        "Närvarande: Anna Berg (S), ordförande, Bo Ekman (M) och Dan Forsberg (V), ersättare",
        "Frånvarande: Eva Granlund (L)",
    )
    assert _status(draft) == {
        "Anna Berg": "närvarande",
        "Bo Ekman": "närvarande",
        "Dan Forsberg": "ersättare",
        "Eva Granlund": "frånvarande",
    }
    assert ("Bo Ekman", "represents", "Moderaterna") in said(participants, draft)


def test_those_who_decide_are_members() -> None:
    draft = (
        Draft(body="Ekby nämnd").heading("Beslutande ledamöter").paragraph("Anna Berg (S)", "Bo Ekman (M)")
    )
    assert said(participants, draft, "member_of") == {
        ("Anna Berg", "member_of", "Ekby nämnd"),
        ("Bo Ekman", "member_of", "Ekby nämnd"),
    }


def test_a_table_of_participants_is_read_by_its_columns() -> None:
    draft = (
        Draft(body="Ekby råd")
        .row(Namn="Anna Berg", Roll="ordförande", Organisation="Region Uppsala", Närvaro="Ja")
        .row(Namn="Bo Ekman", Roll="läkare", Organisation="Region Halland", Närvaro="Frånvarande")
    )
    assert _status(draft) == {"Anna Berg": "närvarande", "Bo Ekman": "frånvarande"}
    assert said(participants, draft, "chairs", "represents") == {
        ("Anna Berg", "chairs", "Ekby råd"),
        ("Anna Berg", "represents", "Region Uppsala"),
        ("Bo Ekman", "represents", "Region Halland"),
    }


def test_prose_about_participation_is_no_list() -> None:
    assert said(participants, Draft().paragraph("Deltagare i kursen är nöjda med innehållet.")) == set()


@pytest.mark.parametrize("role", ["-verksamhetschef", "Verksamhetschefen", "VERKSAMHETSCHEF"])
def test_a_role_is_listed_in_its_base_form(role: str) -> None:
    draft = Draft().heading("Deltagare").paragraph(f"Eva Lund, {role}")
    claims = {claim.kind: claim for claim in claims_of(participants, draft)}
    assert claims["has_role"].object.name == "verksamhetschef"
    assert dict(claims["attended"].properties)["role"] == "verksamhetschef"


def test_a_box_left_blank_means_that_nobody_came() -> None:
    draft = (
        Draft()
        .heading("Närvarande")
        .paragraph("☒ Anna Lindqvist", "☐ Per Nordin", "[x] Eva Lund", "[ ] Kim Ek")
    )
    assert _status(draft) == {
        "Anna Lindqvist": "närvarande",
        "Per Nordin": "frånvarande",
        "Eva Lund": "närvarande",
        "Kim Ek": "frånvarande",
    }


def test_a_blank_cell_in_a_column_that_others_tick_means_absence() -> None:
    draft = Draft()
    for name, mark in (("Anna Lindqvist", "X"), ("Per Nordin", ""), ("Eva Lund", "Förhinder")):
        draft.row(Namn=name, Närvarande=mark)
    assert _status(draft) == {
        "Anna Lindqvist": "närvarande",
        "Per Nordin": "frånvarande",
        "Eva Lund": "frånvarande",
    }


def test_an_ordinal_before_vice_chair_is_part_of_the_label_and_of_the_office() -> None:
    draft = Draft().paragraph(
        "Närvarande", "2:e vice ordförande", "Anna Lindholm (S)", "Ledamöter", "Bo Ekman (M)"
    )
    found = said(participants, draft, "has_role", "member_of")
    assert ("Anna Lindholm", "has_role", "2:e vice ordförande") in found
    assert ("Anna Lindholm", "member_of", "Ekby nämnd") in found
    assert ("Bo Ekman", "has_role", "2:e vice ordförande") not in found


def test_all_who_serve_as_substitutes_have_the_office_and_those_away_have_their_party() -> None:
    draft = Draft().paragraph("Tjänstgörande ersättare", "Anna Lindholm (S) för Bo Ekman (C)", "Eva Holm (M)")
    assert said(participants, draft, "has_role", "represents") == {
        ("Anna Lindholm", "has_role", "tjänstgörande ersättare"),
        ("Eva Holm", "has_role", "tjänstgörande ersättare"),
        ("Anna Lindholm", "represents", "Socialdemokraterna"),
        ("Bo Ekman", "represents", "Centerpartiet"),
        ("Eva Holm", "represents", "Moderaterna"),
    }


def test_substitutes_who_do_not_serve_are_there_and_no_members() -> None:
    draft = Draft().paragraph("Beslutande", "Anna Lindholm", "Ej tjänstg ersättare", "Bo Ekman")
    assert said(participants, draft, "member_of", "has_role") == {
        ("Anna Lindholm", "member_of", "Ekby nämnd"),
        ("Bo Ekman", "has_role", "ersättare"),
    }
    assert "Bo Ekman" in {who for who, *_ in said(participants, draft, "attended")}


def test_who_stands_in_for_somebody_is_told_to_serve() -> None:
    draft = Draft().paragraph("Beslutande", "Anna Lindholm (S), tjg ers för Bo Ekman (S)")
    assert said(participants, draft, "has_role") == {("Anna Lindholm", "has_role", "tjänstgörande ersättare")}


def test_those_whom_the_employees_sent_have_that_office_all_of_them_and_are_no_members() -> None:
    draft = Draft().paragraph("Ledamöter", "Anna Lindholm", "Arbetstagarrepresentanter:")
    draft.paragraph("Bo Ekman, Vision", "Eva Holm, Kommunal")
    assert said(participants, draft, "member_of", "has_role", "represents") == {
        ("Anna Lindholm", "member_of", "Ekby nämnd"),
        ("Bo Ekman", "has_role", "arbetstagarrepresentant"),
        ("Bo Ekman", "represents", "Vision"),
        ("Eva Holm", "has_role", "arbetstagarrepresentant"),
        ("Eva Holm", "represents", "Kommunal"),
    }


def test_an_office_may_stand_in_the_column_for_notes_and_the_absent_of_a_party_are_members() -> None:
    draft = Draft().row(Namn="Anna Lindholm", Parti="S", Närvaro="X", Anm="Ordförande")
    draft.row(Namn="Bo Ekman", Parti="M", Närvaro="-", Anm="Frånvarande")
    assert said(participants, draft, "member_of", "chairs") == {
        ("Anna Lindholm", "chairs", "Ekby nämnd"),
        ("Bo Ekman", "member_of", "Ekby nämnd"),
    }


def test_a_list_goes_on_after_a_line_that_ends_in_a_comma_or_a_given_name() -> None:
    draft = Draft().paragraph(
        "Övriga deltagare: Eva Holm, jurist, Åsa",
        "Qvorrsköld, hälso- och sjukvårdsdirektör, Bo Ekman, ekonomichef",
    )
    assert ("Bo Ekman", "has_role", "ekonomichef") in said(participants, draft)
    draft = Draft().paragraph(
        "Övriga deltagare: Eva Holm, jurist", "Efter mötet, Bo Ekman, gick alla hem till sitt"
    )
    assert "Bo Ekman" not in {who for who, *_ in said(participants, draft, "attended")}


def test_a_serving_substitute_keeps_the_office_and_the_employer_after_one_blank() -> None:
    draft = Draft(kind="protokoll").paragraph(
        "Beslutande", "Anna Lindholm    tjänstgörande ersättare Ekby kommun"
    )
    assert said(participants, draft, "has_role", "represents") == {
        ("Anna Lindholm", "has_role", "tjänstgörande ersättare"),
        ("Anna Lindholm", "represents", "Ekby kommun"),
    }


@pytest.mark.parametrize(
    "label",
    ["Närvarande styrelseledamöter", "Nämndledamöter", "Närvarande ledamöter:", "Direktionsledamöter"],
)
def test_members_are_listed_under_the_name_of_any_board(label: str) -> None:
    draft = Draft(body="Styrelsen", date="2025-04-03").paragraph(
        f"{label}\nKarin Holm, ordförande\nLena Ek", "Arbetstagarrepresentanter\nMaria Nilsson, Vision"
    )
    assert said(participants, draft, "chairs", "member_of") == {
        ("Karin Holm", "chairs", "Styrelsen"),
        ("Lena Ek", "member_of", "Styrelsen"),
    }
    assert set(_status(draft)) == {"Karin Holm", "Lena Ek", "Maria Nilsson"}


def test_who_sent_people_may_stand_before_them_on_each_line() -> None:
    draft = Draft(body="RPO Hjärta", date="2025-04-03").heading("Närvarande")
    draft.items("Region Uppsala: Karin Holm (ordförande), Lena Ek", "Region Halland: Maria Nilsson")
    assert said(participants, draft, "represents") == {
        ("Karin Holm", "represents", "Region Uppsala"),
        ("Lena Ek", "represents", "Region Uppsala"),
        ("Maria Nilsson", "represents", "Region Halland"),
    }
    assert set(_status(draft)) == {"Karin Holm", "Lena Ek", "Maria Nilsson"}


def test_uppdrag_beside_a_name_is_an_office() -> None:
    draft = Draft(body="Hjälpmedelsnämnden", date="2025-04-03").heading("Beslutande")
    for name, sender, office in (
        ("Karin Holm (S)", "Region Uppsala", "Ordförande"),
        ("Lena Ek (M)", "Knivsta kommun", "Ledamot"),
    ):
        draft.cells(("Namn", name), ("Utsedd av", sender), ("Uppdrag", office), ("Närvarande", "Ja"))
    assert said(participants, draft, "chairs", "member_of") == {
        ("Karin Holm", "chairs", "Hjälpmedelsnämnden"),
        ("Lena Ek", "member_of", "Hjälpmedelsnämnden"),
    }
    assert ("Lena Ek", "represents", "Knivsta kommun") in said(participants, draft, "represents")


def test_a_municipality_in_brackets_is_whom_somebody_represents() -> None:
    draft = Draft().paragraph(
        "Ledamöter", "Anna Lindholm (Flen), ordförande", "Bo Ekman (Vingåker)", "Eva Holm (Sky)"
    )
    assert said(participants, draft, "represents") == {
        ("Anna Lindholm", "represents", "Flens kommun"),
        ("Bo Ekman", "represents", "Vingåkers kommun"),
        ("Eva Holm", "represents", "Sky"),
    }


def test_everyday_words_above_a_list_tell_who_came_and_who_did_not() -> None:
    draft = Draft().paragraph(
        "Med var: Anna Lindholm, Bo Ekman", "På länk: Karin Granqvist", "Inte med: Ida Strand"
    )
    assert _status(draft) == {
        "Anna Lindholm": "närvarande",
        "Bo Ekman": "närvarande",
        "Karin Granqvist": "närvarande",
        "Ida Strand": "frånvarande",
    }


def test_a_table_of_new_colleagues_in_a_newsletter_tells_of_no_meeting() -> None:
    draft = Draft(kind="nyhetsbrev").paragraph("Styrelsens möte hölls i maj.")
    draft.row(Namn="Anna Lindholm", Roll="jurist", Kommer_från="Ekby kommun")
    assert said(participants, draft, "attended") == set()


def test_the_board_of_an_association_is_made_up_of_those_listed_and_not_of_its_guests() -> None:
    draft = Draft(body="Ekby Fiber ekonomisk förening", kind="protokoll")
    draft.paragraph("Styrelsemöte").paragraph(
        "Närvarande: Anna Lindholm, ordförande",
        "Bo Ekman, vice ordförande och kassör",
        "Eva Strand",
        "Anmält förhinder: Ida Holm",
        "Adjungerad: Per Nordin, driftansvarig, Ekby Nät AB",
    )
    board = "Styrelsen (Ekby Fiber ekonomisk förening)"
    assert said(participants, draft, "member_of", "has_role") == {
        ("Bo Ekman", "member_of", board),
        ("Eva Strand", "member_of", board),
        ("Ida Holm", "member_of", board),
        ("Bo Ekman", "has_role", "vice ordförande"),
        ("Bo Ekman", "has_role", "kassör"),
        ("Per Nordin", "has_role", "driftansvarig"),
    }


def test_who_convenes_has_that_office_wherever_in_the_line_it_stands() -> None:
    draft = Draft().paragraph("Deltagare", "Anna Lindholm, Ekby kommun (sammankallande)", "Bo Ekman, polisen")
    assert said(participants, draft, "has_role") == {("Anna Lindholm", "has_role", "sammankallande")}


def test_a_table_without_headings_is_a_list_with_a_person_a_row() -> None:
    draft = Draft(kind="protokoll")
    for left, right in (
        ("Närvarande med rösträtt", ""),
        ("Anna Lindholm, professor", "dekan, ordförande"),
        ("Bo Ekman", "extern ledamot, Ekby museum"),
        ("Närvarande utan rösträtt", ""),
        ("Karin Holm", "kanslichef"),
        ("Frånvarande", ""),
        ("Eva Nyström, docent", "lärarrepresentant"),
    ):
        draft.cells(("", left), ("", right))
    said_of = said(participants, draft)
    assert {who for who, kind, _ in said_of if kind == "attended"} == {
        "Anna Lindholm", "Bo Ekman", "Karin Holm", "Eva Nyström"
    }  # fmt: skip
    assert {each for each in said_of if each[1] != "attended"} == {
        ("Anna Lindholm", "has_role", "professor"),
        ("Anna Lindholm", "has_role", "dekan"),
        ("Anna Lindholm", "chairs", "Ekby nämnd"),
        ("Bo Ekman", "has_role", "extern ledamot"),
        ("Bo Ekman", "represents", "Ekby museum"),
        ("Bo Ekman", "member_of", "Ekby nämnd"),
        ("Karin Holm", "has_role", "kanslichef"),
        ("Eva Nyström", "has_role", "docent"),
        ("Eva Nyström", "has_role", "lärarrepresentant"),
    }
    away = [claim for claim in claims_of(participants, draft) if claim.subject.name == "Eva Nyström"]
    assert dict(away[0].properties)["status"] == "frånvarande"


def test_an_office_in_another_body_is_none_in_the_body_that_meets() -> None:
    draft = Draft(kind="protokoll").paragraph(
        "Närvarande: Anna Lindholm, ordförande", "Adjungerade: Bo Ekman, ordförande i elevrådet"
    )
    assert said(participants, draft, "chairs", "represents") == {
        ("Anna Lindholm", "chairs", "Ekby nämnd"),
        ("Bo Ekman", "chairs", "Elevrådet"),
    }


def test_who_signs_the_minutes_of_a_board_is_no_member_by_that() -> None:
    draft = Draft(body="Ekby Fiber ekonomisk förening", kind="protokoll").paragraph("Styrelsemöte")
    draft.paragraph("Närvarande: Anna Lindholm, ordförande", "Bo Ekman", "Adjungerad: Eva Strand, ekonom")
    draft.paragraph("Vid protokollet: Eva Strand")
    assert {who for who, kind, _ in said(participants, draft, "member_of")} == {"Bo Ekman"}


def test_the_column_of_a_list_of_the_present_may_hold_bodies_under_any_name() -> None:
    draft = Draft().heading("Deltagare")
    draft.row(Namn="Anna Lindholm", Funktion="Överläkare", Kommer_från="Region Uppsala")
    assert ("Anna Lindholm", "represents", "Region Uppsala") in said(participants, draft)


def test_words_for_who_was_with_the_meeting_and_who_told_that_they_could_not_come() -> None:
    draft = Draft().paragraph("Med på mötet:", "Anna Lindholm, rektor", "Meddelat förhinder: Bo Ekman")
    status = {
        claim.subject.name: dict(claim.properties)["status"]
        for claim in claims_of(participants, draft)
        if claim.kind == "attended"
    }
    assert status == {"Anna Lindholm": "närvarande", "Bo Ekman": "frånvarande"}


def test_whom_somebody_represents_may_stand_right_after_a_name_that_is_known() -> None:
    draft = Draft().paragraph(
        "Med på mötet:", "Anna Lindholm Skogsförmedlingen", "Bo Ekman Ekby kommun, rektor"
    )
    draft.paragraph("Anna Lindholm visade siffror. Bo Ekman tackade.")
    found = claims_of(participants, draft)
    assert [(each.kind, each.object.name) for each in found if each.kind != "attended"] == [
        ("represents", "Skogsförmedlingen"),
        ("has_role", "rektor"),
        ("represents", "Ekby kommun"),
    ]
    assert all({each.subject.name, *each.subject.aliases} & {"Anna Lindholm", "Bo Ekman"} for each in found)


def test_who_serves_for_somebody_sits_also_where_the_substitutes_are_listed() -> None:
    draft = Draft(kind="protokoll").paragraph(
        "Ersättare: Anna Lindholm (S), Bo Ekman (M) tjänstgör för Eva Strand (M)"
    )
    found = said(participants, draft, "member_of", "has_role")
    assert {each for each in found if each[0] != "Eva Strand"} == {
        ("Anna Lindholm", "has_role", "ersättare"),
        ("Bo Ekman", "has_role", "tjänstgörande ersättare"),
        ("Bo Ekman", "member_of", "Ekby nämnd"),
    }


def test_who_wrote_the_notes_ends_the_list_of_those_who_were_away() -> None:
    draft = Draft().paragraph("Frånvarande: Anna Lindholm", "Antecknat av Bo Ekman")
    assert said(participants, draft, "represents") == set()


def test_a_side_of_the_country_in_brackets_is_its_region_of_health_care() -> None:
    draft = Draft().paragraph("Deltagare: Anna Lindholm (Södra), Bo Ekman (Sydöstra)")
    assert said(participants, draft, "represents") == {
        ("Anna Lindholm", "represents", "Södra sjukvårdsregionen"),
        ("Bo Ekman", "represents", "Sydöstra sjukvårdsregionen"),
    }


@pytest.mark.parametrize("line", ["Protokoll nr 2", "Paragrafer", "Sida"])
def test_a_line_of_the_page_below_a_list_says_nothing_of_the_last_in_it(line: str) -> None:
    draft = Draft().paragraph("Justerare", "Anna Lindholm (S)", line)
    assert {whole for _, _, whole in said(participants, draft, "represents")} == {"Socialdemokraterna"}


def test_an_office_named_after_the_group_that_meets_is_one_in_it() -> None:
    draft = Draft(body="Styrgruppen").row(Deltagare="Eva Lund", Roll="Styrgruppsordförande")
    draft.row(Deltagare="Bo Ek", Roll="Styrgruppsmedlem").row(Deltagare="Ida Holm", Roll="Gruppledare")
    assert said(participants, draft, "chairs", "member_of", "has_role") == {
        ("Eva Lund", "chairs", "Styrgruppen"),
        ("Bo Ek", "member_of", "Styrgruppen"),
        ("Ida Holm", "has_role", "gruppledare"),
    }


def test_the_letters_of_an_office_in_municipalities_are_no_body() -> None:
    draft = Draft().row(Namn="Eva Lund", Funktion="MAS", Organisation="Ekby kommun")
    assert said(participants, draft, "represents", "has_role") == {
        ("Eva Lund", "has_role", "medicinskt ansvarig sjuksköterska"),
        ("Eva Lund", "represents", "Ekby kommun"),
    }


def test_initials_beside_a_name_are_no_body_that_is_represented() -> None:
    draft = Draft(kind="mötesanteckningar").heading("Närvarande")
    draft.paragraph("Anna Lindholm-Ek (AL), ekonomichef", "Bo Ekman (BE), ordförande", "Eva Strand (SRF)")
    found = {each for each in said(participants, draft) if each[1] == "represents"}
    assert found == {("Eva Strand", "represents", "SRF")}


def test_who_sent_people_may_label_a_line_of_them_with_dots_between() -> None:
    draft = Draft(body="Närståenderådet").paragraph("Region Kronoberg")
    draft.paragraph(
        "Från föreningarna: Eva Lind, Hjärtföreningen Ekby (ordförande) · Bo Ekman, Astmaförbundet"
    )
    draft.paragraph("Från regionen: Ida Holm, verksamhetschef · Karl Lindmark, kurator")
    found = said(participants, draft, "attended", "represents", "chairs")
    meeting = "Närståenderådet 2026-03-10"
    assert found == {
        *((who, "attended", meeting) for who in ("Eva Lind", "Bo Ekman", "Ida Holm", "Karl Lindmark")),
        ("Eva Lind", "chairs", "Närståenderådet"),
        ("Eva Lind", "represents", "Hjärtföreningen Ekby"),
        ("Bo Ekman", "represents", "Astmaförbundet"),
        ("Ida Holm", "represents", "Region Kronoberg"),
        ("Karl Lindmark", "represents", "Region Kronoberg"),
    }


def test_a_line_that_tells_from_where_something_came_lists_nobody() -> None:
    draft = Draft().paragraph("Från regionen: Eva Lind har frågat om parkeringen.")
    assert said(participants, draft, "represents") == set()
