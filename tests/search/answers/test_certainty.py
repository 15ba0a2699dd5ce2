"""Which sentences answer for certain: of the thing, the post, the contact or the day that is asked for."""

from dataclasses import replace

import pytest

from search.answers.quotations import quoted_answers
from search.questions.routing import understand
from search.results import Answer, Hit
from tests.search.statements import engine_of, hit, quoter_of, row


def answered(
    question: str, *hits: Hit, near: dict[str, float] | None = None, names: tuple[str, ...] = ()
) -> list[Answer]:
    engine = engine_of(hits, near or {}, names, ())
    asked = understand(question)
    return list(quoted_answers(engine, quoter_of(hits), question, hits, asked=asked, limit=5))


def test_sentence_of_another_of_several_things_is_no_answer() -> None:
    held = hit("Etapp 1 av bryggan blev klar i maj. Etapp 2 av bryggan är försenad.")
    [first, *_] = answered("Är etapp 2 av bryggan klar?", held, near={"Etapp 1": 7.0, "Etapp 2": 6.0})
    assert first.text == "Nej. Etapp 2 av bryggan är försenad."
    found = answered("Är etapp 3 av bryggan klar?", held, near={"Etapp 1": 7.0, "Etapp 2": 6.0})
    assert not any(one.sure for one in found)


def test_one_word_alone_has_to_be_said_however_near_a_sentence_is() -> None:
    held = hit("Hamnfogden Asta Sund rustar upp kajen.")
    near, names = {"Hamnfogden": 9.0}, ("Asta Sund",)
    assert not any(one.sure for one in answered("Vem har bryggdagarna?", held, near=near, names=names))
    [first, *_] = answered("Vem har kajen?", held, near=near, names=names)
    assert first.sure


def test_line_of_a_table_of_contents_says_nothing() -> None:
    found = answered(
        "Vad gäller för bryggan?", hit("3. Vad gäller för bryggan..... 4\nBryggan stängs i maj.")
    )
    assert [one.text for one in found] == ["Bryggan stängs i maj."]


def test_post_that_is_empty_says_no_to_whether_it_is_filled() -> None:
    held = hit("Posten som byfogde är obesatt. Byfogden sköter bryggan.")
    near = {"Posten": 5.0, "Byfogden": 6.0}
    [first, *_] = answered("Är posten som byfogde tillsatt?", held, near=near)
    assert (first.text, first.sure) == ("Nej. Posten som byfogde är obesatt.", True)


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Kontaktperson för bryggan är Asta Sund.", True),
        ("Kontaktperson för isbanan är Asta Sund.", False),
        ("Leverantörens kontaktperson är Asta Sund.", False),
    ],
)
def test_contact_for_another_matter_or_of_another_party_is_a_guess(text: str, sure: bool) -> None:
    question = "Vem är kontaktperson för bryggan?"
    [first, *_] = answered(
        question, hit(f"{text} Bryggan är röd."), near={text[:12]: 7.0}, names=("Asta Sund",)
    )
    assert "Asta Sund" in first.text
    assert first.sure is sure


def test_body_may_lead_something_but_holds_no_office() -> None:
    held = hit("Hamnrådet ska leda arbetet i gruppen för isvägar.")
    near, names = {"Hamnrådet": 7.0}, ("Hamnrådet",)
    engine = engine_of([held], near, (), names)
    for question, sure in (
        ("Vem leder gruppen för isvägar?", True),
        ("Vem är ordförande i gruppen för isvägar?", False),
    ):
        asked = understand(question)
        found = quoted_answers(engine, quoter_of([held]), question, [held], asked=asked, limit=5)
        assert [one.sure for one in found] == [sure]


def test_day_of_the_paper_and_the_day_that_is_left_are_no_answers() -> None:
    held = hit("Planen för badet, reviderad 2026-01-02, antas. Badet öppnar i juni i stället för i maj.")
    [first, *_] = answered("När öppnar badet?", held, near={"Planen": 7.0, "Badet": 7.0})
    assert first.text == "juni"
    [revised, *_] = answered("När reviderades planen för badet?", held, near={"Planen": 7.0})
    assert revised.text == "2026-01-02"


def test_what_is_asked_within_a_question_of_what_was_decided_is_no_name() -> None:
    held = hit("Nämnden har beslutat att skolorna ska sköta isbanan.")
    [first, *_] = answered("Vad har man bestämt om vem som ska sköta isbanan?", held, near={"Nämnden": 7.0})
    assert (first.text, first.sure) == ("Nämnden har beslutat att skolorna ska sköta isbanan.", True)


def test_what_was_applied_for_or_moved_is_no_answer_to_what_is_given() -> None:
    held = hit("Isföreningen har ansökt om 900 kronor till bryggan. Isföreningen tilldelas 400 kronor.")
    near = {"Isföreningen har": 7.0, "Isföreningen til": 6.0}
    [first, *_] = answered("Hur mycket pengar får isföreningen?", held, near=near)
    assert first.text == "400 kronor"
    [sought, *_] = answered("Hur mycket har isföreningen sökt till bryggan?", held, near=near)
    assert sought.text == "900 kronor"


def test_motion_says_neither_yes_nor_no() -> None:
    held = hit("Asta Sund har i en motion föreslagit att badet ska vara gratis. Motionen avslås.")
    found = answered("Blir badet gratis?", held, near={"Asta": 7.0}, names=("Asta Sund",))
    assert found[0].text.startswith("Asta Sund har")
    assert not found[0].sure


def test_sentence_that_says_nothing_of_what_is_asked_is_a_guess() -> None:
    held = hit("Fördelningen godkänns. Bidraget ska gå till en brygga.")
    near = {"Fördelningen": 5.0, "Bidraget": 4.9}
    found = answered("Vad ska bidraget gå till?", held, near=near)
    assert [one.text for one in found if one.sure] == ["Bidraget ska gå till en brygga."]


@pytest.mark.parametrize(("other", "sure"), [(6.5, False), (3.0, True)])
def test_value_beside_no_word_of_the_question_has_to_be_far_ahead(other: float, sure: bool) -> None:
    held = hit("Säg till minst tre dagar innan. Kön är fyra dagar lång.")
    [first, *_] = answered("Hur länge får jag vänta?", held, near={"Säg": 7.0, "Kön": other})
    assert (first.text, first.sure) == (("tre dagar", True) if sure else (first.text, False))


def test_no_stands_before_no_guess_of_what_became_of_something_else() -> None:
    held = hit("Motionen avslås.")
    [first] = answered("Slipper barn köa?", held, near={"Motionen": 3.0})
    assert first.text == "Motionen avslås."


def test_time_that_is_planned_tells_not_that_something_is_done() -> None:
    planned = row(("Åtgärd", "Laga bryggan"), ("Tidplan", "Klart 2026-06-15"))
    [first, *_] = answered("Är bryggan klar?", planned)
    assert not first.sure
    assert not first.text.startswith("Ja")


def test_time_that_has_passed_is_not_when_something_is_to_be() -> None:
    held = hit("Bryggan rapporterades till rådet i maj. Rådet ska yttra sig om bryggan i juni.")
    near = {"Bryggan": 7.0, "Rådet": 6.5}
    [first, *_] = answered("När ska rådet svara om bryggan?", held, near=near)
    assert first.text == "juni"


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Taxan för båtresor är 20 kronor för alla under 65 år.", True),
        ("Båtresor har beräknats kosta 2 miljoner kronor.", False),
        ("Ett kommunalt tillköp har beräknats kosta 2 miljoner kronor.", False),
    ],
)
def test_sentence_that_says_one_word_of_a_question_of_yes_or_no_is_a_guess(text: str, sure: bool) -> None:
    headed = ("§ 4 Motion om gratis båtresor för alla över 65 år",)
    held = replace(hit(text), section=replace(hit(text).section, headings=headed))
    [first, *_] = answered("Är båtresor gratis för alla över 65 år?", held, near={text[:9]: 7.0})
    assert (text in first.text, first.sure) == (True, sure)
