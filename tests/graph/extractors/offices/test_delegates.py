"""Who was sent in the place of another, by whom, and where both sit."""

from graph.extractors.offices.appointments import appointments
from tests.graph.extractors.drafting import Draft, claims_of


def _told(paragraph: str) -> set[tuple[str, str, str, str | None]]:
    draft = Draft(kind="rapport", body="Region Uppsala").heading("Ledamöter").paragraph(paragraph)
    return {
        (each.subject.name, each.kind, each.object.name, each.valid_from)
        for each in claims_of(appointments, draft)
    }


def test_who_is_sent_to_replace_another_acts_for_the_sender_and_sits_where_the_other_did() -> None:
    assert _told(
        "Folkhälsorådet möts i maj. Inför 2026 har Ekby kommun utsett Anna Lindholm (S) att efterträda Bo"
        " Ekman från den 1 januari 2026."
    ) == {
        ("Anna Lindholm", "represents", "Ekby kommun", None),
        ("Anna Lindholm", "member_of", "Folkhälsorådet", "2026-01-01"),
        ("Anna Lindholm", "replaces", "Bo Ekman", "2026-01-01"),
    }


def test_who_comes_in_when_another_leaves_takes_the_seat_for_the_same_sender() -> None:
    assert _told(
        "Region Skåne deltar. Bo Ekman från Region Skåne lämnar RPO Lungmedicin och Anna Lindholm kommer in"
        " som Region Skånes nya representant."
    ) >= {
        ("Bo Ekman", "member_of", "RPO Lungmedicin", None),
        ("Anna Lindholm", "member_of", "RPO Lungmedicin", None),
        ("Anna Lindholm", "represents", "Region Skåne", None),
        ("Anna Lindholm", "replaces", "Bo Ekman", None),
    }


def test_who_is_only_proposed_is_sent_by_nobody() -> None:
    assert _told("Ekby kommun föreslår att Anna Lindholm ska efterträda Bo Ekman i Folkhälsorådet.") == set()


def test_who_acts_for_a_body_from_a_day_sits_in_the_group_of_the_heading() -> None:
    draft = (
        Draft(kind="riktlinje", body="Region Uppsala")
        .heading("RPO Lungmedicin")
        .paragraph("Från den 1 juli 2026 företräds Ekby sjukhus av Anna Lindholm.")
    )
    assert [(each.kind, each.object.name, each.valid_from) for each in claims_of(appointments, draft)] == [
        ("represents", "Ekby sjukhus", "2026-07-01"),
        ("member_of", "RPO Lungmedicin", "2026-07-01"),
    ]
