"""Search against what a user would pick instead, on questions with known passages, all in one run.

    .venv/bin/python -m benchmarks.retrieval [--shared FOLDER] [--sets NAME ...] [--home FOLDER]

The sets are those of `benchmarks.retrieval_sets`: they may be tuned on, so report figures on other data.
The baselines search windows of 110 words: BM25 (bm25s) with a Swedish stemmer, and the encoder alone.
"""

import json
import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np

from benchmarks.retrieval_sets import Set, chosen_sets, filled, options_of
from corpus.settings import load_settings
from corpus.store import Store
from search.encoding.encoder import Encoder, load_encoder
from search.engine import SearchEngine
from search.evaluating.gold import Question
from search.evaluating.metrics import mean, ndcg, success

WINDOW = 110
DEPTH = 10
Found = list[
    tuple[tuple[str, ...], str]
]  # sources (its own and its copies') and text of each hit, best first
Search = Callable[[str], Found]


class Windows:
    """The baselines: every document cut into windows of words, whatever its structure."""

    def __init__(self, store: Store, encoder: Encoder) -> None:
        self._encoder = encoder
        self._windows = [
            window for head in store.heads() for window in _windows(head.source, store.text_of(head.id))
        ]
        texts = [text for _, text in self._windows]
        self._vectors = encoder.encode_passages(texts)
        self._bm25 = _bm25(texts)

    def bm25(self, question: str) -> Found:
        """Search by stemmed words."""
        most = min(DEPTH, len(self._windows))
        rows, _ = self._bm25.retrieve(_stemmed([question]), k=most, show_progress=False)
        return [self._windows[int(row)] for row in rows[0]]

    def dense(self, question: str) -> Found:
        """Search by the encoder alone."""
        scores = self._vectors @ self._encoder.encode_query(question)[0]
        return [self._windows[int(row)] for row in np.argsort(-scores, kind="stable")[:DEPTH]]


def _windows(source: str, text: str) -> Iterator[tuple[tuple[str, ...], str]]:
    words = text.split()
    for start in range(0, len(words), WINDOW):
        yield (source,), " ".join(words[start : start + WINDOW])


def _stemmed(texts: Sequence[str]) -> list[list[str]]:
    import snowballstemmer

    stemmer = snowballstemmer.stemmer("swedish")
    return [stemmer.stemWords(re.findall(r"\w+", text.lower())) for text in texts]


def _bm25(texts: Sequence[str]) -> Any:  # noqa: ANN401 - bm25s ships no types
    import bm25s

    index = bm25s.BM25()
    index.index(_stemmed(texts), show_progress=False)
    return index


def measured(questions: Sequence[Question], search: Search) -> dict[str, float | None]:
    """Ask every answerable question, and give the means with the milliseconds a question."""
    answerable = [one for one in questions if one.relevant]
    began = perf_counter()
    found = [search(one.text) for one in answerable]
    milliseconds = (perf_counter() - began) / len(answerable) * 1000
    counted = [_gains(one, hits) for one, hits in zip(answerable, found, strict=True)]
    wanted = [len(set(one.relevant)) for one in answerable]
    return {
        "ndcg_at_10": _rounded(
            [ndcg(gains, wanted=count) for gains, count in zip(counted, wanted, strict=True)]
        ),
        "success_at_1": _rounded([success(gains, depth=1) for gains in counted]),
        "success_at_5": _rounded([success(gains, depth=5) for gains in counted]),
        "milliseconds": round(milliseconds, 1),
    }


def _gains(question: Question, hits: Found) -> list[int]:
    missing = set(question.relevant)
    counted = []
    for sources, text in hits:
        held = {passage for passage in missing if any(passage.is_in(source, text) for source in sources)}
        missing -= held
        counted.append(len(held))
    return counted


def _rounded(values: Sequence[float]) -> float | None:
    found = mean(values)
    return None if found is None else round(found, 3)


def compared(one: Set, encoder: Encoder, home: Path) -> dict[str, dict[str, float | None]]:
    """Measure every way to search one set."""
    with filled(one, encoder, home) as store:
        full = SearchEngine(store, encoder, home)
        full.catch_up()
        plain = SearchEngine(store, encoder, home, rerank=False)
        plain.catch_up()
        windows = Windows(store, encoder)
        ways: dict[str, Search] = {
            "windows, BM25 with Swedish stemming": windows.bm25,
            "windows, encoder alone": windows.dense,
            "sections, words": _ours(full, "lexical"),
            "sections, meaning": _ours(full, "semantic"),
            "sections, both": _ours(plain, "hybrid"),
            "sections, both, ordered anew by tokens": _ours(full, "hybrid"),
        }
        found = {name: measured(one.questions, search) for name, search in ways.items()}
        full.close()
    return found


def _ours(engine: SearchEngine, mode: str) -> Search:
    def search(question: str) -> Found:
        hits = engine.search(question, mode=mode, limit=DEPTH).hits
        return [((hit.source, *(copy.source for copy in hit.why.copies)), hit.text) for hit in hits]

    return search


def main() -> None:
    """Print one JSON object: for each set, each way to search with its figures."""
    chosen = options_of(__doc__).parse_args()
    encoder = load_encoder(load_settings(home=chosen.home))
    with tempfile.TemporaryDirectory() as folder:
        results = {
            one.name: compared(one, encoder, Path(folder) / one.name)
            for one in chosen_sets(chosen.sets, chosen.shared)
        }
    print(json.dumps(results, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
