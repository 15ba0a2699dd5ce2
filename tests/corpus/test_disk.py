"""A full disk is told from other errors, whichever library met it."""

import errno
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.disk import disk_full, why, write_file
from corpus.errors import EncoderUnavailable, InvalidRequest


@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.ENOSPC, "No space left on device"),
        OSError(errno.EDQUOT, "Disk quota exceeded"),
        sqlite3.OperationalError("database or disk is full"),
        RuntimeError("Error while serializing: I/O error: No space left on device (os error 28)"),
    ],
)
def test_a_full_disk_is_known_by_number_or_words(error: Exception) -> None:
    full = disk_full(error)
    assert full is not None
    assert (full.status, full.title) == (507, "Disken är full")


def test_a_full_disk_is_found_behind_another_error() -> None:
    error = EncoderUnavailable("kan inte skrivas")
    error.__cause__ = OSError(errno.ENOSPC, "No space left on device")
    assert disk_full(error) is not None


@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.EACCES, "Permission denied"),
        sqlite3.OperationalError("no such table: matter"),
        InvalidRequest("”no space left on device” är inget datum."),
    ],
)
def test_other_errors_are_no_full_disk(error: Exception) -> None:
    assert disk_full(error) is None


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "programmet har inte rätt till den"),
        (IsADirectoryError(errno.EISDIR, "Is a directory"), "den är en mapp"),
        (OSError(errno.ETXTBSY, "Text file busy"), "Text file busy"),
        (OSError("odd"), "OSError"),
    ],
)
def test_why_a_file_cannot_be_used_is_said(error: OSError, said: str) -> None:
    assert why(error) == said


def test_a_file_that_cannot_be_written_is_refused_with_the_reason_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(InvalidRequest, match="mappen som den ska ligga i"):
        write_file(tmp_path / "borta" / "rapport.html", (b"hej",))
    (tmp_path / "mapp").mkdir()
    with pytest.raises(InvalidRequest, match="den är en mapp"):
        write_file(tmp_path / "mapp", (b"hej",))
    assert [path.name for path in tmp_path.iterdir()] == ["mapp"]


def test_a_file_keeps_what_it_held_until_the_new_is_whole(tmp_path: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield b"ny"
        raise OSError(errno.EIO, "Input/output error")

    file = tmp_path / "rapport.html"
    write_file(file, (b"gam", b"mal"))
    with pytest.raises(InvalidRequest, match="disken kan inte läsas"):
        write_file(file, broken())
    assert file.read_bytes() == b"gammal"
