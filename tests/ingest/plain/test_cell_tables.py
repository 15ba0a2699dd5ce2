"""Tables of which a text has left one cell a line."""

import pytest

from ingest.plain.cell_heads import Head, head_of
from ingest.plain.cell_kinds import Kind, kind_of
from ingest.plain.cell_tables import CellTable, cell_table_at
from ingest.plain.pages import lines_of

PLAN = """\
Åtgärd
Ansvarig
Stöd
Tidplan
Ta fram en gemensam rutin för
vårdplanering i hemmet
Områdeschef äldreomsorg
Kvalitetsenheten
maj 2026
Utbilda cykelombud på alla skolor
Trafiknämnden
30 september 2026
Följa upp avtalen med fristående
vårdgivare
Inköpschef Pia Storm, ekonomi-
enheten
Regionjuristen
Q4 2026
"""
NO_TABLES = {
    "a list of persons": "Namn\nParti\nstämman öppnades av Bo.\nDärefter valdes Bo Ek.\nMötet avslutades.\n",
    "a paragraph": "Ansvarig för lokalen är vaktmästaren, som har nyckel.\nNär mötet är slut\nsläcks det.\n",
    "a form": "Ansvarig: Bo Ek\nTid: kl. 10\nPlats: Sal 3\n",
    "headings": "Bakgrund\nSyfte\nMål\nVi ska bli bättre på att svara.\nDet tar tid.\nMetod\nVi frågar.\n",
    "names of columns alone": "Åtgärd\nAnsvarig\nTidplan\n",
    "a list": "Vad\nVem\n- Boka sal\n- Skriva dagordning\n- Ringa Anna\n",
    "prose below names of columns": (
        "Aktivitet\nAnsvarig\nUnder året har förvaltningen arbetat med att bygga om skolan. Det går bra.\n"
        "Det finns flera skäl till att tiden inte har räckt till. Nämnden har fått veta det.\n"
        "I höst tas frågan upp igen, och då finns en ny kalkyl.\n"
    ),
}


BY_COLUMNS = {
    "all names first": (
        "Åtgärd\nAnsvarig\nKlart\nBoka lokal för utbildningen\nSkriva till länsstyrelsen\nByta lås i skolan\n"
        "Bo Ek\nPia Storm\nFastighetschefen\n2026-05-01\n2026-06-30\n2026-09-15\n"
    ),
    "names among the cells": (
        "Åtgärd\nBoka lokal\nSkriva brev\nAnsvarig\nBo Ek\nPia Storm\nStöd\nKansliet\nKlart\n2026-05-01\n"
    ),
    "without what is to be done": (
        "Ansvarig\nStöd\nKlart\nBo Ek\nKansliet\nmaj 2026\nPia Storm\nIT-enheten\njuni 2026\n"
    ),
    "below the end of a cell": (
        "på skolorna\nUppgift\nAnsvarig\nKlart\nBoka sal\nBo Ek\nmaj 2026\n"
        "Skriva brev\nPia Storm\njuni 2026\n"
    ),
}


def table_in(text: str, *, below: int = 0) -> CellTable | None:
    """Read the table that begins on a line."""
    return cell_table_at(lines_of(text), below)


def rows_of(text: str) -> list[list[str]]:
    table = table_in(text)
    assert table is not None
    return table.rows


def test_cells_are_dealt_out_to_the_columns_that_they_suit() -> None:
    assert rows_of(PLAN) == [
        ["Åtgärd", "Ansvarig", "Stöd", "Tidplan"],
        [
            "Ta fram en gemensam rutin för vårdplanering i hemmet",
            "Områdeschef äldreomsorg",
            "Kvalitetsenheten",
            "maj 2026",
        ],
        ["Utbilda cykelombud på alla skolor", "Trafiknämnden", "", "30 september 2026"],
        [
            "Följa upp avtalen med fristående vårdgivare",
            "Inköpschef Pia Storm, ekonomienheten",
            "Regionjuristen",
            "Q4 2026",
        ],
    ]


def test_blank_lines_part_cells() -> None:
    text = PLAN.replace("för\nvårdplanering", "för vårdplanering").replace("fristående\n", "fristående ")
    apart = "\n\n".join(text.replace("ekonomi-\n", "ekonomi").split("\n"))
    assert rows_of(apart) == rows_of(PLAN)


def test_a_table_ends_where_its_rows_do() -> None:
    table = table_in(
        PLAN + "\nUppföljning\nPlanen följs upp varje år av nämnden. Ordföranden svarar för det.\n"
    )
    assert table is not None
    assert table.end == len(PLAN.splitlines())


def test_names_of_columns_that_stand_again_on_the_next_page_are_no_row() -> None:
    head, rows = PLAN[: PLAN.index("Ta fram")], PLAN[PLAN.index("Ta fram") :]
    assert rows_of(f"{head}{rows}\f{head}Byta lås\nFastighetschefen\n\nmars 2027\n") == [
        *rows_of(PLAN),
        ["Byta lås", "Fastighetschefen", "", "mars 2027"],
    ]


def test_a_state_may_name_a_column() -> None:
    text = (
        "Nr\nVad\nVem\nKlar\n1\nBoka lokal\nBo Ek\n12 maj\n2\nSkriva till länsstyrelsen\nPia Storm\n3 juni\n"
    )
    assert rows_of(text)[0] == ["Nr", "Vad", "Vem", "Klar"]
    assert rows_of(text)[2] == ["2", "Skriva till länsstyrelsen", "Pia Storm", "3 juni"]


@pytest.mark.parametrize("text", (NO_TABLES | BY_COLUMNS).values(), ids=NO_TABLES | BY_COLUMNS)
def test_what_is_no_table_is_left(text: str) -> None:
    lines = lines_of(text)
    assert [cell_table_at(lines, begin) for begin in range(len(lines))] == [None] * len(lines)


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("12", Kind.NUMBER),
        ("Q2–Q3 2026", Kind.TIME),
        ("senast den 3 maj 2026", Kind.TIME),
        ("Löpande", Kind.TIME),
        ("ej påbörjad", Kind.STATE),
        ("2,5 mnkr", Kind.FIGURE),
        ("KS 2026/114", Kind.REFERENCE),
        ("Bo von Ek", Kind.NAME),
        ("BE, PS", Kind.NAME),
        ("Medicinskt ansvarig sjuksköterska", Kind.OFFICE),
        ("Barn- och utbildningsnämnden", Kind.UNIT),
        ("–", Kind.NOTHING),
        ("2. Öva utrymning", Kind.NUMBERED),
        ("Boka sal", Kind.SHORT),
        ("Ta fram förslag till ny taxa för tillsyn", Kind.LONG),
        ("Planen följs upp. Den ändras vid behov.", Kind.PROSE),
    ],
)
def test_a_cell_is_told_by_its_words(cell: str, kind: Kind) -> None:
    assert kind_of(cell) is kind


def test_the_name_of_a_column_tells_what_stands_in_it() -> None:
    names = ("Nr", "Vem?", "Ansvarig nämnd", "Klart senast", "Status", "Vad ska göras", "Belopp", "Övrigt")
    promised = (Head.NUMBER, Head.WHO, Head.WHO, Head.TIME, Head.STATE, Head.WORDS, Head.FIGURE, Head.OTHER)
    assert tuple(map(head_of, names)) == promised


def test_a_heading_above_the_names_of_columns_is_none_of_them() -> None:
    cells = ("26 augusti", "Uppstart för mobila team", "Ekby", "3 maj", "Stor mässa om vård", "Alby")
    more = ("7 oktober", "Dag om trygg hemgång", "Norrby")
    text = "\n\n".join(("Kalender", "Datum", "Vad", "Var", *cells, *more, ""))
    assert table_in(text) is None
    table = table_in(text, below=2)
    assert table is not None
    assert table.rows[:2] == [["Datum", "Vad", "Var"], [*cells[:3]]]


def test_a_cell_that_is_called_as_a_column_elsewhere_leaves_a_long_table_whole() -> None:
    things = ("Löner", "Fakturor", "Arkiv", "Avstämning", "Inköp", "Resor", "Gåvor")
    rows = [
        [thing, f"Pröva stickprov nummer {at}", "Bo Ek", f"{at + 1} maj 2026"]
        for at, thing in enumerate(things, 1)
    ]
    text = "\n".join(("Område", "Åtgärd", "Ansvarig", "Klart", *(cell for row in rows for cell in row), ""))
    assert rows_of(text)[1:] == rows


def test_a_long_phrase_about_the_name_of_a_column_promises_as_its_words_do() -> None:
    names = ("Nästa steg", "Åtgärdas senast", "Ska tas fram av", "Återredovisas", "Stöttas av", "IT-enheten")
    assert [head_of(name).value for name in names] == ["words", "time", "who", "time", "who", "other"]


def test_the_number_of_a_page_and_the_line_beside_it_part_no_row() -> None:
    cut = PLAN.index("Trafiknämnden")
    assert rows_of(f"{PLAN[:cut]}\nPlan för resor\n\n31\n\n{PLAN[cut:]}") == rows_of(PLAN)


def test_a_line_that_ends_openly_goes_on_below_though_a_name_begins_there() -> None:
    more = "Ordna provkörning av elcyklar\nKulturnämnden och\nTrafiknämnden\nKvalitetsenheten\njuni 2026\n"
    assert rows_of(PLAN + more)[-1][1:] == [
        "Kulturnämnden och Trafiknämnden",
        "Kvalitetsenheten",
        "juni 2026",
    ]


def test_the_first_cell_of_a_row_is_no_name_after_the_others() -> None:
    names = ["Spår", "Håller i arbetet", "Stödjer", "Redovisas senast"]
    rows = [
        ["Vårdplan i mobilen", "Digitaliseringsavdelningen", "Kommunernas it-nätverk", "15 oktober 2026"],
        ["Mobila team", "Område öppenvård", "Ambulanssjukvården", "15 oktober 2026"],
        ["Läkare i hemmet", "Länsrådet för nära vård", "Norra Läkarföreningen", "12 november 2026"],
        ["Träning hemma", "Ekby kommun, Alby kommun", "FoU Norr", "12 november 2026"],
    ]
    lines = [cell for row in (names, *rows) for cell in row]
    assert rows_of("\n".join([*lines, "Fler nyheter", "Länsrådet träffas i maj.", ""])) == [names, *rows]


@pytest.mark.parametrize(
    ("name", "head"), [("Att göra", Head.WORDS), ("I samråd med", Head.WHO), ("Genomförs år", Head.TIME)]
)
def test_small_words_before_it_leave_what_the_name_of_a_column_promises(name: str, head: Head) -> None:
    assert head_of(name) is head
