import pytest

from search.register_questions import RegisterAsked, register_asked


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
