"""Lists of att-satser, decisions of notes, and decisions told with the day of another meeting."""

import pytest

from graph.extractors.decisions.extractor import decisions
from tests.graph.extractors.drafting import Draft, claims_of


def _decided(draft: Draft) -> list[tuple[str, str, str | None]]:
    return [
        (each.subject.name, each.object.name, each.decided)
        for each in claims_of(decisions, draft)
        if each.kind == "decided"
    ]


def _minutes(body: str = "Kommunstyrelsen", kind: str = "protokoll") -> Draft:
    draft = Draft(body=body, date="2026-03-10", title="Protokoll", kind=kind)
    return draft.heading("§ 7 Badhuset", number="§ 7")


@pytest.mark.parametrize(
    "line",
    [
        "att bygga om badhuset, att ge tekniska nämnden ett uppdrag, samt att badhuset öppnar i maj.",
        "a) att bygga om badhuset, b) att ge tekniska nämnden ett uppdrag, c) att badhuset öppnar i maj.",
        "att bygga om badhuset,\natt ge tekniska nämnden ett uppdrag,\natt badhuset öppnar i maj.",
        "att bygga om badhuset\natt ge tekniska nämnden ett uppdrag\natt badhuset öppnar i maj.",
    ],
)
def test_each_att_sats_of_a_list_is_a_decision(line: str) -> None:
    found = _decided(_minutes().paragraph("Kommunstyrelsen beslutar", line))
    assert [text.removesuffix(".").removeprefix("att ") for _, text, _ in found] == [
        "bygga om badhuset",
        "ge tekniska nämnden ett uppdrag",
        "badhuset öppnar i maj",
    ]


def test_a_condition_is_no_clause_of_its_own() -> None:
    line = "att bygga om badhuset under förutsättning, att priset håller."
    assert _decided(_minutes().paragraph("Kommunstyrelsen beslutar", line)) == [
        ("Kommunstyrelsen", line, "2026-03-10")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dagordningen fastställdes.",
        "Föregående anteckningar godkändes utan ändringar.",
        "Frågan om efterträdare bordlades.",
        "Informationen antecknas till protokollet.",
        "Rapporten gicks igenom och lades till handlingarna.",
    ],
)
@pytest.mark.parametrize("kind", ["protokoll", "mötesanteckningar"])
def test_what_minutes_and_notes_say_in_the_passive_is_decided(sentence: str, kind: str) -> None:
    assert _decided(_minutes(kind=kind).paragraph(sentence)) == [("Kommunstyrelsen", sentence, "2026-03-10")]


@pytest.mark.parametrize(
    "sentence", ["Vid föregående möte bordlades frågan.", "Frågan är om förslaget godkändes."]
)
def test_what_was_passed_before_or_is_asked_is_not(sentence: str) -> None:
    assert _decided(_minutes().paragraph(sentence)) == []


def test_the_board_of_a_company_decides_on_the_day_of_its_minutes() -> None:
    draft = _minutes("Ekby Energi AB").paragraph("Styrelsen beslutade", "att bygga en tank.")
    draft.paragraph("Styrelsen antog den nya attestordningen.")
    assert _decided(draft) == [
        ("Styrelsen (Ekby Energi AB)", "att bygga en tank.", "2026-03-10"),
        ("Styrelsen (Ekby Energi AB)", "Styrelsen antog den nya attestordningen.", "2026-03-10"),
    ]


def test_a_decision_told_with_its_day_has_its_own_number_and_goes_back_to_nothing() -> None:
    draft = _minutes().paragraph("Kommunstyrelsen beslutade den 3 februari 2026, § 2, att hyra ut badhuset.")
    claims = claims_of(decisions, draft)
    assert [(each.kind, each.decided, dict(each.properties).get("number")) for each in claims] == [
        ("decided", "2026-02-03", "§ 2")
    ]


def test_a_memorandum_tells_who_decided_before() -> None:
    draft = Draft(body="Kulturnämnden", date="2026-03-10", kind="tjänsteskrivelse").heading("Tidigare beslut")
    draft.items(
        "Kommunfullmäktige gav den 17 juni 2025, § 168, Kulturnämnden i uppdrag att ta fram en plan.",
        "Kulturnämnden beslutade 2025-09-24 § 71 att tillsätta en styrgrupp.",
        "Ärendet har beretts under hösten.",
    )
    assert [(body, day) for body, _, day in _decided(draft)] == [
        ("Kommunfullmäktige", "2025-06-17"),
        ("Kulturnämnden", "2025-09-24"),
    ]


def test_direktionen_is_the_board_that_was_named_before() -> None:
    draft = Draft(body="Ekby räddningsförbund", date="2026-03-10", kind="nyhetsbrev").heading(
        "Beslut i förbundet"
    )
    draft.paragraph(
        "Vid sitt möte den 3 mars 2026 beslutade förbundsdirektionen att anta en budget.",
        "Direktionen avslog ansökan från Ekby scoutkår.",
    )
    assert {body for body, _, _ in _decided(draft)} == {"Förbundsdirektionen"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Planen ersätter den plan som antogs 2025-02-03, § 2.",
        "Riktlinje för egenvård, antagen den 3 februari 2025, § 2, upphör att gälla.",
    ],
)
def test_a_plan_that_ends_is_no_decision_that_is_superseded(sentence: str) -> None:
    draft = _minutes().heading("Beslut").paragraph("Planen antas.", sentence)
    assert [each.object.name for each in claims_of(decisions, draft) if each.kind == "supersedes"] == []


@pytest.mark.parametrize(
    ("clause", "names"),
    [
        ("Anna Lindqvist, Region Dalarna, utses till ledamot efter Per Nordin.", {"Anna Lindqvist"}),
        ("Nämnden antar taxan enligt Region Dalarnas förslag.", set()),
        ("Kontoret får hyra lokaler i samråd med Dalarnas kommuner.", set()),
    ],
)
def test_what_only_says_more_of_another_name_is_not_decided_about(clause: str, names: set[str]) -> None:
    draft = _minutes().heading("Beslut").paragraph(clause)
    assert {each.object.name for each in claims_of(decisions, draft) if each.kind == "concerns"} == names


@pytest.mark.parametrize(
    ("verb", "days"),
    [("utser", set()), ("har godkänt", {None})],  # the one is a duty, of the other no day is told
)
def test_a_day_to_come_is_not_the_day_of_a_decision(verb: str, days: set[str | None]) -> None:
    draft = Draft(body="Ekby nämnd", date="2026-02-10", kind="projektplan").paragraph(
        f"Kulturnämnden {verb} ett ombud för varje bibliotek senast den 30 april 2026."
    )
    assert {day for *_, day in _decided(draft)} == days


@pytest.mark.parametrize(
    "preamble",
    [
        "Som ett led i arbetet med att korta väntetiderna i vården",
        "Mot bakgrund av revisorernas synpunkter på hur avtalen följs",
        "För att säkra tillgången till personal under de kommande somrarna",
    ],
)
def test_a_decision_may_follow_what_it_is_made_for(preamble: str) -> None:
    line = f"{preamble} beslutar regeringen om följande uppdrag till Socialstyrelsen."
    draft = Draft(body=None, date=None, title="Uppdrag om vården", kind="uppdrag").paragraph(line)
    assert _decided(draft) == [("Regeringen", line, None)]


@pytest.mark.parametrize("above", ["Kommunstyrelsen beslutar att", "Beslut"])
def test_lettered_points_below_a_numbered_one_are_part_of_it(above: str) -> None:
    draft = _minutes().paragraph(
        above,
        "1. Budgeten fastställs med dessa ramar.",
        "a) Drift, tio miljoner kronor.",
        "b) Investeringar, fem miljoner kronor.",
        "2. Avtalet godkänns.",
    )
    assert [words for _, words, _ in _decided(draft)] == [
        "Budgeten fastställs med dessa ramar.",
        "Avtalet godkänns.",
    ]


def test_lettered_points_without_a_numbered_one_above_are_decisions() -> None:
    draft = _minutes().paragraph(
        "Kommunstyrelsen beslutar", "a) att godkänna avtalet", "b) att avsluta ärendet."
    )
    assert [words for _, words, _ in _decided(draft)] == ["att godkänna avtalet", "att avsluta ärendet."]


def test_what_a_thing_is_told_to_have_been_decided_by_is_no_decision() -> None:
    line = "Badhuset betalas ur det anslag som beslutades av regeringen 2024."
    draft = Draft(body=None, date=None, title="Nyheter", kind="nyhetsbrev").paragraph(line)
    assert _decided(draft) == []
