import datetime as dt
from dataclasses import replace

import pytest

from search.questions.periods import Period
from search.questions.register import (
    RegisterAsked,
    due_asked,
    due_within,
    listed,
    register_asked,
    replied,
)
from search.results import Searched
from tests.search.answers.test_duties_handed_over import duty


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Vilka uppdrag är försenade?", RegisterAsked(overdue=True)),
        ("vad är försenat", RegisterAsked(overdue=True)),
        ("Vilka åtgärder har passerat sitt slutdatum?", RegisterAsked(overdue=True)),
        ("Finns det uppdrag som inte följts upp i tid inom vården?", RegisterAsked(True, "vården")),
        ("Vilka uppdrag saknar ansvarig?", RegisterAsked(overdue=False)),
        ("Vilka tjänster är vakanta nu?", RegisterAsked(overdue=False)),
        ("Vilka aktiviteter är utan ansvarig i cancerplanen?", RegisterAsked(False, "cancerplanen")),
    ],
)
def test_overdue_and_vacant_duties_are_asked_of_the_register(question: str, asked: RegisterAsked) -> None:
    assert register_asked(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "Varför är bussen försenad?",
        "Vilka uppdrag har nämnden?",
        "Vem ansvarar för försenade uppdrag?",
        "Är tjänsten som MAS vakant?",
        "Vilka platser är lediga på förskolan och vad kostar de?",
    ],
)
def test_other_questions_are_not(question: str) -> None:
    assert register_asked(question) is None


@pytest.mark.parametrize(
    ("question", "period"),
    [
        ("Vilka uppgifter ska vara klara i maj 2026?", Period("2026-05", "2026-05")),
        ("Vilka åtgärder ska slutföras under 2027?", Period("2027", "2027")),
        ("Vad ska vara klart i maj 2026?", Period("2026-05", "2026-05")),
        ("Vilka uppgifter ska vara klara?", None),
        ("Ska bryggan vara klar i maj 2026?", None),
    ],
)
def test_duties_that_are_due_within_a_time_are_asked_of_the_register(
    question: str, period: Period | None
) -> None:
    assert due_asked(question, today=dt.date(2026, 11, 23)) == period


def test_duties_are_listed_by_due_date_with_who_has_them() -> None:
    dues = {"Asta Sund": "2026-05-20", "Ove Ek": "2026-05-02", "Bo Kull": "2026", "Eva Lind": "2026-06-01"}
    held = [replace(duty(name), due=due) for name, due in dues.items()]
    due = due_within([*held, held[0], duty("Isrådet")], Period("2026-05", "2026-05"))
    reply = listed("Vad ska vara klart i maj 2026?", due, Searched(1, None, None))
    assert reply is not None
    assert [one.text for one in reply.answers] == ["bryggan (Ove Ek)", "bryggan (Asta Sund)"]
    assert listed("Vad ska vara klart i juli 2026?", [], Searched(1, None, None)) is None


@pytest.mark.parametrize(("count", "shown"), [(3, 3), (120, 50)])
def test_a_long_register_is_not_cut_without_a_word(count: int, shown: int) -> None:
    duties = [duty("Asta Sund")] * count
    reply = replied("Vad är försenat?", RegisterAsked(overdue=True), duties, Searched(1, None, None))
    assert len(reply.answers) == shown
    assert reply.answers[0].text == "bryggan (Asta Sund)"
    assert (reply.message is None) == (count == shown)
