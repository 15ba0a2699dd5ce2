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
