"""Which files of a folder are documents to read."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from corpus.errors import NotFound

_SKIPPED_NAMES = frozenset({"thumbs.db", "desktop.ini"})
_SKIPPED_ENDINGS = (".tmp", ".part", ".crdownload", ".swp", "~")


def walk(paths: Iterable[Path]) -> Iterator[Path]:
    """Give the files under the paths, each once: in the order of the paths, each folder sorted by name.

    Folders are searched to the bottom; hidden files and folders and what programs leave beside an open
    document (`~$…`, `.~lock…`, `….tmp`) are skipped there. A file that is named itself is always given, and
    so is a folder that cannot be opened: whoever reads it finds out why.

    :raises NotFound: where a path does not exist.
    """
    seen: set[Path] = set()
    for path in paths:
        if not path.exists():
            raise NotFound(f"Filen eller mappen ”{path}” finns inte.")
        for file in _files(path) if path.is_dir() else iter((path,)):
            if (real := file.resolve()) not in seen:
                seen.add(real)
                yield file


def _files(folder: Path) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError:
        yield folder
        return
    for entry in entries:
        if _is_skipped(entry.name):
            continue
        if entry.is_dir():
            if not entry.is_symlink():
                yield from _files(entry)
        elif entry.is_file():
            yield entry


def _is_skipped(name: str) -> bool:
    lower = name.lower()
    return lower.startswith((".", "~$")) or lower in _SKIPPED_NAMES or lower.endswith(_SKIPPED_ENDINGS)


def is_text(path: str) -> bool:
    """Tell whether a path is text; a name that was written in another encoding than the system's is not.

    Such a name stands in Python with half surrogate pairs for its odd bytes, which no database takes.
    """
    return not any(0xD800 <= ord(sign) < 0xE000 for sign in path)


def in_text(path: str) -> str:
    """Give a path as people read it: a part that is not text is read as Latin-1.

    >>> in_text("arkiv/protokoll p\udce5 v\udce4g.txt")
    'arkiv/protokoll på väg.txt'
    """
    return "/".join(
        part if is_text(part) else os.fsencode(part).decode("latin-1") for part in path.split("/")
    )
