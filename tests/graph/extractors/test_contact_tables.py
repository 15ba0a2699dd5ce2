from graph.extractors.responsibility_tables import responsibilities
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
