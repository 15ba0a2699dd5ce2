"""Front pages and lists of § as other bodies set them: what the document is called, by whom, when."""

from ingest.front.metadata import describe
from ingest.sections.structure import sections_of
from tests.ingest.readings import H, P, reading_of


def told(*lines: str) -> tuple[str, str | None, str | None]:
    found = describe(reading_of(*((P, line) for line in lines)), source="namnlös.txt")
    return found.title, found.body, found.date


def test_notes_are_called_by_the_line_that_names_them_and_dated_by_their_meeting() -> None:
    assert told(
        "Folkbildningscentrum",
        "2023-04-02",
        "Minnesanteckningar från Kulturberedningens möte den 4 mars 2023",
        "Närvarande",
        "Siv Ek",
    ) == (
        "Minnesanteckningar från Kulturberedningens möte den 4 mars 2023",
        "Kulturberedningen",
        "2023-03-04",
    )


def test_the_number_of_the_page_is_no_part_of_the_title() -> None:
    title, body, _ = told("PROTOKOLL Sida 1(14)", "Arbetsutskottet", "2024-03-04", "Beslutande", "Bo Ek (S)")
    assert (title, body) == ("Protokoll – Arbetsutskottet", "Arbetsutskottet")


def test_the_header_of_a_page_is_no_title() -> None:
    title, body, _ = told(
        "Ekby kommun, Socialnämnden, 2024-03-04", "Protokoll", "Socialnämnden", "2024-03-04"
    )
    assert (title, body) == ("Protokoll – Socialnämnden", "Socialnämnden")


def test_minutes_without_a_board_are_called_by_their_association() -> None:
    assert told("Protokoll", "Ekbackens vägförening", "2024-03-04", "Närvarande", "Bo Ek")[0] == (
        "Protokoll – Ekbackens vägförening"
    )


def test_paragraphs_of_a_list_that_come_again_with_their_text_are_counted_once() -> None:
    listed = [
        (H, f"§ {number}/24 {title}", 2) for number, title in ((7, "Dagordning"), (8, "Bidrag"), (9, "Taxa"))
    ]
    said = [
        line
        for heading in listed
        for line in (heading, (P, "Utskottet beslutar enligt det förslag som lagts."))
    ]
    reading = reading_of((P, "Protokoll"), (P, "Ärenden"), *listed, *said)
    numbers = [section.number for section in sections_of(reading, document_id="d") if section.number]
    assert numbers == ["§ 7/24", "§ 8/24", "§ 9/24"]


def test_the_numbers_of_a_whole_meeting_begin_no_paragraph() -> None:
    reading = reading_of(
        (P, "Protokoll"), (P, "§§ 63-73 Justeringens plats och tid"), (P, "Rådhuset, onsdag")
    )
    assert [section.number for section in sections_of(reading, document_id="d")] == [None]


def test_other_people_after_those_present_are_participants_too() -> None:
    reading = reading_of(
        (P, "Minnesanteckningar"),
        (H, "Närvarande", 2),
        (P, "Siv Ek, ordförande"),
        (H, "Övriga", 2),
        (P, "Bo Alm, sekreterare"),
        (H, "1. Rapporter", 2),
        (P, "Siv berättar om läget i föreningen."),
    )
    kinds = [section.kind.value for section in sections_of(reading, document_id="d")]
    assert kinds == ["inledning", "deltagare", "dagordningspunkt"]


def test_people_below_columns_of_their_standing_are_one_list() -> None:
    reading = reading_of(
        (P, "Protokoll"),
        (H, "Beslutande", 2),
        {"ordinarie": "[X] Ek Siv, ordförande", "ersättare": "[ ] Alm Bo"},
        {"ordinarie": "[ ] Sjö Ida", "ersättare": "[X] Ros Ola"},
        (H, "12 § Taxor", 2),
        (P, "Nämnden antar taxan."),
    )
    kinds = [section.kind.value for section in sections_of(reading, document_id="d")]
    assert kinds == ["inledning", "deltagare", "paragraf"]


def test_a_paragraph_in_the_header_of_a_page_takes_no_title_from_it() -> None:
    reading = reading_of(
        (P, "Protokoll"),
        (P, "43 § 15.09.2022"),
        (P, "Fritidsnämnden"),
        (H, "43 § Anmälningar", 2),
        (P, "Nämnden antecknar anmälningarna."),
        (P, "43 § 15.09.2022"),
        (P, "Fritidsnämnden"),
        (P, "Flera anmälningar har kommit in."),
    )
    found = [(section.number, section.headings) for section in sections_of(reading, document_id="d")]
    assert [pair for pair in found if pair[0]] == [("43 §", ("Anmälningar",))]


def test_minutes_named_by_their_year_are_dated_by_the_day_on_their_front_page() -> None:
    lines = (
        "Protokoll för Ekbackens årsstämma 2024",
        "Onsdag 24 april 2024 kl. 19 i Norrskolans matsal",
        "Närvarande",
    )
    assert told(*lines)[2] == "2024-04-24"
