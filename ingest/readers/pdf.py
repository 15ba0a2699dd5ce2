"""PDF files: lines in reading order, paragraphs, headings, lists and tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING

from corpus.errors import TooLarge, UnreadableDocument
from corpus.records import Note, NoteKind
from ingest import media_types
from ingest.options import ReadingOptions
from ingest.readers.bold_headings import with_bold_headings
from ingest.readers.guards import translated
from ingest.readers.pdf_compose import compose
from ingest.readers.pdf_pages import read_pages
from ingest.readers.pieces import emit
from ingest.text.blocks import Reading, TextBuilder

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_LABEL = "ett PDF-dokument"
MAX_PAGES = 5_000
_DATE = re.compile(r"(?:D:)?(\d{4})(\d{2})?(\d{2})?")
_FILE_TITLE = re.compile(
    r"^microsoft \w+\s*-\s*|\.(?:docx?|pptx?|xlsx?|indd|pdf|rtf|odt)$|^untitled|^namnlös", re.I
)
# What a widespread PDF library writes where nothing was said.
_UNSAID = {"(unspecified)", "anonymous", "(anonymous)", "2000-01-01"}
_PDFIUM = Lock()  # PDFium serves one thread at a time


@dataclass(frozen=True, slots=True)
class PdfReader:
    """Reads PDF files with PDFium, and pages without a sound text layer with Tesseract."""

    options: ReadingOptions = field(default_factory=ReadingOptions)

    def read(self, data: bytes, *, name: str) -> Reading:  # noqa: ARG002 - the protocol's
        """Read one file.

        :raises UnreadableDocument: where it is empty, locked, damaged, or no page can be read.
        """
        if not data:
            raise UnreadableDocument("Filen är tom (0 byte).")
        with translated(_LABEL), _PDFIUM:
            document = _open(data)
            try:
                return _read(document, self.options)
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


def _read(document: "PdfDocument", options: ReadingOptions) -> Reading:
    if not len(document):
        raise UnreadableDocument("PDF-filen har inga sidor.")
    found = read_pages(document, options)
    builder = TextBuilder()
    emit(with_bold_headings(compose(found.sheets)), builder)
    if found.unread and not builder.text():
        raise UnreadableDocument(f"PDF-filen saknar textlager. {_first_reason(found.notes)}")
    return Reading(
        text=builder.text(),
        blocks=builder.blocks(),
        pages=len(found.sheets),
        media_type=media_types.PDF,
        properties=tuple(_properties(document)),
        notes=(*found.notes, *builder.notes()),
    )


def _first_reason(notes: tuple[Note, ...]) -> str:
    return next(note.text for note in notes if note.kind is NoteKind.UNREAD_PAGE)


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
