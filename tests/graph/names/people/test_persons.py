import pytest

from tests.graph.naming import named, of_kind


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Ordföranden Anna Bergström hälsade alla välkomna.", ["Anna Bergström"]),
        ("Kommunalrådet Karl-Erik von Essen (M) yrkade bifall.", ["Karl-Erik von Essen"]),
        (
            "Närvarande: Eva A. Lindgren, Jan-Olof Ek och Åsa af Sandeberg.",
            ["Eva A. Lindgren", "Jan-Olof Ek", "Åsa af Sandeberg"],
        ),
        ("Stina Holm-enhetschef, Skövde", ["Stina Holm"]),
        ("Motion av Zqaria Qvoxen (KD) om cykelvägar", ["Zqaria Qvoxen"]),
        ("Qella Vexit-SU", ["Qella Vexit"]),
        ("Arbetsgrupp: Maria Lindén,Per Dahlberg, Ola Ek", ["Maria Lindén", "Per Dahlberg", "Ola Ek"]),
        ("ANNA BERGSTRÖM", ["ANNA BERGSTRÖM"]),
        ("Studien av A. I. Lindholm", ["A. I. Lindholm"]),
        ("Mötet leddes av P-O Nilsson och K G Hansson.", ["P-O Nilsson", "K G Hansson"]),
        ("Föredragande är Carl Johan De Geer i år.", ["Carl Johan De Geer"]),
        ("Bilaga A B Lista över del A - C i planen.", []),
    ],
)
def test_persons_are_found_with_titles_parties_particles_and_glued_words(
    text: str, persons: list[str]
) -> None:
    assert of_kind("person", text) == persons


@pytest.mark.parametrize(
    "text",
    [
        "Anmälan enligt Lex Maria diskuterades.",
        "Sammanträdet hölls på Gustaf Adolfs Torg i centrum.",
        "Maria Magdalena kyrka och Astrid Lindgrens barnsjukhus besöktes.",
        "Ny Strategi presenterades av Region Skåne.",
        "Tik Tok och Linköping Comprehensive Cancer Center nämndes.",
        "Per Olof Palmes gata stängs av.",
    ],
)
def test_streets_churches_hospitals_laws_and_companies_are_no_persons(text: str) -> None:
    assert of_kind("person", text) == []


def test_one_name_alone_is_the_only_person_of_that_name() -> None:
    text = (
        "Deltagare\nAndreas Holmqvist, ordförande\nMalin Ek\nAndreas och Malin skickar ut underlaget till Ek."
    )
    assert [(surface, name) for surface, kind, name in named(text) if kind == "person"] == [
        ("Andreas Holmqvist", "Andreas Holmqvist"),
        ("Malin Ek", "Malin Ek"),
        ("Andreas", "Andreas Holmqvist"),
        ("Malin", "Malin Ek"),
        ("Ek", "Malin Ek"),
    ]


def test_a_name_that_two_persons_share_is_left_alone() -> None:
    text = "Anna Bergström och Anna Lindgren deltog.\nDärefter talade Anna."
    assert of_kind("person", text) == ["Anna Bergström", "Anna Lindgren"]


def test_genitive_middle_name_and_turned_name_are_the_same_person() -> None:
    text = "Emma Ek yrkar avslag.\nEmma Sofia Ek deltog.\nEmma Eks yrkande avslås.\nRöstlista: Ek Emma"
    assert {name for _, kind, name in named(text) if kind == "person"} == {"Emma Sofia Ek"}


def test_given_name_with_an_initial_is_the_person_who_fits() -> None:
    text = "Anna Permgren och Anna Sund deltog.\nAnna P sammankallar."
    assert named(text)[-1] == ("Anna P", "person", "Anna Permgren")


def test_a_surname_after_a_title_is_a_person_and_the_one_named_in_full() -> None:
    assert of_kind("person", "Enligt överläkare Lindgren och dr Horn räcker det.") == ["Lindgren", "Horn"]
    text = "Anna Lindgren föredrog ärendet.\nÖverläkare Lindgren svarade på frågor."
    assert {name for _, kind, name in named(text) if kind == "person"} == {"Anna Lindgren"}
    assert of_kind("person", "Enhetschef Kirurgi och samordnare Halmstad deltar.") == []


def test_a_body_or_a_word_in_capitals_beside_a_name_is_no_part_of_it() -> None:
    assert of_kind("person", "Chefen för Finansinspektionen Erik Thelander talade.") == ["Erik Thelander"]
    assert of_kind("person", "Enligt Per Jonsson USA och andra") == ["Per Jonsson"]


def test_a_name_of_two_given_names_is_turned_in_a_list_whose_neighbours_are() -> None:
    turned = "Sandström Anna, ordförande\nHarald Malin, ledamot\nNystedt Elias, ledamot"
    assert {name for _, kind, name in named(turned) if kind == "person"} == {
        "Anna Sandström",
        "Malin Harald",
        "Elias Nystedt",
    }
    straight = "Anna Sandström, ordförande\nHarald Malin, ledamot\nElias Nystedt, ledamot"
    assert "Harald Malin" in {name for _, kind, name in named(straight) if kind == "person"}


def test_names_that_nothing_parts_are_two_persons_where_a_given_name_follows_a_surname() -> None:
    assert of_kind("person", "Sekreterare Anna Lindholm Karin Granqvist (S) justerar.") == [
        "Anna Lindholm",
        "Karin Granqvist",
    ]
    assert of_kind("person", "Anna Lindholm Granqvist justerar.") == ["Anna Lindholm Granqvist"]


def test_words_of_the_front_page_are_no_part_of_a_name() -> None:
    text = "Justerande Karin Granqvist Underskrifter Sekreterare Anna Lindholm Paragrafer 12-20"
    assert of_kind("person", text) == ["Karin Granqvist", "Anna Lindholm"]


def test_surnames_before_given_names_are_told_by_the_office_that_follows() -> None:
    text = (
        "Närvarande Granqvist Conny ordförande Qvexola Tuija medlem"
        " Björklund Zarima medlem Lund Veikko medlem"
    )
    assert {name for _, kind, name in named(text) if kind == "person"} == {
        "Conny Granqvist",
        "Tuija Qvexola",
        "Zarima Björklund",
        "Veikko Lund",
    }


def test_in_a_list_of_surnames_with_commas_each_given_name_belongs_to_the_surname_before() -> None:
    text = "Beslutande Back, Eivor Granqvist, Conny Björklund, Mats Ersättare Lindfors, Ralf"
    assert [name for _, kind, name in named(text) if kind == "person"] == [
        "Eivor Back",
        "Conny Granqvist",
        "Mats Björklund",
        "Ralf Lindfors",
    ]
    straight = "Beslutande Eivor Back, Conny Granqvist, Mats Björklund, Ralf Lindfors"
    assert of_kind("person", straight) == ["Eivor Back", "Conny Granqvist", "Mats Björklund", "Ralf Lindfors"]


def test_a_party_in_lower_case_is_one_after_a_name_only() -> None:
    found = named("Anna Lindholm (m) och Bo Granqvist (fp) talade. Texten (s) gäller.")
    assert [name for _, kind, name in found if kind == "organisation"] == ["Moderaterna", "Folkpartiet"]


def test_a_double_name_is_whole_though_a_half_of_it_is_in_no_list() -> None:
    assert of_kind("person", "Närvarande: Qin-Marie Lagher-Xågerstig, DHR") == ["Qin-Marie Lagher-Xågerstig"]
    assert of_kind("person", "Anna Lindholm-Region Halland") == ["Anna Lindholm"]


def test_a_noun_in_the_genitive_begins_no_name_of_a_person() -> None:
    assert of_kind("person", "Besök på Älgens Berg och Museets Lund") == []


def test_a_doubtful_name_is_turned_in_a_document_that_turns_its_names() -> None:
    turned = "Granqvist Conny, medlem\nLindvall Tuija, medlem\nSöderholm Timo, medlem\nLiljeqvist Ella"
    assert "Ella Liljeqvist" in {name for _, _, name in named(turned)}
    assert of_kind("person", "Liljeqvist Ella") == []


def test_a_name_with_an_unknown_middle_part_is_whole_where_it_is_all_of_its_line() -> None:
    assert of_kind("person", "Anna Qvorrin Davis\nverksamhetschef") == ["Anna Qvorrin Davis"]
    assert of_kind("person", "Anna Qvorrin Davis mötte oss.") == ["Anna Qvorrin"]


def test_a_person_and_the_authority_beside_are_two() -> None:
    text = "Åsa Lindman Älvhult kommun\nYusuf Holm Malmlandets kommunalförbund"
    assert [surface for surface, _, _ in named(text)] == [
        "Åsa Lindman",
        "Älvhult kommun",
        "Yusuf Holm",
        "Malmlandets kommunalförbund",
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ny kurator är Eva Ströms. Eva Ströms mål är tydligt.", "Eva Ströms"),
        ("Det är Eva Ströms uppgift.", "Eva Ström"),
        ("Eva Ström, kurator, möts här. Läs Eva Ströms, och andras, råd.", "Eva Ström"),
    ],
)
def test_a_surname_that_ends_a_clause_keeps_its_last_letter(text: str, name: str) -> None:
    assert {canonical for _, kind, canonical in named(text) if kind == "person"} == {name}


@pytest.mark.parametrize("text", ["verksamhetschef Barnpsykiatri Norra", "enhetschef Internmedicin Ekholm"])
def test_a_field_of_care_begins_no_name_of_a_person(text: str) -> None:
    assert of_kind("person", f"Gruppen leds av Eva Lund, {text}.") == ["Eva Lund"]


def test_what_a_sentence_asks_the_reader_to_do_is_no_part_of_a_name() -> None:
    assert of_kind("person", "Är du nyfiken? Kontakta Anna Lindholm, samordnare.") == ["Anna Lindholm"]
