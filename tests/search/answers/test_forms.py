"""Whether a statement has the form of what is asked: a decision, or who holds a place."""

from dataclasses import replace

import pytest

from corpus.records import Mention
from search.answers.forms import asks_for_holder, has_the_form, is_of_the_period
from search.answers.statements import Statement, statements
from search.questions.periods import Period
from search.questions.routing import understand
from tests.search.statements import hit, row


def stated(text: str, *, body: str | None = None) -> Statement:
    held = hit(text)
    return next(iter(statements(replace(held, document=replace(held.document, body=body)))))


def fits(question: str, text: str, *persons: str, body: str | None = None) -> bool:
    mentions = [
        Mention(name, "d1", text.index(name), text.index(name) + len(name), name, "person", None, "prov", 1.0)
        for name in persons
    ]
    return has_the_form(stated(text, body=body), question, understand(question), mentions)


@pytest.mark.parametrize(
    ("text", "persons", "expected"),
    [
        ("Isrådet leds av Asta Sund sedan i våras.", ("Asta Sund",), True),
        ("Ordförande i Isrådet är Asta Sund.", ("Asta Sund",), True),
        ("Isrådet har fått en ny uppdragsbeskrivning.", (), False),
        ("Asta Sund redogjorde för Isrådets arbete.", ("Asta Sund",), False),
        ("Posten som ordförande i Isrådet är vakant.", (), True),
    ],
)
def test_who_leads_is_said_by_a_name_and_the_place(
    text: str, persons: tuple[str, ...], *, expected: bool
) -> None:
    assert fits("Vem leder Isrådet?", text, *persons) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hamnrådet ansvarar för bryggan.", True),
        ("Hamnrådet har startat arbetet och leder upprustningen av bryggan.", True),
        ("Hamnrådet har inlett ett arbete med bryggan.", False),
        ("Staten har initierat en utredning som ska lämna förslag om bryggan.", False),
        ("Diskussion om bryggan med företrädare för Hamnrådet.", False),
    ],
)
def test_who_only_began_or_discussed_something_does_not_answer_for_it(text: str, *, expected: bool) -> None:
    assert fits("Vem ansvarar för bryggan?", text) is expected
    assert fits("Vem har inlett arbetet med bryggan?", text)


def test_label_of_a_line_tells_the_place_and_not_the_title_of_who_holds_it() -> None:
    owner, leader = "Projektägare: Hamnchef Asta Sund", "Projektledare: Ove Ek"
    assert not fits("Vem leder projektet Bryggan?", owner, "Asta Sund")
    assert fits("Vem leder projektet Bryggan?", leader, "Ove Ek")


def test_deputy_is_not_who_chairs() -> None:
    text = "Asta Sund är vice ordförande i Isrådet."
    assert not fits("Vem är ordförande i Isrådet?", text, "Asta Sund")
    assert fits("Vem är vice ordförande i Isrådet?", text, "Asta Sund")


def test_who_comes_after_somebody_is_said_by_a_word_of_it_and_not_by_who_is_there() -> None:
    question = "Vem blir ordförande i Isrådet efter Asta Sund?"
    assert not fits(question, "Ordförande i Isrådet är Asta Sund, ledamot är Ove Ek.", "Asta Sund", "Ove Ek")
    assert fits(question, "Ove Ek blir ny ordförande i Isrådet efter Asta Sund.", "Asta Sund", "Ove Ek")


def test_what_somebody_thinks_is_said_of_them_and_by_a_word_of_it() -> None:
    question = "Vad tycker skepparna om isbanan?"
    assert fits(question, "Skepparna är kritiska till isbanan.")
    assert not fits(question, "Skepparna får inte lägga till vid isbanan.")
    assert not fits(question, "Rådet är kritiskt till isbanan.")
    assert fits(question, "Isbanan anses farlig.", body="Skepparnas förening")


def test_who_is_chosen_is_a_person_and_not_who_chose() -> None:
    question = "Vilka är nominerade till Isrådet?"
    assert not fits(question, "Nämnden godkänner nomineringarna till Isrådet.")
    assert fits(question, "Asta Sund är nominerad till Isrådet.", "Asta Sund")
    assert fits(question, "Ingen ledamot till Isrådet är utsedd, posten är vakant.")


def test_who_wrote_something_is_said_by_a_word_of_writing() -> None:
    question = "Vem har skrivit isplanen?"
    assert fits(question, "Isplanen är framtagen av Hamnrådet.")
    assert not fits(question, "Hamnrådet följer isplanen.")


def test_what_somebody_wishes_tells_not_who_is_responsible() -> None:
    assert not fits("Vem sköter isbanan?", "Hamnrådet vill att skolan prövar isbanan.")
    assert fits("Vem sköter isbanan?", "Hamnrådet sköter isbanan.")


def test_what_somebody_asked_for_is_no_decision() -> None:
    question = "Vad beslutades om isbanan?"
    assert not fits(question, "Asta Sund efterfrågade en plan för hur isbanan ska skötas.")
    assert fits(question, "Isbanan ska skötas av föreningen.")


def test_what_was_decided_is_said_by_a_word_of_deciding() -> None:
    assert fits("Vad beslutades om isbanan?", "Nämnden godkänner planen för isbanan.")
    assert not fits("Vad beslutades om isbanan?", "Isbanan är ett av länets äldsta besöksmål.")


def test_decision_of_another_body_is_a_guess_where_a_body_is_named() -> None:
    question, text = "Vad beslutade byastämman om isbanan?", "Förslaget om isbanan bordläggs."
    assert fits(question, text, body="Byastämman i Norrvik")
    assert not fits(question, text, body="Fritidsnämnden")
    asked, sent = (
        "Vad har Byastämman beslutat om isbanan?",
        "Förslaget om isbanan överlämnas till byastämman.",
    )
    assert fits(asked, text, body="Byastämman i Norrvik")
    assert not fits(asked, sent, body="Fritidsnämnden")
    assert fits("Vad har ni beslutat om isbanan?", text, body="Fritidsnämnden")


def test_other_questions_take_any_statement() -> None:
    assert fits("Vad kostar isbanan?", "Isbanan är öppen.")
    assert not asks_for_holder("Vem ansvarar för isbanan?", understand("Vem ansvarar för isbanan?"))


def test_what_somebody_proposed_is_not_what_was_decided() -> None:
    assert not fits("Fick motionen om isbanan bifall?", "Asta Sund yrkar bifall till motionen om isbanan.")
    assert not fits("Fick motionen om isbanan bifall?", "Den som vill bifalla motionen röstar nej.")
    assert fits("Fick motionen om isbanan bifall?", "Stämman bifaller motionen om isbanan.")


def test_what_one_body_said_is_not_what_another_said() -> None:
    question, text = "Vad sade byastämman om isbanan?", "Isbanan är vacker."
    assert fits(question, text, body="Byastämman i Norrvik")
    assert not fits(question, text, body="Fritidsnämnden")


def test_who_comes_after_somebody_is_said_by_a_word_of_it() -> None:
    question = "Vem tog över bryggan efter Ove Ek?"
    assert fits(question, "Asta Sund tar över bryggan.", "Asta Sund")
    assert not fits(question, "Ove Ek höll en tyst minut för Asta Sund.", "Ove Ek", "Asta Sund")


def test_deputy_is_said_by_that_word() -> None:
    question = "Vem är vice ordförande i Isrådet?"
    assert fits(question, "Asta Sund är vice ordförande i Isrådet.", "Asta Sund")
    assert not fits(question, "Asta Sund lämnar uppdraget som ordförande i Isrådet.", "Asta Sund")


def test_row_is_of_the_period_in_which_it_says_that_it_was_decided() -> None:
    rows = [
        row(("Uppdrag", "Laga bryggan"), ("Beslutsdatum", day), ("Klart", "2026-05-01"))
        for day in ("2025-05-15", "2026-02-19", "–")
    ]
    stated_rows = [next(iter(statements(one))) for one in rows]
    spring = Period("2026-02", "2026-06")
    assert [is_of_the_period(one, spring) for one in stated_rows] == [False, True, True]
    assert all(is_of_the_period(one, None) for one in stated_rows)


def test_who_did_something_at_a_meeting_is_said_by_the_word_for_it() -> None:
    assert fits("Vilka reserverade sig mot bryggan?", "Asta Sund anmäler reservation.", "Asta Sund")
    assert not fits("Vilka reserverade sig mot bryggan?", "Asta Sund talade om bryggan.", "Asta Sund")
    assert not fits("Vem yrkade avslag?", "Asta Sund reserverar sig mot beslutet.", "Asta Sund")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Asta Sund tillträder som hamnchef den 1 september 2026.", False),
        ("Asta Sund är hamnchef till och med den 31 augusti 2026.", True),
        ("Asta Sund tillträdde som hamnchef den 1 mars 2026.", True),
        ("Asta Sund tillträder som hamnchef.", True),
    ],
)
def test_what_begins_after_the_period_is_not_of_it(text: str, *, expected: bool) -> None:
    dated = hit(text)
    dated = replace(dated, document=replace(dated.document, date="2026-04-09"))
    (said,) = statements(dated)
    assert is_of_the_period(said, Period("2026-02", "2026-06")) == expected


def test_when_somebody_leaves_or_comes_is_said_by_a_word_for_it() -> None:
    row = "Asta Sund, skylta om bryggan, klart 2026-08-31"
    assert not fits("När slutar Asta Sund?", row, "Asta Sund")
    assert fits("När slutar Asta Sund?", "Asta Sund lämnar posten den 31 maj.", "Asta Sund")
    assert not fits("När börjar Asta Sund?", row, "Asta Sund")
    assert fits("När börjar Asta Sund?", "Asta Sund tillträder den 1 maj.", "Asta Sund")
    assert fits("När slutar badsäsongen?", "Badsäsongen pågår den 1 juni–31 augusti.")


def test_who_supports_is_said_by_a_word_of_help() -> None:
    question = "Vem stödjer arbetet med isbanan?"
    assert fits(question, "Isrådet bistår med kunskap om isbanan.")
    assert not fits(question, "Isrådet mäter isbanan.")


def test_who_comes_after_somebody_is_said_beside_that_name() -> None:
    question = "Vem tog över som ordförande i Isrådet efter Asta Sund?"
    assert fits(question, "Ove Ek valdes till ordförande i Isrådet efter Asta Sund.", "Ove Ek", "Asta Sund")
    assert not fits(question, "Till ordförande för stämman valdes Ove Ek.", "Ove Ek")


def test_row_of_what_is_planned_does_not_tell_how_far_it_has_come() -> None:
    question = "Vad är läget med isbanan?"
    asked = understand(question)
    planned, told = (
        next(iter(statements(row(("Åtgärd", "Spola isbanan"), (name, cell)))))
        for name, cell in (("Ansvarig", "Isvakten"), ("Kommentar", "Pågår sedan maj"))
    )
    assert not has_the_form(planned, question, asked, [])
    assert has_the_form(told, question, asked, [])


def test_contact_is_said_to_be_one() -> None:
    question = "Vem är kontaktperson för isbanan?"
    assert fits(question, "Kontaktperson för isbanan är Asta Sund.", "Asta Sund")
    assert not fits(question, "Ove Ek ansvarar för isbanan.", "Ove Ek")
