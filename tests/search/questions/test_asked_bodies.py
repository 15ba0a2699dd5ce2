import pytest

from search.questions.asked_bodies import asks_for_body, may_be_asked_for


@pytest.mark.parametrize(
    ("name", "question", "expected"),
    [
        ("Hamnstyrelsen", "Vilken region sköter bryggan?", False),
        ("Region Norrhamn", "Vilken region sköter bryggan?", True),
        ("Hamnstyrelsen", "Vilken nämnd sköter bryggan?", True),
        ("Isgruppen", "Vilket bolag sköter bryggan?", False),
        ("Asta Sund", "Vilken nämnd sköter bryggan?", True),
        ("Hamnstyrelsen", "Vem sköter bryggan?", True),
        ("Hamnstyrelsen", "Vilken kommunplan gäller?", True),
        ("Norrviks kommun", "Vilka län äger bryggan?", False),
        ("Norrviks län", "Vilka län äger bryggan?", True),
        ("Länsbiblioteket", "Vilka regioner äger bryggan?", True),
    ],
)
def test_body_that_is_called_another_kind_is_not_asked_for(
    name: str, question: str, *, expected: bool
) -> None:
    assert may_be_asked_for(name, question) is expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Vilka län äger bryggan?", True),
        ("Vilken kommun bor Asta Sund i?", True),
        ("Vilka ledamöter sitter i isrådet?", False),
        ("Vem äger bryggan?", False),
    ],
)
def test_body_is_asked_for_by_its_kind(question: str, *, expected: bool) -> None:
    assert asks_for_body(question) is expected
