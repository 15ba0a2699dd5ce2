"""What a duty and its holder are called besides, and what stands around a duty's words."""

import pytest

from graph.extractors.duties.responsibility_tables import responsibilities
from graph.extractors.duties.sentences import duties
from tests.graph.extractors.drafting import Draft, claims_of


@pytest.mark.parametrize(
    ("sentence", "name", "due"),
    [
        ("Gatukontoret ser till att broar målas senast den 3 maj.", "ser till att broar målas", "2026-05-03"),
        ("Gatukontoret ansvarar för att broar målas senast den 3 maj.", "broar målas", "2026-05-03"),
        ("Gatukontoret ansvarar för att broarna är målade den 30 juni.", "broarna är målade", "2026-06-30"),
        ("Gatukontoret följer upp planen i mars 2027.", "följer upp planen", "2027-03"),
        (
            "Gatukontoret får i uppdrag att ta fram en taxa för 2027 till sammanträdet den 9 juni 2026.",
            "ta fram en taxa för 2027",
            "2026-06-09",
        ),
        (
            "Gatukontoret får i uppdrag att till sammanträdet den 9 juni 2026 redovisa en plan.",
            "redovisa en plan",
            "2026-06-09",
        ),
        (
            "Gatukontoret får i uppdrag att räkna larm, med redovisning den 30 november 2026.",
            "räkna larm",
            "2026-11-30",
        ),
        ("Gatukontoret ska varje år i november lämna en lägesbild.", "lämna en lägesbild", None),
        ("Gatukontoret får i uppdrag att byta alla lampor under 2027.", "byta alla lampor", "2027"),
        ("Gatukontoret ser till att bron målas före utgången av 2027.", "ser till att bron målas", "2027"),
        (
            "Gatukontoret ska före utgången av juni 2026 redovisa vad som gjorts.",
            "redovisa vad som gjorts",
            "2026-06-30",
        ),
        (
            "Gatukontoret ansvarar för lägesbilden, som lämnas till nämnden varje vår.",
            "lägesbilden",
            None,
        ),
        ("Gatukontoret ska tillsammans ta fram en plan.", "ta fram en plan", None),
        ("Gatukontoret ansvarar för jourlinjen (JL).", "jourlinjen", None),
        ("Gatukontoret ansvarar för att kalla till möten, men två ställdes in.", "kalla till möten", None),
    ],
)  # fmt: skip
def test_a_duty_is_known_without_the_day_and_what_is_told_beside_it(
    sentence: str, name: str, due: str | None
) -> None:
    (claim,) = claims_of(duties, Draft().paragraph(sentence))
    assert name in (claim.object.name, *claim.object.aliases)
    assert claim.due == due


def test_who_helps_may_stand_before_the_duty() -> None:
    draft = Draft().paragraph(
        "Eva Lund får i uppdrag att i samråd med Region Ekby ta fram en bemanningsplan."
    )
    assert {(each.subject.name, each.kind, each.object.name) for each in claims_of(duties, draft)} == {
        ("Eva Lund", "responsible_for", "ta fram en bemanningsplan"),
        ("Region Ekby", "supports", "ta fram en bemanningsplan"),
    }


@pytest.mark.parametrize(
    ("named", "listed"),
    [("Fastighetschefen", "fastighetschef"), ("Dekanen", "dekan"), ("Vaktmästaren", "vaktmästare")],
)
def test_an_office_is_also_known_as_it_is_listed(named: str, listed: str) -> None:
    (told,) = claims_of(duties, Draft().paragraph(f"{named} ansvarar för nycklarna."))
    row = Draft(kind="handlingsplan").row(Åtgärd="Byta lås", Ansvarig=named, Klart="2026-05")
    (stated,) = claims_of(responsibilities, row)
    for claim in (told, stated):
        assert (claim.subject.name, claim.subject.aliases) == (named, (listed,))


def test_who_helps_is_left_where_the_words_that_follow_are_not_the_task() -> None:
    draft = Draft().paragraph(
        "Eva Lund får i uppdrag att tillsammans med Region Ekby, studentkårer och näringsliv ta fram en plan."
    )
    (claim, *_) = claims_of(duties, draft)
    assert claim.object.name.startswith("tillsammans med Region Ekby")


def test_a_body_to_do_it_with_helps() -> None:
    draft = Draft().paragraph("Socialnämnden får i uppdrag att tillsammans med Region Ekby utreda frågan.")
    assert {(each.subject.name, each.kind, each.object.name) for each in claims_of(duties, draft)} == {
        ("Socialnämnden", "responsible_for", "utreda frågan"),
        ("Region Ekby", "supports", "utreda frågan"),
    }
