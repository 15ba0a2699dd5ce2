import pytest

from graph.extractors.meetings.participants import participants
from tests.graph.extractors.drafting import Draft, said

_TITLE = "Protokoll fört vid årsmöte med Ekby hembygdsförening"
_HEAD = "Närvarande: 31 medlemmar enligt närvarolista. "


def _minutes(words: str) -> Draft:
    draft = Draft(body="Ekby hembygdsförening", kind="protokoll", title=_TITLE).paragraph(_HEAD + words)
    return draft.heading("§ 1 Öppnande", number="§ 1").paragraph("Mötet öppnades.")


def test_sentences_below_the_word_for_those_present_tell_who_came_and_what_they_are_on_the_board() -> None:
    draft = _minutes(
        "Från styrelsen deltog Anna Berg, ordförande, Bo Ekman, kassör, "
        "samt ledamöterna Eva Lind och Ida Alm."
    )
    found = said(participants, draft)
    assert {who for who, kind, _ in found if kind == "attended"} == {
        "Anna Berg", "Bo Ekman", "Eva Lind", "Ida Alm",
    }  # fmt: skip
    assert {each for each in found if each[1] in ("chairs", "member_of")} == {
        ("Anna Berg", "chairs", "Styrelsen"),
        ("Bo Ekman", "member_of", "Styrelsen"),
        ("Eva Lind", "member_of", "Styrelsen"),
        ("Ida Alm", "member_of", "Styrelsen"),
    }
    assert ("Bo Ekman", "has_role", "kassör") in found


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Även revisor Per Nordin var närvarande.", "revisor"),
        ("Gäst på mötet var Per Nordin, antikvarie.", "antikvarie"),
        ("Dessutom deltog Per Nordin, arkivarie.", "arkivarie"),
    ],
)
def test_guests_of_a_sentence_of_their_own_came_and_sit_on_no_board(sentence: str, role: str) -> None:
    found = said(participants, _minutes(f"Från styrelsen deltog Bo Ekman, kassör. {sentence}"))
    own = {(kind, other) for who, kind, other in found if who == "Per Nordin" and kind != "attended"}
    assert own == {("has_role", role)}
    assert {who for who, kind, _ in found if kind == "attended"} == {"Bo Ekman", "Per Nordin"}


def test_a_list_that_tells_in_no_sentence_who_came_is_read_as_before() -> None:
    draft = Draft(kind="protokoll").paragraph("Närvarande: Anna Berg, ordförande. Bo Ekman, kassör.")
    assert {who for who, kind, _ in said(participants, draft) if kind == "attended"} == {
        "Anna Berg",
        "Bo Ekman",
    }
