"""Formats by content: what is read, what is refused, and with which words."""

import io
import random
import zipfile

import pytest

from corpus.errors import UnreadableDocument, UnsupportedFormat
from ingest import media_types, signatures
from ingest.detect import detect
from tests.ingest.compound_file import compound_file
from tests.ingest.outlook import outlook_message


def packed(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return stream.getvalue()


def open_document(kind: str, manifest: bytes = b"") -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("META-INF/manifest.xml", manifest)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "media_type"),
    [
        (b"%PDF-1.7\n", "a.txt", media_types.PDF),
        (packed("[Content_Types].xml", "word/document.xml"), "a.zip", media_types.DOCX),
        (packed("[Content_Types].xml", "ppt/presentation.xml"), "a", media_types.PPTX),
        (packed("[Content_Types].xml", "xl/workbook.xml"), "a", media_types.XLSX),
        ("Möte om vården".encode(), "a.txt", media_types.PLAIN),
        ("Möte om vården".encode("cp1252"), "a.dat", media_types.PLAIN),
        ("Möte om vården".encode("utf-16"), "a.txt", media_types.PLAIN),
        (b"# M\xc3\xb6te", "a.md", media_types.MARKDOWN),
        (b"<!DOCTYPE html><p>a", "a.doc", media_types.HTML),
        (b"  <!-- sparad --><html><p>a", "a", media_types.HTML),
        (b"Subject: Hej\nFrom: a@b.se\n\nText", "a", media_types.EML),
        (b"Message-ID: <1@b.se>\nFrom: a@b.se\n\nText", "a.txt", media_types.EML),
        (b"From: A\nSubject: B\n\nText", "a.txt", media_types.PLAIN),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR", "a.txt", media_types.CALENDAR),
        (b"a;b\n1;2\n", "a.csv", media_types.CSV),
        (b"a\tb\n1\t2\n", "a.tsv", media_types.TSV),
        (packed("brev.txt", "%PDF-1.7"), "a.zip", media_types.ZIP),
        (packed("[Content_Types].xml", "xl/workbook.bin"), "a", media_types.XLSB),
        (compound_file({"WordDocument": b"x"}), "a.docx", media_types.DOC),
        (compound_file({"Workbook": b"x"}), "a", media_types.XLS),
        (compound_file({"PowerPoint Document": b"x"}), "a", media_types.PPT),
        (outlook_message("Hej", "Text."), "a.doc", media_types.MSG),
        (open_document("application/vnd.oasis.opendocument.text"), "a.zip", media_types.ODT),
        (b"{\\rtf1 hej}", "a.doc", media_types.RTF),
        (b"\x89PNG\r\n\x1a\n", "a.png", media_types.PNG),
        (b"\xff\xd8\xff\xe0", "a.txt", media_types.JPEG),
        (b"II*\x00", "a.tif", media_types.TIFF),
    ],
)
def test_content_decides_the_format_before_the_name(data: bytes, name: str, media_type: str) -> None:
    assert detect(data, name) == media_type


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"", "a.pdf", "Filen är tom (0 byte)."),
        (b" \n\t\r\n", "a.txt", "Filen är tom: den innehåller bara blanktecken."),
        (b"PK\x03\x04trasig", "a.docx", "Filen är skadad"),
        (compound_file({"EncryptedPackage": b"x"}), "a.docx", "lösenordsskyddad"),
        (signatures.OLE + b"x" * 600, "a.doc", "skadad"),
        (open_document("application/vnd.oasis.opendocument.text", b"<x:encryption-data/>"), "a", "lösenord"),
    ],
)
def test_files_that_cannot_be_read_say_why(data: bytes, name: str, reason: str) -> None:
    with pytest.raises(UnreadableDocument, match=reason.replace("(", r"\(").replace(")", r"\)")):
        detect(data, name)


@pytest.mark.parametrize(
    ("data", "name", "advice"),
    [
        (packed("brev.txt"), "a.docx", "heter .docx men är ett vanligt ZIP-arkiv"),
        (compound_file({"Annat": b"x"}), "a.vsd", "Spara den som .docx eller PDF"),
        (open_document("application/epub+zip"), "a.epub", "Spara som PDF"),
        (b"GIF89a", "a.gif", "Spara den som PNG"),
        (b"<?xml version='1.0'?><rot/>", "a.xml", "XML"),
    ],
)
def test_refused_formats_come_with_advice(data: bytes, name: str, advice: str) -> None:
    with pytest.raises(UnsupportedFormat, match=advice):
        detect(data, name)


@pytest.mark.parametrize("size", [64, 1_000, 100_000])
def test_random_bytes_are_no_text(size: int) -> None:
    generator = random.Random(7)
    with pytest.raises(UnsupportedFormat, match="känns inte igen"):
        detect(generator.randbytes(size), "brev.txt")


def test_an_archive_whose_first_part_cannot_be_unpacked_is_damaged() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet" * 20)
    data = bytearray(stream.getvalue())
    start = data.index(b"mimetype") + len("mimetype")
    data[start : start + 4] = b"\xff" * 4
    with pytest.raises(UnreadableDocument, match="börjar som ett ZIP-arkiv men kan inte öppnas"):
        detect(bytes(data), "plan.ods")
