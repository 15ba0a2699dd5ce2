"""Who does what in the items of a list below a heading such as "Att göra"."""

import pytest

from graph.extractors.duties.sentences import duties
from tests.graph.extractors.drafting import Draft, claims_of, said


@pytest.mark.parametrize("heading", ["Att göra", "Nästa steg", "Vem gör vad?"])
def test_each_item_says_who_does_it_and_the_words_after_it_when(heading: str) -> None:
    draft = (
        Draft()
        .heading(heading)
        .items(
            "Region Uppsala gör en karta över bryggorna. Klart 30 oktober.",
            "Region Skåne målar båthuset. Färdigt den 1 december 2026.",
        )
    )
    found = {(each.subject.name, each.object.name, each.due) for each in claims_of(duties, draft)}
    assert found == {
        ("Region Uppsala", "gör en karta över bryggorna", "2026-10-30"),
        ("Region Skåne", "målar båthuset", "2026-12-01"),
    }


def test_items_below_other_headings_tell_what_is() -> None:
    draft = Draft().heading("Runda").items("Region Uppsala målar båthuset.", "Region Skåne ser framåt.")
    assert not said(duties, draft)


def test_an_item_until_the_next_meeting_is_due_on_its_day() -> None:
    draft = Draft().heading("Nästa steg").items("Region Skåne går igenom räkningarna till nästa möte")
    draft.heading("Nästa möte").paragraph("9 juni 2027 kl. 13.")
    (claim,) = claims_of(duties, draft)
    assert (claim.subject.name, claim.due) == ("Region Skåne", "2027-06-09")
