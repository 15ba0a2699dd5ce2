"""Choosing a reader."""

import pytest

from corpus.errors import UnsupportedFormat
from ingest import media_types
from ingest.readers.registry import media_type_readers, read, reader_for


def test_every_media_type_has_a_reader() -> None:
    assert {type(reader_for(media_type)).__name__ for media_type in media_type_readers()} == {
        "DocxReader", "PptxReader", "XlsxReader", "PdfReader", "EmlReader", "HtmlReader", "TextReader",
        "MsgReader", "CalendarReader", "CsvReader", "ArchiveReader", "ImageReader", "OfficeReader",
    }  # fmt: skip


def test_an_unknown_media_type_is_refused() -> None:
    with pytest.raises(UnsupportedFormat, match="audio/mpeg"):
        reader_for("audio/mpeg")


def test_a_page_named_as_text_is_read_as_a_page() -> None:
    assert read(b"<!doctype html><p>Hej</p>", name="a.txt").media_type == media_types.HTML
