"""Files that are whole or not there, and what the disk refuses, said in Swedish."""

import errno
import glob
import os
import re
import time
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from corpus.errors import BeslutsgrafError, DiskFull, InvalidRequest

_FULL = {errno.ENOSPC, errno.EDQUOT}
_SAID = ("no space left on device", "database or disk is full", "disk quota exceeded")
_LONGEST_WRITING_SECONDS = 6 * 60 * 60
_WHY = {
    errno.EACCES: "programmet har inte rätt till den",
    errno.EPERM: "programmet har inte rätt till den",
    errno.EROFS: "disken tar inte emot ändringar",
    errno.EIO: "disken kan inte läsas",
    errno.EISDIR: "den är en mapp",
    errno.ENOENT: "den, eller mappen som den ska ligga i, finns inte",
    errno.ENOTDIR: "det som ska vara en mapp är en fil",
    errno.ENAMETOOLONG: "namnet är för långt",
}


def why(error: OSError) -> str:
    """Say in Swedish why a file cannot be opened or written, or in the system's words."""
    return _WHY.get(error.errno or 0) or error.strerror or type(error).__name__


def disk_full(error: BaseException) -> DiskFull | None:
    """Give the error to show where a full disk is behind another one, else None.

    SQLite and the libraries in Rust say so in words; the others carry the system's number.
    """
    if any(_says_full(one) for one in _behind(error)):
        return DiskFull(
            "Disken är full. Det som hann läsas in är sparat; frigör utrymme och kör samma kommando igen."
        )
    return None


def write_atomically(path: Path, write: Callable[[Path], object]) -> None:
    """Write a file beside its place, flush it to the disk and rename it.

    What a program that was stopped in the middle left there goes after some time.
    """
    _clear_beside(path)
    beside = path.with_name(f".{path.name}.{uuid.uuid4().hex}")
    try:
        write(beside)
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _clear_beside(path: Path) -> None:
    left = re.compile(rf"\.{re.escape(path.name)}\.[0-9a-f]{{32}}")
    for found in path.parent.glob(f".{glob.escape(path.name)}.*"):
        with suppress(OSError):
            if left.match(found.name) and found.stat().st_mtime < time.time() - _LONGEST_WRITING_SECONDS:
                found.unlink()


def write_file(file: Path, pieces: Iterable[bytes]) -> None:
    """Write a file that the user asked for piece by piece, beside its place until it is whole.

    :raises DiskFull: where there is no room.
    :raises InvalidRequest: where the place cannot be written.
    """

    def write(beside: Path) -> None:
        with beside.open("wb") as opened:
            opened.writelines(pieces)

    try:
        write_atomically(file, write)
    except OSError as error:
        if full := disk_full(error):
            raise full from error
        raise InvalidRequest(f"Filen {file} kan inte skrivas: {why(error)}.") from error


def _behind(error: BaseException) -> Iterator[BaseException]:
    seen = set[int]()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__  # type: ignore[assignment] # None ends the loop


def _says_full(error: BaseException) -> bool:
    if isinstance(error, OSError) and error.errno in _FULL:
        return True
    if isinstance(error, BeslutsgrafError):  # may quote what somebody wrote
        return False
    return any(words in str(error).casefold() for words in _SAID)
