import pytest

from tests.graph.naming import of_kind


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "Stödet följer lagen (2017:30) om kommuners stöd vid och efter stora bränder, som nyss ändrats.",
            ["lagen (2017:30) om kommuners stöd vid och efter stora bränder"],
        ),
        (
            "Enligt lagen om allmänna vattentjänster i tätorter ska kommunen ordna vatten.",
            ["lagen om allmänna vattentjänster i tätorter"],
        ),
        (
            "Det gäller lagen om hyra av båtar och socialtjänstlagen.",
            ["lagen om hyra av båtar", "socialtjänstlagen"],
        ),
        (
            "Det följer av lagen om hyra av båtar och en ny lag om hundar, och lagen om broar ändras.",
            ["lagen om hyra av båtar", "lagen om broar"],
        ),
        ("EU-förordningen om radio och TV m.m. gäller.", ["EU-förordningen om radio och TV"]),
        ("Enligt lagen om hyra av båtar vad gäller fiske.", ["lagen om hyra av båtar"]),
        (
            "Det regleras i lagen om vissa register för studier av vad kost betyder för hälsan.",
            ["lagen om vissa register för studier av vad kost betyder för hälsan"],
        ),
        ("Lagen om de berörda ändras, och en lag om hundar dröjer.", []),
    ],
)
def test_an_act_is_named_by_the_whole_of_its_title(text: str, acts: list[str]) -> None:
    assert of_kind("strategy", text) == acts
