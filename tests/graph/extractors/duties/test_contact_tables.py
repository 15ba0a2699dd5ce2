from graph.extractors.duties.responsibility_tables import responsibilities
from tests.graph.extractors.drafting import Draft, said


def test_contacts_of_parties_represent_them_in_their_offices() -> None:
    draft = Draft(body="Region Ekby").heading("Kontaktpersoner")
    draft.cells(("Part", "Ekby kommun"), ("Kontaktperson", "Anna Lindberg"), ("Funktion", "enhetschef"))
    draft.cells(("Part", "Region Gävleborg"), ("Kontaktperson", "Per Holmgren"), ("Funktion", ""))
    assert said(responsibilities, draft) == {
        ("Anna Lindberg", "represents", "Ekby kommun"),
        ("Anna Lindberg", "has_role", "enhetschef"),
        ("Per Holmgren", "represents", "Region Gävleborg"),
    }


def test_a_contact_for_a_matter_still_has_it() -> None:
    draft = Draft(body="Region Ekby").heading("Aktiviteter")
    draft.cells(("Aktivitet", "Införa ny rutin"), ("Kontaktperson", "Anna Lindberg"))
    assert said(responsibilities, draft, "responsible_for") == {
        ("Anna Lindberg", "responsible_for", "Införa ny rutin")
    }


def test_an_office_with_its_field_is_one_beside_whoever_has_it() -> None:
    draft = Draft(body="Region Ekby").heading("Roller")
    draft.cells(
        ("Roll", "Delprojektledare teknik"), ("Person", "Anna Lindberg"), ("Ansvar", "Köpa in system")
    )
    draft.cells(("Roll", "Projektledare"), ("Person", "Per Holmgren"), ("Ansvar", "Leda projektet"))
    assert said(responsibilities, draft, "has_role") == {
        ("Anna Lindberg", "has_role", "delprojektledare teknik"),
        ("Per Holmgren", "has_role", "projektledare"),
    }


def test_the_office_of_a_contact_may_stand_after_the_name() -> None:
    draft = Draft(body="Region Ekby").heading("Kontaktpersoner")
    draft.cells(("Part", "Ekby kommun"), ("Kontaktperson", "Anna Lindberg, socialchef"))
    draft.cells(("Part", "Region Gävleborg"), ("Kontaktperson", "Per Holmgren"))
    assert ("Anna Lindberg", "has_role", "socialchef") in said(responsibilities, draft)
