import pytest

from graph.extractors.mergers import mergers
from tests.graph.extractors.drafting import Draft, said

_BOTH = {
    ("RSG Statistik", "merged_into", "RSG Uppföljning"),
    ("RSG Analys", "merged_into", "RSG Uppföljning"),
}


@pytest.mark.parametrize(
    "sentence",
    [
        "RSG Statistik och RSG Analys har slagits samman till RSG Uppföljning.",
        "RSG Statistik och RSG Analys slås ihop till RSG Uppföljning.",
        "RSG Statistik plus RSG Analys kommer att bilda den nya arbetsgruppen RSG Uppföljning.",
        "RSG Uppföljning bildas genom en sammanslagning av RSG Statistik och RSG Analys.",
    ],
)
def test_two_groups_become_a_third(sentence: str) -> None:
    assert said(mergers, Draft().paragraph(sentence)) == _BOTH


def test_the_heading_gives_the_name_of_the_new_group() -> None:
    draft = Draft().heading("Ny RSG – Uppföljning efter sammanslagning")
    draft.paragraph("RSG Statistik slås samman med RSG Analys.")
    assert said(mergers, draft) == _BOTH


def test_a_proposed_merger_is_none() -> None:
    draft = Draft().paragraph("Det föreslås att RSG Analys slås samman med RSG Uppföljning.")
    assert said(mergers, draft) == set()


def test_a_group_that_the_title_names_was_formed_of_others() -> None:
    draft = Draft(title="Uppdrag för RSG Uppföljning").paragraph(
        "RSG Uppföljning möts i maj.",
        "Gruppen har bildats genom att RSG Analys och RSG Kvalitet har slagits samman.",
    )
    assert said(mergers, draft) == {
        ("RSG Analys", "merged_into", "RSG Uppföljning"),
        ("RSG Kvalitet", "merged_into", "RSG Uppföljning"),
    }


def test_regions_that_form_a_group_together_remain() -> None:
    draft = Draft().paragraph(
        "Region Uppsala och Region Dalarna bildar den nya arbetsgruppen RSG Uppföljning."
    )
    assert said(mergers, draft) == set()
