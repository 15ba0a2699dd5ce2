"""Measures the vector index by size: latency, recall against exact search, memory, and time to build.

The vectors are synthetic: clusters of unequal size around a common direction, as the vectors of e5 are, whose
cosines lie in a narrow band. Questions lie between vectors of the corpus. Prints one JSON object.
"""

import argparse
import json
import resource
import statistics
import time
from typing import Any

import numpy as np
import numpy.typing as npt

from search.dense.vectors import FaissIndex

Floats = npt.NDArray[np.float32]
DIMENSION = 384
QUESTIONS = 200
LIMIT = 10
PART = 50_000
_BETWEEN = 4


def make_vectors(count: int, *, seed: int = 1) -> Floats:
    """Make vectors of L2 norm 1 whose mean cosine is about 0.8, in clusters of unequal size."""
    generator = np.random.default_rng(seed)
    common = generator.normal(size=DIMENSION).astype(np.float32) * 2.0
    centres = generator.normal(size=(max(50, count // 200), DIMENSION)).astype(np.float32) * 0.7
    weights = generator.pareto(1.5, size=len(centres)) + 0.1
    chosen = generator.choice(len(centres), size=count, p=weights / weights.sum())
    vectors = np.empty((count, DIMENSION), dtype=np.float32)
    for start in range(0, count, PART):
        stop = min(start + PART, count)
        noise = generator.standard_normal((stop - start, DIMENSION), dtype=np.float32) * 0.7
        vectors[start:stop] = _of_norm_one(common + centres[chosen[start:stop]] + noise)
    return vectors


def _of_norm_one(vectors: Floats) -> Floats:
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors


def make_questions(vectors: Floats, *, seed: int = 2) -> Floats:
    """Make questions between some vectors of the corpus, so that their nearest lie in several clusters.

    So do those of real questions, which lie apart from passages; the nearest of a vector that only is moved a
    little lie in one cluster, which any division into lists finds.
    """
    generator = np.random.default_rng(seed)
    chosen = vectors[generator.choice(len(vectors), (QUESTIONS, _BETWEEN))].mean(axis=1)
    noise = generator.normal(size=chosen.shape).astype(np.float32)
    return _of_norm_one(chosen + 0.35 * _of_norm_one(noise))


def measure(count: int, *, exact_limit: int) -> dict[str, Any]:
    """Build an index of so many vectors, and time and check its answers."""
    vectors = make_vectors(count)
    questions = make_questions(vectors)
    chunk_ids = [f"{number:016x}" for number in range(count)]
    start = time.perf_counter()
    index = FaissIndex(DIMENSION, encoder_name="synthetic", exact_limit=exact_limit)
    for part in range(0, count, PART):
        index.add(chunk_ids[part : part + PART], vectors[part : part + PART])
    built = time.perf_counter() - start
    filters = {"all": None, "tenth": frozenset(chunk_ids[::10]), "hundredth": frozenset(chunk_ids[::100])}
    return {
        "chunks": count,
        "kind": "exact" if index.is_exact else "approximate",
        "build_seconds": round(built, 1),
        "peak_memory_gb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6, 2),
        **{name: _answers(index, vectors, questions, allowed) for name, allowed in filters.items()},
    }


def _answers(
    index: FaissIndex, vectors: Floats, questions: Floats, allowed: frozenset[str] | None
) -> dict[str, float]:
    rows = np.arange(len(vectors)) if allowed is None else np.array(sorted(int(one, 16) for one in allowed))
    expected = rows[_best(vectors[rows], questions)]
    shared, milliseconds = 0, []
    for question, best in zip(questions, expected, strict=True):
        start = time.perf_counter()
        found = index.search(question[None], limit=LIMIT, allowed=allowed)
        milliseconds.append((time.perf_counter() - start) * 1000)
        shared += len({int(chunk_id, 16) for chunk_id, _ in found} & set(best.tolist()))
    return {
        "recall_at_10": round(shared / (LIMIT * len(questions)), 4),
        "median_ms": round(statistics.median(milliseconds), 2),
        "p95_ms": round(sorted(milliseconds)[int(len(milliseconds) * 0.95)], 2),
    }


def _best(vectors: Floats, questions: Floats) -> npt.NDArray[np.intp]:
    scores = questions @ vectors.T
    best: npt.NDArray[np.intp] = np.argpartition(-scores, LIMIT - 1, axis=1)[:, :LIMIT]
    return best


def main() -> None:
    """Read the options, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000, 300_000])
    parser.add_argument("--exact-limit", type=int, default=200_000, help="exact search up to so many chunks")
    chosen = parser.parse_args()
    found = [measure(count, exact_limit=chosen.exact_limit) for count in chosen.sizes]
    print(json.dumps({"limit": LIMIT, "questions": QUESTIONS, "sizes": found}, indent=2))


if __name__ == "__main__":
    main()
