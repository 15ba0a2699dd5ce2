import pytest

from graph.extractors.decisions.extractor import decisions
from graph.extractors.decisions.item_outcomes import item_outcome
from graph.extractors.decisions.outcomes import outcome_of
from tests.graph.extractors.drafting import Draft, claims_of


def _decided(draft: Draft) -> list[tuple[str, str, str | None]]:
    decided = [claim for claim in claims_of(decisions, draft) if claim.kind == "decided"]
    return [(each.subject.name, each.object.name, dict(each.properties).get("outcome")) for each in decided]


def _minutes() -> Draft:
    return Draft(body="Kommunstyrelsen", date="2026-03-10", title="Protokoll")


def test_what_stands_under_beslut_is_decided_point_by_point_by_the_body_that_meets() -> None:
    draft = _minutes().heading("§ 14 Ny plan", number="§ 14")
    draft.paragraph("Beslut\nEnligt förvaltningens förslag:\n1. Planen antas.\n2. Rapporten antecknas.")
    draft.paragraph("Yrkanden\nAnna Berg (S) yrkar avslag på förslaget.")
    assert _decided(draft) == [
        ("Kommunstyrelsen", "Planen antas.", "antas"),
        ("Kommunstyrelsen", "Rapporten antecknas.", "antecknas"),
    ]


@pytest.mark.parametrize(
    "label",
    ["Vård- och omsorgsnämndens beslut", "Kultur-, idrotts- och fritidsnämndens beslut", "Nämndens beslut"],
)
def test_what_stands_under_the_decision_of_a_body_with_a_name_of_several_words_is_decided(label: str) -> None:
    draft = _minutes().heading("§ 14 Ny plan", number="§ 14")
    draft.paragraph(f"{label}\n1. Planen antas.\n2. Rapporten antecknas.")
    draft.paragraph("Ärendet\nPlanen gäller lokaler.")
    assert [name for _, name, _ in _decided(draft)] == ["Planen antas.", "Rapporten antecknas."]


def test_what_a_body_with_a_name_of_several_words_proposes_is_not_decided() -> None:
    draft = _minutes().heading("§ 14 Ny plan", number="§ 14")
    draft.paragraph("Vård- och omsorgsnämndens förslag\n1. Planen antas.")
    draft.paragraph("Ärendet\nPlanen gäller lokaler.")
    assert _decided(draft) == []


def test_number_case_matter_and_date_go_with_the_decision() -> None:
    draft = _minutes().heading("§ 14 Dnr KS 2026/123 Ny plan", number="§ 14")
    draft.paragraph("Beslut", "Planen antas.")
    (claim,) = claims_of(decisions, draft)
    stated = dict(claim.properties)
    assert (claim.decided, stated["number"], stated["case"]) == ("2026-03-10", "§ 14", "KS 2026/123")
    assert stated["matter"] == "§ 14 Dnr KS 2026/123 Ny plan"


def test_a_beslut_on_its_own_line_ends_with_its_paragraph() -> None:
    draft = Draft(body="Ekby råd").heading("Nomineringar")
    draft.paragraph(
        "Beslut: Ekby råd godkänner nomineringarna.", "Besvarade remisser:", "Yttrandet skickades."
    )
    assert _decided(draft) == [("Ekby råd", "Ekby råd godkänner nomineringarna.", "godkänns")]


def test_att_satser_are_decisions_each() -> None:
    draft = _minutes().heading("§ 2 Budget")
    draft.paragraph("Beslut\nKommunstyrelsen beslutar\natt fastställa budgeten\natt avslå motionen")
    assert [name for _, name, _ in _decided(draft)][-2:] == ["att fastställa budgeten", "att avslå motionen"]


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Socialnämnden beslutade att stänga enheten.", "Socialnämnden"),
        ("Kommunstyrelsen har godkänt uppdragsbeskrivningen.", "Kommunstyrelsen"),
        ("Under 2023 har regeringen beslutat om ett stöd.", "Regeringen"),
        ("Styrelsen godkänner rapporten.", "Kommunstyrelsen"),
    ],
)
def test_a_sentence_in_which_a_body_decides_is_a_decision(sentence: str, body: str) -> None:
    assert [(name, text) for name, text, _ in _decided(_minutes().paragraph(sentence))] == [(body, sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunstyrelsen föreslår att fullmäktige beslutar att anta planen.",
        "Anna Berg (S) yrkar att kommunstyrelsen avslår förslaget.",
        "Frågan diskuterades på mötet.",
        "Ska kommunstyrelsen besluta om planen?",
    ],
)
def test_proposals_and_questions_are_no_decisions(sentence: str) -> None:
    assert _decided(_minutes().paragraph(sentence)) == []


def test_what_is_decided_concerns_whom_it_names() -> None:
    draft = Draft(body="Ekby råd").paragraph("Beslut: Rådet godkänner uppdraget för RSG Uppföljning.")
    concerned = [claim.object.name for claim in claims_of(decisions, draft) if claim.kind == "concerns"]
    assert concerned == ["RSG Uppföljning"]


def test_earlier_treatment_is_followed_up_and_a_repealed_decision_superseded() -> None:
    draft = _minutes().heading("§ 5 Taxa", number="§ 5")
    draft.paragraph("Beslut\nKommunstyrelsen upphäver sitt beslut 2022-10-27 § 214.")
    draft.paragraph("Tidigare behandling\nBordlagt den 7 december 2025, § 105.")
    links = {(claim.kind, claim.object.name) for claim in claims_of(decisions, draft)}
    assert ("supersedes", "Kommunstyrelsen 2022-10-27 § 214") in links
    assert ("follows_up", "Kommunstyrelsen 2025-12-07 § 105") in links


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Ärendet bordläggs till nästa möte.", "bordläggs"),
        ("Motionen avslås.", "avslag"),
        ("Ärendet återremitteras till nämnden.", "återremitteras"),
        ("Kommunstyrelsen bifaller förslaget.", "bifall"),
        ("Avsägelsen godkänns.", "godkänns"),
        ("Riktlinjen upphör att gälla.", "upphävs"),
        ("Nämnden får i uppdrag att återkomma.", "uppdrag"),
        ("Mötet avslutades med fika.", "avslutas"),
        ("Vägen är lång.", None),
    ],
)
def test_outcome_in_one_word(text: str, outcome: str | None) -> None:
    assert outcome_of(text) == outcome


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Regeringen uppdrar åt Socialstyrelsen att utreda frågan.", "Regeringen"),
        ("Regeringen ger Socialstyrelsen i uppdrag att utreda frågan.", "Regeringen"),
        ("Med ändring av tidigare beslut förordnar regeringen att frågan ska utredas.", "Regeringen"),
        ("Styrelsen beslöt att köpa en ny pump.", "Styrelsen"),
        ("Budgeten godkändes av styrelsen.", "Styrelsen"),
    ],
)
def test_a_body_that_the_document_does_not_name_decides_by_its_common_word(sentence: str, body: str) -> None:
    draft = Draft(body=None, date="2026-03-10", title="Anteckningar").paragraph(sentence)
    assert [(subject, words) for subject, words, _ in _decided(draft)] == [(body, sentence)]


def test_what_was_decided_on_in_passing_and_who_is_disqualified_is_no_decision() -> None:
    passing = Draft(body="Ekby råd").paragraph("De förslag som godkändes av styrelsen delas ut.")
    assert _decided(passing) == []
    draft = _minutes().heading("§ 14 Jäv", number="§ 14")
    draft.paragraph(
        "Beslut", "Anna Berg (S) anmäler jäv under paragraf 15.", "Ingen annan ansåg sig förhindrad."
    )
    assert _decided(draft) == []


def test_a_matter_without_a_decision_follows_up_what_the_body_did_before() -> None:
    draft = _minutes().heading("§ 14 Interpellation om bussar", number="§ 14")
    draft.paragraph("Anna Berg (S) besvarar interpellationen.")
    draft.paragraph("Tidigare behandling", "Bordlagd den 3 februari 2026, § 9.")
    (claim,) = claims_of(decisions, draft)
    assert (claim.subject.name, claim.kind) == ("Kommunstyrelsen", "follows_up")
    assert claim.object.name == "Kommunstyrelsen 2026-02-03 § 9"


def test_an_earlier_decision_goes_by_the_board_with_its_authority_and_without() -> None:
    draft = _minutes().heading("Ekby kommun").heading("§ 14 Bussar", number="§ 14")
    draft.paragraph("Tidigare behandling", "Bordlagd den 3 februari 2026, § 9.", "Beslut", "Planen antas.")
    earlier = next(claim.object for claim in claims_of(decisions, draft) if claim.kind == "follows_up")
    assert "Kommunstyrelsen 2026-02-03 § 9" in (earlier.name, *earlier.aliases)


def _contested() -> Draft:
    draft = _minutes().heading("§ 20 Motion om nattbussar", number="§ 20")
    draft.paragraph("Beslut", "Enligt arbetsutskottets förslag:", "Motionen om nattbussar avslås.")
    draft.paragraph(
        "Yrkanden\nAnna Lindqvist (S) yrkar bifall till motionen.\nPer Nordin (M) yrkar avslag på motionen."
    )
    draft.paragraph("Omröstning – huvudvotering", "Omröstningen utfaller med 7 Ja mot 6 Nej.")
    draft.paragraph("Reservation", "Anna Lindqvist (S) reserverar sig mot beslutet.")
    return draft


def _stated_of(draft: Draft) -> list[dict[str, str]]:
    return [dict(claim.properties) for claim in claims_of(decisions, draft) if claim.kind == "decided"]


def test_a_decision_says_how_its_item_was_decided() -> None:
    (stated,) = _stated_of(_contested())
    del stated["matter"]
    assert stated == {
        "outcome": "avslag",
        "number": "§ 20",
        "proposal": "arbetsutskottets förslag",
        "item_outcome": "avslag",
        "movers": "Anna Lindqvist, Per Nordin",
        "votes": "7 ja, 6 nej",
        "reservations": "Anna Lindqvist",
    }


def test_what_a_board_proposes_to_the_council_says_so() -> None:
    draft = _minutes().heading("§ 21 Taxa", number="§ 21")
    draft.paragraph(
        "Beslut\nKommunstyrelsen tillstyrker kontorets förslag och föreslår att kommunfullmäktige beslutar:\n"
        "1. Taxan antas."
    )
    stated = _stated_of(draft)[-1]
    assert (stated["proposed_to"], stated["proposal"], stated["item_outcome"]) == (
        "Kommunfullmäktige",
        "kontorets förslag",
        "antas",
    )


@pytest.mark.parametrize(
    ("heading", "clauses", "outcome"),
    [
        ("Motion om bussar", ["Motionen avslås.", "Nämnden får i uppdrag att utreda frågan."], "avslag"),
        ("Motion om bussar", ["Utredningen antas.", "Den väckta motionen bifalles."], "bifall"),
        ("Hemställan om lån", ["Hemställan från bolaget godkänns."], "bifall"),
        ("Plan för vatten", ["Rapporten antecknas.", "Planen antas."], "antas"),
        (
            "Plan för vatten",
            ["Ärendet återremitteras till nämnden.", "Uppdraget antecknas."],
            "återremitteras",
        ),
        ("Plan för vatten", ["Ärendet bordläggs till den 3 maj."], "bordläggs"),
        ("Rapport", ["Antecknas."], "antecknas"),
        ("Rapport", ["Vägen är lång."], None),
    ],
)
def test_an_item_comes_to_one_outcome(heading: str, clauses: list[str], outcome: str | None) -> None:
    assert item_outcome(heading, clauses) == outcome


def test_votes_by_name_are_counted_and_disqualified_members_named() -> None:
    draft = _minutes().heading("§ 22 Lån", number="§ 22")
    draft.paragraph("Beslut", "Lånet beviljas.")
    draft.paragraph(
        "Omröstning", "Anna Lindqvist (S) och Per Nordin (M) röstar Ja (2).", "Eva Strand (C) röstar Nej (1)."
    )
    draft.paragraph("Jäv", "Sara Öhman (V) deltar inte i handläggningen på grund av jäv.")
    (stated,) = _stated_of(draft)
    assert (stated["votes"], stated["disqualified"]) == ("2 ja, 1 nej", "Sara Öhman")


def test_why_an_earlier_meeting_did_not_decide_is_told() -> None:
    draft = _minutes().heading("§ 23 Taxa", number="§ 23").paragraph("Beslut", "Taxan antas.")
    draft.paragraph(
        "Tidigare behandling",
        "Bordlagt den 7 december 2025, § 105 och återremitterat den 3 februari 2026, § 9.",
    )
    told = [dict(claim.properties) for claim in claims_of(decisions, draft) if claim.kind == "follows_up"]
    assert [(each["date"], each["reason"]) for each in told] == [
        ("2025-12-07", "bordlagd"),
        ("2026-02-03", "återremitterad"),
    ]


def test_a_choice_is_a_decision_of_the_body_that_meets() -> None:
    draft = _minutes().paragraph("Till justerare valdes Anna Lindqvist.")
    assert [(body, text) for body, text, _ in _decided(draft)] == [
        ("Kommunstyrelsen", "Till justerare valdes Anna Lindqvist.")
    ]


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Dagordningen fastställdes.", "fastställs"),
        ("Det förra protokollet lades till handlingarna.", "antecknas"),
        ("Att jämte ordföranden justera protokollet utsågs Anna Berg.", "justeras"),
        ("Förslaget till budget godkänns med en ändring.", "godkänns"),
        ("Anna Berg omvaldes till ordförande i Valberedningen.", "utses"),
        ("Anna Berg återvaldes som revisor.", "utses"),
    ],
)
def test_a_numbered_item_of_minutes_decides_in_the_passive(sentence: str, outcome: str) -> None:
    draft = Draft(body="Kommunstyrelsen", kind="protokoll").heading("§ 2 Dagordning", number="§ 2")
    assert _decided(draft.paragraph(sentence)) == [("Kommunstyrelsen", sentence, outcome)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Planen antogs den 3 maj 2019.",
        "Arbetet börjar när budgeten fastställs.",
        "Rutinen, som fastställdes av regionen, är inaktuell.",
        "Utvärderingen godkändes av Region Uppsala.",
        "Protokollet från mötet som fastställdes saknas.",
        "16 ledamöter och 16 ersättare valdes.",
        "Vidare antogs en tidplan.",
    ],
)
def test_history_conditions_and_what_others_passed_is_no_decision_of_the_meeting(sentence: str) -> None:
    draft = Draft(body="Kommunstyrelsen", kind="protokoll").heading("§ 2 Dagordning", number="§ 2")
    assert [each for each in _decided(draft.paragraph(sentence)) if each[0] == "Kommunstyrelsen"] == []


def test_the_passive_decides_nothing_beside_a_beslut_and_outside_numbered_items_of_minutes() -> None:
    draft = Draft(body="Kommunstyrelsen", kind="protokoll").heading("§ 3 Ny plan", number="§ 3")
    draft.paragraph("Underlaget godkändes utan ändringar.", "Beslut", "Planen antas.")
    assert _decided(draft) == [("Kommunstyrelsen", "Planen antas.", "antas")]
    notes = Draft(body="Kommunstyrelsen", kind="rapport").heading("§ 2 Dagordning", number="§ 2")
    assert _decided(notes.paragraph("Dagordningen fastställdes.")) == []


def test_those_who_sign_below_a_decision_are_no_decision() -> None:
    draft = _minutes().heading("Beslut").paragraph("Planen för 2026 antas.")
    draft.paragraph("Anna Berg   Anders Lindqvist", "ordförande Anna Berg (S), sekreterare Anders Lindqvist")
    assert [text for _, text, _ in _decided(draft)] == ["Planen för 2026 antas."]


@pytest.mark.parametrize(
    "sentence",
    [
        "På lokal nivå har det beslutats att skolorna tar över arbetet.",
        "Rådet ställer sig positiva till en ny rutin.",
        "Frågan kom upp på mötet, där rådet ställde sig positiva till en ny rutin.",
    ],
)
def test_what_a_level_decides_and_what_is_told_again_is_no_decision(sentence: str) -> None:
    assert _decided(_minutes().paragraph(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "body", "date"),
    [
        ("Antagen av kommunfullmäktige 2019-05-03", "Kommunfullmäktige", "2019-05-03"),
        ("Riktlinjen är fastställd av Socialnämnden den 3 maj 2019.", "Socialnämnden", "2019-05-03"),
    ],
)
def test_what_was_adopted_says_by_whom_and_when(sentence: str, body: str, date: str) -> None:
    draft = Draft(body="Ekby råd", date="2026-03-10").paragraph(sentence)
    claims = [claim for claim in claims_of(decisions, draft) if claim.kind == "decided"]
    assert [(claim.subject.name, claim.decided) for claim in claims] == [(body, date)]


@pytest.mark.parametrize(
    "sentence", ["Planen ska vara antagen av nämnden i maj.", "Den är inte godkänd av nämnden."]
)
def test_what_is_to_be_adopted_is_no_decision(sentence: str) -> None:
    assert _decided(_minutes().paragraph(sentence)) == []


def test_the_date_in_the_head_above_a_decision_is_its_date() -> None:
    draft = Draft(body="Miljöförvaltningen", date=None).paragraph("Miljöförvaltningen")
    draft.paragraph("Till nämnden", "Datum 2015-12-16", "Socialnämnden beslutar att anta planen.")
    (claim,) = [claim for claim in claims_of(decisions, draft) if claim.kind == "decided"]
    assert (claim.subject.name, claim.decided) == ("Socialnämnden", "2015-12-16")


def test_the_board_that_decides_in_the_paper_of_an_association_is_not_the_association() -> None:
    draft = Draft(body="Ekby villaförening").paragraph("Styrelsen beslutade att höja avgiften.")
    assert [body for body, _, _ in _decided(draft)] == ["Styrelsen"]


def test_a_paragraph_beside_what_was_adopted_is_its_own_number_and_no_earlier_decision() -> None:
    draft = Draft(body="Ekby råd").paragraph("Antagen av Socialnämnden 2025-06-16, § 52")
    (claim,) = claims_of(decisions, draft)
    assert claim.object.aliases == ("Socialnämnden 2025-06-16 § 52",)


def _concerned(draft: Draft) -> set[tuple[str, str]]:
    return {
        (each.subject.name, each.object.name)
        for each in claims_of(decisions, draft)
        if each.kind == "concerns"
    }


def test_a_common_noun_is_about_the_last_plan_of_its_item_that_it_can_mean() -> None:
    draft = Draft(body="Styrelsen", title="Protokoll", kind="protokoll").heading("8. Trygghet", number="8")
    draft.paragraph("Eva visade ett förslag till Trygghetspolicy för Ekby. Policyn antogs.")
    assert _concerned(draft) == {("Policyn antogs.", "Trygghetspolicy för Ekby")}


def test_a_line_that_says_who_adopted_a_document_is_about_its_own_plan() -> None:
    draft = Draft(
        body="Ekby kommun", kind="strategi", title="Strategi för tillgänglighet och delaktighet 2026–2030"
    )
    draft.heading("Strategi för tillgänglighet och delaktighet 2026–2030")
    draft.paragraph("Antagen av kommunfullmäktige 2026-02-23, § 14")
    assert {each for _, each in _concerned(draft)} == {
        "Strategi för tillgänglighet och delaktighet 2026–2030"
    }


@pytest.mark.parametrize(
    ("clause", "concerned"),
    [
        ("Planen antas.", {"Vattenplan för Ekby"}),
        ("Rektorn ansvarar för att planen följs upp.", set()),  # a duty is about its holder
        ("Nämnden anställer Eva Lund som chef för vård vid Ekby sjukhus.", {"Eva Lund"}),
    ],
)
def test_a_clause_is_about_what_it_treats_and_neither_about_a_place_nor_about_another_duty(
    clause: str, concerned: set[str]
) -> None:
    draft = _minutes().heading("§ 14 Vattenplan för Ekby", number="§ 14").paragraph("Beslut", clause)
    assert {each for _, each in _concerned(draft)} == concerned


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Anteckningarna från den 4 februari godkändes.", "godkänns"),
        ("Frågan bordlades till den 3 april.", "bordläggs"),
        ("Ärendet Lokaler i Sandby utgår.", "utgår"),
        ("Punkten utgick eftersom Eva Lund var sjuk.", "utgår"),
        ("En byggkommitté för etapp två tillsattes.", None),
    ],
)
def test_what_notes_say_in_the_passive_is_decided_that_day_whatever_day_it_is_about(
    sentence: str, outcome: str | None
) -> None:
    draft = Draft(body="Ekby råd", title="Anteckningar").heading("2 Ärenden", number="2").paragraph(sentence)
    (claim,) = [each for each in claims_of(decisions, draft) if each.kind == "decided"]
    assert (claim.object.name, claim.decided, dict(claim.properties).get("outcome")) == (
        sentence, "2026-03-10", outcome,
    )  # fmt: skip


@pytest.mark.parametrize(("kind", "decided"), [("protokoll", True), ("mötesanteckningar", False)])
def test_a_charge_that_nobody_gives_is_a_decision_in_minutes_and_a_duty_alone_in_notes(
    kind: str, *, decided: bool
) -> None:
    draft = Draft(body="Ekby råd", kind=kind).heading("2 Ärenden", number="2")
    draft.paragraph("Eva Lund får i uppdrag att boka lokal.")
    assert bool(list(claims_of(decisions, draft))) is decided


@pytest.mark.parametrize(
    "told",
    [
        "Karin Holm är i dag chef för vård i Sandby.",
        "I gruppen ingår Karin Holm, Per Nordin och Eva Lund.",
        "Nästa sammanträde hålls den 12 juni 2026 i Sandby.",
        "Karin Holm efterträder Per Nordin.",
    ],
)
def test_what_is_told_in_a_paragraph_below_a_decision_is_none(told: str) -> None:
    draft = _minutes().heading("§ 14 Bemanning", number="§ 14").paragraph("Beslut", "Planen antas.", told)
    assert [each[1] for each in _decided(draft)] == ["Planen antas."]


def test_when_to_meet_is_decided_where_nothing_else_stands_below_the_label() -> None:
    draft = _minutes().heading("§ 14 Nästa möte", number="§ 14")
    draft.paragraph("Beslut", "Nästa sammanträde hålls den 12 juni 2026 i Sandby.")
    assert [each[1] for each in _decided(draft)] == ["Nästa sammanträde hålls den 12 juni 2026 i Sandby."]


def test_who_spoke_of_a_matter_or_left_the_room_is_no_decision_below_its_label() -> None:
    draft = _minutes().heading("§ 14 Bemanning", number="§ 14").paragraph("Beslut", "Planen antas.")
    draft.paragraph("Ekonomichef Per Nordin föredrar ärendet.", "Eva Lund deltar inte i beslutet.")
    assert [each[1] for each in _decided(draft)] == ["Planen antas."]


def test_papers_of_an_item_and_the_rules_that_it_rests_on_are_not_followed_up() -> None:
    draft = _minutes().heading("§ 14 Bemanning", number="§ 14").paragraph("Beslut", "Planen antas.")
    draft.paragraph("Ärendet", "Enligt reglementet, antaget den 12 december 2023, § 140, ska planen antas.")
    draft.paragraph("Beslutsunderlag", "Socialnämndens beslut 2026-02-03 § 22")
    assert not [each for each in claims_of(decisions, draft) if each.kind == "follows_up"]


def test_what_an_item_tells_of_earlier_or_by_delegation_has_no_part_in_its_outcome() -> None:
    draft = Draft(body="Socialnämnden", title="Protokoll", kind="protokoll").heading(
        "§ 9 Lokaler", number="§ 9"
    )
    draft.paragraph("Beslut", "Rapporten läggs till handlingarna.", "Reservation", "Eva Lund reserverar sig.")
    draft.paragraph("Ärendet", "Nämnden godkände rapporten den 21 januari 2026, § 6.")
    draft.paragraph("Ordförandebeslut 2026-02-11: Karin Holm beviljar Ekby teater 40 000 kronor.")
    stated = {
        each.object.name[:8]: dict(each.properties)
        for each in claims_of(decisions, draft)
        if each.kind == "decided"
    }
    assert stated["Rapporte"]["item_outcome"] == "antecknas"
    assert [("item_outcome" in stated[name]) for name in ("Nämnden ", "Ordföran")] == [False, False]


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("Plan för skyfall, antagen 2018-04-23 § 37, upphör att gälla.", "upphävs"),
        ("Riktlinjen, fastställd den 3 maj 2019, förlängs.", "revideras"),
        ("Antagen av kommunfullmäktige 2026-02-23, § 14", "antas"),
        ("Regionstyrelsen sa i augusti nej till en ny station.", "avslag"),
        ("Stämman biföll motionen.", "bifall"),
        ("Frågan bordlades.", "bordläggs"),
        ("Till kassör utsågs Eva Lund.", "utses"),
    ],
)
def test_the_outcome_is_what_is_decided_now_in_any_tense(words: str, outcome: str) -> None:
    assert outcome_of(words) == outcome


def test_a_label_on_the_front_tells_who_adopted_a_document_when_and_for_how_long() -> None:
    title = "Riktlinje för medicinteknik"
    draft = Draft(body="Region Ekby", kind="riktlinje", title=title, date="2026-01-15").heading(title)
    draft.paragraph("Giltig från", "2026-01-15", "Giltig till", "2029-01-14")
    draft.paragraph("Fastställd av", "Regiondirektör Karin Holm, 2026-01-12")
    (claim,) = [each for each in claims_of(decisions, draft) if each.kind == "decided"]
    assert (claim.subject.name, claim.decided, claim.valid_from, claim.valid_to) == (
        "Karin Holm", "2026-01-12", "2026-01-15", "2029-01-14",
    )  # fmt: skip
    assert {each for _, each in _concerned(draft)} == {title}


@pytest.mark.parametrize(
    ("lines", "who", "held", "called"),
    [
        (
            ("Beslutad: Direktionen 2026-01-29, § 7", "Gäller: 2026-02-01–2027-12-31"),
            "Direktionen", ("2026-02-01", "2027-12-31"), "Direktionen 2026-01-29, § 7",
        ),
        (
            ("Antagen av Socialnämnden 2026-01-29, § 7", "Gäller från och med 2026-02-01"),
            "Socialnämnden", ("2026-02-01", None), "Socialnämnden 2026-01-29 § 7",
        ),
        (
            ("Fastställd av Socialnämnden 2026-01-29", "Gäller från 2026-01-01 till 2029-12-31"),
            "Socialnämnden", ("2026-01-01", "2029-12-31"), "Beslut 2026-01-29 om Vattenplan för Ekby",
        ),
        (
            ("Beslutad av hälso- och sjukvårdsdirektör Karin Holm 2026-01-29",),
            "Karin Holm", (None, None), "Beslut 2026-01-29 om Vattenplan för Ekby",
        ),
    ],
)  # fmt: skip
def test_a_line_of_the_front_page_tells_who_adopted_the_document_and_how_long_it_holds(
    lines: tuple[str, ...], who: str, held: tuple[str | None, str | None], called: str
) -> None:
    draft = Draft(body="Region Ekby", kind="riktlinje", title="Vattenplan för Ekby", date="2026-01-15")
    draft.heading("Vattenplan för Ekby").paragraph(*lines)
    (claim,) = [each for each in claims_of(decisions, draft) if each.kind == "decided"]
    assert (claim.subject.name, claim.decided) == (who, "2026-01-29")
    assert (claim.valid_from, claim.valid_to) == held
    assert called in claim.object.aliases
    assert {each for _, each in _concerned(draft)} == {"Vattenplan för Ekby"}


@pytest.mark.parametrize("column", ["Beslutat av", "Beslut av", "Fattat av", "Beslutsinstans"])
def test_a_log_of_decisions_names_who_made_each_in_its_column(column: str) -> None:
    draft = Draft(body=None, kind="dokument", title="Ekby · Projektplan · Dnr 2025/811")
    draft.cells(("Datum", "2026-01-20"), ("Beslut", "Piloten görs i Sandby skola."), (column, "Styrgruppen"))
    (claim,) = [each for each in claims_of(decisions, draft) if each.kind == "decided"]
    assert (claim.subject.name, claim.decided) == ("Styrgruppen", "2026-01-20")


def test_the_title_of_a_paper_decides_nothing() -> None:
    draft = Draft(body=None, kind="dokument", title="Ekby · Projektplan · Dnr 2025/811")
    assert not claims_of(decisions, draft.paragraph("Beslut", "Projektplanen godkänns."))


def test_a_common_noun_means_the_new_plan_and_not_the_one_that_it_replaces() -> None:
    draft = _minutes().heading("§ 14 Vattenplan 2026–2028", number="§ 14")
    draft.paragraph("Vattenplan 2026–2028 har varit på remiss. Den ersätter Vattenplan 2023–2025.")
    draft.paragraph("Beslut", "Nämnden ställer sig bakom planens inriktning.")
    assert {each for _, each in _concerned(draft)} == {"Vattenplan 2026–2028"}


def test_in_a_plan_the_plan_means_that_plan_and_no_other_one_told_of() -> None:
    title = "Projektplan Ny simhall"
    draft = Draft(body="Region Ekby", kind="dokument", title=title, date="2026-01-15").heading(title)
    draft.paragraph("Arbetet bygger på Projektplan Ny idrottshall i Sandby.")
    draft.paragraph("Styrgruppen godkände projektplanen den 3 december 2025.")
    assert {each for _, each in _concerned(draft)} == {title}


@pytest.mark.parametrize(
    ("words", "concerned"),
    [
        ("Ekby råd beslutar att granskningsgruppen ska lämna en bedömning om året.", "Granskningsgruppen"),
        ("Ekby råd föreslår styrelsen att avsätta medel till kurser.", "Styrelsen"),
    ],
)
def test_a_decision_is_about_the_group_that_it_charges_and_the_board_that_it_asks(
    words: str, concerned: str
) -> None:
    draft = Draft(body="Ekby råd", kind="protokoll").heading("§ 3 Övrigt", number="§ 3")
    assert {each for _, each in _concerned(draft.paragraph("Beslut", words))} == {concerned}


def test_what_all_of_a_kind_were_charged_with_on_no_day_is_background_and_no_decision() -> None:
    told = "Regeringen har gett {} i uppdrag att arbeta för jämställdhet."
    assert not _decided(Draft(kind="rapport", body=None).paragraph(told.format("alla lärosäten")))
    assert _decided(Draft(kind="rapport", body=None).paragraph(told.format("Skolverket")))


def test_the_short_name_of_the_body_that_met_is_that_body_and_is_not_concerned() -> None:
    draft = Draft(body="Fakultetsnämnden för språk", title="Protokoll", kind="protokoll")
    draft.heading("3. Tidplan", number="3").paragraph("Fakultetsnämnden beslutar", "att anta tidplanen.")
    draft.paragraph("Fakultetsnämnden beslutar att utse Eva Lund till ledamot.")
    claims = [each for each in claims_of(decisions, draft) if each.kind == "decided"]
    assert {(each.subject.name, each.decided) for each in claims} == {
        ("Fakultetsnämnden för språk", "2026-03-10")
    }
    assert {each for _, each in _concerned(draft)} == {"Eva Lund"}


def test_a_decision_goes_by_its_clause_too() -> None:
    draft = _minutes().heading("§ 14 Lokaler", number="§ 14")
    draft.paragraph("Kommunstyrelsen beslutade den 3 februari 2026, § 7, att bygga om biblioteket.")
    (claim,) = [each for each in claims_of(decisions, draft) if each.kind == "decided"]
    assert claim.object.aliases == ("Kommunstyrelsen 2026-02-03 § 7", "att bygga om biblioteket")


def test_what_minutes_say_was_put_off_before_is_what_the_decision_goes_back_to_and_no_other() -> None:
    draft = _minutes().heading("§ 14 Lokaler", number="§ 14").paragraph("Beslut", "Planen antas.")
    draft.paragraph("Ärendet", "Kommunstyrelsen återremitterade ärendet den 3 februari 2026, § 7.")
    said = [(each.kind, each.object.name) for each in claims_of(decisions, draft) if each.kind != "concerns"]
    assert said == [("decided", "Planen antas."), ("follows_up", "Kommunstyrelsen 2026-02-03 § 7")]


def test_a_body_that_passes_what_its_heading_names_concerns_that() -> None:
    draft = _minutes().heading("§ 14 Vattenplan för Ekby", number="§ 14")
    draft.paragraph("Beslut", "Kommunstyrelsen godkänner förslaget.")
    assert _concerned(draft) == {("Kommunstyrelsen godkänner förslaget.", "Vattenplan för Ekby")}


@pytest.mark.parametrize(
    "below",
    [
        "I gruppen ska en företrädare för Ekby bibliotek och Ekby museum ingå.",
        "Paragrafen förklaras omedelbart justerad.",
        "Ärendet justeras omedelbart.",
        "Beslutet ersätter nämndens beslut 2025-03-11 § 9 om hyran.",
    ],
)
def test_what_tells_of_the_decision_above_it_is_none(below: str) -> None:
    draft = _minutes().heading("§ 14 Ny plan", number="§ 14").paragraph("Beslut", "Planen antas.", below)
    assert [name for _, name, _ in _decided(draft)] == ["Planen antas."]


def test_the_decision_above_supersedes_what_it_is_said_to_replace() -> None:
    draft = _minutes().heading("§ 14 Hyra", number="§ 14")
    draft.paragraph("Beslut", "Kommunstyrelsen beslutar att sänka hyran.", "Hyran betalas i förskott.")
    draft.paragraph("Beslutet ersätter kommunstyrelsens beslut 2025-03-11 § 9 om hyran.")
    links = [each for each in claims_of(decisions, draft) if each.kind == "supersedes"]
    assert [(each.subject.name, each.object.name) for each in links] == [
        ("Kommunstyrelsen beslutar att sänka hyran.", "Kommunstyrelsen 2025-03-11 § 9")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Bygget får inte börja förrän nämnden har godkänt ritningarna.",
        "Avtalet skrivs inte under innan styrgruppen fastställt budgeten.",
        "Biblioteket hålls stängt tills styrelsen har antagit planen.",
    ],
)
def test_what_has_to_wait_for_a_decision_is_none(sentence: str) -> None:
    assert _decided(Draft(body="Ekby nämnd", title="Projektplan", kind="dokument").paragraph(sentence)) == []


def test_a_decision_is_known_without_the_number_of_its_case() -> None:
    draft = _minutes().heading("§ 14 Ny plan", number="§ 14")
    draft.paragraph("Beslut", "Kommunstyrelsen beslutar att bygga om skolan (KS 2025/77).")
    (claim,) = [each for each in claims_of(decisions, draft) if each.kind == "decided"]
    assert "Kommunstyrelsen beslutar att bygga om skolan" in [
        each.rstrip(".") for each in claim.object.aliases
    ]


def test_what_is_decided_below_a_table_belongs_to_the_item_above_it() -> None:
    draft = _minutes().heading("§ 14 Vårdförlopp stroke i länet", number="§ 14")
    draft.paragraph("Vårdförlopp stroke infördes i fjol.").row(Kommun="Ekby", Läge="Pågår")
    draft.paragraph("Beslut: Styrelsen godkänner att vårdförloppet följs upp varje år.")
    about = [each.object.name for each in claims_of(decisions, draft) if each.kind == "concerns"]
    assert about == ["Vårdförlopp stroke"]


@pytest.mark.parametrize(
    ("words", "earlier"),
    [
        ("Uppdrag till tekniska nämnden 2022-05-19 § 17", "Kommunfullmäktige 2022-05-19 § 17"),
        ("Redovisning enligt beslut i KF 2022-05-19 § 17", "Kommunfullmäktige 2022-05-19 § 17"),
        ("Uppdrag från KS 2022-05-19 § 17", "Kommunstyrelsen 2022-05-19 § 17"),
        ("Uppdrag till förvaltningen 2022-05-19 § 17", "Tekniska nämnden 2022-05-19 § 17"),
    ],
)
def test_a_charge_to_a_board_goes_back_to_the_council_and_short_forms_to_their_body(
    words: str, earlier: str
) -> None:
    draft = Draft(body="Tekniska nämnden", title="Protokoll").heading("§ 4 Uppföljning", number="§ 4")
    draft.paragraph("Beslut\nRedovisningen godkänns.", f"Ärendet\n{words}")
    (claim,) = [each for each in claims_of(decisions, draft) if each.kind == "follows_up"]
    assert claim.object.name == earlier


@pytest.mark.parametrize(
    "words",
    [
        "Avtalet är giltigt under förutsättning att det godkänts av kommunfullmäktige.",
        "Kallelsen skickas en vecka före mötet, om inte styrelsen beslutat annat.",
        "Avgiften är 200 kronor, såvida inte årsmötet beslutat annat.",
    ],
)
def test_a_condition_that_names_who_decides_is_no_decision(words: str) -> None:
    assert _decided(_minutes().heading("§ 4 Avtal", number="§ 4").paragraph(words)) == []


def test_a_condition_after_what_was_decided_leaves_the_decision() -> None:
    words = "Styrelsen beslutade att köpa båten, under förutsättning att fullmäktige beviljar medel."
    assert [
        name for _, name, _ in _decided(_minutes().heading("§ 4 Båt", number="§ 4").paragraph(words))
    ] == [words]


def test_a_question_or_a_term_under_beslut_is_not_decided() -> None:
    draft = _minutes().heading("§ 4 Avtal", number="§ 4")
    draft.paragraph("Beslut", "1. Avtalet antas.", "2. Ska föreningen ha ett möte till?")
    draft.paragraph("Avtalet blir giltigt under förutsättning att det godkänns av kommunfullmäktige.")
    assert [name for _, name, _ in _decided(draft)] == ["Avtalet antas."]


@pytest.mark.parametrize("beside", [" Dnr EK 2025-0934", ", dnr EK 2025/28", " | Diarienummer: EK 2025/28"])
def test_the_number_of_the_case_is_no_part_of_the_words_of_an_adoption(beside: str) -> None:
    draft = Draft(kind="handlingsplan", title="Klimatplan 2030", body=None)
    draft.heading("Klimatplan 2030").paragraph(f"Fastställd av regionstyrelsen 2025-12-09, § 21{beside}")
    decided = [each.object.name for each in claims_of(decisions, draft) if each.kind == "decided"]
    assert decided == ["Fastställd av regionstyrelsen 2025-12-09, § 21"]


@pytest.mark.parametrize(("number", "count"), [("1. Inledning", 1), ("1", 1), ("Inledning", 0)])
def test_what_is_passed_in_a_numbered_row_of_notes_is_decided(number: str, count: int) -> None:
    draft = Draft().row(Punkt=number, Anteckning="Anteckningarna från den 28 januari 2026 godkändes.")
    decided = [each for each in claims_of(decisions, draft) if each.kind == "decided"]
    assert len(decided) == count


def test_each_decision_of_an_item_follows_up_what_was_put_off() -> None:
    draft = _minutes().heading("§ 14 Ny plan", number="§ 14")
    draft.paragraph("Beslut\n1. Planen antas.\n2. Rapporten antecknas.")
    draft.paragraph("Tidigare behandling\nBordlagt den 3 februari 2026, § 9.")
    followed = [each for each in claims_of(decisions, draft) if each.kind == "follows_up"]
    assert [each.subject.name for each in followed] == ["Planen antas.", "Rapporten antecknas."]
    assert {each.object.name for each in followed} == {"Kommunstyrelsen 2026-02-03 § 9"}


@pytest.mark.parametrize(
    "charge",
    [
        "Ärendet återremitteras till Bildningsnämnden med följande uppdrag:",
        "Kommunstyrelsen beslutar att ge Bildningsnämnden i uppdrag att:",
    ],
)
def test_what_is_listed_below_a_charge_is_no_decision_of_its_own(charge: str) -> None:
    draft = _minutes().heading("§ 14 Ny bro", number="§ 14").paragraph(f"Beslut\n{charge}")
    draft.paragraph("Utreda frågan om stöd.").paragraph("Ta fram en analys av brons nytta.")
    draft.paragraph("Rapporten om broar antecknas.")
    assert [name for _, name, _ in _decided(draft)] == [charge, "Rapporten om broar antecknas."]


@pytest.mark.parametrize(
    "told",
    [
        "Arbetet har pågått sedan 2024.",
        "I dag finns tolv mottagningar i länet.",
        "Målet med planen är kortare köer.",
        "Kommunen hade tre badplatser förra året.",
        "Försöket startade i januari och omfattar två skolor.",
    ],
)
def test_a_paragraph_below_a_decision_in_full_that_tells_how_things_are_is_none(told: str) -> None:
    draft = _minutes().heading("§ 14 Ny plan", number="§ 14")
    draft.paragraph("Beslut", "Kommunstyrelsen beslutar att anta planen.", told)
    assert [name for _, name, _ in _decided(draft)] == ["Kommunstyrelsen beslutar att anta planen."]


@pytest.mark.parametrize(
    "decided",
    [
        "Förvaltningen får i uppdrag att ta fram en tidplan som omfattar tre år.",
        "Kommunstyrelsen har godkänt redovisningen.",
        "Ärendet återremitteras.",
        "Kostnaden tas ur de medel som finns för planering.",
    ],
)
def test_a_paragraph_below_a_decision_that_decides_more_is_one_too(decided: str) -> None:
    draft = _minutes().heading("§ 14 Ny plan", number="§ 14")
    draft.paragraph("Beslut", "Kommunstyrelsen beslutar att anta planen.", decided)
    assert [name for _, name, _ in _decided(draft)][1:] == [decided]


@pytest.mark.parametrize(
    "told",
    [
        "Länsstyrelsen i Uppsala län har beviljat stöd med 400 000 kronor.",
        "Boverket har gett bidrag på tre miljoner till lekplatsen.",
        "Boverket har gett bidrag på 3 miljoner kronor till lekplatsen.",
        "Nu har Trafikverket beviljat medel till cykelvägen.",
        "Naturvårdsverket har tilldelat kommunen stöd till våtmarker.",
    ],
)
def test_what_another_body_has_granted_is_background_in_minutes_also_below_their_day(told: str) -> None:
    draft = _minutes().paragraph("Sammanträdesdatum 2026-03-10").heading("§ 14 Stöd", number="§ 14")
    assert _decided(draft.paragraph(told)) == []


def test_what_another_body_has_granted_on_a_day_is_its_decision_and_so_is_what_the_own_body_has() -> None:
    draft = _minutes().heading("§ 14 Stöd", number="§ 14")
    draft.paragraph(
        "Den 3 mars 2026 har Boverket beviljat stöd till lekplatsen.",
        "Kommunstyrelsen har beviljat stöd till föreningen.",
    )
    assert [body for body, _, _ in _decided(draft)] == ["Boverket", "Kommunstyrelsen"]


def test_what_an_annual_meeting_decides_its_association_decides() -> None:
    draft = Draft(body="Ekby vägförening", title="Protokoll från årsstämma", date="2026-03-10")
    draft.paragraph("Beslut: Stämman godkände budgeten.")
    assert [body for body, *_ in _decided(draft)] == ["Ekby vägförening"]
