from dataclasses import replace

from api.showing.excerpts import Part, other_names, quotation, shown_answers, shown_cells, words_once
from corpus.records import Cell, Evidence, Section, SectionKind
from search.results import Answer, Column, Hit, HitDocument, HitSection, Why


def evidence(quote: str, start: int = 0, section: str | None = None) -> Evidence:
    return Evidence(
        source="/a.txt", document="d", section=section, page=1, quote=quote, start=start,
        end=start + len(quote), title="A", date=None, number=None, headings=(),
    )  # fmt: skip


def answer(text: str, quote: str, *, sure: bool = True) -> Answer:
    return Answer(text=text, ref=None, valid_from=None, valid_to=None, evidence=evidence(quote), sure=sure)


def row(*cells: Cell) -> Section:
    return Section("s", "d", 0, SectionKind.ROW, None, (), cells[0].start, cells[-1].end, 1, cells)


def test_a_quoted_row_is_parted_into_its_columns() -> None:
    section = row(Cell("Åtgärd", 10, 14), Cell("Status", 15, 15), Cell("Ansvarig", 16, 22))
    parts = quotation(evidence("Mäta\t\tRektor", 10, "s"), {"s": section})
    assert parts == (Part("Åtgärd", "Mäta", ""), Part("Ansvarig", "Rektor", ""))


def test_one_cell_quoted_shows_that_cell_alone() -> None:
    section = row(Cell("Åtgärd", 10, 14), Cell("Ansvarig", 15, 21))
    assert quotation(evidence("Rektor", 15, "s"), {"s": section}) == (Part("Ansvarig", "Rektor", ""),)


def test_a_long_quotation_is_parted_where_a_word_ends_and_loses_nothing() -> None:
    words = "Nämnden beslutar att bygga. " * 40
    (part,) = quotation(evidence(words), {})
    assert part.shown + part.rest == words
    assert len(part.shown) <= 360
    assert part.rest[0] == " "


def test_a_quotation_that_is_the_answer_is_not_said_twice() -> None:
    given = [answer("Rektor mäter.", "2. Rektor\nmäter."), answer("Rektor", "Rektor mäter.")]
    assert [shown.repeats for shown in shown_answers(given, {})] == [True, False]


def test_found_words_are_marked_in_the_cells_and_the_rest_is_escaped() -> None:
    hit = Hit(
        rank=1, score=1.0, source="/a", document=HitDocument("d", "A", None, None, "plan"),
        section=HitSection("s", None, (), 1, SectionKind.ROW), text="", snippet="", start=0, end=0,
        columns=(Column("Åtgärd", "<b>Mäta</b> och mätare"), Column("Status", " ")),
        why=Why(1.0, None, ("Mäta",)),
    )  # fmt: skip
    (cell,) = shown_cells(hit)
    assert cell.column == "Åtgärd"
    assert cell.snippet == "&lt;b&gt;<mark>Mäta</mark>&lt;/b&gt; och mätare"


def test_a_quotation_that_is_the_answer_with_its_number_is_not_said_twice() -> None:
    (shown,) = shown_answers([answer("1. Rådet godkänner planen.", "1. Rådet godkänner planen.")], {})
    assert shown.repeats


def test_words_that_differ_in_case_stand_once_as_first_written() -> None:
    assert words_once(["Mobil", "buss", "mobil", "Buss"]) == ["Mobil", "buss"]


def test_names_that_differ_by_case_alone_are_told_once() -> None:
    assert other_names(["Isrådet", "IR", "isrådet", "ir"], "isrådet") == ["IR"]


def test_parties_that_share_a_row_are_shown_with_it_once() -> None:
    row = "Mäta\tRektor, Skolchef"
    given = [answer("Rektor", row), answer("Skolchef", row), answer("Vaktmästare", "Sopa\tVaktmästare")]
    shown = shown_answers(given, {})
    assert [[one.text for one in each.answers] for each in shown] == [["Rektor", "Skolchef"], ["Vaktmästare"]]


def test_a_guess_is_not_shown_together_with_what_is_sure_of_the_same_row() -> None:
    row = "Mäta\tRektor, Skolchef"
    shown = shown_answers([answer("Rektor", row), answer("Skolchef", row, sure=False)], {})
    assert [each.answer.sure for each in shown] == [True, False]


def test_a_row_told_with_the_names_of_its_columns_is_not_quoted_once_more() -> None:
    given = [answer("Åtgärd: Mäta; Ansvarig: Rektor", "Mäta\tRektor"), answer("Rektor", "Mäta\tRektor")]
    assert [shown.repeats for shown in shown_answers(given, {})] == [True, False]


def test_an_answer_tells_what_it_stands_under_unless_it_says_so_itself() -> None:
    place = replace(evidence("Motionen avslås."), headings=("Motioner", "Motion om lekplatsen"))
    given = replace(answer("Motionen avslås.", "Motionen avslås."), evidence=place)
    told = replace(given, text="2026-02-03: Nämnden – Motion om lekplatsen")
    assert [shown_answers([each], {})[0].heading for each in (given, told)] == ["Motion om lekplatsen", ""]
