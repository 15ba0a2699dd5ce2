import pytest

from search.analysis.analyser import terms_of
from search.analysis.case_numbers import codes_in


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("KS 2025/123", "ks 2025-123"),
        ("KS 2025/123", "KS/2025:123"),
        ("SLK-2024-00440", "slk 2024/440"),
        ("§ 14", "§14"),
        ("den 3 februari 2026", "2026-02-03"),
        ("v. 26", "vecka 26"),
    ],
)
def test_spellings_of_one_number_give_one_term(one: str, other: str) -> None:
    assert codes_in(one)[0].terms[0] == codes_in(other)[0].terms[0]


def test_case_number_is_found_without_its_letters() -> None:
    assert "#2025/123" in terms_of("Ärende KS 2025/123 bordlades")


def test_a_day_is_found_with_and_without_its_year() -> None:
    assert codes_in("3 februari 2026")[0].terms == ("#2026-02-03", "#--02-03")
    assert codes_in("den 3 feb")[0].terms == ("#--02-03",)


def test_period_of_years_is_two_years_and_no_case_number() -> None:
    assert codes_in("handlingsplan 2025-2027")[0].terms == ("2025", "2027")


def test_word_before_a_date_is_no_part_of_it() -> None:
    assert [code.terms[0] for code in codes_in("reviderad 2022-11-25")] == ["#2022-11-25"]


def test_span_covers_the_number_as_written() -> None:
    text = "Se dnr 1435/22 och § 7."
    assert [text[code.start : code.end] for code in codes_in(text)] == ["dnr 1435/22", "§ 7"]
