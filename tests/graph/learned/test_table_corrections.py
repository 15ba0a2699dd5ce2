"""What models know better of tables that rules have read, and where rules stand."""

from pathlib import Path

import pytest

from corpus.settings import Settings
from graph.extraction import Extractor, load_extractor
from graph.extractors.tables import reading
from graph.learned.table_corrections import Correction
from ingest.pipeline import parse_file

_FEES = """# Avgifter för tillsyn 2026

Miljönämnden i Ekby

| Verksamhet | Kod | Avgift | Handläggs av |
|---|---|---|---|
| Bilverkstad | 50.2 | 4 900 kr | Miljöinspektör |
| Solarium | H12 | 2 400 kr | Hälsoskyddsinspektör |
| Djurhållning | 1.20 | 9 800 kr | Miljöinspektör |
"""
_SITES = """# Parkprogram, etapp 1

Park och natur i Ekby, 2026-01-22

| Park | Åtgärd | Beställare | Entreprenör | Byggstart | Färdigställd |
|---|---|---|---|---|---|
| Lunden | Ny klätterställning | Parkenheten | Markgruppen AB | 2026-04-13 | 2026-06-05 |
| Backen | Rampa upp till gungorna | Parkenheten | Ekby Bygg AB | 2026-05-04 | 2026-06-20 |
"""
_HELPERS = """# Verksamhetsplan 2026, Ekby pastorat

| Det här gör vi | Håller i det | Hjälpande händer | Klart |
|---|---|---|---|
| Soppluncher i församlingshemmet | Diakon Birgitta Sand | Syföreningen | 2026-03-05 |
| Språkkafé på torsdagar | Ingemar Löv | Röda Korset i Ekby | 2026-04-16 |
| Vandring till Ekby källa | Komminister Åsa Vret | Hembygdsföreningen | 2026-05-30 |
"""
Found = set[tuple[str, str, str, str | None, str | None]]


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return load_extractor()


def _found(extractor: Extractor, text: str, home: Path) -> Found:
    (parsed,) = parse_file(
        text.encode(), source="a.md", token_spans=lambda _: [], settings=Settings(home=home)
    ).parsed
    extraction = extractor.extract(parsed.document, parsed.blocks, parsed.sections)
    names = {each.id: each.name for each in extraction.entities}
    return {
        (each.kind, names[each.subject], names[each.object], each.valid_from, each.due)
        for each in extraction.relations
        if each.kind in {"responsible_for", "supports", "participates_in"}
    }


@pytest.fixture
def by_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "corrected", lambda *_: Correction())


def test_who_handles_what_has_a_fee_has_no_duty(extractor: Extractor, tmp_path: Path) -> None:
    assert _found(extractor, _FEES, tmp_path) == set()


@pytest.mark.usefixtures("by_rules")
def test_rules_alone_take_fees_for_duties(extractor: Extractor, tmp_path: Path) -> None:
    assert len(_found(extractor, _FEES, tmp_path)) == 3


def test_when_something_begins_is_told_below_a_heading_that_no_rule_knows(
    extractor: Extractor, tmp_path: Path
) -> None:
    found = _found(extractor, _SITES, tmp_path)
    assert {(each[2], each[3], each[4]) for each in found} == {
        ("Ny klätterställning", "2026-04-13", "2026-06-05"),
        ("Rampa upp till gungorna", "2026-05-04", "2026-06-20"),
    }


def test_who_helps_is_told_below_a_heading_that_no_rule_knows(extractor: Extractor, tmp_path: Path) -> None:
    helping = {each[1] for each in _found(extractor, _HELPERS, tmp_path) if each[0] != "responsible_for"}
    assert {"Syföreningen", "Hembygdsföreningen"} <= helping


@pytest.mark.usefixtures("by_rules")
def test_rules_alone_leave_helpers_below_such_a_heading(extractor: Extractor, tmp_path: Path) -> None:
    assert {each[0] for each in _found(extractor, _HELPERS, tmp_path)} <= {"responsible_for"}


def test_of_a_single_row_rules_tell(extractor: Extractor, tmp_path: Path) -> None:
    one = "\n".join(_FEES.splitlines()[:7])
    assert len(_found(extractor, one, tmp_path)) == 1
