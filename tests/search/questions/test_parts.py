import pytest

from search.answers.shown import NOT_FOUND, NOT_SURE
from search.questions.parts import parts_of, together
from search.results import Answer, Reply
from tests.search.statements import evidence


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "Vem leder Isprojektet och hur länge pågår det?",
            ("Vem leder Isprojektet?", "hur länge pågår Isprojektet?"),
        ),
        (
            "Vem är ordförande och vem är kassör i Isrådet?",
            ("Vem är ordförande i Isrådet?", "vem är kassör i Isrådet?"),
        ),
        (
            "Vad beslutades om isbanan och varför?",
            ("Vad beslutades om isbanan?", "varför beslutades om isbanan?"),
        ),
        ("När öppnar badet och vem sköter det?", ("När öppnar badet?", "vem sköter badet?")),
        (
            "Hur mycket kostar bryggan och vem betalar?",
            ("Hur mycket kostar bryggan?", "vem betalar bryggan?"),
        ),
        (
            "Hur många båtar ligger i Hamnen och vem äger dem?",
            ("Hur många båtar ligger i Hamnen?", "vem äger båtar i Hamnen?"),
        ),
        (
            "Vad beslutades om Isprojektet och vem leder projektet?",
            ("Vad beslutades om Isprojektet?", "vem leder projektet Isprojektet?"),
        ),
        (
            "Vem är ägare till bryggan och vem är hamnchef?",
            ("Vem är ägare till bryggan?", "vem är hamnchef till bryggan?"),
        ),
        (
            "Vem ansvarar för isbanan, och vad beslutade Badnämnden om bastun?",
            ("Vem ansvarar för isbanan?", "vad beslutade Badnämnden om bastun?"),
        ),
    ],
)
def test_question_of_two_things_is_two_questions_that_can_be_asked_alone(
    question: str, parts: tuple[str, ...]
) -> None:
    assert parts_of(question) == parts


@pytest.mark.parametrize(
    "question",
    [
        "När och var möts isrådet?",
        "Vem sköter badet, sedan när och med vilket stöd?",
        "Vem lämnade isrådet och vem valdes i stället?",
        "Vilka ansvarar för badet och bastun?",
        "isbanan och vad den kostar",
    ],
)
def test_question_of_one_thing_stays_whole(question: str) -> None:
    assert parts_of(question) == (question,)


def reply(question: str, *answers: Answer, message: str | None = None) -> Reply:
    return Reply(question=question, intent="search", answers=answers, message=message)


def answer(text: str, *, sure: bool = True) -> Answer:
    return Answer(text=text, ref=None, valid_from=None, valid_to=None, evidence=evidence(text), sure=sure)


PARTS = ("Vem leder isrådet?", "hur länge leder hon isrådet?")


def test_parts_are_answered_in_their_order() -> None:
    both = together([reply(PARTS[0], answer("Asta Sund")), reply(PARTS[1], answer("till maj"))], PARTS)
    assert [one.text for one in both.answers] == ["Asta Sund", "till maj"]
    assert both.message is None


def test_part_that_nothing_answers_is_told_and_what_is_near_it_stands_last() -> None:
    near = answer("Isrådet möts i maj.", sure=False)
    half = together([reply(PARTS[0], near, message=NOT_SURE), reply(PARTS[1], answer("till maj"))], PARTS)
    assert [one.text for one in half.answers] == ["till maj", "Isrådet möts i maj."]
    assert half.message == "Dokumenten ger inget säkert svar: Vem leder isrådet?"


def test_where_no_part_is_answered_the_reply_says_so_as_of_one() -> None:
    none = together([reply(part, message=NOT_FOUND) for part in PARTS], PARTS)
    assert (none.answers, none.message) == ((), NOT_FOUND)


def test_part_of_which_nothing_is_known_is_told() -> None:
    half = together([reply(PARTS[0]), reply(PARTS[1], answer("till maj"))], PARTS)
    assert half.message == "Det framgår inte av dokumenten: Vem leder isrådet?"
