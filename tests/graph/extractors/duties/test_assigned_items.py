"""Items of lists of what is to be done, with who does them and until when."""

import pytest

from graph.extractors.duties.assigned_items import assigned_items
from tests.graph.extractors.drafting import Draft, claims_of, said


def _listed(*items: str) -> Draft:
    draft = Draft().paragraph("Närvarande: Anna Berg, Bo Ekman (Ekby kommun)").heading("Att göra")
    return draft.items(*items)


@pytest.mark.parametrize(
    ("item", "due"),
    [
        ("Anna Berg: boka en lokal till mötet (30 april)", "2026-04-30"),
        ("Anna Berg: boka en lokal till mötet (innan 31 augusti)", "2026-08-31"),
        ("Anna Berg: boka en lokal till mötet (juni 2027)", "2027-06"),
        ("Anna Berg: boka en lokal till mötet (senast den 15 september 2026).", "2026-09-15"),
        ("Anna Berg: boka en lokal till mötet", None),
    ],
)
def test_a_day_in_brackets_at_the_end_is_due_and_no_part_of_the_task(item: str, due: str | None) -> None:
    (claim,) = claims_of(assigned_items, _listed(item))
    assert (claim.subject.name, claim.object.name, claim.due) == (
        "Anna Berg",
        "boka en lokal till mötet",
        due,
    )


def test_what_else_stands_in_brackets_is_a_part_of_the_task() -> None:
    (claim,) = claims_of(assigned_items, _listed("Anna Berg: boka en lokal (för 30 gäster)"))
    assert (claim.object.name, claim.due) == ("boka en lokal (för 30 gäster)", None)


def test_a_body_or_office_with_a_day_may_have_a_task_that_a_box_heads() -> None:
    draft = (
        Draft(kind="dokument", title="Flytt av badhuset")
        .heading("Att göra före flytten")
        .items(
            "[ ] Koppla om telefoner (IT-avdelningen, senast 27 februari 2026)",
            "[x] Tömma bassängen (Driftansvarig tekniker, senast 1 mars 2026)",
            "[ ] Boka lokal (stora salen, senast 1 mars 2026)",
        )
    )
    claims = claims_of(assigned_items, draft)
    assert [(each.subject.name, each.object.name, each.due) for each in claims] == [
        ("IT-avdelningen", "Koppla om telefoner", "2026-02-27"),
        ("Driftansvarig tekniker", "Tömma bassängen", "2026-03-01"),
    ]


def test_those_joined_by_a_plus_share_the_task_and_a_body_may_have_one() -> None:
    draft = _listed("Anna Berg + Bo Ekman: skicka enkäten", "Ekby kommun: bjuda in grannarna")
    assert said(assigned_items, draft) == {
        ("Anna Berg", "responsible_for", "skicka enkäten"),
        ("Bo Ekman", "responsible_for", "skicka enkäten"),
        ("Ekby kommun", "responsible_for", "bjuda in grannarna"),
    }


def test_who_helps_supports_the_task() -> None:
    draft = _listed("Anna Berg, med hjälp av Bo Ekman: pröva ett formulär")
    assert said(assigned_items, draft) == {
        ("Anna Berg", "responsible_for", "pröva ett formulär"),
        ("Bo Ekman", "supports", "pröva ett formulär"),
    }


def test_a_body_before_a_sentence_of_its_own_has_no_task() -> None:
    assert said(assigned_items, _listed("Ekby kommun: Nämnden ska lämna en redovisning i mars")) == set()


def test_what_is_to_be_done_until_the_next_meeting_is_due_on_its_day() -> None:
    draft = _listed("Boka en lokal: Anna Berg, till nästa möte").heading("Nästa möte")
    (claim,) = claims_of(assigned_items, draft.paragraph("Torsdag 3 december 2026, digitalt"))
    assert (claim.subject.name, claim.due) == ("Anna Berg", "2026-12-03")


@pytest.mark.parametrize(
    ("heading", "below", "due"),
    [
        ("Att göra till nästa gång", "Nästkommande möten", "2026-06-04"),
        ("Att göra inför nästa träff", "Kommande träffar", "2026-06-04"),
        ("Uppgifter till nästa möte", "Nästa möte", "2026-06-04"),
        ("Att göra före nästa möte", "Kommande mötestider", "2026-06-04"),
        ("Att göra före nästa möte (4 juni 2026)", "Övrigt", "2026-06-04"),
        ("Uppgifter till nästa träff den 4 juni", "Övrigt", "2026-06-04"),
        ("Att göra", "Kommande möten", None),
    ],
)
def test_a_list_until_the_next_meeting_is_due_on_its_day(heading: str, below: str, due: str | None) -> None:
    draft = Draft().paragraph("Närvarande: Anna Berg, Bo Ekman").heading(heading)
    draft.items("Ringa hyresvärden /Anna", "Underlag om budget: Bo", "Boka buss (Anna, senast 15 maj)")
    draft.heading(below).paragraph("2026-06-04 kl. 13–15", "2026-09-10 kl. 13–15")
    found = {each.object.name: each.due for each in claims_of(assigned_items, draft)}
    assert found == {"Ringa hyresvärden": due, "Underlag om budget": due, "Boka buss": "2026-05-15"}
