import pytest

from graph.extractors.columns import Column, column_of


@pytest.mark.parametrize("name", ["Resurs", "Resurser", "Resurser/budget"])
def test_resources_take_no_part(name: str) -> None:
    assert column_of(name) is Column.BESIDE


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("Ansvarig 2026", Column.RESPONSIBLE),
        ("Med stöd av", Column.SUPPORT),
        ("Klart senast", Column.DEADLINE),
        ("Namn", Column.PERSON),
        ("Till när?", Column.DEADLINE),
        ("Tills", Column.DEADLINE),
        ("Klart till", Column.DEADLINE),
        ("Från och med", Column.TIME),
        ("Tid enligt svaret", Column.TIME),
        ("Delegat", Column.RESPONSIBLE),
        ("Till vem", Column.REFERENCE),
        ("Beslutad åtgärd", Column.MATTER),
        ("Beslutad av", Column.REFERENCE),
    ],
)
def test_a_column_is_known_by_its_name(name: str, column: Column) -> None:
    assert column_of(name) is column
