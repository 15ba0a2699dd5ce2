from graph.extractors.decisions.extractor import decisions
from tests.graph.extractors.drafting import Draft, claims_of

_EARLIER = (
    "Kostnämnden 4.2.2025, 7 §",
    "Beslut:\nÄrendet återremitterades för beräkning av priset.",
    "Skolrådet 20.2.2025, 3 §",
    "Beslut:\nSkolrådet förordar den nya matsedeln.",
)


def _decided(*paragraphs: str) -> list[tuple[str, str | None, str, str]]:
    draft = Draft(body="Kostnämnden", date="2025-03-04", title="Protokoll")
    draft.heading("12 § Ny matsedel", number="12 §").paragraph(*paragraphs)
    return [
        (claim.subject.name, claim.decided, dict(claim.properties)["number"] or "", claim.object.name)
        for claim in claims_of(decisions, draft)
        if claim.kind == "decided"
    ]


def test_each_decision_is_of_the_meeting_under_whose_head_it_stands() -> None:
    assert _decided(*_EARLIER, "Kostnämnden 4.3.2025, 12 §", "Beslut:\nMatsedeln godkändes.") == [
        ("Kostnämnden", "2025-02-04", "§ 7", "Ärendet återremitterades för beräkning av priset."),
        ("Skolrådet", "2025-02-20", "§ 3", "Skolrådet förordar den nya matsedeln."),
        ("Kostnämnden", "2025-03-04", "12 §", "Matsedeln godkändes."),
    ]


def test_a_list_of_earlier_meetings_moves_no_decision() -> None:
    assert _decided(
        "Tidigare behandling:\nKostnämnden 4.2.2025, 7 §\nSkolrådet 2025-02-20 § 3",
        "Beslut:\nMatsedeln godkändes.",
    ) == [("Kostnämnden", "2025-03-04", "12 §", "Matsedeln godkändes.")]


def test_a_head_under_beslut_is_no_decision() -> None:
    assert _decided("Beslut:\nMatsedeln godkändes.\nSkolrådet den 20 februari 2025, § 3") == [
        ("Kostnämnden", "2025-03-04", "12 §", "Matsedeln godkändes.")
    ]
