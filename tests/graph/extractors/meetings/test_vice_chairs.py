"""Vice chairs by number, as Swedish and Finland's Swedish minutes write it."""

import pytest

from graph.extractors.meetings.participants import participants
from tests.graph.extractors.drafting import Draft, said


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Erik Sundqvist, I vice ordförande", "I vice ordförande"),
        ("Erik Sundqvist, II vice ordförande", "II vice ordförande"),
        ("Erik Sundqvist I viceordförande", "I vice ordförande"),
        ("I vice ordförande: Erik Sundqvist", "I vice ordförande"),
        ("Erik Sundqvist, 2. vice ordförande", "2. vice ordförande"),
        ("Erik Sundqvist, 1:e vice ordförande", "1:e vice ordförande"),
    ],
)
def test_a_vice_chair_keeps_the_number(line: str, role: str) -> None:
    draft = Draft(kind="protokoll", body="Kostnämnden").heading("Närvarande")
    draft.paragraph("Anna Lindholm, ordförande", line)
    assert ("Erik Sundqvist", "has_role", role) in said(participants, draft)
    assert ("Erik Sundqvist", "chairs", "Kostnämnden") not in said(participants, draft)
