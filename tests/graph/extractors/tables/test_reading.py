"""Tables whose headings say little: what their cells hold tells, and only what speaks of duties is read."""

import pytest

from graph.extractors.duties.responsibility_tables import responsibilities
from graph.extractors.tables.party_words import may_be_whoever, names_whoever
from graph.extractors.tables.row_times import time_of_column
from tests.graph.extractors.drafting import Draft, claims_of, said

_PLAN = "Handlingsplan för cykeltrafik"
_ROWS = (("Måla cykelfält", "Gatuenheten", "2026-09-01"), ("Räkna cyklister", "Trafikenheten", "2026-10-01"))


def _table(*names: str, heading: str = _PLAN, rows: tuple[tuple[str, ...], ...] = _ROWS) -> Draft:
    draft = Draft().heading(heading)
    for row in rows:
        draft.cells(*zip(names, row, strict=True))
    return draft


@pytest.mark.parametrize(
    "names",
    [("Beting", "Bas", "Måldag"), ("Innehåll", "Hos", "Kalender"), ("Åtgärd", "Avdelning", "Ring in")],
)
def test_the_cells_tell_what_unknown_headings_do_not(names: tuple[str, ...]) -> None:
    claims = claims_of(responsibilities, _table(*names))
    assert [(each.subject.name, each.object.name, each.due) for each in claims] == [
        ("Gatuenheten", "Måla cykelfält", "2026-09-01"),
        ("Trafikenheten", "Räkna cyklister", "2026-10-01"),
    ]


@pytest.mark.parametrize(
    ("names", "heading"),
    [
        (("Programpunkt", "Värd", "Dag"), "Studieresa"),
        (("Beslut", "Beslutsfattare", "Datum"), "Delegationsbeslut"),
        (("Ändamål", "Förening", "Utbetalas"), "Bidrag"),
        (("Motion", "Inlämnad av", "Inkom"), "Obesvarade motioner"),
        (("Utbildning", "Föreläsare", "Datum"), "Kalender"),
    ],
)
def test_parties_beside_things_to_do_have_no_duty_where_nothing_speaks_of_duties(
    names: tuple[str, ...], heading: str
) -> None:
    rows = tuple((*row[:2], row[2]) for row in _ROWS)
    assert said(responsibilities, _table(*names, heading=heading, rows=rows)) == set()


def test_a_column_of_amounts_makes_a_table_of_money() -> None:
    rows = (
        ("Måla cykelfält", "Gatuenheten", "2026", "40 000 kr"),
        ("Räkna bilar", "Driftenheten", "2026", "9 000 kr"),
    )
    draft = _table("Post", "Enhet", "År", "Anslag", heading="Investeringsplan", rows=rows)
    assert said(responsibilities, draft) == set()


def test_offices_in_a_column_called_uppdrag_are_no_actions() -> None:
    rows = (("Ledamot i patientnämnden", "Eva Lund", "2027–2030"), ("Ersättare", "Per Nordin", "2027–2030"))
    assert (
        said(responsibilities, _table("Uppdrag", "Vald", "Mandatperiod", heading="Val", rows=rows)) == set()
    )


def test_a_new_office_is_no_duty_of_whoever_leaves_it() -> None:
    rows = (
        ("Eva Lund", "Ordförande i kulturrådet", "2026-09-01", "Per Nordin"),
        ("Bo Ek", "Regionens ledamot i vårdrådet", "2026-10-01", "Ida Holm"),
    )
    names = ("Vem", "Nytt uppdrag", "Gäller från", "Tar över efter")
    claims = claims_of(responsibilities, _table(*names, heading="På nya poster", rows=rows))
    assert [(each.kind, each.subject.name, each.object.name, each.valid_from) for each in claims] == [
        ("chairs", "Eva Lund", "Kulturrådet", "2026-09-01"),
        ("replaces", "Eva Lund", "Per Nordin", "2026-09-01"),
        ("member_of", "Bo Ek", "Vårdrådet", "2026-10-01"),
        ("replaces", "Bo Ek", "Ida Holm", "2026-10-01"),
    ]


def test_tasks_below_ansvar_belong_to_the_people_beside_them_in_their_offices() -> None:
    rows = (
        ("Projektledare", "Eva Lund", "Leda det dagliga arbetet"),
        ("Ekonom", "Per Nordin", "Följa upp budgeten"),
    )
    found = said(responsibilities, _table("Roll", "Namn", "Ansvar", heading="Organisation", rows=rows))
    assert found == {
        ("Eva Lund", "has_role", "projektledare"),
        ("Per Nordin", "has_role", "ekonom"),
        ("Eva Lund", "responsible_for", "Leda det dagliga arbetet"),
        ("Per Nordin", "responsible_for", "Följa upp budgeten"),
    }


def test_numbers_of_what_is_done_are_not_what_is_done() -> None:
    rows = (
        ("M1", "Avtal tecknat", "Inköpsenheten", "2026-09-15"),
        ("M2", "Lokalen inredd", "Driftenheten", "2026-10-01"),
    )
    found = _table("Milstolpe", "Beskrivning", "Ägs av", "Nås senast", heading="Projektplan", rows=rows)
    assert said(responsibilities, found) == {
        ("Inköpsenheten", "responsible_for", "Avtal tecknat"),
        ("Driftenheten", "responsible_for", "Lokalen inredd"),
    }


def test_a_first_row_of_headings_names_the_columns_that_have_no_names() -> None:
    draft = (
        Draft()
        .heading("Plan")
        .cells(("", "Inriktning"), ("", "Det här gör vi"), ("", "Huvudansvar"), ("", "Färdigt"))
    )
    draft.cells(("", "Trygghet"), ("", "Byta lyktor"), ("", "Gatuenheten"), ("", "2026-09-01"))
    claims = claims_of(responsibilities, draft)
    assert [(each.subject.name, each.object.name, each.due) for each in claims] == [
        ("Gatuenheten", "Byta lyktor", "2026-09-01")
    ]


def test_each_action_that_a_cell_lists_is_a_duty_of_its_own() -> None:
    draft = Draft().row(
        Uppdrag="Mäta buller\nTa fram bullerplan", Nämnd="Tekniska nämnden", Redovisas="Juni 2027"
    )
    assert said(responsibilities, draft) == {
        ("Tekniska nämnden", "responsible_for", "Mäta buller"),
        ("Tekniska nämnden", "responsible_for", "Ta fram bullerplan"),
    }


def test_letters_tell_whose_each_listed_action_is() -> None:
    draft = Draft().row(Åtgärd="a) Mäta buller\nb) Skriva brev", Ansvarig="a) Eva Lund\nb) Kanslichefen")
    assert said(responsibilities, draft) == {
        ("Eva Lund", "responsible_for", "Mäta buller"),
        ("Kanslichefen", "responsible_for", "Skriva brev"),
    }


def test_a_line_that_goes_on_is_no_action_of_its_own() -> None:
    draft = Draft().row(Åtgärd="Ta fram en plan för\nSkoludden", Ansvarig="Eva Lund")
    assert {duty for _, _, duty in said(responsibilities, draft)} == {"Ta fram en plan för Skoludden"}


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (
            "Socialnämnden (med Ekby kommun)",
            {("Socialnämnden", "responsible_for"), ("Ekby kommun", "supports")},
        ),
        (
            "Eva Lund (underlag från Ekby kommun)",
            {("Eva Lund", "responsible_for"), ("Ekby kommun", "supports")},
        ),
        ("Socialnämnden på uppdrag av kommunstyrelsen", {("Socialnämnden", "responsible_for")}),
        ("Socialnämnden (Eva Lund)", {("Socialnämnden", "responsible_for"), ("Eva Lund", "responsible_for")}),
    ],
)
def test_what_stands_behind_a_party_tells_of_it(cell: str, expected: set[tuple[str, str]]) -> None:
    found = said(responsibilities, Draft().row(Åtgärd="Mäta", Ansvarig=cell), "responsible_for", "supports")
    assert {(who, kind) for who, kind, _ in found} == expected


def test_a_contact_beside_a_subject_has_no_duty() -> None:
    draft = Draft().row(Ämne="Bygglov", Kontaktperson="Eva Lund", Telefon="0123-456 78")
    assert said(responsibilities, draft) == set()


def test_marks_are_of_those_who_answer_where_a_line_below_says_so() -> None:
    draft = Draft().heading("Gemensamt")
    draft.cells(("Resurs", "Lokal för familjecentral"), ("Ekby kommun", "X"), ("Region Gävleborg", ""))
    draft.cells(("Resurs", "Webbkurs"), ("Ekby kommun", ""), ("Region Gävleborg", "X"))
    assert said(responsibilities, draft) == set()
    draft.paragraph("Kryss betyder att parten ansvarar för resursen.")
    assert said(responsibilities, draft) == {
        ("Ekby kommun", "responsible_for", "Lokal för familjecentral"),
        ("Region Gävleborg", "responsible_for", "Webbkurs"),
    }


def test_columns_called_after_what_each_party_is_to_do_hold_its_duties() -> None:
    draft = (
        Draft()
        .heading("Fördelning")
        .cells(
            ("Område", "Hjälpmedel"),
            ("Ekby kommuns ansvar", "- Prova ut sängar\n- Laga rullstolar"),
            ("Region Gävleborgs ansvar", "Förskriva andningshjälpmedel"),
            ("Senast", "2026-09-01"),
        )
    )
    claims = claims_of(responsibilities, draft)
    assert {(each.subject.name, each.object.name, each.due) for each in claims} == {
        ("Ekby kommun", "Prova ut sängar", "2026-09-01"),
        ("Ekby kommun", "Laga rullstolar", "2026-09-01"),
        ("Region Gävleborg", "Förskriva andningshjälpmedel", "2026-09-01"),
    }


def test_groups_answer_for_what_they_deliver_and_not_who_convenes_them() -> None:
    draft = Draft(kind="nyhetsbrev").heading("Tre grupper om cykling")
    draft.row(Arbetsgrupp="Trygga stråk", Sammankallande="Eva Lund", Ska_leverera="Karta", Till="2026-11")
    draft.row(Arbetsgrupp="Vinterväg", Sammankallande="Per Nordin", Ska_leverera="Ny rutin", Till="2027-01")
    claims = claims_of(responsibilities, draft)
    assert [(each.subject.kind, each.subject.name, each.object.name, each.due) for each in claims] == [
        ("group", "Trygga stråk", "Karta", "2026-11"),
        ("group", "Vinterväg", "Ny rutin", "2027-01"),
    ]


def test_those_listed_beside_who_leads_take_part() -> None:
    draft = Draft(kind="handlingsplan").heading("Övningar")
    draft.row(Vad="Öva evakuering", Deltagare="Gatuenheten", Håller_i_övningen="Eva Lund", När="2027")
    assert said(responsibilities, draft) == {
        ("Eva Lund", "responsible_for", "Öva evakuering"),
        ("Gatuenheten", "participates_in", "Öva evakuering"),
    }


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Bollplank", "supports"),
        ("Underlag lämnas av", "supports"),
        ("Med bidrag från", "supports"),
        ("Stäms av med", "supports"),
        ("Övriga som deltar", "participates_in"),
    ],
)
def test_headings_tell_who_helps_and_who_takes_part(name: str, kind: str) -> None:
    draft = Draft(kind="handlingsplan").heading(_PLAN)
    draft.cells(("Åtgärd", "Måla cykelfält"), ("Ansvarig", "Gatuenheten"), (name, "Trafikenheten"))
    assert ("Trafikenheten", kind, "Måla cykelfält") in said(responsibilities, draft)


def test_a_line_above_a_table_tells_who_answers_for_what_others_carry_out() -> None:
    draft = Draft(kind="handlingsplan").heading(_PLAN)
    draft.paragraph("Gatuenheten är ansvarig för samtliga åtgärder i tabellen.")
    draft.row(Åtgärd="Måla cykelfält", Genomförs_av="Eva Lund", Klart="2026-09-01")
    assert said(responsibilities, draft) == {
        ("Gatuenheten", "responsible_for", "Måla cykelfält"),
        ("Eva Lund", "participates_in", "Måla cykelfält"),
    }


def test_a_line_above_a_table_yields_to_a_column_of_who_answers() -> None:
    draft = Draft(kind="handlingsplan").heading(_PLAN)
    draft.paragraph("Gatuenheten ansvarar för alla åtgärder nedan.")
    draft.row(Åtgärd="Måla cykelfält", Ansvarig="Eva Lund")
    assert said(responsibilities, draft) == {("Eva Lund", "responsible_for", "Måla cykelfält")}


def test_where_something_is_sent_is_nobody_who_does_it() -> None:
    draft = Draft(kind="handlingsplan").heading(_PLAN)
    draft.row(Åtgärd="Räkna cyklister", Ansvarig="Eva Lund", Rapporterar_till="Gatuenheten")
    assert said(responsibilities, draft) == {("Eva Lund", "responsible_for", "Räkna cyklister")}


def test_columns_called_after_parties_alone_tell_what_each_is_to_do() -> None:
    draft = Draft(kind="dokument", title="Avtal om boenden", body=None).heading("Fördelning av ansvar")
    draft.paragraph("Avtalet gäller Region Ekby och kommunerna.")
    draft.row(Område="Leverans", Regionen="Köra ut sängar", Kommunerna="Montera sängar\nHämta sängar")
    draft.row(Område="Tvätt", Regionen="Tvätta lakan", Kommunerna="Lämna in lakan")
    assert said(responsibilities, draft) == {
        ("Region Ekby", "responsible_for", "Köra ut sängar"),
        ("Kommunerna", "responsible_for", "Montera sängar"),
        ("Kommunerna", "responsible_for", "Hämta sängar"),
        ("Region Ekby", "responsible_for", "Tvätta lakan"),
        ("Kommunerna", "responsible_for", "Lämna in lakan"),
    }
    told = Draft(kind="dokument", title="Statistik", body=None).heading("Nuläge")
    told.row(Område="Leverans", Regionen="Köra ut sängar", Kommunerna="Montera sängar")
    assert said(responsibilities, told) == set()


def test_what_somebody_answers_for_beside_who_has_the_part_is_the_action() -> None:
    draft = Draft(kind="handlingsplan").heading("Krisledning")
    draft.row(Roll="Lägesansvarig", Innehas_av="Eva Lund", Ansvarar_för="Samla in lägesrapporter")
    draft.row(Roll="Loggförare", Innehas_av="Per Nordin", Ansvarar_för="Föra logg varje timme")
    assert said(responsibilities, draft, "responsible_for") == {
        ("Eva Lund", "responsible_for", "Samla in lägesrapporter"),
        ("Per Nordin", "responsible_for", "Föra logg varje timme"),
    }


def test_lines_of_a_cell_are_actions_with_days_of_their_own() -> None:
    draft = Draft(kind="handlingsplan").heading(_PLAN)
    draft.row(
        Risk="Halka",
        Åtgärd="Avtal om sandning\nKarta över backar",
        Ansvarig="Eva Lund",
        Klart="2026-10\n2026-12",
    )
    claims = claims_of(responsibilities, draft)
    assert [(each.object.name, each.due) for each in claims] == [
        ("Avtal om sandning", "2026-10"),
        ("Karta över backar", "2026-12"),
    ]


def test_a_line_after_a_loose_end_is_no_action_of_its_own() -> None:
    draft = Draft(kind="handlingsplan").heading(_PLAN)
    draft.row(Åtgärd="Nytt avtal om sandning med\nEkby Entreprenad", Ansvarig="Eva Lund", Klart="2026-10")
    assert len(claims_of(responsibilities, draft)) == 1


def test_names_of_work_packages_are_actions() -> None:
    draft = Draft(kind="dokument", title="Projektplan för cykling").heading("Arbetspaket")
    draft.row(AP="AP1", Namn="Kartlägga stråken", Ledare="Eva Lund", Startar="2026-04", Slutar="2026-10")
    draft.row(AP="AP2", Namn="Utbilda cyklister", Ledare="Per Nordin", Startar="2026-09", Slutar="2027-03")
    claims = claims_of(responsibilities, draft)
    assert [(each.subject.name, each.object.name, each.valid_from, each.valid_to) for each in claims] == [
        ("Eva Lund", "Kartlägga stråken", "2026-04", "2026-10"),
        ("Per Nordin", "Utbilda cyklister", "2026-09", "2027-03"),
    ]


def test_names_of_people_are_no_actions() -> None:
    draft = Draft(kind="dokument", title="Projektplan för cykling").heading("Deltagare")
    draft.row(Namn="Eva Lund", Ledare="Per Nordin", Startar="2026-04")
    assert said(responsibilities, draft, "responsible_for") == set()


def test_a_target_group_carries_nothing_out() -> None:
    draft = Draft(kind="handlingsplan").heading(_PLAN)
    draft.row(Målgrupp="Patienter", Aktivitet="Skicka brev", Producent="Eva Lund", Datum="2026-02-10")
    assert said(responsibilities, draft) == {("Eva Lund", "responsible_for", "Skicka brev")}


def test_what_contacts_answer_for_is_theirs() -> None:
    draft = Draft(kind="dokument", title="Samverkansavtal", body=None).heading("Kontaktpersoner")
    draft.row(Part="Ekby kommun", Kontaktperson="Eva Lund", Ansvarar_för="Fakturor och avtalsfrågor")
    draft.row(Part="Polismyndigheten", Kontaktperson="Per Nordin", Ansvarar_för="Lägesbilder")
    assert said(responsibilities, draft, "responsible_for") == {
        ("Eva Lund", "responsible_for", "Fakturor och avtalsfrågor"),
        ("Per Nordin", "responsible_for", "Lägesbilder"),
    }


def test_how_a_goal_is_reached_is_the_action() -> None:
    draft = Draft(kind="handlingsplan").heading("Prioriterade mål")
    draft.row(Mål="Fler cyklar", Hur="Måla cykelfält", Vem="Gatuenheten", Följs_upp="2026-10")
    assert {duty for _, _, duty in said(responsibilities, draft)} == {"Måla cykelfält"}


@pytest.mark.parametrize("name", ["Avsändare", "Till", "Berörs i första hand"])
def test_senders_receivers_and_those_concerned_act_where_nobody_else_does(name: str) -> None:
    claims = claims_of(responsibilities, _table("Aktivitet", name, "Klart"))
    assert [each.subject.name for each in claims] == ["Gatuenheten", "Trafikenheten"]
    rows = tuple((*row, "Kansliet") for row in _ROWS)
    beside = claims_of(responsibilities, _table("Aktivitet", name, "Klart", "Ansvarig", rows=rows))
    assert {each.subject.name for each in beside if each.kind == "responsible_for"} == {"Kansliet"}


@pytest.mark.parametrize(
    "name",
    [
        "Lämnat till",
        "Gavs till",
        "Fördelat på",
        "Överlåtet åt",
        "Lagt ut på",
        "Uppdraget gick till",
        "Ligger hos",
    ],
)
def test_those_to_whom_a_task_was_given_have_it(name: str) -> None:
    rows = (("Måla cykelfält", "Gatuenheten", "2026-09-01"), ("Räkna cyklister", "Grönt spår", "2026-10-01"))
    draft = _table("Uppdraget gäller", name, "Åter till nämnden", heading="Läget", rows=rows)
    assert [
        (each.subject.name, each.object.name, each.due) for each in claims_of(responsibilities, draft)
    ] == [
        ("Gatuenheten", "Måla cykelfält", "2026-09-01"),
        ("Grönt spår", "Räkna cyklister", "2026-10-01"),
    ]


@pytest.mark.parametrize("name", ["Lämnat till", "Gavs till", "Gick till"])
def test_those_to_whom_something_else_was_given_have_no_duty(name: str) -> None:
    rows = (
        ("Gåva från Ek", "Gatuenheten", "2025-09-01"),
        ("Remiss om buller", "Trafikenheten", "2025-10-01"),
    )
    assert said(responsibilities, _table("Handling", name, "Datum", heading="Post", rows=rows)) == set()
    amounts = (("Skolmat", "Gatuenheten", "40 000 kr"), ("Idrott", "Trafikenheten", "9 000 kr"))
    assert said(responsibilities, _table("Insats", name, "Belopp", heading="Bidrag", rows=amounts)) == set()


@pytest.mark.parametrize("name", ["Verkställs av", "Ansvarig", "Utförs av"])
def test_what_was_decided_is_to_be_done_by_whom_a_column_says_carries_it_out(name: str) -> None:
    found = said(responsibilities, _table("Beslut", name, "Klart", heading="Beslutslista"))
    assert {(who, duty) for who, _, duty in found} == {
        ("Gatuenheten", "Måla cykelfält"),
        ("Trafikenheten", "Räkna cyklister"),
    }
    assert said(responsibilities, _table("Beslut", "Delegat", "Datum", heading="Beslutslista")) == set()


def test_the_workplace_behind_a_person_in_a_table_of_posts_has_no_duty() -> None:
    draft = Draft(kind="projektdirektiv").heading("Roller")
    draft.row(Roll="Delprojektledare", Bemannas_av="Eva Lund, Gatuenheten", Uppgift="Måla cykelfält")
    draft.row(Roll="Projektledare", Bemannas_av="Per Nordin och Trafikenheten", Uppgift="Leda arbetet")
    assert {
        (who, duty) for who, kind, duty in said(responsibilities, draft) if kind == "responsible_for"
    } == {
        ("Eva Lund", "Måla cykelfält"),
        ("Per Nordin", "Leda arbetet"),
        ("Trafikenheten", "Leda arbetet"),
    }
    plan = Draft(kind="handlingsplan").row(Åtgärd="Måla cykelfält", Ansvarig="Eva Lund, Gatuenheten")
    assert {who for who, kind, _ in said(responsibilities, plan) if kind == "responsible_for"} == {
        "Eva Lund",
        "Gatuenheten",
    }


def test_a_task_is_due_at_the_next_meeting_that_the_document_tells_of() -> None:
    rows = (("Mejla ut listan", "Anna Berg", "till nästa möte"), ("Boka lokal", "Nils Ek", "nästa möte"))
    draft = _table("Uppgift", "Vem", "När", rows=rows).paragraph("Nästa möte: torsdag 3 december 2026")
    assert [each.due for each in claims_of(responsibilities, draft)] == ["2026-12-03"] * 2


def test_a_body_alone_above_actions_answers_for_them_and_not_for_events_or_below_a_sentence() -> None:
    rows = (("Laga bryggan", "2026-09-01"), ("Måla båthuset", "2026-10-01"))
    owned = claims_of(responsibilities, _table("Åtgärd", "Klart", heading="Gatunämnden", rows=rows))
    assert [(each.subject.name, each.object.name) for each in owned] == [
        ("Gatunämnden", "Laga bryggan"),
        ("Gatunämnden", "Måla båthuset"),
    ]
    assert claims_of(responsibilities, _table("Aktivitet", "Plats", heading="Gatunämnden", rows=rows)) == []
    draft = Draft().heading("Åtgärder").paragraph("Gatunämnden möts varje vecka och beslutar om åtgärderna.")
    for action, due in rows:
        draft.row(Åtgärd=action, Klart=due)
    assert claims_of(responsibilities, draft) == []


@pytest.mark.parametrize(
    ("cell", "held"),
    [
        ("Juni", (None, None, "2026-06")),
        ("senast april", (None, None, "2026-04")),
        ("Mars–maj", ("2026-03", "2026-05", None)),
    ],
)
def test_a_month_alone_in_a_column_of_time_is_of_the_year_that_its_heading_names(
    cell: str, held: tuple[str | None, ...]
) -> None:
    row = {"Vad": "Rekrytera en kock", "Ansvar": "Kansliet", "När": cell}
    draft = Draft(date="2026-01-20").heading("Berättelse 2025").heading("Planer för 2026").row(**row)
    (claim,) = claims_of(responsibilities, draft)
    assert (claim.valid_from, claim.valid_to, claim.due) == held
    undated = Draft(date="2026-01-20").heading("Berättelse 2025").heading("Läsåret 2025/2026").row(**row)
    (claim,) = claims_of(responsibilities, undated)
    assert (claim.valid_from, claim.valid_to, claim.due) == (None, None, None)


def test_a_party_is_known_by_its_words_where_no_name_is() -> None:
    for party in ("Byalaget", "Anna K", "Alla chefer", "Barnmorska", "Entreprenören", "Gruppledarna"):
        assert names_whoever(party), party
    for other in ("Underlag", "Trygghet", "Nöjda patienter", "Förslag", "Kontorslokaler", "Stickprov"):
        assert not names_whoever(other), other


def test_fields_and_short_forms_are_parties_beside_others_that_are() -> None:
    assert all(map(may_be_whoever, ("HR", "MAS/MAR", "Vård och omsorg", "Gata/park")))
    assert not any(map(may_be_whoever, ("Trygghet", "Hälsa och trygghet", "Plan 2")))


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("jan", ("2026-01", "2026-01")),
        ("Q3", ("2026-07", "2026-09")),
        ("kv 2", ("2026-04", "2026-06")),
        ("HT 2027", ("2027-07", "2027-12")),
        ("2028", ("2028", "2028")),
        ("v. 12", ("2026-03-16", "2026-03-22")),
        ("Ansvarig", (None, None)),
        ("K", (None, None)),
    ],
)
def test_a_column_may_be_called_after_a_part_of_the_year(
    name: str, held: tuple[str | None, str | None]
) -> None:
    found = time_of_column(name, 2026)
    assert (found.valid_from, found.valid_to) == held
