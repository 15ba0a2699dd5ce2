from graph.extractors.responsibility_tables import VACANCY, responsibilities
from tests.graph.extractors.drafting import Draft, claims_of, said

_PLAN = (
    Draft(body="Region Ekby")
    .heading("2.1 Tidig upptäckt")
    .cells(
        ("Aktivitet", "Införa ny rutin"),
        ("Vem?", "Verksamheterna"),
        ("Ansvarig", "- Regionerna med stöd av RCC Ekby\n- Urologen"),
        ("Tidsram", "2025–2027"),
    )
)


def test_responsible_and_who_carries_out_are_told_apart() -> None:
    assert said(responsibilities, _PLAN) == {
        ("Regionerna", "responsible_for", "Införa ny rutin"),
        ("Urologen", "responsible_for", "Införa ny rutin"),
        ("RCC Ekby", "supports", "Införa ny rutin"),
        ("Verksamheterna", "participates_in", "Införa ny rutin"),
    }


def test_the_row_is_the_evidence_and_its_time_the_period() -> None:
    claims = claims_of(responsibilities, _PLAN)
    text = _PLAN.builder.text()
    row = text[text.index("Införa") :]
    assert {text[claim.evidence.start : claim.evidence.end] for claim in claims} == {row}
    assert {(claim.valid_from, claim.valid_to) for claim in claims} == {("2025", "2027")}


def test_the_party_is_kept_as_written() -> None:
    written = {dict(claim.properties)["as_written"] for claim in claims_of(responsibilities, _PLAN)}
    assert written == {"Regionerna med stöd av RCC Ekby", "Urologen", "Verksamheterna"}


def test_a_lone_vem_is_responsible_and_a_deadline_is_due() -> None:
    draft = Draft().row(Vad="Skicka kallelsen", Vem="Anna Berg", Klart_senast="1/4")
    (claim,) = claims_of(responsibilities, draft)
    assert (claim.subject.name, claim.kind, claim.due) == ("Anna Berg", "responsible_for", "2026-04-01")
    assert claim.subject.kind == "person"


def test_a_person_with_a_title_is_the_person_with_the_role() -> None:
    draft = Draft().row(Uppgift="Samla in svar", Ansvarig="Anna Berg, enhetschef")
    claim, _ = claims_of(responsibilities, draft)
    assert (claim.subject.name, dict(claim.properties)["role"]) == ("Anna Berg", "enhetschef")
    assert ("Anna Berg", "has_role", "enhetschef") in said(responsibilities, draft)


def test_a_vacancy_is_recorded_and_is_nobody() -> None:
    (claim,) = claims_of(responsibilities, Draft().row(Uppgift="Samla in svar", Ansvarig="Vakant"))
    assert (claim.subject.name, claim.subject.kind) == (VACANCY, "role")
    assert dict(claim.properties)["status"] == "vakant"


def test_a_column_of_presenters_tells_who_presented_the_matter() -> None:
    draft = Draft().row(Ärende="Ny vårdplats", Presentatör="Anna Berg")
    assert said(responsibilities, draft) == {("Anna Berg", "presented", "Ny vårdplats")}


def test_a_table_without_such_columns_says_nothing() -> None:
    assert said(responsibilities, Draft().row(År="2025", Antal="14")) == set()


def test_a_row_without_column_names_goes_on_with_the_table_above() -> None:
    draft = Draft().cells(("Uppgift", "Samla in svar"), ("Ansvarig", "Anna Berg"))
    draft.cells(("", "Skicka kallelse"), ("", "Bo Ekman"))
    assert ("Bo Ekman", "responsible_for", "Skicka kallelse") in said(responsibilities, draft)


def test_an_amount_of_money_is_no_party() -> None:
    assert said(responsibilities, Draft().row(Uppgift="Bygga om", Ansvarig="4,5 mnkr")) == set()


def test_a_date_beside_a_party_is_the_party_s_own() -> None:
    draft = Draft().row(
        Åtgärd="Mäta köer", Ansvarig="- Eva Lund, klart 2026-05-01\n- Per Nordin fr.o.m. 2026-04-01"
    )
    claims = claims_of(responsibilities, draft)
    assert [(each.subject.name, each.valid_from, each.due) for each in claims] == [
        ("Eva Lund", None, "2026-05-01"),
        ("Per Nordin", "2026-04-01", None),
    ]
