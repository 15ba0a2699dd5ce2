import pytest

from tests.graph.naming import find


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            "Lokalt samverkansråd nära vård Ekby–Norrvik",
            "Anteckningar från Lokalt samverkansråd nära vård Ekby–Norrvik den 3 mars 2026.",
        ),
        (
            "Beredningsgrupp trygg och säker skola Sundsland",
            "Ärendet bereds i Beredningsgrupp trygg och säker skola Sundsland under hösten.",
        ),
    ],
)
def test_the_issuing_body_is_found_whole_wherever_it_is_written_out(body: str, text: str) -> None:
    found = find(text, body=body)
    assert body in [text[each.start : each.end] for each in found.mentions]


def test_a_council_named_short_is_the_only_one_whose_name_has_its_noun_inside() -> None:
    body = "Lokalt samverkansråd nära vård Ekby–Norrvik"
    text = f"Anteckningar från {body} den 3 mars 2026.\nSamverkansrådet godkände planen."
    found = find(text, body=body)
    assert {entity.name for entity in found.entities if entity.kind == "group"} == {body}


def test_auditors_are_a_body_where_they_write_and_an_office_elsewhere() -> None:
    text = "Revisorerna beslutade att lämna rapporten."
    assert [(one.surface, one.kind) for one in find(text, body="Revisorerna").mentions] == [
        ("Revisorerna", "organisation")
    ]
    assert all(one.kind != "organisation" for one in find(text, body="Ekby nämnd").mentions)
