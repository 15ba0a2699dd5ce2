import pytest

from graph.extractors.duties.vacancies import vacancies
from tests.graph.extractors.drafting import Draft, claims_of


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("Uppdraget som vice ordförande är därefter vakant.", "Uppdraget som vice ordförande"),
        ("Posten som it-chef i Ekby står fortfarande obesatt.", "Posten som it-chef i Ekby"),
        ("Tjänsten som registrator är ännu inte tillsatt.", "Tjänsten som registrator"),
        ("Ansvarig för den nya mottagningen är ännu inte utsedd.", "Den nya mottagningen"),
        ("Den nya mottagningen saknar för närvarande ansvarig.", "Den nya mottagningen"),
        ("Ansvarig saknas för den nya mottagningen.", "Den nya mottagningen"),
        ("Ansvarig för den nya mottagningen saknas.", "Den nya mottagningen"),
        ("Det saknas ansvarig för den nya mottagningen.", "Den nya mottagningen"),
        ("Ansvarig är ännu inte utsedd.", "Ny mottagning"),
        ("Uppdraget är vakant.", "Ny mottagning"),
    ],
)
def test_a_sentence_says_that_nobody_has_an_assignment(sentence: str, what: str) -> None:
    (claim,) = claims_of(vacancies, Draft().heading("Ny mottagning").paragraph(sentence))
    assert (claim.subject.name, claim.object.name) == ("ansvarig saknas", what)
    assert claim.properties == (("status", "vakant"),)


@pytest.mark.parametrize(
    "sentence",
    [
        "Uppdraget som vice ordförande går till Eva Lund.",
        "Nämnden är ansvarig för den nya mottagningen.",
        "Lokalerna står tomma sedan i maj.",
    ],
)
def test_other_sentences_say_nothing_of_vacancies(sentence: str) -> None:
    assert claims_of(vacancies, Draft().heading("Ny mottagning").paragraph(sentence)) == []


def test_an_assignment_is_named_by_the_group_that_seeks_somebody_and_vacant_since_the_day_told() -> None:
    draft = Draft(date="2025-11-20").heading("Övrigt")
    draft.paragraph(
        "Region Ekdalen söker en ersättare till rådet för ovanliga diagnoser. "
        "Uppdraget är vakant sedan den 1 oktober."
    )
    (claim,) = claims_of(vacancies, draft)
    assert claim.object.name == "Uppdraget i rådet för ovanliga diagnoser"
    assert claim.valid_from == "2025-10-01"


def test_an_office_told_vacant_twice_is_one_from_the_day_its_holder_left() -> None:
    draft = Draft(date="2025-11-20").heading("Bemanning")
    draft.paragraph("Rektorn sköter detta så länge tjänsten som skolkurator är vakant.")
    draft.paragraph("Tjänsten som skolkurator har varit vakant sedan Eva Lund slutade den 1 maj 2025.")
    draft.paragraph("I dag är det fortfarande så att tjänsten som skolkurator är vakant.")
    (claim,) = claims_of(vacancies, draft)
    assert (claim.object.name, claim.valid_from) == ("Tjänsten som skolkurator", "2025-05-01")
