"""What of the labels a tagger doubts is trained on."""

from collections.abc import Sequence

import numpy as np

from graph.tagger.labels import LABELS, Floats, Place, Tagged, cut
from scripts.tagger_corpora import Sentence
from scripts.tagger_doubts import cleaned


class Sayings:
    """Gives each word the label and the probability that are told of it, else `O` with 0.99."""

    def __init__(self, **said: tuple[str, float]) -> None:
        self.said = said

    def probabilities(self, texts: Sequence[str]) -> list[tuple[list[Place], Floats]]:
        return [(cut(text), self._rows(text)) for text in texts]

    def _rows(self, text: str) -> Floats:
        rows = []
        for start, end in cut(text):
            label, sure = self.said.get(text[start:end], ("O", 0.99))
            row = np.full(len(LABELS), (1 - sure) / (len(LABELS) - 1), dtype=np.float32)
            row[LABELS.index(label)] = sure
            rows.append(row)
        return np.stack(rows)


def words(sentence: Sentence) -> tuple[list[tuple[str, str]], list[str]]:
    names = [(sentence.text[one.start : one.end], one.label) for one in sentence.names]
    return names, [sentence.text[start:end] for start, end in sentence.unknown]


def test_a_label_that_the_tagger_firmly_doubts_is_not_trained_on() -> None:
    tagger = Sayings(Qwor=("B-LOC", 0.97), Zqex=("B-PER", 0.95))
    sentence = Sentence("Qwor och Zqex", (Tagged(0, 4, "ORG"),))
    assert words(cleaned(tagger, [sentence])[0]) == ([], ["Qwor", "Zqex"])


def test_a_label_that_the_tagger_is_unsure_of_is_kept() -> None:
    sentence = Sentence("Qwor och Zqex", (Tagged(0, 4, "ORG"),))
    tagger = Sayings(Qwor=("B-LOC", 0.7), Zqex=("B-PER", 0.8))
    assert words(cleaned(tagger, [sentence])[0]) == ([("Qwor", "ORG")], [])
