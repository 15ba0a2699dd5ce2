import pytest

from search.ranking.expected_values import asks, expected


@pytest.mark.parametrize(
    ("question", "holding", "other"),
    [
        ("När öppnar bryggan?", "Bryggan öppnar den 3 maj 2027.", "Bryggan har nytt räcke."),
        ("När är bryggan klar?", "Arbetet ska vara klart senast i mars.", "Arbetet är upphandlat år 2024."),
        ("Vilken dag städas stranden?", "Stranden städas varje lördag.", "Stranden städas ofta."),
        ("Hur länge gäller avtalet?", "Det gäller till och med 31 augusti 2030.", "Det gäller båda parter."),
        ("Hur länge var bron stängd?", "Bron var stängd i fjorton timmar.", "Bron var stängd."),
        ("Vad kostar båtplatsen?", "Avgiften är 1 200 kronor.", "Avgiften tas ut i maj 2027."),
        ("Hur långt är det till hamnen?", "Det är tre mil dit.", "Det är tre bryggor där."),
        ("Hur många bojar finns?", "Det finns tolv bojar.", "Bojar kostar 300 kronor enligt § 12."),
        ("Vem sköter bryggan?", "Skötseln leds av Vera von Sund.", "Skötseln leds av Byalaget."),
        ("Hur dags börjar mötet?", "Mötet börjar kl. 18.30.", "Mötet börjar punktligt."),
    ],
)
def test_passage_with_a_value_of_the_kind_asked_for_is_told_from_one_without(
    question: str, holding: str, other: str
) -> None:
    holds = expected(question)
    assert holds is not None
    assert [holds(holding), holds(other)] == [True, False]


@pytest.mark.parametrize(
    "text", ["Sammanträdesdatum 2027-03-17", "Mötesdag: 3 maj 2027", "Fastställd 2026-02-19"]
)
def test_day_of_the_paper_is_no_time_of_what_it_is_about(text: str) -> None:
    holds = expected("När rivs bryggan?")
    assert holds is not None
    assert not holds(text)
    assert holds(f"{text}. Bryggan rivs söndag 9 maj.")


@pytest.mark.parametrize(
    "question",
    ["Får man bada vid bryggan?", "Varför revs bryggan?", "Vilken nämnd äger bryggan?", "bryggan i Norrvik"],
)
def test_nothing_is_expected_where_any_section_may_answer(question: str) -> None:
    assert expected(question) is None


def test_question_is_told_from_words_to_look_up() -> None:
    asked = ("Får man bada?", "vems är båten", "och när öppnar badet")
    assert [asks(one) for one in (*asked, "badets öppettider", "hurtbullen")] == [True] * 3 + [False] * 2
