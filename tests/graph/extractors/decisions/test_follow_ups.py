import pytest

from graph.extractors.decisions.extractor import decisions
from graph.extractors.decisions.follow_ups import follow_ups
from tests.graph.extractors.drafting import Draft, claims_of, said


@pytest.mark.parametrize(
    ("sentence", "who", "what"),
    [
        ("Rapporten följer upp Handlingsplan för trygghet.", "Ekby nämnd", "Handlingsplan för trygghet"),
        (
            "RSG Analys har följt upp sin Handlingsplan för trygghet.",
            "RSG Analys",
            "Handlingsplan för trygghet",
        ),
        (
            "Den här verksamhetsberättelsen följer upp Handlingsplan för trygghet.",
            "Ekby nämnd",
            "Handlingsplan för trygghet",
        ),
        ("Vi följer här upp granskningen av resor 2021.", "Ekby nämnd", "granskningen av resor 2021"),
    ],
)
def test_a_report_follows_up_a_plan_or_an_earlier_review(sentence: str, who: str, what: str) -> None:
    assert said(follow_ups, Draft().paragraph(sentence)) == {(who, "follows_up", what)}


@pytest.mark.parametrize(
    "sentence",
    [
        "RSG Analys ska följa upp Handlingsplan för trygghet.",
        "Anna följer upp Handlingsplan för trygghet varje vecka.",
        "RSG Analys följer upp frågan.",
    ],
)
def test_what_is_still_to_be_followed_up_is_a_duty(sentence: str) -> None:
    assert said(follow_ups, Draft().paragraph(sentence)) == set()


def test_a_decision_that_is_annulled_is_known_by_its_day() -> None:
    draft = Draft(body="Ekby nämnd", kind="protokoll").heading("§ 4 Avgifter", number="§ 4")
    draft.paragraph("Beslut\nNämnden upphäver sitt beslut den 3 maj 2023 om avgifter.")
    claims = claims_of(decisions, draft)
    assert [(each.kind, each.object.name) for each in claims if each.kind == "supersedes"] == [
        ("supersedes", "Ekby nämnd 2023-05-03")
    ]
    assert {each.decided for each in claims if each.kind == "decided"} == {"2026-03-10"}


def test_only_the_clause_that_annuls_a_decision_goes_back_to_it() -> None:
    draft = Draft(body="Kulturnämnden", kind="protokoll").heading("§ 4 Nytt utskott", number="§ 4")
    draft.paragraph(
        "Kulturnämnden beslutade\natt inrätta ett arbetsutskott från och med den 1 januari 2027, och"
        "\natt upphäva nämndens beslut 2023-05-03, § 6."
    )
    claims = claims_of(decisions, draft)
    assert [each.subject.name for each in claims if each.kind in ("supersedes", "follows_up")] == [
        "att upphäva nämndens beslut 2023-05-03, § 6."
    ]
    assert len([each for each in claims if each.kind == "decided"]) == 2


def test_what_was_decided_later_is_nothing_that_a_decision_goes_back_to() -> None:
    draft = Draft(body="Ekby nämnd", kind="protokoll", date="2024-02-01")
    draft.heading("§ 4 Avgifter", number="§ 4").paragraph("Beslut\nNämnden antar Policy för avgifter.")
    draft.paragraph("Bakgrund\nUtskottet beslutade 2025-03-01, § 9, att pröva avgifterna.")
    found = [each.decided for each in claims_of(decisions, draft) if each.kind == "follows_up"]
    assert "2024-02-01" not in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Lunds universitet utvärderar.",
        "Lunds universitet ska utvärdera projektet.",
        "- Lunds universitet följeforskar",
    ],
)
def test_who_evaluates_the_project_told_of_follows_it_up(sentence: str) -> None:
    draft = Draft().paragraph("Projektet Trygg hamn drivs av Region Uppsala.", sentence)
    assert said(follow_ups, draft) == {("Lunds universitet", "follows_up", "Trygg hamn")}


def test_who_evaluates_where_no_project_is_told_of_follows_up_nothing() -> None:
    assert said(follow_ups, Draft().paragraph("Lunds universitet utvärderar.")) == set()


@pytest.mark.parametrize(
    ("sentence", "who", "what"),
    [
        ("Rapporten är en uppföljning av granskning av resor.", "Ekby nämnd", "granskning av resor"),
        ("Rapporten utgör en utvärdering av Handlingsplan för trygghet.", "Ekby nämnd",
         "Handlingsplan för trygghet"),
        ("Anna redovisade Region Skånes uppföljning av Handlingsplan för trygghet.", "Region Skåne",
         "Handlingsplan för trygghet"),
    ],
)  # fmt: skip
def test_what_is_called_a_follow_up_of_something_follows_it_up(sentence: str, who: str, what: str) -> None:
    assert said(follow_ups, Draft().paragraph(sentence)) == {(who, "follows_up", what)}
