"""Older Office formats, OpenDocument and RTF: converted with LibreOffice and read as what they become."""

from dataclasses import dataclass, field, replace

from corpus.errors import UnreadableDocument
from corpus.records import Note, NoteKind
from ingest import media_types, signatures
from ingest.options import ReadingOptions
from ingest.readers.docx import DocxReader
from ingest.readers.guards import check_archive, translated
from ingest.readers.libreoffice import converted
from ingest.readers.pptx import PptxReader
from ingest.readers.xlsx import XlsxReader
from ingest.text.blocks import Reader, Reading

_WORD, _SLIDES, _SHEET = ("docx", DocxReader()), ("pptx", PptxReader()), ("xlsx", XlsxReader())
_KINDS: dict[str, tuple[str, tuple[str, Reader]]] = {
    media_types.DOC: ("doc", _WORD),
    media_types.ODT: ("odt", _WORD),
    media_types.RTF: ("rtf", _WORD),
    media_types.PPT: ("ppt", _SLIDES),
    media_types.ODP: ("odp", _SLIDES),
    media_types.XLS: ("xls", _SHEET),
    media_types.XLSB: ("xlsb", _SHEET),
    media_types.ODS: ("ods", _SHEET),
}


@dataclass(frozen=True, slots=True)
class OfficeReader:
    """Reads what LibreOffice opens."""

    options: ReadingOptions = field(default_factory=ReadingOptions)

    def read(self, data: bytes, *, name: str) -> Reading:
        """Read one file.

        :raises UnreadableDocument: where it is damaged, locked, or LibreOffice is missing or takes too long.
        """
        from ingest.detect import detect

        media_type = detect(data, name)
        if media_type not in _KINDS:
            raise UnreadableDocument(f"Filen är inget äldre Office-dokument. {signatures.SAVE_AS}")
        suffix, (target, reader) = _KINDS[media_type]
        with translated(f"ett dokument av slaget .{suffix}"):
            if data.startswith(b"PK"):
                check_archive(data)
            made = converted(data, suffix=suffix, target=target, timeout_seconds=self.options.convert_seconds)
            reading = reader.read(made, name=f"{name}.{target}")
        note = Note(kind=NoteKind.CONVERTED, text=f"Omvandlad från .{suffix} till .{target} med LibreOffice.")
        return replace(reading, media_type=media_type, notes=(note, *reading.notes))
