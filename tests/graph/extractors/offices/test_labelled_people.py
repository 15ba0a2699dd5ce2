import pytest

from graph.extractors.meetings.participants import participants
from graph.extractors.offices.labelled_people import labelled_people
from tests.graph.extractors.drafting import Draft, said

DIRECTIVE = "uppdragsbeskrivning"


@pytest.mark.parametrize(
    "label", ["Projektledare", "Uppdragsgivare", "Kontaktperson", "Projektägare", "Beställare"]
)
def test_a_label_tells_the_office_of_the_person_beside_it(label: str) -> None:
    expected = {
        ("Anna Lindholm", "has_role", label.lower()),
        ("Anna Lindholm", "has_role", "ekonom"),
        ("Anna Lindholm", "represents", "Region Uppsala"),
    }
    value = "Anna Lindholm, ekonom, Region Uppsala"
    assert said(labelled_people, Draft(kind=DIRECTIVE).paragraph(f"{label}: {value}")) == expected
    assert said(labelled_people, Draft(kind=DIRECTIVE).paragraph(f"{label}      {value}")) == expected
    assert said(labelled_people, Draft(kind=DIRECTIVE).cells(("", label), ("", value))) == expected


def test_several_people_share_a_label() -> None:
    draft = Draft(kind="dokument").paragraph("Kontaktpersoner: Anna Lindholm och Bo Ekman, jurist")
    assert said(labelled_people, draft) == {
        ("Anna Lindholm", "has_role", "kontaktperson"),
        ("Bo Ekman", "has_role", "kontaktperson"),
        ("Bo Ekman", "has_role", "jurist"),
    }


@pytest.mark.parametrize(
    ("label", "group"),
    [
        ("Styrgrupp", "Styrgrupp"),
        ("Projektgruppens medlemmar", "Projektgruppen"),
        ("Referensgrupp", "Referensgrupp"),
    ],
)
def test_the_name_of_a_group_labels_its_chair_and_members(label: str, group: str) -> None:
    draft = Draft(kind=DIRECTIVE).cells(("", label), ("", "Anna Lindholm (ordförande), Bo Ekman, Karin Holm"))
    assert said(labelled_people, draft) == {
        ("Anna Lindholm", "chairs", group),
        ("Bo Ekman", "member_of", group),
        ("Karin Holm", "member_of", group),
    }


def test_the_name_of_a_group_labels_the_bodies_in_it() -> None:
    draft = Draft(kind="dokument").cells(("", "Referensgrupp"), ("", "Region Uppsala, Region Skåne"))
    assert said(labelled_people, draft) == {
        ("Region Uppsala", "member_of", "Referensgrupp"),
        ("Region Skåne", "member_of", "Referensgrupp"),
    }


def test_a_body_that_owns_the_project_is_responsible_for_it() -> None:
    draft = Draft(kind=DIRECTIVE, title="Skogsplan för Ekby").heading("Skogsplan för Ekby")
    draft.cells(("", "Projektägare"), ("", "Region Uppsala"))
    assert said(labelled_people, draft) == {("Region Uppsala", "responsible_for", "Skogsplan för Ekby")}


@pytest.mark.parametrize("label", ["Handläggare", "Dokumentansvarig", "Justerare", "Plats", "Ordförande"])
def test_labels_of_the_paper_and_of_meetings_are_no_office_in_the_matter(label: str) -> None:
    assert said(labelled_people, Draft(kind="dokument").paragraph(f"{label}: Anna Lindholm")) == set()


def test_minutes_have_their_own_labels() -> None:
    draft = Draft(kind="protokoll").paragraph("Projektledare: Anna Lindholm")
    assert said(labelled_people, draft) == set()


def test_people_below_a_heading_that_is_an_office_have_it() -> None:
    draft = (
        Draft(kind="uppdragsbeskrivning").heading("Projektledare").paragraph("Anna Lindholm, Socialstyrelsen")
    )
    draft.heading("Bakgrund").paragraph("Bo Ekman, Region Skåne")
    assert said(labelled_people, draft) == {
        ("Anna Lindholm", "has_role", "projektledare"),
        ("Anna Lindholm", "represents", "Socialstyrelsen"),
    }


def test_the_bodies_of_a_label_are_members_also_where_one_is_not_known() -> None:
    draft = Draft(kind="uppdragsbeskrivning").paragraph(
        "Referensgrupp: Gröna kyrkan, Region Skåne och Boverket"
    )
    assert said(labelled_people, draft) == {
        (who, "member_of", "Referensgrupp") for who in ("Gröna kyrkan", "Region Skåne", "Boverket")
    }


def test_people_to_ask_below_a_heading_have_no_office_by_it() -> None:
    draft = Draft(kind="plan").heading("Kontaktpersoner").paragraph("Anna Lindholm, 0123-456 78")
    assert said(labelled_people, draft, "has_role") == set()


def _group_below_its_heading(kind: str) -> Draft:
    draft = Draft(kind=kind, body="Folkhälsorådet i Ekby", title="Årsrapport 2025")
    draft.paragraph("Rådet höll fyra möten.").heading("Arbetsgruppen Tryggare Kvällar")
    draft.paragraph("Sammankallande: Anna Lindholm")
    return draft.paragraph("Övriga: Bo Ekman, kurator Karin Holm (Ekby pastorat)")


def test_labels_below_the_heading_of_a_group_tell_who_leads_and_sits_in_it() -> None:
    draft = _group_below_its_heading("rapport")
    assert said(labelled_people, draft) == {
        ("Anna Lindholm", "member_of", "Arbetsgruppen Tryggare Kvällar"),
        ("Anna Lindholm", "has_role", "sammankallande"),
        ("Bo Ekman", "member_of", "Arbetsgruppen Tryggare Kvällar"),
        ("Karin Holm", "member_of", "Arbetsgruppen Tryggare Kvällar"),
        ("Karin Holm", "has_role", "kurator"),
        ("Karin Holm", "represents", "Ekby pastorat"),
    }
    assert said(participants, draft, "attended") == set()


def test_in_minutes_labels_below_the_heading_of_a_group_tell_who_came() -> None:
    draft = _group_below_its_heading("protokoll")
    assert said(labelled_people, draft) == set()
    assert {who for who, *_ in said(participants, draft, "attended")} >= {"Bo Ekman", "Karin Holm"}


def test_whose_representative_the_next_is_says_nothing_of_the_one_before() -> None:
    draft = Draft(kind="rapport", body="Folkhälsorådet i Ekby").heading("Arbetsgruppen Tryggare Kvällar")
    draft.paragraph("Övriga: Anna Lindholm, Bo Ekman och Ekby pastorats representant Karin Holm")
    assert said(labelled_people, draft) == {
        (who, "member_of", "Arbetsgruppen Tryggare Kvällar")
        for who in ("Anna Lindholm", "Bo Ekman", "Karin Holm")
    }


def test_representatives_of_bodies_stand_for_the_bodies() -> None:
    draft = Draft(kind="dokument").cells(
        ("", "Referensgrupp"), ("", "Representanter från PRO och Region Skåne")
    )
    assert {(who, kind) for who, kind, _ in said(labelled_people, draft)} == {
        ("Pensionärernas riksorganisation", "member_of"),
        ("Region Skåne", "member_of"),
    }


def test_a_label_may_begin_a_sentence_inside_a_line() -> None:
    draft = Draft(kind="nyhetsbrev").paragraph("Brevet ges ut av Region Uppsala. Redaktör: Anna Lindholm.")
    assert said(labelled_people, draft) == {("Anna Lindholm", "has_role", "redaktör")}


def test_an_office_over_a_table_is_that_of_the_people_in_it() -> None:
    draft = Draft(kind="dokument", body=None).heading("Processägare").paragraph("Fråga dem som äger stödet.")
    draft.cells(("", "Köpa in varor"), ("", "Anna Lindholm"), ("", "Inköpsenheten"))
    draft.cells(("", "Hyra lokaler"), ("", "Bo Ekman"), ("", "Lokalenheten"))
    draft.heading("Kontakt").cells(("", "Frågor"), ("", "Eva Strand"), ("", "Växeln"))
    found = said(labelled_people, draft, "has_role")
    assert found == {(who, "has_role", "processägare") for who in ("Anna Lindholm", "Bo Ekman")}


def test_a_working_group_that_an_item_of_a_meeting_sets_up_has_its_members() -> None:
    draft = Draft().paragraph("Närvarande: Anna Berg, Bo Ekman")
    draft.cells(("Punkt", "Hemgång"), ("Anteckning", "Arbetsgrupp: Anna Berg (sammankallande), Eva Lund"))
    draft.cells(("Punkt", "Taxi"), ("Anteckning", "Beställare: Anna Berg, Eva Lund"))
    found = said(labelled_people, draft, "member_of", "chairs")
    assert {(who, group) for who, _, group in found} == {
        ("Anna Berg", "Arbetsgrupp"),
        ("Eva Lund", "Arbetsgrupp"),
    }


def test_a_sentence_before_a_colon_names_no_group() -> None:
    draft = (
        Draft(kind="nyhetsbrev")
        .heading("Nytt")
        .items("Utvecklingsgrupp Bad har fått två nya ledamöter: Anna Lindholm och Bo Ekman.")
    )
    assert said(labelled_people, draft, "member_of") == set()


def test_who_answers_for_one_check_has_no_office_by_that() -> None:
    draft = Draft(kind="rapport").paragraph("Kontrollansvarig: Anna Lindholm", "Processledare: Bo Ekman")
    assert said(labelled_people, draft) == {("Bo Ekman", "has_role", "processledare")}
