"""Tables of people in columns that blanks set apart: a row for each, and labels between them."""

from corpus.records import BlockKind
from ingest.plain.spaced_tables import spaced_table_at
from ingest.tables.rows import TableJoiner
from ingest.text.blocks import TextBuilder

HEADER = ["Namn", "Roll", "Kommun"]


def test_a_blank_line_below_the_names_of_columns_and_around_a_label_joins_no_people() -> None:
    lines = [
        "Deltagare        Roll            Hemvist",
        "",
        "Bo Ek            ordförande      Ekby kommun",
        "Cia Dahl         ledamot         Norrby kommun",
        "",
        "Anmält förhinder",
        "",
        "Dan Elm          ledamot         Ekby kommun",
    ]
    table = spaced_table_at(lines, 0)
    assert table is not None
    assert table.rows[1:] == [
        ["Bo Ek", "ordförande", "Ekby kommun"],
        ["Cia Dahl", "ledamot", "Norrby kommun"],
        ["Anmält förhinder", "", ""],
        ["Dan Elm", "ledamot", "Ekby kommun"],
    ]


def test_people_without_an_office_have_rows_of_their_own_though_the_column_is_narrow() -> None:
    lines = [
        "Namn            Roll          Kommun",
        "Åsa Lindqvist   ordförande    Ekby",
        "Bo Falkenstam                 Norrby",
        "Återbud",
        "Cia Dahl                      Ekby",
    ]
    table = spaced_table_at(lines, 0)
    assert table is not None
    assert [row[0] for row in table.rows[1:]] == ["Åsa Lindqvist", "Bo Falkenstam", "Återbud", "Cia Dahl"]


def test_an_office_over_two_lines_stays_in_the_row_of_its_person() -> None:
    lines = [
        "Namn         Roll              Kommun",
        "",
        "Bo Ek        chef för hamn     Ekby",
        "             och färja",
        "",
        "Cia Dahl     ledamot           Norrby",
    ]
    table = spaced_table_at(lines, 0)
    assert table is not None
    assert table.rows[1:] == [["Bo Ek", "chef för hamn och färja", "Ekby"], ["Cia Dahl", "ledamot", "Norrby"]]


def test_a_label_in_the_column_of_names_stands_on_a_line_of_its_own_between_the_rows() -> None:
    builder = TextBuilder()
    joiner = TableJoiner(builder)
    joiner.add([HEADER, ["Bo Ek", "ledamot", "Ekby"], ["Återbud", "", ""], ["Cia Dahl", "ledamot", "Norrby"]])
    joiner.close()
    kinds = [block.kind for block in builder.blocks()]
    assert kinds == [BlockKind.ROW, BlockKind.PARAGRAPH, BlockKind.ROW]
    last = builder.blocks()[-1]
    assert [cell.column for cell in last.cells] == HEADER


def test_a_label_without_names_in_its_column_stays_a_row() -> None:
    builder = TextBuilder()
    joiner = TableJoiner(builder)
    joiner.add([["Post", "Belopp", "År"], ["Deltagare", "", ""], ["Mat", "400 kr", "2026"]])
    joiner.close()
    assert {block.kind for block in builder.blocks()} == {BlockKind.ROW}


def test_the_form_of_a_company_on_a_line_of_its_own_ends_the_name_above() -> None:
    lines = [
        "Nr   Aktivitet              Ansvarig             Klart",
        "",
        "1    Byta lås i hamnen      Ekby Smide           maj",
        "                            AB",
        "",
        "2    Röja stigen            Bo Ek                juni",
    ]
    table = spaced_table_at(lines, 0)
    assert table is not None
    assert [row[2] for row in table.rows[1:]] == ["Ekby Smide AB", "Bo Ek"]
