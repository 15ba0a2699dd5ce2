from api.lines.console import reply
from corpus.records import Evidence
from search.results import Answer, Reply


def evidence(quote: str) -> Evidence:
    return Evidence(
        source="/plan.md", document="d", section=None, page=2, quote=quote, start=0, end=len(quote),
        title="Plan för gården", date="2025", number="§ 4", headings=("Åtgärder",),
    )  # fmt: skip


def answer(
    text: str, quote: str, *, since: str | None = None, until: str | None = None, sure: bool = True
) -> Answer:
    return Answer(text=text, ref=None, valid_from=since, valid_to=until, evidence=evidence(quote), sure=sure)


def lines(*answers: Answer) -> list[str]:
    return list(reply(Reply(question="Vem mäter?", intent="responsible", answers=answers)))


def test_a_row_that_names_several_is_quoted_once_with_its_place() -> None:
    row = "Mäta bullret\tRektor, Skolchef"
    assert lines(answer("Rektor", row), answer("Skolchef", row)) == [
        "» Rektor; Skolchef",
        "   ”Mäta bullret · Rektor, Skolchef”",
        "   Plan för gården, 2025, § 4 Åtgärder, s. 2",
    ]


def test_a_period_is_told_with_both_its_ends_though_it_begins_with_the_document() -> None:
    row = "Mäta bullret\tRektor"
    first, *_ = lines(answer("Rektor", row, since="2025", until="2027"))
    assert first == "» Rektor (2025–2027)"
    assert lines(answer("Rektor", row, since="2026"))[0] == "» Rektor (från 2026)"
    assert lines(answer("Rektor", row, until="2026"))[0] == "» Rektor (till 2026)"
    assert lines(answer("Rektor", row, since="2025"))[0] == "» Rektor"


def test_that_answers_are_unsure_is_said_once() -> None:
    said = ("Rektor mäter.", "Skolchefen mäter.", "Ingen mäter.")
    shown = lines(*(answer(text, text, sure=number == 0) for number, text in enumerate(said)))
    assert sum("säkert" in line for line in shown) == 1
    assert [line for line in shown if line.startswith("» ")] == [f"» {text}" for text in said]


def test_a_sentence_that_is_the_answer_is_not_said_twice() -> None:
    assert lines(answer("Rektor mäter.", "Rektor mäter.")) == [
        "» Rektor mäter.",
        "   Plan för gården, 2025, § 4 Åtgärder, s. 2",
    ]
