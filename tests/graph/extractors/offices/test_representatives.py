from graph.extractors.offices.representatives import representatives
from tests.graph.extractors.drafting import Draft, said


def _items(*items: str, heading: str = "Region Hallands representanter:") -> Draft:
    draft = Draft().paragraph("Nationella programområden består av en företrädare för varje region.")
    return draft.heading(heading).items(*items)


def test_everybody_in_the_list_represents_the_owner_of_the_heading_and_the_place_beside_the_name() -> None:
    assert said(
        representatives, _items("Anna Lindholm, Skåne", "Bo Ekman, Region Uppsala"), "represents"
    ) == {
        ("Anna Lindholm", "represents", "Region Halland"),
        ("Anna Lindholm", "represents", "Region Skåne"),
        ("Bo Ekman", "represents", "Region Halland"),
        ("Bo Ekman", "represents", "Region Uppsala"),
    }


def test_the_area_before_a_name_is_the_group_that_its_bearer_sits_in() -> None:
    found = said(
        representatives, _items("Akut vård, Anna Lindholm, Skåne", "Ny hälsa, Bo Ekman"), "member_of"
    )
    assert {(who, group.casefold()) for who, _, group in found} == {
        ("Anna Lindholm", "npo akut vård"),
        ("Bo Ekman", "npo ny hälsa"),
    }


def test_a_group_in_the_heading_is_what_they_are_members_of() -> None:
    draft = Draft().heading("Region Hallands representanter i RSG Hälsodata").items("Anna Lindholm")
    assert said(representatives, draft) == {
        ("Anna Lindholm", "represents", "Region Halland"),
        ("Anna Lindholm", "member_of", "RSG Hälsodata"),
    }


def test_sentences_and_lists_under_other_headings_are_left_alone() -> None:
    assert said(representatives, _items("Anna Lindholm berättade om vården i Skåne.")) == set()
    assert said(representatives, _items("Anna Lindholm, Skåne", heading="Talare")) == set()


def test_those_listed_below_a_sentence_of_contact_persons_are_contact_persons() -> None:
    draft = Draft().paragraph("Arbetet drivs som ett projekt. Kontaktpersoner är:")
    assert said(representatives, draft.items("Anna Lindholm, Ekby kommun", "Bo Ekman, Ekby kommun")) >= {
        ("Anna Lindholm", "has_role", "kontaktperson"),
        ("Bo Ekman", "has_role", "kontaktperson"),
    }


def test_a_sentence_that_only_speaks_of_contact_persons_makes_none() -> None:
    draft = Draft().paragraph("Kontaktpersonerna har gjort följande:").items("Anna Lindholm, Ekby kommun")
    assert said(representatives, draft, "has_role") == set()
