from api.pages.registers import RegisterParameters, headings, ordered, orders


def test_rows_without_a_value_come_last_in_either_order() -> None:
    rows = ["b", "", "a"]
    assert ordered(rows, "namn", {"namn": str}) == ["a", "b", ""]
    assert ordered(rows, "-namn", {"namn": str}) == ["b", "a", ""]


def test_each_column_that_a_list_is_sorted_by_gives_two_orders() -> None:
    assert orders({"namn": "Namn", "_fast": "Fast"}) == [
        ("namn", "Namn, stigande"),
        ("-namn", "Namn, fallande"),
    ]


def test_an_unknown_column_changes_nothing() -> None:
    assert ordered(["b", "a"], "annat", {"namn": str}) == ["b", "a"]


def test_a_heading_turns_the_order_that_the_list_stands_in() -> None:
    parameters = RegisterParameters.model_validate({"q": "buss", "sort": "namn", "sida": 3})
    name, date, fixed = headings("/lista", parameters, {"namn": "Namn", "datum": "Datum", "_fast": "Fast"})
    assert (name.order, name.address) == ("ascending", "/lista?q=buss&sort=-namn")
    assert (date.order, date.address) == (None, "/lista?q=buss&sort=datum")
    assert fixed.address is None
