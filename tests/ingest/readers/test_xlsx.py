from datetime import date, datetime, time
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Font

from corpus.errors import UnreadableDocument
from ingest.readers.xlsx import XlsxReader
from ingest.text.blocks import Reading
from tests.ingest.readers.seen import (
    HEADING,
    PARAGRAPH,
    blocks,
    cells,
    headings,
    is_sound,
    pages,
    rows,
    struck,
)


def read(workbook: Any) -> Reading:
    stream = BytesIO()
    workbook.save(stream)
    return XlsxReader().read(stream.getvalue(), name="plan.xlsx")


def book(*lines: list[object], title: str = "Plan") -> Any:
    workbook = openpyxl.Workbook()
    workbook.active.title = title
    for line in lines:
        workbook.active.append(line)
    return workbook


def test_sheets_are_headings_and_rows_have_the_names_of_their_columns() -> None:
    workbook = book(["Aktivitet", "Ansvarig", "Klart senast"], ["Utbilda", "Lo Ek", date(2026, 3, 1)])
    hidden = workbook.create_sheet("Dold")
    hidden.sheet_state = "hidden"
    hidden.append(["Namn", "Roll"])
    hidden.append(["Mia Al", "sekreterare"])
    reading = read(workbook)
    assert headings(reading) == [(1, "Plan"), (1, "Dold")]
    assert rows(reading) == [
        {"Aktivitet": "Utbilda", "Ansvarig": "Lo Ek", "Klart senast": "2026-03-01"},
        {"Namn": "Mia Al", "Roll": "sekreterare"},
    ]
    assert pages(reading) == [1, 1, 2, 2]
    assert is_sound(reading)


def test_values_are_written_as_they_are_seen() -> None:
    workbook = book(["Namn", "Antal", "Andel", "Pris", "Möte", "Tid", "Klar"])
    workbook.active.append(["A", 12.0, 0.25, 12.5, datetime(2026, 2, 3, 14, 30), time(9, 5), True])
    workbook.active["C2"].number_format = "0%"
    workbook.active["D2"].number_format = "0.00"
    assert cells(read(workbook)) == [["A", "12", "25 %", "12,5", "2026-02-03 14:30", "09:05", "Ja"]]


def test_lines_above_a_table_are_text() -> None:
    workbook = book(["Handlingsplan 2026"], ["Gäller hela året."], [], ["Vad", "Vem"], ["Mäta", "Bo"])
    reading = read(workbook)
    assert blocks(reading) == [
        (HEADING, 1, "Plan"),
        (PARAGRAPH, 0, "Handlingsplan 2026"),
        (PARAGRAPH, 0, "Gäller hela året."),
    ]
    assert rows(reading) == [{"Vad": "Mäta", "Vem": "Bo"}]


def test_merged_cells_are_filled_downwards() -> None:
    workbook = book(["Område", "Aktivitet"], ["Vård", "Utbilda"], [None, "Följa upp"])
    workbook.active.merge_cells("A2:A3")
    assert cells(read(workbook)) == [["Vård", "Utbilda"], ["Vård", "Följa upp"]]


def test_empty_row_parts_tables_with_headers_of_their_own() -> None:
    workbook = book(["Vad", "Vem"], ["Mäta", "Bo"], [], ["Namn", "Roll"], ["Mia", "ordförande"])
    assert rows(read(workbook)) == [{"Vad": "Mäta", "Vem": "Bo"}, {"Namn": "Mia", "Roll": "ordförande"}]


def test_cell_far_out_costs_nothing() -> None:
    workbook = book(["Vad", "Vem"], ["Mäta", "Bo"])
    workbook.active["XFD1048576"] = "långt borta"
    reading = read(workbook)
    assert cells(reading) == [["Mäta", "Bo"]]
    assert blocks(reading)[-1] == (PARAGRAPH, 0, "långt borta")


def test_struck_out_cells_keep_their_span_and_errors_are_left_out() -> None:
    workbook = book(["Namn", "Roll"], ["Ada", "ledamot"], ["Bo", "#N/A"])
    workbook.active["A2"].font = Font(strike=True)
    reading = read(workbook)
    assert struck(reading) == ["Ada"]
    assert cells(reading)[-1] == ["Bo", ""]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04trasig", b"slump" * 99], ids=["empty", "broken", "random"])
def test_what_is_no_workbook_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableDocument, match="Filen"):
        XlsxReader().read(data, name="a.xlsx")


def test_workbook_without_values_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="inga värden"):
        read(openpyxl.Workbook())


def test_a_bold_first_row_names_the_columns_also_below_an_empty_row() -> None:
    workbook = book(
        ["Gata", "Skötsel", "Kabel"], ["Var den står", "Vem den sköts av", ""], [], ["Ågatan", "Ek", "Ja"]
    )
    for cell in workbook.active[1]:
        cell.font = Font(bold=True)
    assert rows(read(workbook)) == [
        {"Gata": "Var den står", "Skötsel": "Vem den sköts av", "Kabel": ""},
        {"Gata": "Ågatan", "Skötsel": "Ek", "Kabel": "Ja"},
    ]


def test_a_row_with_an_empty_first_cell_is_a_row() -> None:
    workbook = book(["Aktivitet", "Ansvarig"], ["Utbilda", "Lo Ek"], [None, "Mia Al"], [None, "Bo Ås"])
    assert cells(read(workbook)) == [["Utbilda", "Lo Ek"], ["", "Mia Al"], ["", "Bo Ås"]]


def test_lines_of_several_sizes_in_a_row_are_headings() -> None:
    workbook = book(
        ["Register"],
        ["Namn"],
        ["Ansvarig"],
        ["Steg"],
        ["Anvisningar"],
        ["Så här fyller du i bladet, rad för rad."],
    )
    for row, (size, bold) in enumerate(
        [(36, True), (22, False), (22, False), (26, True), (12, True)], start=1
    ):
        workbook.active.cell(row, 1).font = Font(size=size, bold=bold)
    assert [text for _, text in headings(read(workbook))] == [
        "Plan", "Register", "Namn", "Ansvarig", "Steg", "Anvisningar",
    ]  # fmt: skip
