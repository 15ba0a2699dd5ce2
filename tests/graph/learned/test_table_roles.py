"""Tables whose headings no rule knows are read by models; those of other matters stay unread."""

from pathlib import Path

import pytest

from corpus.settings import Settings
from graph.extraction import Extractor, load_extractor
from graph.extractors.tables.row_parties import LEARNED
from ingest.pipeline import parse_file

_LEFT = """# Protokoll, kulturnämnden, 2026-03-12

| Kvar på bordet | Anförtrott åt | Åter senast |
|---|---|---|
| Ny lånepolicy för biblioteket | Bibliotekschefen | 2026-05-20 |
| Skyltar vid Ekby kyrkstig | Tekniska kontoret | 2026-06-10 |
| Avtal om konsthallens kafé | Nils Åkerö | 2026-09-15 |
"""
_GRANTS = """# Bidrag från kulturnämnden, 2026-03-12

| Ändamål | Förening | Utbetalt |
|---|---|---|
| Körfestival i Ekby | Ekby kammarkör | 2026-05-20 |
| Kurs i folkdans | Norrby folkdanslag | 2026-06-10 |
| Skrivarkurs | Nils Åkerö | 2026-09-15 |
"""
_TALKS = """# Utbildningsdag den 3 maj 2026

| Klockslag | Rubrik | Talare |
|---|---|---|
| 09.00 | Ta fram en gemensam vårdplan | Eva Lindmark |
| 10.30 | Använda digitala verktyg | Nils Åkerö |
| 13.00 | Möta oroliga anhöriga | Ekby vårdcentral |
"""


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return load_extractor()


def _found(extractor: Extractor, text: str, home: Path) -> list[tuple[str, str, str | None, str, float]]:
    (parsed,) = parse_file(
        text.encode(), source="a.md", token_spans=lambda _: [], settings=Settings(home=home)
    ).parsed
    extraction = extractor.extract(parsed.document, parsed.blocks, parsed.sections)
    names = {each.id: each.name for each in extraction.entities}
    return [
        (names[each.subject], names[each.object], each.due, each.extractor, each.confidence)
        for each in extraction.relations
        if each.kind == "responsible_for"
    ]


def test_a_table_under_headings_that_nobody_knows_tells_who_answers_and_until_when(
    extractor: Extractor, tmp_path: Path
) -> None:
    found = _found(extractor, _LEFT, tmp_path)
    assert [each[1:3] for each in found] == [
        ("Ny lånepolicy för biblioteket", "2026-05-20"),
        ("Skyltar vid Ekby kyrkstig", "2026-06-10"),
        ("Avtal om konsthallens kafé", "2026-09-15"),
    ]
    assert found[2][0] == "Nils Åkerö"
    assert {each[3] for each in found} == {LEARNED}
    assert all(0.5 <= each[4] < 1 for each in found)


@pytest.mark.parametrize("text", [_GRANTS, _TALKS])
def test_a_table_of_grants_or_talks_gives_no_duties(text: str, extractor: Extractor, tmp_path: Path) -> None:
    assert _found(extractor, text, tmp_path) == []
