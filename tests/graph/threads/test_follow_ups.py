from dataclasses import replace

from corpus.records import Parsed, Ref
from corpus.store import Store
from graph.network.answers import Responsibility
from graph.network.queries import GraphQueries
from graph.threads.book import ThreadBook
from tests.graph.extractors.drafting import Draft
from tests.graph.threads.minutes import keep, meeting, paragraph

ASSIGNED = (
    "Dnr KUN 2025/12", "Beslut",
    "Förvaltningschefen får i uppdrag att redovisa kostnaderna senast den 30 april 2025.",
)  # fmt: skip


def _duty(store: Store, words: str) -> Responsibility:
    (duty,) = {
        each.object: each for each in GraphQueries(store).responsibilities() if words in each.object
    }.values()
    return duty


def test_a_duty_is_overdue_from_the_day_after_its_last_day(store: Store) -> None:
    keep(store, [meeting("2025-02-04", paragraph(3, "Nytt bibliotek i Åsby", *ASSIGNED))])
    duty, follow_ups = _duty(store, "redovisa kostnaderna"), ThreadBook(store).follow_ups()
    assert (duty.due, duty.actor) == ("2025-04-30", Ref(duty.actor.id, "role", "Förvaltningschefen"))
    assert not follow_ups.is_overdue(duty, "2025-04-30")
    assert follow_ups.is_overdue(duty, "2025-05-01")


def test_a_later_entry_of_its_matter_follows_a_duty_up(store: Store) -> None:
    report = ("Dnr KUN 2025/12", "Beslut", "Kulturnämnden godkänner redovisningen.")
    keep(
        store,
        [
            meeting("2025-02-04", paragraph(3, "Nytt bibliotek i Åsby", *ASSIGNED)),
            meeting("2025-05-06", paragraph(21, "Redovisning av kostnader", *report)),
        ],
    )
    duty, follow_ups = _duty(store, "redovisa kostnaderna"), ThreadBook(store).follow_ups()
    found = follow_ups.of(duty)
    assert found is not None
    assert (found.title, found.date) == ("Redovisning av kostnader", "2025-05-06")
    assert not follow_ups.is_overdue(duty, "2026-01-01")


def test_a_duty_that_is_said_after_its_last_day_is_told_of_and_not_overdue(store: Store) -> None:
    keep(store, [meeting("2025-06-03", paragraph(3, "Nytt bibliotek i Åsby", *ASSIGNED))])
    duty = _duty(store, "redovisa kostnaderna")
    assert not ThreadBook(store).follow_ups().is_overdue(duty, "2026-01-01")


def test_the_decision_upon_a_proposal_gives_the_duty_and_does_not_follow_it_up(store: Store) -> None:
    charge = "Förvaltningschefen får i uppdrag att redovisa kostnaderna senast den 30 april 2025."
    proposal = ("Dnr KUN 2025/12", "Kulturnämndens förslag till kommunfullmäktige", charge)
    report = ("Dnr KUN 2025/12", "Beslut", "Kommunfullmäktige godkänner redovisningen.")
    council = "Kommunfullmäktige"
    papers = [
        meeting("2025-02-04", paragraph(3, "Nytt bibliotek i Åsby", *proposal)),
        meeting("2025-03-04", paragraph(9, "Nytt bibliotek i Åsby", *ASSIGNED), body=council),
        meeting("2025-05-06", paragraph(21, "Redovisning av kostnader", *report), body=council),
    ]
    keep(store, papers)
    proposed = [
        each
        for each in GraphQueries(store).responsibilities()
        if "redovisa kostnaderna" in each.object and each.evidence.date == "2025-02-04"
    ]
    found = [ThreadBook(store).follow_ups().of(duty) for duty in proposed]
    assert [each.date for each in found if each] == ["2025-05-06"] * len(proposed)
    assert proposed


def _plan(date: str, who: str, start: str, end: str) -> Parsed:
    """Make a plan whose action has a period and no day on which it is due."""
    draft = Draft(body="Ekby kommun", date=date, title="Plan för stränderna", source=f"prov/plan-{date}.txt")
    draft.heading("Åtgärder")
    draft.row(Åtgärd="Rensa vassen vid badplatsen i Åsby", Ansvarig=who, Start=start, Slut=end)
    document, blocks, sections = draft.parts
    return Parsed(replace(document, kind="handlingsplan"), blocks, sections, ())


def test_a_duty_whose_period_has_ended_without_follow_up_is_overdue(store: Store) -> None:
    keep(store, [_plan("2024-01-15", "Parkenheten", "2024-03", "2024-09-30")])
    duty, follow_ups = _duty(store, "Rensa vassen"), ThreadBook(store).follow_ups()
    assert (duty.due, duty.valid_to, duty.last_day) == (None, "2024-09-30", "2024-09-30")
    assert not follow_ups.is_overdue(duty, "2024-09-30")
    assert follow_ups.is_overdue(duty, "2024-10-01")


def test_a_duty_that_ends_as_somebody_else_takes_it_over_is_not_overdue(store: Store) -> None:
    first = _plan("2024-01-15", "Parkenheten", "2024-03", "2025-12")
    second = _plan("2025-02-01", "Hamnkontoret", "2025-03", "2026-10-31")
    keep(store, [first, second])
    duties = {each.actor.name: each for each in GraphQueries(store).responsibilities()}
    follow_ups = ThreadBook(store).follow_ups()
    assert duties["Parkenheten"].valid_to == "2025-03"
    assert not follow_ups.is_overdue(duties["Parkenheten"], "2026-12-01")
    assert follow_ups.is_overdue(duties["Hamnkontoret"], "2026-12-01")


def test_a_duty_that_is_fulfilled_on_the_day_of_its_document_is_not_overdue(store: Store) -> None:
    done = ("Beslut", "Uppdraget till Kulturnämnden att redovisa kostnaderna anses fullgjort.")
    keep(store, [meeting("2025-06-03", paragraph(3, "Nytt bibliotek i Åsby", *done))])
    duty = _duty(store, "redovisa kostnaderna")
    assert duty.last_day == "2025-06-03"
    assert not ThreadBook(store).follow_ups().is_overdue(duty, "2026-01-01")
