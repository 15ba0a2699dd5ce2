from graph.extractors.meetings.participants import participants
from tests.graph.extractors.drafting import Draft, claims_of, said


def _table(*rows: tuple[str, str, str]) -> Draft:
    draft = Draft().heading("Närvarande")
    for group, name, office in rows:
        draft.cells(("Grupp", group), ("Namn", name), ("Funktion", office))
    return draft


def test_a_label_holds_for_the_rows_below_that_leave_it_empty() -> None:
    draft = _table(
        ("Ledamöter av regeringen utsedda", "Anna Lindholm", "ordförande"),
        ("", "Bo Ekman", ""),
        ("Personalföreträdare", "Eva Holm", ""),
        ("", "Per Dahlberg", ""),
        ("Övriga närvarande", "Siv Alm", "jurist"),
    )
    assert said(participants, draft, "chairs", "member_of", "has_role") == {
        ("Anna Lindholm", "chairs", "Ekby nämnd"),
        ("Bo Ekman", "member_of", "Ekby nämnd"),
        ("Eva Holm", "has_role", "personalföreträdare"),
        ("Per Dahlberg", "has_role", "personalföreträdare"),
        ("Siv Alm", "has_role", "jurist"),
    }


def test_those_below_a_word_for_absence_were_not_there() -> None:
    draft = _table(("Ledamöter", "Anna Lindholm", ""), ("Frånvarande", "Bo Ekman", ""), ("", "Eva Holm", ""))
    status = {
        each.subject.name: dict(each.properties)["status"]
        for each in claims_of(participants, draft)
        if each.kind == "attended"
    }
    assert status == {"Anna Lindholm": "närvarande", "Bo Ekman": "frånvarande", "Eva Holm": "frånvarande"}


def test_a_label_ends_with_its_table_and_no_office_of_one_matter_is_kept() -> None:
    draft = _table(("Personalföreträdare", "Anna Lindholm", "föredragande § 4"))
    draft.heading("Inbjudna").cells(("Ort", ""), ("Namn", "Bo Ekman"))
    assert said(participants, draft, "has_role") == {("Anna Lindholm", "has_role", "personalföreträdare")}
