"""Precision and recall of persons and organisations on a corpus in the IOB2 format of Universal NER.

Usage: python -m benchmarks.names FILE.iob2 [--errors]
A found name counts where it overlaps a gold name of its kind (lenient) or covers the same words (strict).
Groups, regions and organisations of ours all count as ORG, since the corpus does not tell them apart; what
we call a region and the corpus a place is left out of the count.
"""

import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.records import Document
from graph.mentions import MentionFinder

LABELS = {"person": "PER", "organisation": "ORG", "group": "ORG", "region": "ORG"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a sentence, by characters."""

    start: int
    end: int
    label: str


def sentences(path: Path) -> Iterator[tuple[str, list[Name]]]:
    """Read each sentence with the names that are marked in it."""
    words: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line and not line.startswith("#"):
            columns = line.split("\t")
            words.append((columns[1], columns[2]))
        elif not line and words:
            yield _sentence(words)
            words = []


def _sentence(words: list[tuple[str, str]]) -> tuple[str, list[Name]]:
    text, names = "", list[Name]()
    for word, label in words:
        start = len(text) + 1 if text and word not in ".,;:!?)" else len(text)
        text = text.ljust(start) + word
        if label.startswith("I-") and names:
            names[-1] = Name(names[-1].start, len(text), names[-1].label)
        elif label != "O":
            names.append(Name(start, len(text), label[2:]))
    return text, names


def main(path: Path, *, errors: bool) -> None:
    """Measure and print."""
    finder, counts, words, seconds = MentionFinder(), Counter[str](), 0, 0.0
    for text, gold in sentences(path):
        begun = time.perf_counter()
        found = _found(finder, text)
        seconds += time.perf_counter() - begun
        words += len(text.split())
        _count(counts, text, gold, found, errors=errors)
    for label in ("PER", "ORG"):
        for way in ("strict", "lenient"):
            print(label, way, _scores(counts, label, way))
    print(f"{words} words, {words / seconds:.0f} words/s sentence by sentence")


def _found(finder: MentionFinder, text: str) -> list[Name]:
    document = Document(
        id="d",
        source="s",
        title="",
        kind="",
        body=None,
        date=None,
        media_type="",
        sha256="",
        pages=1,
        text=text,
    )
    mentions = finder.find(document, (), ()).mentions
    return [Name(one.start, one.end, LABELS[one.kind]) for one in mentions if one.kind in LABELS]


def _count(counts: Counter[str], text: str, gold: list[Name], found: list[Name], *, errors: bool) -> None:
    places = [one for one in gold if one.label == "LOC"]
    found = [one for one in found if one.label == "PER" or not any(_overlap(one, place) for place in places)]
    for one in found:
        counts[f"{one.label} found"] += 1
        counts[f"{one.label} strict right"] += one in gold
        right = any(_overlap(one, other) and one.label == other.label for other in gold)
        counts[f"{one.label} lenient right"] += right
        if errors and not right:
            print("EXTRA ", one.label, text[one.start : one.end], "|", text)
    for one in gold:
        counts[f"{one.label} gold"] += 1
        counts[f"{one.label} strict met"] += one in found
        met = any(_overlap(one, other) and one.label == other.label for other in found)
        counts[f"{one.label} lenient met"] += met
        if errors and not met and one.label != "LOC":
            print("MISSED", one.label, text[one.start : one.end], "|", text)


def _overlap(one: Name, other: Name) -> bool:
    return one.start < other.end and other.start < one.end


def _scores(counts: Counter[str], label: str, way: str) -> str:
    precision = counts[f"{label} {way} right"] / max(1, counts[f"{label} found"])
    recall = counts[f"{label} {way} met"] / max(1, counts[f"{label} gold"])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return f"precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f} (gold {counts[f'{label} gold']})"


if __name__ == "__main__":
    main(Path(sys.argv[1]), errors="--errors" in sys.argv)
