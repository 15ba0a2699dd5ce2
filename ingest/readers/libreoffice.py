"""Converts older and other office formats with LibreOffice: no window, its own profile, a time limit.

Macros are off, links to other files are not followed, and nothing is fetched. The program and all it starts
are one process group, which is killed when the time is up.
"""

import os
import shutil
import signal
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from threading import Lock

from corpus.errors import TooLarge, UnreadableDocument

INSTALL = "sudo apt-get install libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui"
MOST_BYTES = 500_000_000
_ONE_AT_A_TIME = Lock()  # a profile serves one process
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
{items}</oor:items>
"""
_ITEM = (
    '<item oor:path="/org.openoffice.Office.{path}"><prop oor:name="{name}" oor:op="fuse">'
    "<value>{value}</value></prop></item>\n"
)
_CHOICES = (
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Writer/Content/Update", "Link", "0"),
    ("Calc/Content/Update", "Link", "2"),
    ("Common/Misc", "FirstRun", "false"),
)


def converted(data: bytes, *, suffix: str, target: str, timeout_seconds: float) -> bytes:
    """Convert a file.

    :param suffix: of what it is, without the dot: `doc`.
    :param target: of what it becomes: `docx`.
    :raises UnreadableDocument: where LibreOffice is missing, takes too long or cannot open the file.
    """
    found = program()
    if found is None:
        raise UnreadableDocument(
            f"Filer av slaget .{suffix} läses med LibreOffice, som inte är installerat. "
            f"Installera med: {INSTALL}"
        )
    with _ONE_AT_A_TIME, tempfile.TemporaryDirectory(prefix="beslutsgraf-") as name:
        folder = Path(name)
        source = folder / f"dokument.{suffix}"
        source.write_bytes(data)
        _run(_command(found, source, target, folder), timeout_seconds, home=folder)
        made = folder / "ut" / f"dokument.{target}"
        if not made.is_file():
            raise UnreadableDocument(
                f"LibreOffice kan inte öppna filen (.{suffix}): den är skadad eller lösenordsskyddad."
            )
        if made.stat().st_size > MOST_BYTES:
            raise TooLarge("Filen blir orimligt stor när den omvandlas.")
        return made.read_bytes()


@cache
def program() -> str | None:
    """Find LibreOffice; it is looked for once in the life of the process."""
    return shutil.which("soffice") or shutil.which("libreoffice")


@cache
def _profile() -> "tempfile.TemporaryDirectory[str]":
    """Make the profile that this process uses; it goes when the process ends."""
    folder = tempfile.TemporaryDirectory(prefix="beslutsgraf-libreoffice-")
    user = Path(folder.name) / "user"
    user.mkdir()
    items = "".join(_ITEM.format(path=path, name=name, value=value) for path, name, value in _CHOICES)
    (user / "registrymodifications.xcu").write_text(_PROFILE.format(items=items), encoding="utf-8")
    return folder


def _command(found: str, source: Path, target: str, folder: Path) -> list[str]:
    profile = Path(_profile().name).as_uri()
    quiet = ("--headless", "--norestore", "--nologo", "--nolockcheck", "--nodefault", "--nofirststartwizard")
    convert = ("--convert-to", target, "--outdir", str(folder / "ut"), str(source))
    return [found, f"-env:UserInstallation={profile}", *quiet, *convert]


def _run(command: list[str], timeout_seconds: float, *, home: Path) -> None:
    process = subprocess.Popen(  # noqa: S603 - the program found on the path; the file's name is our own
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env=os.environ | {"HOME": str(home), "SAL_USE_VCLPLUGIN": "svp"},
    )
    try:
        process.wait(timeout_seconds)
    except subprocess.TimeoutExpired as error:
        raise UnreadableDocument(
            f"Omvandlingen med LibreOffice tog mer än {timeout_seconds:.0f} s och avbröts."
        ) from error
    finally:
        _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End whatever is left of the process group."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    finally:
        process.wait()
