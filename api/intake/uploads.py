"""Files that a browser sends: read within the limit, and given a safe name."""

import unicodedata
from dataclasses import dataclass

from starlette.datastructures import FormData, UploadFile

from corpus.errors import InvalidRequest, TooLarge

_PIECE_BYTES = 1 << 20
_LONGEST_NAME = 150
_FIELD = "file"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that was sent: its safe name and its bytes."""

    name: str
    data: bytes


def sent_files(form: FormData) -> list[UploadFile]:
    """Give the files of a form.

    :raises InvalidRequest: where there is none, or a field that is not for files.
    """
    how = f"Skicka filerna som multipart/form-data i fältet ”{_FIELD}”."
    if unknown := sorted(form.keys() - {_FIELD}):
        raise InvalidRequest(f"”{unknown[0]}” är ett okänt fält. {how}")
    files = [value for value in form.getlist(_FIELD) if isinstance(value, UploadFile)]
    if not files:
        raise InvalidRequest(f"Ingen fil bifogades. {how}")
    return files


async def read_upload(file: UploadFile, *, limit: int) -> Upload:
    """Read one file.

    :raises TooLarge: as soon as more than `limit` bytes have come.
    """
    pieces, size = [], 0
    while piece := await file.read(_PIECE_BYTES):
        size += len(piece)
        if size > limit:
            raise TooLarge(f"{file.filename or 'Filen'} är större än gränsen {limit / 1e6:.0f} MB.")
        pieces.append(piece)
    return Upload(safe_name(file.filename or ""), b"".join(pieces))


def safe_name(name: str) -> str:
    """Give a file name without folders, control characters and leading dots, and not too long."""
    plain = unicodedata.normalize("NFC", name).replace("\\", "/").rsplit("/", 1)[-1]
    visible = "".join(sign for sign in plain if sign.isprintable() and sign not in '<>:"|?*').strip(" .")
    stem, dot, suffix = visible.rpartition(".")
    if not visible:
        return "namnlös"
    return visible if len(visible) <= _LONGEST_NAME else (stem or suffix)[:_LONGEST_NAME] + dot + suffix[:10]
