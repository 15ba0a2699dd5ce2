"""Matrices of parties and tasks: their keys, their short forms, and headings that stand in the first row."""

from graph.extractors.duties.responsibility_tables import responsibilities
from tests.graph.extractors.drafting import Draft, said

_NAMES = ("Uppgift", "KLK", "SBF", "RTJ")


def _matrix(*rows: tuple[str, ...], key: str, names: tuple[str, ...] = _NAMES) -> Draft:
    draft = Draft(kind="handlingsplan", title="Plan för höga flöden").heading("Plan för höga flöden")
    draft.paragraph(key)
    for row in rows:
        draft.cells(*zip(names, row, strict=True))
    return draft


def test_the_key_tells_what_letters_mean_and_what_parties_are_called() -> None:
    key = (
        "L = leder arbetet och ansvarar, B = bistår, I = informeras. KLK = kommunledningskontoret,"
        " SBF = stadsbyggnadsförvaltningen, RTJ = räddningstjänsten."
    )
    draft = _matrix(("Stänga dammluckor", "I", "L", "B"), ("Kalla in personal", "L", "B", ""), key=key)
    assert said(responsibilities, draft) == {
        ("Stadsbyggnadsförvaltningen", "responsible_for", "Stänga dammluckor"),
        ("Räddningstjänsten", "supports", "Stänga dammluckor"),
        ("Kommunledningskontoret", "responsible_for", "Kalla in personal"),
        ("Stadsbyggnadsförvaltningen", "supports", "Kalla in personal"),
    }


def test_an_office_behind_a_short_form_is_an_office_known_by_both() -> None:
    draft = _matrix(
        ("Beställa prov", "A", "K"),
        ("Läsa av mätare", "", "A"),
        key="A = ansvarar, K = konsulteras. VC = verksamhetschef, RTJ = räddningstjänsten.",
        names=("Uppgift", "VC", "RTJ"),
    )
    assert ("Verksamhetschef", "responsible_for", "Beställa prov") in said(responsibilities, draft)


def test_the_first_row_heads_a_matrix_whose_columns_have_no_names() -> None:
    draft = _matrix(
        ("Uppgift vid översvämning", "KLK", "SBF", "RTJ"),
        ("Stänga dammluckor", "", "H", "S"),
        ("Kalla in personal", "H", "", ""),
        key="H = huvudansvar, S = stödjer. KLK = kommunledningskontoret.",
        names=("", "", "", ""),
    )
    assert said(responsibilities, draft) == {
        ("SBF", "responsible_for", "Stänga dammluckor"),
        ("RTJ", "supports", "Stänga dammluckor"),
        ("Kommunledningskontoret", "responsible_for", "Kalla in personal"),
    }


def test_letters_that_a_key_calls_otherwise_give_no_duty() -> None:
    draft = _matrix(("Ekby", "A", "B", "A"), ("Ekhult", "B", "A", "B"), key="A = låg risk, B = hög risk.")
    assert said(responsibilities, draft) == set()


def test_an_owner_or_office_may_head_a_column_of_marks() -> None:
    draft = _matrix(
        ("Läsa av mätare", "X", ""),
        ("Laga taket", "", "X"),
        key="Kryss visar vem som ansvarar.",
        names=("Uppgift", "Rektor", "Fastighetsägare"),
    )
    assert ("Fastighetsägare", "responsible_for", "Laga taket") in said(responsibilities, draft)
