"""Who takes the place of whom, and gets what the other leaves, where a pronoun stands for one of them."""

import pytest

from corpus.records import Entity
from graph.extractors.offices.appointments import appointments
from tests.graph.extractors.drafting import Draft, claims_of


def _told(*paragraphs: str, heading: str = "Nytt") -> set[tuple[str, str, str, str | None, str | None]]:
    def name(each: Entity) -> str:
        return each.name

    draft = Draft(kind="nyhetsbrev", body="Region Uppsala").heading(heading).paragraph(*paragraphs)
    return {
        (name(each.subject), each.kind, name(each.object), each.valid_from, each.valid_to)
        for each in claims_of(appointments, draft)
    }


def test_who_replaces_one_that_left_a_group_sits_in_it_from_that_day() -> None:
    assert _told(
        "Anna Lindholm lämnar RPO Lungmedicin den 30 april. Bo Ekman, Region Skåne, ersätter henne från"
        " och med den 1 maj 2026."
    ) == {
        ("Anna Lindholm", "member_of", "RPO Lungmedicin", None, "2026-04-30"),
        ("Bo Ekman", "replaces", "Anna Lindholm", "2026-05-01", None),
        ("Bo Ekman", "member_of", "RPO Lungmedicin", "2026-05-01", None),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ny processledare från 1 maj: Anna Lindholm. Hon efterträder Bo Ekman.",
        "Ny processledare från den 1 maj är Anna Lindholm. Hon ersätter Bo Ekman.",
        "Anna Lindholm är ny processledare från 1 maj. Hon efterträder Bo Ekman som slutar.",
    ],
)
def test_who_is_new_from_a_day_has_the_office_from_then(text: str) -> None:
    found = {(who, kind, since) for who, kind, _, since, _ in _told(text)}
    assert found == {
        ("Anna Lindholm", "has_role", "2026-05-01"),
        ("Anna Lindholm", "replaces", "2026-05-01"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Enhetschef var till mars Bo Ekman. Han efterträddes av Anna Lindholm den 1 april 2026.",
        "Enhetschef har varit Bo Ekman. Han ersattes av Anna Lindholm den 1 april 2026.",
    ],
)
def test_who_succeeds_one_that_was_something_is_it_from_that_day(text: str) -> None:
    assert ("Anna Lindholm", "has_role", "enhetschef", "2026-04-01", None) in _told(text)


def test_who_was_elected_in_the_place_of_another_has_the_seat() -> None:
    assert _told(
        "Anna Lindholm har meddelat att hon avgår ur fastighetsutskottet vid halvårsskiftet. Bo Ekman valdes"
        " i hennes ställe från och med den 1 juli 2026."
    ) == {
        ("Anna Lindholm", "member_of", "Fastighetsutskottet", None, "2026-06-30"),
        ("Bo Ekman", "replaces", "Anna Lindholm", "2026-07-01", None),
        ("Bo Ekman", "member_of", "Fastighetsutskottet", "2026-07-01", None),
    }


def test_both_may_stand_in_one_sentence_with_a_day_each() -> None:
    assert _told(
        "Projektledaren Anna Lindholm slutar den 30 april; Bo Ekman går in i hennes ställe den 1 maj."
    ) == {
        ("Anna Lindholm", "has_role", "projektledare", None, "2026-04-30"),
        ("Bo Ekman", "replaces", "Anna Lindholm", "2026-05-01", None),
        ("Bo Ekman", "has_role", "projektledare", "2026-05-01", None),
    }


def test_who_stood_in_for_an_officer_had_the_office_from_the_last_such_day() -> None:
    told = _told(
        "Folkhälsorådet möts ofta. Anna Lindholm har varit rådets sekreterare. Från den 1 september har Bo"
        " Ekman vikarierat för henne."
    )
    assert told >= {
        ("Anna Lindholm", "has_role", "sekreterare", None, None),
        ("Bo Ekman", "replaces", "Anna Lindholm", "2025-09-01", None),
    }


def test_the_pronoun_means_the_one_who_got_something_and_not_the_one_who_welcomes() -> None:
    told = _told(
        "Karin Holm välkomnade Anna Lindholm, som är ny ledamot i RPO Lungmedicin. Hon ersätter Bo Ekman."
    )
    assert {each[:3] for each in told} == {
        ("Anna Lindholm", "member_of", "RPO Lungmedicin"),
        ("Anna Lindholm", "replaces", "Bo Ekman"),
    }


@pytest.mark.parametrize(
    ("sentence", "new", "old", "begins"),
    [
        (
            "Arbetsgruppen tog den 1 mars över uppgifterna från Fallgruppen, som upphörde.",
            "Vardagsgruppen Rörelse",
            "Fallgruppen",
            "2026-03-01",
        ),
        (
            "Energigruppen leds av Anna Lindholm och ersätter det tidigare Energirådet.",
            "Energigruppen",
            "Energirådet",
            None,
        ),
    ],
)
def test_a_group_takes_the_place_of_another(sentence: str, new: str, old: str, begins: str | None) -> None:
    words = sentence.replace("Arbetsgruppen", "Vardagsgruppen")
    told = _told(words, heading="Vardagsgruppen Rörelse")
    assert (new, "replaces", old, begins, None) in told


@pytest.mark.parametrize(
    "words",
    [
        "Han efterträds den 1 maj 2026 av Anna Lindholm.",
        "Han ersätts från den 1 maj av Anna Lindholm.",
    ],
)
def test_who_is_succeeded_may_be_told_with_the_day_first(words: str) -> None:
    told = _told(f"Bo Ekman lämnar RPO Lungmedicin den 30 april 2026. {words}")
    assert ("Anna Lindholm", "replaces", "Bo Ekman", "2026-05-01", None) in told
    assert ("Anna Lindholm", "member_of", "RPO Lungmedicin", "2026-05-01", None) in told
