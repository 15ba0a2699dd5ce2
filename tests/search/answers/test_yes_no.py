import pytest

from search.answers.yes_no import bears_out, is_yes_or_no, said
from tests.search.statements import weighed


@pytest.mark.parametrize(
    ("question", "sentence", "answer"),
    [
        ("Får man elda vid bryggan?", "Det är förbjudet att elda vid bryggan.", "Nej"),
        ("Får man elda vid bryggan?", "Medlemmar får elda i grillen vid bryggan.", "Ja"),
        ("Får man elda vid bryggan?", "Hundar får inte vistas vid bryggan.", "Nej"),
        ("får vi bygga ut bryggan", "Nämnden beviljar bygglov för bryggan.", "Ja"),
        ("Godkändes planen för bryggan?", "Motionen avslogs.", "Nej"),
        ("Är det okej att bada?", "Bad är tillåtet från bryggan.", "Ja"),
        ("Blev det en fast hamnvakt?", "Nämnden beslutade att inte inrätta tjänsten.", "Nej"),
        ("Är det okej att bo i båten?", "Boende ombord tillåts inte.", "Nej"),
        ("Har nämnden godkänt planen?", "Nämnden har godkänt planen.", "Ja"),
        ("Har rådet bifallit motionen?", "Motionen har avslagits.", "Nej"),
        ("Blev motionen avslagen?", "Rådet beslutar att avslå motionen.", None),
        ("Finns det något beslut om bryggan?", "Motionen om bryggan avslås.", None),
        ("Godkände nämnden planen?", "Nämnden godkände planen.", "Ja"),
        ("Antog stämman planen?", "Planen avslogs.", "Nej"),
        ("Boende får bada?", "Bad är tillåtet.", None),
        ("Rycker hamnvakten ut på natten?", "Hamnvakten är trött.", None),
        ("Är bryggan lång?", "Bryggan mäter tolv meter.", None),
        ("Får nämnden mer pengar?", "Nämnden får i uppdrag att spara.", None),
        ("Är det förbjudet att bada?", "Bad är förbjudet.", None),
        ("Får man bada?", "Bad är förbjudet, men dykning är tillåten.", None),
        ("Vem får bada?", "Medlemmar får bada.", None),
    ],
)
def test_sentence_says_yes_or_no_only_by_plain_words(
    question: str, sentence: str, answer: str | None
) -> None:
    assert said(question, sentence) == answer


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Kan man hyra bryggan?", True),
        ("godkändes planen", True),
        ("Rycker hamnvakten ut på natten?", True),
        ("Var ligger bryggan?", False),
        ("sekreterare i bryggföreningen", False),
        ("badplats i Norrvik", False),
        ("Är bryggan öppen eller stängd?", False),
    ],
)
def test_question_for_yes_or_no_begins_with_its_verb(question: str, asked: bool) -> None:
    assert is_yes_or_no(question) is asked


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        ("bryggan flyttas till Norrvik", "Bryggan flyttas i vår till Norrvik.", True),
        ("bryggan flyttas till Norrvik", "Bryggan flyttas i vår.", False),
        ("bryggan flyttas till Norrvik", "Asta Sund föreslår att bryggan flyttas till Norrvik.", False),
        ("bryggan flyttas till Norrvik", "Bryggan flyttas inte till Norrvik.", False),
        ("att Asta Sund ersätter Ove Ek", "Asta Sund ersätter Ove Ek.", False),
    ],
)
def test_claim_is_borne_out_only_by_a_sentence_that_says_all_of_it(
    claim: str, sentence: str, *, expected: bool
) -> None:
    assert bears_out(weighed(claim), sentence) is expected
