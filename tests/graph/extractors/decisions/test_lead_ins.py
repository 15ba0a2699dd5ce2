"""Clauses below a line that says only who decides."""

import pytest

from graph.extractors.decisions.extractor import decisions
from graph.extractors.decisions.labels import Part, label_of
from tests.graph.extractors.drafting import Draft, claims_of


def _decided(draft: Draft) -> list[tuple[str, str]]:
    return [
        (each.subject.name, each.object.name)
        for each in claims_of(decisions, draft)
        if each.kind == "decided"
    ]


def _minutes(body: str | None = "Kommunstyrelsen") -> Draft:
    return Draft(body=body, date="2026-03-10", title="Protokoll", kind="protokoll")


@pytest.mark.parametrize("line", ["Kommunstyrelsen beslutar", "Styrelsen beslutar enhälligt"])
def test_clauses_in_paragraphs_below_a_line_that_says_who_decides_are_decisions(line: str) -> None:
    draft = _minutes().heading("§ 7 Badhuset", number="§ 7")
    draft.paragraph("Badhuset byggdes 1968.", line, "att bygga om badhuset, och", "att avslå motionen.")
    assert _decided(draft) == [
        ("Kommunstyrelsen", "att bygga om badhuset"),
        ("Kommunstyrelsen", "att avslå motionen."),
    ]


def test_clauses_go_on_with_the_infinitive_below_a_line_that_ends_in_att() -> None:
    draft = _minutes(None).heading("Badhuset")
    draft.paragraph("Socialnämnden beslutar att", "Godkänna planen för badhuset.", "Ge rektorn ett uppdrag.")
    draft.paragraph("Ärendet har beretts länge.", "Godkänna är ett stort ord.")
    assert _decided(draft) == [
        ("Socialnämnden", "Godkänna planen för badhuset."),
        ("Socialnämnden", "Ge rektorn ett uppdrag."),
    ]


def test_what_was_proposed_to_another_body_says_to_whom() -> None:
    draft = _minutes().heading("§ 7 Badhuset", number="§ 7")
    draft.paragraph("Kommunstyrelsen föreslår kommunfullmäktige besluta", "att bygga om badhuset.")
    (claim,) = [each for each in claims_of(decisions, draft) if each.kind == "decided"]
    assert dict(claim.properties)["proposed_to"] == "Kommunfullmäktige"


@pytest.mark.parametrize(
    "lines",
    [
        ("Kommunstyrelsen beslutar",),  # decides nothing by itself
        ("Kommunstyrelsen beslutar att", "Alla förskolor stänger på fredag."),
        ("Socialnämnden beslutade", "att bygga om badhuset."),  # another body, before
        ("Socialnämnden föreslår kommunstyrelsen besluta", "att bygga om badhuset."),
        ("Förslag till beslut", "Kommunstyrelsen beslutar", "att bygga om badhuset."),
    ],
)
def test_lines_without_clauses_and_the_words_of_others_decide_nothing(lines: tuple[str, ...]) -> None:
    draft = _minutes().heading("§ 7 Badhuset", number="§ 7")
    assert _decided(draft.paragraph(*lines)) == []


def test_two_clauses_on_one_line_are_two_decisions() -> None:
    draft = _minutes().heading("§ 7 Badhuset", number="§ 7")
    draft.paragraph(
        "Kommunstyrelsen beslutar", "att godkänna rapporten, samt att uppdra åt kontoret att städa."
    )
    assert [name for _, name in _decided(draft)] == [
        "att godkänna rapporten",
        "att uppdra åt kontoret att städa.",
    ]


def test_a_body_may_decide_to_propose_but_what_it_proposes_is_not_decided() -> None:
    draft = _minutes().heading("Nyheter")
    draft.paragraph("Kommunstyrelsen beslutade att föreslå kommunfullmäktige att anta planen.")
    draft.paragraph("Anna Berg föreslår att kommunstyrelsen beslutar att avslå planen.")
    assert [name for _, name in _decided(draft)] == [
        "Kommunstyrelsen beslutade att föreslå kommunfullmäktige att anta planen."
    ]


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("Förslag till beslut", Part.PROPOSAL),
        ("Yrkanden", Part.PROPOSAL),
        ("Beslut i ärendet:", Part.DECISION),
        ("Beslut om badhuset fattas i maj", None),
    ],
)
def test_a_label_is_the_whole_line_also_where_it_begins_with_a_shorter_one(
    line: str, part: Part | None
) -> None:
    found = label_of(line)
    assert (found and found[0]) == part


def test_a_decision_in_the_passive_right_after_another_is_of_the_same_body() -> None:
    draft = _minutes(None).heading("Nyheter")
    draft.paragraph("Socialnämnden beslutade att bygga badhus. Vidare beslutades att köpa en båt.")
    draft.paragraph("Det beslutades också att sälja en bil.", "Enligt lag beslutades att hyra ett hus.")
    assert _decided(draft) == [
        ("Socialnämnden", "Socialnämnden beslutade att bygga badhus."),
        ("Socialnämnden", "Vidare beslutades att köpa en båt."),
    ]


def test_a_line_may_say_at_what_the_body_decided() -> None:
    draft = Draft(body="Direktionen", date="2026-02-19", title="Rapport", kind="rapport")
    draft.paragraph("Direktionen beslutade vid behandlingen av rapporten")
    draft.items("1. att godkänna uppföljningen,", "2. att lägga ned filialen.")
    assert _decided(draft) == [
        ("Direktionen", "att godkänna uppföljningen"),
        ("Direktionen", "att lägga ned filialen."),
    ]


def test_what_a_body_decided_at_the_same_time_has_the_day_of_what_was_told_before() -> None:
    draft = Draft(body=None, kind="rapport", date="2026")
    draft.paragraph(
        "Socialnämnden beslutade den 3 februari 2026 att bygga badhus.",
        "Badhuset blir klart om två år. Socialnämnden beslutade samtidigt att köpa en båt.",
    )
    assert [each.decided for each in claims_of(decisions, draft)] == ["2026-02-03", "2026-02-03"]


def test_what_was_proposed_at_the_meeting_is_not_decided_below_the_line_that_says_so() -> None:
    draft = _minutes().heading("§ 7 Badhuset", number="§ 7")
    draft.paragraph("Vid mötet föreslogs följande:", "1. Hur väljer nämnden sina ombud?")
    draft.paragraph("2. Att nämnden utser en ny kassör.", "Nämnden beslutade att stänga badhuset.")
    assert [name for _, name in _decided(draft)] == ["Nämnden beslutade att stänga badhuset."]


def test_a_newsletter_says_first_on_what_day_whoever_it_was_decided_what_is_listed_below() -> None:
    draft = Draft(body="Ekby sjukhus", date="2026-05", title="Nytt från sjukhuset", kind="nyhetsbrev")
    draft.paragraph("Vid mötet den 14 april beslutade sjukhusledningen att")
    draft.items("öppna en ny dialysmottagning", "anta Rutin för hemgång")
    found = [each for each in claims_of(decisions, draft) if each.kind == "decided"]
    assert [(each.subject.name, each.object.name, each.decided) for each in found] == [
        ("Sjukhusledningen", "öppna en ny dialysmottagning", "2026-04-14"),
        ("Sjukhusledningen", "anta Rutin för hemgång", "2026-04-14"),
    ]


def test_what_another_body_decided_on_a_day_that_nobody_tells_is_no_decision() -> None:
    draft = _minutes().heading("§ 8 Badhuset", number="§ 8")
    draft.paragraph("Vid ett tidigare möte beslutade Socialnämnden att").items("stänga bassängen")
    assert _decided(draft) == []


@pytest.mark.parametrize(
    "lead",
    ["Efter mötet i mars har följande motioner inkommit till nämnden.", "Följande skrivelser har inkommit:"],
)
def test_papers_that_have_come_in_are_no_decisions(lead: str) -> None:
    draft = _minutes().heading("Beslut").paragraph("Skrivelserna antecknas.", lead)
    draft.items("Motion av Eva Lund om att laga badhusets tak", "Skrivelse från Ekby byalag om bron i Ekby")
    assert [name for _, name in _decided(draft)] == ["Skrivelserna antecknas."]


def test_days_and_letters_alone_are_no_decisions_below_the_label() -> None:
    draft = _minutes().heading("Beslut")
    draft.paragraph("Torsdagen den 1 februari 2027", "Fredagen den 5 mars (budget)", "a.", "Planen antas.")
    assert [name for _, name in _decided(draft)] == ["Planen antas."]


def test_who_gets_a_copy_is_no_decision() -> None:
    draft = (
        _minutes().heading("Beslut").paragraph("Planen antas.", "Protokollsutdrag skickas till\nEkby kommun")
    )
    assert [name for _, name in _decided(draft)] == ["Planen antas."]


@pytest.mark.parametrize(("heading", "decided"), [("Om Ekbystiftelsen", 0), ("Om beslutet", 1)])
def test_who_has_the_right_to_appoint_is_told_below_what_the_body_is(heading: str, decided: int) -> None:
    draft = Draft(body=None, title="Ny ordförande i Ekbystiftelsen", kind="dokument").heading(heading)
    draft.paragraph("Regeringen tillsätter Ekbystiftelsens ordförande och en ledamot.")
    assert len(_decided(draft)) == decided


def test_a_decision_does_not_concern_the_office_whose_memorandum_it_follows() -> None:
    draft = _minutes().heading("Beslut")
    draft.paragraph("Taxan fastställs i enlighet med bilaga 2 till Stadsledningskontorets tjänsteutlåtande.")
    assert "Stadsledningskontoret" not in [
        each.object.name for each in claims_of(decisions, draft) if each.kind == "concerns"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Hälso- och sjukvårdsdirektören beslutar",
        "Hälso- och sjukvårdsdirektören beslutar därför att",
        "Hälso- och sjukvårdsdirektör Eva Lund beslutar:",
        "Eva Lund beslutar",
    ],
)
def test_who_has_an_office_may_decide_what_stands_below(line: str) -> None:
    draft = Draft(body="Region Norrmark", date="2026-02-12", title="Delegationsbeslut", kind="beslut")
    draft.row(Beslutsfattare="Eva Lund, hälso- och sjukvårdsdirektör").heading("Beslut")
    draft.paragraph(line, "att införa samlade remisser", "att utse en samordnare.")
    assert [
        (claim.subject.name, claim.object.name, claim.decided)
        for claim in claims_of(decisions, draft)
        if claim.kind == "decided"
    ] == [
        ("Eva Lund", "att införa samlade remisser", "2026-02-12"),
        ("Eva Lund", "att utse en samordnare.", "2026-02-12"),
    ]


@pytest.mark.parametrize("label", [(), ("Beslut",)])
def test_the_day_and_number_of_the_line_that_says_who_decided_are_those_of_the_clauses_below(
    label: tuple[str, ...],
) -> None:
    draft = Draft(body="Miljönämnden", date="2026-11-02", title="Uppföljning av vatten", kind="rapport")
    draft.paragraph("Brunnarna har mätts två gånger.").heading("Beslut" if label else "Behandling")
    draft.paragraph("Miljönämnden beslutade den 18 november 2026, § 44", "att godkänna uppföljningen")
    found = [each for each in claims_of(decisions, draft) if each.kind == "decided"]
    assert [(each.object.name, each.decided, dict(each.properties)["number"]) for each in found] == [
        ("att godkänna uppföljningen", "2026-11-18", "§ 44")
    ]
