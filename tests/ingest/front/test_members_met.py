from pathlib import Path

import pytest

from corpus.settings import Settings
from ingest.front.members_met import members_met
from ingest.pipeline import parse


@pytest.mark.parametrize(
    ("lines", "title", "body"),
    [
        (
            [
                "PROTOKOLL",
                "fört vid årsmöte med Norrviks båtklubb lördagen den 7 mars 2026 kl. 14 i Sjöboden",
            ],
            "Protokoll fört vid årsmöte med Norrviks båtklubb",
            "Norrviks båtklubb",
        ),
        (
            ["Protokoll fört vid ordinarie föreningsstämma med", "Brf Granen", "Närvarande"],
            "Protokoll fört vid ordinarie föreningsstämma med Brf Granen",
            "Brf Granen",
        ),
        (["Protokoll från årsmöte i Ekby IF 2026-02-03"], "Protokoll från årsmöte i Ekby IF", "Ekby IF"),
        (
            ["Årsmötesprotokoll", "Fört vid årsmöte med Hyresgästföreningen i Norrvik, den 3 maj"],
            "Årsmötesprotokoll fört vid årsmöte med Hyresgästföreningen i Norrvik",
            "Hyresgästföreningen i Norrvik",
        ),
    ],
)
def test_minutes_that_say_whose_members_met_are_theirs(lines: list[str], title: str, body: str) -> None:
    assert members_met(lines) == (title, body)


@pytest.mark.parametrize(
    "line",
    [
        "Protokoll från årsmöte i Ekby",
        "Protokoll från årsmöte i Folkets hus",
        "Minnesanteckningar från möte med Ekby hembygdsförening",
    ],
)
def test_a_place_and_a_guest_hold_no_meeting_of_members(line: str) -> None:
    assert members_met([line]) is None


def test_the_whole_document_has_the_association_as_its_body(tmp_path: Path) -> None:
    text = (
        "PROTOKOLL\n\nfört vid årsmöte med Ekby hembygdsförening lördagen den 7 mars 2026 kl. 14\n\n"
        "§ 1 Öppnande\nOrdföranden öppnade mötet.\n\n§ 2 Val av revisor\nTill revisor valdes Eva Lind.\n"
    )
    (parsed,) = parse(
        text.encode(), source="moete.txt", token_spans=lambda _: [], settings=Settings(home=tmp_path)
    )
    assert (parsed.document.kind, parsed.document.body) == ("protokoll", "Ekby hembygdsförening")
    assert parsed.document.title == "Protokoll fört vid årsmöte med Ekby hembygdsförening"
