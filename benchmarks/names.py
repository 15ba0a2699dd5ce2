"""Precision and recall of persons, organisations and places on corpora in the IOB2 format of Universal NER.

Usage: python -m benchmarks.names FILE.iob2… [--errors WAY]
Each corpus is read as printed, in capitals and in lower case, and its names are found in four ways: by the
rules alone, by the tagger alone, by the tagger corrected by the lists of public bodies, and by rules and
tagger as the project joins them. A name counts where it covers the same characters and has the same label
(strict). Groups, regions and organisations of ours all count as ORG, a region named by its place alone as
LOC; the rules know no other places, and what they and the tagger find together has none.
"""

import argparse
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.records import Document
from graph.tagger.labels import KINDS, Tagged
from graph.tagger.tagging import load_tagger
from graph.within.mentions import MentionFinder
from scripts.tagger_corpora import Sentence, read_uner
from scripts.tagger_rules import corrected

LABELS = {"person": "PER", "organisation": "ORG", "group": "ORG", "region": "ORG"}
CASES: dict[str, Callable[[str], str]] = {"as printed": str, "CAPITALS": str.upper, "lower case": str.lower}
Found = Sequence[Sequence[Tagged]]


def by_rules(texts: Sequence[str], *, tagger: str = "none") -> Found:
    """Find names with the project's rules, and a tagger where one is named."""
    finder = MentionFinder(tagger=tagger)
    return [_mentions(finder, text) for text in texts]


def by_tagger(texts: Sequence[str]) -> Found:
    """Find names with the tagger alone."""
    return load_tagger().tag(texts)


def by_tagger_and_lists(texts: Sequence[str]) -> Found:
    """Find names with the tagger, corrected by the lists of public bodies."""
    return [corrected(text, names) for text, names in zip(texts, by_tagger(texts), strict=True)]


def by_rules_and_tagger(texts: Sequence[str]) -> Found:
    """Find names as the project does with its tagger."""
    return by_rules(texts, tagger="beslutsgraf")


WAYS: dict[str, Callable[[Sequence[str]], Found]] = {
    "rules": by_rules,
    "tagger": by_tagger,
    "tagger and lists": by_tagger_and_lists,
    "rules and tagger": by_rules_and_tagger,
}


@dataclass(frozen=True, slots=True)
class Measured:
    """What one way found in one corpus."""

    counts: Counter[str]
    words_a_second: float

    def score(self, label: str) -> float:
        """Give the strict F1 of a label, or of `all`."""
        both = self.counts[f"{label} gold"] + self.counts[f"{label} found"]
        return 2 * self.counts[f"{label} right"] / max(1, both)


def measure(sentences: Sequence[Sentence], find: Callable[[Sequence[str]], Found]) -> Measured:
    """Count what a way finds in sentences."""
    find(["Anna Berg bor i Lund."])  # opens what has to be opened
    begun = time.perf_counter()
    found = find([sentence.text for sentence in sentences])
    seconds = time.perf_counter() - begun
    counts = Counter[str]()
    for sentence, names in zip(sentences, found, strict=True):
        gold, said = _places(sentence.names), _places(names)
        for what, group in (("gold", gold), ("found", said), ("right", gold & said)):
            for label in (*(label for *_, label in group), *("all" for _ in group)):
                counts[f"{label} {what}"] += 1
    return Measured(counts, sum(len(one.text.split()) for one in sentences) / seconds)


def main() -> None:
    """Measure and print a table, or the errors of one way."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--errors", choices=WAYS)
    chosen = parser.parse_args()
    print("| corpus | letters | way | all | PER | ORG | LOC | words/s |\n|---|---|---|---|---|---|---|---|")
    for file in chosen.files:
        for letters, change in CASES.items():
            sentences = [_in_letters(sentence, change) for sentence in read_uner(file)]
            for way, find in WAYS.items():
                measured = measure(sentences, find)
                scores = " | ".join(f"{measured.score(label):.3f}" for label in ("all", *KINDS))
                rate = f"{measured.words_a_second:,.0f}"
                print(f"| {file.stem} | {letters} | {way} | {scores} | {rate} |", flush=True)
        if chosen.errors:
            print(*_errors(read_uner(file), WAYS[chosen.errors]), sep="\n")


def _mentions(finder: MentionFinder, text: str) -> list[Tagged]:
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
    mentions = (one for one in finder.find(document, (), ()).mentions if one.kind in LABELS)
    return [Tagged(one.start, one.end, _label(one.kind, one.surface)) for one in mentions]


def _label(kind: str, surface: str) -> str:
    return "LOC" if kind == "region" and "region" not in surface.casefold() else LABELS[kind]


def _in_letters(sentence: Sentence, change: Callable[[str], str]) -> Sentence:
    text = change(sentence.text)
    return Sentence(text, sentence.names) if len(text) == len(sentence.text) else sentence


def _places(names: Sequence[Tagged]) -> set[tuple[int, int, str]]:
    return {(name.start, name.end, name.label) for name in names}


def _errors(sentences: Sequence[Sentence], find: Callable[[Sequence[str]], Found]) -> Iterator[str]:
    for sentence, names in zip(sentences, find([one.text for one in sentences]), strict=True):
        gold, said = _places(sentence.names), _places(names)
        for what, group in (("MISSED", gold - said), ("EXTRA", said - gold)):
            for start, end, label in sorted(group):
                yield f"{what} {label} {sentence.text[start:end]} | {sentence.text}"


if __name__ == "__main__":
    main()
