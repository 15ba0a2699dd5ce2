"""Speed and recall from a thousand chunks to a million, beside what a user would pick instead, in one run.

    .venv/bin/python -m benchmarks.curve [--sizes 1000 10000 100000 1000000] [--words-limit 100000]

Meaning: our vector index and a flat FAISS index (what sentence-transformers with FAISS comes to once the
question is encoded), over synthetic vectors; `recall_at_10` is the share of the ten exactly nearest.
Words: our lexical index, bm25s and SQLite FTS5 over made-up texts, the ten best of each. One JSON object a
line, with medians of the time that passes and of the processors' own.
"""

import argparse
import json
import os
import resource
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.generated import passages, queries
from benchmarks.timing import timed
from benchmarks.vectors import DIMENSION, LIMIT, PART, make_questions, make_vectors
from corpus.records import Chunk, DocumentHead, Section, SectionKind, content_id
from search.analysis.query import parse
from search.dense import faiss_engine
from search.dense.vectors import EXACT_LIMIT, FaissIndex
from search.encoding.batches import Floats
from search.lexical.index import LexicalIndex
from search.stored.indexed import IndexedDocument

_A_DOCUMENT = 10


def by_meaning(count: int, *, asked: int) -> dict[str, Any]:
    """Measure the nearest chunks of a corpus of so many."""
    vectors = make_vectors(count)
    questions = make_questions(vectors)[:asked]
    began = time.perf_counter()
    ours = FaissIndex(DIMENSION, encoder_name="synthetic", exact_limit=EXACT_LIMIT)
    ids = [f"{number:016x}" for number in range(count)]
    for part in range(0, count, PART):
        ours.add(ids[part : part + PART], vectors[part : part + PART])
    built = time.perf_counter() - began
    flat = faiss_engine.exact(DIMENSION)
    flat.add_with_ids(vectors, np.arange(count))
    nearest = [faiss_engine.nearest(flat, question[None], LIMIT, None)[1] for question in questions]
    shared = sum(
        len({int(chunk, 16) for chunk, _ in ours.search(question[None], limit=LIMIT)} & {*best.tolist()})
        for question, best in zip(questions, nearest, strict=True)
    )
    few = np.arange(0, count, 10, dtype=np.int64)
    return {
        "kind": "exact" if ours.is_exact else "approximate",
        "recall_at_10": round(shared / (LIMIT * len(questions)), 4),
        "build_seconds": round(built, 1),
        "ours": timed(partial(ours.nearest, question[None], limit=LIMIT) for question in questions),
        "ours, a tenth": timed(
            partial(ours.nearest, each[None], limit=LIMIT, rows=few) for each in questions
        ),
        "faiss flat": timed(
            partial(faiss_engine.nearest, flat, each[None], LIMIT, None) for each in questions
        ),
        "saved": _saved(ours, vectors[:100]),
    }


def _saved(index: FaissIndex, more: Floats) -> dict[str, float]:
    """Time saving all of an index, saving it again with a hundred more chunks, and reading it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        first = timed([partial(index.save, folder)])
        index.add([f"{number:016x}" for number in range(2**40, 2**40 + len(more))], more)
        again = timed([partial(index.save, folder)])
        read = timed([partial(FaissIndex.load, folder, encoder_name="synthetic")])
    found = {"all_ms": first, "hundred_more_ms": again, "read_ms": read}
    return {key: value["median_ms"] for key, value in found.items()}


def by_words(count: int, *, asked: int, folder: Path) -> dict[str, Any]:
    """Measure BM25 over so many passages."""
    texts = list(passages(count))
    made = queries(asked)
    found: dict[str, Any] = {}
    for name, build in (("ours", _ours), ("bm25s", _bm25s), ("fts5", _fts5)):
        began = time.process_time()
        ask = build(texts, folder)
        found[f"{name} build_processor_seconds"] = round(time.process_time() - began, 1)
        found[name] = timed(partial(ask, query) for query in made)
    return found


def _ours(texts: Sequence[str], folder: Path) -> Callable[[str], object]:
    index = LexicalIndex(folder)
    index.update(_documents(texts), [], last_change=1)
    return lambda query: index.search(parse(query), limit=LIMIT)


def _documents(texts: Sequence[str]) -> Iterator[IndexedDocument]:
    for first in range(0, len(texts), _A_DOCUMENT):
        own = texts[first : first + _A_DOCUMENT]
        key = content_id("document", str(first))
        sections, chunks, start = [], [], 0
        for ordinal, text in enumerate(own):
            end = start + len(text)
            section = content_id("section", key, str(ordinal))
            sections.append(Section(section, key, ordinal, SectionKind.HEADING, None, (), start, end, 1))
            chunks.append(Chunk(content_id("chunk", section), key, section, ordinal, start, end))
            start = end + 1
        head = DocumentHead(
            id=key,
            source=str(first),
            title="",
            kind="",
            body=None,
            date=None,
            media_type="",
            sha256="",
            pages=1,
        )
        yield IndexedDocument(head, "\n".join(own), tuple(sections), tuple(chunks))


def _bm25s(texts: Sequence[str], _: Path) -> Callable[[str], object]:
    import bm25s

    index = bm25s.BM25()
    index.index(bm25s.tokenize(list(texts), stopwords="sv", show_progress=False), show_progress=False)

    def ask(query: str) -> object:
        tokens = bm25s.tokenize(query, stopwords="sv", show_progress=False)
        return index.retrieve(tokens, k=min(LIMIT, len(texts)), show_progress=False)

    return ask


def _fts5(texts: Sequence[str], folder: Path) -> Callable[[str], object]:
    connection = sqlite3.connect(folder / "fts5.sqlite")
    connection.execute("CREATE VIRTUAL TABLE texts USING fts5(body)")
    connection.executemany("INSERT INTO texts VALUES (?)", ((text,) for text in texts))
    connection.commit()
    question = "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ?"
    return lambda query: connection.execute(question, (" OR ".join(query.split()), LIMIT)).fetchall()


def main() -> None:
    """Print one JSON object a line: one for each size."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000, 1_000_000])
    parser.add_argument("--words-limit", type=int, default=100_000, help="words are measured up to so many")
    parser.add_argument("--asked", type=int, default=50, help="questions of each kind")
    chosen = parser.parse_args()
    for count in chosen.sizes:
        found: dict[str, Any] = {"chunks": count, "load": round(os.getloadavg()[0], 1)}
        found["meaning"] = by_meaning(count, asked=chosen.asked)
        if count <= chosen.words_limit:
            with tempfile.TemporaryDirectory() as folder:
                found["words"] = by_words(count, asked=chosen.asked, folder=Path(folder))
        found["memory_megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main()
