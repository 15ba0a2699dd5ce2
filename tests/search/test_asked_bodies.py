import pytest

from search.asked_bodies import may_be_asked_for


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
    ],
)
def test_body_that_is_called_another_kind_is_not_asked_for(
    name: str, question: str, *, expected: bool
) -> None:
    assert may_be_asked_for(name, question) is expected
