"""Sentences whose names programs have marked, and labels of people that a trained tagger doubts.

A first tagger and the project's rules read plain texts. What both find, what a list of public bodies holds
and what the tagger is very sure of is trained on; where they differ nothing is. In corpora with noisy labels,
a label that the first tagger firmly disagrees with, although it was trained on it, is not trained on again.
"""

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

import numpy as np

from graph.tagger.labels import LABELS, Floats, Place, Tagged, names_of
from scripts.tagger_corpora import Sentence
from scripts.tagger_rules import ruled

SURE, DOUBTED, AGAINST = 0.93, 0.75, 0.9
FEWEST, MOST = 5, 45  # words of a sentence
WEIGHT = 0.5
_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])|\n\s*\n")


class Teacher(Protocol):
    """Says how probable it holds each label of each word to be, as `graph.tagger.tagging.Tagger` does."""

    def probabilities(self, texts: Sequence[str]) -> list[tuple[list[Place], Floats]]:
        """Give each text's words and the probabilities of their labels, shape (words, labels)."""
        ...


@dataclass(frozen=True, slots=True)
class Reading:
    """What a tagger says of a text: words, probabilities of labels, and names."""

    words: list[Place]
    probabilities: Floats
    names: list[Tagged]


def plain_sentences(folder: Path, *, limit: int, seed: int) -> list[str]:
    """Draw sentences from the text files of a folder, as many from each file."""
    drawn, files = list[str](), sorted(folder.rglob("*.txt"))
    draw = random.Random(seed)  # noqa: S311 - no secret hangs on it
    for file in files:
        parts = (" ".join(part.split()) for part in _END.split(file.read_text(encoding="utf-8")))
        fitting = sorted({part for part in parts if FEWEST <= len(part.split()) <= MOST})
        draw.shuffle(fitting)
        drawn += fitting[: limit // len(files)]
    return drawn


def silver(tagger: Teacher, texts: Sequence[str], *, most: int, seed: int) -> list[Sentence]:
    """Mark sentences; those with organisations first, since their labels are the scarcest."""
    marked = [_agreed(text, reading) for text, reading in zip(texts, _read(tagger, texts), strict=True)]
    draw = random.Random(seed)  # noqa: S311 - no secret hangs on it
    draw.shuffle(marked)
    marked.sort(key=lambda one: -any(name.label == "ORG" for name in one.names))
    return [one for one in marked if one.names][:most]


def cleaned(tagger: Teacher, sentences: Sequence[Sentence]) -> list[Sentence]:
    """Leave out of training the labels that the tagger firmly disagrees with."""
    readings = _read(tagger, [sentence.text for sentence in sentences])
    return [_without_doubted(*pair) for pair in zip(sentences, readings, strict=True)]


def _read(tagger: Teacher, texts: Sequence[str]) -> Iterator[Reading]:
    for words, probabilities in tagger.probabilities(texts):
        yield Reading(words, probabilities, names_of(words, probabilities))


def _agreed(text: str, reading: Reading) -> Sentence:
    listed, found = ruled(text)
    spoken = {(name.start, name.end, name.label) for name in found}
    sure = [name for name in reading.names if name.score >= SURE]
    sure += [name for name in reading.names if name.score < SURE and _place(name) in spoken]
    names = _apart([*listed, *sure])
    doubted = [(name.start, name.end) for name in (*reading.names, *found)]
    doubted += _unsure(reading)
    unknown = [one for one in doubted if not any(_meet(one, (name.start, name.end)) for name in names)]
    return Sentence(text, tuple(names), tuple(unknown), WEIGHT)


def _without_doubted(sentence: Sentence, reading: Reading) -> Sentence:
    gold = {_place(name) for name in sentence.names}
    said = {_place(name) for name in reading.names}
    doubted = [(name.start, name.end) for name in sentence.names if _place(name) not in said]
    firm = [one for one in doubted if _firmly_otherwise(sentence, reading, one)]
    missed = [
        (name.start, name.end)
        for name in reading.names
        if _place(name) not in gold
        and name.score >= AGAINST
        and not any(_meet((name.start, name.end), (one.start, one.end)) for one in sentence.names)
    ]
    names = tuple(name for name in sentence.names if (name.start, name.end) not in firm)
    return replace(sentence, names=names, unknown=(*sentence.unknown, *firm, *missed))


def _firmly_otherwise(sentence: Sentence, reading: Reading, place: Place) -> bool:
    """Tell whether the tagger gives the words of a name little probability of its label."""
    name = next(one for one in sentence.names if (one.start, one.end) == place)
    kind = [at for at, label in enumerate(LABELS) if label.endswith(name.label)]
    rows = [at for at, word in enumerate(reading.words) if _meet(word, place)]
    return bool(rows) and float(reading.probabilities[rows][:, kind].sum(axis=1).max()) < 1 - AGAINST


def _unsure(reading: Reading) -> list[Place]:
    best = reading.probabilities.max(axis=1, initial=0.0)
    return [reading.words[at] for at in np.flatnonzero(best < DOUBTED)]


def _apart(names: Iterable[Tagged]) -> list[Tagged]:
    """Keep the first of names that overlap; in the order of the text."""
    kept = list[Tagged]()
    for name in names:
        if not any(_meet((name.start, name.end), (one.start, one.end)) for one in kept):
            kept.append(name)
    return sorted(kept, key=lambda name: name.start)


def _place(name: Tagged) -> tuple[int, int, str]:
    return (name.start, name.end, name.label)


def _meet(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]
