"""ZIP archives: a list of what they hold, and every file in them a document of its own."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import ZipFile, ZipInfo

from corpus.errors import UnreadableDocument
from corpus.records import BlockKind
from ingest import media_types
from ingest.readers.guards import check_archive, translated
from ingest.text.blocks import Attachment, Reading, TextBuilder, normalise

_LABEL = "ett ZIP-arkiv"
_MAX_MEMBERS = 5_000
_SKIPPED = re.compile(r"(?:^|/)(?:__MACOSX/|\.|~\$|thumbs\.db$|desktop\.ini$)", re.I)
_FORBIDDEN = re.compile(r'[\x00-\x1f<>:"|?*]')
_UTF_8_FLAG, _ENCRYPTED_FLAG = 0x800, 0x1
_LOCKED = "Filen är lösenordsskyddad i arkivet. Packa upp den och läs in den för sig."
_DAMAGED = "Filen är skadad i arkivet och kan inte packas upp."


class ArchiveReader:
    """Reads ZIP archives with the standard library."""

    def read(self, data: bytes, *, name: str) -> Reading:
        """Read one file.

        :raises UnreadableDocument: where it is empty or damaged; `TooLarge` where it unpacks to too much.
        """
        with translated(_LABEL):
            check_archive(data)
            with ZipFile(BytesIO(data)) as archive:
                return _read(archive, name)


def _read(archive: ZipFile, name: str) -> Reading:
    members = [member for member in archive.infolist() if not member.is_dir()]
    kept = [member for member in members if not _SKIPPED.search(member.filename.replace("\\", "/"))]
    if not kept:
        raise UnreadableDocument("Arkivet innehåller inga filer.")
    if len(kept) > _MAX_MEMBERS:
        raise UnreadableDocument(f"Arkivet innehåller fler än {_MAX_MEMBERS} filer.")
    attachments = tuple(_unpacked(archive, kept))
    builder = TextBuilder()
    builder.add(BlockKind.HEADING, PurePosixPath(name).name, level=1)
    for attachment in attachments:
        builder.add(BlockKind.ITEM, attachment.name, level=1)
    return Reading(
        text=builder.text(),
        blocks=builder.blocks(),
        media_type=media_types.ZIP,
        properties=(("title", name),),
        attachments=attachments,
    )


def _unpacked(archive: ZipFile, members: list[ZipInfo]) -> Iterator[Attachment]:
    for number, member in enumerate(members, start=1):
        name = safe_path(_name(member)) or f"fil-{number}"
        if member.flag_bits & _ENCRYPTED_FLAG:
            yield Attachment(name, b"", _LOCKED)
            continue
        try:
            with archive.open(member) as stream:
                yield Attachment(name, stream.read(member.file_size))
        except Exception:  # noqa: BLE001 - a damaged member raises anything, and must not stop the others
            yield Attachment(name, b"", _DAMAGED)


def _name(member: ZipInfo) -> str:
    """Give a member's name; one not marked as UTF-8 was written in the code page of an older system."""
    if member.flag_bits & _UTF_8_FLAG:
        return member.filename
    raw = member.filename.encode("cp437", "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp850", "replace")


def safe_path(name: str) -> str:
    r"""Give a path without its root, steps upwards and signs that no file name may hold.

    >>> safe_path("..\\..\\C:\\bilagor/./protokoll.pdf")
    'C_/bilagor/protokoll.pdf'
    """
    parts = (_FORBIDDEN.sub("_", normalise(part)).strip() for part in name.replace("\\", "/").split("/"))
    return "/".join(part for part in parts if part.strip(". "))
