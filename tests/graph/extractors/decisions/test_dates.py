"""When what is told was decided: by the day or month beside the verb, never the day of a letter."""

import pytest

from graph.extractors.decisions.extractor import decisions
from tests.graph.extractors.drafting import Draft, claims_of


def _told(draft: Draft) -> list[tuple[str, str | None]]:
    return [
        (each.subject.name, each.decided) for each in claims_of(decisions, draft) if each.kind == "decided"
    ]


def _letter() -> Draft:
    return Draft(body="Region Ekby", date="2026-04-20", title="Nyhetsbrev", kind="nyhetsbrev")


@pytest.mark.parametrize(
    ("sentence", "month"),
    [
        ("Regionfullmäktige antog i februari en ny cykelstrategi.", "2026-02"),
        ("Regionfullmäktige antog i november en ny cykelstrategi.", "2025-11"),  # the last one that had come
        ("I mars beslutade regionfullmäktige att sänka taxan.", "2026-03"),
        ("Regionfullmäktige avslog i maj 2024 begäran om mer pengar.", "2024-05"),
        ("Regionfullmäktige sa i mars nej till att bygga en ny station.", "2026-03"),
        ("I december 2025 gav regionfullmäktige förvaltningen i uppdrag att ta fram en plan.", "2025-12"),
        ("Regionfullmäktige har beslutat att bussarna ska gå på lördagar från den 1 juni.", None),
    ],
)
def test_a_letter_tells_the_month_of_a_decision_or_nothing(sentence: str, month: str | None) -> None:
    assert _told(_letter().paragraph(sentence)) == [("Regionfullmäktige (Region Ekby)", month)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Den 12 maj ska regionfullmäktige besluta om budgeten.",
        "Regionfullmäktige väntas säga ja till en ny linje.",
    ],
)
def test_what_is_still_to_be_decided_is_no_decision(sentence: str) -> None:
    assert _told(_letter().paragraph(sentence)) == []


def test_a_day_without_a_year_is_the_last_one_that_had_come() -> None:
    report = Draft(body="Ekby råd", date="2026-02-12", title="Årsrapport 2025", kind="årsredovisning")
    report.paragraph("Den 8 maj beslutade rådet att ge bidrag.", "Den 9 januari antog rådet Hälsoplan.")
    assert [day for _, day in _told(report)] == ["2025-05-08", "2026-01-09"]


@pytest.mark.parametrize(
    ("kind", "title"),
    [("riktlinje", "Riktlinje för placerade barn"), ("dokument", "Avtal om stöd till barn")],
)
def test_rules_and_agreements_say_who_is_to_decide_and_tell_of_no_decision(kind: str, title: str) -> None:
    draft = Draft(body="Region Ekby", date="2026-04-20", title=title, kind=kind)
    draft.paragraph("Socialnämnden utser en kontaktperson för varje barn.")
    assert _told(draft) == []


def test_the_board_of_an_association_has_not_decided_on_the_day_of_its_letter() -> None:
    draft = Draft(body="Ekby förening", date="2026-04-20", title="Medlemsblad", kind="nyhetsbrev")
    assert _told(draft.paragraph("Styrelsen har beslutat att höja avgiften.")) == [("Styrelsen", None)]


def test_minutes_that_tell_of_an_earlier_meeting_give_its_day_and_number() -> None:
    draft = Draft(body="Socialnämnden", title="Protokoll", kind="protokoll").heading(
        "§ 9 Lokaler", number="§ 9"
    )
    draft.paragraph("Nämnden godkände planen den 21 januari 2026, § 6.")
    (claim,) = claims_of(decisions, draft)
    assert (claim.decided, dict(claim.properties)["number"]) == ("2026-01-21", "§ 6")


def test_in_a_memorandum_the_common_word_means_the_board_that_was_named_last() -> None:
    draft = Draft(body="Ekby kommun", date="2026-03-10", title="Tjänsteskrivelse", kind="tjänsteskrivelse")
    draft.paragraph("Kulturnämnden har ansvar för biblioteken.", "Nämnden antog den 4 maj 2025 en plan.")
    assert _told(draft) == [("Kulturnämnden (Ekby kommun)", "2025-05-04")]


def test_a_day_with_its_year_is_that_day_also_where_it_is_after_that_of_the_document() -> None:
    report = Draft(body="Ekby råd", date="2026-02-12", title="Årsrapport 2025", kind="årsredovisning")
    report.paragraph("Den 3 mars 2026 beslutade rådet att bygga ett båthus.")
    assert [day for _, day in _told(report)] == ["2026-03-03"]


def test_the_year_in_the_name_of_a_plan_is_not_that_of_the_day() -> None:
    report = Draft(body="Ekby råd", date="2026-02-12", title="Årsrapport 2025", kind="årsredovisning")
    report.paragraph("Den 27 november antog rådet Handlingsplan vatten 2026.")
    assert [day for _, day in _told(report)] == ["2025-11-27"]
