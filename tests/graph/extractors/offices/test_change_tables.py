"""Who left and who came, in the tables of changes of lists and newsletters."""

from graph.extractors.offices.change_tables import change_tables
from graph.extractors.view import Claim
from tests.graph.extractors.drafting import Draft, claims_of

_Edge = tuple[str, str, str, str | None]
ANNA, BO, GROUP = "Anna Lindholm", "Bo Ekman", "Stödnätverket Ekskogen"


def _draft(title: str = "Ledamöter 2026") -> Draft:
    draft = Draft(kind="dokument", body=GROUP, title=title)
    return draft.paragraph(f"{GROUP} möts ofta.").heading("Förändringar")


def _edges(draft: Draft) -> set[_Edge]:
    found: list[Claim] = claims_of(change_tables, draft)
    return {(each.subject.name, each.kind, each.object.name, each.valid_from) for each in found}


def test_columns_of_who_left_and_who_came_tell_of_seats_in_the_group_whose_members_are_listed() -> None:
    draft = _draft().row(Region="Region Skåne", Avgående=BO, Tillträdande=ANNA, Från_och_med="2025-10-01")
    assert _edges(draft) == {
        (ANNA, "replaces", BO, "2025-10-01"),
        (ANNA, "member_of", GROUP, "2025-10-01"),
        (ANNA, "represents", "Region Skåne", None),
        (BO, "member_of", GROUP, None),
        (BO, "represents", "Region Skåne", None),
    }


def test_the_office_of_a_row_changes_hands_and_not_a_seat() -> None:
    draft = _draft().row(Befattning="Kvalitetschef", Tidigare=BO, Ny=ANNA, Gäller_från="1 mars 2026")
    assert _edges(draft) == {
        (ANNA, "replaces", BO, "2026-03-01"),
        (ANNA, "has_role", "kvalitetschef", "2026-03-01"),
        (BO, "has_role", "kvalitetschef", None),
    }


def test_a_row_may_say_in_words_what_changed_on_its_day() -> None:
    draft = _draft().row(Ändring=f"{ANNA} ersätter {BO}, Knivsta kommun", Från="2025-11-01")
    draft.row(Ändring="Heby kommun är ny medlem", Från="2026-01-15")
    assert _edges(draft) == {
        (ANNA, "member_of", GROUP, "2025-11-01"),
        (ANNA, "replaces", BO, "2025-11-01"),
        (ANNA, "represents", "Knivsta kommun", None),
        (BO, "represents", "Knivsta kommun", None),
        ("Heby kommun", "participates_in", GROUP, "2026-01-15"),
    }


def test_elsewhere_than_in_a_list_of_members_a_change_is_of_no_seat_in_the_body_that_tells_of_it() -> None:
    draft = _draft("Nytt från oss").row(Tidigare=BO, Ny=ANNA, Från="2026-03-01")
    assert _edges(draft) == {(ANNA, "replaces", BO, "2026-03-01")}


def test_columns_of_old_and_new_wordings_tell_of_nobody() -> None:
    draft = _draft().row(Tidigare="Avgiften är 200 kronor", Ny="Avgiften är 250 kronor", Från="2026-03-01")
    draft.row(Tidigare="Vakant", Ny=ANNA, Från="2026-03-01")
    assert _edges(draft) == set()


def test_a_column_may_name_the_group_that_each_row_is_of() -> None:
    draft = Draft(kind="rapport", body=None, title="Läget i vår").heading("Lämnar och kommer in")
    draft.row(Arbetsgrupp="NAG Hosta", Lämnar=BO, Kommer_in=ANNA, Gäller_från="2026-03-01")
    draft.row(Arbetsgrupp="", Lämnar="", Kommer_in="Eva Lind", Gäller_från="2026-04-15")
    draft.row(Arbetsgrupp="NAG Snuva", Lämnar="Karl Lindmark", Kommer_in="", Gäller_från="2026-05-01")
    found = claims_of(change_tables, draft)
    assert {
        (each.subject.name, each.kind, each.object.name, each.valid_from, each.valid_to) for each in found
    } == {
        (ANNA, "replaces", BO, "2026-03-01", None),
        (ANNA, "member_of", "NAG Hosta", "2026-03-01", None),
        (BO, "member_of", "NAG Hosta", None, "2026-02-28"),
        ("Eva Lind", "member_of", "NAG Hosta", "2026-04-15", None),
        ("Karl Lindmark", "member_of", "NAG Snuva", None, "2026-04-30"),
    }
