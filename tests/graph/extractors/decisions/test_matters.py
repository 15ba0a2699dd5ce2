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
    ],
)
def test_a_decision_is_not_about_those_who_moved_it(sentence: str, about: list[str]) -> None:
    assert sorted(_concerned(sentence)) == about
