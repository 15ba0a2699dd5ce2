import pytest

from ingest.front.kinds import kind_of
from ingest.front.metadata import Metadata, describe
from ingest.text.blocks import Reading
from tests.ingest.readings import H, I, P, reading_of


def test_notes_take_title_body_and_date_from_the_front_page() -> None:
    reading = reading_of(
        (P, "Region Norrstrand"),
        (P, "Datum: 2025-04-14"),
        (P, "Mötesanteckning"),
        (P, "Samordningsråd barnhälsa"),
        (P, "Plats: Konserthuset, lokal Trädgården"),
        (H, "Deltagare"),
        (P, "Alva Lindh"),
    )
    assert describe(reading, source="mapp/fil.docx") == Metadata(
        "Mötesanteckning – Samordningsråd barnhälsa",
        "mötesanteckningar",
        "Samordningsråd barnhälsa",
        "2025-04-14",
    )


def test_minutes_are_named_after_kind_and_body() -> None:
    reading = reading_of(
        (P, "Bergviks kommun"),
        (P, "Kommunfullmäktige"),
        (H, "Protokoll", 1),
        (P, "Sammanträdesdatum: 2023-02-23"),
        (H, "§ 1 Upprop", 2),
        (P, "Upprop förrättas den 1 mars 2024."),
    )
    assert describe(reading, source="x.pdf") == Metadata(
        "Protokoll – Kommunfullmäktige", "protokoll", "Kommunfullmäktige", "2023-02-23"
    )


def test_a_plan_is_issued_by_the_region_and_dated_by_its_first_year() -> None:
    reading = reading_of(
        (H, "Handlingsplan 2025-2027", 1),
        (P, "Programområde Barnhälsa"),
        (P, "Region Norrstrand"),
        (H, "1. Inledning", 2),
        (P, "Planen ersätter den från 2019-01-01."),
    )
    assert describe(reading, source="x.pdf") == Metadata(
        "Handlingsplan 2025-2027 – Programområde Barnhälsa", "handlingsplan", "Region Norrstrand", "2025"
    )


def test_a_newsletter_takes_its_body_from_the_signature() -> None:
    reading = reading_of(
        (H, "Nyhetsbrev februari 2026", 1),
        (H, "Ny mottagning", 2),
        (P, "Mottagningen öppnar den 3 mars."),
        (P, "Vänliga hälsningar"),
        (P, "Alva Lindh, ordförande i Hälsoledningen"),
    )
    assert describe(reading, source="brev.txt") == Metadata(
        "Nyhetsbrev februari 2026", "nyhetsbrev", "Hälsoledningen", "2026-02"
    )


def test_a_place_and_a_date_are_no_title() -> None:
    reading = reading_of(
        (P, "Växjö 3 mars 2025"), (P, "Storgatan 12"), (P, "Rådet för folkhälsa"), (H, "Agenda")
    )
    found = describe(reading, source="x.txt")
    assert (found.title, found.body, found.date) == (
        "Rådet för folkhälsa",
        "Rådet för folkhälsa",
        "2025-03-03",
    )


def test_the_name_of_the_file_is_the_last_resort() -> None:
    found = describe(reading_of((P, "Hej.")), source="arkiv/2025-05-06_enkel-anteckning.txt")
    assert (found.title, found.date) == ("Enkel anteckning", "2025-05-06")


def test_a_date_in_passing_is_not_the_date_of_the_document() -> None:
    reading = reading_of(
        (P, "Vård- och omsorgsnämnden"),
        (P, "Protokoll 4 mars 2025"),
        (P, "Nämnden återkommer till beslutet den 1 januari 2020 vid nästa sammanträde och prövar det då."),
    )
    found = describe(reading, source="x.txt")
    assert (found.body, found.date) == ("Vård- och omsorgsnämnden", "2025-03-04")


def test_a_mail_is_named_by_its_subject_and_dated_by_its_header() -> None:
    reading = reading_of(
        (P, "Hej alla"), media_type="message/rfc822", subject="Kallelse till rådet", date="2025-01-02"
    )
    assert describe(reading, source="x.eml") == Metadata("Kallelse till rådet", "e-post", None, "2025-01-02")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Sammanträdesprotokoll", "protokoll"),
        ("Minnesanteckningar från möte med rådet", "mötesanteckningar"),
        ("Anteckningar förda vid möte med Skolrådet", "mötesanteckningar"),
        ("Forum för skogsbruk – anteckningar 2025-02-03", "mötesanteckningar"),
        ("Kallelse till kommunstyrelsen", "kallelse"),
        ("Tjänsteutlåtande", "tjänsteskrivelse"),
        ("Yttrande över remiss om ny skollag", "yttrande"),
        ("Remiss av nya riktlinjer", "remiss"),
        ("Uppdragsbeskrivning för arbetsgruppen", "uppdragsbeskrivning"),
        ("Åtgärdsplan för tillgänglighet", "handlingsplan"),
        ("Årsplan 2026", "handlingsplan"),
        ("Digitaliseringsstrategi 2025–2030", "strategi"),
        ("Riktlinjer för distansarbete", "riktlinje"),
        ("Motion av Bo Sjö om gratis kollektivtrafik", "motion"),
        ("Årsredovisning 2024", "årsredovisning"),
        ("Slutrapport från projektet", "rapport"),
        ("Delegationsbeslut", "beslut"),
        ("Beslut om bidrag till föreningar", "beslut"),
        ("Erkännande av utländska beslut", "dokument"),
        ("Välkommen till oss", "dokument"),
        ("Överenskommelse om egenvård", "avtal"),
        ("Samverkansavtal mellan Ekby kommun och Region Skåne", "avtal"),
        ("Rapport om avtal och upphandling", "rapport"),
    ],
)
def test_the_words_of_the_first_line_tell_the_kind(line: str, kind: str) -> None:
    assert kind_of(reading_of((H, line), (P, "Här följer en text."))) == kind


def test_structure_tells_the_kind_where_no_word_does() -> None:
    minutes = reading_of(
        (P, "§ 1 Öppnande"), (P, "Mötet öppnas."), (P, "§ 2 Avslutning"), (P, "Mötet avslutas.")
    )
    agenda = reading_of((H, "Dagordning"), (I, "1. Öppnande"), (I, "2. Avslutning"))
    notes = reading_of((P, "Samverkansråd äldre"), (H, "Närvarande"), (P, "Alva Lindh"))
    assert [kind_of(reading) for reading in (minutes, agenda, notes)] == [
        "protokoll",
        "dagordning",
        "mötesanteckningar",
    ]


def test_an_agreement_whose_parts_are_counted_by_paragraphs_is_no_minutes() -> None:
    agreement = reading_of(
        (H, "Överenskommelse om skolskjuts"),
        (P, "§ 1 Syfte"),
        (P, "Skjutsa."),
        (P, "§ 2 Tid"),
        (P, "Två år."),
    )
    assert kind_of(agreement) == "avtal"


def test_the_format_tells_the_kind_where_nothing_else_does() -> None:
    def bare(media_type: str) -> Reading:
        return reading_of((P, "Siffror och text"), media_type=media_type)

    office = "application/vnd.openxmlformats-officedocument"
    assert kind_of(bare(f"{office}.presentationml.presentation")) == "presentation"
    assert kind_of(bare(f"{office}.spreadsheetml.sheet")) == "tabell"


def test_minutes_of_a_board_of_a_company_are_minutes() -> None:
    reading = reading_of(
        (P, "Ekby Energi AB"), (P, "STYRELSEPROTOKOLL nr 3-2024"), (H, "Närvarande"), (P, "Alva Lindh")
    )
    assert kind_of(reading) == "protokoll"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Överenskommelse", "mellan Ekby kommun och Alby kommun om skolskjuts"),
        ("Samverkansavtal", "om gemensam räddningstjänst"),
        ("Riktlinjer", "för föreningsbidrag"),
    ],
)
def test_a_title_goes_on_in_a_line_that_begins_with_a_preposition(first: str, second: str) -> None:
    reading = reading_of((H, first), (P, second), (P, "Gäller från och med 2027."))
    assert describe(reading, source="a.docx").title == f"{first} {second}"


def test_a_line_that_begins_anew_is_no_part_of_the_title() -> None:
    reading = reading_of((H, "Samverkansavtal om bad"), (P, "Mellan Ekby och Alby finns tre bad."))
    assert describe(reading, source="a.docx").title == "Samverkansavtal om bad"


@pytest.mark.parametrize(
    ("below", "title"),
    [
        ("Psykisk hälsa och suicidprevention", "Handlingsplan 2026–2028 Psykisk hälsa och suicidprevention"),
        ("Buller", "Handlingsplan 2026–2028 Buller"),
        ("Ekby kommun", "Handlingsplan 2026–2028"),
        ("Planen gäller alla.", "Handlingsplan 2026–2028"),
    ],
)
def test_a_plan_of_some_years_is_named_with_the_topic_below(below: str, title: str) -> None:
    reading = reading_of((H, "Handlingsplan 2026–2028"), (P, below), (P, "Här följer en text."))
    assert describe(reading, source="a.docx").title.removesuffix(" – Ekby kommun") == title
