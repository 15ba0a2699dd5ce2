import pytest

from graph.extractors.bodies.belongings import belongings
from tests.graph.extractors.drafting import Draft, claims_of, said


@pytest.mark.parametrize(
    ("sentence", "part", "whole"),
    [
        ("Medicinkliniken ingår i Region Uppsala.", "Medicinkliniken", "Region Uppsala"),
        ("Medicinkliniken hör till Ekby sjukhus.", "Medicinkliniken", "Ekby sjukhus"),
        ("Ekby Energi AB är ett helägt bolag till Uppsala kommun.", "Ekby Energi AB", "Uppsala kommun"),
        ("RAG Smärta är en arbetsgrupp under RPO Rörelse.", "RAG Smärta", "RPO Rörelse"),
        ("RAG Smärta är en regional expertgrupp inom RPO Rörelse.", "RAG Smärta", "RPO Rörelse"),
        ("Trafikenheten är en enhet inom Region Uppsala.", "Trafikenheten", "Region Uppsala"),
        ("Medicinkliniken vid Ekby sjukhus har öppet.", "Medicinkliniken", "Ekby sjukhus"),
        ("RSG Uppföljning, Region Uppsala", "RSG Uppföljning", "Region Uppsala"),
        ("Trafikenheten är organiserad under Teknikförvaltningen.", "Trafikenheten", "Teknikförvaltningen"),
        (
            "Trafikenheten ingår från den 1 mars i Teknikförvaltningen.",
            "Trafikenheten",
            "Teknikförvaltningen",
        ),
        ("Trafikenheten är en del av Teknikförvaltningen.", "Trafikenheten", "Teknikförvaltningen"),
        ("Trafikenheten är underställd Teknikförvaltningen.", "Trafikenheten", "Teknikförvaltningen"),
        ("Trafikenheten är placerad vid Teknikförvaltningen.", "Trafikenheten", "Teknikförvaltningen"),
        ("Polismyndigheten (Trafikenheten) svarar.", "Trafikenheten", "Polismyndigheten"),
    ],
)
def test_a_body_is_part_of_another(sentence: str, part: str, whole: str) -> None:
    assert said(belongings, Draft().paragraph(sentence)) == {(part, "part_of", whole)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Hälso- och sjukvårdsnämnden i Region Uppsala godkände planen.",
        "Region Uppsalas hälso- och sjukvårdsnämnd godkände planen i Region Uppsala.",
    ],
)
def test_a_board_is_part_of_its_authority(sentence: str) -> None:
    draft = Draft().paragraph(sentence)
    board = "Hälso- och sjukvårdsnämnden (Region Uppsala)"
    assert said(belongings, draft) == {(board, "part_of", "Region Uppsala")}


def test_the_front_page_tells_what_authority_the_board_belongs_to() -> None:
    draft = Draft(body="Socialnämnden").paragraph(
        "Uppsala kommun", "Socialnämnden", "Nämnden godkände planen."
    )
    assert said(belongings, draft) == {("Socialnämnden (Uppsala kommun)", "part_of", "Uppsala kommun")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Eva Lund i Region Uppsala godkände planen.",
        "Region Uppsala ingår i RSG Uppföljning.",
        "Region Uppsala ingår i piloten Nära.",
    ],
)
def test_who_takes_part_is_no_part(sentence: str) -> None:
    assert said(belongings, Draft().paragraph(sentence)) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Stabsavdelningen kommer att bestå av Stabsenheten samt Planeringsenheten.",
        "Stabsavdelningen delas in i två enheter: Stabsenheten och Planeringsenheten.",
        "Stabsavdelningen är indelad i Stabsenheten och Planeringsenheten.",
        "Stabsavdelningen har två enheter, Stabsenheten och Planeringsenheten.",
        "Stabsavdelningen omfattar enheterna Stabsenheten och Planeringsenheten.",
    ],
)
def test_the_units_that_a_unit_is_made_up_of_are_parts_of_it(sentence: str) -> None:
    draft = Draft().paragraph(sentence)
    assert said(belongings, draft, "part_of") == {
        ("Stabsenheten", "part_of", "Stabsavdelningen"),
        ("Planeringsenheten", "part_of", "Stabsavdelningen"),
    }


def test_what_something_else_is_made_up_of_is_no_part_of_a_unit() -> None:
    draft = Draft().paragraph(
        "Stabsavdelningens uppdrag består av Stabsenheten samt Planeringsenheten i samverkan.",
        "Styrgruppen består av Socialstyrelsen och Trafikverket.",
    )
    assert not said(belongings, draft, "part_of")


def test_a_group_by_its_common_word_is_part_of_another() -> None:
    draft = Draft(kind="plan").paragraph("Arkitekturgruppen är en del av Hälsorådet och granskar system.")
    assert said(belongings, draft) == {("Arkitekturgruppen", "part_of", "Hälsorådet")}


def test_two_units_before_one_municipality_are_both_of_it() -> None:
    text = "Socialförvaltningen och Barn- och utbildningsförvaltningen i Flens kommun har startat grupper."
    assert said(belongings, Draft(kind="plan").paragraph(text)) == {
        ("Socialförvaltningen", "part_of", "Flens kommun"),
        ("Barn- och utbildningsförvaltningen", "part_of", "Flens kommun"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Under rådet finns en jubileumskommitté och två arbetsgrupper.",
        "Skogsrådet har en jubileumskommitté och två arbetsgrupper.",
    ],
)
def test_groups_of_a_council_belong_to_it(sentence: str) -> None:
    draft = Draft(body="Skogsrådet").paragraph(sentence)
    draft.paragraph(
        "Jubileumskommittén möts i maj.", "Arbetsgruppen Gamla ekar och Styrgruppen för vägar möts."
    )
    assert said(belongings, draft) == {
        ("Jubileumskommittén", "part_of", "Skogsrådet"),
        ("Arbetsgruppen Gamla ekar", "part_of", "Skogsrådet"),
    }


def test_a_heading_tells_whose_the_groups_below_are() -> None:
    draft = Draft(body="Skogsrådet").heading("6. Rådets arbetsgrupper")
    draft.paragraph("Arbetsgruppen för ekar möts.").heading("7. Nästa möte").paragraph(
        "Styrgruppen för vägar möts."
    )
    assert said(belongings, draft) == {("Arbetsgruppen för ekar", "part_of", "Skogsrådet")}


@pytest.mark.parametrize(
    ("sentence", "part", "whole"),
    [
        (
            "RSG Logistik i Sjukvårdsregion Mellansverige växer.",
            "RSG Logistik",
            "Sjukvårdsregion Mellansverige",
        ),
        ("Vi mötte Elevhälsan i Alby kommun.", "Elevhälsan", "Alby kommun"),
        ("Ekby Energi AB är en del av koncernen Ekby Stadshus AB.", "Ekby Energi AB", "Ekby Stadshus AB"),
        (
            "Trafikenheten växer. Enheten hör till Teknikförvaltningen.",
            "Trafikenheten",
            "Teknikförvaltningen",
        ),
        (
            "Centrum för ekar är nytt. Centrumet placeras vid Skogsenheten.",
            "Centrum för ekar",
            "Skogsenheten",
        ),
    ],
)
def test_units_and_groups_are_part_of_what_is_told(sentence: str, part: str, whole: str) -> None:
    assert (part, "part_of", whole) in said(belongings, Draft().paragraph(sentence))


def test_a_committee_belongs_to_its_board() -> None:
    draft = Draft().paragraph("Kommunstyrelsen möts. Kommunstyrelsens klimatutskott bereder frågan.")
    assert ("Kommunstyrelsens klimatutskott", "part_of", "Kommunstyrelsen") in said(belongings, draft)


def test_who_publishes_a_newsletter_belongs_to_the_authority_at_its_head() -> None:
    draft = Draft(body=None, kind="nyhetsbrev").paragraph("Region Uppsala", "Skogsnytt")
    draft.paragraph("Nyhetsbrevet ges ut av Skogsenheten.")
    assert said(belongings, draft) == {("Skogsenheten", "part_of", "Region Uppsala")}


def test_groups_that_head_the_rows_below_belong_to_the_council() -> None:
    draft = Draft(body=None).heading("Grupper igång").paragraph("Inom LPO Hud arbetar två grupper.")
    draft.cells(("Arbetsgrupp", "Arbetsgruppen Tidig upptäckt"), ("Ledare", "Anna Holm"))
    draft.cells(("Arbetsgrupp", "Arbetsgruppen Egen vård"), ("Ledare", "Bo Lindqvist"))
    assert {part for part, _, whole in said(belongings, draft) if whole == "LPO Hud"} == {
        "Arbetsgruppen Tidig upptäckt",
        "Arbetsgruppen Egen vård",
    }


def test_what_stands_under_a_board_may_follow_the_verb() -> None:
    draft = Draft(body=None).paragraph("Under Stadsstyrelsen lyder Skogsnämnden och Valnämnden.")
    assert said(belongings, draft) == {
        ("Skogsnämnden", "part_of", "Stadsstyrelsen"),
        ("Valnämnden", "part_of", "Stadsstyrelsen"),
    }


@pytest.mark.parametrize(
    "sentence",
    ["Från maj blir Skogskontoret en del av Parkkontoret.", "Skogskontoret blir en del av Parkkontoret."],
)
def test_a_unit_becomes_part_of_another(sentence: str) -> None:
    draft = Draft(body=None).paragraph(sentence)
    assert said(belongings, draft) == {("Skogskontoret", "part_of", "Parkkontoret")}


def test_a_unit_that_moves_is_of_what_it_leaves_and_of_what_takes_it() -> None:
    found = said(
        belongings,
        Draft().paragraph("Kuratorsenheten flyttar från Medicinkliniken till Barnkliniken den 1 maj 2026."),
    )
    assert found == {
        ("Kuratorsenheten", "part_of", "Medicinkliniken"),
        ("Kuratorsenheten", "part_of", "Barnkliniken"),
    }


def test_a_pronoun_means_the_unit_of_the_sentence_before() -> None:
    draft = Draft().paragraph("Bokningsenheten läggs ner som egen enhet. Den blir en del av Driftstaben.")
    assert said(belongings, draft) == {("Bokningsenheten", "part_of", "Driftstaben")}


def test_the_heading_tells_since_when_a_unit_belongs_elsewhere() -> None:
    draft = Draft(kind="nyhetsbrev").heading("Ny organisation från 1 september")
    draft.paragraph("Bokningsenheten blir en del av Driftstaben.")
    assert [each.valid_from for each in claims_of(belongings, draft)] == ["2026-09-01"]


def test_the_groups_whose_headings_follow_are_those_of_a_council() -> None:
    draft = Draft(body=None, kind="rapport").paragraph("Läkemedelsrådet har tolv terapigrupper.")
    draft.heading("Terapigrupp Diabetes").paragraph("Gruppen träffar Terapigrupp Syn.")
    draft.heading("Terapigrupp Munhälsa").paragraph("Gruppen möts i maj.")
    assert {edge[0] for edge in said(belongings, draft) if edge[2] == "Läkemedelsrådet"} == {
        "Terapigrupp Diabetes",
        "Terapigrupp Munhälsa",
    }


def test_a_unit_named_with_the_common_word_for_its_authority_is_part_of_that_one() -> None:
    draft = Draft(body=None, title="Avtal", kind="dokument").paragraph(
        "Avtal mellan Region Uppsala och Ekby AB"
    )
    draft.paragraph("Avtalet följs upp av regionens inköpsenhet.")
    assert ("Regionens inköpsenhet", "part_of", "Region Uppsala") in said(belongings, draft)


def test_a_group_below_the_board_may_follow_the_verb() -> None:
    draft = Draft(body="Trafiknämnden").paragraph("Under Trafiknämnden finns Samrådsgrupp Cykel.")
    assert ("Samrådsgrupp Cykel", "part_of", "Trafiknämnden") in said(belongings, draft, "part_of")


def test_the_council_is_part_of_what_it_decides_for() -> None:
    text = "Kommunfullmäktige är Ekby kommuns högsta beslutande organ."
    found = said(belongings, Draft().paragraph(text))
    assert {(kind, whole) for _, kind, whole in found} == {("part_of", "Ekby kommun")}


def test_the_activity_of_an_office_is_divided_into_its_units() -> None:
    text = "Samhällsbyggnadskontorets verksamhet är indelad i Miljöenheten, Gatuenheten och Parkenheten."
    assert said(belongings, Draft().paragraph(text)) == {
        (unit, "part_of", "Samhällsbyggnadskontoret")
        for unit in ("Miljöenheten", "Gatuenheten", "Parkenheten")
    }
