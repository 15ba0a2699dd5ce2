import pytest

from graph.extractors.decisions.extractor import decisions
from tests.graph.extractors.drafting import Draft, claims_of


def _concerned(sentence: str) -> list[str]:
    claims = claims_of(decisions, Draft(body="Ekby råd").paragraph(f"Beslut: {sentence}"))
    return [f"{each.object.kind}: {each.object.name}" for each in claims if each.kind == "concerns"]


@pytest.mark.parametrize(
    "order", ["uppdragsbeskrivningen", "budgeten", "verksamhetsplanen", "arbetsordningen"]
)
def test_the_order_of_a_group_is_about_the_group(order: str) -> None:
    concerned = _concerned(f"Rådet godkänner {order} för RSG Uppföljning efter en mindre ändring.")
    assert concerned == ["group: RSG Uppföljning"]


def test_a_plan_of_what_is_no_group_is_about_the_plan() -> None:
    assert "group" not in " ".join(_concerned("Rådet godkänner verksamhetsplanen för digital samverkan."))


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        (
            "Rådet beslutar att avslå motionen från Anna Berg (S) och Bo Ek (S) om cykelvägar.",
            ["initiative: Motion om cykelvägar"],
        ),
        (
            "Rådet utser på förslag av valberedningen Karl Ek (M) till ledamot i RSG Uppföljning.",
            ["group: RSG Uppföljning", "person: Karl Ek"],
        ),
        (
            "Rådet ställer sig bakom nomineringen av Karl Ek till RSG Uppföljning.",
            ["group: RSG Uppföljning", "person: Karl Ek"],
        ),
        ("Hemställan från miljönämnden i Ekby kommun om fler mätplatser avslås.", []),
        ("Rådet tillstyrker skrivelsen från Socialnämnden om natthärbärget.", []),
        (
            "RSG Uppföljning får i uppdrag att mäta köerna i linje med Regionfullmäktiges intentioner.",
            ["group: RSG Uppföljning"],
        ),
        ("Handlingen godkänns i enlighet med bilaga 2 till Regionstyrelsens handlingar.", []),
    ],
)
def test_a_decision_is_not_about_those_who_moved_it(sentence: str, about: list[str]) -> None:
    assert sorted(_concerned(sentence)) == about


@pytest.mark.parametrize(
    ("heading", "about"),
    [
        (
            "Motion av Anna Berg (C) och Bo Ek (S) om att bygga fler bryggor",
            "Motion om att bygga fler bryggor",
        ),
        ("Svar på motion från Anna Berg (C) angående ny badplats", "Motion angående ny badplats"),
        (
            "Medborgarförslag från Eva Strand om belysning i parken (KS 2026/12)",
            "Medborgarförslag om belysning i parken",
        ),
    ],
)
@pytest.mark.parametrize(
    "decision", ["Ärendet bordläggs.", "Den av Anna Berg och Bo Ek väckta motionen avslås."]
)
def test_what_was_brought_is_named_by_its_heading_and_not_by_who_brought_it(
    heading: str, about: str, decision: str
) -> None:
    draft = (
        Draft(body="Ekby råd", kind="protokoll").heading(heading, number="§ 7").paragraph("Beslut", decision)
    )
    if "förslag" in heading:
        decision = decision.replace("motionen", "medborgarförslaget")
    found = {claim.object.name for claim in claims_of(decisions, draft) if claim.kind == "concerns"}
    assert {about} == found


def test_whose_proposal_a_heading_names_is_not_what_the_decision_is_about() -> None:
    draft = Draft(body="Ekby råd", kind="protokoll").heading("Valberedningens förslag till val", number="§ 5")
    draft.paragraph("Beslut", "De av valberedningen framlagda förslagen bifalls.")
    assert [claim for claim in claims_of(decisions, draft) if claim.kind == "concerns"] == []


def test_a_passive_is_no_label_of_the_own_plan() -> None:
    draft = Draft(body="Ekby råd", kind="nyhetsbrev", title="Budget 2027").paragraph("Budget 2027 är klar.")
    draft.paragraph("Beslutades enhälligt att avgiften sänks.")
    assert [claim for claim in claims_of(decisions, draft) if claim.kind == "concerns"] == []


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        ("Rådet tillsatte en AI-kommission för frågan.", ["group: AI-kommission"]),
        ("Rådet utsåg en valgrupp.", ["group: Valgrupp"]),
        ("Rådet tillsatte en vakans.", []),
    ],
)
def test_a_decision_is_about_the_group_that_it_forms(sentence: str, about: list[str]) -> None:
    assert _concerned(sentence) == about


def test_whose_proposal_the_members_followed_is_not_what_they_decided_about() -> None:
    draft = Draft(body="Föreningsstämman", kind="protokoll", title="Föreningsstämma")
    draft.paragraph("Beslut: Stämman godkände firmatecknare enligt styrelsens förslag.")
    assert [claim for claim in claims_of(decisions, draft) if claim.kind == "concerns"] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Ekby kommuns klimatplan 2018–2022 som antogs av Bildningsnämnden 2018-01-18 § 10 upphör att gälla.",
        "Redovisning av Bildningsnämndens uppdrag 2025-10-27 § 34 om köer förklaras fullgjord.",
        "Redovisning av Bildningsnämndens uppdrag den 27 oktober 2025 om köer förklaras fullgjord.",
    ],
)
def test_who_adopted_or_charged_before_is_not_what_a_decision_is_about(sentence: str) -> None:
    assert "organisation: Bildningsnämnden" not in _concerned(sentence)


def test_whom_a_decision_gives_a_task_is_what_it_is_about() -> None:
    assert "organisation: Bildningsnämnden" in _concerned("Bildningsnämnden får i uppdrag att mäta köer.")
