"""How fast names and relations are read beside spaCy's Swedish tokenizer in one run, and in what memory.

Usage: python -m benchmarks.extraction [--folder FOLDER] [--rounds 3] [--copies 5]
Reading is done before and not timed; no statistical tagger runs. `ratio` is our words a second over those of
`spacy.blank("sv")`, which only cuts the text into words: a machine that others use slows both. Memory is the
highest that the process has held, after one round over the documents and after `--copies` times as many.
"""

import argparse
import json
import resource
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from corpus.errors import BeslutsgrafError
from corpus.records import Parsed
from corpus.settings import Settings
from graph.extraction import load_extractor
from ingest.pipeline import parse

SAMPLE = Path(__file__).resolve().parents[1] / "corpus" / "sample" / "documents"


def main() -> None:
    """Measure and print one JSON object."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path, default=SAMPLE)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--copies", type=int, default=5)
    options = parser.parse_args()
    documents = list(_documents(options.folder))
    extractor = load_extractor()

    def extract() -> None:
        for each in documents:
            extractor.extract(each.document, each.blocks, each.sections)

    words = sum(len(each.document.text.split()) for each in documents)
    tokenize = _tokenizer([each.document.text for each in documents])
    extract()
    tokenize()
    once = _megabytes()
    ours, theirs = _alternating(extract, tokenize, options.rounds)
    for _ in range(options.copies):
        extract()
    result = {
        "documents": len(documents),
        "words": words,
        "words_a_second": round(words / ours),
        "tokenizer_words_a_second": round(words / theirs),
        "ratio": round(theirs / ours, 3),
        "megabytes_after_one_round": once,
        "megabytes_after_all_rounds": _megabytes(),
    }
    print(json.dumps(result))


def _documents(folder: Path) -> Sequence[Parsed]:
    found: list[Parsed] = []
    settings = Settings(home=folder)
    for path in sorted(folder.iterdir()):
        try:
            found += parse(
                path.read_bytes(),
                source=path.name,
                token_spans=lambda text: [(0, len(text))],
                settings=settings,
            )
        except BeslutsgrafError:
            continue  # a file that cannot be read is no matter of this measurement
    return found


def _tokenizer(texts: Sequence[str]) -> Callable[[], None]:
    import spacy

    nlp = spacy.blank("sv")

    def run() -> None:
        for text in texts:
            nlp.make_doc(text)

    return run


def _alternating(one: Callable[[], None], other: Callable[[], None], rounds: int) -> tuple[float, float]:
    """Give the median seconds of processor time of both, measured in turn."""
    seconds: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for run, taken in zip((one, other), seconds, strict=True):
            begun = time.process_time()
            run()
            taken.append(time.process_time() - begun)
    return statistics.median(seconds[0]), statistics.median(seconds[1])


def _megabytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
