"""PDF files with a text layer: lines in reading order, paragraphs, headings, lists and tables."""

import re
from collections.abc import Iterator
from threading import Lock
from typing import TYPE_CHECKING

from corpus.errors import TooLarge, UnreadableDocument
from ingest import media_types
from ingest.blocks import Reading, TextBuilder
from ingest.readers.bold_headings import with_bold_headings
from ingest.readers.guards import translated
from ingest.readers.pdf_compose import compose
from ingest.readers.pdf_rules import read_rules
from ingest.readers.pdf_running import Sheet
from ingest.readers.pdf_words import read_words, with_struck
from ingest.readers.pieces import emit

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_LABEL = "ett PDF-dokument"
MAX_PAGES = 5_000
_DATE = re.compile(r"(?:D:)?(\d{4})(\d{2})?(\d{2})?")
_FILE_TITLE = re.compile(
    r"^microsoft \w+\s*-\s*|\.(?:docx?|pptx?|xlsx?|indd|pdf|rtf|odt)$|^untitled|^namnlös", re.I
)
# What a widespread PDF library writes where nothing was said.
_UNSAID = {"(unspecified)", "anonymous", "(anonymous)", "2000-01-01"}
_PDFIUM = Lock()  # PDFium serves one thread at a time


class PdfReader:
    """Reads PDF files with PDFium."""

    def read(self, data: bytes, *, name: str) -> Reading:  # noqa: ARG002 - the protocol's
        """Read one file.

        :raises UnreadableDocument: where it is empty, locked, damaged, or has no text layer on any page.
        """
        if not data:
            raise UnreadableDocument("Filen är tom (0 byte).")
        with translated(_LABEL), _PDFIUM:
            document = _open(data)
            try:
                return _read(document)
            finally:
                document.close()


def _open(data: bytes) -> "PdfDocument":
    import pypdfium2
    import pypdfium2.raw

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD:
            raise UnreadableDocument(
                "PDF-filen är lösenordsskyddad. Ta bort lösenordet och försök igen."
            ) from error
        raise UnreadableDocument("PDF-filen är skadad och kan inte öppnas.") from error
    if len(document) > MAX_PAGES:
        raise TooLarge(f"PDF-filen har {len(document)} sidor; gränsen är {MAX_PAGES}.")
    return document


def _read(document: "PdfDocument") -> Reading:
    sheets = [_sheet(page) for page in _pages(document)]
    if not sheets:
        raise UnreadableDocument("PDF-filen har inga sidor.")
    unread = sum(not sheet.words for sheet in sheets)
    if unread == len(sheets):
        raise UnreadableDocument(
            "PDF-filen är inskannad och saknar textlager. Texten måste tolkas (OCR) innan den kan läsas."
        )
    builder = TextBuilder()
    emit(with_bold_headings(compose(sheets)), builder)
    properties = dict(_properties(document))
    if unread:
        properties["unread_pages"] = str(unread)
    return Reading(
        text=builder.text(),
        blocks=builder.blocks(),
        pages=len(sheets),
        media_type=media_types.PDF,
        properties=tuple(properties.items()),
    )


def _pages(document: "PdfDocument") -> Iterator["PdfPage"]:
    """Give the pages one at a time; each is closed when the next is asked for."""
    for index in range(len(document)):
        page = document[index]
        yield page
        page.close()


def _sheet(page: "PdfPage") -> Sheet:
    words, turn, extent = read_words(page)
    rules = read_rules(page, turn) if words else []
    return Sheet(tuple(with_struck(words, rules)), tuple(rules), extent)


def _properties(document: "PdfDocument") -> Iterator[tuple[str, str]]:
    found = document.get_metadata_dict(skip_empty=True)
    title = found.get("Title", "").strip()
    if title and not _FILE_TITLE.search(title):
        yield "title", title
    for name, key in (("author", "Author"), ("subject", "Subject")):
        text = found.get(key, "").strip()
        if text and text not in _UNSAID:
            yield name, text
    match = _DATE.match(found.get("CreationDate", ""))
    date = "-".join(part for part in match.groups() if part) if match else ""
    if date and date not in _UNSAID:
        yield "date", date
