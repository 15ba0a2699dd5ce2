"""Plain text and Markdown as blocks."""

from pathlib import Path

import pytest

from corpus.errors import UnreadableDocument, UnsupportedFormat
from corpus.records import BlockKind
from ingest.readers.registry import read
from ingest.readers.text import TextReader
from ingest.text.blocks import Reading

MARKS = {BlockKind.PARAGRAPH: "P", BlockKind.ITEM: "I", BlockKind.HEADING: "H", BlockKind.ROW: "R"}


def reading(text: str, *, name: str = "a.txt") -> Reading:
    return TextReader().read(text.encode(), name=name)


def outline(text: str, *, name: str = "a.txt") -> list[str]:
    """Give each block as its kind, level and text: "H2 Beslut"."""
    found = reading(text, name=name)
    return [
        f"{MARKS[block.kind]}{block.level or ''} {found.text[block.start : block.end]}"
        for block in found.blocks
    ]


def cells(text: str) -> list[dict[str, str]]:
    found = reading(text)
    return [
        {cell.column: found.text[cell.start : cell.end] for cell in block.cells}
        for block in found.blocks
        if block.cells
    ]


def test_markdown_headings_lists_and_links() -> None:
    text = "# Plan\n\nSe [bilagan](x.pdf) och **detta**.\n\n## Mål\n\n* Ett\n  * Under\n* Två\n"
    assert outline(text, name="a.md") == [
        "H1 Plan",
        "P Se bilagan och detta.",
        "H2 Mål",
        "I1 Ett",
        "I2 Under",
        "I1 Två",
    ]


def test_wrapped_lines_become_paragraphs_and_parted_words_are_mended() -> None:
    lines = [
        "Nämnden har vid sammanträdet behandlat frågan om hur regionens sam-",
        "verkan med kommunerna ska utvecklas under de kommande två åren och",
        "vilka resurser som krävs för att målen inom hälso- och sjukvården ska",
        "kunna nås. Frågan återkommer i höst.",
        "",
        "Ordföranden tackar samtliga närvarande för ett gott arbete under året",
        "och avslutar sammanträdet.",
    ]
    found = outline("\n".join(lines))
    assert len(found) == 2
    assert "regionens samverkan med" in found[0]
    assert found[1].endswith("under året och avslutar sammanträdet.")


def test_bullets_of_all_kinds_are_items_without_their_signs() -> None:
    text = "Inför mötet:\n\n• Ett\n● Två\n▪ Tre\n\uf0b7 Fyra\n- Fem\n– Sex\no\tSju\n"
    assert [line.split(" ", 1)[1] for line in outline(text)[1:]] == [
        "Ett",
        "Två",
        "Tre",
        "Fyra",
        "Fem",
        "Sex",
        "Sju",
    ]


def test_items_are_nested_by_indentation_and_numbers_are_kept() -> None:
    assert outline("Punkter:\n1. Ett\n  a) Under\n2. Två\n") == [
        "P Punkter:",
        "I1 1. Ett",
        "I2 a) Under",
        "I1 2. Två",
    ]


def test_a_dash_before_what_somebody_says_is_no_bullet() -> None:
    assert outline("Rapport om vården i länet\n\n– Vi är nöjda med året, säger Ada Ek.\n")[1].startswith(
        "P –"
    )


def test_a_paragraph_of_minutes_takes_its_title_from_the_lines_below() -> None:
    text = (
        "§ 14 Dnr KS 2025/12\n\nFörslag till ny samverkan mellan Alby kommun och\nBerga stad\n"
        "Beslut\n\nFörslaget antas.\n"
    )
    assert outline(text) == [
        "H2 § 14 Dnr KS 2025/12 Förslag till ny samverkan mellan Alby kommun och Berga stad",
        "H3 Beslut",
        "P Förslaget antas.",
    ]


@pytest.mark.parametrize("line", ["§ 14.", "§ 8, att vidta åtgärder", "§ 46 och den 29 februari"])
def test_a_paragraph_named_in_a_sentence_is_no_heading(line: str) -> None:
    assert all(
        found.startswith("P")
        for found in outline(f"Ärendet avgjordes enligt beslutet den 3 mars 2024\n{line}\n")
    )


def test_a_title_is_not_taken_past_the_next_well_known_heading() -> None:
    assert outline("§1\nVal av ordförande\nBeslut\nAda Ek väljs.\n")[:2] == [
        "H2 §1 Val av ordförande",
        "H3 Beslut",
    ]


def test_numbered_headings_and_contents() -> None:
    text = (
        "Innehåll\n\n1.\tSyfte\t3\n1.1\tBakgrund\t4\n2 Mål ........ 5\n\n1. Syfte\n\n"
        "Planen ska ge stöd åt vården i hela länet.\n\n"
        "1.1 Bakgrund\n\nPlanen ersätter den förra.\n\n2. Mål\n\nMålen följs upp varje år.\n"
    )
    assert [line for line in outline(text) if line.startswith("H")] == [
        "H2 Innehåll",
        "H2 1. Syfte",
        "H3 1.1 Bakgrund",
        "H2 2. Mål",
    ]
    assert [line for line in outline(text) if line.startswith("I")] == [
        "I1 1. Syfte 3",
        "I2 1.1 Bakgrund 4",
        "I1 2 Mål ........ 5",
    ]


def test_an_agenda_is_a_list_but_points_with_text_are_headings() -> None:
    assert outline("Agenda\n\n1. Inledning\n2. Vård\n3. Avslut\n")[1:] == [
        "I1 1. Inledning",
        "I1 2. Vård",
        "I1 3. Avslut",
    ]
    text = (
        "Möte\n\n1. Budget:\nBudgeten gås igenom av Ada.\n"
        "2. Lokaler: Bo visar ritningar för alla.\n3. Övrigt\nInget.\n"
    )
    assert [line for line in outline(text) if line.startswith("H2")] == [
        "H2 1. Budget:",
        "H2 2. Lokaler:",
        "H2 3. Övrigt",
    ]


def test_short_lines_above_text_are_headings_and_lists_of_people_are_not() -> None:
    text = (
        "Deltagare\n\nAda Ek, ordförande\n\nBo Alm, jurist\n\nCia By\n\nNästa möte\n\n"
        "Vi ses i maj.\n\nNya lokaler\n\nFlytten sker i juni.\n"
    )
    assert [line for line in outline(text) if line.startswith("H")] == [
        "H2 Deltagare",
        "H2 Nästa möte",
        "H2 Nya lokaler",
    ]


def test_tab_tables_have_columns_and_cells_keep_their_lines() -> None:
    text = (
        "Mötespunkt\tAnteckning\nBudget\t<p>Klar.</p> <ul> <li>Antas</li> </ul>\n<p>Lokaler</p>\t"
        "<p>Väntar.\n\nSe bilaga.</p>\n"
    )
    assert cells(text) == [
        {"Mötespunkt": "Budget", "Anteckning": "Klar.\nAntas"},
        {"Mötespunkt": "Lokaler", "Anteckning": "Väntar.\nSe bilaga."},
    ]


def test_pipe_tables_with_and_without_separator() -> None:
    rows = [{"Namn": "Ada", "Roll": "chef"}, {"Namn": "Bo", "Roll": "jurist"}]
    assert cells("| Namn | Roll |\n|---|:--|\n| Ada | chef |\n| Bo | jurist |\n") == rows
    assert cells("| Namn | Roll |\n| Ada | chef |\n| Bo | jurist |\n") == rows


def test_a_row_that_goes_on_below_a_blank_line_is_joined() -> None:
    text = (
        "Aktivitet\tHur?\tVem?\nStärka stödet\tUtbilda alla och\tAda\n\n\tfölja upp varje år\t\n--\t--\t--\n"
        "Nytt råd\tInrätta rådet\tBo\n\nAktivitet\tHur?\tVem?\nSista\tGör\tCia\n"
    )
    assert [row["Aktivitet"] for row in cells(text)] == ["Stärka stödet", "Nytt råd", "Sista"]
    assert cells(text)[0]["Hur?"] == "Utbilda alla och följa upp varje år"


def test_cells_one_below_the_other_are_put_into_rows_again() -> None:
    people = [("Ada Ek", "12", "Ja"), ("Bo Alm", "13", "Nej"), ("Cia By", "14", "Ja"), ("Dag Ås", "15", "Ja")]
    lines = ["Namn", "Plats", "Resultat", *(cell for person in people for cell in person)]
    assert cells("\n\n".join(lines)) == [
        {"Namn": name, "Plats": place, "Resultat": vote} for name, place, vote in people
    ]


def test_flattened_lists_in_cells_get_lines_of_their_own() -> None:
    text = "Aktivitet\tAnsvarig\nPlan\t- Region Norr - Ada Ek\nMål\tAlby - Berga\n"
    assert [row["Ansvarig"] for row in cells(text)] == ["Region Norr\nAda Ek", "Alby - Berga"]


def test_struck_lines_keep_their_words_and_their_span() -> None:
    found = reading("Deltagare\n\n~~Ada Ek, förhinder~~\n")
    (span,) = found.blocks[-1].struck
    assert found.text[span.start : span.end] == "Ada Ek, förhinder"


def test_pages_are_counted_and_page_marks_taken_out() -> None:
    text = (
        "Alby kommun\nProtokoll 2025-01-02\n\nText ett.\n\nSida 1 av 2\n\fAlby kommun\n"
        "Protokoll 2025-01-02\n\nText två.\n\nSida 2 av 2\n"
    )
    found = reading(text)
    assert found.pages == 2
    assert [block.page for block in found.blocks] == [1, 1, 1, 2]
    assert found.text == "Alby kommun\nProtokoll 2025-01-02\nText ett.\nText två."


def test_a_sentence_over_a_page_break_is_one_paragraph() -> None:
    text = (
        "Nämnden beslutar att ge förvaltningen i uppdrag att utreda\n\n2 (9)\n\n"
        "frågan vidare.\n\n3 (9)\n\nSlut på texten.\n"
    )
    assert outline(text)[0].endswith("att utreda frågan vidare.")


def test_boilerplate_between_parts_of_a_text_is_taken_out_with_its_variants() -> None:
    text = "Text ett.\n\n{0} dagen\n\nText två.\n\n{0} dagen\n\nText tre.\n\n{0} för dagen\n".format(
        "Kopians giltighet garanteras endast"
    )
    assert outline(text) == ["P Text ett.", "P Text två.", "P Text tre."]


def test_a_page_number_at_the_end_of_a_header_parts_pages() -> None:
    top = "ALBY KOMMUN   PROTOKOLL\nKommunstyrelsen   2025-01-02   {page} (2)\n\n"
    first, second = "Ks § 1 Val\n\nAda väljs.\n\n", "Ks § 2 Tid\n\nKlockan tre.\n"
    found = reading(top.format(page=1) + first + top.format(page=2) + second)
    assert [(block.page, block.level) for block in found.blocks] == [
        *[(1, 0)] * 4,
        (1, 2),
        (1, 0),
        (2, 2),
        (2, 0),
    ]
    assert found.text.count("ALBY KOMMUN") == 1


def test_numbered_decisions_stay_apart_in_wrapped_text() -> None:
    text = (
        "Nämnden beslutar efter överläggning och propositionsordning på yrkandena\n"
        "att anta planen enligt följande:\n"
        "1. att anta det förslag till plan som förvaltningen har lagt fram, och\n"
        "2. att ge förvaltningen i uppdrag att\n"
        "återkomma till hösten med en redovisning av hur planen har genomförts\ni kommunens alla delar.\n"
    )
    assert [line[:10] for line in outline(text)] == ["P Nämnden ", "I1 1. att ", "I1 2. att "]


def test_pipes_without_frames_make_a_table() -> None:
    rows = cells("Nr | Åtgärd | Ansvarig\n1 | Boka lokal | Ada\n")
    assert rows == [{"Nr": "1", "Åtgärd": "Boka lokal", "Ansvarig": "Ada"}]
    assert cells("Nominering | Kunskapsstyrning\n\nEn rad till.\n") == []


def test_underlined_headings_and_rules() -> None:
    text = "Plan\n====\n\nMål\n---\n\nText.\n\n***\n\nMer.\n"
    assert outline(text) == ["H1 Plan", "H2 Mål", "P Text.", "P Mer."]


def test_keys_above_markdown_are_properties() -> None:
    found = reading('---\ntitle: "Ny plan"\ndate: 2025-03-04\nlayout: x\n---\nText.\n', name="a.md")
    assert (found.properties, found.text) == ((("title", "Ny plan"), ("date", "2025-03-04")), "Text.")


def test_blank_text_and_bytes_are_refused() -> None:
    with pytest.raises(UnreadableDocument, match="tom"):
        reading("\n\u200b \n")
    with pytest.raises(UnsupportedFormat):
        TextReader().read(bytes(range(256)) * 8, name="a.txt")


def test_every_activity_of_the_action_plan_is_one_row_with_named_columns(shared: Path) -> None:
    path = next((shared / "seeds").glob("003*.txt"))
    rows = [block for block in read(path.read_bytes(), name=path.name).blocks if block.cells]
    assert len(rows) == 41
    assert all(cell.column for block in rows for cell in block.cells)


@pytest.mark.slow
def test_every_paragraph_of_real_minutes_is_a_heading(shared: Path) -> None:
    import json
    import re

    for path in sorted((shared / "data" / "goteborg-minutes").glob("*.txt")):
        gold = json.loads(path.with_name(f"{path.stem}.gold.json").read_text())
        found = read(path.read_bytes(), name=path.name)
        heads = [
            found.text[block.start : block.end] for block in found.blocks if block.kind is BlockKind.HEADING
        ]
        numbers = {match[1] for head in heads if (match := re.match(r"§ ?(\d+)", head))}
        assert numbers == {matter["paragrafNr"] for matter in gold["paragraphs"]}, path.name


def test_a_bullet_alone_in_a_cell_is_a_mark() -> None:
    rows = cells(
        "| Uppgift | Rektor | Mentor |\n|---|---|---|\n| Lägga schema | ● |  |\n| Ringa hem |  | ● |\n"
    )
    assert [(row["Rektor"], row["Mentor"]) for row in rows] == [("●", ""), ("", "●")]
