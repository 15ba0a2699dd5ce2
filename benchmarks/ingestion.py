"""Measures the whole way of documents, from files to searchable, and how long a search takes, in one run.

The baseline of search is a scan of every text for the query's words: what a user has without an index.
"""

import argparse
import json
import os
import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from api.service import Service
from corpus.settings import load_settings

SAMPLE = Path(__file__).resolve().parents[1] / "corpus" / "sample" / "documents"
QUESTIONS = (
    "Vem ansvarar för uppföljningen av handlingsplanen?",
    "Vad beslutades om mobil mammografi?",
    "Var diskuterades kompetensförsörjningen?",
    "bussresor för äldre",
    "klimatanpassning skyfall",
)


def measure(folder: Path, encoders: Path, *, rounds: int) -> dict[str, Any]:
    """Take the folder into a new home, then put the questions `rounds` times.

    :param encoders: the `encoders` folder of a home, so that making the encoder is not measured.
    """
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        (home / "encoders").symlink_to(encoders.resolve(), target_is_directory=True)
        with Service(load_settings(home=home)) as service:
            service.encoder.encode_query("uppvärmning")
            report = service.ingest([folder])
            texts = [service.store.text_of(head.id).casefold() for head in service.documents()]
            ours = _milliseconds(lambda query: service.search(query, limit=10), rounds)
            scan = _milliseconds(lambda query: _scan(texts, query), rounds)
    return {
        "folder": folder.name,
        "cores": os.cpu_count(),
        "documents": report.documents,
        "sections": report.sections,
        "quarantined": len(report.quarantined),
        "seconds": report.seconds,
        "documents_a_second": round(report.documents / report.seconds, 1),
        "sections_a_second": round(report.sections / report.seconds, 1),
        "search_median_ms": round(statistics.median(ours), 2),
        "search_p95_ms": round(ours[int(len(ours) * 0.95)], 2),
        "scan_median_ms": round(statistics.median(scan), 2),
        "peak_memory_megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def _milliseconds(ask: Callable[[str], object], rounds: int) -> list[float]:
    taken = []
    for _ in range(rounds):
        for question in QUESTIONS:
            start = time.perf_counter()
            ask(question)
            taken.append((time.perf_counter() - start) * 1000)
    return sorted(taken)


def _scan(texts: list[str], query: str) -> list[int]:
    words = query.casefold().strip("?").split()
    counted = [sum(text.count(word) for word in words) for text in texts]
    return sorted(range(len(texts)), key=lambda index: -counted[index])[:10]


def main() -> None:
    """Read the options, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, help="home folder whose encoder is used")
    parser.add_argument("--folder", type=Path, default=SAMPLE, help="documents to take in")
    parser.add_argument("--rounds", type=int, default=20)
    chosen = parser.parse_args()
    settings = load_settings(home=chosen.home)
    from search.encoding.encoder import load_encoder

    load_encoder(settings).encode_query("gör filerna")
    found = measure(chosen.folder, settings.home / "encoders", rounds=chosen.rounds)
    print(json.dumps(found, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
