from dataclasses import replace

from corpus.store import Store
from tests.graph.threads.minutes import (
    meeting,
    of_title,
    paragraph,
    strands,
    table_of,
    told,
    writing,
)

TABLED = ("Beslut", "Ärendet bordläggs till sammanträdet den 4 mars 2025.")


def test_a_case_number_joins_a_motion_with_its_report_and_its_answer(store: Store) -> None:
    found = strands(
        store,
        writing("2025-01-10", "motion", "Bokbuss till landsbygden", "Dnr KUN 2025/11", "Vi vill ha en buss."),
        meeting(
            "2025-02-04",
            paragraph(3, "Anmälan av motion", "Dnr KUN 2025-0011", "Motionen remitteras för beredning."),
        ),
        meeting(
            "2025-03-04",
            paragraph(12, "Svar på motion", "KUN 2025/11", "Beslut", "Kulturnämnden avslår motionen."),
        ),
    )
    strand = of_title(found, "Bokbuss till landsbygden")
    assert told(strand) == [
        ("2025-01-10", None, "initierat"),
        ("2025-02-04", "§ 3", "initierat"),
        ("2025-03-04", "§ 12", "beslutat"),
    ]
    assert [strand.joins[item.id].reason for item in strand.items[1:]] == [
        "Samma ärendenummer: KUN 2025-0011",
        "Samma ärendenummer: KUN 2025/11",
    ]


def test_one_case_number_in_two_authorities_is_two_matters(store: Store) -> None:
    found = strands(
        store,
        meeting("2025-02-04", paragraph(3, "Bokbuss till landsbygden", "Dnr KUN 2025/11", "Nämnden talar.")),
        meeting(
            "2025-02-11",
            paragraph(8, "Inköp av kopiator", "Dnr KUN 2025/11", "Nämnden talar."),
            kommun="Alby kommun",
        ),
    )
    assert [len(strand.items) for strand in found] == [1, 1]


def test_a_collective_case_number_joins_only_what_has_one_title(store: Store) -> None:
    found = strands(
        store,
        meeting(
            "2025-02-04",
            paragraph(3, "Val av ombud i Stiftelsen Kvarnen", "Dnr KUN 2025/1", *TABLED),
            paragraph(4, "Val av revisor i Åsby hembygdsförening", "Dnr KUN 2025/1", "Anna Berg väljs."),
        ),
        meeting(
            "2025-03-04",
            paragraph(9, "Val av ombud i Stiftelsen Kvarnen", "Dnr KUN 2025/1", "Beslut", "Per Nord väljs."),
        ),
    )
    assert {item.number for item in of_title(found, "Val av ombud i Stiftelsen Kvarnen").items} == {
        "§ 3",
        "§ 9",
    }


def test_a_reference_joins_what_was_tabled_though_its_title_changed(store: Store) -> None:
    found = strands(
        store,
        meeting("2025-02-04", paragraph(4, "Lokaler för Åsby bibliotek", *TABLED)),
        meeting(
            "2025-03-04",
            paragraph(
                9, "Investering i kvarteret Spettet", "Beslut", "Kulturnämnden godkänner investeringen.",
                "Tidigare behandling", "Bordlagt den 4 februari 2025, § 4.",
            ),
        ),
    )  # fmt: skip
    strand = of_title(found, "Investering i kvarteret Spettet")
    assert told(strand) == [("2025-02-04", "§ 4", "bordlagt"), ("2025-03-04", "§ 9", "beslutat")]
    assert strand.joins[strand.items[1].id].reason == "Hänvisar till Kulturnämnden 2025-02-04 § 4"


def test_a_wrong_paragraph_in_a_reference_joins_nothing(store: Store) -> None:
    found = strands(
        store,
        meeting(
            "2025-02-04",
            paragraph(4, "Bidrag till hembygdsföreningar", *TABLED),
            paragraph(5, "Nytt bibliotek i Åsby", *TABLED),
        ),
        meeting(
            "2025-03-04",
            paragraph(
                9, "Nytt bibliotek i Åsby", "Beslut", "Kulturnämnden godkänner förslaget.",
                "Tidigare behandling", "Bordlagt den 4 februari 2025, § 4.",
            ),
        ),
    )  # fmt: skip
    assert {item.number for item in of_title(found, "Nytt bibliotek i Åsby").items} == {"§ 5", "§ 9"}
    assert len(of_title(found, "Bidrag till hembygdsföreningar").items) == 1


def test_two_that_go_back_to_one_meeting_that_was_not_read_are_joined(store: Store) -> None:
    lines = ("Tidigare behandling", "Bordlagt den 10 december 2024, § 88.")
    found = strands(
        store,
        meeting("2025-02-04", paragraph(4, "Lokaler för Åsby bibliotek", *TABLED, *lines)),
        meeting(
            "2025-03-04",
            paragraph(9, "Investering i kvarteret Spettet", "Beslut", "Nämnden godkänner den.", *lines),
        ),
    )
    strand = of_title(found, "Investering i kvarteret Spettet")
    assert len(strand.items) == 2
    assert strand.joins[strand.items[1].id].reason == "Går båda tillbaka på Kulturnämnden 2024-12-10 § 88"


def test_a_decision_that_many_matters_go_back_to_joins_none_of_them(store: Store) -> None:
    budget = meeting(
        "2025-02-04", paragraph(4, "Budget för året", "Beslut", "Kulturnämnden fastställer budgeten.")
    )
    later = meeting(
        "2025-03-04",
        *(
            paragraph(number, title, "Beslut", f"Uppdraget 2025-02-04 § 4 om {title} förklaras fullgjort.")
            for number, title in ((9, "Bokbuss till landsbygden"), (10, "Nytt bibliotek i Åsby"))
        ),
    )
    assert [len(strand.items) for strand in strands(store, budget, later)] == [1, 1, 1]


def test_a_title_joins_what_was_tabled_to_that_very_day(store: Store) -> None:
    found = strands(
        store,
        meeting("2025-02-04", paragraph(4, "Nytt bibliotek i Åsby", *TABLED)),
        meeting(
            "2025-03-04", paragraph(9, "Nytt bibliotek i Åsby", "Beslut", "Nämnden godkänner förslaget.")
        ),
    )
    strand = of_title(found, "Nytt bibliotek i Åsby")
    reason = strand.joins[strand.items[1].id].reason
    assert reason == "Samma rubrik, och ärendet sköts upp till just detta möte"


def test_a_title_joins_a_board_with_the_council_that_it_proposes_to(store: Store) -> None:
    proposal = ("Beslut", "Kulturnämnden föreslår kommunfullmäktige att anta biblioteksplanen.")
    adopted = ("Beslut", "Kommunfullmäktige antar biblioteksplanen.")
    found = strands(
        store,
        meeting("2025-02-04", paragraph(4, "Biblioteksplan för Ekby", *proposal)),
        meeting("2025-03-10", paragraph(21, "Biblioteksplan för Ekby", *adopted), body="Kommunfullmäktige"),
    )
    assert told(of_title(found, "Biblioteksplan för Ekby")) == [
        ("2025-02-04", "§ 4", "beredning"),
        ("2025-03-10", "§ 21", "beslutat"),
    ]


def test_a_title_does_not_join_what_the_same_board_has_settled(store: Store) -> None:
    decided = ("Beslut", "Kulturnämnden beviljar bidraget.")
    found = strands(
        store,
        meeting("2025-02-04", paragraph(4, "Bidrag till Åsby teaterförening", *decided)),
        meeting("2025-06-03", paragraph(30, "Bidrag till Åsby teaterförening", *decided)),
    )
    assert [len(strand.items) for strand in found] == [1, 1]


def test_titles_of_other_years_months_or_authorities_are_other_matters(store: Store) -> None:
    talk = "Nämnden diskuterar."
    found = strands(
        store,
        meeting("2025-02-04", paragraph(4, "Verksamhetsplan för bokbussen 2025", talk)),
        meeting("2025-12-02", paragraph(60, "Verksamhetsplan för bokbussen 2026", talk)),
        meeting("2025-12-09", paragraph(6, "Verksamhetsplan för bokbussen 2026", talk), kommun="Alby kommun"),
    )
    assert [len(strand.items) for strand in found] == [1, 1, 1]


def test_standing_points_are_told_by_the_corpus_and_joined_by_no_title(store: Store) -> None:
    dates = ("2025-02-04", "2025-03-04", "2025-04-08", "2025-05-06")
    found = strands(
        store,
        *(
            meeting(date, paragraph(2, "Rapport från kulturhusets råd", "Rådet rapporterar."))
            for date in dates
        ),
    )
    assert [(len(strand.items), strand.standing) for strand in found] == [(1, True)] * 4


def test_the_same_paragraph_in_two_files_is_one_entry_with_a_copy(store: Store) -> None:
    one = meeting("2025-02-04", paragraph(4, "Nytt bibliotek i Åsby", *TABLED))
    other = meeting("2025-02-04", paragraph(4, "Nytt bibliotek i Åsby", *TABLED, "Bilaga."))
    elsewhere = replace(other, document=replace(other.document, source="prov/kopia.txt"))
    (strand,) = strands(store, one, elsewhere)
    assert told(strand) == [("2025-02-04", "§ 4", "bordlagt")]
    assert len(strand.copies[strand.items[0].id]) == 1


def test_a_shared_rare_name_lets_titles_that_are_less_alike_join(store: Store) -> None:
    found = strands(
        store,
        meeting(
            "2025-02-04",
            paragraph(4, "Bokbuss till skolorna och byarna", "Bokbussprojektet och Sara Öhman berättar."),
        ),
        meeting(
            "2025-03-04",
            paragraph(9, "Försök med bokbuss till skolorna och byarna i socknen", "Sara Öhman berättar mer."),
            body="Kommunstyrelsen",
        ),
    )
    (strand,) = found
    assert "båda nämner" in strand.joins[strand.items[1].id].reason
    assert "Sara Öhman" in strand.joins[strand.items[1].id].reason


def test_the_parts_of_a_long_paragraph_are_one_item(store: Store) -> None:
    parted = meeting(
        "2025-02-04",
        paragraph(4, "Nytt bibliotek i Åsby", *TABLED),
        paragraph(4, "Protokollsutdrag skickas till handling nr 5", "Förvaltningen"),
        paragraph(5, "Bidrag till hembygdsföreningar", *TABLED),
    )
    assert [(item.title, item.number) for strand in strands(store, parted) for item in strand.items] == [
        ("Nytt bibliotek i Åsby", "§ 4"),
        ("Bidrag till hembygdsföreningar", "§ 5"),
    ]


def test_titles_whose_numbers_differ_in_any_part_are_other_matters(store: Store) -> None:
    talk = "Nämnden diskuterar."
    found = strands(
        store,
        meeting("2025-02-04", paragraph(4, "Detaljplan för kvarteret Spettet 2025 etapp 3", talk)),
        meeting("2025-03-04", paragraph(9, "Detaljplan för kvarteret Spettet 2025 etapp 4", talk)),
    )
    assert [len(strand.items) for strand in found] == [1, 1]


def test_an_earlier_paragraph_of_the_board_of_a_company_is_found_under_the_company(store: Store) -> None:
    company, board = "Ekby Energi AB", "Styrelseprotokoll"
    new_tank = paragraph(3, "Ny tank", "Styrelsen beslutar att pröva frågan.")
    tank = paragraph(12, "Ackumulator", "Tidigare behandling", "Bordlagt den 4 februari 2025, § 3.")
    found = strands(
        store,
        meeting("2025-02-04", new_tank, body=company, kommun=board),
        meeting("2025-02-04", paragraph(3, "Nytt tak", "Nämnden talar.")),
        meeting("2025-05-06", tank, body=company, kommun=board),
    )
    strand = of_title(found, "Ackumulator")
    assert [item.title for item in strand.items] == ["Ny tank", "Ackumulator"]
    assert strand.joins[strand.items[1].id].reason == "Hänvisar till Ekby Energi AB 2025-02-04 § 3"


def test_a_decision_listed_among_the_papers_of_an_item_is_its_matter(store: Store) -> None:
    found = strands(
        store,
        meeting("2025-03-05", paragraph(22, "Skyfall i Sandby", "Beslut", "Nämnden godkänner kartan.")),
        meeting(
            "2025-04-14",
            paragraph(58, "Åtgärder mot översvämning", "Beslut", "Styrelsen antar planen.",
                      "Beslutsunderlag", "Kulturnämndens beslut 2025-03-05 § 22"),
            body="Kommunstyrelsen",
        ),
    )  # fmt: skip
    strand = of_title(found, "Åtgärder mot översvämning")
    assert [(item.date, item.number) for item in strand.items] == [
        ("2025-03-05", "§ 22"),
        ("2025-04-14", "§ 58"),
    ]
    assert strand.joins[strand.items[1].id].kind == "reference"


def test_a_day_and_number_without_a_body_is_no_meeting_of_another_authority(store: Store) -> None:
    found = strands(
        store,
        meeting("2025-02-04", paragraph(7, "Läxhjälp på biblioteken", "Nämnden talar.")),
        table_of("2025-05-01", ("Laga taket på Kvarnen", "2025-02-04 § 7", "Pågår"), body="Alby kommun"),
    )
    assert len(of_title(found, "Laga taket på Kvarnen").items) == 1


def test_a_matter_that_the_council_has_ended_is_not_the_board_s_of_the_next_year(store: Store) -> None:
    title = "Utdelning ur Spettets stipendiefond"
    ended = paragraph(5, title, "Beslut", "Utdelningen godkänns.")
    told_of = paragraph(9, title, "Beslut", "Kommunstyrelsen föreslår kommunfullmäktige att godkänna den.")
    found = strands(
        store,
        meeting("2025-02-04", ended, body="Kommunfullmäktige"),
        meeting("2025-12-04", told_of, body="Kommunstyrelsen"),
    )
    assert [len(strand.items) for strand in found] == [1, 1]


def test_one_text_in_two_files_is_one_entry(store: Store) -> None:
    letter = writing("2025-02-04", "nyhetsbrev", "Bokbussen rullar", "Bokbussen kör i nio byar.")
    copy = replace(
        letter,
        document=replace(letter.document, id="kopia", source="prov/kopia.txt", sha256="kopia"),
        sections=tuple(replace(each, id=f"kopia-{each.id}", document_id="kopia") for each in letter.sections),
    )
    (strand,) = strands(store, letter, copy)
    assert [len(strand.items), len(strand.copies[strand.items[0].id])] == [1, 1]


def test_a_list_of_many_case_numbers_joins_nothing(store: Store) -> None:
    numbers = [f"KUN 2025/{serial}" for serial in (11, 12, 13, 14)]
    found = strands(
        store,
        *(
            meeting(
                f"2025-0{at + 1}-04", paragraph(3, f"Ärende om {what}", f"Dnr {number}", "Nämnden talar.")
            )
            for at, (what, number) in enumerate(zip(("tak", "mur", "bro", "väg"), numbers, strict=True))
        ),
        writing("2025-06-01", "rapport", "Ärendelista", *numbers),
    )
    assert [len(strand.items) for strand in found] == [1, 1, 1, 1, 1]
