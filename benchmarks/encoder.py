"""Measures the encoder against what a user would write without it, in one run, and prints one JSON object.

The other side is sentence-transformers' own loop as it comes: PyTorch, float32, batches of 32.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.passages import make_passages
from corpus.settings import load_settings
from search.encoding.encoder import Encoder, load_encoder
from search.encoding.encoder_files import find_encoder

QUESTION = "Vem ansvarar för uppföljningen av gemensamma vårdförlopp?"
COLD = (
    "import sys,time\nfrom pathlib import Path\nstart=time.perf_counter()\n"
    "from corpus.settings import load_settings\nfrom search.encoding.encoder import load_encoder\n"
    "load_encoder(load_settings(home=Path(sys.argv[1]))).encode_query(sys.argv[2])\n"
    "print(time.perf_counter()-start)"
)


def measure(home: Path, *, passages: int, rounds: int) -> dict[str, Any]:
    """Measure both sides in turn, `rounds` times, and give the medians."""
    from search.encoding.sentence_runtime import load_sentence_transformer

    settings = load_settings(home=home)
    encoder = load_encoder(settings)
    plain = load_sentence_transformer(find_encoder(settings.encoder, settings.home).folder)
    texts = make_passages(passages)
    prefixed = ["passage: " + text for text in texts]
    encoder.encode_passages(texts[:64])
    plain.encode(prefixed[:64], show_progress_bar=False)
    ours, theirs = [], []
    for _ in range(rounds):
        seconds, vectors = _timed(lambda: encoder.encode_passages(texts))
        ours.append(passages / seconds)
        seconds, expected = _timed(lambda: plain.encode(prefixed, show_progress_bar=False))
        theirs.append(passages / seconds)
    cosines = np.einsum("nd,nd->n", vectors, expected)
    return {
        "encoder": encoder.name,
        "cores": os.cpu_count(),
        "passages": passages,
        "tokens_a_passage": round(statistics.mean(len(encoder.token_spans(text)) for text in texts), 1),
        "passages_a_second": round(statistics.median(ours), 1),
        "plain_loop_passages_a_second": round(statistics.median(theirs), 1),
        "ratio": round(statistics.median(ours) / statistics.median(theirs), 2),
        "cosine_mean": round(float(cosines.mean()), 5),
        "cosine_least": round(float(cosines.min()), 5),
        **_query_latency(encoder),
        "first_query_of_a_process_seconds": round(_cold(home), 2),
    }


def _timed(work: Callable[[], Any]) -> tuple[float, Any]:
    start = time.perf_counter()
    found = work()
    return time.perf_counter() - start, found


def _query_latency(encoder: Encoder) -> dict[str, float]:
    questions = [
        QUESTION.replace("gemensamma", f"{number} gemensamma") for number in range(200)
    ]  # none is kept
    milliseconds = sorted(_timed(partial(encoder.encode_query, text))[0] * 1000 for text in questions)
    return {
        "query_median_ms": round(milliseconds[len(milliseconds) // 2], 2),
        "query_p95_ms": round(milliseconds[int(len(milliseconds) * 0.95)], 2),
    }


def _cold(home: Path) -> float:
    """Time load and one question in new processes, and give the median."""
    command = [sys.executable, "-c", COLD, str(home), QUESTION]
    root = Path(__file__).resolve().parents[1]
    runs = [subprocess.run(command, cwd=root, capture_output=True, text=True, check=True) for _ in range(3)]  # noqa: S603 - our own code
    return statistics.median(float(run.stdout) for run in runs)


def main() -> None:
    """Read the options, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, help="home folder whose encoder is used")
    parser.add_argument("--passages", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    home = load_settings(home=chosen.home).home
    print(
        json.dumps(
            measure(home, passages=chosen.passages, rounds=chosen.rounds), ensure_ascii=False, indent=2
        )
    )


if __name__ == "__main__":
    main()
