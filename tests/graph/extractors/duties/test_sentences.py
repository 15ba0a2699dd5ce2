import pytest

from graph.extractors.duties.sentences import duties
from tests.graph.extractors.drafting import Draft, claims_of, said


@pytest.mark.parametrize(
    ("sentence", "actor", "duty"),
    [
        ("Socialstyrelsen ansvarar för uppföljningen.", "Socialstyrelsen", "uppföljningen"),
        ("Socialnämnden får i uppdrag att utreda frågan.", "Socialnämnden", "utreda frågan"),
        ("Arbetet ska samordnas av Socialstyrelsen.", "Socialstyrelsen", "Arbetet ska samordnas"),
        ("Ledtider flyttar till Socialstyrelsen.", "Socialstyrelsen", "Ledtider"),
        (
            "Socialstyrelsen reviderar riktlinjerna för vård.",
            "Socialstyrelsen",
            "reviderar riktlinjerna för vård",
        ),
        (
            "Socialstyrelsen utvärderar Handlingsplan för trygghet.",
            "Socialstyrelsen",
            "utvärderar Handlingsplan för trygghet",
        ),
        ("Inbjudan skickas av Eva Lund.", "Eva Lund", "Inbjudan skickas"),
        ("Eva Lund tar fram ett utkast.", "Eva Lund", "tar fram ett utkast"),
        (
            "Nu har Socialstyrelsen ett regeringsuppdrag att samordna arbetet.",
            "Socialstyrelsen",
            "samordna arbetet",
        ),
        ("Eva Lund är kontaktperson för suicidprevention.", "Eva Lund", "suicidprevention"),
        ("Socialstyrelsen ska också föreslå en satsning.", "Socialstyrelsen", "föreslå en satsning"),
        ("Nämnden anlitar Ekhem AB för besiktning av taket.", "Ekhem AB", "besiktning av taket"),
        ("Ekhem AB ska användas för att besikta taket.", "Ekhem AB", "besikta taket"),
        ("Socialstyrelsen har samordningsansvar för registret.", "Socialstyrelsen", "registret"),
        ("Regeringen uppdrar gemensamt åt Socialstyrelsen att höra alla.", "Socialstyrelsen", "höra alla"),
        ("Vidare ska Socialstyrelsen föreslå en satsning.", "Socialstyrelsen", "föreslå en satsning"),
        ("Vid behov ska Socialstyrelsen höra regionerna.", "Socialstyrelsen", "höra regionerna"),
        ("Regionen beslutar att Socialnämnden ska bistå arbetet.", "Socialnämnden", "bistå arbetet"),
        ("Det åligger Socialnämnden att granska boenden.", "Socialnämnden", "granska boenden"),
        ("Socialnämnden har till uppgift att granska boenden.", "Socialnämnden", "granska boenden"),
        (
            "Socialnämnden får i uppdrag att senast den 3 maj 2026 ta fram råd.",
            "Socialnämnden",
            "ta fram råd",
        ),
        ("Ansvaret för att granska boenden flyttas till Socialnämnden.", "Socialnämnden", "granska boenden"),
        ("Socialnämnden får i samverkan med Polisen i uppdrag att höra alla.", "Socialnämnden", "höra alla"),
        ("Socialnämnden, i samråd med berörda, ges i uppdrag att höra alla.", "Socialnämnden", "höra alla"),
        ("Socialnämnden uppdras att höra alla.", "Socialnämnden", "höra alla"),
        ("Samtliga nämnder och bolag får i uppdrag att spara.", "Samtliga nämnder och bolag", "spara"),
        ("Socialnämnden får i uppdrag samordna arbetet.", "Socialnämnden", "samordna arbetet"),
        ("Socialnämnden får i samverkan med Polisen ta fram råd.", "Socialnämnden", "ta fram råd"),
        ("Nu har det beslutats att primärvården ska sköta kursen.", "Primärvården", "sköta kursen"),
        ("Kommunerna tar med sig frågan.", "Kommunerna", "tar med sig frågan"),
        ("Frågan lämnas till RPO Hud för bedömning.", "RPO Hud", "Frågan lämnas till RPO Hud för bedömning"),
        ("Underlaget skickas ut av Socialstyrelsen.", "Socialstyrelsen", "Underlaget skickas ut"),
    ],
)
def test_a_sentence_states_a_duty(sentence: str, actor: str, duty: str) -> None:
    assert said(duties, Draft().paragraph(sentence)) == {(actor, "responsible_for", duty)}


def test_a_deadline_in_the_sentence_or_before_it_is_due() -> None:
    draft = Draft().paragraph(
        "Deadline 22/5. Eva Lund tar fram ett utkast.", "Eva Lund återkommer senast 19/5."
    )
    assert [claim.due for claim in claims_of(duties, draft)] == ["2026-05-22", "2026-05-19"]


def test_a_list_of_duties_belongs_to_who_is_charged_above_it() -> None:
    draft = Draft().paragraph("Socialnämnden får i uppdrag att:")
    draft.items("utreda frågan om taxan", "redovisa kostnaderna")
    claims = claims_of(duties, draft)
    assert [(claim.subject.name, claim.object.name) for claim in claims] == [
        ("Socialnämnden", "utreda frågan om taxan"),
        ("Socialnämnden", "redovisa kostnaderna"),
    ]
    assert all(draft.builder.text()[slice(*claim.evidence)].startswith("Socialnämnden") for claim in claims)


@pytest.mark.parametrize(
    "sentence",
    [
        "Det föreslås att Socialnämnden får i uppdrag att utreda frågan.",
        "Motionen om att ge Socialnämnden i uppdrag att utreda frågan anses besvarad.",
        "Socialstyrelsen ska vara remissinstans.",
        "Eva Lund tackar för visat intresse.",
        "Medel motsvarande två miljoner kronor förs över till Socialnämnden.",
        "Åtta medarbetare övergår till Socialnämnden den 1 mars 2026.",
        "Verksamhetens tolv sjuksköterskor flyttas till Socialnämnden.",
        "Därför ska Socialnämnden inte ta fram en plan.",
    ],
)
def test_what_is_no_duty(sentence: str) -> None:
    assert said(duties, Draft().paragraph(sentence)) == set()


def test_a_duty_that_is_declared_fulfilled_ends() -> None:
    draft = Draft(date="2026-03-10").paragraph(
        "Kommunfullmäktiges uppdrag till Socialnämnden att ta fram en plan förklaras fullgjort."
    )
    (claim,) = claims_of(duties, draft)
    assert (claim.object.name, claim.valid_to) == ("ta fram en plan", "2026-03-10")
    assert dict(claim.properties) == {"status": "fullgjort"}


def test_offices_and_several_parties_have_duties_too() -> None:
    draft = Draft().paragraph("Barn- och ungdomschefen får i uppdrag att utreda frågan.")
    assert said(duties, draft) == {("Barn- och ungdomschefen", "responsible_for", "utreda frågan")}
    draft = Draft().paragraph(
        "Dataskyddsombudet och Socialnämnden ska senast den 30 oktober 2026 ta fram råd."
    )
    claims = claims_of(duties, draft)
    assert {(claim.subject.name, claim.subject.kind, claim.due) for claim in claims} == {
        ("Dataskyddsombudet", "role", "2026-10-30"),
        ("Socialnämnden", "organisation", "2026-10-30"),
    }


def test_what_an_assignment_includes_belongs_to_who_was_charged_before() -> None:
    draft = Draft().paragraph(
        "Socialstyrelsen ges i uppdrag att utreda frågan. Frågan är gammal. "
        "I uppdraget ingår att lämna förslag på nya föreskrifter."
    )
    assert said(duties, draft) == {
        ("Socialstyrelsen", "responsible_for", "utreda frågan"),
        ("Socialstyrelsen", "responsible_for", "lämna förslag på nya föreskrifter"),
    }
    alone = Draft().paragraph("I uppdraget ingår att lämna förslag på nya föreskrifter.")
    assert said(duties, alone) == set()


def test_a_list_of_obligations_belongs_to_who_has_them() -> None:
    draft = (
        Draft().paragraph("Det åligger Socialnämnden").items("att granska boenden,", "att redovisa läget.")
    )
    assert said(duties, draft) == {
        ("Socialnämnden", "responsible_for", "granska boenden"),
        ("Socialnämnden", "responsible_for", "redovisa läget"),
    }


def test_a_duty_that_passes_to_another_begins_on_the_day_that_is_named() -> None:
    draft = Draft().paragraph("Ansvaret för registret övergår till Socialnämnden den 1 april 2026.")
    (claim,) = claims_of(duties, draft)
    assert (claim.object.name, claim.valid_from) == ("registret", "2026-04-01")


def test_a_list_of_duties_may_follow_without_a_colon_and_with_minus_signs() -> None:
    draft = Draft().paragraph(
        "Regeringen ger Socialstyrelsen i uppdrag att\n− utreda frågan om taxan, och\n− redovisa kostnaderna."
    )
    assert said(duties, draft) == {
        ("Socialstyrelsen", "responsible_for", "utreda frågan om taxan"),
        ("Socialstyrelsen", "responsible_for", "redovisa kostnaderna"),
    }


def test_the_day_on_which_an_assignment_is_reported_is_when_its_duties_are_due() -> None:
    draft = Draft().paragraph(
        "Socialstyrelsen ges i uppdrag att utreda frågan. I uppdraget ingår att lämna förslag. Uppdraget ska"
        " redovisas till regeringen senast den 15 april 2026."
    )
    assert [claim.due for claim in claims_of(duties, draft)] == ["2026-04-15", "2026-04-15"]


@pytest.mark.parametrize(
    "rest", ["Upphandlingen ska vara avslutad", "Arbetet ska vara klart", "Bytet ska vara genomfört"]
)
def test_the_day_by_which_what_is_to_be_done_is_over_is_its_due(rest: str) -> None:
    draft = Draft().paragraph(
        f"Socialnämnden ges i uppdrag att upphandla ett nytt larm. {rest} senast den 31 mars 2026."
    )
    assert [claim.due for claim in claims_of(duties, draft)] == ["2026-03-31"]


def test_the_term_of_a_duty_is_its_dates_and_who_has_it_next_begins_the_day_after() -> None:
    draft = Draft().paragraph(
        "Socialnämnden ansvarar för driften till och med den 31 maj 2026, därefter Kulturnämnden."
    )
    claims = claims_of(duties, draft)
    assert [(each.subject.name, each.object.name, each.valid_from, each.valid_to) for each in claims] == [
        ("Socialnämnden", "driften", None, "2026-05-31"),
        ("Kulturnämnden", "driften", "2026-06-01", None),
    ]


def test_a_duty_that_moves_ends_for_who_had_it() -> None:
    draft = Draft().paragraph(
        "Ansvaret för biobanken övergår från Socialnämnden till Kulturnämnden den 1 april 2026."
    )
    claims = claims_of(duties, draft)
    assert [(each.subject.name, each.valid_from, each.valid_to) for each in claims] == [
        ("Kulturnämnden", "2026-04-01", None),
        ("Socialnämnden", None, "2026-03-31"),
    ]


def test_who_took_a_duty_over_from_whom_is_no_part_of_the_duty() -> None:
    draft = Draft().paragraph("Eva Lund har tagit över ansvaret för biobanken från Per Nordin.")
    assert said(duties, draft) == {("Eva Lund", "responsible_for", "biobanken")}


def test_who_is_named_as_help_supports_and_whom_somebody_is_to_do_it_with() -> None:
    draft = Draft().paragraph(
        "Socialnämnden får i uppdrag att med stöd av Socialstyrelsen mäta köerna.",
        "Kulturnämnden får i uppdrag att tillsammans med Socialstyrelsen mäta ljudet.",
    )
    supporting = said(duties, draft, "supports")
    assert supporting == {
        ("Socialstyrelsen", "supports", "mäta köerna"),
        ("Socialstyrelsen", "supports", "mäta ljudet"),
    }


def test_a_list_may_go_on_with_its_sentence_without_a_colon() -> None:
    draft = Draft().paragraph(
        "Socialnämnden ansvarar för", "att granska boenden", "samordna tillsynen i länet"
    )
    assert said(duties, draft) == {
        ("Socialnämnden", "responsible_for", "granska boenden"),
        ("Socialnämnden", "responsible_for", "samordna tillsynen i länet"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Socialnämnden ska senast den 1 mars varje år under perioden 2027–2029 redovisa köerna.",
        "Socialnämnden kommer att få i uppdrag att redovisa köerna.",
        "Socialnämnden får i uppdrag att redovisa köerna, då ingen annan kan det.",
    ],
)
def test_years_causes_and_the_future_are_no_part_of_the_duty(sentence: str) -> None:
    expected = {("Socialnämnden", "responsible_for", "redovisa köerna")}
    assert said(duties, Draft().paragraph(sentence)) == expected


@pytest.mark.parametrize(
    "sentence", ["Samtliga återkommer i frågan.", "Respektive huvudman tar fram en plan."]
)
def test_who_is_not_named_has_no_duty(sentence: str) -> None:
    assert said(duties, Draft().paragraph(sentence)) == set()


def test_a_matter_gives_way_to_the_list_that_says_what_the_charge_is() -> None:
    draft = Draft().paragraph("Socialstyrelsen har fått uppdrag gällande jämlik vård (2026–2027).")
    draft.paragraph("Det handlar om att:").items("höra alla", "ta fram en modell")
    draft.heading("Annat").paragraph("Socialstyrelsen har fått uppdrag gällande digital vård.")
    claims = [(each.object.name, each.valid_from, each.valid_to) for each in claims_of(duties, draft)]
    assert claims == [
        ("höra alla", "2026", "2027"),
        ("ta fram en modell", "2026", "2027"),
        ("digital vård", None, None),
    ]


def test_what_a_charge_means_in_the_next_sentence_is_a_duty_too() -> None:
    draft = Draft().paragraph("Socialstyrelsen har sedan 2025 i uppdrag att leda arbetet.")
    draft.paragraph("Det innebär bland annat att höra alla, ta fram råd samt lägga grunden för ett register.")
    assert [(each.object.name, each.valid_from) for each in claims_of(duties, draft)] == [
        ("leda arbetet", "2025"),
        ("höra alla, ta fram råd samt lägga grunden för ett register", "2025"),
    ]


@pytest.mark.parametrize(
    "after",
    ["Det innebär att alla regioner måste planera.", "Vården växer. Det innebär att höra fler."],
)
def test_what_follows_from_a_charge_and_from_other_sentences_is_no_duty(after: str) -> None:
    draft = Draft().paragraph(f"Socialstyrelsen har i uppdrag att leda arbetet. {after}")
    assert said(duties, draft) == {("Socialstyrelsen", "responsible_for", "leda arbetet")}


@pytest.mark.parametrize(
    ("headings", "holder"),
    [
        (("Styrgrupp för vården", "Uppdrag"), "Styrgrupp för vården"),
        (("RPO Hud", "Uppgifter och ansvar"), "RPO Hud"),
        (("Projektledare", "Ansvar"), "Projektledare"),
        (("Bakgrund", "RPO Huds uppdrag"), "RPO Hud"),
    ],
)
def test_a_list_under_the_duties_of_a_group_or_office_holds_its_duties(
    headings: tuple[str, ...], holder: str
) -> None:
    draft = Draft()
    for heading in headings:
        draft.heading(heading)
    draft.items("Samla in data", "Följa upp målen")
    assert said(duties, draft) == {
        (holder, "responsible_for", "Samla in data"),
        (holder, "responsible_for", "Följa upp målen"),
    }


@pytest.mark.parametrize("headings", [("Bakgrund", "Uppdrag"), ("RPO Hud", "Nytt", "Uppdrag"), ("RPO Hud",)])
def test_a_list_under_no_holder_or_no_word_for_duties_holds_none(headings: tuple[str, ...]) -> None:
    draft = Draft()
    for heading in headings:
        draft.heading(heading)
    assert said(duties, draft.items("Samla in data", "Följa upp målen")) == set()


def test_an_office_with_a_short_name_behind_it_is_an_office() -> None:
    (claim,) = claims_of(duties, Draft().paragraph("Projektledare KAM ansvarar för lokalen."))
    assert (claim.subject.kind, claim.subject.name) == ("role", "Projektledare KAM")


@pytest.mark.parametrize(
    ("sentence", "duty", "due"),
    [
        (
            "Socialnämnden får i uppdrag att ta fram råd, klara senast den 3 maj 2027.",
            "ta fram råd",
            "2027-05-03",
        ),
        ("Eva Lund redovisar läget i oktober.", "redovisar läget i oktober", "2026-10"),
        ("Eva Lund redovisar läget i januari.", "redovisar läget i januari", None),
    ],
)
def test_a_deadline_behind_a_duty_and_the_month_of_what_somebody_does_are_due(
    sentence: str, duty: str, due: str | None
) -> None:
    (claim,) = claims_of(duties, Draft(date="2026-03-10").paragraph(sentence))
    assert (claim.object.name, claim.due) == (duty, due)


def test_who_takes_over_has_the_duty_from_that_day_and_who_had_it_until_then() -> None:
    sentence = "Eva Lund har tagit över ansvaret för registret från Anders Lindqvist den 1 juni 2026."
    claims = claims_of(duties, Draft().paragraph(sentence))
    assert [(each.subject.name, each.object.name, each.valid_from, each.valid_to) for each in claims] == [
        ("Eva Lund", "registret", "2026-06-01", None),
        ("Anders Lindqvist", "registret", None, "2026-05-31"),
    ]


def test_a_party_behind_a_preposition_is_not_who_answers_for_a_duty() -> None:
    assert said(duties, Draft().paragraph("Hjärnmottagning vid Region Uppsala ansvarar för frågan.")) == set()


@pytest.mark.parametrize(
    ("sentence", "who", "what"),
    [
        (
            "Kulturnämnden ansvarar för lokalerna och rapporterar till kommunstyrelsen.",
            "Kulturnämnden",
            "lokalerna",
        ),
        (
            "Kommunfullmäktige gav den 17 juni 2025, § 168, Kulturnämnden i uppdrag att ta fram en plan.",
            "Kulturnämnden",
            "ta fram en plan",
        ),
        (
            "a) att uppdra åt Kulturnämnden att sälja huset, b) att köpa ett nytt.",
            "Kulturnämnden",
            "sälja huset",
        ),
    ],
)
def test_a_duty_ends_where_another_matter_begins(sentence: str, who: str, what: str) -> None:
    found = {(each.subject.name, each.object.name) for each in claims_of(duties, Draft().paragraph(sentence))}
    assert (who, what) in found


def test_whom_a_body_is_to_name_by_a_day_is_its_duty() -> None:
    sentence = "Kulturnämnden utser ett ombud för varje bibliotek senast den 30 april 2026."
    claims = claims_of(duties, Draft(kind="projektplan").paragraph(sentence))
    assert [(each.subject.name, each.due) for each in claims] == [("Kulturnämnden", "2026-04-30")]


def test_who_leads_a_group_has_no_duty_by_it() -> None:
    draft = Draft(body="Ledningsrådet")
    draft.paragraph("RSG Uppföljning leds av Eva Lund. Den nya gruppen heter RSG Kost och leds av Bo Ek.")
    assert said(duties, draft) == set()


def test_items_on_one_line_that_letters_part_are_each_a_duty() -> None:
    draft = Draft().paragraph("Socialnämnden ska").items(
        "a) hålla en lokal öppen, b) anställa en kock, samt c) föra bok över gästerna.", "d) köpa in bröd."
    )  # fmt: skip
    assert [each.object.name for each in claims_of(duties, draft)] == [
        "hålla en lokal öppen",
        "anställa en kock",
        "föra bok över gästerna",
        "köpa in bröd",
    ]


def test_a_letter_that_goes_on_from_no_other_parts_nothing() -> None:
    draft = Draft().paragraph("Socialnämnden ska").items("a) följa bilaga c) och d) i avtalet.")
    (claim,) = claims_of(duties, draft)
    assert claim.object.name == "följa bilaga c) och d) i avtalet"


def test_duties_may_be_listed_below_an_office_alone_where_the_heading_says_duties() -> None:
    items = ("följer upp resultatet varje år,", "rapporterar brister till styrelsen.")
    told = Draft().heading("Det här är processägarens uppgifter").paragraph("Processägaren").items(*items)
    assert [(each.subject.name, each.object.name) for each in claims_of(duties, told)] == [
        ("Processägaren", "följer upp resultatet varje år"),
        ("Processägaren", "rapporterar brister till styrelsen"),
    ]
    assert claims_of(duties, Draft().heading("Nyheter").paragraph("Processägaren").items(*items)) == []


@pytest.mark.parametrize("heading", ["Lediga uppdrag i regionala arbetsgrupper", "Lediga uppdrag"])
def test_vacant_seats_are_no_duties_of_the_group_that_the_list_begins_with(heading: str) -> None:
    draft = Draft().heading(heading).paragraph("Vi söker deltagare till följande arbetsgrupper")
    draft.paragraph("Arbetsgrupp sårvård").items("Smärta", "Skörhet")
    assert claims_of(duties, draft) == []


@pytest.mark.parametrize(
    ("sentence", "duties_found"),
    [
        ("Eva Lund redovisar en granskning av journaler.", 0),
        ("Eva Lund redovisar en granskning av journaler senast den 3 maj.", 1),
        ("Socialnämnden redovisar en uppföljning varje år.", 1),
    ],
)
def test_what_a_person_reports_at_the_meeting_is_no_duty(sentence: str, duties_found: int) -> None:
    claims = claims_of(duties, Draft().paragraph(sentence))
    assert len([each for each in claims if each.kind == "responsible_for"]) == duties_found


@pytest.mark.parametrize(
    ("sentence", "duty"),
    [
        ("Socialnämnden ansvarar för flytten, som ska vara klar den 31 maj 2026.", "flytten"),
        ("Socialnämnden ansvarar för bytet av system, vilket ska vara klart 2026-05-31.", "bytet av system"),
    ],
)  # fmt: skip
def test_when_a_duty_is_to_be_done_is_its_date_and_no_part_of_it(sentence: str, duty: str) -> None:
    (claim,) = claims_of(duties, Draft().paragraph(sentence))
    assert (claim.object.name, claim.due) == (duty, "2026-05-31")


def test_who_leads_a_council_from_some_month_on_has_no_duty_by_that() -> None:
    draft = Draft().paragraph("Patientsäkerhetsrådet leds från och med augusti av chefläkare Eva Lund.")
    assert claims_of(duties, draft) == []


@pytest.mark.parametrize("said_by", ["säger Anna Berg på Regionkansliet", "menar enhetschef Anna Berg"])
def test_who_said_it_is_no_part_of_a_duty(said_by: str) -> None:
    claims = claims_of(duties, Draft().paragraph(f"– Socialnämnden ansvarar för bostäderna, {said_by}."))
    assert [each.object.name for each in claims if each.kind == "responsible_for"] == ["bostäderna"]
