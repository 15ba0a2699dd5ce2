"""Running headers, footers and page numbers."""

import pytest

from ingest.text.running import alike, is_print_foot, key_of, page_number, running_lines, without_running


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("3 (73)", 3),
        ("Sida 12 av 73", 12),
        ("Sid 3(10)", 3),
        ("- Sida 4 -", 4),
        ("sidan 5", 5),
        ("2 av 9", 2),
        ("3 (73) ledamöter", None),
        ("2025", None),
        ("§ 3", None),
    ],
)
def test_page_marks_give_their_number(line: str, number: int | None) -> None:
    assert page_number(line) == number


def pages(count: int) -> list[list[str]]:
    return [
        [
            "Omsorgsnämnden",
            "Sammanträde 2025-03-04",
            f"Ärende {name}",
            "",
            f"Text om {name}.",
            f"Protokoll {place}",
            "",
        ]
        for place, name in enumerate("abcdefgh"[:count], start=1)
    ]


def test_headers_stay_where_they_stand_first_and_go_elsewhere() -> None:
    left = without_running(pages(4))
    assert left[0][:2] == ["Omsorgsnämnden", "Sammanträde 2025-03-04"]
    assert left[2] == ["Ärende c", "", "Text om c.", ""]


def test_boilerplate_goes_wholly() -> None:
    sheets = [[f"Text om {name}.", "Kopians giltighet garanteras endast på utskriftsdagen"] for name in "abc"]
    assert without_running(sheets) == [["Text om a."], ["Text om b."], ["Text om c."]]


def test_headings_and_table_rows_are_never_running() -> None:
    sheets = [
        ["§ 12 Budget", "Namn\tRoll", "text"],
        ["§ 12 Budget", "Namn\tRoll", "mer"],
        ["§ 12 Budget", "slut", "x"],
    ]
    assert running_lines(sheets) == (frozenset(), frozenset(), frozenset())


def test_what_is_said_more_often_inside_pages_is_no_running_line() -> None:
    sheets = [["Ada", "Ja", "Bo", "Ja", "Cia", "Ja", "Dag", "Ja"] for _ in range(5)]
    assert all("Ja" in sheet[-1:] for sheet in without_running(sheets))


def test_one_page_has_no_running_lines_but_its_number() -> None:
    assert running_lines([["Sida 1 av 1", "Text", "mer text"]]) == (frozenset({0}),)


def test_variants_of_a_line_are_the_same_line() -> None:
    first, second = (
        key_of("Kopians giltighet garanteras endast utskriftsdagen"),
        "kopians giltighet garanteras endast vid utskrift",
    )
    assert alike(first, second)
    assert not alike("protokoll från mötet 2024-01-02", "protokoll från mötet 2024-02-02")


@pytest.mark.parametrize(
    ("line", "foot"),
    [
        ("Kopians giltighet garanteras endast vid utskrift", True),
        ("Utskriven version kan vara inaktuell", True),
        ("Okontrollerad kopia efter utskrift", True),
        ("Utskriven kopia skickas till nämnden.", False),
        ("Postadress: Storgatan 1, Ekby", False),  # boilerplate, but of letters too
    ],
)
def test_foot_of_a_print_is_told_from_other_lines(line: str, foot: bool) -> None:
    assert is_print_foot(line) is foot
