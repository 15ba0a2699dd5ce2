import pytest

from search.yes_no import is_yes_or_no, said


@pytest.mark.parametrize(
    ("question", "sentence", "answer"),
    [
        ("Får man elda vid bryggan?", "Det är förbjudet att elda vid bryggan.", "Nej"),
        ("Får man elda vid bryggan?", "Medlemmar får elda i grillen vid bryggan.", "Ja"),
        ("Får man elda vid bryggan?", "Hundar får inte vistas vid bryggan.", "Nej"),
        ("får vi bygga ut bryggan", "Nämnden beviljar bygglov för bryggan.", "Ja"),
        ("Godkändes planen för bryggan?", "Motionen avslogs.", "Nej"),
        ("Är det okej att bada?", "Bad är tillåtet från bryggan.", "Ja"),
        ("Är bryggan lång?", "Bryggan mäter tolv meter.", None),
        ("Får nämnden mer pengar?", "Nämnden får i uppdrag att spara.", None),
        ("Är det förbjudet att bada?", "Bad är förbjudet.", None),
        ("Får man bada?", "Bad är förbjudet, men dykning är tillåten.", None),
        ("Vem får bada?", "Medlemmar får bada.", None),
    ],
)
def test_sentence_says_yes_or_no_only_by_plain_words(
    question: str, sentence: str, answer: str | None
) -> None:
    assert said(question, sentence) == answer


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Kan man hyra bryggan?", True),
        ("godkändes planen", True),
        ("Var ligger bryggan?", False),
        ("badplats i Norrvik", False),
        ("Är bryggan öppen eller stängd?", False),
    ],
)
def test_question_for_yes_or_no_begins_with_its_verb(question: str, asked: bool) -> None:
    assert is_yes_or_no(question) is asked
