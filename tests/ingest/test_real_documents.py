"""What is found in real documents, counted; the documents themselves are not part of the repository."""

import json
import re
from pathlib import Path

import pytest

from corpus.records import Section, SectionKind
from ingest.front.metadata import describe
from ingest.readers.registry import read
from ingest.sections.structure import sections_of
from ingest.text.blocks import Reading


def reading_in(folder: Path, number: str) -> tuple[Reading, tuple[Section, ...]]:
    (path,) = folder.glob(f"{number}_*.txt")
    reading = read(path.read_bytes(), name=path.name)
    return reading, sections_of(reading, document_id="d")


def bare(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()


def test_every_activity_of_the_plan_is_a_row_under_its_numbered_heading(shared: Path) -> None:
    _, sections = reading_in(shared / "seeds", "003")
    rows = [section for section in sections if section.kind is SectionKind.ROW]
    assert len(rows) == 41
    assert {row.cells[0].column for row in rows} == {"Aktivitet"}
    assert {len(row.headings) for row in rows} == {2}
    assert all(re.match(r"2\.\d+ ", row.headings[1]) for row in rows)


def test_the_notes_have_their_participants_and_agenda_items(shared: Path) -> None:
    _, sections = reading_in(shared / "seeds", "004")
    assert sum(section.kind is SectionKind.PARTICIPANTS for section in sections) == 1
    numbers = [section.number for section in sections if section.kind is SectionKind.AGENDA]
    assert [number for number in numbers if number] == ["1", "2", "3", "4", "5", "6", "7", "8"]
    assert sum(bool(section.cells) for section in sections) == 5


def test_the_five_presented_matters_are_agenda_items(shared: Path) -> None:
    _, sections = reading_in(shared / "seeds", "000")
    rows = [section for section in sections if section.cells]
    assert [row.kind for row in rows] == [SectionKind.AGENDA] * 5
    assert {tuple(cell.column for cell in row.cells) for row in rows} == {("Ärende", "Presentatör")}


@pytest.mark.parametrize(
    ("number", "kind", "body", "date"),
    [
        ("000", "mötesanteckningar", "Kunskapsråd kirurgi och cancer", "2026-02-20"),
        ("001", "nyhetsbrev", "Regionsjukvårdsledningen", "2026-02"),
        ("002", "mötesanteckningar", "Regionsjukvårdsledningen", "2026-02-03"),
        ("003", "handlingsplan", "Region Gävleborg", "2025"),
        ("004", "mötesanteckningar", "Samordningsråd onkologi", "2026-04-14"),
    ],
)
def test_kind_body_and_date_are_read_from_the_document(
    shared: Path, number: str, kind: str, body: str, date: str
) -> None:
    reading, _ = reading_in(shared / "seeds", number)
    found = describe(reading, source="namnlös.txt")
    assert (found.kind, found.body, found.date) == (kind, body, date)


@pytest.mark.slow
def test_every_paragraph_of_the_minutes_is_found_and_nearly_every_title(shared: Path) -> None:
    wanted = found = titled = 0
    for path in sorted((shared / "data" / "goteborg-minutes").glob("*.txt")):
        reading = read(path.read_bytes(), name=path.name)
        gold = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8"))
        metadata = describe(reading, source="namnlös.txt")
        assert (metadata.kind, metadata.body, metadata.date) == ("protokoll", gold["body"], gold["date"])
        titles: dict[str, set[str]] = {}
        for section in sections_of(reading, document_id="d"):
            if section.kind is SectionKind.PARAGRAPH and section.number:
                titles.setdefault(section.number.removeprefix("§ "), set()).update(
                    map(bare, section.headings)
                )
        numbers = {paragraph["paragrafNr"] for paragraph in gold["paragraphs"]}
        assert set(titles) <= numbers
        wanted += len(numbers)
        found += len(numbers & set(titles))
        titled += sum(
            bare(paragraph.get("rubrik", "")) in titles.get(paragraph["paragrafNr"], set())
            for paragraph in gold["paragraphs"]
        )
    assert found == wanted
    assert (
        titled / wanted > 0.93
    )  # the gold's own titles are cut short or run into the text in most of the rest
