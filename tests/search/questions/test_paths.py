import pytest

from search.questions.paths import ends_asked


@pytest.mark.parametrize(
    "question",
    [
        "Hur hänger Isrådet ihop med Norrviks kommun?",
        "hur hör Isrådet och Norrviks kommun samman",
        "Vad har Isrådet att göra med Norrviks kommun?",
        "Vilken koppling finns det mellan Isrådet och Norrviks kommun?",
        "Finns det något samband mellan Isrådet och Norrviks kommun?",
    ],
)
def test_how_two_names_hang_together_may_be_asked_in_several_ways(question: str) -> None:
    assert ends_asked(question) == ("Isrådet", "Norrviks kommun")


@pytest.mark.parametrize(
    "question", ["Vad har Isrådet beslutat?", "Hur hänger det ihop?", "Isrådet och isen"]
)
def test_other_questions_name_no_two_ends(question: str) -> None:
    assert ends_asked(question) is None
