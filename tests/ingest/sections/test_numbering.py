import pytest

from ingest.sections.numbering import has_leaders, number_mark, paragraph_mark, without_case_number


@pytest.mark.parametrize(
    ("text", "number", "case", "rest"),
    [
        ("§ 14 Val av justerare", "§ 14", "", "Val av justerare"),
        ("§14", "§ 14", "", ""),
        ("§1. Stämmans öppnande", "§ 1", "", "Stämmans öppnande"),
        ("39 § Lagligt möte", "39 §", "", "Lagligt möte"),
        ("KS § 25 Budget 2025", "§ 25", "", "Budget 2025"),
        ("§ 10 0901/22", "§ 10", "0901/22", ""),
        ("§ 7 Ärendenummer SLK-2025-00012 Ny park", "§ 7", "Ärendenummer SLK-2025-00012", "Ny park"),
        ("§ 12 Dnr KUN 2025/31 Öppettider", "§ 12", "Dnr KUN 2025/31", "Öppettider"),
        ("§ 12 a Tillägg", "§ 12 a", "", "Tillägg"),
        ("Paragraf 3 Mötets öppnande", "§ 3", "", "Mötets öppnande"),
        ("KS/AU § 12 Val av justerare", "§ 12", "", "Val av justerare"),
        ("§ KS 12 Val av justerare", "§ 12", "", "Val av justerare"),
        ("§§ 65–66 Val av justerare", "§ 65–66", "", "Val av justerare"),
        ("Sn § 50 Au § 84 Sn § 34 Budget", "§ 50", "", "Budget"),
        ("PARAGRAF 65", "§ 65", "", ""),
        ("44 § ABCD/482/01.01.07/2022 Taxor", "44 §", "ABCD/482/01.01.07/2022", "Taxor"),
    ],
)
def test_a_paragraph_mark_gives_number_case_number_and_title(
    text: str, number: str, case: str, rest: str
) -> None:
    mark = paragraph_mark(text)
    assert mark is not None
    assert (mark.number, mark.case, mark.rest) == (number, case, rest)


@pytest.mark.parametrize(
    "text", ["§ 14, den 3 mars", "§ 9 och § 10", "§ 214.", "Enligt § 5", "§ 3 i kommunallagen", "§"]
)
def test_a_reference_is_no_paragraph_mark(text: str) -> None:
    assert paragraph_mark(text) is None


@pytest.mark.parametrize(
    ("text", "number", "depth", "rest"),
    [
        ("2.3 Tidig upptäckt", "2.3", 2, "Tidig upptäckt"),
        ("7. Mötestider", "7", 1, "Mötestider"),
        ("1.\tInledning", "1", 1, "Inledning"),
        ("4", "4", 1, ""),
    ],
)
def test_a_number_mark_gives_number_depth_and_title(text: str, number: str, depth: int, rest: str) -> None:
    mark = number_mark(text)
    assert mark is not None
    assert (mark.number, mark.depth, mark.rest) == (number, depth, rest)


@pytest.mark.parametrize("text", ["90% av alla", "2026-03-04", "Mål 3", "3D-utskrifter"])
def test_what_only_begins_with_a_digit_has_no_number_mark(text: str) -> None:
    assert number_mark(text) is None


def test_a_case_number_at_the_end_of_a_title_is_taken_away() -> None:
    assert without_case_number("Ny lekplats, dnr KS 2025/31") == "Ny lekplats"
    assert without_case_number("Budget 2025") == "Budget 2025"


def test_leader_dots_tell_a_line_of_a_table_of_contents_from_a_row_of_numbers() -> None:
    assert has_leaders("2.1 Mål ............ 14")
    assert not has_leaders("Väntande\t14")
