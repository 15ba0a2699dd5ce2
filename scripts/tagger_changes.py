"""Changes sentences for training, so that the tagger knows names in headings, in capitals and never seen."""

import random
from collections.abc import Callable
from dataclasses import replace

from graph.tagger.casing import recased
from graph.tagger.labels import Tagged
from scripts.tagger_corpora import Sentence
from scripts.tagger_names import TITLES, Names

LOWER, TITLE, EXCHANGED, JOINED = 0.16, 0.04, 0.4, 0.1
KEPT, TITLED = 0.4, 0.12
"""Shares of the names of a changed sentence that stay, and of the people in it who get a title."""


def changed(sentence: Sentence, others: Names, draw: random.Random) -> Sentence:
    """Give the sentence as it is, with other names, or in other letters."""
    if draw.random() < EXCHANGED:
        sentence = _with_other_names(sentence, others, draw)
    chance = draw.random()
    for share, change in ((LOWER, _lowered), (TITLE, _titled)):
        if chance < share:
            return _in_other_letters(sentence, change)
        chance -= share
    return sentence


def joined(one: Sentence, other: Sentence) -> Sentence:
    """Set one sentence after another, as they stand in a paragraph."""
    shift = len(one.text) + 1
    names = (replace(name, start=name.start + shift, end=name.end + shift) for name in other.names)
    unknown = ((start + shift, end + shift) for start, end in other.unknown)
    weight = (one.weight + other.weight) / 2
    return Sentence(f"{one.text} {other.text}", (*one.names, *names), (*one.unknown, *unknown), weight)


def _with_other_names(sentence: Sentence, others: Names, draw: random.Random) -> Sentence:
    text, names, unknown, at = "", list[Tagged](), list[tuple[int, int]](), 0
    parts = [(name.start, name.end, name.label) for name in sentence.names]
    parts += [(start, end, "") for start, end in sentence.unknown]
    for start, end, label in sorted(parts):
        text += sentence.text[at:start]
        old = sentence.text[start:end]
        new = _other(old, label, others, draw)
        if label == "PER" and new != old and draw.random() < TITLED:
            text += draw.choice(TITLES) + " "
        if label:
            names.append(Tagged(len(text), len(text) + len(new), label))
        else:
            unknown.append((len(text), len(text) + len(new)))
        text, at = text + new, end
    return Sentence(text + sentence.text[at:], tuple(names), tuple(unknown), sentence.weight)


def _other(old: str, label: str, others: Names, draw: random.Random) -> str:
    """Draw a name for an old one; a name in lower case stays what it is."""
    if not label or not old[0].isupper() or draw.random() < KEPT:
        return old
    new = others.single(draw) if label == "PER" and " " not in old else others.draw(label, draw)
    return new + "s" if old.endswith("s") and not new.endswith(("s", "x", "z")) else new


def _in_other_letters(sentence: Sentence, change: Callable[[str], str]) -> Sentence:
    text = change(sentence.text)
    return replace(sentence, text=text) if len(text) == len(sentence.text) else sentence


def _lowered(text: str) -> str:
    """Give the text in lower case, as the tagger reads such a text and one in capitals."""
    return recased(text.lower())


def _titled(text: str) -> str:
    """Begin each word with a capital and leave its other letters."""
    return "".join(
        letter.upper() if at == 0 or text[at - 1].isspace() else letter for at, letter in enumerate(text)
    )
