"""What a board proposes to the one above it is its own decision."""

from graph.extractors.decisions.extractor import decisions
from tests.graph.extractors.drafting import Draft, claims_of

_LABEL = "Kommunstyrelsens förslag till kommunfullmäktige"


def _read(body: str) -> list[tuple[str, str, str | None, str | None]]:
    draft = Draft(body=body, title="Protokoll", kind="protokoll").heading("§ 8 Plan för vatten", number="§ 8")
    draft.paragraph(_LABEL, "Kommunfullmäktige beslutar", "att anta planen,", "att avslå motionen.")
    draft.paragraph("Kommunstyrelsens beslut för egen del", "Nämnden får i uppdrag att räkna på kostnaden.")
    return [
        (each.subject.name, each.object.name, each.decided, dict(each.properties).get("proposed_to"))
        for each in claims_of(decisions, draft)
        if each.kind == "decided"
    ]


def test_a_board_decides_what_it_proposes_and_what_it_decides_for_itself() -> None:
    assert _read("Kommunstyrelsen") == [
        ("Kommunstyrelsen", "att anta planen", "2026-03-10", "Kommunfullmäktige"),
        ("Kommunstyrelsen", "att avslå motionen.", "2026-03-10", "Kommunfullmäktige"),
        ("Kommunstyrelsen", "Nämnden får i uppdrag att räkna på kostnaden.", "2026-03-10", None),
    ]


def test_the_council_has_decided_nothing_below_a_proposal_to_it() -> None:
    assert [each[1] for each in _read("Kommunfullmäktige")] == [
        "Nämnden får i uppdrag att räkna på kostnaden."
    ]
