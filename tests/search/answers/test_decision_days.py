from dataclasses import replace

import pytest

from search.answers.decision_days import asks_when_decided, dated, is_day_of_another_decision
from tests.search.answers.test_choosing import answer


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("När antogs planen för bryggan?", True),
        ("Vilket datum beslutade nämnden om bryggan?", True),
        ("När blev motionen avslagen?", True),
        ("När ska bryggan byggas?", False),
        ("Vem antog planen?", False),
    ],
)
def test_day_of_a_decision_is_asked_for_by_when_and_what_deciding_did(
    question: str, *, expected: bool
) -> None:
    assert asks_when_decided(question) is expected


def test_decision_is_told_with_its_day_and_one_without_is_left_out() -> None:
    known = replace(answer("Bryggan byggs."), valid_from="2026-02-03")
    assert [one.text for one in dated([known, answer("Bryggan rivs.")])] == ["2026-02-03: Bryggan byggs."]


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        ("Nämnden beslutade den ", "När är bryggan klar?", True),
        ("Nämnden beslutade den ", "När beslutades om bryggan?", False),
        ("Nämnden beslutade den ", "När bildades isrådet?", False),
        ("Nämnden beslutade att bryggan öppnar den ", "När öppnar bryggan?", False),
    ],
)
def test_day_of_deciding_is_no_day_of_what_is_to_come(before: str, question: str, *, expected: bool) -> None:
    assert is_day_of_another_decision(before, question) is expected
