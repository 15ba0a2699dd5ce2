import pytest

from graph.extractors.vacancies import vacancies
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
