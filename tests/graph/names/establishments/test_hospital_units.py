"""Units that go by the name of their hospital and a specialty."""

import pytest

from tests.graph.naming import named


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        (
            "Vården flyttar från SkaS lungmedicin till SkaS onkologi i höst.",
            ["SkaS lungmedicin", "SkaS onkologi"],
        ),
        ("Danderyds sjukhus kardiologi bjuder in.", ["Danderyds sjukhus kardiologi"]),
        ("Vården flyttar från SkaS, onkologi blir kvar.", ["Skaraborgs sjukhus"]),
        ("Vården flyttar från SkaS onkologiska klinik.", ["Skaraborgs sjukhus"]),
    ],
)
def test_a_specialty_right_after_a_hospital_is_its_unit(text: str, organisations: list[str]) -> None:
    assert [name for _, kind, name in named(text) if kind == "organisation"] == organisations
