"""Finds the reader of a file; a reader's library is loaded when its first file comes."""

from importlib import import_module
from typing import cast

from corpus.errors import UnsupportedFormat
from ingest import media_types
from ingest.detect import detect
from ingest.options import ReadingOptions
from ingest.text.blocks import Reader, Reading

_READERS: dict[str, tuple[str, str]] = {
    media_types.DOCX: ("ingest.readers.docx", "DocxReader"),
    media_types.PPTX: ("ingest.readers.pptx", "PptxReader"),
    media_types.XLSX: ("ingest.readers.xlsx", "XlsxReader"),
    media_types.PDF: ("ingest.readers.pdf", "PdfReader"),
    media_types.EML: ("ingest.readers.eml", "EmlReader"),
    media_types.HTML: ("ingest.readers.html", "HtmlReader"),
    media_types.MARKDOWN: ("ingest.readers.text", "TextReader"),
    media_types.PLAIN: ("ingest.readers.text", "TextReader"),
    media_types.MSG: ("ingest.readers.msg", "MsgReader"),
    media_types.CALENDAR: ("ingest.readers.calendar", "CalendarReader"),
    media_types.CSV: ("ingest.readers.csv_table", "CsvReader"),
    media_types.TSV: ("ingest.readers.csv_table", "CsvReader"),
    media_types.ZIP: ("ingest.readers.archive", "ArchiveReader"),
    **dict.fromkeys(
        (media_types.PNG, media_types.JPEG, media_types.TIFF), ("ingest.readers.image", "ImageReader")
    ),
    **dict.fromkeys(
        (media_types.DOC, media_types.ODT, media_types.RTF, media_types.PPT, media_types.ODP),
        ("ingest.readers.office", "OfficeReader"),
    ),
    **dict.fromkeys(
        (media_types.XLS, media_types.XLSB, media_types.ODS), ("ingest.readers.office", "OfficeReader")
    ),
}


_WITH_OPTIONS = frozenset(("PdfReader", "OfficeReader", "ImageReader"))


def media_type_readers() -> tuple[str, ...]:
    """Give the media types that can be read."""
    return tuple(_READERS)


def reader_for(media_type: str, options: ReadingOptions | None = None) -> Reader:
    """Give a reader of the media type.

    :param options: for the readers that run other programs; None for the defaults.
    :raises UnsupportedFormat: where there is none.
    """
    if media_type not in _READERS:
        raise UnsupportedFormat(f"Filtypen {media_type} stöds inte.")
    module, name = _READERS[media_type]
    reader = getattr(import_module(module), name)
    chosen = (options or ReadingOptions(),) if name in _WITH_OPTIONS else ()
    return cast("Reader", reader(*chosen))


def read(data: bytes, *, name: str) -> Reading:
    """Read one file of any supported format.

    :param name: the file's name; its suffix is a hint only.
    :raises UnreadableDocument: with the reason in Swedish.
    """
    return reader_for(detect(data, name)).read(data, name=name)
