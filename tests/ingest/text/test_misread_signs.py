"""§ signs that recognition took for the figure 8."""

from dataclasses import replace

from corpus.records import Note, NoteKind
from ingest.sections.structure import sections_of
from ingest.text.blocks import Reading
from tests.ingest.readings import H, P, reading_of


def numbers(reading: Reading) -> list[str]:
    return [section.number for section in sections_of(reading, document_id="d") if section.number]


def minutes(*headings: str) -> Reading:
    lines = [line for text in headings for line in ((H, text, 2), (P, "Nämnden beslutar enligt förslaget."))]
    return reading_of((P, "Protokoll"), *lines)


def test_an_eight_that_ends_the_next_number_is_the_sign() -> None:
    reading = minutes("43 § Anmälningar", "448 Taxor", "45 § Bidrag", "468 Lokaler")
    recognised = replace(reading, notes=(Note(kind=NoteKind.OCR, page=1),))
    assert numbers(recognised) == ["43 §", "44 §", "45 §", "46 §"]
    assert "44 §" not in numbers(reading)


def test_other_numbers_that_end_in_eight_are_no_paragraphs() -> None:
    reading = minutes("43 § Anmälningar", "178 Elever fick plats", "44 § Taxor")
    assert numbers(replace(reading, notes=(Note(kind=NoteKind.OCR, page=1),)))[:1] == ["43 §"]
    assert "17 §" not in numbers(replace(reading, notes=(Note(kind=NoteKind.OCR, page=1),)))
