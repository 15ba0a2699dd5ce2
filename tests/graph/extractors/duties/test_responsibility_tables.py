import pytest

from graph.extractors.duties.responsibility_tables import VACANCY, responsibilities
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


def test_every_party_of_a_cell_has_the_duty_however_the_cell_parts_them() -> None:
    wanted = {("Tekniska nämnden", "responsible_for", "Mäta"), ("Socialnämnden", "responsible_for", "Mäta")}
    for cell in (
        "Tekniska nämnden/Socialnämnden",
        "Tekniska nämnden, Socialnämnden",
        "Tekniska nämnden och Socialnämnden",
        "Socialnämnden\nTekniska nämnden",
    ):
        assert said(responsibilities, Draft().row(Åtgärd="Mäta", Ansvarig=cell)) == wanted, cell
    assert {name for name, _, _ in said(responsibilities, Draft().row(Åtgärd="Mäta", Vem="SBK/TK"))} == {
        "SBK",
        "TK",
    }


def test_all_who_share_a_duty_in_columns_of_their_own_have_it() -> None:
    draft = Draft().cells(
        ("Kontrollmoment", "Mäta"), ("Huvudansvarig", "Socialnämnden"), ("Delansvarig", "Tekniska nämnden"),
        ("Medverkande", "Kulturnämnden"), ("Samverkanspart", "Räddningstjänsten"),
    )  # fmt: skip
    assert said(responsibilities, draft) == {
        ("Socialnämnden", "responsible_for", "Mäta"),
        ("Tekniska nämnden", "responsible_for", "Mäta"),
        ("Kulturnämnden", "participates_in", "Mäta"),
        ("Räddningstjänsten", "participates_in", "Mäta"),
    }


def test_a_row_without_matter_goes_on_with_the_one_above() -> None:
    draft = Draft().row(Åtgärd="Mäta", Ansvarig="Socialnämnden").row(Åtgärd="", Ansvarig="Kulturnämnden")
    assert said(responsibilities, draft) == {
        ("Socialnämnden", "responsible_for", "Mäta"),
        ("Kulturnämnden", "responsible_for", "Mäta"),
    }


@pytest.mark.parametrize(
    "cell", ["Vakant", "Utses senare", "Rekrytering pågår", "Ej tillsatt", "Beslutas senare"]
)
def test_a_cell_that_names_a_lack_is_a_vacancy(cell: str) -> None:
    assert said(responsibilities, Draft().row(Uppgift="Mäta", Ansvarig=cell)) == {
        (VACANCY, "responsible_for", "Mäta")
    }
    assert said(responsibilities, Draft().row(Uppgift="Mäta", Ansvarig="–")) == set()


@pytest.mark.parametrize(("column", "due"), [("När", "2026-06-01"), ("Tidpunkt för kontroll", "2026-06-01")])
def test_a_day_in_a_column_of_time_is_due_and_one_in_a_column_of_start_is_not(column: str, due: str) -> None:
    (claim,) = claims_of(
        responsibilities, Draft().cells(("Vad", "Mäta"), ("Vem", "Anna Berg"), (column, "1 juni 2026"))
    )
    assert (claim.due, claim.valid_from) == (due, None)
    (claim,) = claims_of(responsibilities, Draft().row(Vad="Mäta", Vem="Anna Berg", Start="1 juni 2026"))
    assert (claim.due, claim.valid_from) == (None, "2026-06-01")


def test_columns_of_the_first_and_the_last_day_are_when_the_duty_is_held() -> None:
    row = Draft().row(Åtgärd="Mäta buller", Ansvarig="Anna Berg", Från="2026-03", Till="2027-08-31")
    (claim,) = claims_of(responsibilities, row)
    assert (claim.valid_from, claim.valid_to, claim.due) == ("2026-03", "2027-08-31", None)


def test_a_last_day_without_a_first_is_due() -> None:
    row = Draft().cells(("Vem?", "Anna Berg"), ("Vad?", "Mäta buller"), ("Till när?", "2026-10-31"))
    (claim,) = claims_of(responsibilities, row)
    assert (claim.valid_from, claim.valid_to, claim.due) == (None, None, "2026-10-31")


def test_what_is_run_is_the_matter_and_the_name_under_an_office_is_not() -> None:
    row = Draft().cells(
        ("Verksamhet", "Badhus och isbanor"), ("Verkställs av", "Anna Berg"), ("Chef", "Bo Ekman, badchef")
    )
    assert said(responsibilities, row) == {("Anna Berg", "responsible_for", "Badhus och isbanor")}


def test_a_delegate_is_responsible_for_the_matter_and_the_one_who_steps_in_is_not() -> None:
    row = Draft().cells(
        ("Nr", "2.4"),
        ("Ärende", "Hyra ut lokaler"),
        ("Delegat", "Anna Berg"),
        ("Ersättare för delegat", "Bo Ekman"),
        ("Lagrum", "12 kap. JB"),
    )
    assert said(responsibilities, row) == {("Anna Berg", "responsible_for", "Hyra ut lokaler")}


def test_what_was_decided_is_the_matter_and_not_what_was_recommended_or_how_it_is_judged() -> None:
    row = Draft().cells(
        ("Rekommendation 2022", "Öva"),
        ("Beslutad åtgärd", "Hålla en övning om året"),
        ("Ansvarig funktion", "Anna Berg"),
        ("Tid enligt svaret", "Juni 2023"),
        ("Vår bedömning", "Genomförd"),
    )
    (claim,) = claims_of(responsibilities, row)
    assert (claim.object.name, claim.due) == ("Hålla en övning om året", "2023-06")


def test_a_label_is_read_where_its_line_was_joined_to_the_one_above() -> None:
    draft = Draft().paragraph(
        "Åtgärd 1: Rusta upp lekplatsen vid ån", "Ansvarig: Anna Berg", "Klart: 2026-08-15",
        "Åtgärd 2: Måla bommarna Ansvarig: Bo Ekman", "Klart: 2026-09-30",
    )  # fmt: skip
    claims = claims_of(responsibilities, draft)
    assert {(claim.subject.name, claim.object.name, claim.due) for claim in claims} == {
        ("Anna Berg", "Rusta upp lekplatsen vid ån", "2026-08-15"),
        ("Bo Ekman", "Måla bommarna", "2026-09-30"),
    }


def test_who_handles_a_document_is_its_officer_and_has_no_duty() -> None:
    draft = Draft().row(Handläggare="Anna Berg", Datum="2026-03-01", Diarienummer="KS 2026-12")
    assert said(responsibilities, draft) == {("Anna Berg", "has_role", "handläggare")}


def test_partners_of_those_who_carry_out_take_part_and_partners_of_the_responsible_support() -> None:
    draft = Draft().row(
        Åtgärd="Mäta",
        Vem="Socialnämnden i samverkan med Kulturnämnden",
        Ansvarig="Tekniska nämnden i samråd med SKR",
    )
    assert said(responsibilities, draft) == {
        ("Socialnämnden", "participates_in", "Mäta"),
        ("Kulturnämnden", "participates_in", "Mäta"),
        ("Tekniska nämnden", "responsible_for", "Mäta"),
        ("Sveriges Kommuner och Regioner", "supports", "Mäta"),
    }


@pytest.mark.parametrize(
    ("cell", "party"),
    [
        ("Region Uppsala i Sussa-samverkan", "Region Uppsala"),
        ("Berörda inom Medicinkliniken", "Medicinkliniken"),
        ("Cancersamordnare i samverkan", "Cancersamordnare"),
        ("Processgrupperna (PG/AG/nätverk)", "Processgrupperna"),
        ("Barnkliniken ägare", "Barnkliniken"),
    ],
)
def test_a_party_goes_by_its_own_name_not_by_what_it_acts_in(cell: str, party: str) -> None:
    assert said(responsibilities, Draft().row(Åtgärd="Mäta", Ansvarig=cell)) == {
        (party, "responsible_for", "Mäta")
    }


def test_lost_line_feeds_part_an_abbreviation_from_a_plural_and_a_cut_ending_from_a_name() -> None:
    for cell, parties in (
        ("XNR Patientföreningar", {"XNR", "Patientföreningar"}),
        ("Verksamheter na LPO cancer", {"Verksamheterna", "LPO Cancersjukdomar"}),
    ):
        assert len(said(responsibilities, Draft().row(Åtgärd="Mäta", Ansvarig=cell))) == len(parties), cell


def test_holders_in_the_plural_are_one_with_and_without_article() -> None:
    draft = Draft().row(Åtgärd="Mäta", Ansvarig="Regionerna").row(Åtgärd="Räkna", Ansvarig="Regioner")
    claims = claims_of(responsibilities, draft)
    assert {(claim.subject.kind, claim.subject.name) for claim in claims} == {("region", "Regionerna")}


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("Processgrupper", "Process grupper"),
        ("IT-enheten", "Kommunens IT-enhet"),
        ("Kommunikationsenheten", "regionens kommunikationsenhet"),
    ],
)
def test_a_party_is_one_where_it_is_written_apart_or_with_a_common_owner(first: str, again: str) -> None:
    draft = Draft().row(Åtgärd="Mäta", Ansvarig=first).row(Åtgärd="Räkna", Ansvarig=again)
    assert {subject for subject, _, _ in said(responsibilities, draft)} == {first}


def test_two_words_are_no_other_party_where_the_document_names_none_that_they_spell() -> None:
    draft = (
        Draft().row(Åtgärd="Mäta", Ansvarig="Processledare").row(Åtgärd="Räkna", Ansvarig="Process grupper")
    )
    assert len({subject for subject, _, _ in said(responsibilities, draft)}) == 2


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("tillsammans med", "participates_in"),
        ("i samarbete med", "participates_in"),
        ("ihop med", "participates_in"),
        ("i samråd med", "supports"),
        ("efter samråd med", "supports"),
        ("med hjälp av", "supports"),
    ],
)
def test_who_is_named_after_the_party_of_a_cell_takes_part_or_supports(words: str, kind: str) -> None:
    wanted = {("Tekniska nämnden", "responsible_for", "Mäta"), ("Socialnämnden", kind, "Mäta")}
    for cell in (f"Tekniska nämnden {words} Socialnämnden", f"Tekniska nämnden ({words} Socialnämnden)"):
        assert said(responsibilities, Draft().row(Åtgärd="Mäta", Ansvarig=cell)) == wanted, cell


def test_support_and_partners_of_one_cell_are_told_apart() -> None:
    cell = "Tekniska nämnden tillsammans med Socialnämnden med stöd av Kulturnämnden"
    assert said(responsibilities, Draft().row(Åtgärd="Mäta", Ansvarig=cell)) == {
        ("Tekniska nämnden", "responsible_for", "Mäta"),
        ("Socialnämnden", "participates_in", "Mäta"),
        ("Kulturnämnden", "supports", "Mäta"),
    }


def test_all_the_parties_are_nobody() -> None:
    cell = "Tekniska nämnden i samråd med parterna"
    assert said(responsibilities, Draft().row(Åtgärd="Mäta", Ansvarig=cell)) == {
        ("Tekniska nämnden", "responsible_for", "Mäta")
    }


def test_the_concerned_are_others_than_all_of_them() -> None:
    draft = Draft().row(Åtgärd="Mäta", Ansvarig="Verksamheterna")
    draft.row(Åtgärd="Räkna", Ansvarig="Berörda verksamheter").row(Åtgärd="Väga", Ansvarig="Verksamheter")
    assert said(responsibilities, draft) == {
        ("Verksamheterna", "responsible_for", "Mäta"),
        ("Berörda verksamheter", "responsible_for", "Räkna"),
        ("Verksamheterna", "responsible_for", "Väga"),
    }


def test_a_year_beside_a_period_is_no_last_day() -> None:
    draft = Draft().row(Åtgärd="Mäta", Ansvarig="Socialnämnden", När="Hela 2025", Tidsram="2025–2027")
    (claim,) = claims_of(responsibilities, draft)
    assert (claim.valid_from, claim.valid_to, claim.due) == ("2025", "2027", None)


@pytest.mark.parametrize("sorts", ["Process", "Område", "Verksamhetsområde", "Rubrik"])
def test_a_column_that_only_sorts_the_duties_names_none(sorts: str) -> None:
    draft = Draft(body="Ekby kommun").heading("Plan för intern kontroll")
    draft.cells((sorts, "Ekonomi"), ("Kontrollmoment", "Kassan räknas varje vecka"), ("Ansvarig", "Ekonomen"))
    assert said(responsibilities, draft, "responsible_for") == {
        ("Ekonomen", "responsible_for", "Kassan räknas varje vecka")
    }


def test_an_area_is_the_duty_where_nothing_else_names_one() -> None:
    draft = Draft(body="Ekby kommun").heading("Plan").cells(("Område", "Ekonomi"), ("Ansvarig", "Ekonomen"))
    assert said(responsibilities, draft, "responsible_for") == {("Ekonomen", "responsible_for", "Ekonomi")}


def test_an_office_with_its_place_and_another_office_are_two_parties() -> None:
    draft = Draft(body="Region Ekby").heading("Plan")
    draft.cells(("Aktivitet", "Följa upp"), ("Ansvarig", "Rektor Ängsskolan, rektor Bergskolan"))
    assert said(responsibilities, draft, "responsible_for") == {
        ("Rektor Ängsskolan", "responsible_for", "Följa upp"),
        ("rektor Bergskolan", "responsible_for", "Följa upp"),
    }


@pytest.mark.parametrize(
    ("cell", "parties"),
    [
        ("Verksamhetschef grundskola Eva Lund", {"Eva Lund"}),
        ("Verksamhetschef Eva Lund, Ögonkliniken", {"Eva Lund"}),
        ("Säkerhetssamordnare Eva Lund, Ekby Vatten AB", {"Eva Lund", "Ekby Vatten AB"}),
        ("Miljökonsult Geodata AB", {"Geodata AB"}),
    ],
)
def test_an_office_with_a_field_a_name_and_a_unit_is_one_party(cell: str, parties: set[str]) -> None:
    draft = Draft(kind="handlingsplan").row(Åtgärd="Mäta buller vid skolan", Ansvarig=cell, Klart="2026-05")
    found = said(responsibilities, draft, "responsible_for")
    assert {party for party, _, _ in found} == parties


def test_a_deadline_that_says_since_when_is_a_beginning() -> None:
    draft = Draft(kind="handlingsplan")
    draft.row(Åtgärd="Redovisa väntetider varje månad", Ansvarig="Gatuenheten", Klart="Från april 2026")
    (claim,) = claims_of(responsibilities, draft)
    assert (claim.valid_from, claim.valid_to, claim.due) == ("2026-04", None, None)


def test_labels_of_an_item_set_as_one_line_are_read() -> None:
    draft = (
        Draft(kind="handlingsplan")
        .heading("Uppdrag")
        .items(
            "1. Digital anmälan Uppdragsledare: Eva Lund Ska vara klart: 2026-05-29",
            "2. Ny statistik Ansvarig: Per Nordin Medverkande: Ekby kommun Klart: 2026-12",
        )
    )
    assert {
        (each.subject.name, each.object.name, each.due) for each in claims_of(responsibilities, draft)
    } == {
        ("Eva Lund", "Digital anmälan", "2026-05-29"),
        ("Per Nordin", "Ny statistik", "2026-12"),
        ("Ekby kommun", "Ny statistik", "2026-12"),
    }


def test_who_answers_for_a_process_represents_the_unit_named_beside_the_office() -> None:
    draft = Draft().cells(
        ("Process", "Köpa in varor"), ("Processägare", "Eva Lundholm"), ("Befattning", "inköpschef"),
        ("Avdelning", "Inköpsavdelningen"),
    )  # fmt: skip
    assert said(responsibilities, draft) == {
        ("Eva Lundholm", "responsible_for", "Köpa in varor"),
        ("Eva Lundholm", "has_role", "inköpschef"),
        ("Eva Lundholm", "represents", "Inköpsavdelningen"),
    }


@pytest.mark.parametrize(("kind", "due"), [("beslut", None), ("handlingsplan", "2026-03-12")])
def test_the_day_in_a_list_of_decisions_is_not_when_a_duty_is_due(kind: str, due: str | None) -> None:
    draft = Draft(body="Region Ekby", kind=kind).row(
        Åtgärd="Köpa in vågar", Ansvarig="HR-avdelningen", Datum="2026-03-12"
    )
    (claim,) = claims_of(responsibilities, draft)
    assert claim.due == due


@pytest.mark.parametrize(
    ("cell", "parties"),
    [
        ("Barnkliniken Socialtjänsten", {"Barnkliniken", "Socialtjänsten"}),
        ("Ögonmottagningen Elevhälsan Socialtjänsten", {"Ögonmottagningen", "Elevhälsan", "Socialtjänsten"}),
        ("Ögonmottagningen Ekby", {"Ögonmottagningen Ekby"}),
    ],
)
def test_units_with_nothing_but_a_blank_between_them_are_parties_of_their_own(
    cell: str, parties: set[str]
) -> None:
    draft = Draft(body="Region Ekby").heading("Plan").cells(("Aktivitet", "Laga taket"), ("Ansvarig", cell))
    assert {who for who, _, _ in said(responsibilities, draft)} == parties


def test_labels_in_words_of_their_own_say_what_is_checked_and_who_answers_for_it() -> None:
    draft = Draft(kind="rapport", body="Ekby kommun").heading("3.1 Privata medel")
    draft.paragraph("Kontrollmoment: Räkna kassan på boendena", "Kontrollansvarig: Anna Berg")
    draft.paragraph("Resultat: Inga avvikelser", "Kassan stämde.")
    assert said(responsibilities, draft) == {("Anna Berg", "responsible_for", "Räkna kassan på boendena")}
