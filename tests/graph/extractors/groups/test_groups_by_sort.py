"""What a common word means below a heading whose short form says of what sort the group is."""

import pytest

from graph.extractors.offices.appointments import appointments
from tests.graph.extractors.drafting import Draft, said


@pytest.mark.parametrize(
    ("name", "word"), [("RAG Skogssjuka", "Arbetsgruppen"), ("RPO Hud", "Programområdet")]
)
def test_the_word_for_a_sort_of_group_means_the_one_of_the_heading(name: str, word: str) -> None:
    draft = Draft(kind="dokument", body="Region Uppsala").heading(name)
    draft.paragraph(f"{name} bildades 2025. {word} består av Anna Lindholm (ordförande) och Bo Ekman.")
    assert said(appointments, draft, "chairs", "member_of") == {
        ("Anna Lindholm", "chairs", name),
        ("Bo Ekman", "member_of", name),
    }
