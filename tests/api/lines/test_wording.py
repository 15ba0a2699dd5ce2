import time

import pytest

from api.lines.wording import (
    counted,
    entity_label,
    grouped,
    intent_label,
    listed,
    local_time,
    section_label,
    section_number,
    shortened,
    written_date,
)
from corpus.records import SectionKind


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2026-02-03", "3 februari 2026"),
        ("2026-12", "december 2026"),
        ("2026", "2026"),
        ("våren 2026", "våren 2026"),
        ("2026-13-01", "2026-13-01"),
    ],
)
def test_a_date_is_written_out(date: str, expected: str) -> None:
    assert written_date(date) == expected


def test_a_time_is_told_by_the_clock_of_the_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Stockholm")
    time.tzset()
    try:
        assert local_time("2026-02-03T23:30:05+00:00") == "2026-02-04 00:30:05"
    finally:
        monkeypatch.undo()
        time.tzset()


def test_things_are_counted() -> None:
    assert counted(1, "träff", "träffar") == "1 träff"
    assert counted(0, "träff", "träffar") == "0 träffar"
    assert counted(12345, "träff", "träffar") == "12\u00a0345 träffar"


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("§ 14", "§ 14"),
        ("3", "punkt 3"),
        ("3.", "punkt 3"),
        ("2.3", "avsnitt 2.3"),
        ("RD 21/2025", "RD 21/2025"),
    ],
)
def test_a_bare_number_is_told_what_it_counts(number: str, expected: str) -> None:
    assert section_number(number) == expected


def test_kinds_have_swedish_names() -> None:
    assert intent_label("responsible") == "Ansvar"
    assert intent_label("search") == "Ur dokumenten"
    assert section_label(SectionKind.ROW) == "tabellrad"
    assert section_label(SectionKind.PARAGRAPH) is None


def test_a_long_text_is_cut_where_a_word_ends() -> None:
    assert shortened("Rådet godkänner  planen,\nutan ändring", 24) == "Rådet godkänner planen …"
    assert shortened("Rådet", 24) == "Rådet"
    assert shortened("a" * 30, 10) == "a" * 10 + " …"


def test_names_are_listed_as_they_are_said() -> None:
    assert [listed(names) for names in (["a"], ["a", "b"], ["a", "b", "c"])] == ["a", "a och b", "a, b och c"]


def test_thousands_are_parted() -> None:
    assert [grouped(number) for number in (7, 1217, 1234567)] == ["7", "1\u00a0217", "1\u00a0234\u00a0567"]


def test_a_kind_of_entity_goes_by_its_swedish_name() -> None:
    assert [entity_label(kind) for kind in ("person", "strategy")] == ["Person", "Strategi eller plan"]
