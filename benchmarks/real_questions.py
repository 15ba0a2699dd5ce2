"""How many of the nearest chunks an index in lists finds for real questions, by how many it looks into.

    .venv/bin/python -m benchmarks.real_questions HOME [--questions FILE.jsonl]

Takes the vectors that a home folder holds, divides them into lists as the approximate index does, and asks
the questions of a file, or else the junk questions, each encoded. Synthetic ones say too much good of lists.
"""

import argparse
import json
import time
from pathlib import Path

import numpy as np
import numpy.typing as npt

from corpus.settings import load_settings
from search.dense import faiss_engine
from search.dense.vectors import FaissIndex
from search.encoding.batches import Floats
from search.encoding.encoder import load_encoder
from search.evaluating.gold import read_questions
from search.standing.abstention import junk_questions

SHARES = (16, 8, 4, 2)
DEPTHS = (10, 200)


def measure(vectors: Floats, questions: Floats) -> list[dict[str, float]]:
    """Compare with every vector, then look into a sixteenth of the lists to a half."""
    count = len(vectors)
    exact = np.argsort(-(questions @ vectors.T), axis=1)[:, : max(DEPTHS)]
    wanted = faiss_engine.lists_for(count) * faiss_engine.TRAINING_PER_LIST
    sample = np.sort(np.random.default_rng(0).choice(count, min(wanted, count), replace=False))
    index = faiss_engine.approximate(vectors[sample], count)
    index.add_with_ids(vectors, np.arange(count))
    found = []
    for share in SHARES:
        index.nprobe = max(8, index.nlist // share)
        began = time.process_time()
        rows = [faiss_engine.nearest(index, one[None], max(DEPTHS), None)[1] for one in questions]
        spent = (time.process_time() - began) * 1000 / len(questions)
        recalls = {f"recall_at_{depth}": _recall(rows, exact, depth) for depth in DEPTHS}
        found.append({"share_of_lists": 1 / share, **recalls, "processor_ms": round(spent, 2)})
    return found


def _recall(found: list[npt.NDArray[np.int64]], exact: npt.NDArray[np.intp], depth: int) -> float:
    shared = [
        len({*own[:depth].tolist()} & {*best[:depth].tolist()})
        for own, best in zip(found, exact, strict=True)
    ]
    return round(sum(shared) / (depth * len(shared)), 4)


def main() -> None:
    """Print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("home", type=Path)
    parser.add_argument("--questions", type=Path, help="questions, one JSON object a line")
    chosen = parser.parse_args()
    encoder = load_encoder(load_settings(home=chosen.home))
    index = FaissIndex.load(chosen.home / "search" / "vectors", encoder_name=encoder.name)
    chunk_ids, _ = index.rows()
    asked = [one.text for one in read_questions(chosen.questions)] if chosen.questions else junk_questions()
    questions = np.vstack([encoder.encode_query(question) for question in asked])
    found = measure(index.vectors_of(chunk_ids), questions)
    print(json.dumps({"chunks": len(index), "questions": len(asked), "by_lists": found}, indent=1))


if __name__ == "__main__":
    main()
