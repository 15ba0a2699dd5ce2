"""Formats by content: what is read, what is refused, and with which words."""

import io
import random
import zipfile

import pytest

from corpus.errors import UnreadableDocument, UnsupportedFormat
from ingest import media_types, signatures
from ingest.detect import detect


def packed(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
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
        (signatures.OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", "lösenordsskyddad"),
    ],
)
def test_files_that_cannot_be_read_say_why(data: bytes, name: str, reason: str) -> None:
    with pytest.raises(UnreadableDocument, match=reason.replace("(", r"\(").replace(")", r"\)")):
        detect(data, name)


@pytest.mark.parametrize(
    ("data", "name", "advice"),
    [
        (packed("brev.txt"), "a.docx", "heter .docx men är ett vanligt ZIP-arkiv"),
        (packed("brev.txt"), "a.zip", "Packa upp"),
        (signatures.OLE + "WordDocument".encode("utf-16-le"), "a.docx", "Spara den som .docx eller PDF"),
        (signatures.OLE + "__substg1.0_0037".encode("utf-16-le"), "a.msg", ".eml"),
        (b"{\\rtf1 hej}", "a.doc", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "a.png", "OCR"),
        (b"<?xml version='1.0'?><rot/>", "a.xml", "XML"),
        (b"BEGIN:VCALENDAR\n", "a.ics", "Kalender"),
    ],
)
def test_refused_formats_come_with_advice(data: bytes, name: str, advice: str) -> None:
    with pytest.raises(UnsupportedFormat, match=advice):
        detect(data, name)


def test_an_open_document_is_refused_by_its_own_name() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    with pytest.raises(UnsupportedFormat, match=r"\.odt"):
        detect(stream.getvalue(), "a.odt")


@pytest.mark.parametrize("size", [64, 1_000, 100_000])
def test_random_bytes_are_no_text(size: int) -> None:
    generator = random.Random(7)
    with pytest.raises(UnsupportedFormat, match="känns inte igen"):
        detect(generator.randbytes(size), "brev.txt")
