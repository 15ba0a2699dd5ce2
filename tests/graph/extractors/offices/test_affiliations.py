from dataclasses import replace

import pytest

from corpus.records import BlockKind
from graph.extractors.meetings.presentations import presentations
from graph.extractors.offices.affiliations import affiliations
from graph.extractors.offices.appointments import appointments
from graph.extractors.view import View
from graph.within.mentions import MentionFinder
from tests.graph.extractors.drafting import Draft, claims_of, said


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Eva Lund (S) svarar på frågan.", ("Eva Lund", "represents", "Socialdemokraterna")),
        ("Eva Lund, Region Uppsala, deltog.", ("Eva Lund", "represents", "Region Uppsala")),
        ("Eva Lund är registerhållare.", ("Eva Lund", "has_role", "registerhållare")),
        ("Mötet leds av verksamhetschef Eva Lund.", ("Eva Lund", "has_role", "verksamhetschef")),
        (
            "Region Uppsala deltar i Joint Action EUnetCCC.",
            ("Region Uppsala", "participates_in", "Joint Action EUnetCCC"),
        ),
    ],
)
def test_a_sentence_tells_of_an_affiliation(sentence: str, expected: tuple[str, str, str]) -> None:
    assert expected in said(affiliations, Draft().paragraph(sentence))


def test_a_pilot_takes_part_in_the_project_of_the_sentence_before() -> None:
    draft = Draft().paragraph(
        "Arbetet inom Joint Action EUnetCCC pågår. Region Uppsala är en av två piloter."
    )
    assert ("Region Uppsala", "participates_in", "Joint Action EUnetCCC") in said(affiliations, draft)


@pytest.mark.parametrize(
    "sentence",
    [
        "Region Uppsala ingår i ett europeiskt CCC-nätverk.",
        "Region Uppsala deltar i flera nya CCC-nätverk.",
        "Region Uppsala har tillsammans med Region Skåne tagit fram Färdplan för sårvård.",
    ],
)
def test_one_of_a_sort_is_no_network_and_a_plan_that_was_made_no_work_to_take_part_in(sentence: str) -> None:
    assert said(affiliations, Draft().paragraph(sentence), "participates_in") == set()


def test_those_who_have_begun_a_project_take_part_in_it_and_those_in_the_network_in_that() -> None:
    draft = Draft().paragraph("Region Uppsala har tillsammans med Region Skåne startat Projektet Trygga Hem.")
    draft.paragraph("Region Uppsala ingår i CCC-nätverket.")
    assert {other for _, _, other in said(affiliations, draft, "participates_in")} == {
        "Trygga Hem",
        "CCC-nätverket",
    }


def test_who_leads_it_leads_the_group_of_the_sentence_before() -> None:
    draft = Draft().paragraph("RSG Kost består av åtta personer. Den leds av Eva Lund.")
    assert ("Eva Lund", "chairs", "RSG Kost") in said(appointments, draft)


def test_who_informs_at_an_item_presented_it() -> None:
    draft = Draft().heading("Ny vårdplats").paragraph("Eva Lund informerar om läget.")
    assert said(presentations, draft) == {("Eva Lund", "presented", "Ny vårdplats")}


def test_a_labelled_presenter_presented_the_row_of_the_agenda() -> None:
    draft = Draft().row(Mötespunkt="Ny vårdplats", Anteckning="Föredragande: Eva Lund")
    assert said(presentations, draft) == {("Eva Lund", "presented", "Ny vårdplats")}


def test_a_role_before_a_name_is_not_that_of_the_name_before_it() -> None:
    draft = Draft().paragraph("Eva Lund, verksamhetschefen Anders Lindqvist och flera till deltog.")
    roles = said(affiliations, draft, "has_role")
    assert {subject for subject, _, _ in roles} == {"Anders Lindqvist"}


def test_who_proposes_has_the_party_and_office_beside_the_name() -> None:
    draft = Draft().heading("§ 3 Ny plan", number="§ 3")
    draft.paragraph("Yrkanden", "Eva Lund (S), sekreterare, yrkar bifall.")
    assert said(affiliations, draft) == {
        ("Eva Lund", "represents", "Socialdemokraterna"),
        ("Eva Lund", "has_role", "sekreterare"),
    }


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Kommunalrådet Eva Lund (S) besvarar frågan.", "kommunalråd"),
        ("Andre vice ordföranden Eva Lund (S) justerar protokollet.", "andre vice ordförande"),
        ("I samordningsrådet Eva Lund leder finns tre till.", None),
    ],
)
def test_a_title_before_a_name_is_a_role_and_a_council_is_none(sentence: str, role: str | None) -> None:
    roles = {object_ for _, _, object_ in said(affiliations, Draft().paragraph(sentence), "has_role")}
    assert roles == ({role} if role else set())


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Eva Lund (projektledare Region Uppsala) deltog.", {"projektledare", "Region Uppsala"}),
        ("Eva Lund (projektledare för journalen) deltog.", {"projektledare för journalen"}),
        ("Eva Lund är planerare i Region Uppsala sedan i maj.", {"planerare", "Region Uppsala"}),
        ("Mötet leddes av Eva Lund från Region Uppsala.", {"Region Uppsala"}),
        ("Eva Lund, verksamhetschef för hudsjukvård, deltog.", {"verksamhetschef för hudsjukvård"}),
        ("Eva Lund är kontaktperson i Region Uppsala.", {"kontaktperson"}),
        ("Det säger Eva Lund, överläkare i barnmedicin och ordförande.", {"överläkare i barnmedicin"}),
        ("Eva Lund, professor i invärtes medicin, deltog.", {"professor i invärtes medicin"}),
        ("Eva Lund, överläkare i Region Uppsala, deltog.", {"överläkare", "Region Uppsala"}),
        ("Eva Lund, Region Uppsala, är ny ledamot i RPO Hud.", {"Region Uppsala"}),
        ("Region Kalmar län tackade Eva Lund i Region Uppsala.", set()),
    ],
)
def test_offices_and_bodies_are_read_beside_a_name(sentence: str, expected: set[str]) -> None:
    found = said(affiliations, Draft().paragraph(sentence), "has_role", "represents")
    assert {name for subject, _, name in found if subject == "Eva Lund"} == expected


def test_an_office_that_several_share_is_that_of_each() -> None:
    draft = Draft().paragraph("Eva Lund, Anders Lindqvist som är sjuksköterskor vid Ekby sjukhus berättar.")
    assert {(who, what) for who, kind, what in said(affiliations, draft) if kind == "has_role"} == {
        ("Eva Lund", "sjuksköterska"),
        ("Anders Lindqvist", "sjuksköterska"),
    }
    draft = Draft().paragraph("Eva Lund och Anders Lindqvist är nöjda med resultatet.")
    assert said(affiliations, draft) == set()


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        (
            "Eva Lund (planerare) och Anders Lindqvist (jurist) föredrar punkten.",
            {"Eva Lund", "Anders Lindqvist"},
        ),
        (
            "Eva Lund och chef för Region Uppsala, Anders Lindqvist presenterade läget.",
            {"Eva Lund", "Anders Lindqvist"},
        ),
        ("Eva Lund var inbjuden och rapporterade om läget.", {"Eva Lund"}),
        ("Eva Lund uttalar sig om läget.", {"Eva Lund"}),
    ],
)
def test_all_who_present_are_read_with_brackets_and_titles_between(sentence: str, people: set[str]) -> None:
    draft = Draft().heading("4. Ny vårdplats").paragraph(sentence)
    assert said(presentations, draft) == {(name, "presented", "Ny vårdplats") for name in people}


def test_what_is_presented_below_a_heading_within_an_item_is_that_matter() -> None:
    draft = Draft().heading("§ 8 Information", number="§ 8")
    draft.builder.add(BlockKind.HEADING, "2. Ny vårdplats", level=2)
    document, blocks, (section, *_) = draft.paragraph("Eva Lund informerar om läget.").parts
    whole = replace(section, end=len(document.text))
    names = MentionFinder().find(document, blocks, (whole,))
    claims = list(presentations(View.of(document, blocks, (whole,), names)))
    assert [claim.object.name for claim in claims] == ["Ny vårdplats"]


def test_a_plan_that_the_item_is_about_is_presented_as_the_plan() -> None:
    draft = Draft().heading("§ 4 Handlingsplan för jämlik vård", number="§ 4")
    draft.paragraph("Handlingsplan för jämlik vård gäller från maj.", "Eva Lund föredrar ärendet.")
    (claim,) = claims_of(presentations, draft)
    assert (claim.object.kind, claim.object.name) == ("strategy", "Handlingsplan för jämlik vård")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Cancersamordnare deltar i RPO Hud samt deltar i RAG Prevention.",
            {("Cancersamordnare", "RPO Hud"), ("Cancersamordnare", "RAG Prevention")},
        ),
        ("Region Uppsala är involverad i Jämtlandsprojektet.", {("Region Uppsala", "Jämtlandsprojektet")}),
        ("Patienter deltar i RPO Hud.", set()),
    ],
)
def test_offices_take_part_and_so_do_those_involved(sentence: str, expected: set[tuple[str, str]]) -> None:
    found = said(affiliations, Draft().paragraph(sentence), "participates_in")
    assert {(subject, name) for subject, _, name in found} == expected


def test_who_heads_a_body_represents_it_and_who_answers_for_a_matter_does_not() -> None:
    draft = Draft().paragraph(
        "Eva Lund, chef för RCC Norr, redovisade. Bo Ek, samordnare för RCC Syd, tackade."
    )
    assert said(affiliations, draft, "represents") == {("Eva Lund", "represents", "RCC Norr")}


def test_a_sentence_of_its_own_tells_what_somebody_is_by_name_or_by_pronoun() -> None:
    draft = Draft(kind="nyhetsbrev").paragraph(
        "Anna Lindqvist arbetar som folkhälsostrateg i Region Uppsala. Hon är kontaktperson för projektet."
        " Hon kommer närmast från Region Skåne, där hon är jurist."
    )
    assert said(affiliations, draft, "has_role", "represents") == {
        ("Anna Lindqvist", "has_role", "folkhälsostrateg"),
        ("Anna Lindqvist", "represents", "Region Uppsala"),
        ("Anna Lindqvist", "has_role", "kontaktperson"),
        ("Anna Lindqvist", "represents", "Region Skåne"),
        ("Anna Lindqvist", "has_role", "jurist"),
    }


def test_a_pronoun_in_another_paragraph_means_nobody() -> None:
    draft = Draft(kind="nyhetsbrev").paragraph("Anna Lindqvist talade.", "Hon är jurist.")
    assert said(affiliations, draft, "has_role") == set()


def test_a_person_in_a_group_takes_part_in_nothing() -> None:
    draft = Draft(kind="nyhetsbrev").paragraph("Anna Lindqvist ingår i RPO Cancersjukdomar.")
    assert said(affiliations, draft, "participates_in") == set()


def test_where_somebody_works_today_and_the_whole_name_of_it() -> None:
    draft = Draft(kind="nyhetsbrev").paragraph("Anna Lindholm är i dag sektionschef på Arbetsförmedlingen.")
    assert said(affiliations, draft, "represents", "has_role") == {
        ("Anna Lindholm", "has_role", "sektionschef"),
        ("Anna Lindholm", "represents", "Arbetsförmedlingen"),
    }
    cut = Draft(kind="plan").paragraph("Anna Lindholm, tandvårdschef, Folktandvården Ekbygden")
    assert ("Anna Lindholm", "represents", "Folktandvården") not in said(affiliations, cut)


def test_whose_office_stands_before_a_name_is_whom_somebody_represents() -> None:
    draft = Draft(kind="plan").paragraph("Region Uppsalas ekonomidirektör Anna Lindholm leder arbetet.")
    assert said(affiliations, draft, "represents", "has_role") == {
        ("Anna Lindholm", "has_role", "ekonomidirektör"),
        ("Anna Lindholm", "represents", "Region Uppsala"),
    }


def test_an_office_in_the_plural_is_that_of_all_the_names_after_it() -> None:
    draft = Draft(kind="plan").paragraph("Rektorerna möts. I går kom rektorerna Anna Lindholm och Bo Ekman.")
    assert said(affiliations, draft, "has_role") == {
        ("Anna Lindholm", "has_role", "rektor"),
        ("Bo Ekman", "has_role", "rektor"),
    }


def test_a_service_by_its_common_name_has_a_head() -> None:
    draft = Draft(kind="plan").paragraph("Elevhälsans chef, Anna Lindholm, beslutar om undantag.")
    assert said(affiliations, draft, "has_role", "represents") == {
        ("Anna Lindholm", "has_role", "chef"),
        ("Anna Lindholm", "represents", "Elevhälsan"),
    }


def test_who_signs_for_the_parties_represents_nobody_by_it() -> None:
    draft = Draft(kind="avtal").heading("För parterna").paragraph("Anna Lindholm, Region Uppsala")
    assert said(affiliations, draft) == set()
    draft.heading("Kontakt").paragraph("Bo Ekman, Region Uppsala")
    assert said(affiliations, draft) == {("Bo Ekman", "represents", "Region Uppsala")}


def test_where_somebody_worked_before_and_works_now() -> None:
    draft = Draft(kind="nyhetsbrev").paragraph(
        "Anna Lindholm har slutat på Region Uppsala och arbetar numera på Socialstyrelsen."
    )
    assert said(affiliations, draft) == {
        ("Anna Lindholm", "represents", "Region Uppsala"),
        ("Anna Lindholm", "represents", "Socialstyrelsen"),
    }


def test_an_office_of_one_who_is_welcomed_is_held_from_the_day_on_which_it_begins() -> None:
    draft = Draft(kind="nyhetsbrev").paragraph(
        "Vi välkomnar Anna Lindholm, ny controller, som börjar den 12 maj."
    )
    (claim,) = claims_of(affiliations, draft)
    assert (claim.kind, claim.object.name, claim.valid_from) == ("has_role", "controller", "2026-05-12")


def test_who_heads_a_company_represents_it() -> None:
    draft = Draft(kind="nyhetsbrev").paragraph("Anna Lindholm, vd för Ekby Energi AB, berättade.")
    assert ("Anna Lindholm", "represents", "Ekby Energi AB") in said(affiliations, draft)


@pytest.mark.parametrize(
    ("words", "whom"),
    [
        ("Ekby kommun deltar. Ekbys folkhälsosamordnare Anna Lindholm skrev.", "Ekby kommun"),
        ("LRF Ekbygdens ombud Anna Lindholm skrev.", "LRF Ekbygden"),
    ],
)
def test_whose_officer_somebody_is_may_be_a_place_or_a_union_by_its_letters(words: str, whom: str) -> None:
    draft = Draft(kind="rapport").paragraph(words)
    assert said(affiliations, draft, "represents") == {("Anna Lindholm", "represents", whom)}


def test_a_word_in_the_genitive_that_names_nobody_is_whose_officer_nobody_is() -> None:
    draft = Draft(kind="rapport").paragraph("Förra årets projektledare Anna Lindholm skrev.")
    assert said(affiliations, draft, "represents") == set()


def test_who_is_called_a_representant_has_no_office_by_that() -> None:
    draft = Draft(kind="rapport").paragraph("Region Uppsalas representant Anna Lindholm skrev.")
    assert said(affiliations, draft) == {("Anna Lindholm", "represents", "Region Uppsala")}


@pytest.mark.parametrize("offices", ["Förvaltningscheferna", "Verksamhetscheferna"])
def test_an_office_in_the_plural_before_names_is_that_of_each(offices: str) -> None:
    draft = Draft().paragraph(f"{offices} Eva Lund, Per Nordin och Karin Holm deltog.")
    role = offices.removesuffix("erna").lower()
    people = ("Eva Lund", "Per Nordin", "Karin Holm")
    assert said(affiliations, draft, "has_role") == {(person, "has_role", role) for person in people}


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("överläkare vid barn- och ungdomspsykiatrin", "Barn- och ungdomspsykiatrin"),
        ("handläggare på fritidsförvaltningen", "Fritidsförvaltningen"),
        ("kurator inom elevhälsan", None),
    ],
)
def test_a_service_in_small_letters_is_a_body_where_the_document_names_it(
    words: str, body: str | None
) -> None:
    draft = Draft().paragraph(f"I rådet ingår Eva Lund, {words}, Karin Holm, rektor, och Bo Ek.")
    draft.paragraph(
        "Barn- och ungdomspsykiatrin svarar för vården. Fritidsförvaltningen svarar för lokalerna."
    )
    acts = {(who, whom) for who, _, whom in said(affiliations, draft, "represents")}
    assert acts == ({("Eva Lund", body)} if body else set())


@pytest.mark.parametrize(
    ("office", "role"),
    [
        ("professorn", "professor"),
        ("kulturministern", "kulturminister"),
        ("landshövdingen", "landshövding"),
        ("konsulten", "konsult"),
        ("medieanalytikern", "medieanalytiker"),
        ("verkställande direktören", "verkställande direktör"),
    ],
)
def test_an_office_with_its_article_is_the_one_that_is_listed(office: str, role: str) -> None:
    draft = Draft().paragraph(f"Frågan besvaras av {office} Eva Lund.")
    assert said(affiliations, draft, "has_role") == {("Eva Lund", "has_role", role)}


def test_an_office_with_its_article_and_field_is_of_the_name_after_it() -> None:
    draft = Draft().paragraph("Där talade Bo Ek, analyschefen för Film i Ekby, Eva Lund.")
    assert ("Bo Ek", "has_role", "analyschef") not in said(affiliations, draft)
    draft = Draft().paragraph("Där talade Bo Ek, analyschef för Film i Ekby.")
    assert "Bo Ek" in {name for name, *_ in said(affiliations, draft, "has_role")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunalråd Anna Lindholm (M), Tierps kommun, är sedan den 1 maj 2026 ordförande i rådet.",
        "Vice ordförande är Anna Lindholm (M), Tierps kommun.",
        "Han tar över efter Anna Lindholm (M), Tierps kommun.",
    ],
)
def test_a_politician_is_of_the_party_and_of_the_authority_beside_it(sentence: str) -> None:
    assert said(affiliations, Draft().paragraph(sentence), "represents") == {
        ("Anna Lindholm", "represents", "Moderaterna"),
        ("Anna Lindholm", "represents", "Tierps kommun"),
    }


def test_an_authority_in_a_list_after_a_politician_is_not_whom_he_or_she_acts_for() -> None:
    draft = Draft().paragraph(
        "Med på resan var Bo Ekman, Anna Lindholm (M), Tierps kommun och Region Uppsala."
    )
    assert ("Anna Lindholm", "represents", "Tierps kommun") not in said(affiliations, draft)


def test_who_has_taken_part_in_the_work_on_the_programme_took_part_in_the_one_named_before() -> None:
    draft = Draft(kind="nyhetsbrev").heading("Vatten")
    draft.paragraph(
        "Nu finns Program för rent vatten 2026–2030. Tierps kommun har deltagit i arbetet med programmet."
    )
    assert said(affiliations, draft, "participates_in") == {
        ("Tierps kommun", "participates_in", "Program för rent vatten 2026–2030")
    }


def test_what_began_some_day_and_is_part_of_something_is_part_of_it() -> None:
    draft = Draft().paragraph("Kontaktcenter Norrvik startade i mars 2025 och är en del av Tierps kommun.")
    assert ("Kontaktcenter Norrvik", "part_of", "Tierps kommun") in said(affiliations, draft)


def test_who_else_took_part_is_not_what_was_taken_part_in() -> None:
    draft = Draft().paragraph("Tierps kommun har deltagit i arbetet, liksom Norrviks seniorråd.")
    assert said(affiliations, draft, "participates_in") == set()
