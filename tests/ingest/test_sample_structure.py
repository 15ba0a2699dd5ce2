"""What is read of each sample document, against the gold that was written from its source."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from corpus.records import Parsed
from corpus.settings import Settings
from ingest.pipeline import parse

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
GOLD: list[dict[str, Any]] = [
    json.loads(line) for line in (CORPUS / "eval" / "documents.jsonl").read_text("utf-8").splitlines()
]
pytestmark = pytest.mark.slow


def words(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"\S+", text)]


@cache
def sample() -> dict[str, Parsed]:
    return dict(_sample())


def _sample() -> Iterator[tuple[str, Parsed]]:
    for path in sorted((CORPUS / "sample" / "documents").iterdir()):
        parsed = parse(path.read_bytes(), source=path.name, token_spans=words, settings=Settings(home=Path()))
        for one in parsed:
            yield one.document.source.rsplit("/", 1)[-1], one


def document(gold: dict[str, Any]) -> Parsed:
    (found,) = [parsed for name, parsed in sample().items() if re.match(rf"{gold['doc']}[-.]", name)]
    return found


@pytest.mark.parametrize("gold", GOLD, ids=lambda gold: gold["doc"])
def test_kind_body_and_date_are_those_of_the_document(gold: dict[str, Any]) -> None:
    head = document(gold).document
    assert (head.kind, head.date) == (gold["kind"], gold["date"])
    assert head.body in gold["body"]


@pytest.mark.parametrize("gold", GOLD, ids=lambda gold: gold["doc"])
def test_numbers_and_table_rows_are_those_of_the_document(gold: dict[str, Any]) -> None:
    sections = document(gold).sections
    numbers = dict.fromkeys(section.number for section in sections if section.number)
    assert list(numbers) == gold["numbers"]
    assert sum(bool(section.cells) for section in sections) == gold["rows"]


TITLES = {
    "03": "Protokoll – Regionstyrelsen",
    "05": "Minnesanteckningar – Nordvästra sjukvårdsregionens ledningsråd (NLR)",
    "06": "Handlingsplan cancer 2025–2027",
    "11": "Nyhetsbrev april 2025",
    "13": "Minnesanteckningar LPO Cancer",
    "15": "Sammanträdesprotokoll – Kommunfullmäktige",
    "21": "Yttrande – Remiss: Förslag till nationella riktlinjer för vård vid långvarig smärta",
    "28": "Klimatanpassningsplan 2025–2029",
    "30": "Beslutslista – Kommunstyrelsen",
}


@pytest.mark.parametrize(("doc", "title"), TITLES.items())
def test_the_title_is_that_of_the_document_and_not_of_its_page_header(doc: str, title: str) -> None:
    assert document({"doc": doc}).document.title == title


@pytest.mark.parametrize(
    ("doc", "repeated"),
    [
        ("01", "Utdragsbestyrkande"),
        ("08", "Region Älvmarken\t\t\t\tProtokoll"),
        ("15", "Utdragsbestyrkande"),
        ("28", "Sida 2 av 5"),
    ],
)
def test_running_lines_do_not_come_back_in_the_text(doc: str, repeated: str) -> None:
    assert document({"doc": doc}).document.text.count(repeated) <= 1


def test_a_row_on_the_next_page_keeps_the_column_names_of_its_table() -> None:
    parsed = document({"doc": "28"})
    (row,) = [
        section
        for section in parsed.sections
        if parsed.document.text.startswith("Rensa dagvattenbrunnar", section.start)
    ]
    assert [cell.column for cell in row.cells] == ["Åtgärd", "Ansvarig funktion", "Klart senast", "Resurs"]
    assert row.page == 4


def test_headings_right_above_their_text_are_agenda_items() -> None:
    headings = [section.headings[-1] for section in document({"doc": "13"}).sections if section.headings]
    assert headings == [
        "Deltagare",
        "Föregående anteckningar",
        "Hudmelanom – bedömning på distans",
        "Uppgiftsväxling inom onkologin",
        "Min vårdplan",
        "Mobil mammografi",
        "Stöd till barn som är närstående",
        "Palliativ vård i hemmet",
        "Övrigt",
    ]
