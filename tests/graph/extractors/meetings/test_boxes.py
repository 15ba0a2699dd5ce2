"""Who came, from boxes to tick beside names, members and substitutes side by side, and lists of votes."""

from graph.extractors.meetings.participants import participants
from tests.graph.extractors.drafting import Draft, claims_of, said


def _minutes() -> Draft:
    return Draft(kind="protokoll", body="Kostnämnden", date="2026-03-12").heading("Beslutande")


def _seats() -> Draft:
    draft = _minutes()
    draft.row(ordinarie="[X] Anna Lindholm, ordförande", ersättare="[ ] Bo Ekman")
    return draft.row(ordinarie="[ ] Eva Lindgren", ersättare="[ I Ola Sandberg")


def test_members_and_those_who_stand_in_for_them_are_read_side_by_side() -> None:
    assert said(participants, _seats(), "chairs", "member_of", "has_role") == {
        ("Anna Lindholm", "chairs", "Kostnämnden"),
        ("Bo Ekman", "has_role", "ersättare"),
        ("Eva Lindgren", "member_of", "Kostnämnden"),
        ("Ola Sandberg", "has_role", "ersättare"),
    }


def test_the_words_for_seats_may_be_a_row_of_their_own_and_lack_a_letter() -> None:
    draft = _minutes().cells(("", "ordinarie"), ("", "ersätare"))
    draft.cells(("", "[X] Anna Lindholm, ordförande"), ("", "[ ] Bo Ekman"))
    draft.cells(("", "[X] Eva Lindgren"), ("", "[ ] Ola Sandberg"))
    assert said(participants, draft, "chairs", "member_of", "has_role") == {
        ("Anna Lindholm", "chairs", "Kostnämnden"),
        ("Bo Ekman", "has_role", "ersättare"),
        ("Eva Lindgren", "member_of", "Kostnämnden"),
        ("Ola Sandberg", "has_role", "ersättare"),
    }


def test_a_box_left_blank_says_that_somebody_was_away_also_as_scans_are_read() -> None:
    status = {
        each.subject.name: dict(each.properties)["status"]
        for each in claims_of(participants, _seats())
        if each.kind == "attended"
    }
    assert status == {
        "Anna Lindholm": "närvarande",
        "Bo Ekman": "frånvarande",
        "Eva Lindgren": "frånvarande",
        "Ola Sandberg": "frånvarande",
    }


def test_how_somebody_voted_is_no_body_and_a_shortened_vice_chair_no_chair() -> None:
    draft = _minutes().paragraph("Anna Lindholm\tS\tOrdförande\tJa", "Bo Ekman\tM\t1:e v Ordf\tNej")
    assert said(participants, draft, "represents", "chairs", "has_role") == {
        ("Anna Lindholm", "represents", "Socialdemokraterna"),
        ("Anna Lindholm", "chairs", "Kostnämnden"),
        ("Bo Ekman", "represents", "Moderaterna"),
        ("Bo Ekman", "has_role", "1:e vice ordförande"),
    }
