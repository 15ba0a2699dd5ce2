"""Measures how right files are read: letters, order, headings, table rows, and how fast.

The fictional sources of the sample documents are written in each format (`benchmarks/renderings.py`),
scanned by `benchmarks/scans.py`, and read; what is expected is the source itself. With `--golden FOLDER` your
own files are measured: `NAME.md` in it says what the file NAME under `--files FOLDER` holds, in the light
Markdown of the sources.
"""

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from statistics import mean

from benchmarks.agreement import sources
from benchmarks.renderings import WRITERS, without_pages
from benchmarks.scans import scanned
from benchmarks.text_errors import character_error_rate
from corpus.records import BlockKind, NoteKind
from corpus.sample.page import write_pdf
from corpus.sample.source import PieceKind, Source, load_source, runs
from ingest.blocks import Reading
from ingest.readers.libreoffice import converted
from ingest.readers.registry import read

_SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured of one file; shares are from 0 to 1.

    :ivar order: of the pieces that are found, those that follow on the one they follow in the source.
    :ivar headings: F1 of the headings' texts; `rows` that of table rows with all their cells.
    """

    letters_wrong: float
    order: float
    headings: float
    rows: float
    pages: int
    seconds: float


def measured(data: bytes, name: str, source: Source) -> Figures:
    """Read one file and compare it with its source."""
    began = time.perf_counter()
    reading = read(data, name=name)
    seconds = time.perf_counter() - began
    texts = [_flat(text) for text in _texts(source)]
    found = _flat(_without_running(reading, source))
    return Figures(
        letters_wrong=character_error_rate(found, " ".join(texts)),
        order=_order(found, texts),
        headings=_f1(_headings(reading), _expected_headings(source)),
        rows=_f1(_rows(reading), _expected_rows(source)),
        pages=reading.pages,
        seconds=seconds,
    )


def _without_running(reading: Reading, source: Source) -> str:
    """Give the text without the lines of page header and footer that stand once: no part of the source."""
    furniture = f"{source.fields.get('header', '')} | {source.fields.get('footer', '')}"
    running = {_flat(part) for part in re.split(r" \| |\s{2,}", furniture) if part.strip()}
    texts = (reading.text[block.start : block.end] for block in reading.blocks)
    kept = (text for text in texts if not all(_flat(part) in running for part in re.split(r"\t| \| ", text)))
    return "\n".join(kept)


def _texts(source: Source) -> Iterable[str]:
    for piece in source.pieces:
        if piece.kind is PieceKind.TABLE:
            rows = piece.rows[1:] if piece.header else piece.rows
            yield from (" ".join(_plain(cell) for cell in row) for row in rows)
        elif piece.text:
            yield _plain(piece.text)


def _plain(text: str) -> str:
    return "".join(words for _, words in runs(text))


def _flat(text: str) -> str:
    return " ".join(text.split())


def _order(found: str, texts: Sequence[str]) -> float:
    places = [found.find(text[:40]) for text in texts if len(text) > 20]
    known = [place for place in places if place >= 0]
    return mean(first < second for first, second in pairwise(known)) if len(known) > 1 else 1.0


def _headings(reading: Reading) -> Counter[str]:
    return Counter(
        _flat(reading.text[block.start : block.end])
        for block in reading.blocks
        if block.kind is BlockKind.HEADING
    )


def _expected_headings(source: Source) -> Counter[str]:
    return Counter(_flat(_plain(piece.text)) for piece in source.pieces if piece.kind is PieceKind.HEADING)


def _rows(reading: Reading) -> Counter[str]:
    return Counter(
        "|".join(_flat(reading.text[cell.start : cell.end]) for cell in block.cells)
        for block in reading.blocks
        if block.cells
    )


def _expected_rows(source: Source) -> Counter[str]:
    tables = [piece for piece in source.pieces if piece.kind is PieceKind.TABLE]
    return Counter(
        "|".join(_flat(_plain(cell)) for cell in row)
        for piece in tables
        for row in (piece.rows[1:] if piece.header else piece.rows)
    )


def _f1(found: Counter[str], expected: Counter[str]) -> float:
    size = found.total() + expected.total()
    return 2 * (found & expected).total() / size if size else 1.0


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


def summary(found: Sequence[Figures]) -> dict[str, float]:
    """Draw the figures of several files together."""
    return {
        "files": len(found),
        "letters_wrong": round(mean(one.letters_wrong for one in found), 4),
        "order": round(mean(one.order for one in found), 3),
        "headings": round(mean(one.headings for one in found), 3),
        "rows": round(mean(one.rows for one in found), 3),
        "pages_a_second": round(sum(one.pages for one in found) / sum(one.seconds for one in found), 1),
        "slowest_seconds": round(max(one.seconds for one in found), 1),
    }


def _real(golden: Path, files: Path) -> dict[str, dict[str, float]]:
    found = {}
    for path in sorted(golden.glob("*.md")):
        (file,) = files.rglob(path.stem)
        found[path.stem] = summary([measured(file.read_bytes(), file.name, load_source(path))])
    return found


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
    parser.add_argument("--golden", type=Path, help="folder of NAME.md, each saying what the file NAME holds")
    parser.add_argument("--files", type=Path, help="folder that those files lie in")
    parser.add_argument("--choices", type=Path, help="folder of PDF files: which pages are recognised")
    chosen = parser.parse_args()
    if chosen.choices:
        print(json.dumps(choices(chosen.choices), ensure_ascii=False, indent=2))
        return
    if chosen.golden:
        print(json.dumps(_real(chosen.golden, chosen.files or chosen.golden), ensure_ascii=False, indent=2))
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
