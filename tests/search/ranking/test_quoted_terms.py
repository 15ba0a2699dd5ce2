"""Which sentences tell how long something is valid, when it happens, and what it costs."""

import pytest

from search.answers.quotations import quoted_answers
from search.questions.routing import understand
from search.results import Answer, Hit
from tests.search.statements import engine_of, hit, quoter_of, row

TERM = "Avtalet om bryggan gäller till och med den 31 maj 2029."
NOTICE = "Avtalet om bryggan ska sägas upp senast nio månader före avtalstidens slut."


def sure(question: str, *said: str) -> list[str]:
    hits = [hit(text, rank=number) for number, text in enumerate(said, 1)]
    return [one.text for one in answers(question, hits, dict.fromkeys(said, 6.0)) if one.sure]


def answers(question: str, hits: list[Hit], near: dict[str, float]) -> tuple[Answer, ...]:
    engine, quoter = engine_of(hits, near), quoter_of(hits)
    return quoted_answers(engine, quoter, question, hits, asked=understand(question), limit=5)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Hur länge gäller avtalet om bryggan?", [TERM]),
        ("Hur lång är uppsägningstiden för avtalet om bryggan?", ["nio månader"]),
    ],
)
def test_term_is_told_by_no_notice_nor_notice_by_the_term(question: str, expected: list[str]) -> None:
    assert sure(question, TERM, NOTICE) == expected


def test_other_span_of_time_is_no_term() -> None:
    assert (
        sure(
            "Hur länge gäller avtalet om bryggan?",
            "Fakturor enligt avtalet om bryggan betalas inom 30 dagar.",
        )
        == []
    )


def test_years_of_a_duty_are_no_term_of_the_agreement() -> None:
    duty = row(("Uppgift", "Laga bryggan enligt avtalet"), ("Ansvarig", "Hamnchefen"), ("Tid", "2027–2030"))
    [first, *_] = answers("Hur länge gäller avtalet om bryggan?", [duty], {"Laga": 6.0})
    assert not first.sure


def test_day_on_which_it_was_decided_is_not_when_it_opens() -> None:
    said = "Nämnden beslutade den 3 maj 2026 att bryggan i Norrvik ska öppna."
    assert sure("När ska bryggan i Norrvik öppna?", said) == []
    assert sure("När beslutade nämnden om bryggan i Norrvik?", said) == ["3 maj 2026"]


def test_grant_is_not_what_something_costs() -> None:
    said = "Nämnden avsätter 1,8 mnkr till den nya bryggan."
    assert sure("Vad kostar den nya bryggan?", said) == []
    assert sure("Hur mycket avsätter nämnden till den nya bryggan?", said) == ["1,8 mnkr"]


def test_county_is_no_municipality() -> None:
    said = "I projektet Vega deltar Norrviks kommun och Sundby kommun."
    hits = [hit(said)]
    engine, quoter = engine_of(hits, {said: 6.0}, bodies=("Norrviks kommun",)), quoter_of(hits)
    for question, told in (
        ("Vilka län deltar i projektet Vega?", False),
        ("Vilka kommuner deltar i projektet Vega?", True),
    ):
        [first, *_] = quoted_answers(engine, quoter, question, hits, asked=understand(question), limit=5)
        assert first.sure is told


def test_row_of_another_matter_is_no_answer_however_near() -> None:
    one = row(("Åtgärd", "Ta fram ritningar"), ("Ansvarig", "Asta Sund"), ("Klart", "1 maj"))
    near = {"Ta fram": 6.0}
    [first, *_] = answers("När öppnar bryggan i Norrvik?", [one], near)
    assert not first.sure
    [first, *_] = answers("När ska ritningar tas fram?", [one], near)
    assert first.text == "1 maj"


def test_what_is_near_by_a_name_alone_is_a_guess() -> None:
    said = "Planen för Projekt Vega skrevs om under vintern."
    assert sure("När invigs bryggorna i Projekt Vega?", said) == []
    assert sure("När skrevs planen för Projekt Vega om?", said) == ["vintern"]


def test_sum_that_is_called_by_its_name_needs_no_other_word() -> None:
    assert sure("Vad är budgeten?", "Utfallet är 2 mnkr av budgeterade 4,6 mnkr.") == ["4,6 mnkr"]
