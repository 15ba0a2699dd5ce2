import pytest

from graph.extractors.groups.rosters import rosters
from graph.extractors.groups.tables import group_tables
from graph.extractors.meetings.participants import participants
from tests.graph.extractors.drafting import Draft, said

DIRECTIVE = "uppdragsbeskrivning"


def _table(draft: Draft) -> Draft:
    draft.row(Namn="Anna Lindholm", Organisation="Region Uppsala", Roll="Ordförande")
    return draft.row(Namn="Bo Ekman", Organisation="Region Skåne", Roll="Ledamot")


@pytest.mark.parametrize(
    ("heading", "group"),
    [
        ("Styrgrupp", "Styrgrupp"),
        ("3.1 Referensgrupp", "Referensgrupp"),
        ("Ledamöter i arbetsgruppen", "Arbetsgruppen"),
        ("Projektgruppens sammansättning", "Projektgruppen"),
        ("Beredningsgruppen består av följande ledamöter:", "Beredningsgruppen"),
    ],
)
def test_a_table_below_the_name_of_a_group_tells_who_sits_in_it_and_of_no_meeting(
    heading: str, group: str
) -> None:
    draft = _table(Draft(kind=DIRECTIVE).heading(heading))
    assert said(group_tables, draft) == {
        ("Anna Lindholm", "chairs", group),
        ("Anna Lindholm", "represents", "Region Uppsala"),
        ("Bo Ekman", "member_of", group),
        ("Bo Ekman", "represents", "Region Skåne"),
    }
    assert said(participants, draft) == set()


def test_a_column_may_name_the_group_of_the_seats() -> None:
    draft = Draft(kind=DIRECTIVE).heading("Bilaga 1")
    draft.row(Namn="Anna Lindholm", Funktion="Ekonomichef", Roll_i_styrgruppen="Vice ordförande")
    assert said(group_tables, draft) == {
        ("Anna Lindholm", "member_of", "Styrgruppen"),
        ("Anna Lindholm", "has_role", "ekonomichef"),
        ("Anna Lindholm", "has_role", "vice ordförande"),
    }


def test_the_line_above_a_table_may_name_the_group() -> None:
    draft = _table(Draft(kind="dokument").heading("Bilaga 1").paragraph("Styrgruppen består av följande:"))
    assert said(group_tables, draft, "chairs", "member_of") == {
        ("Anna Lindholm", "chairs", "Styrgruppen"),
        ("Bo Ekman", "member_of", "Styrgruppen"),
    }


def test_in_notes_of_a_meeting_the_same_table_tells_who_came() -> None:
    draft = _table(Draft(kind="mötesanteckningar", body="Styrgrupp Norr").heading("Styrgrupp"))
    assert said(group_tables, draft) == set()
    assert {(who, kind) for who, kind, _ in said(participants, draft, "attended")} == {
        ("Anna Lindholm", "attended"),
        ("Bo Ekman", "attended"),
    }


@pytest.mark.parametrize(("kind", "heading"), [(DIRECTIVE, "Personer"), ("dokument", "Kontaktpersoner")])
def test_people_of_a_directive_or_list_of_contacts_attended_no_meeting(kind: str, heading: str) -> None:
    draft = Draft(kind=kind, body="Region Skåne").heading(heading)
    draft.row(Namn="Anna Lindholm", Organisation="Region Uppsala")
    assert said(participants, draft) == {("Anna Lindholm", "represents", "Region Uppsala")}


@pytest.mark.parametrize("date", ["2026", None])
def test_who_is_in_a_group_whose_list_has_no_day_attended_no_meeting(date: str | None) -> None:
    draft = Draft(title="Styrgruppen Ekskogen", body="Styrgruppen Ekskogen", date=date)
    _table(draft.heading("Ledamöter"))
    draft.paragraph("Den som får förhinder hör av sig före mötet. Handlingarna delas på varje möte.")
    assert said(participants, draft, "attended") == set()
    assert said(group_tables, draft, "chairs", "member_of") == {
        ("Anna Lindholm", "chairs", "Styrgruppen Ekskogen"),
        ("Bo Ekman", "member_of", "Styrgruppen Ekskogen"),
    }


@pytest.mark.parametrize("line", ["Närvarande: Eva Holm", "Dagordning", "§ 2", "Möte 12 mars"])
def test_notes_without_a_day_that_tell_of_a_meeting_tell_who_came(line: str) -> None:
    draft = _table(Draft(title="Styrgruppen Ekskogen", date=None).paragraph(line).heading("Ledamöter"))
    assert {"Anna Lindholm", "Bo Ekman"} <= {who for who, *_ in said(participants, draft, "attended")}


def test_a_table_of_a_plan_that_says_who_took_part_is_one_of_participants() -> None:
    draft = Draft(kind="handlingsplan", body="Region Skåne").heading("Deltagare")
    draft.row(Namn="Anna Lindholm", Organisation="Region Uppsala")
    assert len(said(participants, draft, "attended")) == 1


def test_columns_named_after_seats_say_what_those_in_them_are() -> None:
    draft = Draft(kind="dokument").heading("Samrådsgrupp för buller")
    for body, member, substitute in (
        ("Region Uppsala", "Anna Lindholm", "Bo Ekman"),
        ("Knivsta kommun", "Eva Holm", ""),
    ):
        draft.cells(("Organisation", body), ("Ordinarie ledamot", member), ("Ersättare", substitute))
    assert said(group_tables, draft) == {
        ("Anna Lindholm", "member_of", "Samrådsgrupp för buller"),
        ("Anna Lindholm", "represents", "Region Uppsala"),
        ("Bo Ekman", "has_role", "ersättare"),
        ("Bo Ekman", "represents", "Region Uppsala"),
        ("Eva Holm", "member_of", "Samrådsgrupp för buller"),
        ("Eva Holm", "represents", "Knivsta kommun"),
    }


def test_a_table_of_members_by_party_tells_who_sits_for_whom_and_who_is_a_substitute() -> None:
    draft = Draft(kind="rapport", body="Trygghetsrådet i Ekbygden", title="Årsrapport 2025")
    draft.paragraph("Trygghetsrådet i Ekbygden möttes ofta.").heading("Rådets sammansättning 2025")
    draft.row(Part="Ekby kommun", Ordinarie="Anna Lindholm (S), ordförande\nBo Ekman (M)", Ersättare="–")
    draft.row(Part="LRF Eknäs", Ordinarie="Kommunikatör Karin Holm", Ersättare="Per Holmgren")
    draft.row(Part="Ekbygdens sparbank", Ordinarie="Eva Nyström (adjungerad)", Ersättare="–")
    council = "Trygghetsrådet i Ekbygden"
    assert said(group_tables, draft) == {
        ("Anna Lindholm", "chairs", council),
        ("Anna Lindholm", "represents", "Ekby kommun"),
        ("Anna Lindholm", "represents", "Socialdemokraterna"),
        ("Bo Ekman", "member_of", council),
        ("Bo Ekman", "represents", "Ekby kommun"),
        ("Bo Ekman", "represents", "Moderaterna"),
        ("Karin Holm", "member_of", council),
        ("Karin Holm", "has_role", "kommunikatör"),
        ("Karin Holm", "represents", "LRF Eknäs"),
        ("Per Holmgren", "has_role", "ersättare"),
        ("Per Holmgren", "represents", "LRF Eknäs"),
        ("Eva Nyström", "has_role", "adjungerad"),
        ("Eva Nyström", "represents", "Ekbygdens sparbank"),
    }


def test_a_column_of_bodies_tells_whom_people_represent_whatever_its_name() -> None:
    draft = Draft(kind=DIRECTIVE).heading("Styrgrupp")
    draft.row(Namn="Anna Lindholm", Kommer_från="Region Uppsala", Uppgift_i_styrgruppen="Ordförande")
    draft.row(Namn="Bo Ekman", Kommer_från="Region Skåne", Uppgift_i_styrgruppen="Ledamot")
    assert said(group_tables, draft) == {
        ("Anna Lindholm", "chairs", "Styrgruppen"),
        ("Anna Lindholm", "represents", "Region Uppsala"),
        ("Bo Ekman", "member_of", "Styrgruppen"),
        ("Bo Ekman", "represents", "Region Skåne"),
    }


def test_each_row_may_be_of_a_group_of_its_own() -> None:
    draft = Draft(kind="nyhetsbrev").heading("Nya grupper")
    draft.row(Arbetsgrupp="Akut omhändertagande", Sammankallande="Anna Lindholm, arbetsterapeut", Klart="maj")
    draft.row(Arbetsgrupp="Uppföljning", Sammankallande="Bo Ekman och Karin Holm", Klart="juni")
    assert said(group_tables, draft) == {
        ("Anna Lindholm", "member_of", "Akut omhändertagande"),
        ("Anna Lindholm", "has_role", "sammankallande"),
        ("Anna Lindholm", "has_role", "arbetsterapeut"),
        ("Bo Ekman", "member_of", "Uppföljning"),
        ("Bo Ekman", "has_role", "sammankallande"),
        ("Karin Holm", "member_of", "Uppföljning"),
        ("Karin Holm", "has_role", "sammankallande"),
    }


def test_those_with_a_function_in_the_staff_of_the_plan_are_in_it() -> None:
    draft = Draft(kind="dokument", body="Ekby kommun").paragraph("Krisledningsstaben leds av Eva Nyström.")
    draft.cells(("Funktion i staben", "Lägesbild"), ("Bemannas av", "Räddningschef Anna Lindholm"))
    draft.cells(("Funktion i staben", "Service"), ("Bemannas av", "Kostchef Bo Ekman"))
    assert said(group_tables, draft, "member_of", "represents") == {
        ("Anna Lindholm", "member_of", "Krisledningsstaben"),
        ("Bo Ekman", "member_of", "Krisledningsstaben"),
    }


def test_a_substitute_in_a_row_does_not_have_the_office_of_the_row() -> None:
    draft = Draft(kind="handlingsplan").heading("Krisledningsgruppen")
    draft.row(Roll="Stabschef", Ordinarie="Anna Lindholm", Ersättare="Bo Ekman")
    assert said(group_tables, draft) == {
        ("Anna Lindholm", "member_of", "Krisledningsgruppen"),
        ("Anna Lindholm", "has_role", "stabschef"),
        ("Bo Ekman", "has_role", "ersättare"),
    }


def test_those_of_a_table_below_a_heading_for_substitutes_are_no_members() -> None:
    draft = Draft(kind="dokument", body="Styrgruppen Ekskogen").paragraph("Styrgruppen Ekskogen möts ofta.")
    draft.heading("Ersättare").row(Namn="Anna Lindholm", Titel="ekonom", Region="Region Skåne")
    assert said(group_tables, draft) == {
        ("Anna Lindholm", "has_role", "ersättare"),
        ("Anna Lindholm", "has_role", "ekonom"),
        ("Anna Lindholm", "represents", "Region Skåne"),
    }


def test_a_heading_that_sorts_the_senders_and_an_empty_first_cell_belong_to_what_is_above() -> None:
    draft = Draft(kind="dokument", body="Stödnätverket Eken", title="Stödnätverket Eken – kontaktlista")
    draft.paragraph("Stödnätverket Eken är öppet.").heading("Nätverkets medlemmar")
    draft.row(Kommun="Knivsta kommun", Namn="Anna Lindholm").row(Kommun="", Namn="Bo Ekman")
    draft.row(Kommun="Heby kommun", Namn="Eva Holm")
    assert said(group_tables, draft) == {
        ("Anna Lindholm", "member_of", "Stödnätverket Eken"),
        ("Anna Lindholm", "represents", "Knivsta kommun"),
        ("Bo Ekman", "member_of", "Stödnätverket Eken"),
        ("Bo Ekman", "represents", "Knivsta kommun"),
        ("Eva Holm", "member_of", "Stödnätverket Eken"),
        ("Eva Holm", "represents", "Heby kommun"),
    }


@pytest.mark.parametrize("heading", ["Styrelse", "3 Styrelsen 2025"])
def test_a_heading_that_is_a_board_tells_of_its_members_with_office_and_principal(heading: str) -> None:
    draft = Draft(kind="årsredovisning", body="FoU Eken", title="Verksamhetsberättelse").heading(heading)
    draft.row(Ledamot="Anna Lindholm", Befattning="Omsorgschef", Huvudman="Knivsta kommun")
    draft.row(Ledamot="Bo Ekman", Befattning="Forskningschef", Huvudman="Region Uppsala")
    assert said(group_tables, draft) == {
        ("Anna Lindholm", "member_of", "Styrelsen"),
        ("Anna Lindholm", "has_role", "omsorgschef"),
        ("Anna Lindholm", "represents", "Knivsta kommun"),
        ("Bo Ekman", "member_of", "Styrelsen"),
        ("Bo Ekman", "has_role", "forskningschef"),
        ("Bo Ekman", "represents", "Region Uppsala"),
    }


def test_a_table_of_seats_is_of_the_board_that_the_line_above_tells_of() -> None:
    draft = Draft(body=None, kind="årsredovisning").paragraph("Ekbergs kommun är medlem.")
    draft.heading("Politisk organisation").paragraph("Direktionen beslutar och har två ledamöter.")
    draft.row(Ledamöter="Anna Lindholm, ordförande", Parti="(M)", Kommun="Ekberg", Ersättare="Ida Holm (M)")
    draft.row(Ledamöter="Bo Ekman", Parti="(S)", Kommun="Ekberg", Ersättare="")
    assert said(group_tables, draft, "chairs", "member_of", "has_role") == {
        ("Anna Lindholm", "chairs", "Direktionen"),
        ("Ida Holm", "has_role", "ersättare"),
        ("Bo Ekman", "member_of", "Direktionen"),
    }
    assert ("Bo Ekman", "represents", "Socialdemokraterna") in said(group_tables, draft)
    assert ("Bo Ekman", "represents", "Ekbergs kommun") in said(group_tables, draft)


def test_other_members_are_listed_below_those_who_lead() -> None:
    draft = Draft(body="NPO Hud", kind="rapport", title="Läget i NPO Hud").heading("Sammansättning")
    draft.paragraph("NPO Hud har fem ledamöter. Ordförande är Ida Holm. Ledamöter i övrigt:")
    draft.cells(("", "Anna Lindholm"), ("", "Region Skåne"))
    draft.cells(("", "Bo Ekman"), ("", "Region Uppsala"))
    found = {edge for each in (group_tables, rosters) for edge in said(each, draft, "member_of")}
    assert found == {(who, "member_of", "NPO Hud") for who in ("Anna Lindholm", "Bo Ekman")}


def test_a_list_of_people_of_several_groups_tells_who_sits_in_which_for_whom_and_until_when() -> None:
    draft = Draft(kind="dokument").heading("Våra nätverk")
    draft.row(Nätverk="Kostnätverket", Namn="Eva Lund", Sänd_av="Ekby kommun", Plats="Ordförande")
    draft.row(Nätverk="", Namn="Bo Ek", Sänd_av="Lindby kommun", Plats="Ledamot")
    assert said(group_tables, draft) == {
        ("Eva Lund", "chairs", "Kostnätverket"),
        ("Eva Lund", "represents", "Ekby kommun"),
        ("Bo Ek", "member_of", "Kostnätverket"),
        ("Bo Ek", "represents", "Lindby kommun"),
    }
    assert said(participants, draft) == set()
