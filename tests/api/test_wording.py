import pytest

from api.wording import counted, intent_label, section_label, section_number, written_date
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
