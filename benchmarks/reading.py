"""Measures how right files are read: letters, order, headings, table rows, and how fast.

The fictional sources of the sample documents are written in each format (`benchmarks/renderings.py`),
scanned by `benchmarks/scans.py`, and read; what is expected is the source itself.

With `--golden FOLDER` golden files are measured, by family: `FAMILY/NAME.md` says what the file NAME holds,
in the light Markdown of the sources (docs/formats.md describes it). The file is looked for under `--files`;
without it, it is written from the golden file itself, as those of `benchmarks/golden` are meant to be.
"""

import argparse
import json
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from unicodedata import normalize

from benchmarks.read_figures import Figures, measured, summary
from benchmarks.renderings import WRITERS, sources, without_pages
from benchmarks.scans import scanned
from corpus.records import NoteKind
from corpus.sample.page import write_pdf
from corpus.sample.source import PieceKind, Source, load_source
from ingest.readers.libreoffice import converted
from ingest.readers.registry import read

_SECONDS = 120.0


def _without_tables(source: Source) -> Source:
    """Give a source without tables, which have no room in a narrow column."""
    return replace(
        source, pieces=tuple(piece for piece in source.pieces if piece.kind is not PieceKind.TABLE)
    )


def _columns(source: Source) -> bytes:
    return write_pdf(replace(source, fields=source.fields | {"layout": "columns"}))


def _by_libreoffice(target: str) -> Callable[[Source], bytes]:
    def write(source: Source) -> bytes:
        return converted(WRITERS["docx"](source), suffix="docx", target=target, timeout_seconds=_SECONDS)

    return write


KINDS: dict[str, tuple[str, Callable[[Source], bytes]]] = {
    **{suffix: (suffix, write) for suffix, write in WRITERS.items()},
    "pdf, two columns": ("pdf", _columns),
    "odt": ("odt", _by_libreoffice("odt")),
    "rtf": ("rtf", _by_libreoffice("rtf")),
    "scan, clean": ("pdf", lambda source: scanned(write_pdf(source))),
    "scan, crooked and dirty": ("pdf", lambda source: scanned(write_pdf(source), degrees=1.2, is_dirty=True)),
}


FAMILIES: dict[str, tuple[str, Callable[[Source], bytes]]] = {
    "pdf-minutes": ("pdf", write_pdf),
    "pdf-newsletters": ("pdf", write_pdf),
    "pdf-reports": ("pdf", write_pdf),
    "pdf-scans": KINDS["scan, clean"],
    "word": ("docx", WRITERS["docx"]),
    "slides": ("pptx", WRITERS["pptx"]),
    "sheets": ("xlsx", WRITERS["xlsx"]),
}
"""What a golden file of each family is written as where there is no file of its own."""


def golden(folder: Path, files: Path | None) -> dict[str, dict[str, dict[str, object]]]:
    """Measure golden files, each family together and each file with what was found and what was missed."""
    found: dict[str, dict[str, dict[str, object]]] = {}
    for family, paths in groupby(sorted(folder.rglob("*.md")), key=lambda path: path.parent.name):
        figures = {path.stem: _of_golden(path, files) for path in paths}
        found[family] = {"all": {**summary(list(figures.values()))}}
        found[family] |= {name: _told(one) for name, one in figures.items()}
    return found


def _told(figures: Figures) -> dict[str, object]:
    return {**summary([figures]), "wrong": figures.wrong, "differences": figures.differences}


def _of_golden(path: Path, files: Path | None) -> Figures:
    source = load_source(path)
    if files is None:
        suffix, write = FAMILIES[path.parent.name]
        return measured(write(source), f"{path.stem}.{suffix}", source)
    name = normalize("NFC", path.stem)
    (file,) = (found for found in files.rglob("*") if normalize("NFC", found.name) == name)
    return measured(file.read_bytes(), file.name, source)


def choices(folder: Path) -> dict[str, dict[str, object]]:
    """Tell of every PDF of a folder which pages were recognised, and which text layers stayed as they are."""
    found: dict[str, dict[str, object]] = {}
    for file in sorted(folder.rglob("*.pdf")):
        began = time.perf_counter()
        reading = read(file.read_bytes(), name=file.name)
        recognised = [note for note in reading.notes if note.kind is NoteKind.OCR]
        found[file.name] = {
            "pages": reading.pages,
            "scanned": [note.page for note in recognised if note.text.startswith("Sidan")],
            "broken": [note.page for note in recognised if note.text.startswith("Textlagret")],
            "seconds": round(time.perf_counter() - began, 1),
        }
    return found


def main() -> None:
    """Measure and print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kinds", nargs="*", default=list(KINDS), choices=list(KINDS), metavar="KIND")
    parser.add_argument("--limit", type=int, default=0, help="how many sources; all where it is 0")
    parser.add_argument("--golden", type=Path, help="folder of FAMILY/NAME.md")
    parser.add_argument("--files", type=Path, help="folder that the files NAME lie in")
    parser.add_argument("--each", action="store_true", help="tell of each golden file what is amiss")
    parser.add_argument("--choices", type=Path, help="folder of PDF files: which pages are recognised")
    chosen = parser.parse_args()
    if chosen.choices:
        print(json.dumps(choices(chosen.choices), ensure_ascii=False, indent=2))
        return
    if chosen.golden:
        families = golden(chosen.golden, chosen.files)
        shown = families if chosen.each else {family: each["all"] for family, each in families.items()}
        print(json.dumps(shown, ensure_ascii=False, indent=2))
        return
    taken = [without_pages(source) for source in sources()][: chosen.limit or None]
    results = {}
    for kind in chosen.kinds:
        suffix, write = KINDS[kind]
        these = list(map(_without_tables, taken)) if "columns" in kind else taken
        results[kind] = summary([measured(write(source), f"fil.{suffix}", source) for source in these])
    print(json.dumps(results, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
