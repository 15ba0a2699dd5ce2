"""Text that a converter made of pages: feet, breaks and headings without marks."""

from tests.ingest.readers.test_text import cells, outline


def test_foot_that_stands_once_is_taken_out_of_a_table() -> None:
    text = (
        "Aktivitet\tAnsvarig\tKlart\nBygga brygga\tHamnen\t2026\n\n"
        "Kopians giltighet garanteras endast vid utskrift\n\nMåla båthus\tHamnen\t2027\n"
    )
    assert cells(text) == [
        {"Aktivitet": "Bygga brygga", "Ansvarig": "Hamnen", "Klart": "2026"},
        {"Aktivitet": "Måla båthus", "Ansvarig": "Hamnen", "Klart": "2027"},
    ]


def test_title_that_comes_back_inside_a_table_is_taken_out() -> None:
    text = (
        "Plan för hamnen 2026\n\nVad\tVem\tNär\nBygga brygga\tHamnen\t2026\n\nPlan för hamnen 2026\n\n"
        "Måla båthus\tHamnen\t2027\n"
    )
    assert [row["Vad"] for row in cells(text)] == ["Bygga brygga", "Måla båthus"]
    assert outline(text).count("H1 Plan för hamnen 2026") == 1


def test_paragraph_goes_on_after_a_blank_line_where_its_sentence_is_open() -> None:
    text = (
        "Rådet föreslår att bryggan byggs om under våren och\n\n"
        "att den sköts av hamnen i den ordning som gäller\n\nför alla bryggor. Arbetet börjar i mars.\n"
    )
    assert [line.split()[-1] for line in outline(text)] == ["mars."]
    assert "som gäller för alla bryggor." in outline(text)[0]


def test_clauses_after_blank_lines_stay_apart() -> None:
    text = (
        "Nämnden för hamn och farled föreslår kommunfullmäktige\n\natt bygga bryggan\n\natt måla båthuset\n"
    )
    assert len(outline(text)) == 3


def test_clauses_on_lines_of_their_own_stay_apart() -> None:
    first = "att överlämna redovisningen av hamnens drift till Ekby kommun och Norrby kommun"
    second = "att uppdra åt hamnchefen att redovisa en plan för bryggan senast i maj"
    blocks = outline(f"Hamnnämnden beslutar\n{first}\n{second}\n")
    assert [block.split(" ", 1)[1] for block in blocks] == ["Hamnnämnden beslutar", first, second]


def test_clause_inside_a_clause_that_a_margin_broke_goes_on() -> None:
    lines = [
        "Nämnden går igenom förslaget till ny taxa för hamnen och ser att det",
        "finns flera frågor som förvaltningen behöver svara på innan taxan kan",
        "antas. Förvaltningen har räknat på tre olika sätt att fördela avgiften",
        "mellan båtägarna i kommunen, och ser helst det andra av dessa sätt.",
        "",
        "att uppdra åt hamnchefen att senast i maj visa för nämnden i en tabell",
        "att bryggan kan lagas före sommaren",
    ]
    assert outline("\n".join(lines))[-1].endswith(" ".join(lines[5:]))


def test_names_above_a_label_that_comes_back_are_headings() -> None:
    text = (
        "Hamnens arbete under året\n\nUnder året har arbetet gått framåt i alla grupper som hamnen har.\n\n"
        "Arbetsgruppen Bryggor\n\nSammankallande: Bo Ek\n\nGruppen har byggt tre bryggor.\n\n"
        "Arbetsgruppen Farleder\n\nSammankallande: Cia Dahl\n\nGruppen har prickat farlederna.\n"
    )
    assert [line for line in outline(text) if line.startswith("H")][1:] == [
        "H2 Arbetsgruppen Bryggor",
        "H2 Arbetsgruppen Farleder",
    ]


def test_lines_above_a_date_are_no_headings() -> None:
    text = (
        "Ekby kommun\n\nHamnen\n\nDatum: 2026-04-14\n\nAnteckning\n\nRåd för bryggor\n\nDatum: 2026-04-14\n"
    )
    assert not any("Råd för bryggor" in line for line in outline(text) if line.startswith("H"))


def test_body_above_the_line_that_names_the_document_is_no_title() -> None:
    text = (
        "Hamnförbundet Ekviken\n\nMinnesanteckningar farledsrådet\n\nDatum: 2026-03-17\n\nRådet träffades.\n"
    )
    assert outline(text)[0] == "P Hamnförbundet Ekviken"


def test_name_of_a_programme_area_after_till_is_no_addressee() -> None:
    text = "Plan\n\nTill programområdet knutna personer\n\n- Bo Ek\n- Cia Dahl\n"
    assert "H2 Till programområdet knutna personer" in outline(text)


def test_foot_below_a_running_head_is_taken_out_though_page_numbers_part_the_text() -> None:
    text = (
        "Plan för hamnen 2026\n\nVad\tVem\tNär\nBygga brygga\tHamnen\t2026\n\nPlan för hamnen 2026\n"
        "Kopians giltighet garanteras endast vid utskrift\n\n"
        "Måla båthus\tHamnen\t2027\n\n1 (2)\n\nLaga kran\tVarvet\t2028\n"
    )
    assert [row.get("Vad") for row in cells(text)] == ["Bygga brygga", "Måla båthus", "Laga kran"]


def test_title_between_the_halves_of_a_sentence_is_taken_out_before_a_capital_too() -> None:
    text = (
        "Plan för hamnen 2026\n\nI arbetsgruppen för bryggor ingår hamnmästaren Bo Ek och båtsmannen Cia\n\n"
        "Plan för hamnen 2026\n\nDahl, som också leder gruppen och kallar till dess möten.\n"
    )
    assert "båtsmannen Cia Dahl, som också" in outline(text)[1]


def test_table_after_a_short_line_without_header_has_the_columns_of_the_table_before() -> None:
    text = (
        "Vad\tVem\tNär\nBygga brygga\tHamnen\t2026\nMåla båthus\tHamnen\t2027\n\n"
        "Varvets del\n\nLaga kran\tVarvet\t2028\n"
    )
    assert cells(text)[-1] == {"Vad": "Laga kran", "Vem": "Varvet", "När": "2028"}


def test_table_after_a_paragraph_takes_no_columns_from_the_table_before() -> None:
    text = (
        "Vad\tVem\tNär\nBygga brygga\tHamnen\t2026\nMåla båthus\tHamnen\t2027\n\n"
        "Varvets del av arbetet går vidare under hela året, så som styrelsen har bestämt, "
        "och redovisas i december.\n\n"
        "Laga kran\tVarvet\t2028\n"
    )
    assert list(cells(text)[-1]) == [""]


def test_table_of_other_cells_takes_no_columns_from_the_table_before() -> None:
    text = (
        "Vad\tVem\tNär\nBygga brygga\tHamnen\t2026\nMåla båthus\tHamnen\t2027\n\n"
        "Kajer\n\n12\t7\tgoda\n14\t9\tdåliga\n"
    )
    assert list(cells(text)[-1]) == [""]


def test_lettered_items_of_a_cell_stand_on_lines_of_their_own() -> None:
    (row,) = cells("Vad\tVem\na) Laga kran b) Måla båthus\ta) Varvet b) Hamnen\n")
    assert row == {"Vad": "a) Laga kran\nb) Måla båthus", "Vem": "a) Varvet\nb) Hamnen"}


def test_member_with_a_party_and_a_case_number_are_no_headings() -> None:
    text = (
        "Plan\n\nBo Ek (S), ordförande i hamnen\n\nDnr HS 2025/31\n\nPlanen gäller hamnen och dess kajer.\n"
    )
    assert [line for line in outline(text) if line.startswith("H")] == ["H1 Plan"]


def test_cells_over_lines_between_columns_of_blanks_are_joined() -> None:
    text = (
        "Planen gäller hela hamnen.\n\n"
        "Vad                       Vem                   När\n"
        "Bygga en brygga vid       Hamnen                2026\n"
        "norra kajen               Varvet\n"
        "Måla båthus               Hamnmästare Nils-     2027\n"
        "                          son\n"
    )
    assert cells(text) == [
        {"Vad": "Bygga en brygga vid norra kajen", "Vem": "Hamnen\nVarvet", "När": "2026"},
        {"Vad": "Måla båthus", "Vem": "Hamnmästare Nilsson", "När": "2027"},
    ]


def test_blank_lines_part_the_rows_between_columns_of_blanks() -> None:
    text = (
        "Planen gäller hela hamnen.\n\n"
        "Vad                       Vem                   När\n\n"
        "Bygga en brygga vid       Hamnen                2026\nEkviken\n\n"
        "Måla båthus               Varvet                2027\n"
    )
    assert [row["Vad"] for row in cells(text)] == ["Bygga en brygga vid Ekviken", "Måla båthus"]


def test_short_rows_of_a_matrix_between_columns_of_blanks_stay_apart() -> None:
    text = (
        "Planen gäller hela hamnen.\n\n"
        "Uppgift                      Hamnen   Varvet   Lotsarna\n"
        "Mäta djupet vid alla kajer   A\n"
        "Pricka farleden till Vik     M        A\n"
        "Lotsa fartyg                          I        A\n"
    )
    assert [row["Uppgift"] for row in cells(text)] == [
        "Mäta djupet vid alla kajer",
        "Pricka farleden till Vik",
        "Lotsa fartyg",
    ]


def test_line_of_dashes_below_names_set_apart_by_blanks_is_no_row() -> None:
    text = (
        "Planen gäller hela hamnen.\n\n"
        "Post              Belopp     Utbetalas\n"
        "--------------------------------------\n"
        "Avgift            800 kr     januari\n"
    )
    assert cells(text) == [{"Post": "Avgift", "Belopp": "800 kr", "Utbetalas": "januari"}]


def test_labels_that_are_names_of_columns_head_no_column() -> None:
    text = "Tid\tSenast i maj\nLäge\tBeställt\nÅtgärd\tLaga kran\nÄgare\tVarvet\n"
    assert list(cells(text)[0]) == [""]


def test_heading_of_rows_between_columns_of_blanks_does_not_end_the_table() -> None:
    text = (
        "Planen gäller hela hamnen.\n\n"
        "Vad               Vem        När\n\n"
        "Laga kran         Varvet     2026\n\n"
        "Farleder\n\n"
        "Pricka leden      Lotsarna   2027\n\n"
        "Hamnen tar emot frågor om planen.\n"
    )
    assert [row["Vad"] for row in cells(text)] == ["Laga kran", "Farleder", "Pricka leden"]


def test_words_above_what_a_body_decides_are_no_running_line_though_each_matter_repeats_them() -> None:
    matter = "§ {}\n\nÄrende om bryggan\n\nHamn- och farledsnämndens beslut\n\n"
    decides = "Hamn- och farledsnämnden beslutar\n\natt bryggan byggs om.\n\n"
    text = "".join(matter.format(number) + decides for number in range(1, 5))
    assert sum("nämndens beslut" in line for line in outline(text)) == 4
    assert sum("nämnden beslutar" in line for line in outline(text)) == 4


def test_number_of_a_matter_with_its_case_after_a_tab_heads_the_title_below() -> None:
    text = (
        "§ 3\tHN 2026/12\n\nOmbyggnad av bryggan\n\nBeslut\n\nNämnden antar planen.\n\n"
        "§ 4\tHN 2026/31\n\nMålning av båthuset\n\nBeslut\n\nNämnden antar planen.\n"
    )
    assert [line for line in outline(text) if "§" in line] == [
        "H2 § 3 HN 2026/12 Ombyggnad av bryggan",
        "H2 § 4 HN 2026/31 Målning av båthuset",
    ]


def test_list_of_numbers_of_matters_with_titles_after_tabs_is_a_table() -> None:
    text = "Ärenden\n\n§ 3\tOmbyggnad av bryggan\n\n§ 4\tMålning av båthuset\n\n§ 5\tVal av hamnfogde\n"
    assert not any(line.startswith("H2 §") for line in outline(text))
