import pytest

from graph.extractors.bodies.belongings import belongings
from tests.graph.extractors.drafting import Draft, said


@pytest.mark.parametrize(
    ("lines", "body", "authority"),
    [
        (
            ("Region Uppsala", "Minnesanteckningar", "Samordningsråd hud"),
            "Samordningsråd hud",
            "Region Uppsala",
        ),
        (("Region Uppsala", "Samordningsråd hud"), "Samordningsråd hud", "Region Uppsala"),
        (("Protokoll", "Samordningsråd hud, Region Uppsala."), "Samordningsråd hud", "Region Uppsala"),
        (("UPPSALA KOMMUN", "Protokoll", "Äldrerådet"), "Äldrerådet", "Uppsala kommun"),
        (("Ägarråd, Ekdalens Räddningstjänstförbund (ERF).",), "Ägarråd", "Ekdalens Räddningstjänstförbund"),
        (
            ("Sydlandstingens regionförbund", "Förbundsdirektionen"),
            "Förbundsdirektionen",
            "Sydlandstingens regionförbund",
        ),
        (("UPPSALA UNIVERSITET", "Etikrådet"), "Etikrådet", "Uppsala universitet"),
        (("UPPSALA KOMMUN PROTOKOLL 1 (20)", "Äldrerådet"), "Äldrerådet", "Uppsala kommun"),
        (("Minnesanteckningar RPO Hud", "Norra sjukvårdsregionen"), "RPO Hud", "Norra sjukvårdsregionen"),
        (("Anteckningar RPO Hud", "Norra sjukvårdsregionen"), "RPO Hud", "Norra sjukvårdsregionen"),
        (
            ("Samordningsförbundet Ekdalen", "Minnesanteckningar beredningsgruppen"),
            "Beredningsgruppen",
            "Samordningsförbundet Ekdalen",
        ),
        (
            ("Vårdförbundet Ekdalen", "Protokoll fört vid sammanträde med direktionen"),
            "Direktionen",
            "Vårdförbundet Ekdalen",
        ),
    ],
)
def test_a_body_is_part_of_the_authority_of_its_letterhead(
    lines: tuple[str, ...], body: str, authority: str
) -> None:
    draft = Draft(body=body).paragraph(*lines, "Mötet öppnas.")
    assert said(belongings, draft, "part_of") == {(body, "part_of", authority)}


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        (("Region Uppsala", "Region Kalmar län", "Samordningsråd hud"), "Samordningsråd hud"),
        (
            ("Samordningsråd hud", "Närvarande", "Eva Lund", "Anders Holm", "Region Uppsala"),
            "Samordningsråd hud",
        ),
        (("Samordningsråd hud mötte Region Uppsala.",), "Samordningsråd hud"),
        (("Region Uppsala", "RPO Hud"), "RPO Hud"),
        (("Region Uppsala", "Socialstyrelsen"), "Region Uppsala"),
    ],
)
def test_several_authorities_sentences_and_bodies_above_regions_say_nothing(
    lines: tuple[str, ...], body: str
) -> None:
    assert said(belongings, Draft(body=body).paragraph(*lines), "part_of") == set()


def test_the_short_form_of_a_local_body_does_not_hide_its_line() -> None:
    draft = Draft(body="Region Uppsala").paragraph("Region Uppsala", "Lokalt programområde Hud (LPO Hud)")
    assert {(part, whole) for part, _, whole in said(belongings, draft, "part_of")} == {
        ("LPO Hud", "Region Uppsala")
    }


def test_a_group_is_part_of_the_body_whose_name_begins_its_own() -> None:
    draft = Draft(body="RCC Norrs ledningsgrupp").paragraph("Regionalt cancercentrum Norr (RCC Norr)")
    draft.paragraph("Minnesanteckningar RCC Norrs ledningsgrupp", "Mötet öppnas.")
    assert said(belongings, draft, "part_of") == {("RCC Norrs ledningsgrupp", "part_of", "RCC Norr")}


def test_a_committee_beside_its_board_is_part_of_the_board_and_the_board_of_the_authority() -> None:
    draft = Draft(body="NÄMNDEN FÖR VATTEN Arbetsutskottet")
    assert not said(belongings, draft.paragraph("Region Uppsala arbetar för NÄMNDEN."), "part_of")
    draft = Draft(body="REGIONSTYRELSEN Arbetsutskottet").paragraph("Region Uppsala")
    draft.paragraph("REGIONSTYRELSEN Arbetsutskottet", "Mötet öppnas.")
    whole = {(one.casefold(), other.casefold()) for one, _, other in said(belongings, draft, "part_of")}
    board = next(one for one, other in whole if other == "region uppsala")
    assert board.startswith("regionstyrelsen")
    assert "arbetsutskottet" not in board
    assert ("regionstyrelsen arbetsutskottet", board) in whole


def test_a_sentence_that_tells_of_a_university_is_no_letterhead() -> None:
    draft = Draft(body="Etikrådet").paragraph("Etikrådet besökte Uppsala universitet i går.")
    assert not said(belongings, draft, "part_of")


def test_a_committee_that_bears_the_name_of_its_board_is_part_of_the_board() -> None:
    draft = Draft(body="Kommunstyrelsens teknikutskott").paragraph(
        "UPPSALA KOMMUN", "Kommunstyrelsens teknikutskott", "Mötet öppnas."
    )
    committee, board = "Kommunstyrelsens teknikutskott (Uppsala kommun)", "Kommunstyrelsen (Uppsala kommun)"
    assert said(belongings, draft, "part_of") == {
        (committee, "part_of", board),
        (board, "part_of", "Uppsala kommun"),
    }


def test_an_office_right_below_the_authority_is_part_of_it() -> None:
    draft = Draft(body="Uppsala kommun").paragraph("Uppsala kommun", "Teknikkontoret", "Projektdirektiv")
    assert said(belongings, draft, "part_of") == {("Teknikkontoret", "part_of", "Uppsala kommun")}
    draft = Draft(body="Uppsala kommun").paragraph("Uppsala kommun", "Projektgrupp", "Eva Lund")
    assert not said(belongings, draft, "part_of")


def test_a_group_below_the_unit_of_an_authority_is_the_units() -> None:
    draft = Draft(body="Samordningsgruppen för hud").paragraph(
        "Region Uppsala", "Hälso- och sjukvårdsförvaltningen", "Samordningsgruppen för hud", "Mötet öppnas."
    )
    assert said(belongings, draft, "part_of") == {
        ("Hälso- och sjukvårdsförvaltningen", "part_of", "Region Uppsala"),
        ("Samordningsgruppen för hud", "part_of", "Hälso- och sjukvårdsförvaltningen"),
    }


def test_a_unit_below_a_unit_of_a_letterhead_is_part_of_that_unit() -> None:
    draft = Draft(body="Region Uppsala").paragraph(
        "Region Uppsala", "Verksamhetsområde Kirurgi", "Operationsenheten", "Rutin för kirurgi"
    )
    assert said(belongings, draft, "part_of") == {
        ("Verksamhetsområde Kirurgi", "part_of", "Region Uppsala"),
        ("Operationsenheten", "part_of", "Verksamhetsområde Kirurgi"),
    }


@pytest.mark.parametrize(
    ("authority", "unit"),
    [
        ("Länsstyrelsen Östergötland", "Enheten för samhällsskydd"),
        ("UPPSALA UNIVERSITET", "Avdelningen för hälsovetenskap"),
    ],
)
def test_a_unit_named_for_its_field_is_part_of_the_authority_above_it(authority: str, unit: str) -> None:
    draft = Draft(body=None).paragraph(authority, unit, "Mötesanteckning")
    assert unit in {part for part, _, _ in said(belongings, draft, "part_of")}


@pytest.mark.parametrize(
    ("authority", "unit"),
    [
        ("Region Uppsala", "Kirurgkliniken"),
        ("Sjukvårdsregion Mellansverige", "Kunskapsstyrningskansliet"),
    ],
)
def test_a_clinic_or_the_office_of_a_health_care_region_is_part_of_it(authority: str, unit: str) -> None:
    draft = Draft(body=None).paragraph(authority, unit, "Minnesanteckningar")
    assert said(belongings, draft) == {(unit, "part_of", authority)}


def test_the_board_that_an_association_speaks_of_is_part_of_it() -> None:
    draft = Draft(body="Ekby vägförening", title="Informationsblad")
    draft.paragraph("Styrelsen har bytt belysning.")
    assert ("Styrelsen", "part_of", "Ekby vägförening") in said(belongings, draft)


def test_a_paper_of_an_authority_says_nothing_of_a_board_by_the_word_alone() -> None:
    draft = Draft(body="Ekby kommun", title="Informationsblad").paragraph("Styrelsen har bytt belysning.")
    assert "part_of" not in {kind for _, kind, _ in said(belongings, draft)}
