"""Deadlines that end the words of a duty."""

import pytest

from graph.extractors.duties.sentences import duties
from tests.graph.extractors.drafting import Draft, claims_of


@pytest.mark.parametrize(
    ("duty", "due"),
    [
        ("se över skyltarna vid ån till april 2027", "2027-04"),
        ("se över skyltarna vid ån till den 15 maj 2026", "2026-05-15"),
        ("ta fram ett underlag till oktober", "2026-10"),
        ("ta fram ett underlag till nästa möte", "2026-06-09"),
        ("laga bron vid hamnen under 2027", "2027"),
        ("driva badplatsen under 2027", None),
        ("driva badplatsen till september 2026", None),
        ("skjuta upp invigningen till april 2026", None),
        ("ta fram ett underlag till Ekby nämnd", None),
    ],
)
def test_the_day_or_meeting_that_ends_a_task_is_its_due(duty: str, due: str | None) -> None:
    draft = Draft().paragraph(f"Anna Berg får i uppdrag att {duty}.").heading("Nästa möte")
    draft.paragraph("9 juni 2026 kl. 13.")
    (claim,) = claims_of(duties, draft)
    assert (claim.subject.name, claim.due) == ("Anna Berg", due)


@pytest.mark.parametrize(
    ("duty", "due"),
    [
        ("till nästa möte ta fram ett underlag om lekplatsen", "2026-06-09"),
        ("ta fram ett underlag till mötet i juni", "2026-06-09"),
        ("ta fram ett underlag till mötet i augusti", "2026-08"),
    ],
)
def test_a_meeting_whose_day_the_document_tells_is_due_on_that_day(duty: str, due: str) -> None:
    draft = Draft().paragraph(f"Anna Berg får i uppdrag att {duty}.").heading("Nästa styrelsemöte")
    draft.paragraph("Tisdag den 9 juni 2026, digitalt.")
    (claim,) = claims_of(duties, draft)
    assert claim.due == due


def test_a_next_meeting_without_a_day_gives_no_due() -> None:
    draft = Draft().paragraph("Anna Berg får i uppdrag att ta fram ett underlag till nästa möte.")
    (claim,) = claims_of(duties, draft)
    assert (claim.due, claim.object.aliases) == (None, ("ta fram ett underlag",))


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("Anna Berg tar fram en lista till nästa möte.", "2026-06-09"),
        ("Anna Berg sammanställer svaren inför nästa träff.", "2026-06-09"),
        ("Anna Berg bokar en buss.", None),
    ],
)
def test_what_somebody_does_until_the_next_meeting_is_due_on_its_day(sentence: str, due: str | None) -> None:
    draft = (
        Draft().paragraph(sentence).heading("Nästkommande möten").paragraph("2026-06-09 kl. 9", "2026-09-15")
    )
    assert {each.due for each in claims_of(duties, draft)} == {due}


@pytest.mark.parametrize(
    ("heading", "days", "due"),
    [
        ("Mötestider 2026", ("4 februari kl. 9", "20 maj kl. 13.00–15.30", "9 september"), "2026-05-20"),
        ("Sammanträdesdagar", ("Onsdag 15 april", "12 juni"), "2026-04-15"),
        ("Datum", ("20 maj kl. 13 (nästa möte)", "14 april om lokalen blir ledig"), "2026-05-20"),
        ("Mötestider 2026", ("4 februari kl. 9",), None),
        ("Datum", ("20 maj kl. 13", "9 september"), None),
    ],
)
def test_the_next_meeting_is_the_next_of_the_days_listed(
    heading: str, days: tuple[str, ...], due: str | None
) -> None:
    draft = Draft().paragraph("Anna Berg får i uppdrag att ta fram ett underlag till nästa möte.")
    (claim,) = claims_of(duties, draft.heading(heading).paragraph(*days))
    assert claim.due == due


@pytest.mark.parametrize(
    ("before", "duty", "due"),
    [
        ("Allt ska vara klart den 3 mars 2027.", "ska utvärdera planen", "2027-03-03"),
        ("Nämnden får en rapport senast den 28 februari varje år.", "ska utvärdera planen", None),
        ("En rapport lämnas senast den 3 mars 2027.", "ska under hösten 2028 utvärdera planen", None),
        ("En rapport lämnas senast den 3 mars 2027.", "ska utvärdera planen varje år", None),
    ],
)
def test_a_day_told_before_is_due_where_it_comes_once_and_the_duty_has_no_time_of_its_own(
    before: str, duty: str, due: str | None
) -> None:
    draft = Draft(kind="handlingsplan", title="Handlingsplan").paragraph(f"{before} Kulturnämnden {duty}.")
    assert {each.due for each in claims_of(duties, draft) if each.subject.name == "Kulturnämnden"} == {due}
