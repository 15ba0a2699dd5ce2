import pytest

from graph.extractors.offices.appointments import appointments
from graph.extractors.view import Claim
from tests.graph.extractors.drafting import Draft, claims_of, said


def _claims(text: str) -> list[Claim]:
    return claims_of(appointments, Draft(body=None, kind="nyhetsbrev", title="Nytt").paragraph(text))


def test_a_new_member_in_place_of_another() -> None:
    draft = Draft().items(
        "Anders Lindqvist, Region Uppsala, är ny ledamot i Läkemedelsrådet (ersätter Eva Lund)."
    )
    assert said(appointments, draft) == {
        ("Anders Lindqvist", "member_of", "Läkemedelsrådet"),
        ("Anders Lindqvist", "replaces", "Eva Lund"),
    }


def test_a_list_that_begins_with_the_assignment() -> None:
    draft = Draft().items("Ledamot Läkemedelsrådet Anders Lindqvist (RUL) ersätter Eva Lund")
    assert said(appointments, draft) == {
        ("Anders Lindqvist", "member_of", "Läkemedelsrådet"),
        ("Anders Lindqvist", "replaces", "Eva Lund"),
    }


def test_an_election_for_a_term() -> None:
    draft = Draft().paragraph(
        "Till ledamot i Ekby kommuns valberedning efter Eva Lund (C) för tiden till och med "
        "den 9 maj 2026 utses Anders Lindqvist (C)."
    )
    claims = {claim.kind: claim for claim in claims_of(appointments, draft)}
    assert claims["member_of"].subject.name == "Anders Lindqvist"
    assert claims["member_of"].valid_to == "2026-05-09"
    assert "valberedning" in claims["member_of"].object.name
    assert claims["replaces"].object.name == "Eva Lund"


def test_a_resignation_ends_the_membership() -> None:
    draft = Draft(date="2026-02-01").paragraph(
        "Avsägelse av Eva Lund (S) från uppdraget som ledamot i Socialnämnden godkänns."
    )
    (claim,) = [claim for claim in claims_of(appointments, draft) if claim.kind == "member_of"]
    assert (claim.subject.name, claim.object.name) == ("Eva Lund", "Socialnämnden")
    assert (claim.valid_from, claim.valid_to) == (None, "2026-02-01")


@pytest.mark.parametrize(
    "sentence",
    [
        "Anders Lindqvist, ordförande i Socialnämnden, hälsar välkommen.",
        "Socialnämndens ordförande Anders Lindqvist (S) hälsar välkommen.",
        "Anders Lindqvist utses till ordförande i Socialnämnden.",
    ],
)
def test_who_leads_a_body_chairs_it(sentence: str) -> None:
    assert ("Anders Lindqvist", "chairs", "Socialnämnden") in said(appointments, Draft().paragraph(sentence))


def test_a_proposed_appointment_is_none() -> None:
    draft = Draft().paragraph("Anders Lindqvist föreslås bli ny ledamot i Läkemedelsrådet.")
    assert said(appointments, draft) == set()


def test_a_pronoun_stands_for_the_person_of_the_sentence_before() -> None:
    draft = Draft().paragraph(
        "Anders Lindqvist blir ny ordförande i Socialnämnden. Han efterträder Eva Lund."
    )
    assert ("Anders Lindqvist", "replaces", "Eva Lund") in said(appointments, draft)


@pytest.mark.parametrize(
    "paragraph",
    [
        "RSG Uppföljning leds av Eva Lund.",
        "RSG Uppföljning möts i maj. Ordförande är Eva Lund.",
        "Den nya gruppen heter RSG Uppföljning och leds av Eva Lund.",
    ],
)
def test_who_leads_a_group_that_was_spoken_of_chairs_it(paragraph: str) -> None:
    assert ("Eva Lund", "chairs", "RSG Uppföljning") in said(appointments, Draft().paragraph(paragraph))


@pytest.mark.parametrize(
    ("sentence", "represented"),
    [
        ("Eva Lund är kontaktperson för suicidprevention.", set()),
        ("Eva Lund är kontaktperson för RSG Uppföljning.", set()),
        ("Eva Lund är samordnare för levnadsvanor i Region Uppsala.", {"Region Uppsala"}),
    ],
)
def test_an_office_represents_a_body_and_not_a_matter(sentence: str, represented: set[str]) -> None:
    found = said(appointments, Draft().paragraph(sentence), "represents")
    assert {name for _, _, name in found} == represented


def test_an_officer_chosen_for_the_meeting_has_the_role() -> None:
    draft = Draft().paragraph("Till sekreterare valdes Anna Lindqvist.")
    assert ("Anna Lindqvist", "has_role", "sekreterare") in said(appointments, draft)


def test_those_elected_in_a_row_belong_to_the_body_that_was_spoken_of() -> None:
    draft = Draft().paragraph("Socialnämnden hade ett första möte.")
    draft.paragraph("Ett presidium valdes: Anders Lindqvist ordförande, Eva Lund 1:e vice ordförande.")
    assert said(appointments, draft) == {
        ("Anders Lindqvist", "chairs", "Socialnämnden"),
        ("Eva Lund", "member_of", "Socialnämnden"),
        ("Eva Lund", "has_role", "1:e vice ordförande"),
    }


def test_the_chair_may_stand_between_commas_but_a_list_names_no_chair() -> None:
    draft = Draft(body="Socialnämnden")
    draft.paragraph("Socialnämnden").paragraph("Ordföranden, Eva Lund (S), hälsar alla välkomna.")
    assert said(appointments, draft) == {("Eva Lund", "chairs", "Socialnämnden")}
    draft = Draft(body="Socialnämnden")
    draft.paragraph("Socialnämnden").paragraph("Ordföranden, Eva Lund (S), Anders Lindqvist (M) deltog.")
    assert said(appointments, draft) == set()


def test_a_group_that_only_a_clause_tells_of_has_no_name_and_so_no_chair() -> None:
    sentence = "Eva Lund är ordförande i arbetsgruppen som nu lämnar sin rapport."
    assert said(appointments, Draft().paragraph(sentence)) == set()


def test_the_chair_of_a_body_that_a_common_word_names() -> None:
    draft = Draft().paragraph("Ordföranden i stadsrevisionen, Eva Lund, redogör.")
    assert said(appointments, draft, "chairs") == {("Eva Lund", "chairs", "Stadsrevisionen")}


def test_who_leads_the_group_of_the_heading_chairs_it_and_not_the_body_of_the_document() -> None:
    draft = Draft(body="Ekby nämnd").heading("Arbetsgruppen för skogsvård")
    draft.paragraph("Uppdraget är att föreslå åtgärder. Ordförande är Anna Lindholm.")
    assert said(appointments, draft, "chairs") == {("Anna Lindholm", "chairs", "Arbetsgruppen för skogsvård")}


def test_an_office_at_the_end_of_a_signature_is_not_that_of_the_name_on_the_next_line() -> None:
    draft = Draft(body="Ekby nämnd").cells(
        ("", "Underskrifter"), ("", "Bo Ekman ordförande\nAnna Lindholm justerare")
    )
    assert ("Anna Lindholm", "chairs", "Ekby nämnd") not in said(appointments, draft)


@pytest.mark.parametrize(
    "sentences",
    [
        "Ordförande för arbetsgruppen är enhetschef Anders Lindqvist.",
        "Projektet har en arbetsgrupp med Anders Lindqvist som ordförande.",
        "Arbetsgruppen, som leds av enhetschef Anders Lindqvist, möts i maj.",
    ],
)
def test_whom_a_group_is_led_by_may_stand_after_an_office(sentences: str) -> None:
    found = {(each.subject.name, each.object.name) for each in _claims(sentences) if each.kind == "chairs"}
    assert {group.removesuffix("en") for _, group in found} == {"Arbetsgrupp"}
    assert {who for who, _ in found} == {"Anders Lindqvist"}


def test_an_abbreviation_alone_means_the_only_such_group() -> None:
    found = _claims("RPO Cancersjukdomar möttes. Ny ordförande i RPO är Eva Lund från och med 1 maj 2026.")
    chairs = [each for each in found if each.kind == "chairs"]
    assert [(each.object.name, each.valid_from) for each in chairs] == [("RPO Cancersjukdomar", "2026-05-01")]


def test_who_takes_over_has_what_the_other_leaves_from_that_day() -> None:
    found = _claims(
        "Eva Lund lämnar uppdraget som ordförande i RPO Cancersjukdomar den 30 september 2026."
        " Anders Lindqvist tar över den 1 oktober 2026."
    )
    chairs = {(each.subject.name, each.valid_from, each.valid_to) for each in found if each.kind == "chairs"}
    assert chairs == {("Eva Lund", None, "2026-09-30"), ("Anders Lindqvist", "2026-10-01", None)}


def test_who_is_replaced_by_a_pronoun_has_left_when_the_sentence_says() -> None:
    found = _claims(
        "Anders Lindqvist blir ordförande i RPO Cancersjukdomar den 1 oktober 2026. Han efterträder Eva Lund,"
        " som lämnar uppdraget den 30 september 2026."
    )
    told = {
        (each.subject.name, each.kind, each.valid_from, each.valid_to)
        for each in found
        if each.kind in ("chairs", "replaces")
    }
    assert told == {
        ("Anders Lindqvist", "chairs", "2026-10-01", None),
        ("Eva Lund", "chairs", None, "2026-09-30"),
        ("Anders Lindqvist", "replaces", "2026-10-01", None),
    }


def test_one_who_resigned_without_a_day_leaves_when_the_next_term_begins() -> None:
    found = _claims(
        "Avsägelse från Eva Lund (S) från uppdraget som ordförande i Socialnämnden godkänns."
        " Till ny ordförande i Socialnämnden för tiden 1 juli 2026–31 december 2027 väljs Per Nordin (S)."
    )
    left = [each for each in found if each.kind == "chairs" and each.subject.name == "Eva Lund"]
    assert max(left, key=lambda each: each.confidence).valid_to == "2026-06-30"


def test_members_of_different_groups_do_not_succeed_each_other() -> None:
    found = _claims(
        "Eva Lund lämnar uppdraget som ledamot i NPO Tandvård den 31 december 2026."
        " Anders Lindqvist är ny ledamot i NAG Sårvård."
    )
    assert not [each for each in found if each.kind == "replaces"]


def test_an_office_may_be_for_a_matter_or_a_unit_and_be_held_by_several() -> None:
    found = {
        (each.subject.name, each.kind, each.object.name)
        for text in (
            "Kontaktpersoner är Eva Lund och Anders Lindqvist.",
            "Chef för inköpsavdelningen är Karin Holm.",
            "Samordnare för regionens svar är Per Nordin.",
        )
        for each in _claims(text)
    }
    assert found == {
        ("Eva Lund", "has_role", "kontaktperson"),
        ("Anders Lindqvist", "has_role", "kontaktperson"),
        ("Karin Holm", "has_role", "chef"),
        ("Karin Holm", "represents", "Inköpsavdelningen"),
        ("Per Nordin", "has_role", "samordnare"),
    }


def test_an_office_is_held_from_the_day_between_it_and_the_name() -> None:
    (found,) = _claims("Ny processledare från och med den 1 april 2026 är Eva Lund.")
    assert (found.kind, found.object.name, found.valid_from) == ("has_role", "processledare", "2026-04-01")


def test_a_common_word_for_a_group_is_the_group_of_that_name() -> None:
    found = {(each.kind, each.object.name) for each in _claims("Eva Lund är sekreterare i styrgruppen.")}
    assert ("member_of", "Styrgruppen") in found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Hälsorådets ordförande är Anna Lindholm, Region Uppsala, och vice ordförande är Bo Ekman.",
            {("Anna Lindholm", "chairs", "Hälsorådet"), ("Bo Ekman", "member_of", "Hälsorådet")},
        ),
        (
            "Hälsorådet, där Anna Lindholm är ordförande, möts i maj.",
            {("Anna Lindholm", "chairs", "Hälsorådet")},
        ),
        (
            "Bo Ekman rapporterar till Hälsorådet, vars ordförande är Anna Lindholm.",
            {("Anna Lindholm", "chairs", "Hälsorådet")},
        ),
        (
            "Anna Lindholm är också ordförande för Nätverket för hjärnskadeteam.",
            {("Anna Lindholm", "chairs", "Nätverket för hjärnskadeteam")},
        ),
        (
            "Skolgruppen och Fritidsgruppen slås samman till Ungdomsgruppen. Sammankallande är Bo Ekman.",
            {("Bo Ekman", "member_of", "Ungdomsgruppen"), ("Bo Ekman", "has_role", "sammankallande")},
        ),
        (
            "Bo Ekman lämnar Hälsorådet den 31 maj 2026. Han ersätts av Eva Strand från den 1 juni 2026.",
            {
                ("Bo Ekman", "member_of", "Hälsorådet"),
                ("Eva Strand", "member_of", "Hälsorådet"),
                ("Eva Strand", "replaces", "Bo Ekman"),
            },
        ),
        (
            "Bo Ekman, Arbetsförmedlingen, lämnar Hälsorådet den 31 maj 2026.",
            {("Bo Ekman", "member_of", "Hälsorådet")},
        ),
        (
            "Eva Strand utses till Region Uppsalas ledamot i Hälsorådet.",
            {("Eva Strand", "member_of", "Hälsorådet"), ("Eva Strand", "represents", "Region Uppsala")},
        ),
    ],
)
def test_more_ways_to_lead_sit_in_and_leave_a_group(text: str, wanted: set[tuple[str, str, str]]) -> None:
    kinds = {kind for _, kind, _ in wanted}
    assert said(appointments, Draft(kind="nyhetsbrev").paragraph(text), *kinds) == wanted


def test_who_was_replaced_on_retiring_had_the_office_until_then() -> None:
    draft = Draft(kind="nyhetsbrev", date="2026-06-01").paragraph(
        "Anna Lindholm tillträder som kanslichef den 1 september 2026. "
        "Hon efterträder Bo Ekman, som går i pension den 31 augusti 2026."
    )
    held = {
        (each.subject.name, each.valid_from, each.valid_to)
        for each in claims_of(appointments, draft)
        if each.kind == "has_role"
    }
    assert held == {("Anna Lindholm", "2026-09-01", None), ("Bo Ekman", None, "2026-08-31")}


def test_who_was_elected_at_the_meeting_of_a_board_leads_it_after_the_former() -> None:
    draft = Draft(kind="nyhetsbrev").paragraph(
        "Vid direktionens möte valdes Anna Lindholm (M) till ny ordförande efter Bo Ekman (S)."
    )
    assert said(appointments, draft, "chairs", "replaces") == {
        ("Anna Lindholm", "chairs", "Direktionen"),
        ("Anna Lindholm", "replaces", "Bo Ekman"),
    }


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Den 1 mars tillträdde Anna Lindholm som räddningschef.", "räddningschef"),
        ("Projektägare är förvaltningschef Anna Lindholm.", "projektägare"),
    ],
)
def test_an_office_before_or_after_the_verb(sentence: str, role: str) -> None:
    assert ("Anna Lindholm", "has_role", role) in said(appointments, Draft(kind="plan").paragraph(sentence))


def test_who_signs_a_letter_leads_nothing_by_it() -> None:
    draft = Draft(body=None, kind="nyhetsbrev").paragraph("Vänliga hälsningar")
    draft.paragraph("Anders Lindqvist, ordförande i Läkemedelsrådet")
    assert said(appointments, draft, "chairs") == set()
    draft.paragraph("Eva Lund är ordförande i Läkemedelsrådet.")
    assert said(appointments, draft, "chairs") == {("Eva Lund", "chairs", "Läkemedelsrådet")}


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "Den 1 februari tog Anna Lindholm, överläkare vid Ekby sjukhus, över som ordförande i LPO Hud.",
            ("chairs", "LPO Hud", "2026-02-01"),
        ),
        (
            "Anna Lindholm är ny områdeschef för öppenvård sedan den 1 maj 2025.",
            ("has_role", "områdeschef för öppenvård", "2025-05-01"),
        ),
        (
            "Anna Lindholm börjar som samordnare för nära vård den 17 mars.",
            ("has_role", "samordnare för nära vård", "2026-03-17"),
        ),
        (
            "Nämnden beslutar att utse professor Anna Lindholm till ledamot i Docenturkommittén.",
            ("member_of", "Docenturkommittén", None),
        ),
        (
            "Beslut: Docenturkommittén utser Anna Lindholm till vice ordförande.",
            ("member_of", "Docenturkommittén", None),
        ),
        ("Anna Lindholm utses till förbundets ombud vid stämman.", ("has_role", "ombud", None)),
    ],
)
def test_who_gets_what_for_what_and_from_when(sentence: str, wanted: tuple[str, str, str | None]) -> None:
    draft = Draft(kind="nyhetsbrev").heading("Nytt").paragraph(sentence)
    assert wanted in [
        (each.kind, each.object.name, each.valid_from) for each in claims_of(appointments, draft)
    ]


def test_a_representative_at_a_meeting_represents_others_than_those_who_meet() -> None:
    draft = Draft(kind="protokoll").paragraph(
        "Till ombud vid årsmötet i Föreningen Ekfolk valdes Anna Lindholm."
    )
    assert said(appointments, draft) == {("Anna Lindholm", "has_role", "ombud")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Lindholm, som efter fjorton år lämnade Folkhälsorådet den 31 december 2025, avtackades.",
        "Folkhälsorådet möts. Den 31 december 2025 lämnade Anna Lindholm rådet efter fjorton år.",
    ],
)
def test_one_leaves_a_group_also_in_a_clause_or_after_the_verb(sentence: str) -> None:
    draft = Draft(kind="rapport").paragraph(sentence)
    assert [(each.kind, each.object.name, each.valid_to) for each in claims_of(appointments, draft)] == [
        ("member_of", "Folkhälsorådet", "2025-12-31")
    ]


@pytest.mark.parametrize(
    ("sentences", "wanted"),
    [
        (
            "RPO Tandvård söker folk. Nuvarande ledamot, Anna Lindholm, lämnar uppdraget den 31 maj 2026.",
            ("member_of", "RPO Tandvård", None, "2026-05-31"),
        ),
        (
            "Ordföranden i RPO Tandvård, Anna Lindholm, fortsätter som adjungerad året ut.",
            ("has_role", "adjungerad", None, "2026"),
        ),
        (
            "Föreståndare från den 1 augusti 2026 är Anna Lindholm.",
            ("has_role", "föreståndare", "2026-08-01", None),
        ),
    ],
)
def test_an_assignment_ends_or_goes_on_as_the_sentence_says(
    sentences: str, wanted: tuple[str, str, str | None, str | None]
) -> None:
    draft = Draft(kind="nyhetsbrev").heading("Nytt").paragraph(sentences)
    told = [
        (each.kind, each.object.name, each.valid_from, each.valid_to)
        for each in claims_of(appointments, draft)
    ]
    assert wanted in told


def test_who_replaces_another_in_a_board_sits_in_it_from_the_day_that_is_named() -> None:
    draft = Draft(kind="protokoll").paragraph(
        "Anna Lindholm ersätter Bo Ekman i RPO Tandvård från den 1 juli 2026."
    )
    seats = [each for each in claims_of(appointments, draft) if each.kind == "member_of"]
    assert [(each.subject.name, each.valid_from) for each in seats] == [("Anna Lindholm", "2026-07-01")]


def test_a_personal_substitute_is_not_chosen_for_the_office_itself() -> None:
    draft = Draft(kind="protokoll").paragraph(
        "Till ombud vid årsmötet i Föreningen Ekfolk valdes Anna Lindholm med Bo Ekman som ersättare."
    )
    assert said(appointments, draft) == {
        ("Anna Lindholm", "has_role", "ombud"),
        ("Bo Ekman", "has_role", "ersättare"),
    }


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Till ordförande i styrelsen för ett år omvaldes Anna Lindqvist.", "Styrelsen"),
        ("Till ledamot i Ekrådet för två år valdes Anna Lindqvist.", "Ekrådet"),
    ],
)
def test_for_how_long_somebody_is_elected_is_no_part_of_the_body(sentence: str, body: str) -> None:
    assert {each.object.name for each in claims_of(appointments, Draft().paragraph(sentence))} == {body}


def test_a_term_is_no_body() -> None:
    draft = Draft().paragraph("Till ny ledamot för tiden 1 juni–31 december 2026 utses Anna Lindqvist.")
    assert not [each for each in claims_of(appointments, draft) if "tiden" in each.object.name]


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Lindholm är också regionens kontaktperson gentemot kommunerna.",
        "Frågor ställs till Anna Lindholm, som är Vårdrådets kontaktperson.",
        "Anna Lindholm är nätverkets kontaktperson hos Socialstyrelsen.",
    ],
)
def test_a_role_that_a_body_owns_is_held(sentence: str) -> None:
    draft = Draft().paragraph(sentence)
    assert ("Anna Lindholm", "has_role", "kontaktperson") in said(appointments, draft)


def test_was_is_no_body() -> None:
    draft = Draft().paragraph("I beredningsgruppen ingick Anna Lindholm. Sammankallande var Anna Lindholm.")
    assert {body for _, kind, body in said(appointments, draft) if kind == "member_of"} == {
        "Beredningsgruppen"
    }


def test_until_when_somebody_held_an_office_may_stand_before_the_name() -> None:
    draft = Draft().paragraph("Bygglovschef var till och med den 31 januari 2026 Anna Lindholm.")
    (claim,) = (each for each in claims_of(appointments, draft) if each.kind == "has_role")
    assert (claim.subject.name, claim.object.name, claim.valid_to) == (
        "Anna Lindholm",
        "bygglovschef",
        "2026-01-31",
    )


@pytest.mark.parametrize("said_on", ["den 1 september 2026", "i höst"])
def test_who_leads_a_unit_begins_on_the_day_on_which_it_is_formed(said_on: str) -> None:
    draft = Draft().paragraph(
        f"Syncentralen och Hörselcentralen går samman {said_on}. Enhetschef blir Anna Lindholm."
    )
    (claim,) = (each for each in claims_of(appointments, draft) if each.kind == "has_role")
    assert claim.valid_from == ("2026-09-01" if "september" in said_on else None)


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Till särskild utredare har regeringen utsett Eva Lund.", "särskild utredare"),
        ("Till särskild utredare utser regeringen Eva Lund.", "särskild utredare"),
        ("Som suppleant förordnades samma dag professorn Eva Lund.", "suppleant"),
        ("Den 7 mars 2026 förordnades som sakkunniga i Broutredningen juristen Eva Lund.", "sakkunnig"),
        ("Professorn Eva Lund omförordnas som ersättare t.o.m. den 30 juni 2029.", "ersättare"),
    ],
)
def test_whom_the_government_appoints_has_the_office(sentence: str, role: str) -> None:
    assert [(each.kind, each.object.name) for each in _claims(sentence)] == [("has_role", role)]


def test_who_is_nominated_holds_nothing_yet() -> None:
    assert _claims("Vi nominerar Eva Lund till ny ordförande för Broutredningen.") == []


def test_those_appointed_as_members_sit_in_the_committee_of_the_sentence_before() -> None:
    claims = _claims(
        "Regeringen tillsatte Broregelkommittén. Som ledamöter utses landshövdingen Eva Lund och Bo Ek."
    )
    assert {(each.subject.name, each.kind, each.object.name) for each in claims} == {
        ("Eva Lund", "member_of", "Broregelkommittén"),
        ("Bo Ek", "member_of", "Broregelkommittén"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Per Nordin nomineras till ny ledamot i Patientnämnden.",
        "Per Nordin har nominerats till ny ledamot i Patientnämnden efter Eva Lund.",
        "Per Nordin är nominerad till ordförande i RSG Säker vård.",
        "Nominerad ledamot i RSG Säker vård är Per Nordin.",
        "Till ledamot i Patientnämnden nomineras Per Nordin.",
        "Valberedningen nominerar Per Nordin till ordförande i Patientnämnden.",
        "Per Nordin är regionens nominering till ledamot i RSG Säker vård.",
        "Per Nordin nomineras till regionens representant i RSG Säker vård.",
        "Region Uppsala har nominerat Per Nordin att ersätta Eva Lund i RSG Säker vård.",
    ],
)
def test_who_is_only_nominated_holds_nothing_and_replaces_nobody(text: str) -> None:
    assert _claims(text) == []


def test_who_was_nominated_and_then_elected_has_the_seat() -> None:
    text = "Per Nordin, som nominerats av valberedningen, valdes till ledamot i Patientnämnden."
    found = {(each.subject.name, each.kind, each.object.name) for each in _claims(text)}
    assert ("Per Nordin", "member_of", "Patientnämnden") in found


@pytest.mark.parametrize(
    ("text", "body", "until"),
    [
        ("Per Nordin lämnar Patientnämnden den 1 maj 2026.", "Patientnämnden", "2026-05-01"),
        ("Per Nordin (S) lämnade kommunstyrelsen den 1 maj 2026.", "Kommunstyrelsen", "2026-05-01"),
        ("Per Nordin avgår ur socialnämnden den 30 juni 2026.", "Socialnämnden", "2026-06-30"),
        ("Den 1 maj 2026 lämnar Per Nordin regionfullmäktige.", "Regionfullmäktige", "2026-05-01"),
    ],
)
def test_who_leaves_a_board_was_its_member_until_then(text: str, body: str, until: str) -> None:
    found = [each for each in _claims(text) if each.kind == "member_of"]
    assert [(each.subject.name, each.object.name, each.valid_to) for each in found] == [
        ("Per Nordin", body, until)
    ]


@pytest.mark.parametrize(
    "employer", ["Socialstyrelsen", "Region Uppsala", "Kulturrådet", "Länsstyrelsen i Uppsala län"]
)
def test_who_leaves_an_authority_had_no_seat_there(employer: str) -> None:
    assert _claims(f"Per Nordin lämnar {employer} den 1 maj 2026.") == []


def test_for_how_long_an_auditor_is_elected_is_no_part_of_the_office() -> None:
    draft = Draft().paragraph("Till revisor för två år omvaldes Anna Lindqvist.")
    assert said(appointments, draft) == {("Anna Lindqvist", "has_role", "revisor")}


def test_who_stays_on_a_board_till_a_meeting_is_its_member_till_then() -> None:
    draft = Draft().paragraph("Anna Lindqvist sitter kvar i styrelsen till årsmötet 2027.")
    (claim,) = claims_of(appointments, draft)
    assert (claim.kind, claim.valid_from, claim.valid_to) == ("member_of", None, "2027")
