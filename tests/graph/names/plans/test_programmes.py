import pytest

from tests.graph.naming import named, of_kind


@pytest.mark.parametrize(
    ("text", "strategies"),
    [
        ("Ny nationell cancerstrategi 2.0 är beslutad.", ["nationell cancerstrategi 2.0"]),
        ("Trygg vård – nationell hälsostrategi 3.0", ["Trygg vård – nationell hälsostrategi 3.0"]),
        ("Universitetssjukvårdsstrategin 2026–2030 förankras.", ["Universitetssjukvårdsstrategin 2026–2030"]),
        ("Handlingsplan 2025-2027", ["Handlingsplan 2025-2027"]),
        (
            "Enligt Nationellt vårdprogram vid ohälsosamma levnadsvanor",
            ["Nationellt vårdprogram vid ohälsosamma levnadsvanor"],
        ),
        (
            "Luleå kommuns riktlinje för representation gäller.",
            ["Luleå kommuns riktlinje för representation"],
        ),
        (
            "Luleå kommuns program för en trygg kommun 2027–2030 antas.",
            ["Luleå kommuns program för en trygg kommun 2027–2030"],
        ),
        (
            "Luleå kommuns strategiska plan för cykling upphör att gälla.",
            ["Luleå kommuns strategiska plan för cykling"],
        ),
        ("Registrering i kvalitetsregistret BOAZ ökar.", ["kvalitetsregistret BOAZ"]),
        ("Färdplan för precisionsmedicin", ["Färdplan för precisionsmedicin"]),
        ("Rådet följer upp Program för ett tryggt Ekby.", ["Program för ett tryggt Ekby"]),
        ("Nämnden godkänner Plan för fast läkartid 2027.", ["Plan för fast läkartid 2027"]),
        ("Nämnden yttrar sig om Detaljplan för kvarteret Gäddan.", ["Detaljplan för kvarteret Gäddan"]),
        (
            "Enligt Ekby kommuns riktlinje för arbetsmiljö, resor och representation ska alla delta.",
            ["Ekby kommuns riktlinje för arbetsmiljö, resor och representation"],
        ),
        ("Nu antas Verksamhetsplan och budget 2026.", ["Verksamhetsplan och budget 2026"]),
        ("Den ersätter Energiplan 2020 från årsskiftet.", ["Energiplan 2020"]),
        ("Vi antar Regionplan 2026–2028 med budget för 2026.", ["Regionplan 2026–2028 med budget för 2026"]),
        (
            "Den ersätter Lokal överenskommelse om hjälp till berusade personer.",
            ["Lokal överenskommelse om hjälp till berusade personer"],
        ),
        ("5. Rutin Fallskador: Rutinen ska visa vem som gör vad.", ["Rutin Fallskador"]),
        (
            "Beslut: Rådet godkänner uppdragsbeskrivningen för RSG Fjärrvård i maj.",
            ["uppdragsbeskrivningen för RSG Fjärrvård"],
        ),
        ("Läget i Handlingsplan gikt C 2025–2027 är gott.", ["Handlingsplan gikt C 2025–2027"]),
        (
            "Utkastet till Handlingsplan gikt Ekland 2026–2028 är ute.",
            ["Handlingsplan gikt Ekland 2026–2028"],
        ),
        ("Vi sänder Detaljplan för Gäddudden 1:7 på samråd.", ["Detaljplan för Gäddudden 1:7"]),
        ("Den utgår från Regional kemisk plan 2025–2028.", ["Regional kemisk plan 2025–2028"]),
        ("§ 45 Ny riktlinje för besökare", []),
        ("Nämnden antog riktlinjer för inköp.", ["riktlinjer för inköp"]),
        ("Nämnden fastställde reviderade riktlinjer för inköp.", ["riktlinjer för inköp"]),
        ("Nämnden talade om riktlinjer för inköp.", []),
        (
            "Kultur- och fritidsnämndens delegationsordning ändras.",
            ["Kultur- och fritidsnämndens delegationsordning"],
        ),
        ("Nu började Riktlinje för besökare gälla.", ["Riktlinje för besökare"]),
        ("Alla läser Tvätthandbok Ekland, som är ny.", ["Tvätthandbok Ekland"]),
        ("Den ersätter Lathund för jour från 2021.", ["Lathund för jour"]),
        ("Den ersätter Målbild god vård från 2021.", ["Målbild god vård"]),
        ("Vi följer Nationella kriterier för barnahus.", ["Nationella kriterier för barnahus"]),
        ("De ersätter stadgarna från 1998.", ["stadgarna från 1998"]),
        ("Data om Vårdförlopp knäledsartros visades.", ["Vårdförlopp knäledsartros"]),
        ("Vårdplan för Ekby kyrka gäller.", ["Vårdplan för Ekby kyrka"]),
        (
            "Arbetet med personcentrerat och sammanhållet vårdförlopp för gikt fortsätter.",
            ["personcentrerat och sammanhållet vårdförlopp för gikt"],
        ),
        ("Gruppen diskuterade personcentrerade och sammanhållna vårdförlopp.", []),
        ("Standardiserat vårdförlopp för gikt ses över.", ["Standardiserat vårdförlopp för gikt"]),
        ("Tillsyn sker enligt livsmedelslagen, och förslagen avslås.", ["livsmedelslagen"]),
        ("Vi reser genom Bergslagen och räknar trafikslagen.", []),
        ("Överenskommelse om fjällräddning förlängs", ["Överenskommelse om fjällräddning"]),
        ("Arbetet följer strategin Det börjar hemma och planen.", ["strategin Det börjar hemma"]),
        (
            "Enligt Ekby kommuns riktlinje för arbetsmiljö, budgeten och planen ska alla delta.",
            ["Ekby kommuns riktlinje för arbetsmiljö"],
        ),
    ],
)
def test_strategies_plans_and_registers_are_found(text: str, strategies: list[str]) -> None:
    assert of_kind("strategy", text) == strategies


@pytest.mark.parametrize(
    ("text", "initiatives"),
    [
        ("Joint Action EUnetXYZ pågår.", ["Joint Action EUnetXYZ"]),
        ("Medel inom barncancersatsningen fördelas.", ["barncancersatsningen"]),
        (
            "Utrotningsprojektet för livmoderhalscancer fortsätter.",
            ["Utrotningsprojektet för livmoderhalscancer"],
        ),
        ("Pilotstudie lungcancerscreening", ["Pilotstudie lungcancerscreening"]),
        ("Projektet Trygga Kvarter startar.", ["Projektet Trygga Kvarter"]),
        ("EU projekt ex Samverka som rör vatten", ["EU projekt ex Samverka"]),
        ("Ett pilotprojekt kallat Lugna Gatan börjar.", ["pilotprojekt kallat Lugna Gatan"]),
        (
            "Hon arbetar inom projektet för utveckling av hemsjukvård.",
            ["projektet för utveckling av hemsjukvård"],
        ),
    ],
)
def test_projects_and_efforts_are_found(text: str, initiatives: list[str]) -> None:
    assert of_kind("initiative", text)[:1] == initiatives


@pytest.mark.parametrize(
    "text",
    [
        "Förslaget bifalls och underlaget kompletteras.",
        "En handlingsplan tas fram och tidplanen hålls.",
        "Bolagen lämnar anslagen till projektet.",
        "Programmet flöt på bra.",
        "Då skrivs uppdragsbeskrivningen för gruppen.",
        "Rutin Fallskador behöver ses över.",
        "Njursten, vårdplan",
        "Den föreslagna ordningen är föreslagen av rådet och de föreslagnas talan.",
        "Fotbollsplanen får ny belysning.",
        "Kraven på civilingenjörsprogrammet höjs.",
        "Projektet för skolan startar.",
    ],
)
def test_common_nouns_for_plans_and_projects_are_no_names(text: str) -> None:
    assert named(text) == []


def test_short_and_full_names_of_a_strategy_are_one() -> None:
    text = "Bättre vård – nationell demensstrategi 2.0\nDemensstrategin gäller.\nArbetet med demensstrategin"
    assert {name for _, _, name in named(text)} == {"Bättre vård – nationell demensstrategi 2.0"}


def test_a_local_strategy_is_not_merged_with_the_national_one() -> None:
    text = "Demensstrategi Norrland beslutas.\nDen nationella demensstrategin gäller."
    assert {name for _, _, name in named(text)} == {"Demensstrategi Norrland", "nationella demensstrategin"}


def test_plans_of_different_levels_stay_apart_and_the_plain_name_is_the_national_one() -> None:
    text = (
        "Den regionala demensplanen visas.\nNationella demensplanen gäller.\nEnligt den lokala demensplanen"
    )
    assert [name for _, _, name in named(text + "\nDemensplanen följs.")] == [
        "regionala demensplanen",
        "Nationella demensplanen",
        "lokala demensplanen",
        "Nationella demensplanen",
    ]


def test_a_plan_of_the_only_level_goes_by_its_plain_name_too() -> None:
    text = "Regional demensplan 2025–2027 antas.\nDemensplanen gäller nu."
    assert {name for _, _, name in named(text)} == {"Regional demensplan 2025–2027"}


def test_a_motion_is_named_by_its_topic_though_its_proposers_stand_between() -> None:
    text = "Motion av Anna Bergström (C) om fria resor för unga\nMotionen om fria resor avslås."
    assert [(surface, name) for surface, kind, name in named(text) if kind == "initiative"] == [
        ("Motion", "Motion om fria resor för unga"),
        ("Motionen om fria resor", "Motion om fria resor"),
    ]
    assert of_kind("person", text) == ["Anna Bergström"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Njursten, nationellt vårdprogram", "Nationellt vårdprogram för njursten"),
        (
            "Gallsten, personcentrerat och sammanhållet vårdförlopp",
            "Personcentrerat och sammanhållet vårdförlopp för gallsten",
        ),
        ("Ögoncancer, standardiserat vårdförlopp (SVF)", "Standardiserat vårdförlopp för ögoncancer"),
        ("Godartade tumörer, Min vårdplan", "Min vårdplan för godartade tumörer"),
        ("3D-skrivna hjälpmedel, vägledning", "Vägledning för 3D-skrivna hjälpmedel"),
    ],
)
def test_a_programme_is_named_from_a_line_that_begins_with_its_subject(line: str, name: str) -> None:
    assert named(line) == [(line, "strategy", name)]


def test_programmes_of_one_kind_stay_apart_from_each_other_and_from_the_kind() -> None:
    text = "Nya versioner av Min vårdplan kommer.\nGodartade tumörer, Min vårdplan\nÖgoncancer, Min vårdplan"
    assert [name for _, _, name in named(text)] == [
        "Min vårdplan",
        "Min vårdplan för godartade tumörer",
        "Min vårdplan för ögoncancer",
    ]


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        ("Det ersätter Program för minskat buller 2020–2025 helt.", "Program för minskat buller 2020–2025"),
        ("Arbetet följer Färdplan Nära hälsa 2024–2026 i allt.", "Färdplan Nära hälsa 2024–2026"),
        ("Planen ersätter Handlingsplan friluftsliv, antagen 2020.", "Handlingsplan friluftsliv"),
        ("Rådet styrs av Samverkansavtal folkhälsa 2024–2027.", "Samverkansavtal folkhälsa 2024–2027"),
        ("Vi utgår från Risk- och sårbarhetsanalys 2025.", "Risk- och sårbarhetsanalys 2025"),
        (
            "Se Vårdförlopp kroniskt obstruktiv lungsjukdom för mer.",
            "Vårdförlopp kroniskt obstruktiv lungsjukdom",
        ),
        (
            "Nationella riktlinjer för vård vid astma och KOL gäller.",
            "Nationella riktlinjer för vård vid astma och KOL",
        ),
        (
            "Den bygger på FN:s konvention om barn med långvarig sjukdom.",
            "FN:s konvention om barn med långvarig sjukdom",
        ),
    ],
)
def test_a_title_is_named_whole(text: str, plan: str) -> None:
    assert of_kind("strategy", text) == [plan]


@pytest.mark.parametrize(
    ("text", "plans"),
    [
        ("Energi- och klimatplan 2026–2029\nEkby kommuns energi- och klimatplan antogs i maj.", 1),
        ("Energiplan 2026–2029\nKommunens energiplan antogs i maj.", 1),
        ("Energiplan 2018–2021 följs av Energiplan 2022–2025.\nEkby kommuns energiplan antogs i maj.", 3),
        ("Energiplan 2026–2029\nEkby kommuns energiplan liknar Sandby kommuns energiplan.", 3),
    ],
)
def test_a_plan_with_its_owner_is_the_only_edition_that_the_text_has(text: str, plans: int) -> None:
    assert len({name for _, kind, name in named(text) if kind == "strategy"}) == plans


def test_the_mark_of_a_footnote_is_no_part_of_a_name() -> None:
    found = named("Vi läser Handbok för Sveriges mottagningar¹ i maj.")
    assert [name for _, _, name in found] == ["Handbok för Sveriges mottagningar"]
