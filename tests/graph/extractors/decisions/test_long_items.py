"""Decisions of items so long that they are several sections, and of points that go on below their number."""

from pathlib import Path

import pytest

from corpus.settings import Settings
from graph.extraction import load_extractor
from ingest.pipeline import parse

_HEAD = "Ekby kommun\nKommunstyrelsen\nProtokoll\nSammanträdesdatum: 2026-03-10\n\n§ 7 Dnr KS-2026-00311\n\n"
_POINTS = (
    "{}. Gatukontoret får i uppdrag att ta fram en plan för hur området {} ska förses med gångvägar,"
    " belysning och planteringar under de kommande åren, så att de som bor där når skola, handel och"
    " hållplats till fots.\n"
)


def _decided(text: str, folder: Path) -> list[str]:
    (parsed,) = parse(
        text.encode(),
        source="protokoll.txt",
        token_spans=lambda _: [],
        settings=Settings(home=folder),
    )
    found = load_extractor().extract(parsed.document, parsed.blocks, parsed.sections)
    names = {each.id: each.name for each in found.entities}
    return [names[each.object] for each in found.relations if each.kind == "decided"]


@pytest.mark.parametrize("below", ["Handlingar\n\nTjänsteutlåtande 2026-02-02\n", ""])
def test_points_of_a_long_item_are_decisions_to_the_last(tmp_path: Path, below: str) -> None:
    points = "".join(_POINTS.format(number, number) for number in range(1, 31))
    found = _decided(f"{_HEAD}Program för gator och parker\n\nBeslut\n\n{points}\n{below}", tmp_path)
    assert [f"området {number} ska" in text for number, text in enumerate(found, 1)] == [True] * 30


def test_what_is_moved_in_a_long_item_is_no_decision(tmp_path: Path) -> None:
    moved = "".join(_POINTS.format(number, number) for number in range(1, 31))
    text = f"{_HEAD}Program för gator och parker\n\nBeslut\n\nÄrendet bordläggs.\n\nYrkanden\n\n{moved}"
    assert _decided(text, tmp_path) == ["Ärendet bordläggs."]


def test_what_a_numbered_point_introduces_belongs_to_it(tmp_path: Path) -> None:
    text = (
        f"{_HEAD}Parkeringstal\n\nBeslut\n\n"
        "1. Parkeringstalen för nya bostäder ska justeras enligt följande:\n"
        "Innerstaden: högst åtta platser för tio lägenheter, varav en för rörelsehindrade.\n"
        "Ytterstaden: högst tolv platser för tio lägenheter, varav två för rörelsehindrade.\n"
        "2. De nya talen gäller från den 1 juli 2026.\n"
    )
    assert _decided(text, tmp_path) == [
        "Parkeringstalen för nya bostäder ska justeras enligt följande:",
        "De nya talen gäller från den 1 juli 2026.",
    ]


def test_a_line_that_supports_a_proposal_introduces_the_points_below_it(tmp_path: Path) -> None:
    text = (
        f"{_HEAD}Taxa för vatten\n\nBeslut\n\nKommunstyrelsen tillstyrker kommunledningskontorets förslag den"
        " 3 mars 2026 och föreslår att kommunfullmäktige beslutar:\n"
        "1. Taxa för vatten antas och gäller från den 1 januari 2027.\n"
        "2. Tidigare taxa upphör att gälla samma dag.\n"
    )
    assert _decided(text, tmp_path) == [
        "Taxa för vatten antas och gäller från den 1 januari 2027.",
        "Tidigare taxa upphör att gälla samma dag.",
    ]
