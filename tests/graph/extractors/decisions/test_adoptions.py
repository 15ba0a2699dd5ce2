"""Who adopted the paper itself: on its front page, in a list of the parties, or through a board."""

import pytest

from graph.extractors.decisions.extractor import decisions
from graph.extractors.view import Claim
from tests.graph.extractors.drafting import Draft, claims_of

_TITLE = "Samverkansavtal om Bryggan 2026–2028"


def _agreement(*lines: str) -> Draft:
    draft = Draft(kind="dokument", title=_TITLE, body=None, date="2026-05-18")
    return draft.heading(_TITLE).paragraph("Parter är Ekby kommun och Norrby kommun.", *lines)


def _decided(claims: list[Claim]) -> list[tuple[str, str, str | None, str | None]]:
    return [
        (each.subject.name, each.object.name, each.decided, dict(each.properties).get("number"))
        for each in claims
        if each.kind == "decided"
    ]


def test_each_body_of_a_list_has_adopted_an_agreement() -> None:
    draft = _agreement("Avtalet har godkänts av:").items(
        "Socialnämnden 2026-04-15, § 44", "- Omsorgsnämnden den 6 maj 2026, § 39"
    )
    claims = claims_of(decisions, draft.heading("Bilagor").paragraph("Kartan är från 2025-01-02."))
    assert _decided(claims) == [
        ("Socialnämnden", "Avtalet har godkänts av Socialnämnden 2026-04-15, § 44", "2026-04-15", "§ 44"),
        (
            "Omsorgsnämnden",
            "Avtalet har godkänts av Omsorgsnämnden den 6 maj 2026, § 39",
            "2026-05-06",
            "§ 39",
        ),
    ]
    about = [each.object.name for each in claims if each.kind == "concerns"]
    assert about == [_TITLE, _TITLE]


def test_the_board_through_which_a_party_decides_has_decided() -> None:
    told = "Norrby kommun har godkänt avtalet genom beslut av Socialnämnden den 12 maj 2026, § 49."
    assert _decided(claims_of(decisions, _agreement(told))) == [("Socialnämnden", told, "2026-05-12", "§ 49")]


@pytest.mark.parametrize(
    ("label", "value", "who"),
    [
        ("Plan fastställd av", "Länsöverdirektör Eva Lund 2026-03-17", "Eva Lund"),
        ("Fastställt", "Socialnämnden 2026-03-17, § 7", "Socialnämnden"),
        ("Beslut om start", "Direktionen 2026-03-17, § 7", "Direktionen"),
    ],
)
def test_a_label_of_the_front_page_tells_who_adopted_the_paper(label: str, value: str, who: str) -> None:
    draft = Draft(kind="projektplan", title="Projektplan Levande stränder", body=None, date="2026-04-01")
    claims = claims_of(
        decisions, draft.heading("Projektplan Levande stränder").cells(("", label), ("", value))
    )
    assert [(who_did, day) for who_did, _, day, _ in _decided(claims)] == [(who, "2026-03-17")]


def test_an_office_of_two_fields_may_have_adopted_a_plan() -> None:
    line = "Beslutad av hälso- och sjukvårdsdirektör Eva Lund 2026-02-12"
    draft = Draft(kind="handlingsplan", title="Plan", body="Region Älvmarken", date="2026-02-12")
    assert _decided(claims_of(decisions, draft.paragraph(line))) == [("Eva Lund", line, "2026-02-12", None)]


def test_what_follows_the_name_of_a_plan_tells_who_adopted_it() -> None:
    draft = Draft(kind="rapport", title="Uppföljning", body=None, date="2026-02-12")
    draft.paragraph(
        "Rapporten följer upp Handlingsplan trygga vägar 2025, beslutad av Socialnämnden 2024-12-12, § 61."
    )
    assert _decided(claims_of(decisions, draft)) == [
        ("Socialnämnden", "beslutad av Socialnämnden 2024-12-12, § 61", "2024-12-12", "§ 61")
    ]


def test_the_adoption_of_a_project_directive_is_about_the_directive_and_not_the_project() -> None:
    draft = Draft(kind="uppdragsbeskrivning", title="Räddningsförbundet Ån", body=None, date="2026-02-10")
    draft.paragraph("Räddningsförbundet Ån").heading("Projektdirektiv – Ny ledningscentral")
    draft.cells(("", "Projektnamn"), ("", "Ny ledningscentral"))
    draft.cells(("", "Fastställt"), ("", "Socialnämnden 2026-01-21, § 7"))
    about = [each.object for each in claims_of(decisions, draft) if each.kind == "concerns"]
    assert [(each.kind, each.name) for each in about] == [
        ("strategy", "Projektdirektiv – Ny ledningscentral")
    ]


@pytest.mark.parametrize(
    "front",
    [
        ("Beslutsfattare: Rektor Karin Holm", "Beslutsdatum: 2026-04-21"),
        ("Beslutsfattare: Karin Holm", "Datum: 2026-04-21"),
    ],
)
def test_who_decides_on_a_paper_by_its_front_page_has_adopted_it(front: tuple[str, str]) -> None:
    title = "Projektdirektiv – Gemensam skolportal"
    draft = Draft(kind="dokument", title=title, body="Ekby högskola", date="2026-04-21").heading(title)
    claims = claims_of(decisions, draft.paragraph("\n".join(front)))
    decided = [each for each in claims if each.kind == "decided"]
    assert [(each.subject.name, each.decided) for each in decided] == [("Karin Holm", "2026-04-21")]
    assert f"Beslut 2026-04-21 om {title}" in decided[0].object.aliases
    assert [each.object.name for each in claims if each.kind == "concerns"] == [title]
