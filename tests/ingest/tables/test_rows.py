"""Tables that are broken over lines, tables and pages."""

from corpus.records import Block, BlockKind
from ingest.tables.rows import TableJoiner, is_separator, squared
from ingest.text.blocks import TextBuilder
from ingest.text.inline import struck

HEADER = ["Aktivitet", "Ansvarig", "Tid"]


def rows_of(builder: TextBuilder) -> list[list[tuple[str, str]]]:
    text = builder.text()
    return [
        [(cell.column, text[cell.start : cell.end]) for cell in block.cells]
        for block in builder.blocks()
        if block.cells
    ]


def joined(*parts: list[list[str]]) -> tuple[list[list[tuple[str, str]]], tuple[Block, ...]]:
    builder = TextBuilder()
    joiner = TableJoiner(builder)
    for page, part in enumerate(parts, start=1):
        joiner.add(part, page=page)
    joiner.close()
    return rows_of(builder), builder.blocks()


def test_rows_get_the_names_of_their_columns() -> None:
    rows, _ = joined([HEADER, ["Skriva plan", "Ada Ek", "2025"]])
    assert rows == [[("Aktivitet", "Skriva plan"), ("Ansvarig", "Ada Ek"), ("Tid", "2025")]]


def test_a_row_that_ends_on_the_next_page_is_joined_cell_by_cell() -> None:
    rows, blocks = joined(
        [HEADER, ["Skriva en plan för", "Ada Ek", "2025"]],
        [["vård i glesbygd", "", ""], ["Nytt", "Bo", "2026"]],
    )
    assert [row[0][1] for row in rows] == ["Skriva en plan för vård i glesbygd", "Nytt"]
    assert rows[1] == [("Aktivitet", "Nytt"), ("Ansvarig", "Bo"), ("Tid", "2026")]
    assert [block.page for block in blocks] == [1, 2]
    assert {block.table for block in blocks} == {1}


def test_a_first_cell_left_empty_after_a_break_belongs_to_the_row_above() -> None:
    rows, _ = joined([HEADER, ["Skriva plan", "Ada Ek", "2025"]], [["", "Bo Alm", ""]])
    assert rows == [[("Aktivitet", "Skriva plan"), ("Ansvarig", "Ada Ek\nBo Alm"), ("Tid", "2025")]]


def test_a_header_repeated_on_the_next_page_is_no_row() -> None:
    rows, blocks = joined(
        [HEADER, ["A", "Ada", "2025"]], [["Aktivitet:", "Ansvarig", "Tid"], ["B", "Bo", "2026"]]
    )
    assert [row[0][1] for row in rows] == ["A", "B"]
    assert {block.table for block in blocks} == {1}


def test_another_header_begins_another_table() -> None:
    rows, blocks = joined(
        [HEADER, ["A", "Ada", "2025"]], [["Namn", "Roll", "Organisation"], ["Bo", "chef", "Norr"]]
    )
    assert rows[1][0] == ("Namn", "Bo")
    assert [block.table for block in blocks] == [1, 2]


def test_a_table_of_other_width_does_not_take_the_columns() -> None:
    rows, _ = joined([HEADER, ["A", "Ada", "2025"]], [["Bo Alm", "läkare"], ["Cia By", "jurist"]])
    assert rows[1] == [("", "Bo Alm"), ("", "läkare")]


def test_rows_in_small_letters_stay_apart() -> None:
    rows, _ = joined([["Fråga", "Svar"], ["alfa", "ett"], ["beta", "två"]])
    assert [row[0][1] for row in rows] == ["alfa", "beta"]


def test_a_header_without_rows_is_kept_as_a_row() -> None:
    rows, _ = joined([HEADER])
    assert rows == [[("", "Aktivitet"), ("", "Ansvarig"), ("", "Tid")]]


def test_struck_words_in_a_cell_are_spans_of_the_row() -> None:
    builder = TextBuilder()
    joiner = TableJoiner(builder)
    joiner.add([["Namn", "Roll"], [struck("Ada Ek"), "ordförande"]])
    joiner.close()
    (row,) = builder.blocks()
    assert [builder.text()[span.start : span.end] for span in row.struck] == ["Ada Ek"]


def test_separators_and_empty_rows_are_left_out() -> None:
    assert [is_separator(row) for row in ([":---", "---:"], ["-", ""])] == [True, False]
    assert squared([["a"], ["---", "---"], ["", ""], ["b", "c"]]) == [["a", ""], ["b", "c"]]


def test_a_row_of_amounts_below_amounts_is_a_sum_of_its_own() -> None:
    rows, _ = joined([["Post", "Belopp"], ["Hyra", "-410 199"], ["Lön", "-836 142"], ["", "-1 246 341"]])
    assert [[text for _, text in row] for row in rows][-1] == ["", "-1 246 341"]


def test_years_above_figures_name_their_columns() -> None:
    rows, _ = joined([["Översikt", "2024", "2023"], ["Soliditet", "73,9", "74,8"], ["Belåning", "26", "25"]])
    assert rows[0] == [("Översikt", "Soliditet"), ("2024", "73,9"), ("2023", "74,8")]


def test_amounts_and_labels_name_no_columns() -> None:
    amounts, _ = joined([["Hyra", "-410 199"], ["Lön", "-836 142"], ["Resor", "-12 000"]])
    labels, _ = joined(
        [["Tid:", "Tisdag"], ["Plats:", "Rådhuset, den stora salen på andra våningen"], ["När:", "Nu"]]
    )
    assert [len(amounts), amounts[0][0][0]] == [3, ""]
    assert [len(labels), labels[0][0]] == [3, ("", "Tid:")]


def test_rows_that_the_format_parts_are_not_joined() -> None:
    builder = TextBuilder()
    joiner = TableJoiner(builder)
    joiner.add([["Plats", "Kort"], ["Torget", "Visa"], ["", "Annat"]], header=1, whole=True)
    joiner.close()
    assert [[text for _, text in row] for row in rows_of(builder)] == [["Torget", "Visa"], ["", "Annat"]]


def test_each_name_below_a_label_is_a_row_of_its_own() -> None:
    header = ["Grupp", "Namn", "Funktion"]
    rows, _ = joined(
        [header, ["Ledamöter", "Ada Ek", "ordförande"], ["", "Bo von Ahl", ""], ["", "Siv Alm", "jurist"]]
    )
    assert [dict(row)["Namn"] for row in rows] == ["Ada Ek", "Bo von Ahl", "Siv Alm"]
    assert [dict(row).get("Funktion", "") for row in rows] == ["ordförande", "", "jurist"]


def test_the_rest_of_a_name_and_a_second_holder_stay_with_the_row_above() -> None:
    rows, _ = joined([["Grupp", "Namn", "Ort"], ["Ledamöter", "Ada Margareta", "Ekby"], ["", "Ek", ""]])
    assert len(rows) == 1
    rows, _ = joined([HEADER, ["Skriva plan", "Ada Ek", "2025"], ["", "Bo Alm", ""]])
    assert dict(rows[0])["Ansvarig"] == "Ada Ek\nBo Alm"


def test_a_header_that_the_form_demands_and_leaves_empty_takes_no_row() -> None:
    builder = TextBuilder()
    joiner = TableJoiner(builder)
    joiner.add([["", ""], ["Datum", "4 mars 2025"], ["Plats", "Nyhamn"]], header=1)
    joiner.close()
    assert [[text for _, text in row] for row in rows_of(builder)] == [
        ["Datum", "4 mars 2025"],
        ["Plats", "Nyhamn"],
    ]


def test_clauses_whose_att_stands_in_a_column_of_its_own_are_paragraphs() -> None:
    rows, blocks = joined([["att", "godkänna budgeten"], ["att", "bygga om\nbadhuset"]])
    assert rows == []
    assert [block.kind for block in blocks] == [BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]
    assert blocks[1].end - blocks[1].start == len("att bygga om badhuset")
    kept, _ = joined([["att", "godkänna budgeten"], ["Eva Lund", "justerar"]])
    assert [[text for _, text in row] for row in kept] == [
        ["att", "godkänna budgeten"],
        ["Eva Lund", "justerar"],
    ]


def test_row_that_has_all_its_cells_but_the_first_begins_anew() -> None:
    header = ["Område", "Uppdrag", "Ansvar", "Klart"]
    crane, shed = ["Kajer", "Laga kran", "Varvet", "2026"], ["", "Måla båthus", "Hamnen", "2027"]
    rows, _ = joined([header, crane, shed])
    assert [row[1][1] for row in rows] == ["Laga kran", "Måla båthus"]
