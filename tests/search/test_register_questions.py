import pytest

from search.register_questions import RegisterAsked, register_asked, replied
from search.results import Searched
from tests.search.test_duties_handed_over import duty


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


@pytest.mark.parametrize(("count", "shown"), [(3, 3), (120, 50)])
def test_a_long_register_is_not_cut_without_a_word(count: int, shown: int) -> None:
    duties = [duty("Asta Sund")] * count
    reply = replied("Vad är försenat?", RegisterAsked(overdue=True), duties, Searched(1, None, None))
    assert len(reply.answers) == shown
    assert reply.answers[0].text == "bryggan (Asta Sund)"
    assert (reply.message is None) == (count == shown)
