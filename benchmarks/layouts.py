"""Measures how far reading depends on the layout that a converter left.

Usage: python -m benchmarks.layouts SET... [--layouts tabs,broken] [--seed 1] [--write FOLDER] [--documents]
Each document of a set with gold is read, written as text in each layout of `benchmarks/layout_writers.py`,
and read again. All layouts meet the same gold: the strict F1 of names and of relations, how many of the
`responsible_for` that stand in rows of tables were found, and how many tables were read. Gold compares names
without blanks and bullets, so that a break inside a cell is no fault where it is mended. `--documents` tells
where a layout falls short of the document as it is, document by document.
"""

import argparse
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from benchmarks.layout_pieces import content_of
from benchmarks.layout_writers import WRITERS
from corpus.records import BlockKind, Parsed
from corpus.settings import load_settings
from graph.extraction import Extractor, load_extractor
from graph.measuring.evaluation import Found, evaluate_graph
from graph.measuring.gold import Gold, GoldRelation, read_gold
from graph.measuring.measures import Breakdown
from ingest.pipeline import parse

AS_IT_IS = "original"


@dataclass(frozen=True, slots=True)
class Result:
    """What was found in one layout: strict F1 of names and relations, and duties in tables of those wanted.

    :ivar tables: how many were read.
    :ivar documents: by document the F1 of names and of relations.
    """

    names: float
    relations: float
    duties: int
    of_duties: int
    tables: int
    documents: Mapping[str, tuple[float, float]]


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.layouts", description=__doc__)
    parser.add_argument("sets", type=Path, nargs="+", metavar="SET", help="folder with docs/ and gold/")
    parser.add_argument("--layouts", default=",".join(WRITERS))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", type=Path, help="folder to keep the written documents in")
    parser.add_argument("--documents", action="store_true")
    options = parser.parse_args()
    layouts = options.layouts.split(",")
    extractor = load_extractor()
    print("| set | layout | names | relations | duties in tables | tables |\n|---|---|---|---|---|---|")
    for folder in options.sets:
        results = _measured(folder, layouts, options.seed, options.write, extractor)
        for layout, one in results.items():
            figures = f"{one.names:.3f} | {one.relations:.3f} | {one.duties}/{one.of_duties} | {one.tables}"
            print(f"| {folder.name} | {layout} | {figures} |", flush=True)
        if options.documents:
            _print_falls(results)


def _measured(
    folder: Path, layouts: Iterable[str], seed: int, kept: Path | None, extractor: Extractor
) -> dict[str, Result]:
    gold = read_gold(folder / "gold")
    files = sorted(path for path in (folder / "docs").iterdir() if path.is_file())
    read = {path.stem: _parsed(path.read_bytes(), path.name) for path in files}
    duties = _duties_in_tables(gold, read)
    results = {AS_IT_IS: _result(gold, duties, read, extractor)}
    for layout in layouts:
        written = {
            stem: WRITERS[layout](content_of(parsed), Random(f"{seed} {stem}"))  # noqa: S311 - no secret
            for stem, parsed in read.items()
        }
        if kept:
            _keep(kept / folder.name / layout, written)
        again = {stem: _parsed(text.encode(), f"{stem}.txt") for stem, text in written.items()}
        results[layout] = _result(gold, duties, again, extractor)
    return results


def _parsed(data: bytes, name: str) -> Parsed:
    return parse(data, source=name, token_spans=lambda text: [(0, len(text))], settings=load_settings())[0]


def _keep(folder: Path, written: Mapping[str, str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for stem, text in written.items():
        (folder / f"{stem}.txt").write_text(text, encoding="utf-8")


def _duties_in_tables(gold: Gold, read: Mapping[str, Parsed]) -> tuple[GoldRelation, ...]:
    """Give the responsibilities that a row of a table states in the document as it is."""
    rows = {
        stem: _folded(" ".join(_rows(parsed)))
        for stem, parsed in read.items()
    }  # fmt: skip
    return tuple(
        each
        for each in gold.relations
        if each.kind == "responsible_for"
        and any(stem.startswith(each.doc) and _folded(each.contains) in text for stem, text in rows.items())
    )


def _rows(parsed: Parsed) -> Iterable[str]:
    return (
        parsed.document.text[each.start : each.end] for each in parsed.blocks if each.kind is BlockKind.ROW
    )


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _result(
    gold: Gold, duties: tuple[GoldRelation, ...], read: Mapping[str, Parsed], extractor: Extractor
) -> Result:
    found = []
    for stem, parsed in read.items():
        extraction = extractor.extract(parsed.document, parsed.blocks, parsed.sections)
        found.append(Found(stem, parsed.document.text, extraction.entities, extraction.relations))
    all_of_it = evaluate_graph(gold, found)
    of_tables = evaluate_graph(replace(gold, relations=duties), found).relations.kinds["responsible_for"]
    names, relations = all_of_it.entities, all_of_it.relations
    return Result(
        names=_f1(names),
        relations=_f1(relations),
        duties=of_tables.strict.right,
        of_duties=of_tables.strict.wanted,
        tables=sum(len({block.table for block in parsed.blocks if block.cells}) for parsed in read.values()),
        documents={doc: (_f1(names, doc), _f1(relations, doc)) for doc in relations.documents},
    )


def _f1(scores: Breakdown, document: str | None = None) -> float:
    score = scores.documents.get(document) if document else scores.overall
    return (score.strict.f1 or 0.0) if score else 0.0


def _print_falls(results: Mapping[str, Result]) -> None:
    """Print each document whose relations or names fall by more than a hundredth, the deepest fall first."""
    first = results[AS_IT_IS].documents
    falls = [
        (first[doc][1] - relations, first[doc][0] - names, layout, doc)
        for layout, one in results.items()
        for doc, (names, relations) in one.documents.items()
    ]
    for relations, names, layout, doc in sorted(falls, reverse=True):
        if max(relations, names) > 0.01:
            print(f"  {layout:8} {doc}: relations -{relations:.3f}, names -{names:.3f}")


if __name__ == "__main__":
    main()
