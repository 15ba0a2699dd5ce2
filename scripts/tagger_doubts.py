"""Leaves out of training the labels that a trained tagger firmly doubts.

In corpora with noisy labels, a label that the first tagger firmly disagrees with, although it was trained on
it, is not trained on again; nor is a word without a label that it firmly holds for a name.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from graph.tagger.labels import LABELS, Floats, Place, Tagged, names_of
from scripts.tagger_corpora import Sentence

AGAINST = 0.9


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


def cleaned(tagger: Teacher, sentences: Sequence[Sentence]) -> list[Sentence]:
    """Leave out of training the labels that the tagger firmly disagrees with."""
    found = tagger.probabilities([sentence.text for sentence in sentences])
    return [
        _without_doubted(sentence, Reading(words, probabilities, names_of(words, probabilities)))
        for sentence, (words, probabilities) in zip(sentences, found, strict=True)
    ]


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


def _place(name: Tagged) -> tuple[int, int, str]:
    return (name.start, name.end, name.label)


def _meet(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]
