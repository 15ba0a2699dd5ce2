"""Changes sentences for training, so that the tagger knows names in headings, in capitals and never seen."""

import random
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from graph.gazetteers import person_names, rows
from graph.tagger.casing import recased
from graph.tagger.labels import Tagged
from scripts.tagger_corpora import Sentence

LOWER, TITLE, EXCHANGED, JOINED = 0.16, 0.04, 0.25, 0.1
OFTEN = 300  # bearers of a name from which it is drawn


def changed(sentence: Sentence, others: "Names", draw: random.Random) -> Sentence:
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


class Names:
    """Names to draw: of persons by how many bear them, of Swedish public bodies, of places."""

    def __init__(self) -> None:
        people = person_names()
        self._parts = [_often(listed, people.ordinary) for listed in (people.first, people.last)]
        self._draw: dict[str, Callable[[random.Random], str]] = {
            "PER": self._person,
            "ORG": _one_of(_bodies()),
            "LOC": _one_of([*(row[2] for row in rows("municipalities.tsv")), *_lands()]),
        }

    def draw(self, label: str, draw: random.Random) -> str:
        """Draw a name of this label."""
        return self._draw[label](draw)

    def _person(self, draw: random.Random) -> str:
        parts = (draw.choices(names, cum_weights=weights)[0] for names, weights in self._parts)
        return " ".join(part.title() for part in parts)


def _often(listed: Mapping[str, int], ordinary: Collection[str]) -> tuple[list[str], list[float]]:
    names = [name for name, count in listed.items() if count >= OFTEN and name not in ordinary]
    return names, list(accumulate(listed[name] ** 0.5 for name in names))


def _one_of(names: Sequence[str]) -> Callable[[random.Random], str]:
    return lambda draw: draw.choice(names)


def _lands() -> list[str]:
    return [name for (line,) in rows("countries.txt") for name in line.split("|")]


def _bodies() -> list[str]:
    bodies = [row[1] for row in rows("bodies.tsv") if row[0] in {"organisation", "group"}]
    bodies += [row[0] for file in ("authorities.tsv", "hospitals.tsv", "parties.tsv") for row in rows(file)]
    bodies += [row[1] for row in rows("regions.tsv")]
    bodies += [row[1] for row in rows("municipalities.tsv")][::2]
    short = [form for row in rows("bodies.tsv") for form in row[2].split("|") if form.isupper()]
    return [*bodies, *short]


def _with_other_names(sentence: Sentence, others: Names, draw: random.Random) -> Sentence:
    text, names, unknown, at = "", list[Tagged](), list[tuple[int, int]](), 0
    parts = [(name.start, name.end, name.label) for name in sentence.names]
    parts += [(start, end, "") for start, end in sentence.unknown]
    for start, end, label in sorted(parts):
        text += sentence.text[at:start]
        old = sentence.text[start:end]
        new = _other(old, label, others, draw)
        if label:
            names.append(Tagged(len(text), len(text) + len(new), label))
        else:
            unknown.append((len(text), len(text) + len(new)))
        text, at = text + new, end
    return Sentence(text + sentence.text[at:], tuple(names), tuple(unknown), sentence.weight)


def _other(old: str, label: str, others: Names, draw: random.Random) -> str:
    """Draw a name for an old one; a single name of a person and a name in lower case stay what they are."""
    if not label or not old[0].isupper() or (label == "PER" and " " not in old) or draw.random() < 0.5:
        return old
    new = others.draw(label, draw)
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
