"""What begins a supplement, and what only refers to it."""

from ingest.sections.structure import sections_of
from tests.ingest.readings import H, P, reading_of


def test_a_supplement_that_a_paragraph_refers_to_does_not_end_it() -> None:
    reading = reading_of(
        (P, "Protokoll"),
        (H, "§ 1 Avgifter", 2),
        (P, "Beslutsunderlag"),
        (P, "Bilaga 1"),
        (P, "Bilaga 2: Taxa"),
        (P, "Beslut"),
        (P, "Nämnden antar taxan."),
    )
    (lead, paragraph) = sections_of(reading, document_id="d")
    assert (lead.number, paragraph.number) == (None, "§ 1")
    assert reading.text[paragraph.start : paragraph.end].endswith("Nämnden antar taxan.")


def test_a_supplement_after_the_last_paragraph_is_a_section_of_its_own() -> None:
    reading = reading_of(
        (P, "Protokoll"),
        (H, "§ 1 Avgifter", 2),
        (P, "Nämnden antar taxan."),
        (P, "Bilaga 1"),
        (P, "Taxan gäller från årsskiftet och höjs med index."),
    )
    assert [(section.number, section.headings[-1:]) for section in sections_of(reading, document_id="d")] == [
        (None, ("Protokoll",)),
        ("§ 1", ("Avgifter",)),
        (None, ("Bilaga 1",)),
    ]
