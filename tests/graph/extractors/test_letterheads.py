import pytest

from graph.extractors.belongings import belongings
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
