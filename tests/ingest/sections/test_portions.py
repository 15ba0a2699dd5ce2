"""A § too long for one section."""

from corpus.records import SectionKind
from ingest.sections.structure import sections_of
from tests.ingest.readings import H, I, Line, P, reading_of


def test_a_paragraph_of_long_lists_is_parted_at_its_labels_and_items() -> None:
    people = [
        (I, f"{number}. Ledamoten Karin Ek{number} i valkretsen Norra Ås och Söder, {'x' * 60}")
        for number in range(90)
    ]
    lines: list[Line] = [
        (H, "§ 7 Val till nämnderna", 2),
        (P, "Fullmäktige väljer följande."),
        (P, "Ledamöter:"),
        *people[:45],
        (P, "Ersättare:"),
        *people[45:],
        (H, "§ 8 Mötet avslutas", 2),
        (P, "Klart."),
    ]
    sections = sections_of(reading_of((P, "Protokoll"), *lines), document_id="d")
    seventh = [section for section in sections if section.number == "§ 7"]
    assert len(seventh) > 3
    assert all(section.kind is SectionKind.PARAGRAPH for section in seventh)
    assert {section.headings[0] for section in seventh} == {"Val till nämnderna"}
    assert "Ersättare" in {section.headings[-1] for section in seventh}
    assert max(section.end - section.start for section in seventh) <= 4000
