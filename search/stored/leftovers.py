"""Removes what a process that was killed left half-written or unnamed."""

import shutil
import time
from collections.abc import Iterable
from pathlib import Path

OLD_SECONDS = 3600
"""Nothing is half-written for so long; what is younger may belong to a process at work."""


def remove_leftovers(paths: Iterable[Path]) -> None:
    """Remove those of the files and folders that are old enough."""
    before = time.time() - OLD_SECONDS
    for path in paths:
        try:
            old = path.stat().st_mtime < before
        except FileNotFoundError:
            continue
        if old and path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        elif old:
            path.unlink(missing_ok=True)
