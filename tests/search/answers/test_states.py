"""Which questions ask how far something has come, and what a cell says to them."""

import pytest

from search.answers.state_questions import whether_asked, which_asked
from search.answers.states import State, state_of, states_in


@pytest.mark.parametrize(
    ("question", "topic", "act"),
    [
        ("Är bryggan klar?", "bryggan", None),
        ("Är bryggan redan färdig i hamnprojektet?", "bryggan i hamnprojektet", None),
        ("Har målningen av båthuset påbörjats?", None, None),
        ("Har målningen av båthuset blivit klar?", "målningen av båthuset", None),
        ("Är avtalet om isdrift med Norrviks nät tecknat?", "avtalet om isdrift med Norrviks nät", "tecknat"),
        ("Är hallen bokad till stämman?", "hallen till stämman", "bokad"),
        ("Är Asta Sund ordförande?", None, None),
        ("När är bryggan klar?", None, None),
    ],
)
def test_whether_something_is_done_is_asked_of_a_topic(
    question: str, topic: str | None, act: str | None
) -> None:
    asked = whether_asked(question)
    assert (asked.topic if asked else None) == topic
    assert (asked.act if asked else None) == act


@pytest.mark.parametrize(
    ("question", "topic", "states"),
    [
        ("Vilka åtgärder är försenade i hamnplanen?", "hamnplanen", {State.LATE}),
        ("Vilka aktiviteter i hamnplanen är inte påbörjade?", "hamnplanen", {State.TO_DO}),
        ("Vad är klart i Projekt Vega?", "Projekt Vega", {State.DONE}),
        (
            "Vilka uppdrag är inte klara enligt hamnplanen?",
            "hamnplanen",
            {State.LATE, State.ONGOING, State.TO_DO},
        ),
    ],
)
def test_which_things_are_in_a_state_is_asked_of_a_plan(
    question: str, topic: str, states: set[State]
) -> None:
    asked = which_asked(question)
    assert asked is not None
    assert asked.topic == topic
    assert asked.states == states


@pytest.mark.parametrize("question", ["Vilka uppdrag är försenade?", "Vilka båtar är röda i hamnen?"])
def test_what_names_no_plan_or_no_state_is_no_such_question(question: str) -> None:
    assert which_asked(question) is None


@pytest.mark.parametrize(
    ("cell", "state"),
    [
        ("Klart", State.DONE),
        ("Försenad ett halvår", State.LATE),
        ("Inte påbörjat", State.TO_DO),
        ("Ej klar", State.ONGOING),
        ("Nästan klar", State.ONGOING),
        ("Nytt", State.TO_DO),
        ("Vilar", State.DROPPED),
        ("Pågår, klar i maj", State.ONGOING),
        ("Virke saknas", None),
    ],
)
def test_state_is_told_by_how_a_cell_begins(cell: str, state: State | None) -> None:
    assert state_of(cell) is state


@pytest.mark.parametrize(
    ("question", "cell", "word"),
    [
        ("Är bryggan klar?", "Pågår", "Nej"),
        ("Är bryggan klar?", "Klar", "Ja"),
        ("Är bryggan försenad?", "Försenad", "Ja"),
        ("Är bryggan försenad?", "Pågår", None),
        ("Är bryggan inte klar?", "Klar", None),
        ("Är virket beställt?", "Beställt i maj", "Ja"),
        ("Är virket betalt?", "Beställt i maj", "Nej"),
        ("Är bryggan klar?", "Virke saknas", None),
    ],
)
def test_state_says_yes_or_no_where_it_can(question: str, cell: str, word: str | None) -> None:
    asked = whether_asked(question)
    assert asked is not None
    assert asked.says(cell) == word


@pytest.mark.parametrize(
    ("sentence", "states"),
    [
        ("Målningen avslutades i maj.", {State.DONE}),
        ("Målningen pågår och beräknas vara klar i maj.", {State.ONGOING}),
        ("Målningen har ännu inte påbörjats.", {State.TO_DO}),
        ("Målningen är inte helt klar.", {State.ONGOING}),
        ("Målningen är klar men räcket har försenats.", {State.DONE, State.LATE}),
        ("Posten som byfogde är obesatt.", {State.VACANT}),
        ("En byfogde ska tillsättas i höst.", {State.VACANT}),
        ("Bryggan är röd.", set()),
    ],
)
def test_sentence_tells_states(sentence: str, states: set[State]) -> None:
    assert states_in(sentence) == states


@pytest.mark.parametrize(
    ("question", "sentence", "word"),
    [
        ("Är tjänsten som byfogde tillsatt?", "Tjänsten som byfogde är vakant.", "Nej"),
        ("Är tjänsten som byfogde vakant?", "Tjänsten som byfogde är vakant.", "Ja"),
        ("Är tjänsten som byfogde tillsatt?", "Byfogdens båt är klar.", None),
        ("Har målningen börjat?", "Målningen har inte påbörjats.", "Nej"),
        ("Är målningen försenad?", "Målningen löper enligt plan.", None),
        ("Är målningen klar?", "Målningen är klar men räcket är försenat.", None),
        ("Är målningen inte klar?", "Målningen är klar.", None),
        ("Är avtalet tecknat?", "Avtalet tecknades i maj.", "Ja"),
        ("Är avtalet tecknat?", "Avtalet är ännu inte tecknat.", "Nej"),
        ("Är avtalet tecknat?", "Avtalet ska vara tecknat i maj.", None),
        ("Är avtalet tecknat?", "Rådet ska teckna ett avtal.", None),
    ],
)
def test_sentence_says_yes_or_no_to_whether_something_is_so(
    question: str, sentence: str, word: str | None
) -> None:
    asked = whether_asked(question)
    assert asked is not None
    assert asked.says_in(sentence) == word
