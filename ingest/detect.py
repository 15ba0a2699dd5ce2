"""Which format a file has: by its content first; the suffix of its name only tells kinds of text apart."""

import io
import re
import zipfile
import zlib
from pathlib import PurePath

from corpus.errors import UnreadableDocument, UnsupportedFormat
from ingest import media_types, signatures
from ingest.text.encoding import decode

_HEAD = 4096
_BLANKS = "\ufeff\x00\u200b\u00a0 \t\r\n\f\v"
_PDF_WITHIN = 1024
_OFFICE_FOLDERS = (("word/", media_types.DOCX), ("ppt/", media_types.PPTX), ("xl/", media_types.XLSX))
_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_XML = re.compile(r"\s*<\?xml\b", re.I)
_CALENDAR = re.compile(r"\s*BEGIN:VCALENDAR\b", re.I)
_MANIFEST, _HEAD_OF_MANIFEST = "META-INF/manifest.xml", 1_000_000
_BY_SUFFIX = {
    ".md": media_types.MARKDOWN,
    ".markdown": media_types.MARKDOWN,
    ".csv": media_types.CSV,
    ".tsv": media_types.TSV,
    ".tab": media_types.TSV,
}
_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]*):(?:\s|$)")
_MAIL_HEADERS = frozenset({"from", "to", "subject", "date", "message-id", "mime-version", "received", "cc"})
_SURE_MAIL_HEADERS = frozenset({"message-id", "mime-version", "received", "return-path", "delivered-to"})


def detect(data: bytes, name: str) -> str:
    """Give the media type that the registry chooses a reader by.

    :raises UnreadableDocument: the file is empty, damaged or locked with a password.
    :raises UnsupportedFormat: no reader takes the format; the message says what to do instead.
    """
    if not data:
        raise UnreadableDocument("Filen är tom (0 byte).")
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _detect_zip(data, name)
    if data.startswith(signatures.OLE):
        return _detect_ole(data)
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return media_types.PDF
    return _by_first_bytes(data) or _detect_text(data, name)


def _by_first_bytes(data: bytes) -> str | None:
    for start, reason in signatures.REFUSED:
        if data.startswith(start):
            raise UnsupportedFormat(reason)
    return next((media_type for start, media_type in signatures.TAKEN if data.startswith(start)), None)


def _detect_zip(data: bytes, name: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            kind = _start(archive, "mimetype", _HEAD).decode("ascii", "replace")
            manifest = _start(archive, _MANIFEST, _HEAD_OF_MANIFEST)
    except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, ValueError, EOFError) as error:
        raise UnreadableDocument(
            "Filen är skadad: den börjar som ett ZIP-arkiv men kan inte öppnas."
        ) from error
    if found := _open_document(kind, manifest):
        return found
    if "[Content_Types].xml" in names:
        return _office_type(names)
    suffix = PurePath(name).suffix.lower()
    if suffix in {".docx", ".pptx", ".xlsx", ".docm", ".dotx"}:
        raise UnsupportedFormat(
            f"Filen heter {suffix} men är ett vanligt ZIP-arkiv, inte ett Office-dokument."
        )
    return media_types.ZIP


def _start(archive: zipfile.ZipFile, name: str, length: int) -> bytes:
    """Give the beginning of a part; nothing where it is missing."""
    if name not in archive.NameToInfo:
        return b""
    with archive.open(name) as part:
        return part.read(length)


def _open_document(kind: str, manifest: bytes) -> str | None:
    if kind.startswith(signatures.EPUB):
        raise UnsupportedFormat(signatures.EPUB_REFUSED)
    found = next((media_type for media_type in signatures.OPEN_DOCUMENT if kind.startswith(media_type)), None)
    if found and b"encryption-data" in manifest:
        raise UnreadableDocument(signatures.LOCKED)
    return found


def _office_type(names: list[str]) -> str:
    if "xl/workbook.bin" in names:
        return media_types.XLSB
    for folder, media_type in _OFFICE_FOLDERS:
        if any(entry.startswith(folder) for entry in names):
            return media_type
    raise UnsupportedFormat(f"Office-filen är av ett slag som inte stöds. {signatures.SAVE_AS}")


def _detect_ole(data: bytes) -> str:
    """Tell what an OLE file is by the streams in its root."""
    roots = _roots(data)
    if signatures.ENCRYPTED_STREAM in roots:
        raise UnreadableDocument(signatures.LOCKED)
    for stream, media_type in signatures.OLE_STREAMS:
        if stream in roots:
            return media_type
    raise UnsupportedFormat(signatures.OLE_OTHER)


def _roots(data: bytes) -> set[str]:
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as file:
            return {path[0] for path in file.listdir()}
    except Exception as error:  # the parser of a damaged file raises anything
        raise UnreadableDocument("Office-filen är skadad och kan inte öppnas.") from error


def _detect_text(data: bytes, name: str) -> str:
    text = decode(data)
    if text is None:
        raise UnsupportedFormat("Filtypen känns inte igen: varken text eller ett känt dokumentformat.")
    if not text.strip(_BLANKS):
        raise UnreadableDocument("Filen är tom: den innehåller bara blanktecken.")
    head, suffix = text[:_HEAD].lstrip("\ufeff"), PurePath(name).suffix.lower()
    if _HTML.match(head) or (suffix in {".html", ".htm", ".xhtml"} and "<" in head):
        return media_types.HTML
    if _CALENDAR.match(head):
        return media_types.CALENDAR
    if _XML.match(head):
        raise UnsupportedFormat(f"XML-filer stöds inte. {signatures.SAVE_AS}")
    if suffix == ".eml" or _is_mail(head, suffix):
        return media_types.EML
    return _BY_SUFFIX.get(suffix, media_types.PLAIN)


def _is_mail(head: str, suffix: str) -> bool:
    """Look for header lines; in a text file that merely looks like mail, for one that only mail has."""
    found: set[str] = set()
    for line in head.replace("\r\n", "\n").split("\n"):
        if line.startswith((" ", "\t")) and found:
            continue
        match = _HEADER.match(line)
        if match is None:
            break
        found.add(match[1].lower())
    if suffix in {".txt", ".md"}:
        return bool(found & _SURE_MAIL_HEADERS)
    return len(found & _MAIL_HEADERS) >= 2
