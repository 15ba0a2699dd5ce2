"""Measures whether one document says the same in every format: sections, table rows, names and relations.

The fictional sources of the sample documents are written as seven formats, read and extracted, and each is
compared with the Word document of the same source. Figures are F1, all documents together.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from benchmarks.renderings import WRITERS, sources
from corpus.records import Extraction, Parsed, SectionKind
from corpus.sample.source import Source
from corpus.settings import Settings
from graph.extraction import Extractor, load_extractor
from ingest.pipeline import parse
from ingest.sections.chunking import TokenSpans

REFERENCE = "docx"
Facts = dict[str, Counter[tuple[str, ...]]]


def words(text: str) -> list[tuple[int, int]]:
    """Give the span of each word, in place of an encoder's tokens."""
    return [match.span() for match in re.finditer(r"\S+", text)]


def facts_of(data: bytes, *, name: str, extractor: Extractor, token_spans: TokenSpans = words) -> Facts:
    """Read one file and give what it says, in a form that does not depend on the format."""
    settings = Settings(home=Path())
    (parsed,) = parse(data, source=name, token_spans=token_spans, settings=settings)
    found = extractor.extract(parsed.document, parsed.blocks, parsed.sections)
    return _sections(parsed) | _graph(found)


def _sections(parsed: Parsed) -> Facts:
    text = parsed.document.text
    rows = [section for section in parsed.sections if section.kind is SectionKind.ROW]
    other = [section for section in parsed.sections if section.kind is not SectionKind.ROW]
    return {
        "sections": Counter(
            (section.kind.value, section.number or "", section.headings[-1] if section.headings else "")
            for section in other
        ),
        "rows": Counter(
            tuple(f"{cell.column}={_flat(text[cell.start : cell.end])}" for cell in section.cells)
            for section in rows
        ),
    }


def _flat(text: str) -> str:
    return " ".join(text.split())


def _graph(found: Extraction) -> Facts:
    names = {entity.id: (entity.kind, entity.name.casefold()) for entity in found.entities}
    return {
        "entities": Counter(set(names.values())),
        "relations": Counter(
            {
                (
                    relation.kind,
                    *names[relation.subject],
                    names[relation.object][0],
                    _flat(names[relation.object][1]),
                )
                for relation in found.relations
            }
        ),
    }


def f1(pairs: Iterable[tuple[Counter[tuple[str, ...]], Counter[tuple[str, ...]]]]) -> float:
    """Give the F1 of what was found against what is expected, all pairs together; 1.0 of nothing."""
    same = size = 0
    for found, expected in pairs:
        same += (found & expected).total()
        size += found.total() + expected.total()
    return 2 * same / size if size else 1.0


def measure(chosen: Iterable[Source], extractor: Extractor) -> dict[str, dict[str, float]]:
    """Compare every format with the reference."""
    read = [
        {
            suffix: facts_of(write(source), name=f"{source.names[0]}.{suffix}", extractor=extractor)
            for suffix, write in WRITERS.items()
        }
        for source in chosen
    ]
    return {
        suffix: {
            what: round(f1((facts[suffix][what], facts[REFERENCE][what]) for facts in read), 3)
            for what in ("sections", "rows", "entities", "relations")
        }
        for suffix in WRITERS
        if suffix != REFERENCE
    }


def differences(source: Source, suffix: str, extractor: Extractor) -> dict[str, list[str]]:
    """List what one format says and the reference does not (+), and the other way round (-)."""
    ours, theirs = (
        facts_of(WRITERS[one](source), name=f"{source.names[0]}.{one}", extractor=extractor)
        for one in (suffix, REFERENCE)
    )
    return {
        what: [f"+ {fact}" for fact in (ours[what] - theirs[what])]
        + [f"- {fact}" for fact in (theirs[what] - ours[what])]
        for what in ours
    }


def main() -> None:
    """Measure and print; or list the differences of one format."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--differences", metavar="FORMAT", choices=sorted(WRITERS))
    chosen = parser.parse_args()
    extractor = load_extractor()
    if not chosen.differences:
        print(json.dumps(measure(sources(), extractor), indent=2))
        return
    for source in sources():
        found = differences(source, chosen.differences, extractor)
        print(source.names[0], json.dumps(found, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
