"""Which texts are of another thing than the one that a question names by its number."""

import pytest

from search.questions.designations import names_another


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("Linje 7 går till Norrvik.", True),
        ("Linje 4 och 7 går till Norrvik.", False),
        ("Linjerna 3–5 går till Norrvik.", False),
        ("Bussen går till Norrvik 7 gånger.", False),
        ("Linje 4 får 7 nya bussar.", False),
    ],
)
def test_line_of_another_number_is_another_line(text: str, another: bool) -> None:
    assert names_another(text, "När går linje 4?") is another


@pytest.mark.parametrize("question", ["Vad händer den 12 maj?", "Vad kostar 40 meter staket?"])
def test_days_and_measures_name_no_thing_of_a_kind(question: str) -> None:
    assert not names_another("Den 14 maj lagas 60 meter staket.", question)
