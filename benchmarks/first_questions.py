"""What the first question of a process waits for, and a change, beside reading or joining it all.

    .venv/bin/python -m benchmarks.first_questions [--sections 100000] [--home FOLDER] [--pages FOLDER]

The documents of `benchmarks.latency`, each with a duty or a decision: made-up texts, or those of a folder.
Each list is made by a new reader of the same store, and again the way that is the baseline: quotations by
opening every document, threads by reading every document. Then documents are taken out and put back one by
one, and the threads joined anew by a new process: what the change can touch, and all, which is the baseline.
Both ways must give the same.
"""

import argparse
import json
import os
import random
import tempfile
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.latency import documents
from corpus.collecting import collect_seldom
from corpus.records import Entity, Evidence, Extraction, Parsed, Relation, content_id
from corpus.store import Store
from graph.network.queries import GraphQueries
from graph.threads import collection
from graph.threads.book import ThreadBook, in_order
from graph.threads.building import joined, shown
from graph.threads.thread import Thread
from graph.threads.thread_file import ThreadFile

_PEOPLE = 2000
_LONGEST = 160
_CHANGED = 5  # documents


class FromDocuments(GraphQueries):
    """The baseline: opens the document of every quotation."""

    def _quoting(self, _kinds: Collection[str]) -> Callable[[Relation], Evidence]:
        return self.evidence


def furnished(files: Sequence[Path], sections: int) -> Iterator[tuple[Parsed, Extraction]]:
    """Give documents, every other with a duty of somebody and the others with a decision of their body."""
    for number, (parsed, extraction) in enumerate(documents(files, sections)):
        yield parsed, _with_claim(parsed, extraction, number)


def _with_claim(parsed: Parsed, extraction: Extraction, number: int) -> Extraction:
    document, chance = parsed.document, random.Random(number)  # noqa: S311 - a sample, not a secret
    section = chance.choice(parsed.sections)
    words = document.text[section.start : min(section.end, section.start + _LONGEST)]
    decides = number % 2 == 1
    actor = document.body or "" if decides else f"Person {chance.randint(1, _PEOPLE)}"
    ends = (
        Entity(content_id("entity", actor), "organisation" if decides else "person", actor),
        Entity(content_id("entity", words), "decision" if decides else "activity", words),
    )
    relation = Relation(
        id=content_id("relation", document.id),
        document_id=document.id,
        kind="decided" if decides else "responsible_for",
        subject=ends[0].id,
        object=ends[1].id,
        start=section.start,
        end=section.start + len(words),
        extractor="chance",
        confidence=1.0,
        decided=document.date if decides else None,
    )
    named = {entity.id: entity for entity in (*extraction.entities, *ends)}
    return Extraction(extraction.mentions, tuple(named.values()), (*extraction.relations, relation))


def measured(files: Sequence[Path], home: Path, *, sections: int) -> dict[str, Any]:
    """Build, keep the threads, and measure as two new processes would find it."""
    with Store.open(f"sqlite:///{home / 'first.sqlite'}") as store:
        if not store.last_change():
            for parsed, extraction in furnished(files, sections):
                store.add(parsed, extraction)
        path = home / "threads.sqlite"
        ThreadBook(store, path).catch_up()
        now, baseline = GraphQueries(store), FromDocuments(store)
        graph, _ = _seconds(now.knowledge.catch_up)
        baseline.knowledge.catch_up()
        return {
            "documents": store.counts().documents,
            "sections": store.counts().sections,
            "relations": store.counts().relations,
            "load": os.getloadavg()[0],
            "graph": {"seconds": graph},
            "duties": _beside(now.responsibilities, baseline.responsibilities),
            "decisions": _beside(now.decisions, baseline.decisions),
            "threads": _beside(ThreadBook(store, path).threads, ThreadBook(store).threads),
            "changes": changed(store, path),
        }


def changed(store: Store, path: Path) -> dict[str, float]:
    """Time what joining anew takes after a document has gone or come, at the median of some changes.

    :param path: a file that holds the threads of the store.
    :raises AssertionError: where it does not give what joining all gives.
    """
    found: list[tuple[float, float]] = []
    for _ in _changes(store):
        seconds, _ = _seconds(ThreadBook(store, path).catch_up)
        held = ThreadBook(store, path).threads()
        baseline, threads = _seconds(lambda: _joined_whole(store, path))
        if held != threads:
            raise AssertionError
        found.append((seconds, baseline))
    now, before = (median(each) for each in zip(*found, strict=True))
    return {"seconds": now, "baseline_seconds": before, "ratio": round(now / (before or 1.0), 4)}


def _changes(store: Store) -> Iterator[None]:
    """Take documents out and put them back, one by one."""
    heads = store.heads()
    for head in random.Random(len(heads)).sample(heads, min(_CHANGED, len(heads))):  # noqa: S311 - a sample
        of = head.id
        parsed = Parsed(store.document(of), store.blocks(of), store.sections(of), store.chunks(of))
        mentions, entities = tuple(store.mentions(of)), tuple(store.entities(of))
        extraction = Extraction(mentions, entities, tuple(store.relations(of)))
        store.remove(of)
        yield
        store.add(parsed, extraction)
        yield


def _joined_whole(store: Store, path: Path) -> tuple[Thread, ...]:
    """Join all of what a file holds and a store has changed since, and write it."""
    file, stand = ThreadFile(path), store.stand()
    held = collection.Collection(store, file)
    found = joined(held.items())
    threads = tuple(map(shown, found.strands))
    file.write(store, stand, held.documents(), found, threads)
    return in_order(threads)


def _beside(now: Callable[[], object], baseline: Callable[[], object]) -> dict[str, float]:
    """Time both, in seconds of the processors' own time.

    :raises AssertionError: where they do not give the same.
    """
    seconds, found = _seconds(now)
    before, expected = _seconds(baseline)
    if found != expected:
        raise AssertionError
    return {"seconds": seconds, "baseline_seconds": before, "ratio": round(seconds / (before or 1.0), 3)}


def _seconds(call: Callable[[], object]) -> tuple[float, object]:
    began = time.process_time()
    found = call()
    return round(time.process_time() - began, 3), found


def main() -> None:
    """Read the options, measure and print one JSON object."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=Path, help="a folder of texts; without it they are made up")
    parser.add_argument("--sections", type=int, default=100_000)
    parser.add_argument("--home", type=Path, help="keeps the store, to measure again without building")
    options = parser.parse_args()
    files = sorted(options.pages.glob("*.md")) if options.pages else []
    collect_seldom()
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(measured(files, options.home or Path(folder), sections=options.sections)))


if __name__ == "__main__":
    main()
