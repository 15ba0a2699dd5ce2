from hypothesis import given
from hypothesis import strategies as st

from corpus.records import BlockKind, Section, SectionKind, content_id
from ingest.sections.structure import sections_of
from ingest.text.blocks import Reading, TextBuilder
from tests.ingest.readings import H, I, Line, P, reading_of

PARAGRAPH, AGENDA, HEADING = SectionKind.PARAGRAPH, SectionKind.AGENDA, SectionKind.HEADING
ROW, PARTICIPANTS, LEAD = SectionKind.ROW, SectionKind.PARTICIPANTS, SectionKind.LEAD


def shape(reading: Reading) -> list[tuple[SectionKind, str | None, tuple[str, ...], str]]:
    return [
        (section.kind, section.number, section.headings, reading.text[section.start : section.end])
        for section in sections_of(reading, document_id="d")
    ]


def kinds(reading: Reading) -> list[SectionKind]:
    return [section.kind for section in sections_of(reading, document_id="d")]


def test_a_decision_is_one_section_with_its_paragraph() -> None:
    reading = reading_of(
        (P, "Kulturnämnden"),
        (P, "Sammanträdesdatum: 2025-03-04"),
        (H, "§ 12 Dnr KUN 2025/31 Öppettider på Bergbiblioteket", 1),
        (H, "Ärendet", 2),
        (P, "Biblioteket är stängt på söndagar."),
        (H, "Beslut", 2),
        (P, "Nämnden beslutar att biblioteket hålls öppet på söndagar."),
        (H, "§ 13 Övriga frågor", 1),
        (P, "Inga frågor."),
    )
    assert shape(reading) == [
        (LEAD, None, (), "Kulturnämnden\nSammanträdesdatum: 2025-03-04"),
        (
            PARAGRAPH,
            "§ 12",
            ("Öppettider på Bergbiblioteket",),
            (
                "§ 12 Dnr KUN 2025/31 Öppettider på Bergbiblioteket\n"
                "Ärendet\nBiblioteket är stängt på söndagar.\nBeslut\n"
                "Nämnden beslutar att biblioteket hålls öppet på söndagar."
            ),
        ),
        (PARAGRAPH, "§ 13", ("Övriga frågor",), "§ 13 Övriga frågor\nInga frågor."),
    ]


def test_a_paragraph_takes_its_title_from_the_line_after_its_case_number() -> None:
    reading = reading_of(
        (P, "§ 7 Ärendenummer SLK-2025-00012"),
        (P, "Ny lekplats i Ekparken"),
        (P, "Beslut"),
        (P, "Lekplatsen byggs."),
    )
    assert [(number, headings) for _, number, headings, _ in shape(reading)] == [
        ("§ 7", ("Ny lekplats i Ekparken",))
    ]


def test_a_reference_to_a_paragraph_begins_none() -> None:
    reading = reading_of(
        (P, "§ 1 Öppnande"),
        (P, "Se beslutet från"),
        (P, "§ 214, den 3 mars 2024, och"),
        (P, "§ 9."),
        (P, "§ 2 Avslutning"),
        (P, "Mötet avslutas."),
    )
    assert [section[1] for section in shape(reading)] == ["§ 1", "§ 2"]


def test_a_long_paragraph_is_parted_at_its_headings_and_keeps_its_number() -> None:
    long = "Förvaltningen har sett över frågan noga. " * 60
    reading = reading_of(
        (H, "§ 3 Taxa för båtplatser", 1),
        (H, "Beslut", 2),
        (P, "Taxan höjs."),
        (H, "Ärendet", 2),
        (P, long),
        (H, "Yrkanden", 2),
        (P, long),
    )
    assert [section[:3] for section in shape(reading)] == [
        (PARAGRAPH, "§ 3", ("Taxa för båtplatser",)),
        (PARAGRAPH, "§ 3", ("Taxa för båtplatser", "Ärendet")),
        (PARAGRAPH, "§ 3", ("Taxa för båtplatser", "Yrkanden")),
    ]
    assert shape(reading)[0][3] == "§ 3 Taxa för båtplatser\nBeslut\nTaxan höjs."


def test_each_table_row_is_a_section_under_the_heading_of_its_table() -> None:
    rows = [
        {"Aktivitet": "Utbilda personalen", "Ansvarig": "Ledningsgruppen", "Tidsram": "2025"},
        {"Aktivitet": "Mäta väntetider", "Ansvarig": "Enhetschef", "Tidsram": "2026"},
    ]
    reading = reading_of(
        (H, "Handlingsplan 2025–2026", 1),
        (H, "2. Mål", 1),
        (P, "Målen gäller hela perioden."),
        (H, "2.1 Tillgänglighet", 2),
        (P, "Väntetiderna ska bli kortare."),
        *rows,
        (P, "Tabellen ses över varje år."),
    )
    found = shape(reading)
    assert [section[:3] for section in found] == [
        (LEAD, None, ("Handlingsplan 2025–2026",)),
        (HEADING, "2", ("2. Mål",)),
        (HEADING, "2.1", ("2. Mål", "2.1 Tillgänglighet")),
        (ROW, None, ("2. Mål", "2.1 Tillgänglighet")),
        (ROW, None, ("2. Mål", "2.1 Tillgänglighet")),
        (HEADING, "2.1", ("2. Mål", "2.1 Tillgänglighet")),
    ]
    assert found[3][3] == "Utbilda personalen\tLedningsgruppen\t2025"
    row = sections_of(reading, document_id="d")[4]
    assert [(cell.column, reading.text[cell.start : cell.end]) for cell in row.cells] == list(rows[1].items())


def test_a_row_of_item_and_note_is_an_agenda_item() -> None:
    reading = reading_of(
        (P, "Minnesanteckningar"),
        (H, "Deltagare", 1),
        (P, "Alva Lindh, ordförande"),
        {"Mötespunkt": "Dagens agenda", "Anteckning": "Alva hälsade välkommen."},
        {"Mötespunkt": "Sommarens bemanning", "Anteckning": "Två enheter stänger i juli."},
    )
    assert [section[:3] for section in shape(reading)] == [
        (LEAD, None, ("Minnesanteckningar",)),
        (PARTICIPANTS, None, ("Deltagare",)),
        (AGENDA, None, ("Dagens agenda",)),
        (AGENDA, None, ("Sommarens bemanning",)),
    ]


def test_an_agenda_list_stays_one_section() -> None:
    reading = reading_of(
        (P, "Samverkansråd barnhälsa"),
        (P, "Ystad 4 maj 2025"),
        (H, "Agenda", 1),
        (I, "1. Inledning"),
        (I, "2. Vaccinationer"),
        (I, "3. Avslutning"),
        (H, "Vaccinationer", 1),
        (P, "Täckningen är god."),
    )
    assert [section[2] for section in shape(reading)] == [(), ("Agenda",), ("Vaccinationer",)]


def test_numbered_items_with_text_under_them_are_sections() -> None:
    reading = reading_of(
        (P, "Minnesanteckningar från rådets möte"),
        (I, "1. Hur ordnar vi bemanningen i jul?"),
        (P, "Enheten stänger i fyra veckor."),
        (I, "2. Mall för uppföljning:"),
        (P, "Alla återkommer senast 19/5."),
        (I, "3. Ny rutin: Primärvården tar över provtagningen från och med hösten."),
    )
    assert [section[:3] for section in shape(reading)] == [
        (LEAD, None, ()),
        (AGENDA, "1", ("1. Hur ordnar vi bemanningen i jul?",)),
        (AGENDA, "2", ("2. Mall för uppföljning",)),
        (AGENDA, "3", ("3. Ny rutin",)),
    ]


def test_a_list_of_participants_is_one_section_with_its_officers() -> None:
    reading = reading_of(
        (P, "Mötesanteckning"),
        (H, "Deltagare", 1),
        (P, "Alva Lindh, verksamhetschef"),
        (P, "Bo Sjö, enhetschef"),
        (P, "Mötessekreterare"),
        (P, "Cia Ros"),
        (H, "Övriga deltagare, nätverket", 1),
        (P, "Dan Ek"),
        (H, "Nästa möte", 1),
        (P, "2025-09-01"),
    )
    found = shape(reading)
    assert [section[0] for section in found] == [LEAD, PARTICIPANTS, AGENDA]
    assert found[1][3].startswith("Deltagare\nAlva Lindh")
    assert found[1][3].endswith("Dan Ek")


def test_a_label_before_names_begins_a_list_of_participants() -> None:
    reading = reading_of((P, "Protokoll"), (P, "Närvarande: Alva Lindh (S), Bo Sjö (M)"), (P, "§ 1 Öppnande"))
    assert kinds(reading) == [LEAD, PARTICIPANTS, PARAGRAPH]


def test_a_heading_without_text_joins_the_one_below_it() -> None:
    reading = reading_of(
        (H, "Nyhetsbrev mars 2025", 1),
        (P, "Kort om vårens arbete."),
        (H, "Vård", 2),
        (H, "Ny mottagning", 3),
        (P, "Mottagningen öppnar i maj."),
        (H, "Fler tider", 3),
        (P, "Tiderna blir fler."),
    )
    assert shape(reading) == [
        (LEAD, None, ("Nyhetsbrev mars 2025",), "Nyhetsbrev mars 2025\nKort om vårens arbete."),
        (HEADING, None, ("Vård", "Ny mottagning"), "Vård\nNy mottagning\nMottagningen öppnar i maj."),
        (HEADING, None, ("Vård", "Fler tider"), "Fler tider\nTiderna blir fler."),
    ]


def test_a_table_of_contents_is_one_section_and_parents_nothing() -> None:
    reading = reading_of(
        (H, "Verksamhetsplan", 1),
        (H, "Innehåll", 1),
        (P, "1 Inledning ........ 3"),
        (P, "2 Mål ........ 5"),
        (H, "1 Inledning", 1),
        (P, "Planen gäller två år."),
        (H, "2 Mål", 1),
        (P, "Målen är tre."),
    )
    assert [section[2] for section in shape(reading)] == [
        ("Verksamhetsplan",),
        ("Innehåll",),
        ("1 Inledning",),
        ("2 Mål",),
    ]


def test_a_caption_or_a_line_that_leads_into_a_list_is_no_heading() -> None:
    reading = reading_of(
        (H, "Rapport", 1),
        (H, "Mål", 2),
        (H, "Strategin har två mål:", 2),
        (I, "färre väntande"),
        (H, "Figur 1. Organisation", 2),
        (P, "Bilden visar organisationen."),
    )
    assert [section[2] for section in shape(reading)] == [("Rapport",), ("Mål",)]


def test_a_section_stands_on_the_page_where_it_begins() -> None:
    builder = TextBuilder()
    builder.add(BlockKind.PARAGRAPH, "§ 1 Öppnande", page=1)
    builder.add(BlockKind.PARAGRAPH, "Ordföranden öppnar mötet.", page=2)
    builder.add(BlockKind.PARAGRAPH, "§ 2 Val av justerare", page=2)
    reading = Reading(text=builder.text(), blocks=builder.blocks(), pages=2, media_type="text/plain")
    assert [section.page for section in sections_of(reading, document_id="d")] == [1, 2]


def test_the_id_of_a_section_is_derived_from_document_and_span() -> None:
    reading = reading_of((P, "En rad."))
    (section,) = sections_of(reading, document_id="abc")
    assert section == Section(content_id("section", "abc", "0", "7"), "abc", 0, LEAD, None, (), 0, 7, 1)


def test_a_reading_without_blocks_has_no_sections() -> None:
    assert sections_of(Reading(text="", blocks=(), media_type="text/plain"), document_id="d") == ()


def test_items_that_go_on_below_a_table_of_notes_stand_under_its_last_item() -> None:
    reading = reading_of(
        (P, "Minnesanteckningar"),
        {"Mötespunkt": "Dagens agenda", "Anteckning": "Alva hälsade välkommen."},
        {"Mötespunkt": "Eftermiddagens frågor", "Anteckning": "Uppföljning av förra mötet."},
        (H, "1. Bemanning"),
        (P, "Två enheter stänger."),
        (H, "2. Mall"),
        (P, "Alla återkommer."),
        (H, "Nästa möte"),
        (P, "I september."),
    )
    assert [section[2] for section in shape(reading)[3:]] == [
        ("Eftermiddagens frågor", "1. Bemanning"),
        ("Eftermiddagens frågor", "2. Mall"),
        ("Nästa möte",),
    ]


def test_a_row_whose_matter_is_a_long_text_is_named_by_its_beginning_or_not_at_all() -> None:
    long = "det pågår ett arbete " * 5 + "i regionen"
    reading = reading_of(
        (P, "Minnesanteckningar"),
        {"Ärende": f"Barnkirurgi - {long}", "Presentatör": "Alva Lindh"},
        {"Ärende": f"I länet är {long} som bor där", "Presentatör": "Bo Sjö"},
    )
    assert [section[:3] for section in shape(reading)[1:]] == [
        (AGENDA, None, ("Barnkirurgi",)),
        (AGENDA, None, ()),
    ]


def test_a_list_of_participants_set_as_a_table_is_one_section() -> None:
    reading = reading_of(
        (P, "Kulturnämnden"),
        {"": "Plats och tid", " ": "Rådhuset, kl. 9.00"},
        {"": "Beslutande", " ": "Alva Lindh (S), ordförande"},
        {"": "", " ": "Bo Sjö (M)"},
        {"": "Övriga närvarande", " ": "Cia Ros, sekreterare"},
        {"": "Paragrafer", " ": "§§ 1–2"},
        (P, "§ 1 Öppnande"),
        (P, "Mötet öppnas."),
    )
    assert [section[0] for section in shape(reading)] == [LEAD, PARTICIPANTS, HEADING, PARAGRAPH]
    assert shape(reading)[1][3] == (
        "Beslutande\tAlva Lindh (S), ordförande\n\tBo Sjö (M)\nÖvriga närvarande\tCia Ros, sekreterare"
    )


def test_a_paragraph_whose_case_number_is_set_off_by_a_tab_is_found() -> None:
    reading = reading_of(
        {"": "§ 48", " ": "Dnr KS 2025/7"},
        (P, "Meddelanden"),
        (P, "Meddelandena läggs till handlingarna."),
    )
    assert [section[:3] for section in shape(reading)] == [(PARAGRAPH, "§ 48", ("Meddelanden",))]


def test_a_row_of_a_list_of_decisions_is_its_paragraph() -> None:
    reading = reading_of(
        (H, "Beslutslista", 1),
        {"Ärende": "§ 61 Laddstolpar vid kommunhuset", "Beslut": "Styrelsen avslår förslaget."},
    )
    section = sections_of(reading, document_id="d")[1]
    assert (section.kind, section.number, section.headings) == (
        PARAGRAPH,
        "§ 61",
        ("Laddstolpar vid kommunhuset",),
    )
    assert [cell.column for cell in section.cells] == ["Ärende", "Beslut"]


def test_a_header_that_every_page_repeats_is_no_row_of_a_table() -> None:
    header = {"": "Bergviks kommun", " ": "Protokoll"}
    reading = reading_of(
        (P, "§ 1 Öppnande"),
        (P, "Mötet öppnas."),
        header,
        (P, "§ 2 Budget"),
        (P, "Budgeten antas."),
        header,
        (P, "§ 3 Avslutning"),
        (P, "Mötet avslutas."),
        header,
    )
    assert kinds(reading) == [PARAGRAPH, PARAGRAPH, PARAGRAPH]


_LINES = st.sampled_from(
    [
        (H, "Rubrik", 1),
        (H, "Underrubrik", 2),
        (H, "2.1 Numrerad", 2),
        (H, "Innehåll", 1),
        (H, "Deltagare", 1),
        (H, "Beslut", 3),
        (P, "§ 3 Ärendet om parken"),
        (P, "§ 4"),
        (P, "Mål ........ 4"),
        (P, "En rad med text."),
        (P, "Alva Lindh"),
        (I, "1. Första punkten"),
        (I, "2. Andra punkten: med text under sig och lite till."),
        (I, "en punkt"),
        {"Mötespunkt": "Val", "Anteckning": "Bo valdes."},
        {"": "12", "Namn": "Bo"},
    ]
)


@given(st.lists(_LINES, max_size=25))
def test_sections_hold_every_block_once_and_in_order(lines: list[Line]) -> None:
    reading = reading_of(*lines)
    sections = sections_of(reading, document_id="d")
    assert "\n".join(reading.text[section.start : section.end] for section in sections) == reading.text
    assert [section.ordinal for section in sections] == list(range(len(sections)))
    starts = {block.start for block in reading.blocks}
    assert all(section.start in starts for section in sections)
    rows = {(block.start, block.end): block.cells for block in reading.blocks if block.cells}
    assert all(rows[section.start, section.end] == section.cells for section in sections if section.cells)
