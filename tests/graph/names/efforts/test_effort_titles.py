"""Titles of projects, efforts and plans after the words that announce them."""

import pytest

from tests.graph.naming import efforts, named, of_kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna leder projektet Rent vatten Ekbygden.", "Rent vatten Ekbygden"),
        ("Arbetet samordnas med projektet Västra hamnen.", "Västra hamnen"),
        ("Kontaktperson för projektet Hälsosteg 50.", "Hälsosteg 50"),
        ("Projektet Skugga i parken fortsätter.", "Skugga i parken"),
        ("Projektet Klivet i skolan fortsätter.", "Klivet"),
        ("Projektet Digital tidbok i regionen fortsätter.", "Digital tidbok"),
        ("Rådet stöder initiativet Fler i arbete.", "Fler i arbete"),
        ("Medel till forskningsprojektet Blå skog beviljas.", "Blå skog"),
        ("EU-projektet Samverk avslutas.", "Samverk"),
        ("Projektet Screening nära fortsätter.", "Screening nära"),
        ("Kommunen deltar i övningen Höstlöv 2027 i år.", "Höstlöv 2027"),
        ("Länsövningen Nordanvind hålls i oktober.", "Nordanvind"),
        ("Projektet Sken över Ekby avslutades i maj.", "Sken över Ekby"),
        ("De driver försöket Lotsar i väntrummet i höst.", "Lotsar i väntrummet"),
        ("Anna visade siffror från pilotprojektet Screening nära dig.", "Screening nära dig"),
        ("Nämnden beviljar projektet Rent Vatten 1 200 000 kronor.", "Rent Vatten"),
        ("Nämnden beviljar projektet Rent Vatten 90 kronor.", "Rent Vatten"),
        ("Insatsen Nästa steg avslutas.", "Nästa steg"),
        ("Anna berättade om projektet Tryggt över.", "Tryggt över"),
        ("Skolorna prövar team (projektet Tillbaka till skolan) i år.", "Tillbaka till skolan"),
        ("Kommunen driver projektet Våga och vinna.", "Våga och vinna"),
        ("Kommunen driver projektet Framåt med livet, som startade i år.", "Framåt med livet"),
        ("Kommunen driver projektet Ekbylyftet i höst.", "Ekbylyftet"),
        ("Kommunen avslutar projektet Hållbart i kommunen.", "Hållbart"),
        ("Kommunen deltar i projektet Mörkare vatten, som pågår i år.", "Mörkare vatten"),
        ("Nu utvärderas projektet Återbruten mark, som avslutades.", "Återbruten mark"),
        ("Anna leder projektet Sammanhållen rehabilitering i år.", "Sammanhållen rehabilitering"),
        ("Medel söks till projektet Närodlad mat.", "Närodlad mat"),
        ("Nämnden vill förlänga piloten Rörligt bibliotek sydväst.", "Rörligt bibliotek sydväst"),
        ("Kommunen avslutar projektet Öppna förskolor norr i höst.", "Öppna förskolor norr"),
        ("Bidrag söks från Hälsoklivet i år.", "Hälsoklivet"),
        ("Vi deltar i EU-projektet FRISK-NORD sedan i våras.", "FRISK-NORD"),
        ("Projektet Hälso- och friskvård i balans avslutas.", "Hälso- och friskvård i balans"),
        (
            "Kommunen är med i projektet Tryggt hemma på landet tillsammans med andra.",
            "Tryggt hemma på landet",
        ),
        ("Nu startar projektet Hjälpmedel hem samma dag under våren.", "Hjälpmedel hem samma dag"),
        ("Projektet Framtidens äldreomsorg fortsätter.", "Framtidens äldreomsorg"),
        ("Projektet Språk på jobbet fortsätter.", "Språk på jobbet"),
        (
            "Medel till projektet Digital tvilling för vatten och avlopp.",
            "Digital tvilling för vatten och avlopp",
        ),
        ("Kampanjen ”Tusen tack” pågår.", "Tusen tack"),
        ("Förstudien Ny simhall redovisas.", "Ny simhall"),
        ("Modellen Bostad direkt utvärderas.", "Bostad direkt"),
        ("Projektet Klivet ut riktar sig till unga.", "Klivet ut"),
        ("Piloten Andas hemma blir ordinarie arbetssätt.", "Andas hemma"),
        ("Projektet Klivet fram till 2030 fortsätter.", "Klivet"),
        ("Arbetet leds av projektet Digitala prov 2.0, som fortsätter.", "Digitala prov 2.0"),
        ("Insatsen Familjeteamet fortsätter. Familjeteamet har nått många.", "Familjeteamet"),
        ("Resultat från KOL-lyftet visades.", "KOL-lyftet"),
        ("Läslyftet fortsätter.", "Läslyftet"),
        (
            "Medel ur satsningen på trygg förlossningsvård för unga familjer fördelas.",
            "satsningen på trygg förlossningsvård för unga familjer",
        ),
        (
            "Uppdraget gäller ett nordiskt samverkansprojekt för skogsbränder.",
            "nordiskt samverkansprojekt för skogsbränder",
        ),
    ],
)
def test_an_effort_has_the_title_after_the_word_for_it(text: str, name: str) -> None:
    assert efforts(text) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "Projektet leds av Anna Bergström.",
        "I projektet Ekerö deltar alla.",
        "Projektplanen godkänns.",
        "Projektet pågår – projektet avslutas i maj.",
        "Slutrapport\nBeslut\nRapporten godkänns.",
        "Lyftet på skolan repareras.",
        "Ett pilotprojekt för skolan diskuteras.",
        "Satsningen på skolan fortsätter.",
        "Deltagande i pilot EU.",
    ],
)
def test_common_words_after_a_word_for_projects_name_none(text: str) -> None:
    assert efforts(text) == set()


def test_a_topic_goes_on_over_a_point_of_the_compass() -> None:
    assert efforts("Anna har lämnat en motion om nattbussar i norra Ekbygden.") == {
        "Motion om nattbussar i norra Ekbygden"
    }


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Motion nr 2: Ljusare gångvägar", "Ljusare gångvägar"),
        ("Ina Berg (S) har i en motion, Bad för alla, föreslagit fler bad.", "Bad för alla"),
        ("Gruppen tog fram materialet Våga berätta.", "Våga berätta"),
        ("Motionen om lägre avgifter besvaras.", "Motion om lägre avgifter"),
    ],
)
def test_a_motion_is_named_by_its_title(text: str, title: str) -> None:
    assert [name for _, kind, name in named(text) if kind == "initiative"] == [title]


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("Det styrs av strategin Det börjar här, som antogs i fjol.", "strategy", "Det börjar här"),
        ("Felen skrivs in i utrustningsregistret Medora i dag.", "strategy", "Medora"),
        ("Enligt överenskommelsen Trygg och nära hjälp får alla stöd.", "strategy", "Trygg och nära hjälp"),
        ("Satsningen Bad för alla går vidare.", "initiative", "Bad för alla"),
    ],
)
def test_a_plan_or_effort_is_named_by_the_title_after_its_word(text: str, kind: str, title: str) -> None:
    assert [name for _, found, name in named(text) if found == kind] == [title]


def test_a_body_after_the_word_for_a_plan_is_no_title() -> None:
    assert of_kind("strategy", "Därför har planen Miljönämnden som ägare.") == []


def test_an_authority_after_a_word_for_an_agreement_is_no_title() -> None:
    found = {(kind, name) for _, kind, name in named("Frågan om överenskommelsen SKR vilar.")}
    assert found == {("organisation", "Sveriges Kommuner och Regioner")}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Byn är med i projektet Samtal om mat, som drivs av Ekby kommun.", "Samtal om mat"),
        ("Per berättade om projektet Lika steg, som ska nå fler.", "Lika steg"),
        ("§ 7 Projekt Värme blir odling\nVi är med i projekt Värme blir odling.", "Värme blir odling"),
        ("Projekt Mjuk start\nNu provar alla projekt Mjuk start, där klasserna är små.", "Mjuk start"),
    ],
)  # fmt: skip
def test_titles_of_some_words_end_before_a_clause_and_with_their_line(text: str, name: str) -> None:
    assert efforts(text) == {name}


@pytest.mark.parametrize(
    "title", ["§ 12 Svar på motion om gratis bad för barn (26KS41)", "Motion om gratis bad för barn"]
)
def test_a_motion_in_the_heading_of_its_matter_is_named_by_its_topic(title: str) -> None:
    assert {name.casefold() for name in efforts(title)} == {"motion om gratis bad för barn"}


def test_title_of_a_word_and_a_small_one_that_never_stand_apart_is_whole() -> None:
    text = "Ekby deltar i projektet Ljusstark omsorg tillsammans med Alby. Vinnova betalar Ljusstark omsorg."
    assert efforts(text) == {"Ljusstark omsorg"}
    assert efforts("Projektet Sväng om pågår ett år. Nu avslutas Sväng om.") == {"Sväng om"}


def test_what_is_told_of_a_title_is_no_part_of_it() -> None:
    assert efforts("Projektet Rondellen flyttar i maj. Rondellen är klar i juni.") == {"Rondellen"}
    assert efforts("Projektet Rondellen flyttar i maj. Rondellen flyttar igen.") == {"Rondellen"}
