import pytest

from graph.extraction import load_extractor
from tests.graph.extractors.drafting import Draft


def _seats(draft: Draft) -> set[tuple[str, str | None, str | None]]:
    document, blocks, sections = draft.parts
    found = load_extractor().extract(document, blocks, sections)
    names = {each.id: each.name for each in found.entities}
    seats = (each for each in found.relations if each.kind in ("chairs", "member_of"))
    return {(names[each.subject], each.valid_from, each.valid_to) for each in seats}


def _directive() -> Draft:
    draft = Draft(body="Ekby kommun", title="Direktiv till Brokommittén", kind="riktlinje").heading(
        "Brokommittén"
    )
    draft.paragraph("Ordförande i Brokommittén är Anna Berg (S). Ledamöter är")
    return draft.items("Bo Ekman (M)", "Eva Lind (C), vice ordförande")


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        (
            "Ordförandens och ledamöternas uppdrag gäller från den 1 mars 2026 till den 31 maj 2027.",
            "2026-03-01",
            "2027-05-31",
        ),
        ("Uppdragen gäller till och med den 31 maj 2027.", None, "2027-05-31"),
        ("Mandatperioden är 2026–2028.", "2026", "2028"),
        ("Uppdraget gäller alla broar från 1900-talet.", None, None),  # what they are to do
    ],
)
def test_a_sentence_about_all_seats_of_a_section_gives_each_its_term(
    sentence: str, first: str | None, last: str | None
) -> None:
    people = ("Anna Berg", "Bo Ekman", "Eva Lind")
    assert _seats(_directive().paragraph(sentence)) == {(name, first, last) for name in people}


def test_the_term_of_another_section_is_none_of_theirs() -> None:
    draft = (
        _directive().heading("Referensgruppen").paragraph("Uppdragen gäller till och med den 31 maj 2027.")
    )
    assert {last for _, _, last in _seats(draft)} == {None}
