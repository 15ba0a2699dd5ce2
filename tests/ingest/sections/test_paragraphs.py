"""The § of minutes, however their numbers are printed."""

import pytest

from corpus.records import SectionKind
from ingest.sections.structure import sections_of
from tests.ingest.readings import P, reading_of


@pytest.mark.parametrize(
    ("lines", "numbers"),
    [
        (("83 Motion om cykelställ", "84 Taxa för båtplats", "85 Rapporter"), ["83", "84", "85"]),
        (("1/25 Val av justerare", "2/25 Taxa för båtplats", "3/25 Rapporter"), ["1/25", "2/25", "3/25"]),
        (("Ks § 12 Val av justerare", "Ks § 13 Taxa", "Ks § 14 Rapporter"), ["§ 12", "§ 13", "§ 14"]),
        (("Paragraf 5", "Paragraf 6", "Paragraf 7"), ["§ 5", "§ 6", "§ 7"]),
    ],
)
def test_paragraphs_are_found_however_their_numbers_are_printed(
    lines: tuple[str, ...], numbers: list[str]
) -> None:
    said = [
        (P, text)
        for line in lines
        for text in (line, "Utskottet beslutar enligt förslaget, och ärendet är klart.")
    ]
    sections = sections_of(reading_of((P, "Protokoll"), *said), document_id="d")
    found = [section.number for section in sections if section.kind is SectionKind.PARAGRAPH]
    assert found == numbers


def test_numbers_of_other_things_are_no_paragraphs() -> None:
    reading = reading_of(
        (P, "Protokoll"),
        (P, "14 Personer har svarat på enkäten om parken."),
        (P, "92 Procent är nöjda med den."),
        (P, "15 Föreningar har sökt bidrag."),
    )
    assert [section.kind for section in sections_of(reading, document_id="d")] == [SectionKind.LEAD]
