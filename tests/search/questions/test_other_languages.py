import pytest

from search.questions.other_languages import in_swedish
from search.questions.routing import Intent, understand


@pytest.mark.parametrize(
    ("question", "swedish", "intent"),
    [
        ("Who is responsible for the pier?", "vem ansvarar för pier?", Intent.RESPONSIBLE),
        ("What was decided about Norrvik?", "vad beslutades om Norrvik?", Intent.DECIDED),
        ("Where was the pier discussed?", "Var diskuterades pier?", Intent.DISCUSSED),
        ("Hvem er ansvarlig for bryggen?", "vem ansvarar för bryggen?", Intent.RESPONSIBLE),
        ("Hvad blev besluttet om bryggen?", "vad beslutades om bryggen?", Intent.DECIDED),
        ("Hvor mye koster en båtplass?", "hur mycket kostar en båtplass?", Intent.SEARCH),
        ("What is the status of the pier?", "vad är läget med pier?", Intent.SEARCH),
        ("Which tasks are overdue?", "vilka uppdrag är försenade?", Intent.SEARCH),
        ("Hva er status for bryggen?", "vad är läget med bryggen?", Intent.SEARCH),
        ("Vem är when?", "Vem är when?", Intent.WHO),
    ],
)
def test_what_a_question_of_another_language_asks_is_put_in_swedish(
    question: str, swedish: str, intent: Intent
) -> None:
    assert in_swedish(question) == swedish
    assert understand(swedish).intent is intent


def test_capitals_of_names_and_words_of_the_subject_stay() -> None:
    assert in_swedish("Who leads Team Skeppsbro?") == "vem leads Team Skeppsbro?"


def test_a_swedish_question_that_begins_with_a_verb_of_the_same_letters_stays() -> None:
    assert in_swedish("Når vi klimatmålen?") == "Når vi klimatmålen?"
    assert in_swedish("Når er bryggen færdig?") == "när är bryggen færdig?"
