import pytest

from corpus.records import Cell, DocumentHead, Section, SectionKind
from search.encoding.passages import apart, is_title, passage_text


def make_head(title: str = "Protokoll – Regionstyrelsen") -> DocumentHead:
    return DocumentHead(
        id="d",
        source="protokoll.txt",
        title=title,
        kind="protokoll",
        body="Regionstyrelsen",
        date="2025-03-14",
        media_type="text/plain",
        sha256="0",
        pages=1,
    )


def make_section(
    kind: SectionKind, headings: tuple[str, ...], end: int, cells: tuple[Cell, ...] = ()
) -> Section:
    return Section("s", "d", 0, kind, None, headings, 100, 100 + end, 1, cells)


def make_row(*cells: tuple[str, str]) -> tuple[Section, str]:
    """Make a table row that begins at character 100 of its document."""
    text = ""
    places: list[Cell] = []
    for column, words in cells:
        text += "\t" if places else ""
        places.append(Cell(column, 100 + len(text), 100 + len(text) + len(words)))
        text += words
    return make_section(SectionKind.ROW, ("2. Plan", "2.1 Patienter"), len(text), tuple(places)), text


def test_words_come_first_and_their_heading_and_title_in_brackets() -> None:
    text = "Styrelsen godkänner planen."
    section = make_section(SectionKind.HEADING, ("Beslut", "§ 7 Plan för vård"), 60)
    expected = "Styrelsen godkänner planen. (§ 7 Plan för vård, Protokoll – Regionstyrelsen)"
    assert passage_text(make_head(), section, text) == expected


def test_a_heading_that_the_words_hold_is_not_said_again() -> None:
    text = "§ 7 Plan för vård\nStyrelsen godkänner planen."
    section = make_section(SectionKind.PARAGRAPH, ("§ 7 Plan för vård",), len(text))
    assert passage_text(make_head(), section, text) == f"{text} (Protokoll – Regionstyrelsen)"


def test_a_heading_equal_to_the_title_stands_once() -> None:
    section = make_section(SectionKind.HEADING, ("Nyhetsbrev",), 30)
    assert passage_text(make_head("Nyhetsbrev"), section, "Välkomna!") == "Välkomna! (Nyhetsbrev)"


def test_no_title_and_no_heading_leave_the_words_alone() -> None:
    assert passage_text(make_head(""), make_section(SectionKind.LEAD, (), 9), "Välkomna!") == "Välkomna!"


def test_cells_of_a_row_follow_their_columns_names_and_empty_ones_are_left_out() -> None:
    section, text = make_row(
        ("Aktivitet", "Ta fram\nrutin"), ("Ansvarig", "Bo Ekvall"), ("Klart", ""), ("", "v. 26")
    )
    expected = (
        "Aktivitet: Ta fram rutin\nAnsvarig: Bo Ekvall\nv. 26 (2.1 Patienter, Protokoll – Regionstyrelsen)"
    )
    assert passage_text(make_head(), section, text) == expected


def test_a_part_of_a_row_is_taken_as_it_stands() -> None:
    section, text = make_row(("Aktivitet", "Ta fram rutin"), ("Ansvarig", "Bo Ekvall"))
    assert passage_text(make_head(""), section, text[3:]) == f"{text[3:]} (2.1 Patienter)"


def test_words_and_place_of_a_passage_are_taken_apart() -> None:
    section = make_section(SectionKind.HEADING, ("Beslut (utdrag)",), 60)
    text = passage_text(make_head("Protokoll"), section, "Styrelsen godkänner planen (bilaga 2).")
    words, place = apart(
        passage_text(make_head("Protokoll"), make_section(SectionKind.LEAD, (), 9), "Ja (alla).")
    )
    assert (words, place) == ("Ja (alla).", "Protokoll")
    assert apart(text)[0].startswith("Styrelsen godkänner planen (bilaga 2).")
    assert apart("Styrelsen godkänner planen (bilaga 2).") == ("Styrelsen godkänner planen (bilaga 2).", "")


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Vikbygds kommun Plan för trygga bryggor 2027–2029", True),
        ("Plan för trygga bryggor", True),
        ("Plan för trygga bryggor\nBryggorna ska ha räcken.", False),
        ("Ansvarig: bryggor, plan", False),
        ("Räcken och belysning vid badplatser", False),
        ("§ 7", False),
        ("Plan för trygga bryggor och " + "bryggor " * 30, False),
    ],
)
def test_title_says_nothing_but_what_its_document_is_called(words: str, title: bool) -> None:
    assert is_title(f"{words} (Plan för trygga bryggor)") is title
