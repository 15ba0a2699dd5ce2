"""Decisions that one person makes for a body, and those that a list gives with who made them."""

import pytest

from graph.extractors.decisions.extractor import decisions
from tests.graph.extractors.drafting import Draft, claims_of


def _decided(draft: Draft) -> list[tuple[str, str, str | None]]:
    decided = [claim for claim in claims_of(decisions, draft) if claim.kind == "decided"]
    return [(each.subject.name, each.object.name, each.decided) for each in decided]


def _memo() -> Draft:
    return Draft(body="Ekby kommun", date="2026-03-10", title="Tjänsteskrivelse", kind="tjänsteskrivelse")


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Biträdande rektor Karin Holm har på delegation beslutat om nya öppettider.", None),
        ("Förvaltningschef Karin Holm beslutade den 3 februari 2026 att hyra fler lokaler.", "2026-02-03"),
        ("Rektor Karin Holm beslutade den 3 februari 2026 att kursen ska ges.", "2026-02-03"),
        ("Kommundirektör Karin Holm har utsett Per Nordin till säkerhetschef.", None),
        ("Fastställd av kommundirektör Karin Holm 2026-01-27", "2026-01-27"),
        ("Ordförandebeslut 2026-02-11: Karin Holm beviljar Ekby teater 40 000 kronor.", "2026-02-11"),
    ],
)
def test_who_decides_on_delegation_or_at_the_head_of_an_office_has_decided(
    sentence: str, day: str | None
) -> None:
    assert _decided(_memo().paragraph(sentence)) == [("Karin Holm", sentence, day)]


def test_an_office_that_decides_on_delegation_is_the_one_who_has_it() -> None:
    sentence = "Socialchefen har den 20 februari 2026 på delegation beslutat att förlänga avtalet."
    draft = Draft(body="Socialnämnden").paragraph("Närvarande: Karin Holm, socialchef", sentence)
    assert _decided(draft) == [("Karin Holm", sentence, "2026-02-20")]


def test_an_office_that_nobody_is_known_to_have_stands_beside_the_body_that_it_decides_for() -> None:
    draft = Draft(body="Socialnämnden").paragraph("Ordföranden beslutar på nämndens vägnar att lämna svaret.")
    (claim,) = claims_of(decisions, draft)
    assert (claim.subject.name, dict(claim.properties)["delegate"]) == ("Socialnämnden", "Ordföranden")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ordföranden Karin Holm ställer proposition och finner att nämnden beslutar enligt förslaget.",
        "Enligt delegationsordningen får förvaltningschefen besluta om öppettider.",
        "Kommundirektör Karin Holm leder staben och beslutar när den ska träda i funktion.",
        "Karin Holm berättar att hon utsetts till årets eldsjäl.",
    ],
)
def test_who_only_speaks_or_may_decide_has_decided_nothing(sentence: str) -> None:
    assert not [each for each in _decided(_memo().paragraph(sentence)) if each[0] == "Karin Holm"]


def test_a_list_says_in_its_columns_who_decided_each_of_its_rows_and_when() -> None:
    draft = Draft(body="Socialnämnden", date="2026-03-10").heading("Anmälan av delegationsbeslut")
    draft.row(
        Nr="D 4", Beslut="Avtal om hyra av lokal i Sandby", Beslutsfattare="Karin Holm", Datum="2026-02-18"
    )
    assert _decided(draft) == [("Karin Holm", "Avtal om hyra av lokal i Sandby", "2026-02-18")]


def test_a_list_is_of_the_one_whose_decisions_its_introduction_says_it_holds() -> None:
    draft = Draft(body="Ekby kommun", date="2026-03", title="Beslutslista", kind="beslut")
    draft.paragraph("Här redovisas beslut som kommundirektör Karin Holm har fattat under februari.")
    draft.row(Datum="2026-02-18", Beslut="Kommunen hyr lokaler i Sandby till och med maj.")
    assert _decided(draft) == [
        ("Karin Holm", "Kommunen hyr lokaler i Sandby till och med maj.", "2026-02-18")
    ]


@pytest.mark.parametrize(
    ("sentence", "decided"),
    [
        ("Rektor beslutade den 3 februari 2026 att kursen ska ges.", "2026-02-03"),
        ("Förbundschefen fastställde rutinen den 9 januari 2026.", "2026-01-09"),
        ("Prefekten beslutar härmed att kursplanen ska gälla.", None),
    ],
)
def test_an_office_decides_in_the_name_of_who_has_it(sentence: str, decided: str | None) -> None:
    office = sentence.split()[0].removesuffix("en").lower()
    draft = _memo().paragraph(f"Närvarande: Karin Holm, {office}", sentence)
    assert _decided(draft) == [("Karin Holm", sentence, decided)]


@pytest.mark.parametrize(
    "sentence", ["Ordföranden beslutade att ajournera mötet.", "Rektor beslutar om stipendier varje termin."]
)
def test_who_leads_the_meeting_and_who_decides_on_a_sort_of_things_have_decided_nothing(
    sentence: str,
) -> None:
    draft = _memo().paragraph("Närvarande: Karin Holm, rektor, Per Nordin, ordförande", sentence)
    assert _decided(draft) == []


@pytest.mark.parametrize("label", ["Delegat: Fritidschef Eva Lund", "Beslut fattat av Eva Lund, fritidschef"])
@pytest.mark.parametrize(
    "words",
    ["Jag beslutar att bevilja bidraget.", "Med stöd av delegationen beslutar jag att bevilja bidraget."],
)
def test_who_decides_in_the_first_person_is_told_by_a_label(label: str, words: str) -> None:
    draft = Draft(body="Ekby nämnd", kind="beslut").heading("Bidrag till lägret").paragraph(label, words)
    decided = [each for each in claims_of(decisions, draft) if each.kind == "decided"]
    assert [(each.subject.name, each.object.name, each.decided) for each in decided] == [
        ("Eva Lund", words, "2026-03-10")
    ]


def test_nobody_decides_in_the_first_person_where_no_label_or_several_people_could() -> None:
    words = "Jag beslutar att bevilja bidraget."
    alone = Draft(body="Ekby nämnd", kind="beslut").heading("Bidrag").paragraph("Eva Lund var där.", words)
    two = Draft(body="Ekby nämnd", kind="beslut").heading("Bidrag")
    two.paragraph("Delegat: Eva Lund", "Delegat: Per Nordin", words)
    for draft in (alone, two):
        assert not [each for each in claims_of(decisions, draft) if each.subject.kind == "person"]


def test_who_took_a_decision_is_told_below_it_and_is_none() -> None:
    draft = Draft(body="Ekby nämnd", kind="beslut").heading("Rutin för nycklar")
    draft.paragraph("Beslut\nNämnden beslutar att anta rutinen.")
    draft.paragraph("Beslut fattat av fritidschef Eva Lund, enligt delegationsordningen punkt 4.2")
    assert [name for _, name, _ in _decided(draft)] == ["Nämnden beslutar att anta rutinen."]
