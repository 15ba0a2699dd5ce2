import pytest

from graph.extractors.decisions.extractor import decisions
from tests.graph.extractors.drafting import Draft, claims_of


def _page(sentence: str) -> list[str]:
    """Give who decides in a sentence of a page of the government or of news."""
    draft = Draft(body=None, date=None, title="Nyheter", kind="dokument").paragraph(sentence)
    return [claim.subject.name for claim in claims_of(decisions, draft) if claim.kind == "decided"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Regeringen har utsett Eva Strand till särskild utredare.",
        "Regeringen har förordnat Eva Strand som ledamot i rådet.",
        "Regeringen förlänger tiden för uppdraget till Folkhälsomyndigheten.",
        "Regeringen ändrar uppdraget till Socialstyrelsen att fördela medel.",
        "Regeringen ändrar i uppdraget till Socialstyrelsen att fördela medel.",
        "Regeringen avsätter 200 miljoner kronor till Skolverket.",
        "Regeringen inrättar en ny myndighet för havsfrågor.",
        "Regeringen ger Ekby Vind AB tillstånd att bygga en vindpark.",
        "Regeringen bemyndigar chefen för Socialdepartementet att tillkalla en utredare.",
        "Regeringen lägger ned utredningen om vattenbruk.",
        "Regeringen entledigar Bo Ek från uppdraget som ordförande.",
        "Regeringen fattade i går beslut om att bilda en myndighet.",
        "På torsdagens sammanträde fattade regeringen beslut om en ny förordning.",
        "I februari tillsatte regeringen en utredning om skogen.",
        "Förra året gav regeringen ett stöd om 49 miljoner kronor till föreningen.",
        "Skolverket får i uppdrag av regeringen att utveckla statistiken.",
        "Uppsala län tilldelas 3 miljoner kronor av regeringen.",
        "Vid regeringssammanträdet i dag beslutades att länet får disponera 3 miljoner kronor.",
        "Vid dagens regeringssammanträde utsåg regeringen Per Nordin till landshövding.",
    ],
)
def test_the_government_decides_in_many_words(sentence: str) -> None:
    assert _page(sentence) == ["Regeringen"]


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("På måndagen tog kommunstyrelsen beslut om att införa ett nytt journalsystem.", "Kommunstyrelsen"),
        ("Regionstyrelsen gav klartecken till bygget av en ny mottagning.", "Regionstyrelsen"),
        ("Kommunfullmäktige röstade igenom budgeten för nästa år.", "Kommunfullmäktige"),
        ("Byggnadsnämnden gav bygglov för förskolan.", "Byggnadsnämnden"),
        ("Beslut om ny skolskjuts togs av kommunstyrelsen i mars.", "Kommunstyrelsen"),
    ],
)
def test_news_tell_of_decisions_in_common_words(sentence: str, body: str) -> None:
    assert _page(sentence) == [body]


@pytest.mark.parametrize(
    "sentence",
    [
        "Regeringen vill ge Skolverket i uppdrag att se över kursplanerna.",
        "Regeringen avser att förlänga uppdraget till Skolverket.",
        "Regeringen kan ge tillstånd till verksamheten.",
        "När regeringen beslutar om bidrag ska sökanden höras.",
        "Utredningen föreslår att regeringen ger Skolverket i uppdrag att pröva frågan.",
        "Regeringen ger i strategin en bild av hur uppdrag fördelas.",
        "Nämnden väljer mellan tre alternativ.",
        "Varje år utser nämnden en ny vinnare av priset.",
        "Styrgruppen fattar beslut om budget och tidplan.",
        "Länsstyrelsen i Uppsala län har beviljat stöd till ombyggnaden.",
        "Skolan är utdömd av Arbetsmiljöverket, och kommunen har anvisat två tomter.",
        "Beslutet fattades av Regionstyrelsen i mars.",
        "Anna Berg (SD) antecknar som yttrande en skrivelse.",
    ],
)
def test_plans_rules_and_what_led_to_the_present_are_no_decisions(sentence: str) -> None:
    assert _page(sentence) == []


def test_a_plan_that_was_decided_on_before_names_no_decider() -> None:
    draft = Draft(body="Kommunfullmäktige", kind="protokoll").heading("Program", number="§ 4")
    draft.paragraph(
        "Beslut", "Ekby kommuns program för näringslivet, beslutat av nämnden 2018, upphör att gälla."
    )
    found = [claim.subject.name for claim in claims_of(decisions, draft) if claim.kind == "decided"]
    assert found == ["Kommunfullmäktige"]


@pytest.mark.parametrize(
    ("sentence", "decider"),
    [
        (
            "Med stöd av delegation beslutar ordföranden Anna Lindqvist att bevilja bidraget.",
            "Anna Lindqvist",
        ),
        ("Beslut har fattats av förvaltningschef Eva Strand om en tjänsteresa.", "Eva Strand"),
    ],
)
def test_one_person_decides_before_or_after_the_verb(sentence: str, decider: str) -> None:
    draft = Draft(body="Ekby nämnd", kind="beslut").paragraph(sentence)
    assert [claim.subject.name for claim in claims_of(decisions, draft)][:1] == [decider]


def _minutes(kind: str, body: str, *sentences: str) -> list[tuple[str, str]]:
    draft = (
        Draft(body=body, kind="protokoll", title=kind).heading("Ärende", number="§ 8").paragraph(*sentences)
    )
    claims = claims_of(decisions, draft)
    return [(claim.subject.name, claim.object.name) for claim in claims if claim.kind == "decided"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Godkändes.",
        "Bifölls enhälligt.",
        "Lades till handlingarna.",
        "Bordlades till nästa möte.",
        "Noterades.",
    ],
)
def test_a_passive_alone_is_what_became_of_the_item(sentence: str) -> None:
    assert _minutes("Protokoll", "Ekby förening", sentence) == [("Ekby förening", sentence)]


@pytest.mark.parametrize("sentence", ["Godkändes av årsmötet.", "Godkännande av dagordningen."])
def test_what_others_passed_or_a_heading_is_not(sentence: str) -> None:
    assert _minutes("Protokoll", "Ekby förening", sentence) == []


def test_members_decide_at_their_meeting_what_the_minutes_of_the_board_tell() -> None:
    told = "Årsmötet gav styrelsen i uppdrag att se över stadgarna."
    assert _minutes("Protokoll styrelsemöte", "Styrelsen", told) == [("Årsmötet", told)]
    assert _minutes("Protokoll årsmöte", "Ekby förening", told) == [("Ekby förening", told)]


def test_what_the_board_advises_the_members_is_no_decision_of_theirs() -> None:
    told = ("Styrelsen avstyrkte motionen.", "Stämman avslog motionen.")
    assert [what for _, what in _minutes("Protokoll stämma", "Ekby förening", *told)] == [told[1]]


@pytest.mark.parametrize("body", ["Sektionsmötet", "Vårmötet", "Föreningsstämman", "Man", "Kongressen"])
def test_meetings_of_members_have_many_names(body: str) -> None:
    told = f"{body} beslutade att höja avgiften."
    assert [what for _, what in _minutes("Protokoll", "Ekby förening", told)] == [told]


@pytest.mark.parametrize(
    "sentence",
    [
        "Stämman ansågs vara behörigt utlyst.",
        "Mötet förklarades beslutsfört.",
        "Mötet konstaterades vara i laga ordning sammankallat.",
    ],
)
def test_that_a_meeting_may_decide_is_decided_first(sentence: str) -> None:
    assert _minutes("Protokoll", "Ekby förening", sentence) == [("Ekby förening", sentence)]


def test_what_another_body_had_decided_in_a_clause_is_no_decision() -> None:
    assert _page("Utgångspunkten är FN:s mål samt de mål för vården som Riksdagen beslutat om.") == []
    assert _page("Under 2023 har regeringen beslutat om ett stöd.") == ["Regeringen"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Regeringen uppdrog genom beslut den 3 juni 2021 åt Boverket att utreda frågan.",
        "Regeringen gav den 3 juni 2021 Boverket i uppdrag att utreda frågan.",
        "Genom beslut den 3 juni 2021 gav regeringen Boverket i uppdrag att utreda frågan.",
    ],
)
def test_the_day_of_a_decision_stands_beside_its_verb(sentence: str) -> None:
    draft = Draft(body=None, date=None, title="Nyheter", kind="dokument").paragraph(sentence)
    assert [claim.decided for claim in claims_of(decisions, draft) if claim.kind == "decided"] == [
        "2021-06-03"
    ]
