"""Formats that LibreOffice opens, made here by converting what other libraries write."""

import time
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest

from corpus.errors import UnreadableDocument
from corpus.records import NoteKind
from ingest import media_types
from ingest.detect import detect
from ingest.readers import libreoffice
from ingest.readers.libreoffice import converted
from ingest.readers.office import OfficeReader
from tests.ingest.compound_file import compound_file
from tests.ingest.readers.seen import headings, rows, texts

RTF = rb"{\rtf1\ansi\ansicpg1252 {\b Beslut}\par N\'e4mnden godk\'e4nner planen.\par}"


def word() -> bytes:
    document = docx.Document()
    document.add_heading("Fritidsgården", 1)
    document.add_paragraph("Nämnden beslutar att öppna fritidsgården.")
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ("Ansvarig", "Klart", "Alva Lindh", "2025-06-30"), strict=True):
        cell.text = text
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def sheet() -> bytes:
    workbook = openpyxl.Workbook()
    for row in (("Aktivitet", "Ansvarig"), ("Öppna gården", "Alva Lindh")):
        workbook.active.append(row)
    stream = BytesIO()
    workbook.save(stream)
    return stream.getvalue()


@pytest.mark.usefixtures("office")
def test_an_open_text_document_is_read_as_a_word_document_is() -> None:
    data = converted(word(), suffix="docx", target="odt", timeout_seconds=60)
    assert detect(data, "a") == media_types.ODT
    reading = OfficeReader().read(data, name="beslut.odt")
    assert reading.media_type == media_types.ODT
    assert [text for _, text in headings(reading)] == ["Fritidsgården"]
    assert texts(reading)[1] == "Nämnden beslutar att öppna fritidsgården."
    assert rows(reading) == [{"Ansvarig": "Alva Lindh", "Klart": "2025-06-30"}]
    assert [(note.kind, note.text) for note in reading.notes] == [
        (NoteKind.CONVERTED, "Omvandlad från .odt till .docx med LibreOffice.")
    ]


@pytest.mark.usefixtures("office")
def test_older_sheets_and_rich_text_are_read() -> None:
    xls = converted(sheet(), suffix="xlsx", target="xls", timeout_seconds=60)
    assert detect(xls, "a") == media_types.XLS
    assert rows(OfficeReader().read(xls, name="plan.xls")) == [
        {"Aktivitet": "Öppna gården", "Ansvarig": "Alva Lindh"}
    ]
    assert "Nämnden godkänner planen." in texts(OfficeReader().read(RTF, name="beslut.rtf"))


@pytest.mark.usefixtures("office")
def test_a_damaged_file_gives_a_reason() -> None:
    with pytest.raises(UnreadableDocument, match="skadad eller lösenordsskyddad"):
        OfficeReader().read(compound_file({"WordDocument": b"x" * 5000}), name="a.doc")


def test_without_libreoffice_the_reason_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "program", lambda: None)
    with pytest.raises(UnreadableDocument, match="sudo apt-get install libreoffice-writer-nogui"):
        OfficeReader().read(RTF, name="a.rtf")


def ends(process_id: int) -> bool:
    """Tell whether a process that was killed is gone; on a busy machine that takes a moment."""
    stat = Path(f"/proc/{process_id}/stat")
    for _ in range(100):
        try:
            if stat.read_text().split()[2] == "Z":
                return True
        except OSError:
            return True
        time.sleep(0.1)
    return False


def test_a_conversion_that_takes_too_long_is_ended_with_all_that_it_started(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\nsleep 60 &\necho $! > {tmp_path}/child\nwait\n")
    program.chmod(0o755)
    monkeypatch.setattr(libreoffice, "program", lambda: str(program))
    with pytest.raises(UnreadableDocument, match="tog mer än 1 s"):
        converted(RTF, suffix="rtf", target="docx", timeout_seconds=1)
    assert ends(int((tmp_path / "child").read_text()))
