"""The files of the lexical index: Tantivy's own folder, and the manifest of what made them and holds what."""

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.disk import write_atomically
from corpus.errors import StaleIndex
from search.analysis.analyser import VERSION as ANALYSER_VERSION
from search.lexical.schema import FORMAT, FORMER

if TYPE_CHECKING:
    import tantivy

_MANIFEST = "manifest.json"


def open_index(folder: Path, schema: "tantivy.Schema") -> "tantivy.Index":
    """Open the index of a folder, or make an empty one.

    :raises StaleIndex: where its files are damaged or have other fields.
    """
    from tantivy import Index

    path = folder / f"tantivy-{FORMAT}"
    path.mkdir(parents=True, exist_ok=True)
    try:
        return Index(schema, str(path), reuse=True)
    except ValueError as error:
        raise stale("är skadat eller av en annan version") from error


def read_last_change(folder: Path) -> int:
    """Give the number of the last change of the store that the index of a folder holds; 0 for a new one.

    Of a former format nothing is held: the texts are indexed again, which needs no encoder.

    :raises StaleIndex: where another version of the analyser made the index, or the manifest is damaged.
    """
    path = folder / _MANIFEST
    if not path.exists():
        return 0
    try:
        manifest = dict(json.loads(path.read_text(encoding="utf-8")))
        last_change = int(manifest["last_change"])
    except (ValueError, KeyError, TypeError) as error:
        raise stale("är skadat") from error
    if manifest.get("format") not in (FORMAT, *FORMER) or manifest.get("analyser") != ANALYSER_VERSION:
        raise stale("gjordes av en annan version av språkanalysen")
    return last_change if manifest["format"] == FORMAT else 0


def write_last_change(folder: Path, last_change: int) -> None:
    """Write the manifest beside the old one and put it in its place; what a former format left goes."""
    manifest = {"format": FORMAT, "analyser": ANALYSER_VERSION, "last_change": last_change}
    write_atomically(folder / _MANIFEST, lambda path: path.write_text(json.dumps(manifest), encoding="utf-8"))
    for former in FORMER.values():
        shutil.rmtree(folder / former, ignore_errors=True)


def stale(what: str) -> StaleIndex:
    """Give the error that says what is wrong with the index of words, and how it is made anew."""
    return StaleIndex(f"Ordindexet {what}. Bygg om det med ”beslutsgraf rebuild”.")
