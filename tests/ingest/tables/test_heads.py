"""Header rows."""

import pytest

from ingest.tables.heads import (
    column_names,
    has_names_below,
    header_rows,
    is_header,
    is_same_header,
    names_a_column,
)

LONG = "En lång beskrivning av vad som ska göras, hur det ska göras och vad det ska leda till"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (["Aktivitet", "Hur?", "Vem?", "När?", "Ansvarig"], True),
        (["Mötespunkt", "Anteckning"], True),
        (["Åtgärder", "Ansvarig nämnd", "Slutdatum"], True),
        (["Nr", "Ärende", "Presentatör"], True),
        (["Rekommendation 2022", "Vald insats", "Ansvarig enhet", "Tid i svaret", "Vår bedömning"], True),
        (["Ada Ek", "ordförande"], False),
        (["Region Norr", "Ada Ek", "2025"], False),
        ([LONG, "Ansvarig"], False),
    ],
)
def test_words_of_the_genre_make_a_header(row: list[str], *, expected: bool) -> None:
    assert is_header(row) is expected


def test_a_short_row_above_figures_is_a_header_without_known_words() -> None:
    assert header_rows([["Kommun", "Invånare"], ["Alby", "1 200"], ["Berga", "900"]]) == 1


def test_a_row_like_those_below_is_no_header() -> None:
    assert header_rows([["Ada Ek", "läkare"], ["Bo Alm", "jurist"], ["Cia By", "ekonom"]]) == 0


def test_the_same_header_is_known_in_spite_of_punctuation_and_case() -> None:
    assert is_same_header(["Vem?", "När"], ["VEM", "När:"])
    assert not is_same_header(["Vem", "När"], ["Vem", "Hur"])


def test_a_title_above_a_row_of_years_is_part_of_the_header() -> None:
    rows = [["Satsningar (mnkr)", "", ""], ["", "2025", "2026"], ["Vård", "3", "4"]]
    assert has_names_below(rows)
    assert column_names(rows[:2]) == ("Satsningar (mnkr)", "2025", "2026")
    assert not has_names_below([["Namn", "Roll"], ["Ada", "chef"], ["Bo", "jurist"]])


def test_two_header_rows_give_one_name_a_column() -> None:
    assert column_names([["Mål", "Utfall", "Utfall"], ["Mål", "2024", "2025"]]) == (
        "Mål",
        "Utfall 2024",
        "Utfall 2025",
    )


def test_header_with_one_known_word_is_a_header_where_no_row_below_has_such_a_word() -> None:
    people = [["Ledamot", "Yrke", "Hemvist"], ["Bo Ek", "lots", "Ekby"], ["Cia Dahl", "styrman", "Vik"]]
    offices = [["Ledamot", "Bo Ek", "Ekby"], ["Ersättare", "Cia Dahl", "Vik"], ["Adjungerad", "Di Al", "Ö"]]
    assert (header_rows(people), header_rows(offices)) == (1, 0)


@pytest.mark.parametrize(
    "name", ["Åtgärdsägare", "Drivs av", "Samverkar med", "Återredovisas", "Frekvens", "Läge"]
)
def test_words_that_graphs_know_name_columns_too(name: str) -> None:
    assert names_a_column(name)


@pytest.mark.parametrize(
    "cell", ["Regionens IT-avdelning", "IT-enheten", "Vecka 42", "Klart 2026-10-31", "Chef", "Att följa"]
)
def test_parties_of_any_kind_and_days_name_no_column(cell: str) -> None:
    assert not names_a_column(cell)


def test_rows_that_count_on_from_the_first_have_no_header() -> None:
    assert header_rows([["Moment 1", "Kommunerna"], ["Moment 2", "Kommunerna"], ["Moment 3", "Region"]]) == 0
