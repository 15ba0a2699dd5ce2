from dataclasses import replace

from search.questions.besides import left_open
from tests.search.answers.test_choosing import answer

QUESTION = "Vem ansvarar för bryggan, sedan när och med vilket stöd?"


def test_what_was_asked_besides_and_stands_nowhere_is_told() -> None:
    assert left_open(QUESTION, [answer("Hamnchefen")]) == (
        "Sedan när och med vilket stöd framgår inte av dokumenten."
    )


def test_nothing_is_told_of_what_the_answers_say() -> None:
    since = replace(answer("Hamnchefen med stöd av Isrådet"), valid_from="2026-01-01")
    assert left_open(QUESTION, [since]) is None
    assert left_open("Vem ansvarar för bryggan?", [answer("Hamnchefen")]) is None


def test_nothing_is_told_where_nobody_is_known() -> None:
    assert left_open(QUESTION, []) is None
