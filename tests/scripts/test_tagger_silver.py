"""What of a tagger's readings is trained on."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from graph.tagger.labels import LABELS, Floats, Place, Tagged, cut
from scripts.tagger_corpora import Sentence
from scripts.tagger_silver import cleaned, plain_sentences, silver


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


def test_lists_and_sure_sayings_are_kept_and_unsure_ones_left_open() -> None:
    tagger = Sayings(Qworbolaget=("B-ORG", 0.97), Zqexhuset=("B-ORG", 0.6))
    text = "Igår mötte Naturvårdsverket Qworbolaget och Zqexhuset för att tala."
    (sentence,) = silver(tagger, [text], most=5, seed=1)
    assert words(sentence) == (
        [("Naturvårdsverket", "ORG"), ("Qworbolaget", "ORG")],
        ["Zqexhuset", "Zqexhuset"],
    )


def test_sentences_with_organisations_come_first_and_those_without_names_not_at_all() -> None:
    tagger = Sayings(Qworbolaget=("B-ORG", 0.97), Zqexby=("B-LOC", 0.97))
    texts = [
        "Vi for till Zqexby igår kväll.",
        "Ingenting hände den dagen heller.",
        "Där låg Qworbolaget en gång.",
    ]
    assert [one.text for one in silver(tagger, texts, most=5, seed=1)] == [texts[2], texts[0]]
    assert len(silver(tagger, texts, most=1, seed=1)) == 1


def test_a_label_that_the_tagger_firmly_doubts_is_not_trained_on() -> None:
    tagger = Sayings(Qwor=("B-LOC", 0.97), Zqex=("B-PER", 0.95))
    sentence = Sentence("Qwor och Zqex", (Tagged(0, 4, "ORG"),))
    assert words(cleaned(tagger, [sentence])[0]) == ([], ["Qwor", "Zqex"])
    unsure = Sayings(Qwor=("B-LOC", 0.7))
    assert words(cleaned(unsure, [sentence])[0]) == ([("Qwor", "ORG")], [])


def test_plain_sentences_are_drawn_alike_from_each_file_and_the_same_each_time(tmp_path: Path) -> None:
    for name in ("a", "b"):
        lines = (f"Här är mening nummer {number} i {name}." for number in range(9))
        (tmp_path / f"{name}.txt").write_text("\n\n".join(lines) + " För kort.", encoding="utf-8")
    drawn = plain_sentences(tmp_path, limit=6, seed=2)
    assert [sentence[-2] for sentence in drawn] == ["a"] * 3 + ["b"] * 3
    assert drawn == plain_sentences(tmp_path, limit=6, seed=2)
