import pytest

from corpus.records import Span
from graph.extractors.tables.actors import actors_in, as_written


def _read(cell: str, *names: str) -> list[tuple[str, list[str]]]:
    spans = [Span(cell.index(name), cell.index(name) + len(name)) for name in names]
    actors = list(actors_in(cell, Span(0, len(cell)), spans))
    return [
        (cell[actor.span.start : actor.span.end], [cell[start:end] for start, end in actor.support])
        for actor in actors
    ]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("- Regionerna - RCC Ekby", ["Regionerna", "RCC Ekby"]),
        ("Regionerna\nPatientföreningar", ["Regionerna", "Patientföreningar"]),
        ("Primärvården Specialistsjukvården", ["Primärvården", "Specialistsjukvården"]),
        ("Kommunstyrelsen och socialnämnden", ["Kommunstyrelsen", "socialnämnden"]),
        ("Miljö- och byggnadsnämnden, skolnämnden", ["Miljö- och byggnadsnämnden", "skolnämnden"]),
        ("Nämnden för kultur och fritid", ["Nämnden för kultur och fritid"]),
        ("Hudklinikerna i Norrvik och Sundby", ["Hudklinikerna i Norrvik och Sundby"]),
        ("Folkbiblioteken i Norrvik och Sundby", ["Folkbiblioteken i Norrvik och Sundby"]),
        ("Skolorna på Ekö och Sundby", ["Skolorna på Ekö och Sundby"]),
        ("Hudklinikerna i Norrvik och Kommunstyrelsen", ["Hudklinikerna i Norrvik", "Kommunstyrelsen"]),
        ("Enheten i Norrvik och Sundby skola", ["Enheten i Norrvik", "Sundby skola"]),
        ("Kommunstyrelsen/Regionstyrelsen", ["Kommunstyrelsen", "Regionstyrelsen"]),
        ("Teknik- och\nfastighetsförvaltningen", ["Teknik- och\nfastighetsförvaltningen"]),
        ("VO Företrädare i Ekby", ["VO Företrädare i Ekby"]),
        ("Biträdande HSD; IT", ["Biträdande HSD", "IT"]),
        ("RCC Ekby tillsammans med regionerna", ["RCC Ekby"]),
        ("Kommunerna genom elevhälsan", ["Kommunerna"]),
        ("Dekanus via kansliet, Tekniska nämnden", ["Dekanus", "Tekniska nämnden"]),
        ("Regionerna enligt plan från RCC Ekby", ["Regionerna"]),
        (
            "Kommunens företrädare i regionala nätverk samt arbetsgrupper",
            ["Kommunens företrädare i regionala nätverk samt arbetsgrupper"],
        ),
        ("Representanter i nätverken samt processägare", ["Representanter i nätverken", "processägare"]),
        ("Barnkliniken ägare Styrgrupp: - Kurator - Dietist", ["Barnkliniken", "Kurator", "Dietist"]),
        ("Barnkliniken\nArbetsgrupp:\n• Kurator\n• Dietist", ["Barnkliniken", "Kurator", "Dietist"]),
        ("Ekby Bostäder AB Skolsköterska", ["Ekby Bostäder AB", "Skolsköterska"]),
        ("Regionens informationsenhet samt ekby.se", ["Regionens informationsenhet", "ekby.se"]),
    ],
)
def test_several_parties_of_a_cell_are_told_apart(cell: str, expected: list[str]) -> None:
    assert [name for name, _ in _read(cell)] == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Regionerna med stöd av RCC Ekby", [("Regionerna", ["RCC Ekby"])]),
        ("Regionerna (med stöd av RCC Ekby)", [("Regionerna", ["RCC Ekby"])]),
        ("Skolan med stöd av:\n- Elevhälsan\n- Kuratorn", [("Skolan", ["Elevhälsan", "Kuratorn"])]),
        ("- Regionerna med stöd av RCC Ekby - Urologen", [("Regionerna", ["RCC Ekby"]), ("Urologen", [])]),
        (
            "Regionerna med stöd av RCC Ekby Folkhälsoenheten",
            [("Regionerna", ["RCC Ekby"]), ("Folkhälsoenheten", [])],
        ),
    ],
)
def test_support_belongs_to_the_party_before_it(cell: str, expected: list[tuple[str, list[str]]]) -> None:
    assert _read(cell) == expected


@pytest.mark.parametrize("cell", ["Vakant", "Ansvarig saknas", "ej utsedd", "Inte tillsatt", "Utses senare"])
def test_a_stated_lack_is_a_vacancy(cell: str) -> None:
    (actor,) = actors_in(cell, Span(0, len(cell)), [])
    assert actor.vacant


def test_a_known_name_is_never_divided() -> None:
    assert _read("Kultur och Fritid Ekby AB", "Kultur och Fritid Ekby AB") == [
        ("Kultur och Fritid Ekby AB", [])
    ]


def test_as_written_is_one_line_without_bullet() -> None:
    cell = "- Regionerna med\nstöd av RCC Ekby"
    (actor,) = actors_in(cell, Span(0, len(cell)), [])
    assert as_written(cell, actor.item) == "Regionerna med stöd av RCC Ekby"
