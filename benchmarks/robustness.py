"""Reads every file of a folder, each in a process of its own, and tells which bring it down or take long.

Text recognition is off unless `--ocr` is given. A file has an outcome where it became a document, or was
refused with a reason; one that ends its process, runs over the limit or fails with an error that is not ours
has none. Seconds are those of the processor, the file's whole way from bytes to chunks, so that other work on
the machine does not count; `wall_seconds` are by the clock.
"""

import argparse
import json
import multiprocessing
import os
import re
import resource
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median
from typing import Any

from corpus.errors import UnreadableDocument
from corpus.settings import Settings, load_settings
from graph.extraction import Extractor, load_extractor
from ingest.pipeline import ParsedFile, parse_file

READ, REFUSED, CRASHED, OVERRAN, FAILED = "read", "refused", "crashed", "overran", "failed"
_WORD = re.compile(r"\w+|[^\w\s]")
_LOADED_ONCE = (
    "pypdfium2.raw",
    "ingest.readers.pdf",
    "ingest.text.plausibility",
    "simplemma",
)  # for all processes
_SHOWN = 10
_SHARE = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of one file.

    :ivar reason: why it was refused, as users see it, or what went wrong.
    :ivar seconds: of the processor for reading it, its structure and chunks; `extraction_seconds` for names
        and relations; `wall_seconds` by the clock for all of it.
    :ivar megabytes: the most memory that its process held.
    """

    name: str
    outcome: str
    reason: str = ""
    pages: int = 0
    characters: int = 0
    attachments_refused: int = 0
    seconds: float = 0.0
    extraction_seconds: float = 0.0
    wall_seconds: float = 0.0
    megabytes: int = 0


def outcome_of(file: Path, settings: Settings, extractor: Extractor | None, *, limit: float) -> Outcome:
    """Read one file in a process of its own.

    :param limit: seconds after which it is ended.
    """
    context = multiprocessing.get_context("fork")  # with what is loaded here
    mine, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_read, args=(theirs, file, settings, extractor))
    began = time.perf_counter()
    process.start()
    theirs.close()
    try:
        found: Outcome = mine.recv() if mine.poll(limit) else Outcome(name=file.name, outcome=OVERRAN)
    except EOFError:
        process.join()
        found = Outcome(name=file.name, outcome=CRASHED, reason=f"exit code {process.exitcode}")
    process.kill()
    process.join()
    mine.close()
    return replace(found, wall_seconds=round(time.perf_counter() - began, 2))


def _read(answer: Connection, file: Path, settings: Settings, extractor: Extractor | None) -> None:
    began = _processor_seconds()
    try:
        parsed = parse_file(file.read_bytes(), source=file.name, token_spans=_tokens, settings=settings)
        found = _of(file, parsed)
    except UnreadableDocument as error:
        found, parsed = Outcome(name=file.name, outcome=REFUSED, reason=str(error)), ParsedFile(())
    except Exception as error:  # noqa: BLE001 - this is what is looked for
        reason = f"{type(error).__name__}: {error}"
        found, parsed = Outcome(name=file.name, outcome=FAILED, reason=reason), ParsedFile(())
    seconds = _processor_seconds() - began
    if extractor is not None:
        for one in parsed.parsed:
            extractor.extract(one.document, one.blocks, one.sections)
    answer.send(
        replace(
            found,
            seconds=round(seconds, 2),
            extraction_seconds=round(_processor_seconds() - began - seconds, 2),
            megabytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        )
    )


def _processor_seconds() -> float:
    """Give what this process and the programs that it ran have used."""
    return sum(os.times()[:4])


def _of(file: Path, parsed: ParsedFile) -> Outcome:
    return Outcome(
        name=file.name,
        outcome=READ,
        pages=sum(one.document.pages for one in parsed.parsed),
        characters=sum(len(one.document.text) for one in parsed.parsed),
        attachments_refused=len(parsed.rejected),
    )


def _tokens(text: str) -> Sequence[tuple[int, int]]:
    return [match.span() for match in _WORD.finditer(text)]


def summary(found: Sequence[Outcome]) -> dict[str, Any]:
    """Draw the outcomes together; the slowest and largest files are named."""
    seconds = sorted(one.seconds for one in found)
    read = [one for one in found if one.outcome == READ]
    pages = sum(one.pages for one in read)
    return {
        "files": len(found),
        "outcomes": dict(Counter(one.outcome for one in found).most_common()),
        "without_outcome": [asdict(one) for one in found if one.outcome not in (READ, REFUSED)],
        "pages": pages,
        "pages_a_second": round(pages / max(sum(one.seconds for one in read), 0.01), 1),
        "median_seconds": round(median(seconds), 2),
        "p95_seconds": round(seconds[int(len(seconds) * _SHARE)], 2),
        "longest_seconds": round(seconds[-1], 1),
        "longest_extraction_seconds": round(max(one.extraction_seconds for one in found), 1),
        "longest_wall_seconds": round(max(one.wall_seconds for one in found), 1),
        "most_megabytes": max(one.megabytes for one in found),
        "slowest": _shown(sorted(found, key=lambda one: -one.seconds - one.extraction_seconds)),
        "largest": _shown(sorted(found, key=lambda one: -one.megabytes)),
        "reasons": dict(Counter(one.reason for one in found if one.outcome == REFUSED).most_common()),
    }


def _shown(found: Sequence[Outcome]) -> list[str]:
    return [
        f"{one.name}: {one.pages} pages, {one.seconds} + {one.extraction_seconds} s, {one.megabytes} MB"
        for one in found[:_SHOWN]
    ]


def _files(folder: Path, *, limit: int) -> list[Path]:
    """Give the files of a folder; where there are more than the limit, as many of them evenly spread."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    step = max(len(files) / limit, 1.0) if limit else 1.0
    return [files[int(place * step)] for place in range(int(len(files) / step))]


def outcomes(files: Sequence[Path], *, limit: float, ocr: str, extracts: bool) -> Iterator[Outcome]:
    """Read files one after the other."""
    for module in _LOADED_ONCE:
        import_module(module)
    settings = replace(load_settings(), ocr=ocr)
    extractor = load_extractor(tagger="none", runtime="torch") if extracts else None
    for file in files:
        yield outcome_of(file, settings, extractor, limit=limit)


def main() -> None:
    """Read the files and print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--seconds", type=float, default=600.0, help="by the clock after which a file is given up"
    )
    parser.add_argument("--limit", type=int, default=0, help="how many files; all where it is 0")
    parser.add_argument("--ocr", action="store_true", help="recognise scanned pages too")
    parser.add_argument("--extract", action="store_true", help="find names and relations too")
    parser.add_argument("--each", type=Path, help="file to write a line of JSON to for every file")
    chosen = parser.parse_args()
    found = []
    for outcome in outcomes(
        _files(chosen.folder, limit=chosen.limit),
        limit=chosen.seconds,
        ocr="auto" if chosen.ocr else "off",
        extracts=chosen.extract,
    ):
        found.append(outcome)
        if chosen.each:
            with chosen.each.open("a", encoding="utf-8") as lines:
                lines.write(json.dumps(asdict(outcome), ensure_ascii=False) + "\n")
    print(json.dumps(summary(found), ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
