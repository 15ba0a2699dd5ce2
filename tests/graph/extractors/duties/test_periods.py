import pytest

from graph.extractors.duties.periods import Period, due_in, period_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025–2027", Period("2025", "2027")),
        ("2025– 2027", Period("2025", "2027")),
        ("2025", Period("2025", "2025")),
        ("Fortlöpande", Period()),
        ("2 ggr/år", Period()),
        ("Q2 2026", Period("2026-04", "2026-06")),
        ("hösten 2026", Period("2026-07", "2026-12")),
        ("sommaren 2026", Period("2026-06", "2026-08")),
        ("före sommaren 2026", Period(due="2026")),
        ("v. 12–14", Period("2026-03-16", "2026-04-05")),
        ("vecka 12 till vecka 14 2027", Period("2027-03-22", "2027-04-11")),
        ("v. 14-12", Period("2026-03-30", "2026-04-05")),
        ("senast 19/5", Period(due="2026-05-19")),
        ("Klart under 2024.", Period(due="2024")),
        ("t.o.m. 2026-12-31", Period(valid_to="2026-12-31")),
        ("från och med 1 januari 2026", Period(valid_from="2026-01-01")),
    ],
)
def test_period_of_a_time_column(text: str, expected: Period) -> None:
    assert period_in(text, year=2026) == expected


def test_every_date_of_a_deadline_column_is_a_due_date() -> None:
    assert period_in("2026-05-01", deadline=True) == Period(due="2026-05-01")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Alla återkommer senast 19/5 till Eva.", "2026-05-19"),
        ("Deadline 2026-10-02.", "2026-10-02"),
        ("Mötet hölls 19/5.", None),
    ],
)
def test_due_date_of_a_sentence(sentence: str, expected: str | None) -> None:
    assert due_in(sentence, year=2026) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Laget leder arbetet sedan årsskiftet.", Period(valid_from="2026-01-01")),
        ("gäller från halvårsskiftet", Period(valid_from="2026-07-01")),
        ("Klart vid årsskiftet", Period(due="2026-12")),
        ("före halvårsskiftet 2027", Period(due="2027-06")),
    ],
)
def test_the_turn_of_the_year_is_a_beginning_where_something_is_so_since_then(
    text: str, expected: Period
) -> None:
    assert period_in(text, year=2026) == expected


@pytest.mark.parametrize("text", ["till årsmötet 2027", "till nästa stämma 2027", "fram till mötet 2027"])
def test_who_sits_till_a_meeting_sits_till_then(text: str) -> None:
    assert period_in(text, year=2026) == Period(valid_to="2027")


@pytest.mark.parametrize(
    ("cell", "due"),
    [("05/2027", "2027-05"), ("mars -26", "2026-03"), ("H1 2027", "2027-06"), ("H2 2027", "2027-12")],
)
def test_short_forms_of_a_whole_cell_are_written_out(cell: str, due: str) -> None:
    assert period_in(cell, deadline=True).due == due
