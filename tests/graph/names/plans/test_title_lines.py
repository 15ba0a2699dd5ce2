"""Titles of plans that stand on two lines."""

import pytest

from tests.graph.naming import named


def _plans(text: str) -> set[str]:
    return {name for _, kind, name in named(text) if kind == "strategy"}


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        (
            "Handlingsplan 2026–2028\n\nSuicidprevention\n\nRegion Ekby",
            "Handlingsplan 2026–2028 Suicidprevention",
        ),
        ("Verksamhetsplan 2026\nKultur och fritid\n\nAntagen", "Verksamhetsplan 2026 Kultur och fritid"),
        ("Åtgärdsplan 2027–2030\n\nBuller\n\nEkby kommun", "Åtgärdsplan 2027–2030 Buller"),
        ("Handlingsplan 2026–2028\n\nRegion Ekby\n\nPlanen", "Handlingsplan 2026–2028"),
        ("Handlingsplan 2026–2028\n\nProgramområdet har tagit fram den.", "Handlingsplan 2026–2028"),
        ("Vi följer nu\n\nHandlingsplan 2026–2028 och skolan", "Handlingsplan 2026–2028"),
    ],
)
def test_a_plan_of_some_years_at_the_head_of_a_paper_has_its_topic_below(text: str, plan: str) -> None:
    assert _plans(text) == {plan}
