"""Which answers are given: what the graph knows beside sentences, the sure ones first."""

from dataclasses import replace

from search.answers.choosing import chosen, doubted
from search.results import Answer
from tests.search.statements import evidence


def answer(text: str, start: int = 0, *, end: int = 0, sure: bool = True) -> Answer:
    place = replace(evidence(text), start=start, end=end or start + len(text))
    return Answer(text=text, ref=None, valid_from=None, valid_to=None, evidence=place, sure=sure)


def texts(answers: tuple[Answer, ...]) -> list[str]:
    return [one.text for one in answers]


def test_what_is_sure_stands_before_guesses() -> None:
    known, quoted = [answer("Gissad enhet", sure=False)], [answer("Isvakten mäter isen.", 40)]
    given = chosen(known, quoted, sentences_first=False, nearest=5)
    assert texts(given) == ["Isvakten mäter isen.", "Gissad enhet"]


def test_guess_of_the_graph_is_sure_where_a_sure_sentence_names_it_and_stands_once() -> None:
    known = [answer("Asta Sund", 0, end=30, sure=False)]
    given = chosen(known, [answer("Asta", 0, end=30)], sentences_first=False, nearest=5)
    assert [(one.text, one.sure) for one in given] == [("Asta Sund", True)]


def test_row_that_names_many_makes_none_of_them_sure() -> None:
    row = replace(
        answer("Laga räcket Hamnchef Fritidschef"), evidence=evidence("Laga\tHamnchef\tFritidschef")
    )
    known = [replace(answer("Fritidschef", sure=False), evidence=row.evidence)]
    given = chosen(known, [row], sentences_first=False, nearest=5)
    assert [one.sure for one in given if one.text == "Fritidschef"] == [False]


def test_only_the_nearest_are_given_where_none_is_sure() -> None:
    guesses = doubted([answer(f"Mening nummer {number}.", 100 * number) for number in range(6)])
    assert texts(chosen((), guesses, sentences_first=True, nearest=2)) == [
        "Mening nummer 0.",
        "Mening nummer 1.",
    ]


def test_sentence_that_says_the_same_as_the_graph_elsewhere_is_left_out() -> None:
    given = chosen([answer("Asta Sund")], [answer("Asta Sund", 80)], sentences_first=False, nearest=5)
    assert texts(given) == ["Asta Sund"]
