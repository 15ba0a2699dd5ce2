from pathlib import Path

import pytest

from corpus.settings import Settings
from ingest.pipeline import parse

_FRONT = "Stiftelsen Bergviks folkhögskola\n\n{kind} nr 3, 2026\n\nOnsdagen den 20 maj 2026\n\n"
_ITEMS = (
    "§ 21 Öppnande\nOrdföranden öppnade mötet.\n\n§ 22 Byggnader\nFastighetsutskottet lämnade en rapport.\n"
    "Styrelsen beslutade att godkänna rapporten.\n\n§ 23 Nästa möte\nDen 16 september.\n"
)


@pytest.mark.parametrize("kind", ["Styrelseprotokoll", "Protokoll från styrelsemöte"])
def test_minutes_of_a_board_are_not_those_of_a_committee_that_reports_to_it(
    kind: str, tmp_path: Path
) -> None:
    text = _FRONT.format(kind=kind) + _ITEMS
    (parsed,) = parse(
        text.encode(), source="moete.txt", token_spans=lambda _: [], settings=Settings(home=tmp_path)
    )
    assert (parsed.document.kind, parsed.document.body) == ("protokoll", "Stiftelsen Bergviks folkhögskola")


@pytest.mark.parametrize(
    ("front", "body"),
    [
        ("STIFTELSEN BJÖRKNÄS FYRPLATS\n\nPROTOKOLL FÖRT VID ÅRSMÖTE", "Stiftelsen Björknäs Fyrplats"),
        (
            "Granbackens samfällighetsförening\n\nPROTOKOLL\n\nORDINARIE FÖRENINGSSTÄMMA",
            "Granbackens samfällighetsförening",
        ),
    ],
)
def test_minutes_of_a_meeting_of_all_members_are_of_whose_members_they_are(
    front: str, body: str, tmp_path: Path
) -> None:
    text = f"{front}\n\nTid: onsdagen den 20 maj 2026\n\nOmbud\nBjörknäs kommun  Eva Lind\n\n{_ITEMS}"
    (parsed,) = parse(
        text.encode(), source="moete.txt", token_spans=lambda _: [], settings=Settings(home=tmp_path)
    )
    assert (parsed.document.kind, parsed.document.body) == ("protokoll", body)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Nyhetsbrev\n\nUtgivet den 4 maj 2026 av Bergvikens regionförbund\n\nEkby har en ny chef.\n",
            "Bergvikens regionförbund",
        ),
        (
            "Internkontrollplan 2026 för trafiknämnden\n\nRegion Bergvik\n\nKontrollgruppen bedömer.\n",
            "Trafiknämnden",
        ),
    ],
)
def test_papers_are_of_who_published_them_or_whom_their_title_says_that_they_are_for(
    text: str, body: str, tmp_path: Path
) -> None:
    (parsed,) = parse(
        text.encode(), source="blad.txt", token_spans=lambda _: [], settings=Settings(home=tmp_path)
    )
    assert parsed.document.body == body


@pytest.mark.parametrize(
    ("front", "body"),
    [
        ("Lokalt programområde barnhälsa\n\nRegion Ekdalen\n\nFastställd av Vårdrådet 2025-12-04",
         "Lokalt programområde barnhälsa"),
        ("LPO barnhälsa\n\nAntagen av Vårdrådet den 4 december 2025", "LPO barnhälsa"),
        ("Region Ekdalen\n\nRSG Trygg läkemedelskedja\n\nBeslutad 2025-12-04", "RSG Trygg läkemedelskedja"),
        ("Region Ekdalen\n\nVårdrådet\n\nLPO barnhälsa", "Vårdrådet"),
        ("Region Ekdalen\n\nProgramområde barnhälsa", "Region Ekdalen"),
    ],
)  # fmt: skip
def test_a_plan_is_of_the_group_alone_on_its_line_and_not_of_who_approved_it(
    front: str, body: str, tmp_path: Path
) -> None:
    text = f"Handlingsplan 2026–2028\n\n{front}\n\n1. Bakgrund\n\nPlanen gäller för tre år framåt.\n"
    (parsed,) = parse(
        text.encode(), source="plan.txt", token_spans=lambda _: [], settings=Settings(home=tmp_path)
    )
    assert parsed.document.body == body


@pytest.mark.parametrize("label", ["Till:", "Mottagare:", "För kännedom till:"])
def test_a_report_is_not_of_whom_it_is_sent_to(label: str, tmp_path: Path) -> None:
    head = "Lägesrapport våren 2026\n\nNationellt programområde Hud"
    text = f"{head}\n\n{label} Styrgruppen för hälsa\n\nAllt är väl.\n"
    (parsed,) = parse(
        text.encode(), source="rapport.txt", token_spans=lambda _: [], settings=Settings(home=tmp_path)
    )
    assert parsed.document.body == "Nationellt programområde Hud"


@pytest.mark.parametrize(
    ("front", "body"),
    [
        ("REGION EKBY\nRevisorerna\n\n2026-05-21\n\nTill:\nRegionstyrelsen\nVårdnämnden", "Revisorerna"),
        ("Ekby kommun\nHamnkontoret\n\nFör kännedom:\nKommunstyrelsen\n\nBryggan", "Ekby kommun"),
    ],
)
def test_those_below_a_label_of_whom_a_paper_is_sent_to_did_not_issue_it(
    front: str, body: str, tmp_path: Path
) -> None:
    text = f"{front}\n\nGranskning av hamnens arbete\n\nHär följer det som granskades under året.\n"
    (parsed,) = parse(
        text.encode(), source="missiv.txt", token_spans=lambda _: [], settings=Settings(home=tmp_path)
    )
    assert parsed.document.body == body


@pytest.mark.parametrize(
    "told",
    [
        "Styrgruppen består av:",
        "Arbetsgruppen utgörs av följande personer:",
        "Projektgruppen har följande medlemmar:",
        "I Referensgruppen ingår:",
    ],
)
def test_notes_are_not_those_of_a_group_that_they_tell_the_members_of(told: str, tmp_path: Path) -> None:
    front = "# Minnesanteckningar RSG Bergvik 2026-03-05\n\nNärvarande: Anna Ek, Bo Lind\n\n## Läget\n\n"
    text = f"{front}{told}\n\n- Eva Lund, ordförande\n- Nils Ås\n"
    (parsed,) = parse(
        text.encode(), source="moete.md", token_spans=lambda _: [], settings=Settings(home=tmp_path)
    )
    assert parsed.document.body == "RSG Bergvik"
