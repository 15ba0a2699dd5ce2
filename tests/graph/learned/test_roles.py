from collections.abc import Iterator, Sequence

import pytest

from corpus.records import Span
from graph.extractors.offices.affiliations import affiliations
from graph.extractors.view import Claim, View
from graph.learned.role_extents import words_after
from graph.learned.role_heads import heads
from graph.learned.roles import roles, unshortened
from graph.within.mentions import MentionFinder
from tests.graph.extractors.drafting import Draft, claims_of, said


def alone(view: View) -> Iterator[Claim]:
    """Read offices where the rules have read none."""
    return roles(view, ())


def completing(view: View) -> Iterator[Claim]:
    """Read offices after the rules for what stands beside a name."""
    read = [*affiliations(view)]
    return unshortened((*read, *roles(view, read)))


@pytest.mark.parametrize(
    ("sentence", "person", "office"),
    [
        ("Nämnden bildar en grupp med Eva Lund som sammankallande.", "Eva Lund", "sammankallande"),
        ("Kommunjurist Eva Lund", "Eva Lund", "kommunjurist"),
        ("Bitr. kommunjurist Eva Lund", "Eva Lund", "bitr. kommunjurist"),
        ("Husmor Eva Lund har ansvar för köket.", "Eva Lund", "husmor"),
        ("Eva Lund\tfakultetshandläggare", "Eva Lund", "fakultetshandläggare"),
        (
            "Medicinskt ansvarig sjuksköterska Eva Lund redovisar rapporten.",
            "Eva Lund",
            "medicinskt ansvarig sjuksköterska",
        ),
    ],
)
def test_an_office_is_read_beside_a_name(sentence: str, person: str, office: str) -> None:
    assert said(alone, Draft().paragraph(sentence)) == {(person, "has_role", office)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Nämnden föreslår Eva Lund som ombud.",
        "Eva Lund tackade rektorn för underlaget.",
        "Eva Lund informerade om regler för bygglov.",
        "Mötet leddes av Eva Lund.",
        "Ordförande Eva Lund öppnade mötet.",
        "Vinnare av priset är Eva Lund.",
        "Eva Lund, Sveriges akademikers förbund",
        "Eva Lund säger att hennes läkare ringer.",
        "Eva Lund, anhörig",
    ],
)
def test_no_office_is_read_where_none_is_told(sentence: str) -> None:
    assert said(alone, Draft().paragraph(sentence)) == set()


def test_an_office_that_was_read_is_given_to_nobody_else() -> None:
    def after(stated: Sequence[str]) -> set[tuple[str, str, str]]:
        def read(view: View) -> Iterator[Claim]:
            people = {each.name: each for each in view.names.entities if each.kind == "person"}
            office = view.names.make("role", "sammankallande")
            claims = [
                Claim.stated("has_role", people[name], office, Span(0, 40), by="prov", confidence=1)
                for name in stated
            ]
            return roles(view, claims)

        return said(read, Draft().paragraph("Gruppen bildas med Eva Lund som sammankallande och Per Nordin."))

    assert after(()) == {("Eva Lund", "has_role", "sammankallande")}
    assert after(("Per Nordin",)) == set()


def test_an_office_that_was_read_too_short_is_read_in_full() -> None:
    draft = Draft().paragraph("Processledare lungvård är Eva Lund, processledare lungvård vid Ekby sjukhus.")
    (short,) = {each for each in claims_of(affiliations, draft) if each.kind == "has_role"}
    (full,) = {each for each in claims_of(completing, draft) if each.kind == "has_role"}
    assert (short.object.name, full.object.name) == ("processledare", "processledare lungvård")
    assert full.confidence == short.confidence


def test_an_office_has_the_days_of_its_sentence() -> None:
    draft = Draft().paragraph("Eva Lund anställs som administratör från och med den 1 maj 2026.")
    (claim,) = claims_of(alone, draft)
    assert (claim.valid_from, claim.valid_to) == ("2026-05-01", None)


def test_no_verb_is_a_part_of_an_office() -> None:
    parts = Draft().paragraph("Ny samordnare för triagen blir Eva Lund.").parts
    view = View.of(*parts, MentionFinder().find(*parts))
    (head,) = (each for each in heads(view) if view.text[each.start : each.end] == "samordnare")
    assert [view.text[slice(*word)] for word in words_after(view.mask, head)] == ["för", "triagen"]
