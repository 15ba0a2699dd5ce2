import pytest

from tests.graph.naming import named, of_kind


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        (
            "RPO cancersjukdomar och RSG Data och analys möts.",
            ["RPO cancersjukdomar", "RSG Data och analys"],
        ),
        ("LPO cancersjukdomars styrgrupp träffas i maj.", ["LPO cancersjukdomars styrgrupp"]),
        ("Stöd ges av RAG för Sårvård.", ["RAG för Sårvård"]),
        ("Anna Berg leder RPO för Region Skåne.", []),
        ("Aktuellt från ABL au", ["ABL au"]),
        ("Namn ges till ekonomikontorets tekniska grupp.", ["ekonomikontorets tekniska grupp"]),
        ("Namn ges till ekonomikontorets nya grupp.", []),
        ("Namn ges till barnklinikens kostgrupp.", ["barnklinikens kostgrupp"]),
        ("Medverka i den regionala SVF arbetsgruppen.", ["regionala SVF arbetsgruppen"]),
        ("Frågan lyfts i MTP-rådet och i CCC-nätverket.", ["MTP-rådet", "CCC-nätverket"]),
        ("Kunskapsråd kirurgi och cancer", ["Kunskapsråd kirurgi och cancer"]),
        ("Ledamot i samrådsfunktionen för jävsbedömning utses.", ["samrådsfunktionen för jävsbedömning"]),
        ("Regionstyrelsens arbetsutskott beslutade.", ["Regionstyrelsens arbetsutskott"]),
        ("Ansvarig\tPalliativa rådet", ["Palliativa rådet"]),
        (
            "Arbetsgruppen för cancerrehabilitering lämnar en rapport.",
            ["Arbetsgruppen för cancerrehabilitering"],
        ),
        ("Universitetssjukvårdskommittén sammanträder.", ["Universitetssjukvårdskommittén"]),
        ("Styrgruppen för GTS fattar beslut om budgeten.", ["Styrgruppen för GTS"]),
        ("Arbetsgruppen för fetma hos vuxna bildas.", ["Arbetsgruppen för fetma hos vuxna"]),
        ("Regionala hälsorådet Värmland leder arbetet.", ["Regionala hälsorådet Värmland"]),
        ("Frågan togs upp i LPO Diabetes förra veckan.", ["LPO Diabetes"]),
        ("RAG Sårvård nästa år, och NAG Gikt därefter.", ["RAG Sårvård", "NAG Gikt"]),
        ("RAG gikt hos äldre möts.", ["RAG gikt hos äldre"]),
        ("Anna går in i NAG Pollen immunterapi efter Bo.", ["NAG Pollen immunterapi"]),
        ("Frågan om NAG Pollen återkommer.", ["NAG Pollen"]),
        ("Kultur- och fritidsnämndens presidium möts.", ["Kultur- och fritidsnämndens presidium"]),
        ("Där talar regionstyrelsens presidium.", ["regionstyrelsens presidium"]),
        ("Rådet för personer med synskada möts.", ["Rådet för personer med synskada"]),
        (
            "Ekby kommuns råd för den nationella minoriteten judar yttrar sig.",
            ["Ekby kommuns råd för den nationella minoriteten judar"],
        ),
        ("Kommunens råd för äldrefrågor yttrar sig.", ["råd för äldrefrågor"]),
        ("Hon ger råd för en bättre hälsa.", []),
        ("Arbetsgruppen för uppföljning lämnar en rapport.", ["Arbetsgruppen för uppföljning"]),
        ("Ärendet går till styrgruppen för uppföljning.", []),
        ("Arbetsgruppen för ny brandstation i Ekby möts.", ["Arbetsgruppen för ny brandstation i Ekby"]),
    ],
)
def test_groups_are_found_with_what_their_name_goes_on_with(text: str, groups: list[str]) -> None:
    assert of_kind("group", text) == groups


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        (
            "Ärendet går till nämnden för funktionsstöd och stadsmiljönämnden.",
            ["nämnden för funktionsstöd", "stadsmiljönämnden"],
        ),
        ("Hälso- och sjukvårdsnämnden lämnar ett yttrande.", ["Hälso- och sjukvårdsnämnden"]),
        (
            "Förvaltnings AB Framtiden, Bostads AB Ekhem och Lilleby Stadshus AB deltog.",
            ["Förvaltnings AB Framtiden", "Bostads AB Ekhem", "Lilleby Stadshus AB"],
        ),
        ("Bidrag ges till Stiftelsen Eva och Bo Eks fond.", ["Stiftelsen Eva och Bo Eks fond"]),
        ("Stiftelsen Rosa Eks minnesfond ger bidrag.", ["Stiftelsen Rosa Eks minnesfond"]),
        ("Medel går till Föreningen Fri Röst Ekby Pride Award.", ["Föreningen Fri Röst Ekby Pride Award"]),
        ("Bidrag ges till Föreningen Ljus för Ekby.", ["Föreningen Ljus för Ekby"]),
        ("Bidrag ges till Sällskapet Alby Vänner.", ["Sällskapet Alby Vänner"]),
        ("Uppdraget ges till socialnämnd Centrum.", ["socialnämnd Centrum"]),
        ("Folkhälsoenheten ansvarar.", ["Folkhälsoenheten"]),
        ("Målet avgjordes av Växjö tingsrätt.", ["Växjö tingsrätt"]),
        ("Svar har kommit från Svensk förening för smärtvård i maj.", ["Svensk förening för smärtvård"]),
        ("Vi möter Kommunförbundet Stockholms län igen.", ["Kommunförbundet Stockholms län"]),
        ("Dialog förs med Folktandvården Västra Götaland.", ["Folktandvården Västra Götaland"]),
        ("Ärendet går till Södra regionvårdsnämnden.", ["Södra regionvårdsnämnden"]),
        ("Stöd ges av FoU Ekbygden i höst.", ["FoU Ekbygden"]),
        (
            "Kommunstyrelsen överlämnar ärendet till kommunfullmäktige.",
            ["Kommunstyrelsen", "kommunfullmäktige"],
        ),
    ],
)
def test_boards_administrations_and_companies_are_found(text: str, organisations: list[str]) -> None:
    assert of_kind("organisation", text) == organisations


@pytest.mark.parametrize(
    "text",
    [
        "Området är stort och samrådet avslutas.",
        "Flera patientgrupper och målgruppen påverkas.",
        "Kommunalrådet ovannämnd talade om angelägenheten.",
        "Gruppen fick information och enheten växer.",
        "Rutinen gäller i förrådet med anledning av vägledningen.",
    ],
)
def test_ordinary_nouns_with_the_same_endings_are_no_bodies(text: str) -> None:
    assert named(text) == []


def test_a_body_is_one_entity_in_all_its_forms() -> None:
    text = (
        "Koncernkontoret bjuder in.\nRapporten lämnas av koncernkontoret.\nKoncernkontorets underlag bifogas."
    )
    assert {name for _, _, name in named(text)} == {"Koncernkontoret"}


def test_the_board_alone_is_the_issuing_body() -> None:
    text = "Nämnden beslutar att godkänna rapporten."
    assert named(text, body="Stadsmiljönämnden") == [("Nämnden", "organisation", "Stadsmiljönämnden")]
    assert named(text) == []


def test_a_purpose_is_not_what_a_board_is_handed() -> None:
    text = "Förslaget skickas till kommunstyrelsen för yttrande."
    assert of_kind("organisation", text) == ["kommunstyrelsen"]


def test_words_of_the_front_page_are_no_part_of_a_body() -> None:
    text = "Barn- och utbildningsnämnden Sammanträdesdatum 2019-04-03 Ekby arbetsutskott Protokollet anslås"
    assert "Barn- och utbildningsnämnden" in {name for _, _, name in named(text)}
    assert not any("Protokollet" in surface or "datum" in surface for surface, _, _ in named(text))


def test_an_association_in_capitals_or_of_an_estate_keeps_its_place() -> None:
    assert [surface for surface, _, _ in named("EKEBY GÅRDS SAMFÄLLIGHETSFÖRENING\n\nText.")] == [
        "EKEBY GÅRDS SAMFÄLLIGHETSFÖRENING"
    ]
    assert "Qvexby gårds samfällighetsförening" in of_kind(
        "organisation", "Qvexby gårds samfällighetsförening bygger."
    )


def test_a_federation_is_named_with_those_that_own_it_also_where_a_line_begins() -> None:
    owned = of_kind("organisation", "Sydlandstingens regionförbund\nProtokoll")
    assert owned == ["Sydlandstingens regionförbund"]
    assert of_kind("organisation", "Årsmötets regionförbund\nProtokoll") == []


def test_a_womens_shelter_with_a_given_name_is_no_person() -> None:
    assert "Kvinnojouren Iris" in of_kind("organisation", "Medel till Kvinnojouren Iris beviljas.")


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Brottsförebyggande rådet i Torsby bjuder in.", "Brottsförebyggande rådet i Torsby"),
        ("Det har beretts av Lindhults seniorråd.", "Lindhults seniorråd"),
        ("Svar lämnas av Torsby ungdomsråd.", "Torsby ungdomsråd"),
    ],
)
def test_a_council_is_named_with_its_place(text: str, group: str) -> None:
    assert of_kind("group", text) == [group]


def test_sections_and_divisions_are_units() -> None:
    text = "Sektionen för digital vård tillhör Divisionen för psykiatri."
    assert of_kind("organisation", text) == ["Sektionen för digital vård", "Divisionen för psykiatri"]


def test_an_ordinary_meeting_of_a_council_is_no_other_council() -> None:
    assert of_kind("group", "Efter lunch hålls, enligt planen, Ordinarie samordningsråd som vanligt.") == []


def test_a_group_of_an_area_is_one_with_and_without_a_preposition() -> None:
    found = named("RAG för Sårvård stödjer. RAG sårvård möts i maj.")
    assert [name for _, kind, name in found if kind == "group"] == ["RAG sårvård", "RAG sårvård"]


@pytest.mark.parametrize(
    "name",
    [
        "Hovrätten över Skåne och Blekinge",
        "Hovrätten för Västra Sverige",
        "Tingsrätten i Ekby",
        "Förvaltningsrätten i Göteborg",
        "Gemensamma IT-nämnden",
    ],
)
def test_courts_have_their_seat_and_joint_boards_their_adjective_in_their_names(name: str) -> None:
    assert named(f"{name} har prövat frågan.") == [(name, "organisation", name)]


@pytest.mark.parametrize(
    "name", ["Regionens inköpsenhet", "Kommunens miljökontor", "Regionförbundets kansli"]
)
def test_a_unit_has_the_common_word_for_its_authority_in_its_name(name: str) -> None:
    assert (name, "organisation", name) in named(f"{name} har prövat frågan.")


def test_a_unit_with_and_without_its_authority_is_one_under_the_shorter_name() -> None:
    found = named("Kommunikationsenheten skriver. Frågan lämnas till regionens kommunikationsenhet.")
    assert {name for _, _, name in found} == {"Kommunikationsenheten"}


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Styrgruppen för Testet hemma består av tre personer.", "Styrgruppen för Testet hemma"),
        ("Styrgruppen för Vården runt dig möts ofta.", "Styrgruppen för Vården runt dig"),
        ("Arbetsgruppen för Psykiatri möter familjer.", "Arbetsgruppen för Psykiatri"),
        ("Arbetsgruppen för Digitalisering har tre medlemmar.", "Arbetsgruppen för Digitalisering"),
    ],
)
def test_a_title_in_the_name_of_a_group_goes_on_to_the_verb(text: str, group: str) -> None:
    assert of_kind("group", text) == [group]


def test_a_ward_is_known_by_its_number_and_a_part_of_a_law_is_none() -> None:
    found = of_kind("organisation", "Nu slås avdelning 12 och vårdavdelning 31 samman.")
    assert [name.casefold() for name in found] == ["avdelning 12", "vårdavdelning 31"]
    assert of_kind("organisation", "Avdelning 2 Om ansvar.") == []


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        (
            "Nämnden inrättar Regionalt beredskapsråd för dricksvatten.",
            ["Regionalt beredskapsråd för dricksvatten"],
        ),
        ("Kommunalt trygghetsråd för centrum ansvarar för det.", ["Kommunalt trygghetsråd för centrum"]),
        ("Gemensam beredningskommitté för skolskjuts möts.", ["Gemensam beredningskommitté för skolskjuts"]),
        ("Det finns ett regionalt trygghetsråd för alla.", []),
        ("Lokalt nätverk söker medlemmar.", []),
    ],
)
def test_group_of_a_level_with_a_capital_bears_what_it_is_for(text: str, groups: list[str]) -> None:
    assert of_kind("group", text) == groups


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nu bildas Enheten Ung kultur den 1 maj.", "Enheten Ung kultur"),
        ("Enheten Digital utveckling leds av Bo Ek.", "Enheten Digital utveckling"),
        ("Då flyttar Enheten It-stöd till Ekby.", "Enheten It-stöd"),
        ("Nu bildas Enheten Norr den 1 maj.", "Enheten Norr"),
        ("Rapporten skrevs av Designhögskolan i Umeå.", "Designhögskolan i Umeå"),
    ],
)
def test_unit_bears_its_title_and_a_college_its_place(text: str, name: str) -> None:
    assert of_kind("organisation", text)[:1] == [name]
