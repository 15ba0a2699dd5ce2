"""Lines of plain text that begin something of their own, and lines that only go on."""

import pytest

from tests.ingest.readers.test_text import outline

_PROSE = (
    "Nämnden går igenom förslaget till ny taxa för hamnen och ser att det",
    "finns flera frågor som förvaltningen behöver svara på innan taxan kan",
    "antas. Förvaltningen har räknat på tre olika sätt att fördela avgiften",
    "mellan båtägarna i kommunen, och ser helst det andra av dessa sätt.",
    "",
)


def read(*lines: str) -> list[str]:
    """Give the kind and text of each block below a paragraph that was broken at a margin."""
    return outline("\n".join((*_PROSE, *lines)))[1:]


@pytest.mark.parametrize(
    "title",
    ["HN § 4  Ny brygga                 Dnr HN 2026/12", "§ 4    Avgifter för båtplatser     HN 26/0114"],
)
def test_paragraph_with_its_case_beside_it_is_a_heading(title: str) -> None:
    told = "Hamnchefen visar ritningar av bryggan och berättar om tre sätt att bygga den."
    text = f"{title}\n{told}\nBeslut\nHamnnämnden godkänner ritningarna.\n"
    heading, told, word, decision = outline(text)
    assert heading.split(" ", 1)[1] == " ".join(title.split())
    assert (told.split()[1], word.split()[-1], decision.split()[-1]) == (
        "Hamnchefen",
        "Beslut",
        "ritningarna.",
    )


@pytest.mark.parametrize("word", ["att", "dels"])
def test_clause_set_apart_by_a_tab_is_no_table(word: str) -> None:
    found = read("Hamnchefen beslutar", f"{word}\tbygga en brygga,", f"{word}\tmåla båthuset.")
    assert [line.split(" ", 1)[1] for line in found[-2:]] == [
        f"{word} bygga en brygga,",
        f"{word} måla båthuset.",
    ]


def test_label_over_two_lines_begins_a_form_of_its_own() -> None:
    text = (
        "Beslutande         Bo Ek (S), ordförande\n                   Cia Dahl (M)\n\n"
        "Ej tjänstgörande\nersättare          Dan Elm (C)\n                   Eva Falk (V)\n\n"
        "Övriga             Ulf Holm, hamnchef\n"
    )
    found = "\n".join(outline(text))
    assert "Dan Elm" in found
    assert "Ej tjänstgörande ersättare" in found
    assert "Övriga Ulf" not in found


@pytest.mark.parametrize("labels", [("a)", "b)", "c)"), ("1)", "2)", "3)"), ("(a)", "(b)", "(c)")])
def test_parts_of_a_sentence_below_an_open_line_are_items(labels: tuple[str, str, str]) -> None:
    tasks = (
        "måla båthuset och bryggan i hamnen vid Ekby",
        "laga bryggan så att den håller en vinter",
        "räkna",
    )
    lines = [f"{label} {task}" for label, task in zip(labels, tasks, strict=True)]
    found = read("Gruppen för hamnens framtid har till uppgift att", *lines)
    assert [line.split(" ", 1)[1] for line in found[1:]] == lines


def test_lines_with_a_label_each_stay_apart_though_they_are_full() -> None:
    lines = (
        "Ekby kommun: Bo Ek (ordförande), Cia Dahl (hamnchef) och Dan Elm (kassör)",
        "Hamnföreningen i Norrby: Eva Falk (ledamot) och Ulf Holm",
        "Norrby kommun: Ida Strand",
    )
    assert [line.split(" ", 1)[1] for line in read("Med var", *lines)[-3:]] == list(lines)


@pytest.mark.parametrize(
    ("early", "rest"),
    [
        ("Gruppen träffas i maj. I gruppen ingår", "Bo Ek, Cia Dahl och Dan Elm."),
        ("Bryggan är klar. Hamnkontoret ska berätta", "om den för alla som har båt."),
    ],
)
def test_sentence_that_was_broken_early_goes_on(early: str, rest: str) -> None:
    assert read(early, rest)[-1].endswith(f"{early} {rest}")


def test_clauses_below_a_second_sentence_stay_apart() -> None:
    found = read("Rådet var enigt. Rådet beslutade", "att bygga en brygga", "att måla båthuset")
    assert len(found) == 3


def test_heading_of_a_part_right_below_a_full_line_is_a_heading() -> None:
    found = read(
        "Bo Ek har bett att få lämna uppdraget som ledamot i hamnrådet nu.", "Beslut", "Rådet tackar Bo Ek."
    )
    assert len(found) == 3
    assert found[-2].endswith(" Beslut")
