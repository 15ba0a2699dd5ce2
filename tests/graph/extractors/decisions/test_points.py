from graph.extractors.decisions.extractor import decisions
from tests.graph.extractors.drafting import Draft, claims_of


def _decided(draft: Draft) -> list[str]:
    return [claim.object.name for claim in claims_of(decisions, draft) if claim.kind == "decided"]


def _minutes() -> Draft:
    return Draft(body="Kommunstyrelsen", kind="protokoll").heading("Avfall", number="§ 4").paragraph("Beslut")


def test_what_goes_on_below_a_clause_without_a_stop_is_no_decision() -> None:
    draft = _minutes().paragraph(
        "1. Avgiften för villor är 2 400 kr per år", "(inklusive moms och hämtning)."
    )
    draft.paragraph(
        "2. Vid försenad betalning ska, om inte annat avtalats,", "i andra hand ett inkassokrav skickas."
    )
    draft.paragraph("3. Taxan träder i kraft den 1 april.")
    assert _decided(draft) == [
        "Avgiften för villor är 2 400 kr per år",
        "Vid försenad betalning ska, om inte annat avtalats",
        "Taxan träder i kraft den 1 april.",
    ]


def test_clauses_in_small_letters_below_who_decides_are_decisions() -> None:
    draft = _minutes().paragraph(
        "Kommunstyrelsen beslutar att", "godkänna rapporten", "anta planen för hamnen"
    )
    assert _decided(draft) == ["godkänna rapporten", "anta planen för hamnen"]


def test_a_running_head_is_no_decision() -> None:
    draft = _minutes().paragraph("Rapporten antecknas.", "Ekby kommun Kommunstyrelsen, protokoll")
    assert _decided(draft) == ["Rapporten antecknas."]


def test_points_that_became_one_line_with_who_decides_are_decisions() -> None:
    draft = Draft(body="Ekby nämnd").heading("Lokaler", number="3")
    draft.items("Nämnden beslutar att a) säga upp avtalet om lagret,\nb) flytta till Storgatan 5.")
    assert _decided(draft) == ["säga upp avtalet om lagret", "flytta till Storgatan 5."]


def test_points_of_one_charge_are_no_decisions_of_their_own() -> None:
    draft = _minutes().items(
        "1. Kommunstyrelsen ger nämnden i uppdrag att a) ta fram en plan,\nb) redovisa den."
    )
    draft.items("2. Kommunstyrelsen antecknar rapporten.")
    assert _decided(draft) == [
        "Kommunstyrelsen ger nämnden i uppdrag att",
        "Kommunstyrelsen antecknar rapporten.",
    ]


def test_what_the_board_decides_for_its_own_part_is_not_proposed() -> None:
    draft = _minutes().paragraph("Kommunstyrelsen föreslår kommunfullmäktige besluta", "att anta taxan.")
    draft.paragraph("För egen del beslutar kommunstyrelsen", "att uppdra åt hamnchefen att informera.")
    told = [claim for claim in claims_of(decisions, draft) if claim.kind == "decided"]
    assert [(each.object.name, dict(each.properties).get("proposed_to")) for each in told] == [
        ("att anta taxan.", "Kommunfullmäktige"),
        ("att uppdra åt hamnchefen att informera.", None),
    ]


def test_a_proposal_headed_by_an_office_and_its_holder_decides_nothing() -> None:
    draft = Draft(body="Bildningsnämnden", kind="protokoll").heading("Plan", number="12 §")
    draft.paragraph("Bildningsdirektör Carita Holms förslag:", "Nämnden godkänner planen.")
    draft.paragraph("Nämndens beslut:", "Godkändes enligt förslaget.")
    assert _decided(draft) == ["Godkändes enligt förslaget."]


def test_the_head_of_the_own_meeting_tells_a_number_that_was_not_read() -> None:
    draft = Draft(body="Bildningsnämnden", kind="protokoll", date="2023-03-28").heading(
        "Tillägg", number="248"
    )
    draft.paragraph("Bildningsnämnden 24.10.2022, 55 §", "Nämndens beslut:", "Ärendet återremitterades.")
    draft.paragraph("Bildningsnämnden 28.3.2023, 24 §", "Nämndens beslut:", "Ärendet godkändes av alla.")
    told = [claim for claim in claims_of(decisions, draft) if claim.kind == "decided"]
    assert [(each.decided, dict(each.properties)["number"]) for each in told] == [
        ("2022-10-24", "§ 55"),
        ("2023-03-28", "§ 24"),
    ]


def test_clauses_of_another_body_are_its_decisions_below_the_head_of_its_meeting() -> None:
    clauses = ("Stadsstyrelsen beslöt att:", "1. Tjänsten upphör.", "2. Utser en rekryteringsgrupp.")
    draft = Draft(body="Bildningsnämnden", kind="protokoll", date="2023-03-28").heading(
        "Tjänst", number="24 §"
    )
    draft.paragraph(
        "Stadsstyrelsen 24.10.2022, 55 §", *clauses, "Bildningsnämnden 28.3.2023, 24 §", "Godkändes."
    )
    told = [claim for claim in claims_of(decisions, draft) if claim.kind == "decided"]
    assert [(each.subject.name, each.decided, each.object.name) for each in told][:2] == [
        ("Stadsstyrelsen", "2022-10-24", "Tjänsten upphör."),
        ("Stadsstyrelsen", "2022-10-24", "Utser en rekryteringsgrupp."),
    ]
    alone = (
        Draft(body="Bildningsnämnden", kind="protokoll").heading("Tjänst", number="24 §").paragraph(*clauses)
    )
    assert _decided(alone) == []


def test_each_sentence_that_gives_power_or_means_is_a_decision() -> None:
    told = ("Hamnchefen bemyndigas att sälja båtar.", "Nämnden tilldelas 2 miljoner kronor.")
    assert _decided(_minutes().paragraph(" ".join(told))) == list(told)
    background = "Kajen byggdes 1920."
    assert _decided(_minutes().paragraph(f"{told[0]} {background}")) == [told[0]]


def test_a_line_of_names_alone_is_no_decision() -> None:
    draft = _minutes().paragraph(
        "Bidrag beviljas enligt lista.", "Ekby Bygg AB, Ekby Energi AB, Ekby Vatten AB"
    )
    assert _decided(draft) == ["Bidrag beviljas enligt lista."]
