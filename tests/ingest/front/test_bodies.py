import pytest

from ingest.front.bodies import (
    Rank,
    bodies_in,
    body_below_label,
    holder_of_minutes,
    is_body_line,
    labelled_body,
    plain_body,
    signing_body,
)


@pytest.mark.parametrize(
    ("text", "name", "rank"),
    [
        ("Kommunfullmäktige", "Kommunfullmäktige", Rank.MEETING),
        ("Kallelse Regionstyrelsens arbetsutskott 3/3 2025", "Regionstyrelsens arbetsutskott", Rank.MEETING),
        ("Hälso- och sjukvårdsnämnden", "Hälso- och sjukvårdsnämnden", Rank.MEETING),
        ("Nämnden för demokrati och kultur", "Nämnden för demokrati och kultur", Rank.MEETING),
        ("Samordningsråd barnhälsa", "Samordningsråd barnhälsa", Rank.MEETING),
        ("Styrgruppen för digital vård", "Styrgruppen för digital vård", Rank.MEETING),
        ("RPO rörelseorganens sjukdomar", "RPO rörelseorganens sjukdomar", Rank.GROUP),
        ("Lokalt programområde Barnhälsa", "Lokalt programområde Barnhälsa", Rank.GROUP),
        ("HÄLSO- OCH SJUKVÅRDSNÄMNDEN", "Hälso- och sjukvårdsnämnden", Rank.MEETING),
        ("Gemensamma nämnden för hjälpmedel", "Gemensamma nämnden för hjälpmedel", Rank.MEETING),
        ("Västra sjukvårdsregionens samrådsgrupp", "Västra sjukvårdsregionens samrådsgrupp", Rank.MEETING),
        ("Norra hälso- och sjukvårdsnämnden", "Norra hälso- och sjukvårdsnämnden", Rank.MEETING),
        ("Länsgemensam ledning i samverkan", "Länsgemensam ledning i samverkan", Rank.MEETING),
        ("Folkhälsorådet Södra Bergviken", "Folkhälsorådet Södra Bergviken", Rank.MEETING),
        ("Föreningsstämma med medlemmarna", "Föreningsstämma", Rank.MEETING),
        ("Stiftelsen Bergviks folkhögskola", "Stiftelsen Bergviks folkhögskola", Rank.ORGANISATION),
        ("REGION BERGVIK", "Region Bergvik", Rank.ORGANISATION),
        ("Region Jönköpings län", "Region Jönköpings län", Rank.ORGANISATION),
        ("Västra Götalandsregionen", "Västra Götalandsregionen", Rank.ORGANISATION),
        ("Bergviks kommun", "Bergviks kommun", Rank.ORGANISATION),
        ("Socialstyrelsen", "Socialstyrelsen", Rank.ORGANISATION),
        ("Bergviks Vatten och Avfall AB", "Bergviks Vatten och Avfall AB", Rank.ORGANISATION),
        ("Minnesanteckningar RCC Bergviks ledningsgrupp", "RCC Bergviks ledningsgrupp", Rank.MEETING),
        ("Granskningsgruppen bedömer om kontrollerna räcker.", "Granskningsgruppen", Rank.MEETING),
        ("Högskolan i Bergvik · Projektplan · Dnr 2026/4", "Högskolan i Bergvik", Rank.ORGANISATION),
        ("Nyheter från Bergviks sjukhus", "Bergviks sjukhus", Rank.ORGANISATION),
        ("Bergvikens kommunalförbund", "Bergvikens kommunalförbund", Rank.ORGANISATION),
    ],
)  # fmt: skip
def test_a_body_is_found_with_its_rank(text: str, name: str, rank: Rank) -> None:
    assert [(body.name, body.rank) for body in bodies_in(text)] == [(name, rank)]


def test_a_line_of_bodies_only_is_told_from_a_sentence_about_one() -> None:
    assert is_body_line("Kulturnämnden, Bergviks kommun")
    assert is_body_line("Nordvästra sjukvårdsregionens ledningsråd (NLR)")
    assert not is_body_line("Kulturnämnden beslutar om bidrag")
    assert not is_body_line("Nya öppettider")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Strategiskt samverkansråd nära vård Ekdalen", "Strategiskt samverkansråd nära vård Ekdalen"),
        ("Lokalt samråd trygg skola Norrvik", "Lokalt samråd trygg skola Norrvik"),
        ("Möte med Lokalt samråd trygg skola Ekby–Norrvik", "Lokalt samråd trygg skola Ekby–Norrvik"),
        ("Samverkansråd nära vård Norra Ekdalen", "Samverkansråd nära vård Norra Ekdalen"),
        ("Beredningsgrupp barn och unga Sundsland", "Beredningsgrupp barn och unga Sundsland"),
        ("Samverkansnätverk social hållbarhet Ekdalen", "Samverkansnätverk social hållbarhet Ekdalen"),
        ("Samråd trygg skola Protokoll", "Samråd trygg skola"),
        ("Samråd trygg skola Region Ekdalen", "Samråd trygg skola"),
    ],
)
def test_a_body_keeps_the_county_that_ends_its_line(line: str, name: str) -> None:
    assert bodies_in(line)[0].name == name


def test_a_label_a_signature_and_a_title_name_a_body() -> None:
    assert labelled_body("Organ: Bildningsnämnden") == "Bildningsnämnden"
    assert labelled_body("Organ Personalsektionen") == "Personalsektionen"
    assert labelled_body("Organisation och ansvar") is None
    assert signing_body("Alva Lindh, ordförande i Hälsoledningen") == "Hälsoledningen"
    assert plain_body("Protokoll regionstyrelsen 2025-09-16") == "Regionstyrelsen"
    assert plain_body("Protokoll från mötet") is None


def test_a_label_alone_names_the_body_on_the_line_below() -> None:
    assert body_below_label(["Organ", "Ägarråd, Ekby räddningsförbund (ERF)."]) == "Ägarråd"
    assert body_below_label(["Organ", "Tid och plats"]) is None


def test_the_body_in_the_genitive_holds_its_minutes() -> None:
    assert holder_of_minutes("Ägarrådets protokoll 21 april 2026") == "Ägarrådet"
    assert holder_of_minutes("Kulturrådets rapport om bibliotek") is None


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("MINNESANTECKNINGAR STYRGRUPPSMÖTE 5", "Styrgruppen"),
        ("Mötesanteckningar arbetsgruppsmöte", "Arbetsgruppen"),
        ("Kallelse till projektgruppsmöte för nya badhuset 2026-03-04", "Projektgruppen för nya badhuset"),
        ("Anteckningar från IT-gruppsmöte", "IT-gruppen"),
        ("Extra brukarrådsmöte den 5 maj", "Brukarrådet"),
        ("Jämställdhetskommittémöte nr 2", "Jämställdhetskommittén"),
        ("Presidiemöte 2026-01-14", "Presidiet"),
    ],
)
def test_the_group_whose_meeting_is_one_word_holds_it(title: str, name: str) -> None:
    assert holder_of_minutes(title) == name


@pytest.mark.parametrize(
    "title",
    ["Nämndmöte 3", "Gruppmöte 3", "Samrådsmöte 4 maj", "Styrgruppsmötet hölls", "Arbetsgruppsmöte 3."],
)
def test_a_meeting_of_no_named_group_has_no_holder(title: str) -> None:
    assert holder_of_minutes(title) is None
