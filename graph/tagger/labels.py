"""The tagger's labels, and the names that a row of label probabilities tells of."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt

KINDS = ("PER", "ORG", "LOC")
LABELS = ("O", *(f"{place}-{kind}" for kind in KINDS for place in "BI"))
Floats = npt.NDArray[np.float32]
Whole = npt.NDArray[np.int64]
Place = tuple[int, int]

_WORD = re.compile(r"[^\W_]+(?:[-:.&@’'][^\W_]+)*|[^\w\s]|_")
_FORBIDDEN = -1e4


@dataclass(frozen=True, slots=True)
class Tagged:
    """A name by its characters.

    :ivar label: `PER`, `ORG` or `LOC`.
    :ivar score: probability of its least certain word.
    """

    start: int
    end: int
    label: str
    score: float = 1.0


def cut(text: str) -> list[Place]:
    """Cut a text into the words and signs that are labelled, each by its characters."""
    return [match.span() for match in _WORD.finditer(text)]


def labels_of(words: Sequence[Place], names: Iterable[Tagged]) -> list[int]:
    """Give each word the number of its label; a word belongs to the name that holds its first character."""
    labels = [0] * len(words)
    for name in names:
        inside = [at for at, (start, _) in enumerate(words) if name.start <= start < name.end]
        for at in inside:
            labels[at] = LABELS.index(f"{'B' if at == inside[0] else 'I'}-{name.label}")
    return labels


def names_of(words: Sequence[Place], probabilities: Floats) -> list[Tagged]:
    """Read the names off the likeliest row of labels in which no name goes on that has not begun.

    :param probabilities: shape (words, labels), each row of sum 1.
    """
    names = list[Tagged]()
    row = _likeliest(probabilities)
    for at, label in enumerate(row):
        if label == 0:
            continue
        kind = LABELS[label][2:]
        score = float(probabilities[at, label] + probabilities[at, label + (1 if label % 2 else -1)])
        start, end = words[at]
        touches = at > 0 and LABELS[row[at - 1]].endswith(kind)
        if label % 2 and not (touches and _of_one_name(words, names[-1], row, at)):
            names.append(Tagged(start, end, kind, score))
        else:
            names[-1] = Tagged(names[-1].start, end, kind, min(names[-1].score, score))
    return names


def _of_one_name(words: Sequence[Place], before: Tagged, row: Sequence[int], at: int) -> bool:
    """Tell whether a word labelled as the beginning of a name goes on with the one that it touches.

    Two names of one kind stand side by side only in lists without signs, where both have several words.
    """
    alone = at + 1 == len(row) or row[at + 1] != row[at] + 1
    return alone or before.start == words[at - 1][0]


def _likeliest(probabilities: Floats) -> list[int]:
    """Find the best way through the labels (Viterbi), which mostly is the best label of each word."""
    if not len(probabilities):
        return []
    each = probabilities.argmax(axis=1)
    steps = _steps()
    if not each.any() or (steps[0, each[0]] == 0 and not steps[each[:-1], each[1:]].any()):
        return [int(label) for label in each]
    scores = np.log(np.maximum(probabilities, 1e-9))
    best, back = scores[0] + steps[0], []
    for row in scores[1:]:
        ways = best[:, None] + steps
        back.append(ways.argmax(axis=0))
        best = ways.max(axis=0) + row
    path = [int(best.argmax())]
    for origins in reversed(back):
        path.append(int(origins[path[-1]]))
    return path[::-1]


@cache
def _steps() -> Floats:
    """Give 0 for each step from one label (row) to the next that is allowed, and a great loss for others."""
    steps = np.zeros((len(LABELS), len(LABELS)), dtype=np.float32)
    for begin, inside in pairwise(range(len(LABELS))):
        if LABELS[inside].startswith("I"):
            steps[:, inside] = _FORBIDDEN
            steps[[begin, inside], inside] = 0
    return steps
