import pytest

from graph.extractors.bodies.belongings import belongings
from graph.extractors.decisions.extractor import decisions
from graph.extractors.meetings.participants import participants
from graph.names.bodies.owned_boards import owner_in
from graph.names.forms.local_names import plain_of
from graph.within.authorities import plain_name
from graph.within.mentions import MentionFinder
from tests.graph.extractors.drafting import Draft, said


def _issuer(body: str | None, *lines: str, kind: str = "protokoll", title: str = "Protokoll") -> str | None:
    draft = Draft(body=body, kind=kind, title=title).paragraph(*lines)
    found = MentionFinder().find(*draft.parts)
    return found.body.name if found.body else None


@pytest.mark.parametrize(
    ("body", "lines", "expected"),
    [
        ("Ekby Energi AB", ("Ekby Energi AB", "STYRELSEPROTOKOLL nr 3"), "Styrelsen (Ekby Energi AB)"),
        ("Brf Linden", ("Brf Linden", "Styrelsemöte nr 5"), "Styrelsen (Brf Linden)"),
        (
            "Samordningsförbundet",
            ("Samordningsförbundet Ekbydalen", "Sammanträde med styrelsen"),
            "Styrelsen (Samordningsförbundet Ekbydalen)",
        ),
        (
            None,
            ("Ekby Fiber ekonomisk förening", "Protokoll styrelsemöte den 3 mars"),
            "Styrelsen (Ekby Fiber ekonomisk förening)",
        ),
        (
            None,
            ("Protokoll från styrelsens möte i Ekby Bostäder Aktiebolag",),
            "Styrelsen (Ekby Bostäder Aktiebolag)",
        ),
        (
            "Ekby Energi AB",
            ("Ekby Energi AB", "Styrelsen godkänner budgeten.", "Styrelsen utser en justerare."),
            "Styrelsen (Ekby Energi AB)",
        ),
    ],
)  # fmt: skip
def test_minutes_of_a_board_are_those_of_the_board_not_of_what_it_leads(
    body: str | None, lines: tuple[str, ...], expected: str
) -> None:
    assert _issuer(body, *lines) == expected


def test_what_is_no_meeting_of_the_board_stays_with_the_company() -> None:
    company = "Ekby Energi AB"
    told = ("Styrelsen beslutade i mars att avvakta.", "Styrelsen godkände rapporten.")
    assert _issuer(company, company, "Minnesanteckningar", "Nytt från styrelsen.") == company
    assert _issuer(company, company, "Bolagsstämma den 4 juni", *told) == company
    assert _issuer(company, company, "Styrelsemöte den 4 juni", kind="rapport") == company
    assert _issuer("Kulturnämnden", "Ekby Energi AB", "kallar till styrelsemöte") == "Kulturnämnden"


def test_members_decisions_and_the_company_belong_to_the_board() -> None:
    draft = Draft(body="Ekby Energi AB", kind="protokoll").paragraph(
        "Ekby Energi AB",
        "Styrelseprotokoll",
        "Närvarande ledamöter:",
        "Anna Bergström, ordförande",
        "Karl Lindgren",
    )
    draft.heading("§ 1 Budget", number="§ 1").paragraph("Styrelsen beslutade att godkänna budgeten.")
    board = "Styrelsen (Ekby Energi AB)"
    assert said(belongings, draft) == {(board, "part_of", "Ekby Energi AB")}
    assert said(participants, draft, "chairs", "member_of") == {
        ("Anna Bergström", "chairs", board),
        ("Karl Lindgren", "member_of", board),
    }
    assert {subject for subject, _, _ in said(decisions, draft, "decided")} == {board}


def test_another_name_of_the_board_is_the_same_board() -> None:
    draft = Draft(body="Räddningsförbundet", kind="protokoll").paragraph(
        "Räddningsförbundet Ekbyslätten", "Styrelseprotokoll", "Förbundsstyrelsen beslutar att avvakta."
    )
    boards = {subject for subject, _, _ in said(decisions, draft, "decided")}
    assert boards == {"Styrelsen (Räddningsförbundet Ekbyslätten)"}


def test_the_name_of_a_board_holds_its_company() -> None:
    name = "Styrelsen (Ekby Energi AB)"
    assert (owner_in(name), plain_name(name)) == ("Ekby Energi AB", "Styrelsen")
    assert owner_in("Styrelsen (2025)") == owner_in("Abborren") == ""


def test_the_board_of_a_company_is_no_common_noun() -> None:
    draft = Draft(body="Ekby Energi AB", kind="protokoll").paragraph("Ekby Energi AB", "Styrelseprotokoll")
    board = MentionFinder().find(*draft.parts).body
    assert board is not None
    assert plain_of(board) == "Styrelsen (Ekby Energi AB)"
