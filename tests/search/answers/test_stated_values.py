"""Which values of a statement may answer, on statements made by hand."""

import pytest

from corpus.records import Mention
from search.answers.stated_values import counts_another, stated_values
from search.answers.statements import Statement, statements
from search.answers.values import ValueKind
from tests.search.statements import hit, weighed


def said(text: str) -> Statement:
    return next(iter(statements(hit(text))))


def test_years_of_a_name_are_no_value_of_their_own() -> None:
    text = "Isplan 2024-2026 förlängs till och med den 30 juni 2027."
    plan = Mention("p", "d1", 0, 16, "Isplan 2024-2026", "strategy", None, "prov", 1.0)
    question = weighed("Hur länge förlängs planen?")
    kind = ValueKind.DURATION
    until = "till och med den 30 juni 2027"
    wording = question.query.text
    assert stated_values(said(text), kind, question, lambda _: [plan], wording=wording) == (until,)
    assert stated_values(said(text), kind, question, lambda _: [], wording=wording) == ("2024-2026", until)


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Vad är budgeten för bryggan?", "Utfallet är 2,1 mnkr av budgeterade 4,6 mnkr.", ("4,6 mnkr",)),
        ("Vad kostar bryggan?", "Kostnaden är 2 mnkr av anslaget på 3 mnkr.", ("2 mnkr",)),
        ("Hur stor är avgiften?", "Avgiften är 300 kronor, tre procent mer än 2025.", ("300 kronor",)),
        ("Hur mycket ökar avgiften?", "Avgiften ökar med 3 procent.", ("3 procent",)),
    ],
)
def test_sum_is_the_one_that_is_called_so_and_no_share(
    question: str, text: str, expected: tuple[str, ...]
) -> None:
    found = stated_values(said(text), ValueKind.AMOUNT, weighed(question), lambda _: [], wording=question)
    assert found == expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Hur stort blev underskottet?", "Nämnden beviljar ett bidrag på 85 000 kronor.", True),
        ("Hur stort blev underskottet?", "Underskottet blev 85 000 kronor trots bidraget.", False),
        ("Hur stort blev underskottet?", "Nämnden går minus 85 000 kronor.", False),
        ("Vad kostar bryggan?", "Bidraget till bryggan är 85 000 kronor.", True),
        ("Vad kostade bryggan?", "Nämnden avsatte 85 000 kronor till bryggan.", True),
        ("Vad är budgeten för bryggan?", "Bryggan är värd 85 000 kronor.", True),
        ("Vad är budgeten för bryggan?", "Av budgeterade 85 000 kronor är allt kvar.", False),
        ("Vad blev resultatet för 2025?", "Underskottet blev 85 000 kronor.", False),
        ("Vad kostar aktiviteterna på lång sikt?", "Avgiften är 85 000 kronor.", False),
        ("Hur stort är banklånet?", "Avgiften är 85 000 kronor.", True),
    ],
)
def test_sum_of_another_sort_is_not_the_one_that_is_asked_for(
    question: str, text: str, *, expected: bool
) -> None:
    found = counts_another(
        said(text), ("85 000 kronor",), weighed(question), ValueKind.AMOUNT, wording=question
    )
    assert found == expected


def test_who_is_only_called_after_what_is_done_is_no_answer() -> None:
    text = "Uppdraget till utredaren är att föreslå en brygga."
    asked = "Vem utreder bryggan?"
    assert stated_values(said(text), ValueKind.NAME, weighed(asked), lambda _: [], wording=asked) == ()
    other = "Vem föreslår en brygga?"
    found = stated_values(said(text), ValueKind.NAME, weighed(other), lambda _: [], wording=other)
    assert found == ("utredaren",)
