"""Files as they come: each is read, or put in quarantine with a clear reason, and none stops the others."""

import io
import os
import random
import zipfile
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from api.service import Service
from corpus.settings import Settings

pytestmark = pytest.mark.slow


def locked_pdf() -> bytes:
    """Make a PDF file that asks for a password."""
    file = io.BytesIO()
    canvas = Canvas(file, encrypt=StandardEncryption("hemligt", canPrint=0))
    canvas.drawString(72, 720, "Protokoll")
    canvas.save()
    return file.getvalue()


def zipped() -> bytes:
    """Make a ZIP file that holds no document."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("bild.bin", b"\x00\x01")
    return file.getvalue()


def test_every_bad_file_is_quarantined_with_a_reason_and_every_good_one_is_read(
    empty_settings: Settings, tmp_path: Path
) -> None:
    folder = tmp_path / "Blandade filer från Åsele"
    folder.mkdir()
    minutes = "Kulturnämnden 2026-03-05\n\n§ 1 Val\n\nNämnden beslutar att välja Åsa Öberg.\n"
    bad = {
        "tom.txt": b"",
        "blanktecken.txt": b" \n\t\n",
        "tom.pdf": b"",
        "låst.pdf": locked_pdf(),
        "arkiv som heter dokument.docx": zipped(),
        "slump.bin": random.Random(1).randbytes(50_000),
        "slump.pdf": random.Random(2).randbytes(50_000),
        "slump.docx": random.Random(3).randbytes(50_000),
        "avkortad.xlsx": zipped()[:60],
        "gammalt.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000),
    }
    good = {
        "Möte på Åsö, nr 1.txt": minutes.encode(),
        "latin1.txt": minutes.replace("Val", "Valet").encode("latin-1"),
        "utf16.txt": minutes.replace("Val", "Valen").encode("utf-16"),
    }
    for name, data in (bad | good).items():
        (folder / name).write_bytes(data)
    with Service(empty_settings) as service:
        report = service.ingest([folder])
        texts = [service.store.text_of(head.id) for head in service.documents()]
        problems = service.check()
        quarantined = service.status().quarantined
    reasons = {Path(found.source).name: found.reason for found in report.quarantined}
    assert reasons.keys() == bad.keys()
    assert all(reason.endswith((".", ")")) for reason in reasons.values()), reasons
    assert not any(
        "Traceback" in reason or "Programmet klarade inte" in reason for reason in reasons.values()
    )
    assert "lösenord" in reasons["låst.pdf"]
    assert "tom" in reasons["tom.pdf"].lower()
    assert report.added == len(good)
    assert all("Åsa Öberg" in text for text in texts)
    assert problems == ()
    assert {found.source for found in quarantined} == {found.source for found in report.quarantined}


def test_a_text_file_of_50_megabytes_is_read_or_refused(empty_settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "stor.txt"
    file.write_text("Nämnden beslutar att godkänna årsredovisningen.\n" * 1_050_000, encoding="utf-8")
    assert file.stat().st_size > 50_000_000
    with Service(empty_settings) as service:
        report = service.ingest([tmp_path])
    (found,) = report.quarantined
    assert "gränsen är" in found.reason


def test_a_folder_of_a_thousand_files_is_read(empty_settings: Settings, tmp_path: Path) -> None:
    for number in range(1000):
        text = f"Anteckning {number}\n\nRådet talade om ärende {number} och dess följder.\n"
        (tmp_path / f"anteckning {number:04}.txt").write_text(text, encoding="utf-8")
    with Service(empty_settings) as service:
        report = service.ingest([tmp_path])
        assert (report.added, report.documents, report.quarantined) == (1000, 1000, ())
        assert service.search("ärende 717", limit=1).hits[0].document.title == "Anteckning 717"
        again = service.ingest([tmp_path])
    assert (again.added, again.unchanged) == (0, 1000)


def test_a_name_in_another_encoding_and_a_pipe_stop_no_other_file(
    empty_settings: Settings, tmp_path: Path
) -> None:
    folder = tmp_path / "Från en äldre server"
    folder.mkdir()
    (folder / "hel.txt").write_text("Nämnden beslutar att bygga en bro.", encoding="utf-8")
    odd = Path(os.fsdecode(bytes(folder) + b"/m\xf6te.txt"))
    odd.write_text("Nämnden beslutar att riva en bro.", encoding="utf-8")
    pipe = folder / "rör"
    os.mkfifo(pipe)
    with Service(empty_settings) as service:
        report = service.ingest([folder, pipe])
        assert report.added == 1
        reasons = {Path(found.source).name: found.reason for found in report.quarantined}
        assert reasons.keys() == {"möte.txt", "rör"}
        assert "UTF-8" in reasons["möte.txt"]
        pipe.unlink()
        odd.rename(folder / "möte.txt")
        again = service.ingest([folder])
        assert (again.added, again.unchanged, again.quarantined) == (1, 1, ())
        assert service.status().quarantined == ()


def test_a_quarantined_file_that_is_gone_leaves_the_list(empty_settings: Settings, tmp_path: Path) -> None:
    bad, kept = tmp_path / "tom.txt", tmp_path / "tom.pdf"
    bad.write_bytes(b"")
    kept.write_bytes(b"")
    with Service(empty_settings) as service:
        assert len(service.ingest([tmp_path]).quarantined) == 2
        bad.unlink()
        service.ingest([tmp_path])
        assert [found.source for found in service.status().quarantined] == [str(kept)]
