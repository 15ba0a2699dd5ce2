"""Words, labels and the names that label probabilities tell of."""

import numpy as np
import pytest

from graph.tagger.labels import LABELS, Floats, Tagged, cut, labels_of, names_of


def rows_of(*labels: str, sure: float = 0.9) -> Floats:
    """Give one row a word, with the rest of the probability spread over the other labels."""
    rows = np.full((len(labels), len(LABELS)), (1 - sure) / (len(LABELS) - 1), dtype=np.float32)
    for row, label in zip(rows, labels, strict=True):
        row[LABELS.index(label)] = sure
    return rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Per-Ola Ek (S), ordf.", ["Per-Ola", "Ek", "(", "S", ")", ",", "ordf", "."]),
        ("EU-stödet till H&M", ["EU-stödet", "till", "H&M"]),
        ("RG:s och SU/SÄS", ["RG:s", "och", "SU", "/", "SÄS"]),
        (" \n\t", []),
    ],
)
def test_words_keep_what_stands_inside_them_and_leave_signs_alone(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in cut(text)] == expected


def test_labels_begin_a_name_and_go_on_with_it() -> None:
    text = "Anna Berg i Lund"
    names = (Tagged(0, 9, "PER"), Tagged(12, 16, "LOC"))
    assert [LABELS[one] for one in labels_of(cut(text), names)] == ["B-PER", "I-PER", "O", "B-LOC"]


def test_a_name_reaches_from_its_first_word_to_its_last_and_is_as_sure_as_the_least_sure() -> None:
    text = "Anna Berg bor här"
    rows = rows_of("B-PER", "I-PER", "O", "O")
    rows[1] = rows_of("I-PER", sure=0.6)[0]
    (name,) = names_of(cut(text), rows)
    assert (name.start, name.end, name.label) == (0, 9, "PER")
    assert name.score == pytest.approx(0.6 + 0.4 / 6)


def test_two_names_of_several_words_that_touch_stay_two() -> None:
    text = "Siv Ahl Bo Ek"
    found = names_of(cut(text), rows_of("B-PER", "I-PER", "B-PER", "I-PER"))
    assert [(one.start, one.end) for one in found] == [(0, 7), (8, 13)]


@pytest.mark.parametrize("labels", [("B-LOC", "B-LOC", "O"), ("B-LOC", "I-LOC", "B-LOC"), ("B-LOC",) * 3])
def test_a_single_word_beside_a_name_of_its_kind_belongs_to_it(labels: tuple[str, ...]) -> None:
    text = "Norra Ny Sjö"
    (name,) = names_of(cut(text), rows_of(*labels))
    assert (name.start, name.end) == (0, 12 if labels[2] != "O" else 8)


def test_a_person_beside_a_place_stays_a_person() -> None:
    found = names_of(cut("Ekstads Siv"), rows_of("B-LOC", "B-PER"))
    assert [(one.start, one.end, one.label) for one in found] == [(0, 7, "LOC"), (8, 11, "PER")]


def test_no_name_goes_on_that_has_not_begun() -> None:
    """The best label of each word alone would give `I-ORG` after `O`, which is no name."""
    text = "det Ekverket"
    rows = rows_of("O", "I-ORG", sure=0.6)
    rows[1, LABELS.index("B-ORG")] = 0.3
    assert [(one.start, one.end, one.label) for one in names_of(cut(text), rows)] == [(4, 12, "ORG")]


def test_a_text_without_words_has_no_names() -> None:
    assert names_of([], np.empty((0, len(LABELS)), dtype=np.float32)) == []
