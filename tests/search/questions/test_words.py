import pytest

from search.questions.routing import Intent, understand
from search.questions.words import asks_who, opened


@pytest.mark.parametrize(
    "question",
    [
        "Och vem ansvarar för bryggan?",
        "Hej! Vem ansvarar för bryggan?",
        "men  vem ansvarar för bryggan?",
    ],
)
def test_what_leads_a_question_in_changes_nothing_of_what_it_asks(question: str) -> None:
    assert opened(question).casefold() == "vem ansvarar för bryggan?"
    asked = understand(question)
    assert (asked.intent, asked.topic) == (Intent.RESPONSIBLE, "bryggan")


def test_name_that_begins_a_question_is_no_lead() -> None:
    assert opened("Och bryggan då?") == "Och bryggan då?"


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
