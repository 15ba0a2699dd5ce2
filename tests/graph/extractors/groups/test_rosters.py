import pytest

from graph.extractors.groups.rosters import rosters
from tests.graph.extractors.drafting import Draft, claims_of, said

GROUP = "Styrgruppen för skogsvård"


def _group(*lines: str, head: str = GROUP) -> Draft:
    return Draft(kind="plan").paragraph(head, *lines)


def test_everybody_below_the_name_of_a_group_is_its_member_with_office_and_employer() -> None:
    draft = _group("Anna Lindholm, ekonom, Region Uppsala, projektledare", "Bo Ekman, Agenda 21 samordnare")
    assert said(rosters, draft) == {
        ("Anna Lindholm", "member_of", GROUP),
        ("Anna Lindholm", "has_role", "ekonom"),
        ("Anna Lindholm", "has_role", "projektledare"),
        ("Anna Lindholm", "represents", "Region Uppsala"),
        ("Bo Ekman", "member_of", GROUP),
        ("Bo Ekman", "has_role", "agenda 21 samordnare"),
    }


def test_who_chairs_another_council_is_a_member_of_the_group_and_chairs_the_council() -> None:
    draft = _group("Anna Lindholm (S), ordförande Ekbys pensionärsråd", "Bo Ekman (M), ordförande")
    assert said(rosters, draft, "chairs", "member_of") == {
        ("Anna Lindholm", "chairs", "Ekbys pensionärsråd"),
        ("Anna Lindholm", "member_of", GROUP),
        ("Bo Ekman", "chairs", GROUP),
    }


def test_a_card_tells_of_the_person_on_its_first_line_also_where_no_list_knows_the_name() -> None:
    draft = Draft(kind="dokument").heading(GROUP)
    draft.heading("Anna Lindholm").paragraph("samordnare lokala vårdprogram", "Region Uppsala")
    draft.heading("Xyrela Qvorrin").paragraph("verksamhetschef", "Region Skåne")
    assert said(rosters, draft, "has_role", "represents") == {
        ("Anna Lindholm", "has_role", "samordnare lokala vårdprogram"),
        ("Anna Lindholm", "represents", "Region Uppsala"),
        ("Xyrela Qvorrin", "has_role", "verksamhetschef"),
        ("Xyrela Qvorrin", "represents", "Region Skåne"),
    }


def test_those_who_helped_with_the_plan_take_part_in_it_and_not_in_the_group() -> None:
    draft = Draft(kind="plan", title="Skogsplan för Ekby").heading("Skogsplan för Ekby")
    draft.paragraph("I arbetet har även följande deltagit:", "Anna Lindholm, jurist", "Bo Ekman, ekonom")
    assert said(rosters, draft, "participates_in", "member_of") == {
        ("Anna Lindholm", "participates_in", "Skogsplan för Ekby"),
        ("Bo Ekman", "participates_in", "Skogsplan för Ekby"),
    }


def test_a_membership_ends_when_the_line_says_so() -> None:
    draft = _group("Anna Lindholm, jurist (t.o.m. 2026-02-28)", "Bo Ekman, ekonom")
    ends = {
        each.subject.name: each.valid_to for each in claims_of(rosters, draft) if each.kind == "member_of"
    }
    assert ends == {"Anna Lindholm": "2026-02-28", "Bo Ekman": None}


def test_one_person_sentences_and_the_staff_of_a_unit_are_no_roster() -> None:
    assert not said(rosters, _group("Anna Lindholm, jurist"))
    assert not said(rosters, _group("Anna Lindholm leder arbetet.", "Bo Ekman svarar för ekonomin."))
    assert not said(rosters, _group("Anna Lindholm, jurist", "Bo Ekman, ekonom", head="Region Uppsala"))


def test_a_list_ends_at_a_line_that_is_no_person() -> None:
    draft = _group(
        "Anna Lindholm, jurist", "Bo Ekman, ekonom", "Arbetet pågår till hösten.", "Eva Holm, jurist"
    )
    assert "Eva Holm" not in {who for who, *_ in said(rosters, draft)}


@pytest.mark.parametrize("gap", [" ", "     ", ", "])
def test_a_common_word_for_a_group_heads_a_list_of_those_whom_authorities_send(gap: str) -> None:
    lines = (("Anna Lindholm", "ordförande", "Ekby kommun"), ("Bo Ekman", "ekonom", "Region Skåne"))
    draft = Draft(kind="dokument").heading("2. Arbetsgrupp")
    draft.paragraph("\n".join(gap.join(line) for line in lines))
    assert said(rosters, draft) == {
        ("Anna Lindholm", "chairs", "Arbetsgrupp"),
        ("Anna Lindholm", "represents", "Ekby kommun"),
        ("Bo Ekman", "member_of", "Arbetsgrupp"),
        ("Bo Ekman", "has_role", "ekonom"),
        ("Bo Ekman", "represents", "Region Skåne"),
    }


def test_a_common_word_for_a_group_heads_no_roster_in_notes_of_a_meeting() -> None:
    draft = Draft(kind="mötesanteckningar").heading("Arbetsgrupp")
    assert said(rosters, draft.paragraph("Anna Lindholm, ordförande", "Bo Ekman, ledamot")) == set()


_SEATS = {
    ("Anna Lindholm", "chairs", "Styrgruppen"),
    ("Bo Ekman", "member_of", "Styrgruppen"),
}


@pytest.mark.parametrize(
    "words",
    [
        "Arbetet pågår hela året. Styrgruppen består av",
        "I styrgruppen har följande personer ingått:",
        "Följande ingår i styrgruppen:",
        "Styrgruppen har under året haft dessa möten. I styrgruppen sitter också",
        "Styrgruppen har följande ledamöter under 2026:",
        "Ledamöter i styrgruppen är:",
        "Styrgruppen leds av en chef och har i övrigt följande sammansättning:",
    ],
)
def test_a_sentence_that_stops_before_its_members_has_them_on_the_lines_below(words: str) -> None:
    draft = Draft(kind="plan").heading("Organisation").paragraph(words)
    draft.items("Anna Lindholm, ekonom, ordförande", "2. Bo Ekman, Region Uppsala")
    assert said(rosters, draft, "chairs", "member_of") == _SEATS


def test_an_office_may_stand_before_the_name_and_a_pronoun_for_the_group_of_the_heading() -> None:
    draft = Draft(kind="plan").heading("3.3 Referensgrupp").paragraph("Gruppen möts ofta. Den består av:")
    draft.items("Kommundirektör Anna Lindholm, Knivsta kommun", "Professor Bo Ekman, Umeå universitet")
    assert said(rosters, draft) == {
        ("Anna Lindholm", "member_of", "Referensgrupp"),
        ("Anna Lindholm", "has_role", "kommundirektör"),
        ("Anna Lindholm", "represents", "Knivsta kommun"),
        ("Bo Ekman", "member_of", "Referensgrupp"),
        ("Bo Ekman", "has_role", "professor"),
        ("Bo Ekman", "represents", "Umeå universitet"),
    }


def test_the_members_on_a_groups_own_page_are_those_of_its_title() -> None:
    draft = Draft(kind="dokument", title=GROUP, date=None).heading(GROUP).heading("Ledamöter")
    draft.items("Anna Lindholm, ordförande", "Bo Ekman, SPF Uppsala")
    assert said(rosters, draft) == {
        ("Anna Lindholm", "chairs", GROUP),
        ("Bo Ekman", "member_of", GROUP),
        ("Bo Ekman", "represents", "SPF Uppsala"),
    }


def test_a_list_of_bodies_is_one_of_members() -> None:
    draft = Draft(kind="plan").heading("Referensgrupp").paragraph("Den består av följande organisationer:")
    draft.items("Vätterns vattenvårdsförbund", "Region Skåne", "LRF Skåne (sammankallande)", "Boverket")
    assert said(rosters, draft) == {
        ("Vätterns vattenvårdsförbund", "member_of", "Referensgrupp"),
        ("Region Skåne", "member_of", "Referensgrupp"),
        ("LRF Skåne", "member_of", "Referensgrupp"),
        ("Boverket", "member_of", "Referensgrupp"),
    }


def test_an_office_may_stand_before_a_comma_or_colon_and_a_substitute_is_no_member() -> None:
    draft = Draft(kind="dokument", date=None).heading("Patientnämnden")
    draft.paragraph(
        "Ordförande, Anna Lindholm (S)", "Vice ordförande: Bo Ekman (M)", "Ersättare: Eva Holm (C)"
    )
    assert said(rosters, draft, "chairs", "member_of", "has_role") == {
        ("Anna Lindholm", "chairs", "Patientnämnden"),
        ("Bo Ekman", "member_of", "Patientnämnden"),
        ("Bo Ekman", "has_role", "vice ordförande"),
        ("Eva Holm", "has_role", "ersättare"),
    }


@pytest.mark.parametrize(
    "words", ["Styrgruppen ansvarar för att:", "I rapporten ingår:", "Styrgruppen består av chefer."]
)
def test_other_lists_are_no_members(words: str) -> None:
    draft = Draft(kind="plan").heading("Organisation").paragraph(words)
    assert said(rosters, draft.items("Region Uppsala", "Region Skåne")) == set()


def test_a_heading_whose_signs_are_left_in_its_text_names_the_group_of_the_list_below() -> None:
    draft = Draft(kind="uppdragsbeskrivning").paragraph("### Styrgrupp")
    draft.items("1. Anna Lindholm, ekonom", "2. Bo Ekman, jurist")
    assert {who for who, _, _ in said(rosters, draft, "member_of")} == {"Anna Lindholm", "Bo Ekman"}


def test_lines_of_a_list_may_tell_first_who_sent_those_on_them() -> None:
    draft = Draft(kind="rapport", body="Folkhälsorådet i Ekby", title="Verksamhetsberättelse")
    draft.paragraph("Folkhälsorådet i Ekby möts ofta.").heading("Rådet har under året bestått av").paragraph(
        "Ekby kommun: Anna Lindholm (S), ordförande, och Bo Ekman (M)", "Polisen: Karin Holm"
    )
    assert said(rosters, draft) == {
        ("Anna Lindholm", "chairs", "Folkhälsorådet i Ekby"),
        ("Anna Lindholm", "represents", "Ekby kommun"),
        ("Anna Lindholm", "represents", "Socialdemokraterna"),
        ("Bo Ekman", "member_of", "Folkhälsorådet i Ekby"),
        ("Bo Ekman", "represents", "Ekby kommun"),
        ("Bo Ekman", "represents", "Moderaterna"),
        ("Karin Holm", "member_of", "Folkhälsorådet i Ekby"),
        ("Karin Holm", "represents", "Polismyndigheten"),
    }


def test_a_label_in_the_next_row_is_no_office_of_those_above_it() -> None:
    draft = Draft(kind="uppdragsbeskrivning").heading("Projektorganisation")
    draft.cells(("", "Styrgrupp"), ("", "Anna Lindholm (ordförande)\nBo Ekman"))
    draft.cells(("", "Projektledare"), ("", "Karin Holm"))
    assert {who for who, *_ in said(rosters, draft)} == set()


def test_an_address_and_a_vacant_seat_belong_to_nobody_in_the_list() -> None:
    draft = Draft(body=None, kind="uppdragsbeskrivning").heading("Styrgrupp")
    draft.items(
        "Anna Lindholm, rektor, Ekskolan, anna@ekby.se", "Bo Ekman, Region Skåne", "Vakant, Ekby kommun"
    )
    assert {edge[2] for edge in said(rosters, draft, "represents")} == {"Region Skåne", "Ekskolan"}


def test_the_group_of_an_officers_decision_is_no_list_of_those_present() -> None:
    draft = Draft(body="Region Skåne", kind="beslut", title="Beslut om laboratoriet")
    draft.heading("Styrgrupp").paragraph("Styrgruppen följer arbetet. I den sitter")
    draft.items("Anna Lindholm, ordförande", "Bo Ekman, ekonomichef")
    assert said(rosters, draft) >= {
        ("Anna Lindholm", "chairs", "Styrgruppen"),
        ("Bo Ekman", "member_of", "Styrgruppen"),
    }


def test_who_also_leads_the_council_of_the_list_chairs_it() -> None:
    draft = Draft(kind="plan", body=None).heading("Trygghetsrådet")
    draft.paragraph("Arbetet samordnas av Trygghetsrådet. Rådet består av:")
    draft.paragraph("Anna Lindholm, skolchef, som också är rådets ordförande", "Bo Ekman, rektor")
    found = said(rosters, draft)
    assert {each for each in found if each[1] in ("chairs", "member_of")} == {
        ("Anna Lindholm", "chairs", "Trygghetsrådet"),
        ("Bo Ekman", "member_of", "Trygghetsrådet"),
    }


@pytest.mark.parametrize(
    "lines",
    [
        ("11. Ekby kommun", "12. Skolrådet", "13. Region Skåne", "14. Region Uppsala"),
        ("78 Region Skåne", "79 Skolrådet", "80 Region Uppsala", "81 Naturvårdsverket"),
    ],
)
def test_a_council_among_those_who_are_asked_has_not_the_next_of_the_list_as_members(
    lines: tuple[str, ...],
) -> None:
    draft = Draft(kind="remiss").heading("Remiss om skogsvård").paragraph(*lines)
    assert said(rosters, draft, "member_of") == set()


def test_a_numbered_group_that_the_list_below_is_of_still_has_its_members() -> None:
    draft = Draft(kind="plan").paragraph("1. Skolrådet", "Region Skåne", "Region Uppsala")
    assert said(rosters, draft, "member_of") == {
        ("Region Skåne", "member_of", "Skolrådet"),
        ("Region Uppsala", "member_of", "Skolrådet"),
    }


@pytest.mark.parametrize(
    "lead",
    [
        "Styrelsen har haft följande sammansättning.",
        "Styrelsen har under året haft följande sammansättning:",
        "Styrelsen har utgjorts av följande personer.",
    ],
)
@pytest.mark.parametrize(
    "rows",
    [
        ("Anna Lindholm\tordförande\nBo Ekman\tkassör\nKarin Holm\tledamot",),
        ("Anna Lindholm, ordförande", "Bo Ekman, kassör", "Karin Holm, ledamot"),
    ],
)
def test_the_rows_below_how_the_board_was_composed_tell_its_members_and_chair(
    lead: str, rows: tuple[str, ...]
) -> None:
    draft = Draft(kind="årsredovisning", body="Ekby båtklubb").heading("Styrelsen").paragraph(lead, *rows)
    assert said(rosters, draft, "chairs", "member_of") == {
        ("Anna Lindholm", "chairs", "Styrelsen"),
        ("Bo Ekman", "member_of", "Styrelsen"),
        ("Karin Holm", "member_of", "Styrelsen"),
    }


def test_a_full_stop_after_words_on_the_board_that_announce_nobody_begins_no_list() -> None:
    draft = Draft(kind="årsredovisning", body="Ekby båtklubb").heading("Året")
    draft.paragraph("Styrelsen har haft en ny sammansättning.", "Anna Lindholm, ekonom", "Bo Ekman, snickare")
    assert said(rosters, draft, "chairs", "member_of") == set()


def test_items_that_are_joined_into_a_sentence_are_members_each() -> None:
    draft = Draft(kind="nyhet").paragraph("Ledamöterna i Digitalrådet är:")
    draft.items(
        "Anna Lindholm, samhällspolitisk chef för molntjänster på Ekbolaget AB,",
        "Bo Ekman, grundare av Ekbolaget AB och",
        "Eva Strand, förbundsdirektör på Ekbolaget AB.",
    )
    found = said(rosters, draft)
    assert {name for name, kind, _ in found if kind == "member_of"} == {
        "Anna Lindholm",
        "Bo Ekman",
        "Eva Strand",
    }
    assert {role for _, kind, role in found if kind == "has_role"} == {
        "samhällspolitisk chef för molntjänster",
        "grundare",
        "förbundsdirektör",
    }


def test_those_appointed_to_a_group_are_listed_below() -> None:
    draft = Draft(kind="nyhet").paragraph(
        "Regeringen har beslutat att förordna följande personer till expertgruppen:"
    )
    draft.items("Anna Lindholm, professor", "Bo Ekman, direktör")
    assert said(rosters, draft, "member_of") == {
        ("Anna Lindholm", "member_of", "Expertgruppen"),
        ("Bo Ekman", "member_of", "Expertgruppen"),
    }


@pytest.mark.parametrize(
    ("lead", "group"),
    [
        ("Styrgruppen består av:", "Styrgruppen"),
        ("Arbetet har börjat. I styrgruppen ingår följande personer:", "Styrgruppen"),
        ("Styrgruppen har följande medlemmar:", "Styrgruppen"),
        ("I Arbetsgruppen ingår:", "Arbetsgruppen"),
    ],
)
@pytest.mark.parametrize("kind", ["protokoll", "mötesanteckningar"])
def test_a_list_below_words_that_say_who_is_in_a_group_tells_so_in_minutes_too(
    kind: str, lead: str, group: str
) -> None:
    draft = Draft(kind=kind, title="Protokoll", body="Ekby nämnd").heading("§ 4 Projektet", number="§ 4")
    draft.paragraph(lead).items("Anna Lindholm, ordförande", "Bo Ekman")
    assert said(rosters, draft, "chairs", "member_of") == {
        ("Anna Lindholm", "chairs", group),
        ("Bo Ekman", "member_of", group),
    }


def test_a_list_in_minutes_below_words_that_say_nothing_of_members_is_no_roster() -> None:
    for lead in ("Styrgruppen träffade:", "Styrgruppen består av", "Yttrande har lämnats av:"):
        draft = Draft(kind="protokoll", title="Protokoll").heading("§ 4 Projektet", number="§ 4")
        draft.paragraph(lead).items("Anna Lindholm, ordförande", "Bo Ekman")
        assert said(rosters, draft) == set()


def test_a_decision_lists_members_below_words_without_a_colon() -> None:
    draft = Draft(body="Ekby nämnd", kind="beslut", title="Direktiv").heading(
        "§ 4 Brokommittén", number="§ 4"
    )
    draft.paragraph("Ordförande i Brokommittén är Anna Lindholm. Ledamöter är").items(
        "Bo Ekman (S)", "Eva Lind"
    )
    draft.paragraph("I Referensgruppen för broar ingår även").items("Per Nordin, ingenjör", "Ida Alm, ekonom")
    assert {(who, group) for who, kind, group in said(rosters, draft) if kind == "member_of"} == {
        ("Bo Ekman", "Brokommittén"),
        ("Eva Lind", "Brokommittén"),
        ("Per Nordin", "Referensgruppen för broar"),
        ("Ida Alm", "Referensgruppen för broar"),
    }
