"""How far something has come, by rows made by hand."""

from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import pytest

from corpus.evidence import Quoter
from search.answers.row_status import row_status
from search.results import Hit
from tests.search.statements import evidence, row, weighed

QUOTER = cast("Quoter", SimpleNamespace(quote=lambda *_: evidence()))
BRIDGE = row(("Åtgärd", "Laga bryggan i Norrvik"), ("Klart", "1 maj"), ("Läge", "Försenat"))


def told(topic: str, *hits: Hit) -> list[str]:
    return [one.text for one in row_status(QUOTER, weighed(topic), hits)]


def test_cell_for_how_it_goes_answers_alone() -> None:
    assert told("bryggan i Norrvik", BRIDGE) == ["Försenat"]


def test_follow_up_of_a_time_tells_how_it_goes() -> None:
    assert told("bryggan", row(("Åtgärd", "Laga bryggan"), ("Uppföljning 2026", "Halvvägs"))) == ["Halvvägs"]


def test_remark_is_told_after_it() -> None:
    more = row(("Åtgärd", "Laga bryggan"), ("Status", "Pågår"), ("Anmärkning", "Virke saknas"))
    assert told("bryggan", more) == ["Pågår; Virke saknas"]


@pytest.mark.parametrize(
    "other",
    [
        row(("Åtgärd", "Måla båthuset"), ("Läge", "Klart")),
        row(("Åtgärd", "Laga bryggan"), ("Ansvarig", "Hamnchefen")),
        row(("Åtgärd", "Laga bryggan"), ("Läge", "–")),
        row(("Åtgärd", "Laga bryggan"), ("Uppföljning", "Två gånger per år")),
    ],
)
def test_row_of_another_matter_or_without_such_a_cell_tells_nothing(other: Hit) -> None:
    assert told("bryggan", other) == []


def test_newest_list_comes_first() -> None:
    newer = row(("Åtgärd", "Laga bryggan i Norrvik"), ("Läge", "Klart"), rank=2)
    newer = replace(newer, document=replace(newer.document, date="2026-05-01"))
    assert told("bryggan i Norrvik", BRIDGE, newer) == ["Klart", "Försenat"]
