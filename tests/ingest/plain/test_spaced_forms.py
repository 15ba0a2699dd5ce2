"""Forms and heads of pages whose columns blanks set apart."""

from ingest.plain.spaced_forms import SpacedForm, head_columns_at, spaced_form_at


def test_label_over_two_lines_holds_for_all_that_stands_beside_it() -> None:
    lines = [
        "Ej tjänstgörande    Bo Ek (S)",
        "ersättare           Cia Dahl (M), ersätter",
        "   " * 7 + "Dan Elm (M)",
    ]
    assert spaced_form_at(lines, 0) == SpacedForm(
        [["Ej tjänstgörande ersättare", "Bo Ek (S)"], ["", "Cia Dahl (M), ersätter"], ["", "Dan Elm (M)"]], 3
    )


def test_name_that_breaks_after_the_given_name_is_joined() -> None:
    lines = ["Beslutande    Bo Ek (S), tjänstgör för Anna", "              Dahlström (S)"]
    form = spaced_form_at(lines, 0)
    assert form is not None
    assert form.rows == [["Beslutande", "Bo Ek (S), tjänstgör för Anna Dahlström (S)"]]


def test_offices_in_a_column_of_their_own_stand_beside_the_names() -> None:
    lines = ["Närvarande    Bo Ek      ordförande", "              Cia Dahl   kassör"]
    form = spaced_form_at(lines, 0)
    assert form is not None
    assert [row[1] for row in form.rows] == ["Bo Ek, ordförande", "Cia Dahl, kassör"]


def test_people_beside_each_other_are_read_column_by_column() -> None:
    lines = ["Närvarande    Bo Ek      Dan Elm", "              Cia Dahl   Eva Falk"]
    form = spaced_form_at(lines, 0)
    assert form is not None
    assert [row[1] for row in form.rows] == ["Bo Ek", "Cia Dahl", "Dan Elm", "Eva Falk"]


def test_form_ends_where_the_columns_end() -> None:
    lines = ["Plats    Bystugan", "Tid      kl. 18", "Mötet öppnas av ordföranden.", ""]
    form = spaced_form_at(lines, 0)
    assert form == SpacedForm([["Plats", "Bystugan"], ["Tid", "kl. 18"]], 2)


def test_names_of_columns_and_ordinary_lines_begin_no_form() -> None:
    assert spaced_form_at(["Datum     Åtgärd     Ansvarig", "mars      Röja       Bo Ek"], 0) is None
    assert spaced_form_at(["Bryggan   byggs om", "under     våren"], 0) is None


def test_head_of_a_page_is_read_column_by_column_without_its_number() -> None:
    lines = ["Ekby kommun        PROTOKOLL           Sida 1 (3)", "Hamnnämnden        Sammanträdesdatum"]
    lines += ["                   2026-03-19", "", "§ 1"]
    cells = ["Ekby kommun", "Hamnnämnden", "PROTOKOLL", "Sammanträdesdatum", "2026-03-19"]
    assert head_columns_at(lines, 0) == (cells, 3)


def test_lines_that_do_not_stand_beside_each_other_are_no_columns() -> None:
    assert head_columns_at(["Ekby kommun", "Hamnnämnden", ""], 0) == ([], 0)
