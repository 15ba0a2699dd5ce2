"""The door of every reader: what a parser raises becomes one Swedish reason, and bombs stay outside."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from corpus.errors import BeslutsgrafError, TooLarge, UnreadableDocument
from ingest import signatures

MAX_UNPACKED_BYTES = 1_000_000_000
MAX_XML_BYTES = 80_000_000
MAX_PARTS = 20_000
MAX_RATIO = 200
SMALL_ENOUGH_BYTES = 20_000_000


@contextmanager
def translated(label: str) -> Iterator[None]:
    """Turn whatever is raised inside into one reason.

    :param label: what the file should be, in Swedish: ``ett Word-dokument``.
    :raises UnreadableDocument: for every exception that is not already one of ours.
    """
    try:
        yield  # a parser of foreign files raises anything, also plain Exception
    except BeslutsgrafError:
        raise
    except Exception as error:
        raise UnreadableDocument(
            f"Filen kan inte läsas som {label}: den är skadad eller av ett annat slag."
        ) from error


def check_archive(data: bytes) -> None:
    """Refuse a ZIP archive that is a bomb.

    :raises TooLarge: where it unpacks to too much; BadZipFile where it is none.
    """
    with ZipFile(BytesIO(data)) as package:
        _check_sizes(package)


def check_office_package(data: bytes, *, label: str) -> None:
    """Refuse what is no sound Office package: empty, encrypted, a bomb, or XML with a document type.

    :raises UnreadableDocument: with the reason; `TooLarge` where it unpacks to too much.
    """
    if not data:
        raise UnreadableDocument("Filen är tom (0 byte).")
    if data.startswith(signatures.OLE):
        raise UnreadableDocument(
            "Filen är lösenordsskyddad eller i ett Office-format från före 2007. "
            "Ta bort lösenordet eller spara om den, och försök igen."
        )
    try:
        with ZipFile(BytesIO(data)) as package:
            _check_sizes(package)
            _check_xml(package)
    except BadZipFile as error:
        raise UnreadableDocument(f"Filen är inte {label}: den är skadad eller av ett annat slag.") from error


def _check_sizes(package: ZipFile) -> None:
    parts = package.infolist()
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts) or 1
    xml = sum(part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))
    swollen = unpacked > SMALL_ENOUGH_BYTES and unpacked / packed > MAX_RATIO
    if len(parts) > MAX_PARTS or unpacked > MAX_UNPACKED_BYTES or xml > MAX_XML_BYTES or swollen:
        raise TooLarge(f"Filen packas upp till orimligt mycket ({unpacked // 1_000_000} MB).")


def _check_xml(package: ZipFile) -> None:
    for part in package.infolist():
        if not part.filename.endswith((".xml", ".rels")):
            continue
        with package.open(part) as stream:
            start = stream.read(65_536).replace(b"\0", b"")
        if b"<!DOCTYPE" in start or b"<!ENTITY" in start:
            raise UnreadableDocument("Filen innehåller en XML-dokumenttyp (DOCTYPE), vilket inte tillåts.")
