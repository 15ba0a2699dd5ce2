import pytest

from search.questions.routing import Intent, understand
from search.questions.words import asks_who, opened


@pytest.mark.parametrize(
    "question",
    [
        "Och vem ansvarar för bryggan?",
        "Hej! Vem ansvarar för bryggan?",
        "men  vem ansvarar för bryggan?",
        "Kan du berätta för mig vem som ansvarar för bryggan?",
        "Jag undrar vem som ansvarar för bryggan?",
        "Ursäkta, vet ni vem som ansvarar för bryggan?",
        "skulle ni kunna säga vem som ansvarar för bryggan?",
    ],
)
def test_what_leads_a_question_in_changes_nothing_of_what_it_asks(question: str) -> None:
    assert opened(question).casefold() == "vem ansvarar för bryggan?"
    asked = understand(question)
    assert (asked.intent, asked.topic) == (Intent.RESPONSIBLE, "bryggan")


def test_name_that_begins_a_question_is_no_lead() -> None:
    assert opened("Och bryggan då?") == "Och bryggan då?"


def test_what_is_asked_of_somebody_for_themselves_is_no_lead() -> None:
    for question in ("Kan du bada vid bryggan?", "Berätta om bryggan", "Vad som helst om bryggan"):
        assert opened(question) == question


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("Vilka sitter i hamnrådet?", True),
        ("Vem är hamnkapten?", True),
        ("Vilka uppgifter har hamnkaptenen?", False),
        ("När valdes hamnkaptenen, och av vem?", False),
    ],
)
def test_who_is_asked_for_is_told_by_the_first_word(question: str, *, who: bool) -> None:
    assert asks_who(question) is who
